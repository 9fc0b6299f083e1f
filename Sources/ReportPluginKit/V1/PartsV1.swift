// Small values that the records of the wire share. All of them are unchecked: what a message says, not what is true.

/// A record by its id, with the name or title that one would print.
public struct NameV1: Hashable, Sendable {
  public var id: String
  public var name = ""
}

extension NameV1: WireRecord {
  init() { self.init(id: "") }

  static let shape = WireShape<NameV1>(
    "NameV1",
    "A record by its id, with its name or title",
    fields: [.required("id", \.id), .required("name", \.name)]
  )
}

/// A person or body: a record of its own when there is an id, else only a name.
public struct PartyV1: Hashable, Sendable {
  public var id: String?
  public var name: String
}

extension PartyV1: WireRecord {
  init() { self.init(name: "") }

  static let shape = WireShape<PartyV1>(
    "PartyV1",
    "A person or body; without an id it is only a name",
    fields: [.optional("id", \.id), .required("name", \.name)]
  )
}

/// A date as precise as it is known.
public struct DateV1: Hashable, Sendable {
  /// Extended Date/Time Format, level 0 or 1.
  public var edtf: String
  public var words = ""
  /// `YYYY-MM-DD`; `nil` when the date is open or not known.
  public var first: String?
  public var last: String?
}

extension DateV1: WireRecord {
  init() { self.init(edtf: "XXXX") }

  static let shape = WireShape<DateV1>(
    "DateV1",
    "A date as precise as it is known",
    fields: [
      .required("edtf", \.edtf, "Extended Date/Time Format, level 0 or 1; XXXX when nothing is known"),
      .required("words", \.words, "In English: 31 May 2024 (uncertain)"),
      .optional("first", \.first, "The first day that it can mean, YYYY-MM-DD; left out when open or not known"),
      .optional("last", \.last, "The last day that it can mean"),
    ]
  )
}

/// A reference to a numbered source.
public struct CitationV1: Hashable, Sendable {
  public var number: Int
  public var locator: String?
}

extension CitationV1: WireRecord {
  init() { self.init(number: 0) }

  static let shape = WireShape<CitationV1>(
    "CitationV1",
    "A reference to a note of the report",
    fields: [
      .required("number", \.number, "From 1: the number of the note"),
      .optional("locator", \.locator, "A place in the source, such as 'p. 4'; left out for the whole"),
    ]
  )
}

/// A name that another catalogue gives.
public struct IdentifierV1: Hashable, Sendable {
  public var scheme: String
  public var value = ""
}

extension IdentifierV1: WireRecord {
  init() { self.init(scheme: "") }

  static let shape = WireShape<IdentifierV1>(
    "IdentifierV1",
    "A name that another catalogue gives: doi, wikidata …",
    fields: [.required("scheme", \.scheme), .required("value", \.value)]
  )
}

public struct MarkingV1: Hashable, Sendable {
  public var id: String
  public var scheme = ""
  public var label = ""
  public var level = 0
  public var colour: String?
  public var banner: String?
  public var handling: String?
}

extension MarkingV1: WireRecord {
  init() { self.init(id: "") }

  static let shape = WireShape<MarkingV1>(
    "MarkingV1",
    "How something may be shared",
    fields: [
      .required("id", \.id), .required("scheme", \.scheme),
      .required("label", \.label, "Printed exactly so: TLP:AMBER+STRICT"),
      .required("level", \.level, "The higher, the narrower the circle; comparable within one scheme only"),
      .optional("colour", \.colour, "#RRGGBB, to be shown on black"),
      .optional("banner", \.banner, "Text of the banner, when it is not the label"),
      .optional("handling", \.handling),
    ]
  )
}

/// What every kind of record may carry.
public struct AnnotationsV1: Hashable, Sendable {
  /// The effective markings for a portion mark, joined by `//`.
  public var mark: String
  /// Ids of markings.
  public var markings: [String] = []
  public var tags: [String] = []
  public var note: String?
  /// The author's own fields, whose keys start with `x-`.
  public var extensions = ExtensionsV1(fields: [])
}

extension AnnotationsV1: WireRecord {
  init() { self.init(mark: "") }

  static let shape = WireShape<AnnotationsV1>(
    "AnnotationsV1",
    "What every kind of record may carry",
    fields: [
      .required("mark", \.mark, "The effective markings, ready to print: TLP:GREEN"),
      .required("markings", \.markings, "Ids of 'knownMarkings'"),
      .required("tags", \.tags),
      .optional("note", \.note, "The analyst's remark"),
      .required("extensions", \.extensions, "The author's own fields, whose keys start with 'x-'"),
    ]
  )
}

/// The desk's own judgement.
public struct AssessmentV1: Hashable, Sendable {
  /// Ready to print; empty when there is nothing to print.
  public var sentences: [String]
  public var credibility: Int?
  public var likelihood: String?
  public var confidence: String?
  public var by: String?
  public var on: DateV1?
  public var note: String?
}

extension AssessmentV1: WireRecord {
  init() { self.init(sentences: []) }

  static let shape = WireShape<AssessmentV1>(
    "AssessmentV1",
    "The desk's own judgement, to be set apart from what others said",
    fields: [
      .required("sentences", \.sentences, "Ready to print, in this order; often empty"),
      .optional("credibility", \.credibility, "1 confirmed … 6 cannot be judged (NATO/Admiralty)"),
      .optional("likelihood", \.likelihood, "A term of the report's probability scale"),
      .optional("confidence", \.confidence), .optional("by", \.by), .optional("on", \.on), .optional("note", \.note),
    ]
  )
}
