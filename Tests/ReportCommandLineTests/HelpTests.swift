import ReportCommandLine
import Testing

@Suite struct HelpTests {
  private func help(_ arguments: String...) throws -> String {
    guard case .help(let text) = try ParseArguments().run(arguments) else {
      Issue.record("no help: \(arguments)")
      return ""
    }
    return text
  }

  @Test func noArgumentsAreAUsageErrorWithAShortHelp() {
    let error = #expect(throws: UsageError.self) { try ParseArguments().run([]) }
    #expect(
      error?.text == """
        Usage: rapporteur COMMAND [ARGUMENTS]

          build       Check specs and their corpora, then write the reports
          check       Check records, quotations and specs; write nothing
          explain     Say what a finding means, with a wrong and a right example
          formatters  List the formats that a report can have, and their options

        Start with:  rapporteur build Reports --output out
        All of it:   rapporteur --help

        """
    )
  }

  @Test func theHelpNamesEveryCommandAndEveryExitStatus() throws {
    let text = try help("--help")
    for command in Command.allCases { #expect(text.contains("\n  \(command.rawValue) ")) }
    for status in ExitStatus.allCases { #expect(text.contains("\n  \(status.rawValue) ")) }
    #expect(try help("help") == text)
    #expect(try help("-h") == text)
  }

  @Test func theHelpOfBuildReadsLikeThis() throws {
    #expect(
      try help("help", "build") == """
        rapporteur build
        Check specs and their corpora, then write the reports.

        Usage: rapporteur build [SPEC|FOLDER ...] [OPTIONS]

        Builds each SPEC, and every spec found below each FOLDER. Without a name,
        builds what is below the folder you are in.

        A report is written whole or not at all: if anything is wrong with it, the
        files of the last build stay as they were. Files that rapporteur did not
        write, or that were edited since, are left alone.

        Options:
              --output FOLDER
                  Write below this folder (default: out)
              --texts FOLDER
                  Look here too for source texts that are kept outside the corpus; may
                  be repeated
          -p, --parameter NAME=VALUE
                  Set a parameter of the spec; may be repeated
              --force
                  Replace files that were not written by rapporteur, or edited since
              --concise
                  Show each finding on one line, for editors and logs
              --color auto|always|never
                  Colour the findings (default: auto, only on a terminal and without
                  NO_COLOR)
          -h, --help
                  Show this help

        Example:
          Build every report in the folder Reports:
            rapporteur build Reports --output out

        """
    )
  }

  @Test(arguments: Command.allCases)
  func everyHelpFitsEightyColumnsAndItsExampleParses(_ command: Command) throws {
    let text = try help("help", command.rawValue)
    #expect(try help(command.rawValue, "--help") == text)
    #expect(try help(command.rawValue, "x", "-h", "--no-such-option") == text)
    for line in try (text + help("--help")).split(separator: "\n") { #expect(line.utf8.count <= 80, "\(line)") }

    let options: [Command: [String]] = [
      .build: ["--output", "--texts", "-p, --parameter", "--force", "--concise", "--color"],
      .check: ["--texts", "-p, --parameter", "--concise", "--color"],
    ]
    for option in (options[command] ?? []) + ["-h, --help"] { #expect(text.contains("  \(option)")) }

    let example = try #require(text.split(separator: "\n").last).split(separator: " ").map(String.init)
    #expect(example.prefix(2) == ["rapporteur", command.rawValue])
    #expect(throws: Never.self) { try ParseArguments().run(Array(example.dropFirst())) }
  }
}
