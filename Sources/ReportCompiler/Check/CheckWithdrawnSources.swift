package import ReportDiagnostics
import ReportInput
package import ReportModel

/// A statement that rests on withdrawn sources alone. Another source in `also_in` that stands holds it up.
package struct CheckWithdrawnSources {
  package init() {}

  package func run(_ corpus: Corpus, _ places: CorpusPlaces, diagnostics: inout DiagnosticBag) {
    let records = corpus.records
    guard records.sources.contains(where: { $0.status == .withdrawn }) else { return }
    for (number, statement) in records.statements.enumerated() where statement.status != .withdrawn {
      let source = statement.source.source
      guard records[source].status == .withdrawn,
        statement.alsoIn.allSatisfy({ records[$0.source].status == .withdrawn })
      else { continue }
      diagnostics.report(
        Diagnostic(
          .withdrawnSource,
          "'\(statement.id)' rests on '\(records[source].id)' alone, which was withdrawn",
          at: places.span(Ref<Statement>(number), FieldPath(StatementField.source)),
          notes: [Diagnostic.Note("withdrawn here", at: places.span(source, FieldPath(SourceField.status)))],
          hint: "add another source under 'also_in', or write 'status: doubtful'"
        )
      )
    }
  }
}
