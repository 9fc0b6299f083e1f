import CSpawn
import Glibc

/// Runs a program for one request: its input at once, its output when it has ended.
///
/// Whatever the program does, `run` returns within its limits and 100 ms, and neither it nor anything that it has
/// started is left. The call blocks its thread.
package struct RunProgram: Sendable {
  package let settings: HostSettings

  package init(settings: HostSettings = HostSettings()) { self.settings = settings }

  /// What a program would be denied here and now.
  package var isolation: Isolation { settings.isolation.intersection(.available) }

  /// - Parameters:
  ///   - input: All that the program reads.
  ///   - onStderrLine: Gets the program's own bytes, line by line, without the line's end: escape them.
  /// - Returns: What the program has written, never empty.
  package func run(
    _ program: PluginProgram,
    input: [UInt8],
    onStderrLine: ([UInt8]) -> Void = { _ in }
  ) throws(PluginFailure) -> [UInt8] {
    let running = try RunningProgram(program, settings: settings, isPersistent: false)
    var conversation = Conversation(
      running,
      input: input,
      limits: program.limits,
      ending: .programEnded,
      isInterrupted: settings.isInterrupted
    )
    try conversation.finish(onStderrLine)
    return conversation.output
  }
}

extension Conversation {
  /// Runs to the end of the program, and ends it when it does not end by itself.
  ///
  /// - Throws: Whatever went wrong; without a failure the answer is in `output`.
  fileprivate mutating func finish(_ onLine: ([UInt8]) -> Void) throws(PluginFailure) {
    let end: csp_end?
    let unread: Int
    do throws(PluginFailure) {
      try run(onLine)
      // Before the pipes are emptied: what lives on could fill them for ever.
      running.kill(politely: false)
      try drainRest(onLine)
      unread = unreadCount
      end = running.end(deadline: deadline)
    } catch {
      running.kill(politely: error.allowsGoodbye)
      _ = running.end(deadline: deadline)
      throw error
    }
    if let failure = failure(of: end) { throw failure }
    if unread > 0 { throw .exitedUnread(unreadBytes: unread) }
    if output.isEmpty { throw .emptyOutput }
  }

  /// Why a program that has ended by itself did so, or `nil` when it ended well.
  func failure(of end: csp_end?) -> PluginFailure? {
    guard let end else { return .timedOut(seconds: limits.wallSeconds) }
    guard end.signal != 0 || end.code != 0 else { return nil }
    // The limit is on addresses, of which a program never uses all.
    if stderr.complainsAboutMemory || end.peak_bytes > UInt64(limits.memoryBytes) / 4 * 3 {
      return .outOfMemory(bytes: limits.memoryBytes)
    }
    if end.signal == SIGXCPU { return .outOfProcessorTime(seconds: limits.processorSeconds) }
    if end.signal != 0 { return .crashed(signal: end.signal, lastLine: stderr.last) }
    return .exited(code: end.code, lastLine: stderr.last)
  }
}

extension PluginFailure {
  /// Whether the program gets a moment to clean up. One that floods us does not.
  var allowsGoodbye: Bool {
    switch self {
    case .timedOut, .interrupted: true
    default: false
    }
  }
}
