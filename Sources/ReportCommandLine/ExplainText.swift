package import ReportDiagnostics
import ReportExplanations

/// `rapporteur explain`.
package enum ExplainText {
  /// - Parameter code: `nil` for a list of all codes.
  package static func text(_ code: DiagnosticCode?) -> String {
    code.map { explanation(for: $0).text } ?? listOfExplanations()
  }
}
