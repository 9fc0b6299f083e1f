package import ReportDiagnostics

/// Prose as written, its citations not looked up.
package struct ProseSyntax: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case paragraph([Inline])
    case list(ordered: Bool, items: [[Inline]])

    /// The texts in order: one for a paragraph, one an item for a list.
    package var texts: [[Inline]] {
      switch self {
      case .paragraph(let inlines): [inlines]
      case .list(_, let items): items
      }
    }
  }

  package indirect enum Inline: Hashable, Sendable {
    case text(String)
    case emphasis([Inline])
    case strong([Inline])
    case link([Inline], url: String)
    /// Record ids, never empty.
    case citations([Located<String>])

    /// Every citation within, in order.
    package var citations: [Located<String>] {
      switch self {
      case .text: []
      case .emphasis(let inner), .strong(let inner), .link(let inner, _): inner.flatMap(\.citations)
      case .citations(let ids): ids
      }
    }
  }

  package let parts: [Part]
  package let span: SourceSpan

  package init(parts: [Part], span: SourceSpan) {
    self.parts = parts
    self.span = span
  }

  package var citations: [Located<String>] { parts.flatMap(\.texts).flatMap { $0.flatMap(\.citations) } }
}
