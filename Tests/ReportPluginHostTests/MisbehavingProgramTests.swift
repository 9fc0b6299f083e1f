import Foundation
import ReportPluginHost
import Testing

@Suite(.serialized) struct MisbehavingProgramTests {
  let input = [UInt8](repeating: 0x78, count: 200_000)

  @Test(arguments: Misbehaviour.all) func eachHasItsFailureInTimeAndLeavesNothing(_ case: Misbehaviour) throws {
    let scripts = try ScriptFolder()
    let program = try scripts.program(`case`.script, limits: `case`.limits)
    let outcome = outcome { line throws(PluginFailure) in
      try RunProgram(settings: scripts.settings).run(program, input: input, onStderrLine: line)
    }
    switch (outcome.failure, `case`.expected) {
    case (nil, nil): #expect(outcome.text == `case`.output)
    case (.exited(let code, let line), .exited(let expectedCode, nil)):
      // What a shell says is its own affair.
      #expect(code == expectedCode, "\(line.map { String(decoding: $0, as: UTF8.self) } ?? "")")
    default: #expect(outcome.failure == `case`.expected, "\(outcome.lines)")
    }
    #expect(outcome.seconds < `case`.limits.wallSeconds + 0.1)
    #expect(scripts.processesLeft() == [])
    #expect(scripts.workingFolders == [])
  }

  /// Control, and the promise where a kernel has nothing: without isolation, a daemon leaves its group, and is found.
  @Test func aDaemonThatLeavesItsGroupIsFound() throws {
    let scripts = try ScriptFolder()
    var settings = scripts.settings
    settings.isolation = []
    settings.allowsUnsandboxed = true
    let program = try scripts.program(
      """
      #!/usr/bin/python3
      import os, time
      for i in range(5):
          if os.fork() == 0:
              os.setsid()
              if os.fork() == 0:
                  os.setpgid(0, 0)
                  time.sleep(1000)
              os._exit(0)
      time.sleep(0.2)
      print("ok", len(os.popen("pgrep -fc @MARK@").read()) > 0)

      """
    )
    let outcome = outcome { line throws(PluginFailure) in
      try RunProgram(settings: settings).run(program, input: [], onStderrLine: line)
    }
    #expect(outcome.text == "ok True\n", "\(outcome)")
    #expect(scripts.processesLeft() == [])
  }

  @Test func aProgramThatIsNotThereOrCannotRunSaysWhich() throws {
    let scripts = try ScriptFolder()
    let host = RunProgram(settings: scripts.settings)
    let plain = scripts.path + "/plain"
    try Data("#!/bin/sh\necho x\n".utf8).write(to: URL(fileURLWithPath: plain))
    let text = try scripts.program("just text\n", name: "text").path
    let orphan = try scripts.program("#!/nowhere/interpreter\n", name: "orphan").path
    let cases: [(String, PluginFailure)] = [
      (scripts.path + "/nothing", .missing),
      (plain + "/below", .missing),
      ("cat", .missing),
      ("./cat", .missing),
      (scripts.path, .notExecutable),
      (plain, .notExecutable),
      (text, .notExecutable),
      (orphan, .notExecutable),
      ("/dev/null", .notExecutable),
    ]
    for (path, failure) in cases {
      #expect(throws: failure, "\(path)") { try host.run(PluginProgram(path: path), input: []) }
    }
    #expect(scripts.workingFolders == [])
  }

  @Test func aChangedProgramIsRefused() throws {
    func hash(_ bytes: [UInt8]) -> String {
      let sum = String(bytes.reduce(7) { ($0 &* 31 &+ Int($1)) & 0xffff }, radix: 16)
      return String(repeating: "0", count: 64 - sum.count) + sum
    }
    var lock = ProgramLock()
    #expect(throws: PluginFailure.untrusted) { try lock.require("cable", bytes: [1], hashedBy: hash) }
    lock.trust("cable", sha256: hash([1]))
    try lock.require("cable", bytes: [1], hashedBy: hash)
    #expect(throws: PluginFailure.changed) { try lock.require("cable", bytes: [2], hashedBy: hash) }
  }

  @Test func withoutIsolationAProgramIsRefused() throws {
    let scripts = try ScriptFolder()
    var settings = scripts.settings
    settings.isolation = .limits
    let program = try scripts.program("#!/bin/sh\ncat\n")
    #expect(throws: PluginFailure.refused) { try RunProgram(settings: settings).run(program, input: [1]) }
    settings.allowsUnsandboxed = true
    #expect(try RunProgram(settings: settings).run(program, input: [1]) == [1])
  }

  @Test func tenMegabytesGoThroughWhileTheyAreRead() throws {
    let scripts = try ScriptFolder()
    let program = try scripts.program("#!/bin/sh\necho note >&2\nexec cat\n")
    let input = [UInt8](repeating: 0x41, count: 10 << 20)
    let outcome = outcome { line throws(PluginFailure) in
      try RunProgram(settings: scripts.settings).run(program, input: input, onStderrLine: line)
    }
    #expect(try outcome.result.get() == input)
    #expect(outcome.lines == ["note"])
  }

  @Test func anInterruptEndsTheProgram() throws {
    let scripts = try ScriptFolder()
    var settings = scripts.settings
    let end = ContinuousClock.now + .milliseconds(100)
    settings.isInterrupted = { ContinuousClock.now > end }
    let program = try scripts.program("#!/bin/sh\nsleep @MARK@\n")
    let outcome = outcome { _ throws(PluginFailure) in try RunProgram(settings: settings).run(program, input: []) }
    #expect(outcome.failure == .interrupted)
    #expect(outcome.seconds < 0.3)
    #expect(scripts.processesLeft() == [])
  }

  @Test func linesOfStderrArePassedOnAsTheyCame() throws {
    let scripts = try ScriptFolder()
    let program = try scripts.program(
      "#!/bin/sh\nprintf 'one\\r\\n\\n\\033[31mred\\n' >&2; head -c 5000 /dev/zero | tr '\\0' y >&2; echo x\n"
    )
    let outcome = outcome { line throws(PluginFailure) in
      try RunProgram(settings: scripts.settings).run(program, input: [], onStderrLine: line)
    }
    #expect(outcome.lines.prefix(3) == ["one", "", "\u{1b}[31mred"])
    #expect(outcome.lines.dropFirst(3).map(\.count) == [4096, 904])
  }
}
