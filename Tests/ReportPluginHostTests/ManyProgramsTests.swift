import Foundation
import ReportPluginHost
import Testing

/// Programs that run side by side: ending one must not touch another, locked in or not.
@Suite(.serialized) struct ManyProgramsTests {
  /// The state and the parent of a process, or `nil` when it is gone.
  private func isZombieOfOurs(_ pid: String) -> Bool {
    guard let data = FileManager.default.contents(atPath: "/proc/\(pid)/stat") else { return false }
    let rest = String(decoding: data, as: UTF8.self).split(separator: ")").last ?? ""
    let fields = rest.split(separator: " ")
    return fields.count > 1 && fields[0] == "Z" && fields[1] == "\(ProcessInfo.processInfo.processIdentifier)"
  }

  private func zombies() -> Set<String> {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return Set(names.filter { Int($0) != nil && isZombieOfOurs($0) })
  }

  @Test(arguments: [Isolation.full, []]) func runsAtOnceDoNotEndEachOther(_ isolation: Isolation) async throws {
    let scripts = try ScriptFolder()
    var settings = scripts.settings
    settings.isolation = isolation
    settings.allowsUnsandboxed = true
    // Each leaves an orphan in its group, and one that tries to leave it.
    let program = try scripts.program(
      """
      #!/bin/sh
      (sleep @MARK@ & setsid sleep @MARK@ 2>/dev/null &)
      sleep 0.02
      (head -c 3; cat) | cat

      """
    )
    let host = RunProgram(settings: settings)
    await withTaskGroup(of: [String].self) { group in
      for worker in 0..<4 {
        group.addTask {
          (0..<10).compactMap { round in
            let input = Array("input \(worker) \(round)".utf8)
            do throws(PluginFailure) {
              return try host.run(program, input: input) == input ? nil : "other bytes"
            } catch {
              return "\(error)"
            }
          }
        }
      }
      for await wrong in group { #expect(wrong == []) }
    }
    #expect(scripts.processesLeft() == [])
    #expect(scripts.workingFolders == [])
    let dead = zombies()
    try await Task.sleep(for: .milliseconds(100))
    #expect(dead.intersection(zombies()) == [])
  }
}
