/// The rows of one kind of record, ready to be written.
protocol Table: Sendable {
  associatedtype Column: TableColumn
  /// In the order of the output.
  var columns: [Column] { get }
  var rowCount: Int { get }
  /// A rough size, for the first reservation.
  static var usualRowLength: Int { get }
  /// Writes each cell of ``columns``, then ends the row.
  func write(row: Int, into writer: inout CellWriter)
  /// Columns that name a row of this same table, as far as every name is one of its rows.
  var selfReferences: [Column] { get }
  /// The columns that tell the rows apart; empty when none do.
  var primaryKey: [Column] { get }
}

/// A column of one kind of row; the raw value is its heading.
protocol TableColumn: RawRepresentable<String>, CaseIterable, Hashable, Sendable where AllCases == [Self] {
  var schema: ColumnSchema { get }
}

/// What a reader of the table should know about a column.
struct ColumnSchema: Hashable, Sendable {
  /// Names of CSVW's built-in datatypes (https://www.w3.org/TR/tabular-metadata/#datatypes).
  enum Datatype: Hashable, Sendable {
    case string, date, integer, boolean, anyURI
    /// One of these words.
    case words([String])
  }

  var datatype = Datatype.string
  /// Between the values of a cell; `nil` when a cell has one value.
  var separator: ListSeparator?
  /// One line, no final period.
  var summary: String

  init(_ summary: String, _ datatype: Datatype = .string, separator: ListSeparator? = nil) {
    self.summary = summary
    self.datatype = datatype
    self.separator = separator
  }

  static func list(_ summary: String, by separator: ListSeparator = .semicolon) -> ColumnSchema {
    ColumnSchema(summary, separator: separator)
  }

  static func words<Words: RawRepresentable<String> & CaseIterable>(
    _ summary: String,
    of words: Words.Type
  ) -> ColumnSchema {
    ColumnSchema(summary, .words(words.allCases.map(\.rawValue)))
  }
}
