/// Who or what.
public struct EntityV1: Hashable, Sendable {
  public var id: String
  public var type = ""
  public var name = ""
  public var aliases: [AliasV1] = []
  public var countries: [String] = []
  public var description: String?
  public var valid: DateV1?
  public var members: [MemberV1] = []
  public var links: [LinkV1] = []
  public var identifiers: [IdentifierV1] = []
  public var sources: [NameV1] = []
  public var annotations = AnnotationsV1()
}

extension EntityV1: WireRecord {
  init() { self.init(id: "") }

  static let shape = WireShape<EntityV1>(
    "EntityV1",
    "Who or what",
    fields: [
      .required("id", \.id), .required("type", \.type), .required("name", \.name), .required("aliases", \.aliases),
      .required("countries", \.countries, "ISO 3166-1 alpha-2, and EU, XK"), .optional("description", \.description),
      .optional("valid", \.valid, "Existence or term"), .required("members", \.members), .required("links", \.links),
      .required("identifiers", \.identifiers), .required("sources", \.sources),
      .required("annotations", \.annotations),
    ]
  )
}

public struct AliasV1: Hashable, Sendable {
  public var name: String
  public var kind = ""
  public var language: String?
}

extension AliasV1: WireRecord {
  init() { self.init(name: "") }

  static let shape = WireShape<AliasV1>(
    "AliasV1",
    "Another name of an entity",
    fields: [.required("name", \.name), .required("kind", \.kind), .optional("language", \.language, "BCP 47")]
  )
}

public struct MemberV1: Hashable, Sendable {
  public var entity: NameV1
  public var valid: DateV1?
}

extension MemberV1: WireRecord {
  init() { self.init(entity: NameV1()) }

  static let shape = WireShape<MemberV1>(
    "MemberV1",
    "A member of a group",
    fields: [.required("entity", \.entity), .optional("valid", \.valid, "Left out for always")]
  )
}

/// How an entity relates to another.
public struct LinkV1: Hashable, Sendable {
  public var type: String
  public var to = NameV1()
  public var role: String?
  public var valid: DateV1?
  public var source: NameV1?
  public var annotations = AnnotationsV1()
}

extension LinkV1: WireRecord {
  init() { self.init(type: "") }

  static let shape = WireShape<LinkV1>(
    "LinkV1",
    "How an entity relates to another",
    fields: [
      .required("type", \.type, "holds, office-of, part-of … or a corpus's own"), .required("to", \.to),
      .optional("role", \.role), .optional("valid", \.valid), .optional("source", \.source),
      .required("annotations", \.annotations),
    ]
  )
}

/// What happened, or is said to have happened.
public struct EventV1: Hashable, Sendable {
  public var id: String
  /// Title, date and citations as one clean line of plain text.
  public var text = ""
  public var type = ""
  public var title = ""
  public var date = DateV1()
  public var status = ""
  public var place: NameV1?
  public var actors: [ActorV1] = []
  public var sources: [NameV1] = []
  public var citations: [CitationV1] = []
  public var partOf: NameV1?
  public var assessment: AssessmentV1?
  public var identifiers: [IdentifierV1] = []
  public var annotations = AnnotationsV1()
}

extension EventV1: WireRecord {
  init() { self.init(id: "") }

  static let shape = WireShape<EventV1>(
    "EventV1",
    "What happened, or is said to have happened",
    fields: [
      .required("id", \.id), .required("text", \.text, "As one line of plain text"), .required("type", \.type),
      .required("title", \.title), .required("date", \.date),
      .required("status", \.status, "alleged, confirmed, disputed, denied, planned or cancelled"),
      .optional("place", \.place), .required("actors", \.actors), .required("sources", \.sources),
      .required("citations", \.citations, "The numbered ones of its sources"), .optional("partOf", \.partOf),
      .optional("assessment", \.assessment), .required("identifiers", \.identifiers),
      .required("annotations", \.annotations),
    ]
  )
}

public struct ActorV1: Hashable, Sendable {
  public var entity: NameV1
  public var role = ""
}

extension ActorV1: WireRecord {
  init() { self.init(entity: NameV1()) }

  static let shape = WireShape<ActorV1>(
    "ActorV1",
    "Who took part in an event, and as what",
    fields: [.required("entity", \.entity), .required("role", \.role)]
  )
}
