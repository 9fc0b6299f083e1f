/// A whole corpus, checked: every reference leads to a record of the right kind.
package struct Corpus: Sendable {
  package let settings: CorpusSettings
  package let records: Records
  /// Every record by its id, whatever its kind.
  package let names: [String: RecordRef]

  package init(settings: CorpusSettings, records: Records, names: [String: RecordRef]) {
    self.settings = settings
    self.records = records
    self.names = names
  }
}

/// A record of any kind.
package enum RecordRef: Hashable, Sendable {
  case source(Ref<Source>)
  case entity(Ref<Entity>)
  case statement(Ref<Statement>)
  case event(Ref<Event>)
  case marking(Ref<Marking>)

  /// With its article, for messages.
  package var kindWithArticle: String {
    switch self {
    case .source: "a source"
    case .entity: "an entity"
    case .statement: "a statement"
    case .event: "an event"
    case .marking: "a marking"
    }
  }
}

/// What `corpus.yaml` says; each field has a default, so that the file may be empty or missing.
package struct CorpusSettings: Hashable, Sendable {
  package var title: String?
  /// BCP 47.
  package var language = "en"
  package var probabilityScale = ProbabilityScale.icd203
  package var defaultMarking = "tlp-clear"
  /// Acts of the corpus's own, by id.
  package var acts: [String: SpeechAct] = [:]

  package init() {}
}
