/// RFC 4180 with a comma or a semicolon: quotation marks are closed, and every row has as many fields as the first.
/// Rows may end in LF alone, as most programs write them.
struct CSVScan {
  /// Empty for a valid file.
  let faults: [String]

  init(_ bytes: [UInt8]) {
    var content = bytes[...]
    if content.starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
    let faults = [UInt8(ascii: ","), UInt8(ascii: ";")].map { CSVScan.fault(in: content, separator: $0) }
    // Read with the wrong separator, a file has one field a row, or breaks.
    self.faults = faults.contains(nil) ? [] : [faults[0] ?? ""]
  }

  private enum Place { case fieldStart, plain, quoted, afterQuote }

  private static func fault(in bytes: ArraySlice<UInt8>, separator: UInt8) -> String? {
    var place = Place.fieldStart
    var fields = 1
    var wanted: Int?
    var row = 1
    func endsRow() -> String? {
      defer { (fields, row) = (1, row + 1) }
      if let wanted, wanted != fields { return "row \(row) has \(fields) fields, the first \(wanted)" }
      wanted = fields
      return nil
    }
    var previous: UInt8 = 0
    for byte in bytes {
      switch (place, byte) {
      case (.quoted, UInt8(ascii: "\"")): place = .afterQuote
      case (.quoted, _): break
      case (.fieldStart, UInt8(ascii: "\"")), (.afterQuote, UInt8(ascii: "\"")): place = .quoted
      case (.plain, UInt8(ascii: "\"")): return "row \(row) has a quotation mark inside a bare field"
      case (_, separator):
        fields += 1
        place = .fieldStart
      case (_, 0x0A):
        if let fault = endsRow() { return fault }
        place = .fieldStart
      case (_, 0x0D): break
      case (.afterQuote, _): return "row \(row) goes on behind a closing quotation mark"
      default:
        if previous == 0x0D { return "row \(row) has a bare CR" }
        place = .plain
      }
      previous = byte
    }
    if place == .quoted { return "row \(row) has an open quotation mark" }
    return previous == 0x0A || bytes.isEmpty ? nil : endsRow()
  }
}
