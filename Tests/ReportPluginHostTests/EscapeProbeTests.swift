import Foundation
import Glibc
import ReportPluginHost
import Testing

@Suite(.serialized) struct EscapeProbeTests {
  private func run(_ probe: EscapeProbe, isolation: Isolation) throws -> String {
    let scripts = try ScriptFolder()
    try Data("secret\n".utf8).write(to: URL(fileURLWithPath: scripts.path + "/secret"))
    var settings = scripts.settings
    settings.isolation = isolation
    settings.allowsUnsandboxed = !isolation.confines
    let program = try scripts.program(
      EscapeProbe.preamble + "    " + probe.lines + EscapeProbe.end,
      limits: ProgramLimits(wallSeconds: 10)
    )
    // What a careless host would hand down: a variable, and a file that stays open over `execve`.
    setenv("RAPPORTEUR_PROBE", "1", 1)
    let open = Glibc.open(scripts.path + "/secret", O_RDONLY)
    defer { close(open) }
    let outcome = outcome { line throws(PluginFailure) in
      try RunProgram(settings: settings).run(program, input: [], onStderrLine: line)
    }
    #expect(outcome.failure == nil, "\(outcome)")
    #expect(scripts.processesLeft() == [])
    return outcome.text
  }

  @Test(arguments: EscapeProbe.all) func noProbeSucceeds(_ probe: EscapeProbe) throws {
    guard !probe.guards.isDisjoint(with: .available) else {
      print("note: this kernel lacks what denies '\(probe.name)'; not shown here")
      return
    }
    let answer = try run(probe, isolation: .full)
    #expect(answer.hasPrefix("DENIED "), "\(answer)")
    #expect(!answer.contains("NameError") && !answer.contains("AttributeError"), "the probe itself is wrong: \(answer)")
  }

  @Test(arguments: EscapeProbe.all) func withoutIsolationTheProbesWork(_ probe: EscapeProbe) throws {
    let answer = try run(probe, isolation: [])
    switch probe.control {
    case .works: #expect(answer == "ESCAPED\n")
    case .denied: #expect(answer.hasPrefix("DENIED "))
    case .mayWork: if answer != "ESCAPED\n" { print("note: no control for '\(probe.name)' here: \(answer)") }
    }
  }

  /// One guard is not the other: each denies its own probes without help.
  @Test(arguments: [Isolation.files, .systemCalls]) func eachGuardStandsAlone(_ alone: Isolation) throws {
    let isolation: Isolation = [alone, .privileges, .signals, alone == .systemCalls ? .network : []]
    guard isolation.isSubset(of: .available) else { return print("note: no \(isolation) here") }
    for probe in EscapeProbe.all where !probe.guards.isDisjoint(with: [alone, .signals]) {
      #expect(try run(probe, isolation: isolation).hasPrefix("DENIED "), "\(probe.name)")
    }
  }

  @Test func theHostSaysWhatIsInForce() {
    let isolation = RunProgram().isolation
    print("note: Landlock \(Isolation.landlockVersion), isolation \(isolation.rawValue) of \(Isolation.full.rawValue)")
    #expect(isolation.contains(.limits))
  }
}
