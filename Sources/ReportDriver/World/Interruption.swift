import CSystem

/// SIGINT and SIGTERM: noted by a handler, obeyed at the next safe point.
package enum Interruption {
  /// Makes the process ready for the world: closed standard streams stay closed and are not mistaken for files,
  /// SIGINT and SIGTERM are noted (a second one ends the process at once), a closed pipe becomes a write error.
  ///
  /// Call once, first thing. A program started later inherits that SIGPIPE and SIGXFSZ are ignored unless its starter
  /// resets them.
  package static func prepareProcess() { csys_prepare_process() }

  /// The number of the first signal that asked the process to stop (2 or 15), or `nil`.
  package static var requestedSignal: Int32? {
    let signal = csys_pending_signal()
    return signal == 0 ? nil : signal
  }

  /// 130 for SIGINT, 143 for SIGTERM.
  package static func exitStatus(for signal: Int32) -> Int32 { 128 + signal }
}
