package import ReportDiagnostics
import ReportInput
package import ReportModel

/// Nothing is published before it is said. Only what is certain counts: the first day on which it can have been said
/// lies behind the last day on which the source can have been published, and neither date is marked `?`, `~` or `%`.
package struct CheckDates {
  package init() {}

  package func run(_ corpus: Corpus, _ places: CorpusPlaces, diagnostics: inout DiagnosticBag) {
    let statements = corpus.records.statements
    let sources = corpus.records.sources
    // By index: to iterate would copy each record whole.
    for number in statements.indices {
      guard let said = statements[number].said else { continue }
      let reference = statements[number].source.source
      guard said.firstDay > sources[Int(reference.index)].published.lastDay else { continue }
      let source = corpus.records[reference]
      guard said.isCertain, source.published.isCertain else { continue }
      diagnostics.report(
        Diagnostic(
          .saidAfterPublished,
          "said \(said.text), but its source was published \(source.published.text)",
          at: places.span(Ref<Statement>(number), FieldPath(StatementField.said)),
          notes: [
            Diagnostic.Note(
              "'\(source.id)' is published here",
              at: places.span(reference, FieldPath(SourceField.published))
            )
          ],
          hint: "correct one of the two dates"
        )
      )
    }
  }
}

extension EDTFDate {
  fileprivate var isCertain: Bool { expression.qualifier == .none }
}
