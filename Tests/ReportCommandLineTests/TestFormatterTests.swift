import ReportCommandLine
import ReportFormatting
import Testing

@Suite struct TestFormatterTests {
  @Test func aFormatterThatBreaksPromisesExitsWithFour() async throws {
    let answer = await RunCommand(formatters: [Careless()]).run(try invocation("careless"))
    #expect(answer.status == 4 && answer.output.isEmpty)
    #expect(
      answer.messages.hasPrefix(
        """
        error[file-names]: 'careless' breaks a promise
          given: a report with a block of every kind, as 'report.txt'
          came: the suffix '/\u{2039}U+001B\u{203A}'
          promised: The first file has no suffix and is not empty; suffixes are distinct and are no paths.

        """
      )
    )
    #expect(answer.messages.contains("\nerror[nothing-lost]: "))
    #expect(answer.messages.hasSuffix(" of 17 promises\n"))
  }

  @Test func anUnknownNameIsAUsageError() async throws {
    let answer = await RunCommand(formatters: [Careless()]).run(try invocation("carless"))
    #expect(answer.status == 2 && answer.messages.contains("did you mean 'careless'?"))
  }

  @Test(arguments: [["test"], ["csv", "test"], ["test", "csv", "x"]])
  func testTakesOneName(_ arguments: [String]) {
    #expect(throws: UsageError.self) { try ParseArguments().run(["formatters"] + arguments) }
  }

  private func invocation(_ name: String) throws -> Invocation {
    try ParseArguments().run(["formatters", "test", name])
  }
}

private struct Careless: ReportFormatter {
  var descriptor: FormatterDescriptor {
    FormatterDescriptor(name: "careless", summary: "nothing", version: "1.0.0", fileExtensions: ["txt"], options: [])
  }

  func format(_ report: Report, request: FormatRequest) throws(FormatterError) -> Rendition {
    Rendition(
      files: [
        .init(bytes: [0x41], mediaType: "text/plain"),
        .init(suffix: "/\u{1B}", bytes: [0x41], mediaType: "text/plain"),
      ]
    )
  }
}
