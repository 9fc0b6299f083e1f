/// The commands. What each takes and says is in ``Command/description``; the parser, the help and the usage errors
/// read nothing else.
package enum Command: String, Hashable, Sendable, CaseIterable {
  case build, check, explain, formatters
}

/// The options. A name means the same in every command that takes it.
enum OptionName: String, Hashable, CaseIterable {
  case output, texts, parameter, force, color, concise, help
}

struct OptionDescription {
  enum Value {
    /// Present or not.
    case none
    /// What stands for the value in the help.
    case some(String)
    case choice([String])
  }

  let name: OptionName
  let short: Character?
  let value: Value
  /// Whether it may be given more than once.
  let repeats: Bool
  /// One sentence without a period.
  let meaning: String

  init(_ name: OptionName, short: Character? = nil, _ value: Value, repeats: Bool = false, _ meaning: String) {
    self.name = name
    self.short = short
    self.value = value
    self.repeats = repeats
    self.meaning = meaning
  }

  /// `--output`
  var long: String { "--" + name.rawValue }

  /// `-p, --parameter NAME=VALUE`
  var synopsis: String {
    let names = (short.map { "-\($0), " } ?? "    ") + long
    switch value {
    case .none: return names
    case .some(let placeholder): return "\(names) \(placeholder)"
    case .choice(let choices): return "\(names) \(choices.joined(separator: "|"))"
    }
  }
}

struct CommandDescription {
  enum Arity { case any, atMostOne, atMostTwo }

  let command: Command
  /// As in the usage line: `SPEC|FOLDER`.
  let operand: String
  let arity: Arity
  /// One line for the list of commands, as an order, without a period.
  let summary: String
  /// Paragraphs of the command's own help.
  let discussion: [String]
  let options: [OptionDescription]
  /// Arguments that run as they stand in a fresh copy of the project.
  let example: [String]
  /// What the example does, as an order, without a period.
  let exampleTitle: String

  /// `rapporteur build [SPEC|FOLDER ...] [OPTIONS]`
  var usage: String {
    let operands = arity == .any ? "[\(operand) ...]" : "[\(operand)]"
    let takesOptions = options.contains { $0.name != .help }
    return "rapporteur \(command.rawValue) \(operands)" + (takesOptions ? " [OPTIONS]" : "")
  }

  func option(_ name: OptionName) -> OptionDescription? { options.first { $0.name == name } }
}
