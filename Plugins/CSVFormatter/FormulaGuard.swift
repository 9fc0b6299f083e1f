/// Keeps a spreadsheet from running a cell as a formula (CWE-1236, OWASP “CSV Injection”, ASVS 1.2.10).
///
/// A cell that starts with `=`, `+`, `-`, `@`, TAB, CR, LF, NUL or a full-width `＝＋－＠` gets an apostrophe in front;
/// quotation marks alone do not help. So does a cell that starts with apostrophes before such a character: then whoever
/// takes one apostrophe away from every cell for which ``isNeeded(_:)`` holds has the values back, without exception.
enum FormulaGuard {
  static let apostrophe = UInt8(ascii: "'")

  static func isNeeded(_ cell: ArraySlice<UInt8>) -> Bool {
    var rest = cell
    while rest.first == apostrophe { rest.removeFirst() }
    switch rest.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): return true
    case 0x00, UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return true
    case 0xEF: return fullWidth.contains { rest.starts(with: $0) }
    default: return false
    }
  }

  /// U+FF1D, U+FF0B, U+FF0D, U+FF20 in UTF-8.
  private static let fullWidth: [[UInt8]] = [
    [0xEF, 0xBC, 0x9D], [0xEF, 0xBC, 0x8B], [0xEF, 0xBC, 0x8D], [0xEF, 0xBC, 0xA0],
  ]
}
