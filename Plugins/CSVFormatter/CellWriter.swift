import ReportFormatting
import ReportModel

/// How one profile writes a cell.
struct Dialect: Hashable, Sendable {
  /// Between two cells of a row: a comma or a semicolon.
  var separator: UInt8
  /// Whether a cell that a spreadsheet would read as a formula gets an apostrophe in front.
  var guardsFormulas: Bool
  /// In UTF-16 units, as Excel counts; `nil` when the profile has no limit.
  var maximumCellLength: Int?

  /// RFC 4180, values untouched.
  static let plain = Dialect(separator: UInt8(ascii: ","), guardsFormulas: false, maximumCellLength: nil)

  /// What Excel can open: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3.
  static func excel(separator: UInt8) -> Dialect {
    Dialect(separator: separator, guardsFormulas: true, maximumCellLength: 32_767)
  }
}

/// Writes rows cell by cell.
///
/// A cell is put down as it is, piece by piece, and looked at once when it ends: most cells need no quotation marks, and
/// those that do are moved by one byte.
struct CellWriter: Sendable {
  let dialect: Dialect
  private(set) var bytes: [UInt8] = []
  /// How many cells got an apostrophe.
  private(set) var guardedCells = 0
  /// How many cells are longer than the profile allows.
  private(set) var overlongCells = 0
  /// The statements that have a row.
  var statements = RefSet<Statement>()
  private var cellStart = 0
  private var rowStart = 0

  init(dialect: Dialect, reservingCapacity capacity: Int = 0) {
    self.dialect = dialect
    bytes.reserveCapacity(capacity)
  }

  /// Whether nothing of the current cell has been written.
  var isAtStartOfCell: Bool { bytes.count == cellStart }

  mutating func piece(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// One more piece of a list, with `separator` in front unless it is the first.
  mutating func item(_ text: String, separatedBy separator: ListSeparator = .semicolon) {
    if !isAtStartOfCell { append(separator) }
    bytes.append(contentsOf: text.utf8)
  }

  mutating func append(_ separator: ListSeparator) {
    switch separator {
    case .semicolon:
      bytes.append(UInt8(ascii: ";"))
      bytes.append(UInt8(ascii: " "))
    case .bar:
      bytes.append(UInt8(ascii: " "))
      bytes.append(UInt8(ascii: "|"))
      bytes.append(UInt8(ascii: " "))
    }
  }

  mutating func byte(_ byte: UInt8) { bytes.append(byte) }

  mutating func number(_ value: Int) {
    if (0..<10).contains(value) {
      bytes.append(UInt8(ascii: "0") + UInt8(value))
    } else {
      bytes.append(contentsOf: String(value).utf8)
    }
  }

  /// Ends the cell and writes the separator; ``endRow()`` takes the last one of a row back.
  mutating func endCell() {
    if bytes.count > cellStart { finishCell() }
    bytes.append(dialect.separator)
    cellStart = bytes.count
  }

  /// RFC 4180, section 2: CRLF after every record. A row of one empty cell gets quotation marks: most readers skip a line
  /// with nothing on it.
  mutating func endRow() {
    bytes.removeLast()
    if bytes.count == rowStart { bytes += [quotationMark, quotationMark] }
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
    cellStart = bytes.count
    rowStart = cellStart
  }

  private mutating func finishCell() {
    if dialect.guardsFormulas {
      if FormulaGuard.isNeeded(bytes[cellStart...]) {
        bytes.insert(FormulaGuard.apostrophe, at: cellStart)
        guardedCells += 1
      }
      if let limit = dialect.maximumCellLength, bytes.count - cellStart > limit,
        utf16Count(bytes[cellStart...]) > limit
      {
        overlongCells += 1
      }
    }
    let found = Scan(bytes.span.extracting(cellStart..<bytes.count), separator: dialect.separator)
    guard found.needsQuoting else { return }
    if found.hasQuotationMark { doubleQuotationMarks() }
    bytes.insert(quotationMark, at: cellStart)
    bytes.append(quotationMark)
  }

  private mutating func doubleQuotationMarks() {
    let cell = Array(bytes[cellStart...])
    bytes.removeLast(cell.count)
    var rest = cell[...]
    while let mark = rest.firstIndex(of: quotationMark) {
      bytes.append(contentsOf: rest[...mark])
      bytes.append(quotationMark)
      rest = rest[(mark + 1)...]
    }
    bytes.append(contentsOf: rest)
  }

  /// Characters beyond the BMP count two, all others one.
  private func utf16Count(_ cell: ArraySlice<UInt8>) -> Int {
    cell.reduce(0) { count, byte in
      (byte & 0xC0) == 0x80 ? count : byte >= 0xF0 ? count + 2 : count + 1
    }
  }
}

/// What stands between two values of one cell.
enum ListSeparator: String, Hashable, Sendable {
  /// Between ids and names, as in the sanctions lists of the EU.
  case semicolon = "; "
  /// Between quotations, which often hold semicolons.
  case bar = " | "
}

private let quotationMark = UInt8(ascii: "\"")

/// Whether a cell has a byte for which RFC 4180 wants quotation marks.
private struct Scan {
  let needsQuoting: Bool
  let hasQuotationMark: Bool

  /// Without an early exit, so that the compiler can look at many bytes at once.
  @inline(__always)
  init(_ cell: Span<UInt8>, separator: UInt8) {
    var special: UInt8 = 0
    var quotation: UInt8 = 0
    for index in cell.indices {
      let byte = cell[index]
      quotation |= Self.topBitIfZero(byte ^ quotationMark)
      special |= Self.topBitIfZero(byte ^ separator)
      special |= Self.topBitIfZero(byte ^ UInt8(ascii: "\n"))
      special |= Self.topBitIfZero(byte ^ UInt8(ascii: "\r"))
    }
    needsQuoting = (special | quotation) >= 0x80
    hasQuotationMark = quotation >= 0x80
  }

  /// Arithmetic instead of a comparison, because the compiler makes a branch a byte of the latter. The lower bits mean
  /// nothing.
  @inline(__always)
  private static func topBitIfZero(_ byte: UInt8) -> UInt8 { (byte &- 1) & ~byte }
}
