package import ReportModel

/// Takes the speakers out of statements under the Chatham House Rule before anything is selected, so that no filter,
/// group, heading or formatter can show who spoke or for whom.
package struct HideSpeakers {
  /// What is printed instead.
  package static let label = "a participant (Chatham House Rule)"

  package init() {}

  package func run(_ corpus: Corpus, markings: EffectiveMarkings) -> Corpus {
    guard corpus.records.markings.contains(where: { $0.handling == .chathamHouse }) else { return corpus }
    var records = corpus.records
    for index in records.statements.indices where markings.hidesSpeakers(Ref(index)) {
      records.statements[index].speakers = [Statement.Speaker(.label(HideSpeakers.label))]
    }
    return Corpus(settings: corpus.settings, records: records, names: corpus.names)
  }
}
