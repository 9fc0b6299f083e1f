import CSpawn
import Glibc

/// One request to a running program and its answer: feeds and drains at once, and looks at the clock.
struct Conversation {
  /// What makes the answer whole.
  enum Ending {
    /// The end of the program. Not the end of its output: a grandchild can hold the pipe for as long as it likes.
    case programEnded
    /// Four bytes with a length, and so many bytes.
    case oneFrame
  }

  private(set) var running: RunningProgram
  let limits: ProgramLimits
  let ending: Ending
  let isInterrupted: @Sendable () -> Bool

  /// On the clock of `csp_now`.
  let deadline: Int64
  private let input: [UInt8]
  private var written = 0
  private var isOutputOpen = true
  private var isStderrOpen = true
  /// When a program that has closed its output without an answer must have ended.
  private var mustEndAt: Int64?
  private let firstCount = csp_count_all()
  private(set) var output: [UInt8] = []
  private(set) var stderr = StderrLines()

  /// A program that is about to end closes its files first.
  private static let nanosecondsToEnd: Int64 = 50_000_000
  private static let nanosecondsToLook: Int64 = 20_000_000
  private static let step = 64 << 10

  init(
    _ running: RunningProgram,
    input: [UInt8],
    limits: ProgramLimits,
    ending: Ending,
    isInterrupted: @escaping @Sendable () -> Bool
  ) {
    self.running = running
    deadline = csp_now() + Int64(limits.wallSeconds * 1e9)
    self.input = input
    self.limits = limits
    self.ending = ending
    self.isInterrupted = isInterrupted
  }

  /// - Returns: When the answer is whole or the program has ended.
  /// - Throws: When a limit is passed. The program still runs then.
  mutating func run(_ onLine: ([UInt8]) -> Void) throws(PluginFailure) {
    // Most programs read when they are written to: one wait less.
    feed()
    var nextLook = csp_now() + Conversation.nanosecondsToLook
    while true {
      let process = running.process
      let now = csp_now()
      let end = min(deadline, mustEndAt ?? deadline)
      if now >= end {
        if running.hasEnded { break }
        throw end == deadline ? .timedOut(seconds: limits.wallSeconds) : .closedOutput
      }
      // Without a handle of the process we have to ask.
      let tick: Int64 = process.handle >= 0 ? 25 : 1
      var ready = csp_ready()
      let result = csp_wait(
        written < input.count ? process.input : -1,
        isOutputOpen ? process.output : -1,
        isStderrOpen ? process.error : -1,
        process.handle,
        Int32(min((end - now) / 1_000_000 + 1, tick)),
        &ready
      )
      if result < 0, result != -EINTR { throw .notStarted(number: -result) }
      if result < 0 || now >= nextLook {
        try lookAround()
        nextLook = now + Conversation.nanosecondsToLook
      }
      guard result >= 0 else { continue }
      if ready.input != 0 { feed() }
      if ready.output != 0 { try drainOutput() }
      if ready.error != 0 { try drainStderr(onLine) }
      if ready.ended != 0 || (process.handle < 0 && running.hasEnded) { break }
      if try frameLength() != nil { break }
    }
  }

  /// What a worker has said so far; its last line may lack its end.
  mutating func drainStderrNow(_ onLine: ([UInt8]) -> Void) throws(PluginFailure) {
    while isStderrOpen, try drainStderr(onLine) {}
    stderr.finish(onLine)
  }

  /// What is still in the pipes of a program that has ended, with all of its descendants.
  mutating func drainRest(_ onLine: ([UInt8]) -> Void) throws(PluginFailure) {
    try drainStderrNow(onLine)
    while isOutputOpen, try drainOutput() {}
  }

  /// Bytes of the request that the program has left in its pipe or that did not fit into it.
  var unreadCount: Int { input.count - written + max(0, Int(csp_count_bytes(running.process.unread))) }

  /// The length of the answer, or `nil` as long as it is not whole.
  func frameLength() throws(PluginFailure) -> Int? {
    guard ending == .oneFrame, output.count >= 4 else { return nil }
    let length = output[..<4].reduce(0) { $0 << 8 | Int($1) }
    guard length <= limits.outputBytes else { throw .tooMuchOutput(bytes: limits.outputBytes) }
    guard output.count <= 4 + length else { throw .unexpectedOutput }
    return output.count == 4 + length ? length : nil
  }

  private mutating func feed() {
    while written < input.count {
      let count = ProgramSystem.write(input, from: written, to: running.process.input)
      // The pipe is full. It is never broken: we hold its other end too.
      guard count >= 0 else { return }
      written += count
    }
    if ending == .programEnded { running.closeInput() }
  }

  @discardableResult
  private mutating func drainOutput() throws(PluginFailure) -> Bool {
    let count = ProgramSystem.read(running.process.output, into: &output, most: Conversation.step)
    if count == 0 {
      isOutputOpen = false
      if output.isEmpty || ending == .oneFrame { mustEndAt = csp_now() + Conversation.nanosecondsToEnd }
    }
    let most = ending == .oneFrame ? limits.outputBytes + 4 : limits.outputBytes
    guard output.count <= most else { throw .tooMuchOutput(bytes: limits.outputBytes) }
    return count > 0
  }

  @discardableResult
  private mutating func drainStderr(_ onLine: ([UInt8]) -> Void) throws(PluginFailure) -> Bool {
    var bytes: [UInt8] = []
    let count = ProgramSystem.read(running.process.error, into: &bytes, most: 4096)
    if count == 0 { isStderrOpen = false }
    let room = limits.stderrBytes - stderr.byteCount
    stderr.add(Array(bytes.prefix(room)), onLine)
    guard bytes.count <= room else { throw .tooMuchStderr(bytes: limits.stderrBytes) }
    return count > 0
  }

  private func lookAround() throws(PluginFailure) {
    if isInterrupted() { throw .interrupted }
    guard csp_count_all() - firstCount > Int32(limits.processes) else { return }
    let most = Int32(limits.processes) + 1
    if csp_count_group(running.process.pid, most) == most { throw .tooManyProcesses(limit: limits.processes) }
  }
}
