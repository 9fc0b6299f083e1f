import Foundation
import ReportPluginHost
import Testing

@Suite(.serialized) struct WorkerProgramTests {
  private static let echo = """
    #!/usr/bin/python3
    import os, sys, time, struct
    read, write = sys.stdin.buffer.read, sys.stdout.buffer.write
    while True:
        head = read(4)
        if len(head) < 4: break
        body = read(struct.unpack(">I", head)[0])
        if body == b"die": os._exit(3)
        if body == b"leave": os._exit(0)
        if body == b"crash": os.abort()
        if body == b"hang": time.sleep(1000)
        if body == b"huge": write(b"\\xff\\xff\\xff\\xff")
        if body == b"half": write(b"\\x00\\x00\\x00\\x09half"); sys.stdout.flush(); os._exit(0)
        if body == b"close": os.close(1); time.sleep(1000)
        if body == b"empty": body = b""
        if body == b"twice": write(b"\\x00\\x00\\x00\\x01a")
        if body == b"shout": sys.stderr.write("x" * 100 + "\\n"); sys.stderr.flush()
        if body == b"pid": body = str(os.getpid()).encode()
        if body == b"memory": bytearray(1 << 30)
        if body == b"burn":
            while True: pass
        write(struct.pack(">I", len(body)) + body)
        sys.stdout.flush()
    """
  private static let limits = ProgramLimits(
    wallSeconds: 2,
    processorSeconds: 1,
    memoryBytes: 512 << 20,
    outputBytes: 1 << 20,
    stderrBytes: 250
  )

  private func ask(_ worker: WorkerProgram, _ text: String) -> Outcome {
    outcome { line throws(PluginFailure) in try worker.request(Array(text.utf8), onStderrLine: line) }
  }

  @Test func oneProcessAnswersAllAndIsStartedAgainAfterAFailure() throws {
    let scripts = try ScriptFolder()
    let worker = WorkerProgram(
      try scripts.program(WorkerProgramTests.echo, limits: WorkerProgramTests.limits),
      settings: scripts.settings
    )
    let first = ask(worker, "pid").text
    #expect(!first.isEmpty && ask(worker, "pid").text == first)
    let failures: [(String, (PluginFailure) -> Bool)] = [
      ("die", { if case .exited(3, _) = $0 { true } else { false } }),
      ("leave", { if case .exited(0, _) = $0 { true } else { false } }),
      ("crash", { if case .crashed(6, _) = $0 { true } else { false } }),
      ("half", { if case .exited(0, _) = $0 { true } else { false } }),
      ("hang", { $0 == .timedOut(seconds: 2) }),
      ("huge", { $0 == .tooMuchOutput(bytes: 1 << 20) }),
      ("close", { $0 == .closedOutput }),
      ("empty", { $0 == .emptyOutput }),
      ("twice", { $0 == .unexpectedOutput }),
      ("memory", { $0 == .outOfMemory(bytes: 512 << 20) }),
      ("burn", { $0 == .timedOut(seconds: 2) || $0 == .outOfProcessorTime(seconds: 1) }),
    ]
    for (word, isRight) in failures {
      let outcome = ask(worker, word)
      #expect(outcome.failure.map(isRight) == true, "\(word): \(outcome)")
      #expect(outcome.seconds < 2.1, "\(word)")
      #expect(scripts.processesLeft() == [], "\(word)")
      #expect(ask(worker, "again").text == "again", "\(word)")
    }
    worker.stop()
    #expect(scripts.processesLeft() == [])
    #expect(scripts.workingFolders == [])
  }

  @Test func limitsCountForEachRequestAnew() throws {
    let scripts = try ScriptFolder()
    let worker = WorkerProgram(
      try scripts.program(WorkerProgramTests.echo, limits: WorkerProgramTests.limits),
      settings: scripts.settings
    )
    for _ in 0..<5 {
      let outcome = ask(worker, "shout")
      #expect(outcome.text == "shout")
      #expect(outcome.lines.map(\.count) == [100])
    }
    let large = [UInt8](repeating: 0x61, count: 1 << 20)
    #expect(try worker.request(large) == large)
  }

  @Test func aWorkerThatIsForgottenEnds() throws {
    let scripts = try ScriptFolder()
    do {
      let worker = WorkerProgram(
        try scripts.program(
          "#!/bin/sh\ntrap '' TERM\nprintf '\\000\\000\\000\\001a'; head -c 5 >/dev/null\nsleep @MARK@\n"
        ),
        settings: scripts.settings
      )
      #expect(ask(worker, "x").failure != nil || scripts.processesLeft() != [])
    }
    #expect(scripts.processesLeft() == [])
    #expect(scripts.workingFolders == [])
  }

  @Test func requestsOfManyThreadsWaitForEachOther() async throws {
    let scripts = try ScriptFolder()
    let worker = WorkerProgram(try scripts.program(WorkerProgramTests.echo), settings: scripts.settings)
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<50 {
        group.addTask {
          let text = Array("request \(number)".utf8)
          return (try? worker.request(text)) == text
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
