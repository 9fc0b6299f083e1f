/// How many findings there were: the last line of a run.
package struct DiagnosticSummary: Hashable, Sendable {
  package let errors: Int
  package let warnings: Int
  package let notes: Int

  package init(_ diagnostics: some Sequence<Diagnostic>) {
    var counts: [Severity: Int] = [:]
    for diagnostic in diagnostics { counts[diagnostic.severity, default: 0] += 1 }
    errors = counts[.error, default: 0]
    warnings = counts[.warning, default: 0]
    notes = counts[.note, default: 0]
  }

  /// `2 errors, 1 warning`; what there is none of is left out. Empty when nothing was found.
  package var text: String {
    [(errors, "error"), (warnings, "warning"), (notes, "note")]
      .filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
      .joined(separator: ", ")
  }
}
