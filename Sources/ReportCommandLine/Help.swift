/// The help, made from the command table. Every line fits 80 columns.
enum Help {
  static let tagline = "Compiles briefings from a corpus of sources, entities, statements and events."

  /// For a call without arguments.
  static var short: String {
    var lines = ["Usage: rapporteur COMMAND [ARGUMENTS]", ""]
    lines += commandList
    lines += ["", "Start with:  \(line(Command.build.description.example))", "All of it:   rapporteur --help"]
    return lines.map { $0 + "\n" }.joined()
  }

  static var program: String {
    var lines = ["rapporteur", tagline, "", "Usage: rapporteur COMMAND [ARGUMENTS]", "", "Commands:"]
    lines += commandList
    lines += ["", "Examples:"]
    for command in [Command.build, .check, .explain].map(\.description) {
      lines += ["  \(command.exampleTitle):", "    \(line(command.example))"]
    }
    lines += ["", "Exit status:"]
    lines += columns(ExitStatus.allCases.map { (String($0.rawValue), $0.meaning) }, wide: 3)
    lines += [
      "", "rapporteur help COMMAND tells more about a command; --version shows the version.",
      "Results go to standard output, findings to standard error.",
    ]
    return lines.map { $0 + "\n" }.joined()
  }

  static func text(of command: Command) -> String {
    let description = command.description
    var lines = ["rapporteur \(command.rawValue)", description.summary + ".", "", "Usage: \(description.usage)"]
    for paragraph in description.discussion { lines += [""] + wrap(paragraph, width: 78) }
    lines += ["", "Options:"]
    for option in description.options {
      lines.append("  " + option.synopsis)
      lines += wrap(option.meaning, width: 68).map { "          " + $0 }
    }
    lines += ["", "Example:", "  \(description.exampleTitle):", "    \(line(description.example))"]
    return lines.map { $0 + "\n" }.joined()
  }

  private static var commandList: [String] {
    columns(Command.allCases.map { ($0.rawValue, $0.description.summary) }, wide: 10)
  }

  private static func line(_ arguments: [String]) -> String {
    "rapporteur " + arguments.joined(separator: " ")
  }

  private static func columns(_ rows: [(String, String)], wide: Int) -> [String] {
    rows.map { "  " + $0.0 + String(repeating: " ", count: wide - $0.0.utf8.count) + "  " + $0.1 }
  }

  /// The texts of this module are ASCII: bytes are columns.
  private static func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.utf8.count + 1 + word.utf8.count <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
