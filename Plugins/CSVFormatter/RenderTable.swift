import ReportFormatting
import ReportModel

/// Render: rows → bytes.
///
/// Rows are rendered in pieces of a fixed number, at the same time where there are cores for it, and joined in order:
/// the bytes do not depend on how many cores there are.
struct RenderTable {
  struct Output: Sendable {
    var bytes: [UInt8]
    var warnings: [FormatterWarning]
    var statements: RefSet<Statement>
  }

  static let rowsPerPiece = 4_096

  var dialect: Dialect
  var hasByteOrderMark: Bool

  func run(_ table: some Table) async -> Output {
    var bytes: [UInt8] = hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    var header = CellWriter(dialect: dialect)
    for column in table.columns {
      header.piece(column.rawValue)
      header.endCell()
    }
    header.endRow()
    bytes.append(contentsOf: header.bytes)

    let pieces = stride(from: 0, to: table.rowCount, by: Self.rowsPerPiece).map { start in
      start..<min(start + Self.rowsPerPiece, table.rowCount)
    }
    var guardedCells = 0
    var overlongCells = 0
    var statements = RefSet<Statement>()
    if let first = pieces.first, pieces.count > 1 {
      bytes.reserveCapacity(table.rowCount * type(of: table).usualRowLength + first.count)
    }
    await withTaskGroup(of: (Int, CellWriter).self) { group in
      // Pieces end in any order; one that is early waits for its turn.
      var waiting: [Int: CellWriter] = [:]
      var next = 0
      for (number, rows) in pieces.enumerated() {
        group.addTask { (number, render(rows, of: table)) }
      }
      for await (number, piece) in group {
        waiting[number] = piece
        while let piece = waiting.removeValue(forKey: next) {
          bytes.append(contentsOf: piece.bytes)
          guardedCells += piece.guardedCells
          overlongCells += piece.overlongCells
          statements.formUnion(piece.statements)
          next += 1
        }
      }
    }
    return Output(
      bytes: bytes,
      warnings: warnings(guarded: guardedCells, overlong: overlongCells),
      statements: statements
    )
  }

  private func render(_ rows: Range<Int>, of table: some Table) -> CellWriter {
    var writer = CellWriter(dialect: dialect, reservingCapacity: rows.count * type(of: table).usualRowLength)
    for row in rows { table.write(row: row, into: &writer) }
    return writer
  }

  private func warnings(guarded: Int, overlong: Int) -> [FormatterWarning] {
    var warnings: [FormatterWarning] = []
    if guarded > 0 {
      warnings.append(
        FormatterWarning(
          "\(count(guarded)) got an apostrophe in front, so that no spreadsheet runs it as a formula",
          kind: .change
        )
      )
    }
    if overlong > 0, let limit = dialect.maximumCellLength {
      warnings.append(FormatterWarning("\(count(overlong)) longer than the \(limit) characters that Excel keeps"))
    }
    return warnings
  }

  private func count(_ cells: Int) -> String { cells == 1 ? "1 cell" : "\(cells) cells" }
}
