package import ReportDiagnostics
package import ReportFormatting
package import ReportInput
package import ReportModel

/// The pipeline behind a checked corpus: resolve → select → guard → assemble.
package struct CompileReport: Sendable {
  private let corpus: Corpus
  private let markings: EffectiveMarkings
  private let quotations: QuotationTally
  private let place: @Sendable (RecordRef) -> SourceSpan?
  private let isLeftOut: @Sendable (String) -> Bool

  /// - Parameters:
  ///   - quotations: What became of each quotation when it was looked for.
  ///   - isLeftOut: Whether a name without a record is, or may be, declared in what could not be read; then a spec
  ///     that uses it is not to blame.
  ///   - place: Where a record is declared.
  package init(
    corpus: Corpus,
    quotations: QuotationTally,
    isLeftOut: @escaping @Sendable (String) -> Bool = { _ in false },
    place: @escaping @Sendable (RecordRef) -> SourceSpan?
  ) {
    markings = EffectiveMarkings(corpus)
    self.corpus = FindUnheldSources().run(HideSpeakers().run(corpus, markings: markings))
    self.quotations = quotations
    self.place = place
    self.isLeftOut = isLeftOut
  }

  /// Every name and value of the spec looked up; nothing selected yet.
  package func resolve(
    _ spec: ReportSpec,
    arguments: [String: String],
    formatters: [FormatterDescriptor],
    diagnostics: inout DiagnosticBag
  ) throws(CompilationFailed) -> ResolvedSpec {
    try ResolveSpec(arguments: arguments, formatters: formatters, isLeftOut: isLeftOut)
      .run(spec, corpus: corpus, diagnostics: &diagnostics)
  }

  /// What was found in the corpus, without the words of what lies above one of the ceilings.
  package func redacting(
    _ findings: DiagnosticBag,
    ceilings: [MarkingCeiling],
    extent: (RecordRef) -> SourceSpan?,
    textFiles: [Ref<Source>: FileID]
  ) -> DiagnosticBag {
    RedactFindings(
      corpus: corpus,
      markings: markings,
      ceilings: ceilings,
      extent: extent,
      textFiles: textFiles
    ).run(findings)
  }

  /// The report; nothing above the ceiling is in it.
  package func compile(
    _ spec: ResolvedSpec,
    diagnostics: inout DiagnosticBag
  ) throws(CompilationFailed) -> Report {
    let selected = SelectRecords(corpus: corpus, markings: markings).run(spec)
    // Before anything counts or names what was selected.
    try EnforceMarking(corpus: corpus, markings: markings)
      .run(spec, selected, place: place, diagnostics: &diagnostics)
    CheckCitedEvents().run(spec, corpus.records, diagnostics: &diagnostics)
    CheckExpectations().run(spec, selected, records: corpus.records, diagnostics: &diagnostics)
    let report = AssembleReport(corpus: corpus, markings: markings, quotations: quotations).run(spec, selected)
    CheckEmptyBlocks().run(spec, report, diagnostics: &diagnostics)
    if diagnostics.hasErrors { throw CompilationFailed() }
    return report
  }
}

/// A citation of an event that rests on no source: nothing would be printed for it. Asked after the guard, because the
/// finding names the event.
private struct CheckCitedEvents {
  func run(_ spec: ResolvedSpec, _ records: Records, diagnostics: inout DiagnosticBag) {
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

/// A section that found nothing, and says nothing about what to print then.
private struct CheckEmptyBlocks {
  func run(_ spec: ResolvedSpec, _ report: Report, diagnostics: inout DiagnosticBag) {
    for (section, block) in zip(spec.sections, report.blocks) where block.content.isEmpty && block.emptyText == nil {
      diagnostics.report(
        Diagnostic(
          .emptySelection,
          "this section has nothing to show",
          at: section.span,
          hint: "widen the filter, or write 'empty: …' to say what to print instead"
        )
      )
    }
  }
}
