package import ReportDiagnostics

/// `rapporteur explain`.
package enum ExplainText {
  package static func text(_ code: DiagnosticCode?) -> String {
    guard let code else { return DiagnosticCode.allCases.map { "\($0.rawValue)\n" }.joined() }
    return "\(code.rawValue)\n"
  }
}
