package import ReportDiagnostics
import ReportInput
package import ReportModel

/// An event cannot be `confirmed` while somebody's denial of it stands.
package struct CheckConfirmedEvents {
  package init() {}

  package func run(_ corpus: Corpus, _ places: CorpusPlaces, diagnostics: inout DiagnosticBag) {
    let records = corpus.records
    var denials: [Ref<Event>: [Ref<Statement>]] = [:]
    for number in records.statements.indices where records.statements[number].status == .current {
      guard records.statements[number].act.base == .deny || !records.statements[number].responses.isEmpty else {
        continue
      }
      let statement = records.statements[number]
      var denied: [Ref<Event>] = []
      for response in statement.responses where response.kind == .denies {
        if case .event(let event) = response.target { denied.append(event) }
      }
      if statement.act.base == .deny { denied += statement.events }
      for event in denied where records[event].status == .confirmed && denials[event]?.last != Ref(number) {
        denials[event, default: []].append(Ref(number))
      }
    }
    for (event, statements) in denials.sorted(by: { $0.key < $1.key }) {
      let notes = statements.prefix(4).map { Diagnostic.Note("denied by '\(records[$0].id)'", at: places.span($0)) }
      diagnostics.report(
        Diagnostic(
          .confirmedButDenied,
          "'\(records[event].id)' is confirmed, but a denial of it stands",
          at: places.span(event, FieldPath(EventField.status)),
          notes: notes,
          hint: "write 'status: disputed', or mark the denial withdrawn"
        )
      )
    }
  }
}
