import ReportFormatting

/// The options of a request, checked against each other.
struct CSVOptions: Hashable, Sendable {
  enum Rows: String, CaseIterable {
    case statements, entities, events, sources

    /// The headings that these rows can have, in their usual order.
    var columnNames: [String] {
      switch self {
      case .statements: StatementColumn.allCases.map(\.rawValue)
      case .entities: EntityColumn.allCases.map(\.rawValue)
      case .events: EventColumn.allCases.map(\.rawValue)
      case .sources: SourceColumn.allCases.map(\.rawValue)
      }
    }
  }

  enum Profile: String, CaseIterable {
    case csv, excel
  }

  var rows: Rows
  var profile: Profile
  /// Each a column of ``rows``; never empty.
  var columns: [String]
  var explodesSpeakers: Bool
  var dialect: Dialect
  var writesCSVW: Bool

  /// - Throws: ``FormatterError/unsupported`` when an option does not go with another.
  init(_ request: FormatRequest) throws(FormatterError) {
    let rows = Rows(rawValue: request.text("rows")) ?? .statements
    let profile = Profile(rawValue: request.text("profile")) ?? .csv
    let columns = request.list("columns")
    let known = rows.columnNames
    if let stranger = columns.first(where: { !known.contains($0) }) {
      throw .unsupported(
        "'\(stranger)' is not a column of \(rows.rawValue); theirs are \(known.joined(separator: ", "))",
        block: nil
      )
    }
    explodesSpeakers = request.text("explode") == "speakers"
    if explodesSpeakers, rows != .statements {
      throw .unsupported("'explode: speakers' needs 'rows: statements', not 'rows: \(rows.rawValue)'", block: nil)
    }
    let usesSemicolon = request.text("separator") == "semicolon"
    if usesSemicolon, profile != .excel {
      throw .unsupported(
        "'separator: semicolon' needs 'profile: excel'; the csv profile is RFC 4180, with commas",
        block: nil
      )
    }
    switch profile {
    case .csv: dialect = .plain
    case .excel: dialect = .excel(separator: usesSemicolon ? UInt8(ascii: ";") : UInt8(ascii: ","))
    }
    self.rows = rows
    self.profile = profile
    self.columns = columns.isEmpty ? known : columns
    writesCSVW = request.flag("csvw")
  }

  /// Every heading of every kind of row, each once, statements' first.
  static let allColumnNames = Rows.allCases.reduce(into: [String]()) { names, rows in
    names += rows.columnNames.filter { !names.contains($0) }
  }

  static let declared: [FormatterOption] = [
    FormatterOption(
      name: "rows",
      kind: .choice(Rows.allCases.map(\.rawValue)),
      default: .text("statements"),
      summary: "What a row is: the statements, entities or events of the sections, or every source"
    ),
    FormatterOption(
      name: "profile",
      kind: .choice(Profile.allCases.map(\.rawValue)),
      default: .text("csv"),
      summary:
        "csv: RFC 4180, values untouched; excel: byte order mark, apostrophe before = + - @ TAB CR LF NUL ＝ ＋ － ＠"
    ),
    FormatterOption(
      name: "columns",
      kind: .list(allColumnNames),
      default: .list([]),
      summary: "Columns in this order; all columns of the chosen rows when empty"
    ),
    FormatterOption(
      name: "explode",
      kind: .choice(["none", "speakers"]),
      default: .text("none"),
      summary: "speakers: one row for each speaker of a statement, for pivot tables"
    ),
    FormatterOption(
      name: "separator",
      kind: .choice(["comma", "semicolon"]),
      default: .text("comma"),
      summary: "semicolon: for a spreadsheet whose decimal sign is a comma; with profile: excel"
    ),
    FormatterOption(
      name: "csvw",
      kind: .flag,
      default: .flag(false),
      summary: "Also write NAME-metadata.json, which declares columns, lists and keys (W3C CSV on the Web)"
    ),
  ]
}
