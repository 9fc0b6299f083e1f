/// One section. Whatever its kind, ``fallback`` shows it as paragraphs or as a table of plain texts.
public struct BlockV1: Hashable, Sendable {
  public var id: String
  /// `text`, `statements`, `chronology`, `disputes`, `entities`, `verbatim`, `gaps`, `sources`, or a kind that came later.
  public var kind = ""
  public var title: String?
  public var emptyText: String?
  public var prose: ProseV1?
  public var groups: [GroupV1]?
  public var entries: [EntryV1]?
  public var disputes: [DisputeV1]?
  public var style: String?
  public var entities: [NameV1]?
  public var gaps: [GapV1]?
  public var sources: [NameV1]?
  public var fallback = FallbackV1()
}

extension BlockV1: WireRecord {
  init() { self.init(id: "") }

  static let shape = WireShape<BlockV1>(
    "BlockV1",
    "One section. A formatter that does not know the kind shows the fallback and warns of a 'change'",
    needs: [
      .init("text", "prose"), .init("statements", "groups"), .init("chronology", "entries"),
      .init("disputes", "disputes"), .init("entities", "style", "entities"), .init("verbatim", "groups"),
      .init("gaps", "gaps"), .init("sources", "sources"),
    ],
    fields: [
      .required("id", \.id),
      .required(
        "kind",
        \.kind,
        "text, statements, chronology, disputes, entities, verbatim, gaps, sources, or one of a later minor version"
      ),
      .optional("title", \.title), .optional("emptyText", \.emptyText, "To be printed when there is nothing else"),
      .optional("prose", \.prose), .optional("groups", \.groups), .optional("entries", \.entries),
      .optional("disputes", \.disputes), .optional("style", \.style, "table or profiles"),
      .optional("entities", \.entities), .optional("gaps", \.gaps), .optional("sources", \.sources),
      .required("fallback", \.fallback),
    ]
  )
}

/// A section in plain texts, with `[1]` for citations: either paragraphs or a table.
public struct FallbackV1: Hashable, Sendable {
  public var paragraphs: [String]?
  public var table: TableV1?

  public static func paragraphs(_ paragraphs: [String]) -> FallbackV1 { FallbackV1(paragraphs: paragraphs) }

  /// - Parameter rows: Each as long as `columns`.
  public static func table(_ columns: [String], _ rows: [[String]]) -> FallbackV1 {
    FallbackV1(table: TableV1(columns: columns, rows: rows))
  }

  /// The paragraphs, or one a row: `Name: Russia; Type: government`.
  public var lines: [String] {
    if let paragraphs { return paragraphs }
    guard let table else { return [] }
    return table.rows.map { row in
      zip(table.columns, row).filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }.joined(separator: "; ")
    }
  }
}

extension FallbackV1: WireRecord {
  static let shape = WireShape<FallbackV1>(
    "FallbackV1",
    "A section in plain texts, with [1] for citations",
    oneOf: ["paragraphs", "table"],
    fields: [.optional("paragraphs", \.paragraphs), .optional("table", \.table)]
  )
}

public struct TableV1: Hashable, Sendable {
  public var columns: [String]
  /// Each as long as ``columns``.
  public var rows: [[String]] = []
}

extension TableV1: WireRecord {
  init() { self.init(columns: []) }

  static let shape = WireShape<TableV1>(
    "TableV1",
    "A table of plain texts",
    fields: [.required("columns", \.columns), .required("rows", \.rows, "Each as long as the columns")]
  )
}

/// Statements under one heading, by their ids.
public struct GroupV1: Hashable, Sendable {
  public var heading: String?
  public var statements: [String]
}

extension GroupV1: WireRecord {
  init() { self.init(statements: []) }

  static let shape = WireShape<GroupV1>(
    "GroupV1",
    "Statements under one heading",
    fields: [.optional("heading", \.heading), .required("statements", \.statements, "Ids, in order")]
  )
}

/// An event or a statement in a chronology.
public struct EntryV1: Hashable, Sendable {
  public var date: DateV1
  public var basis: String?
  public var event: NameV1?
  public var statement: String?
}

extension EntryV1: WireRecord {
  init() { self.init(date: DateV1()) }

  static let shape = WireShape<EntryV1>(
    "EntryV1",
    "An event or a statement in a chronology",
    oneOf: ["event", "statement"],
    fields: [
      .required("date", \.date),
      .optional("basis", \.basis, "What the date of a statement rests on; left out for an event"),
      .optional("event", \.event), .optional("statement", \.statement, "An id"),
    ]
  )
}

/// One event, and the ids of the statements for and against it.
public struct DisputeV1: Hashable, Sendable {
  public var event: NameV1
  public var asserted: [String] = []
  public var denied: [String] = []
  public var mentioned: [String] = []
}

extension DisputeV1: WireRecord {
  init() { self.init(event: NameV1()) }

  static let shape = WireShape<DisputeV1>(
    "DisputeV1",
    "One event, and the ids of the statements for it, against it, and that take neither side",
    fields: [
      .required("event", \.event), .required("asserted", \.asserted), .required("denied", \.denied),
      .required("mentioned", \.mentioned),
    ]
  )
}

/// Something that the reader should know is not known.
public struct GapV1: Hashable, Sendable {
  public var kind: String
  public var text = ""
  public var citations: [CitationV1] = []
}

extension GapV1: WireRecord {
  init() { self.init(kind: "") }

  static let shape = WireShape<GapV1>(
    "GapV1",
    "Something that the reader should know is not known",
    fields: [
      .required("kind", \.kind), .required("text", \.text, "A sentence with its full stop"),
      .required("citations", \.citations),
    ]
  )
}
