/// What CSV cannot say of itself, as a sidecar: CSV on the Web (https://www.w3.org/TR/tabular-metadata/).
struct TableMetadata: Hashable, Sendable {
  /// The last part of the table's path; the sidecar lies beside it.
  var fileName: String
  var title: String
  var marking: String
  /// BCP 47.
  var language: String
  var delimiter: UInt8
  var guardsFormulas: Bool

  func bytes<Rows: Table>(for table: Rows) -> [UInt8] {
    var fields: [(String, JSONValue)] = [
      ("@context", .list([.text("http://www.w3.org/ns/csvw"), .map([("@language", .text(language))])])),
      ("url", .text(url)),
      ("dc:title", .text(title)),
      ("dc:accessRights", .text(marking)),
    ]
    if guardsFormulas {
      fields.append(
        (
          "rdfs:comment",
          .text(
            "A cell that starts with = + - @ TAB CR LF NUL or a full-width ＝＋－＠, after any number of apostrophes, "
              + "has one apostrophe more than its value."
          )
        )
      )
    }
    fields += [
      (
        "dialect",
        .map([
          ("delimiter", .text(String(UnicodeScalar(delimiter)))), ("doubleQuote", .bool(true)),
          ("encoding", .text("utf-8")), ("header", .bool(true)), ("lineTerminators", .list([.text("\r\n")])),
          ("quoteChar", .text("\"")),
        ])
      ),
      ("tableSchema", schema(of: table)),
    ]
    var writer = JSONWriter()
    writer.write(.map(fields))
    return writer.finished()
  }

  private func schema<Rows: Table>(of table: Rows) -> JSONValue {
    var fields: [(String, JSONValue)] = [("columns", .list(table.columns.map { column($0, of: table) }))]
    if !table.primaryKey.isEmpty, table.primaryKey.allSatisfy(table.columns.contains) {
      fields.append(("primaryKey", names(table.primaryKey)))
      let keys = table.selfReferences.filter(table.columns.contains).map { column in
        JSONValue.map([
          ("columnReference", names([column])),
          ("reference", .map([("resource", .text(url)), ("columnReference", names(table.primaryKey))])),
        ])
      }
      if !keys.isEmpty { fields.append(("foreignKeys", .list(keys))) }
    }
    return .map(fields)
  }

  private func column<Rows: Table>(_ column: Rows.Column, of table: Rows) -> JSONValue {
    let schema = column.schema
    var fields: [(String, JSONValue)] = [
      ("name", .text(column.rawValue)), ("titles", .text(column.rawValue)),
      ("dc:description", .text(schema.summary)), ("datatype", datatype(schema.datatype)),
      // An empty cell is no value, never the empty string.
      ("null", .text("")),
    ]
    if let separator = schema.separator { fields.append(("separator", .text(separator.rawValue))) }
    if table.primaryKey.contains(column) { fields.append(("required", .bool(true))) }
    return .map(fields)
  }

  private func datatype(_ datatype: ColumnSchema.Datatype) -> JSONValue {
    switch datatype {
    case .string: .text("string")
    case .date: .text("date")
    case .integer: .text("integer")
    case .boolean: .text("boolean")
    case .anyURI: .text("anyURI")
    case .words(let words):
      // The format of a string is a regular expression.
      .map([("base", .text("string")), ("format", .text(words.joined(separator: "|")))])
    }
  }

  private func names<Column: TableColumn>(_ columns: [Column]) -> JSONValue {
    let names = columns.map { JSONValue.text($0.rawValue) }
    return names.count == 1 ? names[0] : .list(names)
  }

  /// The file's name as a relative URL: all but the unreserved characters of RFC 3986 as `%XX`.
  private var url: String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in fileName.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
