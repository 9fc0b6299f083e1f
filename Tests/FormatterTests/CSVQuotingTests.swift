import ReportFormatting
import Testing

@Suite struct CSVQuotingTests {
  @Test(
    arguments: [
      ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("a;b", "a;b"), ("a\"b", "\"a\"\"b\""),
      ("\"", "\"\"\"\""), ("\"\"", "\"\"\"\"\"\""), ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""),
      ("a\r\nb", "\"a\r\nb\""), (",", "\",\""), (" a ", " a "), ("'a'", "'a'"), ("=1+1", "=1+1"), ("-", "-"),
      ("a\tb", "a\tb"), ("북한, é", "\"북한, é\""), ("“a”", "“a”"), ("end\"", "\"end\"\"\""), ("\n", "\"\n\""),
    ])
  func cellIsWrittenAsRFC4180Says(value: String, written: String) async throws {
    let report = CSVFixture.report(gists: [value])
    let bytes = try await renderCSV(report, ["columns": .list(["gist", "id"])]).files[0].bytes
    #expect(isSame(String(decoding: bytes, as: UTF8.self), "gist,id\r\n\(written),s0\r\n"))
  }

  @Test func rowOfOneEmptyCellIsNoEmptyLine() async throws {
    let report = CSVFixture.report(gists: ["", "a"])
    let bytes = try await renderCSV(report, ["columns": .list(["gist"])]).files[0].bytes
    #expect(isSame(String(decoding: bytes, as: UTF8.self), "gist\r\n\"\"\r\na\r\n"))
  }

  @Test(arguments: ["statements", "entities", "events", "sources"], ["csv", "excel"])
  func everyRowHasAsManyCellsAsTheHeading(rows: String, profile: String) async throws {
    let report = CSVFixture.report(gists: ["a,b", "c\r\n\"d\"", "", "=e"])
    let bytes = try await renderCSV(report, ["rows": .text(rows), "profile": .text(profile)]).files[0].bytes
    let table = try CSVParser().rows(bytes)
    #expect(table.count > 1)
    #expect(Set(table.map(\.count)).count == 1)
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]) == (profile == "excel"))
  }

  @Test func semicolonsSeparateAndAreQuotedWhereAskedFor() async throws {
    let report = CSVFixture.report(gists: ["a;b,c"])
    let options: [String: OptionValue] = [
      "profile": .text("excel"), "separator": .text("semicolon"), "columns": .list(["id", "gist", "speakers"]),
    ]
    let bytes = try await renderCSV(report, options).files[0].bytes
    #expect(
      String(decoding: bytes.dropFirst(3), as: UTF8.self)
        == "id;gist;speakers\r\ns0;\"a;b,c\";\"spokesperson; kp\"\r\n"
    )
  }

  @Test func manyPiecesAreJoinedInOrderAndTwiceTheSame() async throws {
    // More rows than two pieces hold.
    let gists = (0..<9_000).map { "gist \($0), with a \"mark\"" }
    let report = CSVFixture.report(gists: gists)
    let first = try await renderCSV(report)
    let table = try CSVParser().rows(first.files[0].bytes)
    #expect(table.dropFirst().map(\.[6]) == gists)
    #expect(try await renderCSV(report) == first)
  }
}
