/// A document as one can cite it.
public struct SourceV1: Hashable, Sendable {
  public var id: String
  public var line = SourceLineV1()
  /// The number of its note; `nil` when it has none.
  public var number: Int?
  public var type = ""
  public var title = ""
  public var published = DateV1()
  public var publisher: PartyV1?
  public var authors: [PartyV1] = []
  public var language: String?
  public var url: String?
  public var retrieved: DateV1?
  public var archive: ArchiveV1?
  public var text: StoredTextV1?
  public var derivedFrom: [NameV1] = []
  public var translationOf: NameV1?
  public var translator: PartyV1?
  public var reliability = ""
  public var descriptor: String?
  public var status = ""
  public var notices: [NoticeV1] = []
  public var supersededBy: NameV1?
  /// `false`: nobody at the desk has the document; it is known only through others.
  public var held = true
  public var identifiers: [IdentifierV1] = []
  public var annotations = AnnotationsV1()
}

extension SourceV1: WireRecord {
  init() { self.init(id: "") }

  static let shape = WireShape<SourceV1>(
    "SourceV1",
    "A document as one can cite it",
    fields: [
      .required("id", \.id), .required("line", \.line),
      .optional("number", \.number, "Of its note; left out when it has none"), .required("type", \.type),
      .required("title", \.title), .required("published", \.published), .optional("publisher", \.publisher),
      .required("authors", \.authors), .optional("language", \.language, "BCP 47"), .optional("url", \.url),
      .optional("retrieved", \.retrieved), .optional("archive", \.archive), .optional("text", \.text),
      .required("derivedFrom", \.derivedFrom), .optional("translationOf", \.translationOf),
      .optional("translator", \.translator), .required("reliability", \.reliability, "A … F (NATO/Admiralty)"),
      .optional("descriptor", \.descriptor), .required("status", \.status), .required("notices", \.notices),
      .optional("supersededBy", \.supersededBy),
      .required("held", \.held, "Whether the desk has the document, and not only others' word of it"),
      .required("identifiers", \.identifiers),
      .required("annotations", \.annotations),
    ]
  )
}

/// A source ready to be set as a note.
public struct SourceLineV1: Hashable, Sendable {
  /// All of it as one clean line of plain text, without the note's number.
  public var text: String
  public var originator: String?
  public var title = ""
  public var date = ""
  public var url: String?
  public var archiveURL: String?
  public var details: [String] = []
  public var reports: [String] = []
}

extension SourceLineV1: WireRecord {
  init() { self.init(text: "") }

  static let shape = WireShape<SourceLineV1>(
    "SourceLineV1",
    "A source ready to be set as 'originator, “title”, date. link. details. Reports: …'",
    fields: [
      .required("text", \.text, "All of it as one line of plain text, without the number"),
      .optional("originator", \.originator, "Publisher or authors"), .required("title", \.title),
      .required("date", \.date, "In words"), .optional("url", \.url), .optional("archiveURL", \.archiveURL),
      .required("details", \.details, "Sentences without their full stop: 'Reliability F', 'Not held'"),
      .required("reports", \.reports, "Documents that the report knows only through this one"),
    ]
  )
}

/// A numbered source.
public struct NoteV1: Hashable, Sendable {
  public var number: Int
  public var source = NameV1()
  public var line = SourceLineV1()
  /// The documents that the report knows only through this one.
  public var reports: [NameV1] = []
}

extension NoteV1: WireRecord {
  init() { self.init(number: 0) }

  static let shape = WireShape<NoteV1>(
    "NoteV1",
    "A numbered source",
    fields: [
      .required("number", \.number, "From 1"), .required("source", \.source), .required("line", \.line),
      .required("reports", \.reports),
    ]
  )
}

/// Where a captured copy lies.
public struct ArchiveV1: Hashable, Sendable {
  public var url: String?
  public var wacz: String?
  public var warcRecord: String?
  public var captured: DateV1?
  public var sha256: String?
}

extension ArchiveV1: WireRecord {
  static let shape = WireShape<ArchiveV1>(
    "ArchiveV1",
    "Where a captured copy lies",
    fields: [
      .optional("url", \.url), .optional("wacz", \.wacz), .optional("warcRecord", \.warcRecord),
      .optional("captured", \.captured), .optional("sha256", \.sha256, "Lowercase hexadecimal"),
    ]
  )
}

public struct StoredTextV1: Hashable, Sendable {
  /// From the corpus folder; a formatter cannot read it.
  public var path: String
  public var sha256: String?
}

extension StoredTextV1: WireRecord {
  init() { self.init(path: "") }

  static let shape = WireShape<StoredTextV1>(
    "StoredTextV1",
    "The stored plain text; a formatter cannot read it",
    fields: [.required("path", \.path, "From the corpus folder"), .optional("sha256", \.sha256)]
  )
}

/// What a publisher did to its document.
public struct NoticeV1: Hashable, Sendable {
  public var date: DateV1
  public var kind = ""
  public var text: String?
  public var url: String?
}

extension NoticeV1: WireRecord {
  init() { self.init(date: DateV1()) }

  static let shape = WireShape<NoticeV1>(
    "NoticeV1",
    "What a publisher did to its document",
    fields: [
      .required("date", \.date), .required("kind", \.kind), .optional("text", \.text), .optional("url", \.url),
    ]
  )
}
