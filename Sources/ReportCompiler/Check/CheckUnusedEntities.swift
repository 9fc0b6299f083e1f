package import ReportDiagnostics
package import ReportModel

/// An entity to which no record refers. A person who `holds` an office is used through it.
package struct CheckUnusedEntities {
  package init() {}

  package func run(_ corpus: Corpus, _ places: CorpusPlaces, diagnostics: inout DiagnosticBag) {
    // What could not be read may refer to any of them.
    guard places.isWhole else { return }
    for (number, entity) in corpus.records.entities.enumerated() {
      guard places.isReferenced.indices.contains(number), !places.isReferenced[number],
        !entity.links.contains(where: { $0.type == "holds" })
      else { continue }
      diagnostics.report(
        Diagnostic(
          .unusedEntity,
          "nothing refers to the entity '\(entity.id)'",
          at: places.span(Ref<Entity>(number)),
          hint: "use it in a record, or remove it"
        )
      )
    }
  }
}
