import ReportModel

/// The closed lists of the model, ready to be looked up.
enum CorpusVocabularies {
  static let sourceType = Vocabulary(SourceType.self)
  static let sourceStatus = Vocabulary(SourceStatus.self)
  static let noticeKind = Vocabulary(NoticeKind.self)
  static let reliability = Vocabulary(Reliability.self)
  static let entityType = Vocabulary(EntityType.self)
  static let aliasKind = Vocabulary(AliasKind.self)
  static let speechAct = Vocabulary(SpeechAct.self)
  static let statementForm = Vocabulary(StatementForm.self)
  static let statementStatus = Vocabulary(StatementStatus.self)
  static let responseKind = Vocabulary(ResponseKind.self)
  static let eventType = Vocabulary(EventType.self)
  static let eventStatus = Vocabulary(EventStatus.self)
  static let actorRole = Vocabulary(ActorRole.self)
  static let confidence = Vocabulary(Confidence.self)
  static let probabilityScale = Vocabulary(ProbabilityScale.self)
  static let handling = Vocabulary(Marking.Handling.self)
}
