import CSpawn
import Glibc
import Synchronization

/// A program that stays and answers one request after the other: each is four bytes with its length, the highest first,
/// and so many bytes; so is each answer.
///
/// Started with the first request, and again with the next one after a failure. A class because the threads of a batch
/// share it; requests wait for each other. Ended by ``stop()`` or with the last reference: a process of ours that exits
/// without either leaves it to the program to notice the end of its input.
package final class WorkerProgram: Sendable {
  package let program: PluginProgram
  package let settings: HostSettings
  /// Guards the one process: who holds the lock talks to it.
  private let running = Mutex<RunningProgram?>(nil)

  package init(_ program: PluginProgram, settings: HostSettings = HostSettings()) {
    self.program = program
    self.settings = settings
  }

  deinit { stop() }

  /// - Parameter onStderrLine: Gets the program's own bytes, line by line, without the line's end: escape them.
  /// - Returns: The answer, never empty.
  /// - Throws: The same failures as ``RunProgram``; the process is gone then.
  package func request(
    _ input: [UInt8],
    onStderrLine: ([UInt8]) -> Void = { _ in }
  ) throws(PluginFailure) -> [UInt8] {
    try running.withLock { running throws(PluginFailure) in
      if let idle = running, idle.hasEnded {
        // It left between two requests, which is its right.
        running = nil
        idle.kill(politely: false)
        _ = idle.end(deadline: csp_now())
      }
      let worker =
        if let idle = running {
          idle
        } else {
          try RunningProgram(program, settings: settings, isPersistent: true)
        }
      running = nil
      csp_limit_processor(worker.process.pid, UInt64(max(1, program.limits.processorSeconds)))
      var conversation = Conversation(
        worker,
        input: WorkerProgram.lengthBytes(input.count) + input,
        limits: program.limits,
        ending: .oneFrame,
        isInterrupted: settings.isInterrupted
      )
      let answer = try conversation.finishFrame(onStderrLine)
      running = worker
      return answer
    }
  }

  /// Ends the process: the end of its input first, signals if it does not take the hint.
  package func stop() {
    running.withLock { running in
      guard var worker = running else { return }
      running = nil
      worker.closeInput()
      worker.waitForEnd(milliseconds: 40)
      worker.kill(politely: true)
      _ = worker.end(deadline: csp_now())
    }
  }

  private static func lengthBytes(_ count: Int) -> [UInt8] {
    let length = UInt32(clamping: count)
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> $0) }
  }
}

extension Conversation {
  /// Runs until the answer is whole. After a failure, the program is gone.
  fileprivate mutating func finishFrame(_ onLine: ([UInt8]) -> Void) throws(PluginFailure) -> [UInt8] {
    do throws(PluginFailure) {
      // What lies in the pipe before we ask answers nothing.
      guard csp_count_bytes(running.process.output) <= 0 else { throw .unexpectedOutput }
      try run(onLine)
      if let answer = try takeFrame(onLine) { return answer }
      running.kill(politely: false)
      try drainRest(onLine)
    } catch {
      running.kill(politely: error.allowsGoodbye)
      _ = running.end(deadline: deadline)
      throw error
    }
    // It has ended, perhaps after its answer; the next request starts another one.
    let end = running.end(deadline: deadline)
    throw failure(of: end) ?? .exited(code: 0, lastLine: stderr.last)
  }

  private mutating func takeFrame(_ onLine: ([UInt8]) -> Void) throws(PluginFailure) -> [UInt8]? {
    guard let length = try frameLength() else { return nil }
    guard length > 0 else { throw .emptyOutput }
    guard unreadCount == 0 else { throw .exitedUnread(unreadBytes: unreadCount) }
    try drainStderrNow(onLine)
    return Array(output[4...])
  }
}
