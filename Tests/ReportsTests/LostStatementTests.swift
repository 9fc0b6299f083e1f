import BundledFormatters
import ReportCommandLine
import ReportFormatting
import Testing

/// An output that loses a statement is not written.
@Suite struct LostStatementTests {
  @Test func aStatementLostInSilenceIsAFailureOfTheFormatter() async throws {
    let answer = try await build(forgetting: true)
    #expect(answer.status == 4, "\(answer.messages)")
    #expect(answer.messages.contains("error[formatter-failed]: 'plain-text' loses statement '"))
    #expect(answer.output.isEmpty)
  }

  /// The control: the same formatters with their accounts.
  @Test func theSameBuildSucceedsWhenNothingIsLost() async throws {
    let answer = try await build(forgetting: false)
    #expect(answer.status == 0, "\(answer.messages)")
  }

  private func build(forgetting: Bool) async throws -> CommandAnswer {
    let formatters = BundledFormatters.all.map { formatter -> any ReportFormatter in
      forgetting && formatter.descriptor.name == "plain-text" ? Forgetful(inner: formatter) : formatter
    }
    let command = RunCommand(disk: TestProject.harbour.disk(), formatters: formatters)
    return await command.run(try ParseArguments().run(["build"]))
  }
}

private struct Forgetful: ReportFormatter {
  let inner: any ReportFormatter
  var descriptor: FormatterDescriptor { inner.descriptor }

  func format(_ report: Report, request: FormatRequest) async throws(FormatterError) -> Rendition {
    var rendition = try await inner.format(report, request: request)
    rendition.account = Account()
    return rendition
  }
}
