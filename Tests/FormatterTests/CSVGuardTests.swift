import ReportFormatting
import Testing

@Suite struct CSVGuardTests {
  static let dangerous = [
    "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "\0x", "＝1", "＋1", "－1", "＠x", "- no", "=\"a\",b", "'=1",
    "''-x",
  ]
  static let harmless = ["", "a=1", " =1", "'a", "'", "—1", "–1", "1-2", "“=1”", "！", "﹣1", "\u{EF}"]

  @Test(arguments: dangerous)
  func formulaGetsAnApostropheThatCanBeTakenAway(value: String) async throws {
    let table = try await guarded(value)
    #expect(isSame(table.cell, "'" + value))
    #expect(table.warnings.count == 1)
    #expect(table.warnings.first?.message.hasPrefix("1 cell ") == true)
  }

  @Test(arguments: harmless)
  func otherTextStaysAsItIs(value: String) async throws {
    let table = try await guarded(value)
    #expect(isSame(table.cell, value))
    #expect(table.warnings.isEmpty)
  }

  @Test(arguments: dangerous)
  func machineProfileChangesNothing(value: String) async throws {
    let table = try await csvRows(CSVFixture.report(gists: [value]), ["columns": .list(["id", "gist"])])
    #expect(isSame(table[1][1], value))
  }

  @Test func guardedCellsOfAllPiecesAreCounted() async throws {
    let report = CSVFixture.report(gists: Array(repeating: "-", count: 5_000))
    let rendition = try await renderCSV(report, ["profile": .text("excel")])
    #expect(rendition.warnings.map { $0.message.hasPrefix("5000 cells ") } == [true])
  }

  /// 32,767 is Excel's limit; a character beyond the BMP counts two.
  @Test(arguments: [
    (String(repeating: "é", count: 32_767), false), (String(repeating: "é", count: 32_768), true),
    (String(repeating: "😀", count: 16_383), false), (String(repeating: "😀", count: 16_384), true),
  ])
  func cellThatExcelCutsIsReported(value: String, isReported: Bool) async throws {
    let warnings = try await guarded(value).warnings
    #expect(warnings.map { $0.message.contains("32767") } == (isReported ? [true] : []))
  }

  private func guarded(_ value: String) async throws -> (cell: String, warnings: [FormatterWarning]) {
    let rendition = try await renderCSV(
      CSVFixture.report(gists: [value]),
      ["profile": .text("excel"), "columns": .list(["id", "gist"])]
    )
    let table = try CSVParser().rows(Array(rendition.files[0].bytes.dropFirst(3)))
    return (table[1][1], rendition.warnings)
  }
}
