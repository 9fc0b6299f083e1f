package import ReportDiagnostics
import ReportInput
package import ReportModel

/// A record has at most one marking a scheme: two levels of one scheme say nothing.
package struct CheckMarkings {
  package init() {}

  package func run(_ corpus: Corpus, _ places: CorpusPlaces, diagnostics: inout DiagnosticBag) {
    let records = corpus.records
    func check(_ markings: [Ref<Marking>], _ span: (Int) -> SourceSpan?) {
      guard markings.count > 1 else { return }
      var first: [String: Int] = [:]
      for (index, marking) in markings.enumerated() {
        guard let earlier = first.updateValue(index, forKey: records[marking].scheme) else { continue }
        diagnostics.report(
          Diagnostic(
            .conflictingFields,
            "two markings of the scheme '\(records[marking].scheme)'",
            at: span(index),
            notes: [Diagnostic.Note("the other is '\(records[markings[earlier]].id)'", at: span(earlier))],
            hint: "leave the lower one out"
          )
        )
      }
    }
    for (number, record) in records.sources.enumerated() {
      check(record.annotations.markings) { places.span(Ref<Source>(number), FieldPath(SourceField.marking, $0)) }
    }
    for (number, record) in records.entities.enumerated() {
      check(record.annotations.markings) { places.span(Ref<Entity>(number), FieldPath(EntityField.marking, $0)) }
      for (index, link) in record.links.enumerated() {
        check(link.annotations.markings) { _ in places.span(link: index, of: Ref(number), .marking) }
      }
    }
    for number in records.statements.indices {
      check(records.statements[number].annotations.markings) {
        places.span(Ref<Statement>(number), FieldPath(StatementField.marking, $0))
      }
    }
    for (number, record) in records.events.enumerated() {
      check(record.annotations.markings) { places.span(Ref<Event>(number), FieldPath(EventField.marking, $0)) }
    }
  }
}
