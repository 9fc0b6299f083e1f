package import ReportDiagnostics
import ReportInput
package import ReportModel

/// A type of link that is not one of ours is allowed, because nobody can close that list, but may be a slip.
package struct CheckLinkTypes {
  package init() {}

  package func run(_ corpus: Corpus, _ places: CorpusPlaces, diagnostics: inout DiagnosticBag) {
    let known = Set(Entity.linkTypes)
    for (number, entity) in corpus.records.entities.enumerated() {
      for (index, link) in entity.links.enumerated() where !known.contains(link.type) {
        diagnostics.report(
          Diagnostic(
            .unknownLinkType,
            "'\(link.type)' is not a known type of link",
            at: places.span(link: index, of: Ref(number), .type),
            hint: nearestName(to: link.type, in: Entity.linkTypes).map { "did you mean '\($0)'?" }
              ?? "use 'related-to' with a role if none of the known types fits"
          )
        )
      }
    }
  }
}
