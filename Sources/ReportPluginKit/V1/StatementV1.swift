/// One act of speech: first as a line that is ready to print, then field by field.
public struct StatementV1: Hashable, Sendable {
  public var id: String
  public var line = StatementLineV1()
  public var speakers: [SpeakerV1] = []
  public var act = ActV1()
  public var form = ""
  public var gist: String?
  public var quotes: [QuoteV1] = []
  public var source = PlaceV1()
  public var origin: NameV1?
  /// The id of the statement in which somebody else passed it on.
  public var via: String?
  public var alsoIn: [PlaceV1] = []
  public var about: [NameV1] = []
  public var to: [NameV1] = []
  public var events: [NameV1] = []
  public var responses: [ResponseV1] = []
  public var said: DateV1?
  public var language: String?
  public var cue: String?
  public var assessment: AssessmentV1?
  public var status = ""
  public var supersededBy: String?
  public var annotations = AnnotationsV1()
}

extension StatementV1: WireRecord {
  init() { self.init(id: "") }

  static let shape = WireShape<StatementV1>(
    "StatementV1",
    "One act of speech: first as a line that is ready to print, then field by field",
    fields: [
      .required("id", \.id), .required("line", \.line), .required("speakers", \.speakers), .required("act", \.act),
      .required("form", \.form, "direct, mixed or indirect: whose words they are"),
      .optional("gist", \.gist, "The analyst's own words"),
      .required("quotes", \.quotes), .required("source", \.source, "Where it was read"),
      .optional("origin", \.origin, "The document in which it was first made, if that is another one"),
      .optional("via", \.via, "The id of the statement in which somebody else passed it on"),
      .required("alsoIn", \.alsoIn), .required("about", \.about), .required("to", \.to),
      .required("events", \.events), .required("responses", \.responses),
      .optional("said", \.said, "The day of the utterance; for printing use the line's date"),
      .optional("language", \.language, "BCP 47"), .optional("cue", \.cue), .optional("assessment", \.assessment),
      .required("status", \.status), .optional("supersededBy", \.supersededBy, "The id of a statement"),
      .required("annotations", \.annotations),
    ]
  )
}

/// A statement ready to be set as a line. All formats take it from here, so that all attribute alike.
public struct StatementLineV1: Hashable, Sendable {
  /// All of it as one clean line of plain text.
  public var text: String
  public var speakers = ""
  public var verb = ""
  public var passedOnBy: String?
  public var gist: String?
  public var quotations: [QuotationLineV1] = []
  /// In words, with what the date rests on when that is not the day of the utterance.
  public var date = ""
  public var first: String?
  public var last: String?
  public var basis = ""
  public var caveats: [String] = []
  public var citations: [CitationV1] = []
  public var marking = ""
}

extension StatementLineV1: WireRecord {
  init() { self.init(text: "") }

  static let shape = WireShape<StatementLineV1>(
    "StatementLineV1",
    "A statement ready to be set as 'speakers verb: gist “quotation” … (passedOnBy; date; caveats) [citations]'",
    fields: [
      .required("text", \.text, "All of it as one line of plain text, without control characters"),
      .required("speakers", \.speakers), .required("verb", \.verb, "Neutral, in the past: said, denied"),
      .optional("passedOnBy", \.passedOnBy, "'according to Reuters'"), .optional("gist", \.gist),
      .required("quotations", \.quotations), .required("date", \.date, "In words, with what it rests on"),
      .optional("first", \.first, "The first day that the date can mean, YYYY-MM-DD"),
      .optional("last", \.last, "The last day that the date can mean"),
      .required("basis", \.basis, "said, 'origin published' or 'source published'"),
      .required("caveats", \.caveats, "Reservations that must be shown wherever the statement is"),
      .required("citations", \.citations), .required("marking", \.marking, "For a portion mark: TLP:GREEN"),
    ]
  )
}

/// A quotation ready to be set.
public struct QuotationLineV1: Hashable, Sendable {
  /// Without quotation marks.
  public var text: String
  /// `translated from Korean`; `nil` when the words are the speaker's own.
  public var translation: String?
  public var original: String?
}

extension QuotationLineV1: WireRecord {
  init() { self.init(text: "") }

  static let shape = WireShape<QuotationLineV1>(
    "QuotationLineV1",
    "Words of the speaker, without quotation marks",
    fields: [
      .required("text", \.text),
      .optional("translation", \.translation, "'translated from Korean'; left out for the speaker's own words"),
      .optional("original", \.original, "The words before translation"),
    ]
  )
}

public struct ActV1: Hashable, Sendable {
  public var id: String
  public var base = ""
}

extension ActV1: WireRecord {
  init() { self.init(id: "") }

  static let shape = WireShape<ActV1>(
    "ActV1",
    "What the speaker did by speaking",
    fields: [
      .required("id", \.id, "As written; perhaps an act of the corpus's own"),
      .required("base", \.base, "The built-in act that it is, or is like"),
    ]
  )
}

public struct SpeakerV1: Hashable, Sendable {
  /// `nil` when nobody is named and ``name`` is a label such as "a senior official".
  public var id: String?
  public var name: String
  public var capacity: PartyV1?
  public var onBehalfOf: [NameV1] = []
  /// With capacity and principals, ready to print.
  public var text = ""
}

extension SpeakerV1: WireRecord {
  init() { self.init(name: "") }

  static let shape = WireShape<SpeakerV1>(
    "SpeakerV1",
    "Who spoke, in which capacity, for whom",
    fields: [
      .optional("id", \.id, "Left out when nobody is named: 'a senior official'"), .required("name", \.name),
      .optional("capacity", \.capacity), .required("onBehalfOf", \.onBehalfOf),
      .required("text", \.text, "With capacity and principals, ready to print"),
    ]
  )
}

public struct QuoteV1: Hashable, Sendable {
  public var exact: String
  public var prefix: String?
  public var suffix: String?
  /// In Unicode code points of the source's text, from 0; the end is exclusive.
  public var start: Int?
  public var end: Int?
  public var original: OriginalV1?
}

extension QuoteV1: WireRecord {
  init() { self.init(exact: "") }

  static let shape = WireShape<QuoteV1>(
    "QuoteV1",
    "A quotation and its place in the source (Web Annotation selectors)",
    fields: [
      .required("exact", \.exact), .optional("prefix", \.prefix), .optional("suffix", \.suffix),
      .optional("start", \.start, "In code points, from 0"), .optional("end", \.end, "In code points, exclusive"),
      .optional("original", \.original),
    ]
  )
}

public struct OriginalV1: Hashable, Sendable {
  public var exact: String
  public var language = ""
}

extension OriginalV1: WireRecord {
  init() { self.init(exact: "") }

  static let shape = WireShape<OriginalV1>(
    "OriginalV1",
    "The words before translation",
    fields: [.required("exact", \.exact), .required("language", \.language, "BCP 47")]
  )
}

/// A place in a source.
public struct PlaceV1: Hashable, Sendable {
  public var source: NameV1
  public var locator: String?
}

extension PlaceV1: WireRecord {
  init() { self.init(source: NameV1()) }

  static let shape = WireShape<PlaceV1>(
    "PlaceV1",
    "A place in a source",
    fields: [.required("source", \.source), .optional("locator", \.locator)]
  )
}

/// What a statement answers.
public struct ResponseV1: Hashable, Sendable {
  public var kind: String
  public var statement: String?
  public var event: NameV1?
}

extension ResponseV1: WireRecord {
  init() { self.init(kind: "") }

  static let shape = WireShape<ResponseV1>(
    "ResponseV1",
    "What a statement answers: another statement, by its id, or an event",
    oneOf: ["statement", "event"],
    fields: [.required("kind", \.kind), .optional("statement", \.statement), .optional("event", \.event)]
  )
}
