package import ReportDiagnostics
import ReportInput
package import ReportModel

/// A citation of an event that names no source would print nothing, and the sentence would stand without a source.
///
/// Behind the guard, because the finding names the event.
package struct CheckCitations {
  package init() {}

  package func run(_ spec: ResolvedSpec, records: Records, diagnostics: inout DiagnosticBag) {
    for prose in spec.prose {
      for citation in prose.syntax.citations {
        guard case .event(let event)? = prose.records[citation.value], records[event].sources.isEmpty else { continue }
        diagnostics.report(
          Diagnostic(
            .uncitedJudgement,
            "the event '\(citation.value)' names no source, so that this citation shows nothing",
            at: citation.span,
            severity: .error,
            hint: "cite a statement about it, or give the event 'sources'"
          )
        )
      }
    }
  }
}
