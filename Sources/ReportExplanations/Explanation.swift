package import ReportDiagnostics

/// What `rapporteur explain CODE` tells about one kind of finding.
///
/// The examples are not decoration: a test compiles them all. The bad one yields the code and no other error, the good
/// one yields nothing.
package struct Explanation: Hashable, Sendable {
  package let code: DiagnosticCode
  /// One line without a period, for the list of all codes.
  package let summary: String
  /// A short paragraph: why it matters to a reader of the briefing, and which rule or standard stands behind it.
  package let why: String
  package let bad: Example
  package let good: Example

  init(_ code: DiagnosticCode, _ summary: String, why: String, bad: Example, good: Example) {
    self.code = code
    self.summary = summary
    self.why = why
    self.bad = bad
    self.good = good
  }
}
