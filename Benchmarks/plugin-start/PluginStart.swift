import Glibc
import ReportPluginHost

/// What hosting costs over the program's own start, as a ratio to starting `/bin/cat`.
///
///     swift build -c release --product plugin-start && .build/release/plugin-start
@main struct PluginStart {
  static let rounds = 200
  static let input = [UInt8](repeating: 0x61, count: 10_000)

  static func main() throws {
    let cat = PluginProgram(path: "/bin/cat")
    let python = PluginProgram(path: "/usr/bin/python3", arguments: ["-I", "-c", echoOnce])
    var open = HostSettings()
    open.isolation = []
    open.allowsUnsandboxed = true
    let bare = RunProgram(settings: open)
    let locked = RunProgram()
    let worker = WorkerProgram(PluginProgram(path: "/usr/bin/python3", arguments: ["-I", "-c", echoFrames]))
    _ = try worker.request(input)

    // One round of each in turn: what disturbs one disturbs all.
    let names = [
      "start /bin/cat", "host /bin/cat, no isolation", "host /bin/cat", "start python3", "host python3",
      "worker python3, one request",
    ]
    var times = [[Double]](repeating: [], count: names.count)
    for _ in 0..<rounds {
      times[0].append(try milliseconds { start(["/bin/cat"]) })
      times[1].append(try milliseconds { _ = try bare.run(cat, input: input) })
      times[2].append(try milliseconds { _ = try locked.run(cat, input: input) })
      times[3].append(try milliseconds { start([python.path] + python.arguments) })
      times[4].append(try milliseconds { _ = try locked.run(python, input: input) })
      times[5].append(try milliseconds { _ = try worker.request(input) })
    }
    let medians = times.map { $0.sorted()[rounds / 2] }
    for (name, median) in zip(names, medians) {
      print(padded(name, 30), "\(rounded(median)) ms", "  ratio to cat \(rounded(median / medians[0]))")
    }
    print("over the program's own start:", "cat \(rounded(medians[2] - medians[0])) ms,", terminator: " ")
    print("python3 \(rounded(medians[4] - medians[3])) ms (at most 3); a worker's request at most 0.3 ms")
  }

  static let echoOnce = "import sys; sys.stdout.buffer.write(sys.stdin.buffer.read() or b'x')"
  static let echoFrames = """
    import struct, sys
    read, write = sys.stdin.buffer.read, sys.stdout.buffer.write
    while head := read(4):
        body = read(struct.unpack(">I", head)[0])
        write(head + body)
        sys.stdout.flush()
    """

  /// The least that a start can be: nothing to read, nowhere to write, and a wait.
  static func start(_ command: [String]) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var arguments = command.map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = [nil]
    var pid: pid_t = 0
    var status: Int32 = 0
    guard posix_spawn(&pid, command[0], &actions, nil, &arguments, &environment) == 0 else {
      preconditionFailure("'\(command[0])' does not start")
    }
    while waitpid(pid, &status, 0) < 0 {}
    posix_spawn_file_actions_destroy(&actions)
    for argument in arguments { free(argument) }
  }

  static func milliseconds(_ body: () throws -> Void) throws -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    try body()
    return Double(start.duration(to: clock.now).components.attoseconds) * 1e-15
  }

  static func rounded(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
