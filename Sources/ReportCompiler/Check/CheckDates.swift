package import ReportDiagnostics
import ReportInput
package import ReportModel

/// Nothing is published before it is said. Only what is certain counts: the first day on which it can have been said
/// lies behind the last day on which the source can have been published, and neither date is marked `?`, `~` or `%`.
package struct CheckDates {
  package init() {}

  package func run(_ corpus: Corpus, _ places: CorpusPlaces, diagnostics: inout DiagnosticBag) {
    for (number, statement) in corpus.records.statements.enumerated() {
      guard let said = statement.said else { continue }
      let source = corpus.records[statement.source.source]
      guard said.firstDay > source.published.lastDay, said.isCertain, source.published.isCertain else { continue }
      diagnostics.report(
        Diagnostic(
          .saidAfterPublished,
          "said \(said.text), but its source was published \(source.published.text)",
          at: places.span(Ref<Statement>(number), FieldPath(StatementField.said)),
          notes: [
            Diagnostic.Note(
              "'\(source.id)' is published here",
              at: places.span(statement.source.source, FieldPath(SourceField.published))
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
