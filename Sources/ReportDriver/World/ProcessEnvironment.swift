import CSystem
import Glibc

/// The environment variables that are looked at. The list is closed: nothing else around the process can change what
/// it does.
package enum EnvironmentVariable: String, Sendable, CaseIterable {
  /// Any value but the empty one: no colour (no-color.org).
  case noColor = "NO_COLOR"
  /// The width of the page for messages, in columns.
  case columns = "COLUMNS"
  /// `dumb`: a terminal without colour.
  case terminal = "TERM"
  /// Seconds since 1970 for dates in metadata (reproducible-builds.org).
  case sourceDateEpoch = "SOURCE_DATE_EPOCH"

  /// `nil` when it is not set or not UTF-8.
  package var value: String? {
    getenv(rawValue).flatMap { String(validatingCString: $0) }
  }
}

/// The number of cores that this process may use, at least 1. For the number of workers only: no output depends on it.
package var availableCoreCount: Int { max(1, Int(csys_core_count())) }
