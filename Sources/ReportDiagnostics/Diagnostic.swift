/// How much a finding weighs.
package enum Severity: String, Hashable, Sendable, CaseIterable {
  /// Nothing is built.
  case error
  /// The build goes on; the reader of the report may be misled.
  case warning
  /// A fact worth knowing, for example that a quotation cannot be verified here.
  case note
}

/// One thing the user should know about the inputs.
///
/// A value: a pass makes it, a ``DiagnosticBag`` keeps it, and only a renderer turns it into text.
package struct Diagnostic: Hashable, Sendable {
  /// Another place that belongs to the finding: the first of two declarations, the passage in the source text.
  package struct Note: Hashable, Sendable {
    /// One line, no final period.
    package let message: String
    /// `nil` when the note has no place of its own.
    package let span: SourceSpan?
    /// Show the place and not a word of what stands there: the record is marked above what the report may carry.
    package let isConfidential: Bool

    package init(_ message: String, at span: SourceSpan? = nil, isConfidential: Bool = false) {
      self.message = message
      self.span = span
      self.isConfidential = isConfidential
    }
  }

  /// The kind of problem; stable, and never reused for another kind.
  package let code: DiagnosticCode
  package let severity: Severity
  /// One line, no final period, the offending value in single quotes.
  package let message: String
  /// The blamed text, or `nil` when the whole run is to blame.
  package let span: SourceSpan?
  /// A few words drawn under the caret; empty when the message says it all.
  package let label: String
  package let notes: [Note]
  /// Show the place and not a word of what stands there, as for a confidential note.
  package let isConfidential: Bool
  /// What to do, as an order, no final period; `nil` when no advice is safe.
  package let hint: String?

  /// - Parameter severity: `nil` takes the code's own.
  package init(
    _ code: DiagnosticCode,
    _ message: String,
    at span: SourceSpan?,
    label: String = "",
    isConfidential: Bool = false,
    severity: Severity? = nil,
    notes: [Note] = [],
    hint: String? = nil
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.message = message
    self.span = span
    self.label = label
    self.isConfidential = isConfidential
    self.notes = notes
    self.hint = hint
  }
}

/// A pass could not go on. Empty on purpose: the bag already says why, so nothing can be shown twice.
package struct CompilationFailed: Error, Hashable, Sendable {
  package init() {}
}
