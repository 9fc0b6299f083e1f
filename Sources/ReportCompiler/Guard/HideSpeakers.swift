package import ReportModel

/// Takes the speakers out of statements under the Chatham House Rule before anything is selected, so that no filter,
/// group, heading or formatter can show who spoke or for whom.
package struct HideSpeakers {
  /// What is printed instead.
  package static let label = "a participant (Chatham House Rule)"

  package init() {}

  package func run(_ corpus: Corpus, markings: EffectiveMarkings) -> Corpus {
    let hiding = corpus.records.markings.indices.map { Ref<Marking>($0) }
      .filter { corpus.records[$0].handling == .chathamHouse }
    guard !hiding.isEmpty else { return corpus }
    var records = corpus.records
    for index in records.statements.indices
    where !Set(markings.of(.statement(Ref(index)))).isDisjoint(with: hiding) {
      records.statements[index].speakers = [Statement.Speaker(.label(HideSpeakers.label))]
    }
    return Corpus(settings: corpus.settings, records: records, names: corpus.names)
  }
}
