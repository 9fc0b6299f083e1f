/// What the process tells its caller. Published: scripts compare these numbers.
package enum ExitStatus: Int32, Hashable, Sendable, CaseIterable {
  case done = 0
  /// The corpus or a spec has errors, or an output is stale.
  case findings = 1
  case usage = 2
  /// A record is above the report's marking.
  case markingRefused = 3
  case formatterFailed = 4
  case inputOutput = 5
  case internalError = 70
  case interrupted = 130
  case terminated = 143

  /// The line of `rapporteur --help`.
  package var meaning: String {
    switch self {
    case .done: "done"
    case .findings: "the corpus or a spec has errors; nothing was written for it"
    case .usage: "the command line is wrong"
    case .markingRefused: "a record is marked above its report's ceiling"
    case .formatterFailed: "a formatter failed"
    case .inputOutput: "a file could not be read or written"
    case .internalError: "a fault in rapporteur itself"
    case .interrupted: "stopped by Ctrl-C"
    case .terminated: "stopped by a signal"
    }
  }
}
