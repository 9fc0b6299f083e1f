import ReportDiagnostics

/// Arguments → what the user asked for.
package struct ParseArguments {
  package init() {}

  /// - Parameter arguments: What follows the program's name.
  /// - Throws: ``UsageError`` for the first thing that is wrong; without arguments, it carries the short help.
  package func run(_ arguments: [String]) throws(UsageError) -> Invocation {
    guard let first = arguments.first else { throw UsageError(text: Help.short) }
    let rest = arguments.dropFirst()
    switch first {
    case "--version":
      if let extra = rest.first { throw UsageError("nothing may follow '--version', but '\(extra)' does") }
      return .version
    case "--help", "-h":
      return .help(Help.program)
    case "help":
      return try help(rest)
    default:
      guard let command = Command(rawValue: first) else { throw unknownCommand(first) }
      return try parse(rest, of: command)
    }
  }

  private func help(_ arguments: ArraySlice<String>) throws(UsageError) -> Invocation {
    guard let name = arguments.first else { return .help(Help.program) }
    if arguments.count > 1 { throw UsageError("'help' takes one command") }
    guard let command = Command(rawValue: name) else { throw unknownCommand(name) }
    return .help(Help.text(of: command))
  }

  private func parse(_ arguments: ArraySlice<String>, of command: Command) throws(UsageError) -> Invocation {
    let scanned = try ScannedArguments(arguments, of: command.description)
    if scanned.wantsHelp { return .help(Help.text(of: command)) }
    switch command {
    case .build:
      return .build(
        BuildInvocation(
          inputs: scanned.operands,
          output: scanned.values(.output).first,
          texts: scanned.values(.texts),
          parameters: try parameters(scanned, command),
          force: scanned.has(.force),
          display: display(scanned)
        )
      )
    case .check:
      return .check(
        CheckInvocation(
          inputs: scanned.operands,
          texts: scanned.values(.texts),
          parameters: try parameters(scanned, command),
          display: display(scanned)
        )
      )
    case .explain:
      guard let name = scanned.operands.first else { return .explain(ExplainInvocation(code: nil)) }
      guard let code = code(named: name) else {
        let near = nearestName(to: name, in: DiagnosticCode.allCases.map(\.rawValue))
        throw UsageError(
          "no finding has the code '\(name)'",
          advice: near.map { "did you mean '\($0)'?" } ?? "rapporteur explain, without a code, lists them all",
          in: command
        )
      }
      return .explain(ExplainInvocation(code: code))
    case .formatters:
      return .formatters(try formatters(scanned.operands))
    }
  }

  private func formatters(_ operands: [String]) throws(UsageError) -> FormattersInvocation {
    guard let first = operands.first else { return FormattersInvocation(name: nil, tests: false) }
    let tests = first == "test"
    if tests, operands.count == 1 { throw UsageError("'test' needs a NAME after it", in: .formatters) }
    if !tests, operands.count == 2 {
      throw UsageError(
        "one NAME is enough: '\(first)', then '\(operands[1])'",
        advice: "run it once for each",
        in: .formatters
      )
    }
    return FormattersInvocation(name: operands[operands.count - 1], tests: tests)
  }

  /// As it stands in a finding: `quote-mismatch`, `error[quote-mismatch]` or `[quote-mismatch]`.
  private func code(named name: String) -> DiagnosticCode? {
    var name = Substring(name)
    if let bracket = name.lastIndex(of: "["), name.last == "]" {
      name = name[name.index(after: bracket)...].dropLast()
    }
    return DiagnosticCode(rawValue: String(name))
  }

  private func parameters(_ scanned: ScannedArguments, _ command: Command) throws(UsageError) -> [ParameterArgument] {
    var result: [ParameterArgument] = []
    for argument in scanned.values(.parameter) {
      let (name, value) = split(argument)
      guard let value, !name.isEmpty else {
        throw UsageError(
          "'\(argument)' sets no parameter",
          advice: "write its name, '=' and its value: -p since=2024-05-01",
          in: command
        )
      }
      if result.contains(where: { $0.name == name }) {
        throw UsageError("parameter '\(name)' is set twice", advice: "keep one of them", in: command)
      }
      result.append(ParameterArgument(name: name, value: value))
    }
    return result
  }

  private func display(_ scanned: ScannedArguments) -> DisplayOptions {
    DisplayOptions(
      color: scanned.values(.color).first.flatMap(ColorChoice.init) ?? .auto,
      isConcise: scanned.has(.concise)
    )
  }

  private func unknownCommand(_ name: String) -> UsageError {
    if name.utf8.first == UInt8(ascii: "-") {
      let (option, _) = split(name)
      if Command.allCases.contains(where: { $0.description.options.contains { $0.long == option } }) {
        return UsageError(
          "'\(option)' stands before the command",
          advice: "name the command first: rapporteur build \(option)"
        )
      }
      let near = nearestName(to: name, in: ["--help", "--version"])
      return UsageError("no option '\(name)'", advice: near.map { "did you mean '\($0)'?" })
    }
    let commands = Command.allCases.map(\.rawValue)
    let near = nearestName(to: name, in: commands + ["help"])
    if near == nil, name.contains("/") || name.hasSuffix(".yaml") {
      return UsageError("no command '\(name)'", advice: "name the command first: rapporteur build \(name)")
    }
    return UsageError(
      "no command '\(name)'",
      advice: near.map { "did you mean '\($0)'?" } ?? "the commands are \(commands.joined(separator: ", "))"
    )
  }
}
