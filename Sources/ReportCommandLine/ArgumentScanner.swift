import ReportDiagnostics

/// The arguments of one command, told apart by its description but not yet understood.
struct ScannedArguments {
  private(set) var operands: [String] = []
  private(set) var wantsHelp = false
  private var values: [OptionName: [String]] = [:]

  /// In the order given; a flag that was given has one empty value.
  func values(_ name: OptionName) -> [String] { values[name] ?? [] }

  func has(_ name: OptionName) -> Bool { values[name] != nil }

  /// - Parameter arguments: What follows the command's name.
  /// - Throws: ``UsageError`` for the first argument that does not fit; never when help is asked for before it.
  init(_ arguments: ArraySlice<String>, of command: CommandDescription) throws(UsageError) {
    var rest = arguments
    var optionsEnded = false
    while let argument = rest.popFirst(), !wantsHelp {
      if !optionsEnded, argument == "--" {
        optionsEnded = true
      } else if !optionsEnded, argument.utf8.starts(with: "--".utf8) {
        try scanLong(argument, &rest, command)
      } else if !optionsEnded, argument.utf8.first == UInt8(ascii: "-"), argument.utf8.count > 1 {
        try scanShort(argument, &rest, command)
      } else {
        try add(operand: argument, command)
      }
    }
  }

  private mutating func add(operand: String, _ command: CommandDescription) throws(UsageError) {
    if operand.isEmpty {
      throw UsageError(
        "an argument is empty",
        advice: "leave it out, or name a \(command.operand)",
        in: command.command
      )
    }
    if command.arity == .atMostOne, let first = operands.first {
      throw UsageError(
        "one \(command.operand) is enough: '\(first)', then '\(operand)'",
        advice: "run it once for each",
        in: command.command
      )
    }
    if command.arity == .atMostTwo, operands.count == 2 {
      throw UsageError(
        "'\(command.command.rawValue)' takes \(command.operand), and then '\(operand)' follows",
        advice: "run it once for each",
        in: command.command
      )
    }
    operands.append(operand)
  }

  private mutating func scanLong(
    _ argument: String,
    _ rest: inout ArraySlice<String>,
    _ command: CommandDescription
  ) throws(UsageError) {
    let (name, value) = split(String(argument.dropFirst(2)))
    guard let option = command.options.first(where: { $0.name.rawValue == name }) else {
      throw unknownOption("--" + name, command)
    }
    try add(option, typed: option.long, attached: value, &rest, command)
  }

  private mutating func scanShort(
    _ argument: String,
    _ rest: inout ArraySlice<String>,
    _ command: CommandDescription
  ) throws(UsageError) {
    let body = argument.dropFirst()
    guard let letter = body.first, let option = command.options.first(where: { $0.short == letter }) else {
      throw unknownOption(argument, command)
    }
    let attached = String(body.dropFirst())
    if case .none = option.value, !attached.isEmpty { throw unknownOption(argument, command) }
    try add(option, typed: "-\(letter)", attached: attached.isEmpty ? nil : attached, &rest, command)
  }

  private mutating func add(
    _ option: OptionDescription,
    typed: String,
    attached: String?,
    _ rest: inout ArraySlice<String>,
    _ command: CommandDescription
  ) throws(UsageError) {
    if option.name == .help {
      wantsHelp = true
      return
    }
    let value: String
    switch option.value {
    case .none:
      if let attached {
        throw UsageError("'\(typed)' takes no value, but has '\(attached)'", in: command.command)
      }
      value = ""
    case .some(let placeholder):
      guard let given = attached ?? rest.popFirst(), !given.isEmpty else {
        throw UsageError("'\(typed)' needs a \(placeholder) after it", in: command.command)
      }
      value = given
    case .choice(let choices):
      guard let given = attached ?? rest.popFirst(), choices.contains(where: { $0.utf8.elementsEqual(given.utf8) })
      else {
        throw UsageError(
          "'\(typed)' needs one of \(choices.map { "'\($0)'" }.joined(separator: ", "))",
          in: command.command
        )
      }
      value = given
    }
    if values[option.name] != nil, !option.repeats {
      throw UsageError("'\(option.long)' is given twice", advice: "keep one of them", in: command.command)
    }
    values[option.name, default: []].append(value)
  }

  private func unknownOption(_ typed: String, _ command: CommandDescription) -> UsageError {
    let own = command.options.flatMap { [$0.long] + ($0.short.map { ["-\($0)"] } ?? []) }
    let elsewhere = Command.allCases.filter { other in
      other.description.options.contains { $0.long == typed }
    }
    let advice: String? =
      if !elsewhere.isEmpty {
        "it is an option of " + elsewhere.map { "'\($0.rawValue)'" }.joined(separator: " and ")
      } else if let near = nearestName(to: typed, in: own.filter { $0.utf8.count > 2 }) {
        "did you mean '\(near)'?"
      } else {
        "to name a file that begins with '-', put '--' before it"
      }
    return UsageError("'\(command.command.rawValue)' has no option '\(typed)'", advice: advice, in: command.command)
  }
}

/// `name=value` at the first `=`; the value is `nil` when there is none.
func split(_ text: String) -> (name: String, value: String?) {
  guard let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) else { return (text, nil) }
  return (String(text[..<equals]), String(text[text.utf8.index(after: equals)...]))
}
