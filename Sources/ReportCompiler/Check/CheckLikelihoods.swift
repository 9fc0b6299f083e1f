package import ReportDiagnostics
import ReportInput
package import ReportModel

/// Words of likelihood come from the corpus's probability scale, and never from two scales.
package struct CheckLikelihoods {
  package init() {}

  package func run(_ corpus: Corpus, _ places: CorpusPlaces, diagnostics: inout DiagnosticBag) {
    let scale = corpus.settings.probabilityScale
    for number in corpus.records.statements.indices {
      guard let written = corpus.records.statements[number].assessment?.likelihood else { continue }
      let path = FieldPath(StatementField.assessment, part: AssessmentField.likelihood)
      check(written, scale, at: places.span(Ref<Statement>(number), path), &diagnostics)
    }
    for number in corpus.records.events.indices {
      guard let written = corpus.records.events[number].assessment?.likelihood else { continue }
      let path = FieldPath(EventField.assessment, part: AssessmentField.likelihood)
      check(written, scale, at: places.span(Ref<Event>(number), path), &diagnostics)
    }
  }

  private func check(
    _ written: String,
    _ scale: ProbabilityScale,
    at span: SourceSpan?,
    _ diagnostics: inout DiagnosticBag
  ) {
    guard scale.term(for: written) == nil else { return }
    let terms = scale.terms.map(\.term)
    for other in ProbabilityScale.allCases where other.term(for: written) != nil {
      diagnostics.report(
        Diagnostic(
          .mixedProbabilityScales,
          "'\(written)' is a word of \(other.rawValue); this corpus uses \(scale.rawValue)",
          at: span,
          hint: "write one of \(terms.joined(separator: ", "))"
        )
      )
      return
    }
    diagnostics.report(
      Diagnostic(
        .unknownValue,
        "'\(written)' is not a word of \(scale.rawValue)",
        at: span,
        hint: adviceOnValue(written, known: terms)
      )
    )
  }
}
