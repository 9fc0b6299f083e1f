import ReportDiagnostics
import UnicodeText

/// The command line cannot be understood. Goes to standard error, with ``ExitStatus/usage``.
package struct UsageError: Error, Hashable, Sendable {
  /// Whole lines, safe to show on a terminal.
  package let text: String

  init(text: String) { self.text = text }

  /// - Parameters:
  ///   - message: One line, no final period, what the user typed in single quotes.
  ///   - advice: What to type instead, as an order; `nil` when unknown.
  ///   - command: The command whose help is named; `nil` for the program's.
  init(_ message: String, advice: String? = nil, in command: Command? = nil) {
    var text = "error: \(escapedForDisplay(message))\n"
    if let advice { text += "  = help: \(escapedForDisplay(advice))\n" }
    if let command { text += "  = usage: \(command.description.usage)\n" }
    text += "  = see: rapporteur \(command.map { "help \($0.rawValue)" } ?? "--help")\n"
    self.text = text
  }
}
