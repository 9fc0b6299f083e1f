import CSpawn
import Glibc

/// A program that was started and not yet ended. Whoever has started it must end it, once.
struct RunningProgram: Sendable {
  private(set) var process: csp_process
  /// Its working folder, removed with it.
  let folder: String

  var isolation: Isolation { Isolation(rawValue: process.isolation).union(.limits) }

  /// How long a program may take to end after SIGTERM.
  private static let graceMilliseconds: Int64 = 40
  /// How long after its deadline we wait for the last of its processes, all of them killed.
  static let nanosecondsToDie: Int64 = 90_000_000

  init(_ program: PluginProgram, settings: HostSettings, isPersistent: Bool) throws(PluginFailure) {
    guard settings.isolation.intersection(.available).confines || settings.allowsUnsandboxed else { throw .refused }
    guard program.path.utf8.first == UInt8(ascii: "/") else { throw .missing }
    csp_prepare()
    switch csp_kind_of(program.path) {
    case Int32(CSP_PROGRAM.rawValue): break
    case -ENOENT, -ENOTDIR: throw .missing
    default: throw .notExecutable
    }
    folder = try RunningProgram.makeFolder(settings)
    let request = ProgramSystem.Request(
      program: program,
      environment: settings.environment,
      folder: folder,
      isolation: settings.isolation,
      processorSeconds: isPersistent ? nil : program.limits.processorSeconds,
      endsWithThread: !isPersistent
    )
    switch ProgramSystem.start(request) {
    case .success(let started): process = started
    case .failure(let failure):
      csp_remove_folder(folder)
      switch failure.number {
      // The file is there, so it is its interpreter that is not.
      case ENOENT, ENOTDIR, ENOEXEC, EACCES, ELIBBAD: throw .notExecutable
      // The kernel took back what it had promised to lock the program in with.
      case EPROTO: throw .refused
      // `execve` itself does not fit.
      case ENOMEM: throw .outOfMemory(bytes: program.limits.memoryBytes)
      default: throw .notStarted(number: failure.number)
      }
    }
  }

  private static func makeFolder(_ settings: HostSettings) throws(PluginFailure) -> String {
    var number = ENOENT
    for prefix in settings.folderPrefixes {
      switch ProgramSystem.makeFolder(prefix: prefix) {
      case .success(let path): return path
      case .failure(let failure): number = failure.number
      }
    }
    throw .notStarted(number: number)
  }

  /// The program finds the end of its input.
  mutating func closeInput() {
    guard isInputOpen else { return }
    csp_close(process.input)
    process.input = -1
  }

  var isInputOpen: Bool { process.input >= 0 }

  var hasEnded: Bool { csp_has_ended(process.pid) != 0 }

  /// Kills what is left of the program and of all that it has started. Its own end stays to be collected by ``end()``.
  ///
  /// - Parameter politely: Asks first, and waits for a moment.
  func kill(politely: Bool) {
    if politely, !hasEnded {
      csp_signal_group(process.pid, SIGTERM)
      waitForEnd(milliseconds: RunningProgram.graceMilliseconds)
    }
    csp_signal_group(process.pid, SIGKILL)
  }

  /// After ``kill(politely:)``: collects the program and its descendants, and removes its folder.
  ///
  /// - Parameter deadline: The program's own, on the clock of `csp_now`. A killed process ends when it gets a processor,
  ///   and of a burst of thousands the last one takes its time.
  /// - Returns: How the program ended, or `nil` when the kernel would not let it go in time.
  func end(deadline: Int64) -> csp_end? {
    let last = deadline + RunningProgram.nanosecondsToDie
    waitForEnd(until: last)
    var end: csp_end?
    if hasEnded {
      var collected = csp_end()
      if csp_reap(process.pid, &collected) == 0 { end = collected }
    }
    while csp_reap_group(process.pid) == 1, csp_now() < last { csp_sleep(100) }
    if !isolation.contains(.systemCalls) {
      // Only then can a program have left its group.
      while csp_end_strays() == 1, csp_now() < last { csp_sleep(100) }
    }
    for file in [process.input, process.unread, process.output, process.error] where file >= 0 { csp_close(file) }
    if process.handle >= 0 { csp_close(process.handle) }
    csp_remove_folder(folder)
    return end
  }

  func waitForEnd(milliseconds: Int64) { waitForEnd(until: csp_now() + milliseconds * 1_000_000) }

  private func waitForEnd(until deadline: Int64) {
    while !hasEnded, csp_now() < deadline {
      if process.handle >= 0 {
        var ready = csp_ready()
        let rest = Int32(clamping: (deadline - csp_now()) / 1_000_000) + 1
        _ = csp_wait(-1, -1, -1, process.handle, rest, &ready)
      } else {
        csp_sleep(200)
      }
    }
  }
}
