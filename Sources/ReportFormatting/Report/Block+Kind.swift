extension Block {
  /// The kinds of section, as a formatter's descriptor and a spec name them.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case text, statements, chronology, disputes, entities, verbatim, gaps, sources
  }

  public var kind: Kind {
    switch content {
    case .text: .text
    case .statements: .statements
    case .chronology: .chronology
    case .disputes: .disputes
    case .entities: .entities
    case .verbatim: .verbatim
    case .gaps: .gaps
    case .sources: .sources
    }
  }
}
