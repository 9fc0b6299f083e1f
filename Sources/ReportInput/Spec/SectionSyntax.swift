package import ReportDiagnostics

/// One section as written.
package struct SectionSyntax: Sendable {
  package enum Content: Sendable {
    case text(ProseSyntax)
    case statements(SelectionUse)
    /// Either may be left out, not both.
    case chronology(statements: SelectionUse?, events: SelectionUse?)
    case disputes(SelectionUse)
    case entities(SelectionUse, asProfiles: Bool)
    case verbatim(SelectionUse)
    case gaps(SelectionUse)
    /// `nil` means the cited ones.
    case sources(SelectionUse?)
  }

  package let title: Located<String>?
  package let content: Content
  /// The whole of the block's key and value.
  package let span: SourceSpan
  package var groupBy: Located<String>?
  /// Field names, the first one deciding; `-` in front turns the order round.
  package var orderBy: [Located<String>] = []
  package var limit: Located<Int>?
  /// What to print when nothing was found.
  package var empty: Located<String>?
}
