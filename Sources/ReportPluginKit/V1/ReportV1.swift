/// A compiled report on the wire: what to say, in which order, every record with its names and ready lines.
///
/// Frozen: these types and their JSON stay as they are, whatever becomes of the report inside rapporteur. What comes
/// later is a new field, which an older reader ignores, or a new kind of block, which brings its fallback.
public struct ReportV1: Hashable, Sendable {
  public var id: String
  public var title = ""
  public var date = DateV1()
  /// Title and date as one clean line of plain text.
  public var headline = ""
  /// To be printed first and last: the highest marking of each scheme.
  public var banner = ""
  public var language = ""
  public var header: [HeaderFieldV1] = []
  public var summary: ProseV1?
  public var blocks: [BlockV1] = []
  public var notes: [NoteV1] = []
  public var statements: [StatementV1] = []
  public var events: [EventV1] = []
  public var entities: [EntityV1] = []
  public var sources: [SourceV1] = []
  public var markings: [MarkingV1] = []
  /// Every marking that a record may name.
  public var knownMarkings: [MarkingV1] = []
  public var probabilityScale = ""
  public var omittedAboveCeiling: Int?
}

extension ReportV1: WireRecord {
  init() { self.init(id: "") }

  static let shape = WireShape<ReportV1>(
    "ReportV1",
    "A compiled report: what to say, in which order, every record with its names and ready lines",
    fields: [
      .required("id", \.id), .required("title", \.title), .required("date", \.date),
      .required("headline", \.headline, "Title and date as one line of plain text"),
      .required("banner", \.banner, "To be printed first and last: the highest marking of each scheme"),
      .required("language", \.language, "BCP 47"), .required("header", \.header, "A memo's head, in order"),
      .optional("summary", \.summary, "The bottom line up front"), .required("blocks", \.blocks, "In reading order"),
      .required("notes", \.notes, "The numbered sources: note 1 first"),
      .required("statements", \.statements, "Those that the blocks show or refer to, by id"),
      .required("events", \.events), .required("entities", \.entities), .required("sources", \.sources),
      .required("markings", \.markings, "The highest marking of each scheme"),
      .required("knownMarkings", \.knownMarkings, "Every marking that a record may name"),
      .required("probabilityScale", \.probabilityScale, "icd203 or phia"),
      .optional("omittedAboveCeiling", \.omittedAboveCeiling, "How many records lie above the ceiling, if to be said"),
    ]
  )
}

/// One line of a memo's head.
public struct HeaderFieldV1: Hashable, Sendable {
  public var key: String
  public var value = ""
}

extension HeaderFieldV1: WireRecord {
  init() { self.init(key: "") }

  static let shape = WireShape<HeaderFieldV1>(
    "HeaderFieldV1",
    "One line of a memo's head",
    fields: [.required("key", \.key, "reference, to, from, cc …"), .required("value", \.value)]
  )
}
