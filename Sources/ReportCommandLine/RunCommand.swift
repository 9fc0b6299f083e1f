import BundledFormatters
import ReportDiagnostics
package import ReportDriver
package import ReportFormatting
import UnicodeText

/// A command as typed → what it prints and its exit status.
package struct RunCommand: Sendable {
  private let disk: any FileSystem
  private let formatters: [any ReportFormatter]

  package init(disk: any FileSystem = SystemFileSystem(), formatters: [any ReportFormatter] = BundledFormatters.all) {
    self.disk = disk
    self.formatters = formatters
  }

  /// What needs no disk and no formatter run, or `nil` when the command does.
  package func answer(_ invocation: Invocation) -> CommandAnswer? {
    switch invocation {
    case .help(let text): CommandAnswer(output: text)
    case .version: CommandAnswer(output: "rapporteur \(Version.text)\n")
    case .explain(let explain): CommandAnswer(output: ExplainText.text(explain.code))
    case .formatters(let request):
      request.tests ? nil : FormatterListing(formatters.map(\.descriptor)).answer(request.name)
    case .build, .check: nil
    }
  }

  package func run(_ invocation: Invocation) async -> CommandAnswer {
    switch invocation {
    case .build(let build): await run(build)
    case .check(let check): await run(check)
    case .formatters(let request) where request.tests: await TestFormatter(formatters).run(request.name ?? "")
    default: answer(invocation) ?? CommandAnswer()
    }
  }

  private var driver: ReportDriver {
    ReportDriver(disk: disk, formatters: formatters, workers: availableCoreCount)
  }

  private func run(_ build: BuildInvocation) async -> CommandAnswer {
    let inputs = ReportDriver.Inputs(
      paths: build.inputs,
      textFolders: build.texts,
      arguments: arguments(build.parameters)
    )
    let outcome = await driver.build(inputs, to: build.output ?? "out", force: build.force) {
      try? StandardStream.error.write(Array("waiting: another run holds the output folder\n".utf8))
    }
    var answer = CommandAnswer()
    for file in outcome.published {
      let leftOut = file.leftOut.isEmpty ? "" : " (without \(file.leftOut.joined(separator: ", ")))"
      answer.output += "\(file.isWritten ? "wrote" : "unchanged") \(escapedForDisplay(file.path + leftOut))\n"
    }
    var summary =
      "built \(outcome.specs - outcome.failedSpecs) of \(outcome.specs) \(outcome.specs == 1 ? "report" : "reports")"
    if outcome.failedSpecs > 0 { summary += "; earlier outputs of the failed ones are as they were" }
    return finish(answer, outcome, build.display, summary: summary)
  }

  private func run(_ check: CheckInvocation) async -> CommandAnswer {
    let inputs = ReportDriver.Inputs(
      paths: check.inputs,
      textFolders: check.texts,
      arguments: arguments(check.parameters)
    )
    let outcome = await driver.check(inputs)
    var answer = CommandAnswer()
    answer.output += outcome.checkSummary
    return finish(answer, outcome, check.display, summary: nil)
  }

  private func arguments(_ parameters: [ParameterArgument]) -> [String: String] {
    Dictionary(parameters.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  private func finish(
    _ answer: CommandAnswer,
    _ outcome: ReportDriver.Outcome,
    _ display: DisplayOptions,
    summary: String?
  ) -> CommandAnswer {
    var answer = answer
    var renderer = DiagnosticRenderer(
      sources: outcome.files.sourceMap,
      form: display.isConcise ? .concise : .full,
      isColored: display.isColored,
      width: pageWidth
    )
    let findings = outcome.diagnostics.sorted
    var seen: [DiagnosticCode: Int] = [:]
    for finding in findings {
      seen[finding.code, default: 0] += 1
      // Errors are all shown; of the rest nobody reads the twenty-first of a kind.
      if display.isConcise || finding.severity == .error || seen[finding.code, default: 0] <= Self.shownOfAKind {
        answer.messages += renderer.render(finding)
      }
    }
    answer.messages += folded(findings, isConcise: display.isConcise)
    let counts = DiagnosticSummary(findings).text
    let parts = [summary, counts.isEmpty ? nil : counts].compactMap { $0 }
    if !parts.isEmpty { answer.messages += parts.joined(separator: "; ") + "\n" }
    answer.status = outcome.signal.map { Interruption.exitStatus(for: $0) } ?? ExitStatus(findings).rawValue
    return answer
  }

  private static let shownOfAKind = 20

  /// How many warnings and notes of each kind were not shown.
  private func folded(_ findings: [Diagnostic], isConcise: Bool) -> String {
    guard !isConcise else { return "" }
    return DiagnosticCode.allCases.map { code in
      let ofKind = findings.filter { $0.code == code }
      let hidden = ofKind.dropFirst(Self.shownOfAKind).count { $0.severity != .error }
      return hidden == 0 ? "" : "… and \(hidden) more [\(code.rawValue)]; '--concise' shows them all\n\n"
    }.joined()
  }

  /// Columns for messages: the terminal's, or `COLUMNS`, or 100.
  private var pageWidth: Int {
    let asked = StandardStream.error.terminalColumns ?? EnvironmentVariable.columns.value.flatMap { Int($0) }
    return min(max(asked ?? 100, 60), 200)
  }
}

/// What a command says.
package struct CommandAnswer: Hashable, Sendable {
  /// For standard output: results.
  package var output = ""
  /// For standard error: everything else.
  package var messages = ""
  package var status: Int32 = 0
}

extension DisplayOptions {
  fileprivate var isColored: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto:
      StandardStream.error.isTerminal && (EnvironmentVariable.noColor.value ?? "").isEmpty
        && EnvironmentVariable.terminal.value != "dumb"
    }
  }
}

extension ExitStatus {
  /// The worst of what was found.
  init(_ findings: [Diagnostic]) {
    self =
      findings.filter { $0.severity == .error }.map { finding -> ExitStatus in
        switch finding.code {
        case .markingAboveCeiling: .markingRefused
        case .formatterFailed, .invalidRendition: .formatterFailed
        case .unreadableFile, .writeFailed, .foreignOutput: .inputOutput
        default: .findings
        }
      }.max { $0.rawValue < $1.rawValue } ?? .done
  }
}

/// The version of the tool.
package enum Version {
  package static let text = "0.1.0"
}
