import Foundation
import ReportFormatting
import ReportModel
import Testing

@Suite struct CSVMetadataTests {
  @Test(arguments: ["statements", "entities", "events", "sources"])
  func sidecarDeclaresTheColumnsOfTheTable(rows: String) async throws {
    let rendition = try await renderCSV(CSVFixture.report(), ["rows": .text(rows), "csvw": .flag(true)])
    #expect(rendition.files.map(\.suffix) == ["", "-metadata.json"])
    let schema = try #require(try metadata(rendition)["tableSchema"] as? [String: Any])
    let columns = try #require(schema["columns"] as? [[String: Any]])
    let heading = try CSVParser().rows(rendition.files[0].bytes)[0]
    #expect(columns.compactMap { $0["titles"] as? String } == heading)
    #expect(schema["primaryKey"] as? String == "id")
  }

  @Test func listsDatesAndDialectAreDeclared() async throws {
    let options: [String: OptionValue] = [
      "csvw": .flag(true), "columns": .list(["speakers", "quotes", "said_from", "credibility", "form"]),
    ]
    let metadata = try metadata(try await renderCSV(CSVFixture.report(), options))
    #expect(metadata["dc:title"] as? String == "Arms \"transfers\"")
    #expect(metadata["dc:accessRights"] as? String == "TLP:CLEAR")
    let schema = try #require(metadata["tableSchema"] as? [String: Any])
    #expect(schema["primaryKey"] == nil)
    let columns = try #require(schema["columns"] as? [[String: Any]])
    #expect(columns.map { $0["separator"] as? String } == ["; ", " | ", nil, nil, nil])
    #expect(columns.map { $0["datatype"] as? String } == ["string", "string", "date", "integer", nil])
    let dialect = try #require(metadata["dialect"] as? [String: Any])
    #expect(dialect["lineTerminators"] as? [String] == ["\r\n"])
  }

  @Test func keyIsForeignOnlyWhenEveryNameIsARow() async throws {
    var report = CSVFixture.report(gists: ["a", "b"])
    report.records.statements[1].via = Ref(0)
    #expect(try await foreignKeys(report) == 1)
    report.blocks[0].content = .statements([StatementGroup(heading: nil, statements: [Ref(1)])])
    #expect(try await foreignKeys(report) == 0)
  }

  /// JSON of its own making must hold any text.
  @Test(arguments: ["\"", "\\", "a\u{0}b", "\n\r\t\u{1F}", "é북한😀\u{2028}", "</script>"])
  func anyTitleSurvives(title: String) async throws {
    var report = CSVFixture.report()
    report.title = title
    #expect(try metadata(try await renderCSV(report, ["csvw": .flag(true)]))["dc:title"] as? String == title)
  }

  @Test func urlIsTheFileNameWithEverythingUnusualEscaped() async throws {
    let rendition = try await renderCSV(
      CSVFixture.report(),
      ["csvw": .flag(true)],
      fileName: "é a:b#1.csv"
    )
    #expect(try metadata(rendition)["url"] as? String == "%C3%A9%20a%3Ab%231.csv")
  }

  private func foreignKeys(_ report: Report) async throws -> Int {
    let metadata = try metadata(try await renderCSV(report, ["csvw": .flag(true)]))
    let schema = try #require(metadata["tableSchema"] as? [String: Any])
    return (schema["foreignKeys"] as? [Any])?.count ?? 0
  }

  private func metadata(_ rendition: Rendition) throws -> [String: Any] {
    let sidecar = try #require(rendition.files.last)
    return try #require(try JSONSerialization.jsonObject(with: Data(sidecar.bytes)) as? [String: Any])
  }
}
