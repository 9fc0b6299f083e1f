import Foundation
import Testing

/// The built program on a real disk: what it leaves alone, and what it tells its caller.
@Suite(.enabled(if: PackageFolder.exists(".build/debug/rapporteur"))) struct CommandOnDiskTests {
  private struct Run {
    let status: Int32
    let output: String
    let messages: String
  }

  /// A folder of its own with the harbour project in it, removed at the end.
  private func withProject(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "reports-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, bytes) in TestProject.harbour.files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    try body(folder)
  }

  /// - Parameter output: Where standard output goes; a file of its own if `nil`.
  private func rapporteur(_ arguments: [String], in folder: URL, output: String? = nil) throws -> Run {
    let process = Process()
    process.executableURL = PackageFolder.root.appending(path: ".build/debug/rapporteur")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // Files, not pipes: nothing can be full.
    let streams = [
      output.map { URL(filePath: $0) } ?? folder.appending(path: "stdout"), folder.appending(path: "stderr"),
    ]
    for stream in streams where stream.path != output { try Data().write(to: stream) }
    process.standardOutput = try FileHandle(forWritingTo: streams[0])
    process.standardError = try FileHandle(forWritingTo: streams[1])
    try process.run()
    process.waitUntilExit()
    func text(_ url: URL) -> String { (try? String(contentsOf: url, encoding: .utf8)) ?? "" }
    return Run(
      status: process.terminationStatus,
      output: output == nil ? text(streams[0]) : "",
      messages: text(streams[1])
    )
  }

  private func text(_ path: String, in folder: URL) -> String? {
    try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  @Test func aFileThatWeDidNotMakeIsKeptUnlessForced() throws {
    try withProject { folder in
      let brief = folder.appending(path: "out/harbour/brief.txt")
      try FileManager.default.createDirectory(at: brief.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("mine\n".utf8).write(to: brief)
      let refused = try rapporteur(["build", "report.yaml"], in: folder)
      #expect(refused.status == 5)
      #expect(refused.output.isEmpty)
      #expect(refused.messages.contains("error[foreign-output]"))
      #expect(refused.messages.contains("report.yaml:48:"))
      #expect(refused.messages.contains("built 0 of 1 report"))
      #expect(text("out/harbour/brief.txt", in: folder) == "mine\n")
      #expect(text("out/harbour/briefing.html", in: folder) == nil)

      let forced = try rapporteur(["build", "report.yaml", "--force"], in: folder)
      #expect(forced.status == 0)
      #expect(forced.output.contains("wrote out/harbour/brief.txt"))
      #expect(text("out/harbour/brief.txt", in: folder)?.contains("Northland") == true)

      // Edited by hand since: foreign again.
      try Data("edited\n".utf8).write(to: brief)
      #expect(try rapporteur(["build", "report.yaml"], in: folder).status == 5)
      #expect(text("out/harbour/brief.txt", in: folder) == "edited\n")
    }
  }

  @Test func oneTakenPlaceDoesNotKeepTheOtherReportsFromBeingBuilt() throws {
    try withProject { folder in
      let spec = try #require(text("report.yaml", in: folder))
      let other = spec.replacingOccurrences(of: "report: harbour", with: "report: second")
      try Data(other.utf8).write(to: folder.appending(path: "second.yaml"))
      let brief = folder.appending(path: "out/harbour/brief.txt")
      try FileManager.default.createDirectory(at: brief.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("mine\n".utf8).write(to: brief)
      let run = try rapporteur(["build", "report.yaml", "second.yaml"], in: folder)
      #expect(run.status == 5)
      #expect(run.messages.contains("built 1 of 2 reports"))
      #expect(text("out/harbour/brief.txt", in: folder) == "mine\n")
      #expect(text("out/harbour/briefing.html", in: folder) == nil)
      #expect(text("out/second/brief.txt", in: folder)?.contains("Northland") == true)
    }
  }

  @Test(arguments: ["out/harbour", "out/harbour/brief.txt"])
  func aLinkOutOfTheOutputFolderIsNotFollowed(_ link: String) throws {
    try withProject { folder in
      let elsewhere = folder.appending(path: "elsewhere")
      try FileManager.default.createDirectory(at: elsewhere, withIntermediateDirectories: true)
      try Data("kept\n".utf8).write(to: elsewhere.appending(path: "brief.txt"))
      let place = folder.appending(path: link)
      try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      let target = link.hasSuffix(".txt") ? elsewhere.appending(path: "brief.txt") : elsewhere
      try FileManager.default.createSymbolicLink(at: place, withDestinationURL: target)
      let run = try rapporteur(["build", "report.yaml", "--force"], in: folder)
      #expect(run.status == 5, "\(run.output)\(run.messages)")
      #expect(text("elsewhere/brief.txt", in: folder) == "kept\n")
      #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere.path) == ["brief.txt"])
    }
  }

  @Test func aFullDiskUnderStandardOutputIsSaid() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    try withProject { folder in
      for arguments in [["build", "report.yaml"], ["check", "report.yaml"], ["--help"], ["explain"]] {
        let run = try rapporteur(arguments, in: folder, output: "/dev/full")
        #expect(run.status == 5, "\(arguments)")
        #expect(run.messages.contains("disk full"))
      }
    }
  }

  @Test func theExitStatusTellsWhatHappened() throws {
    try withProject { folder in
      #expect(try rapporteur(["build", "report.yaml"], in: folder).status == 0)
      let again = try rapporteur(["build", "report.yaml"], in: folder)
      #expect(again.status == 0)
      #expect(again.output.contains("unchanged out/harbour/brief.txt"))
      #expect(try rapporteur(["build", "report.yaml", "-p", "topic=nothing"], in: folder).status == 1)
      #expect(try rapporteur(["bild", "report.yaml"], in: folder).status == 2)
      #expect(try rapporteur(["build", "reprot.yaml"], in: folder).status == 5)
      var closed = TestProject.harbour
      closed.replace(
        "    via: herald-accuses",
        with: "    via: herald-accuses\n    marking: tlp-red",
        in: "corpus/statements.yaml"
      )
      try Data(closed.files["corpus/statements.yaml"] ?? []).write(to: folder.appending(path: "corpus/statements.yaml"))
      let before = text("out/harbour/brief.txt", in: folder)
      let refused = try rapporteur(["build", "report.yaml"], in: folder)
      #expect(refused.status == 3)
      #expect(!refused.messages.contains("second-hand"))
      #expect(text("out/harbour/brief.txt", in: folder) == before)
    }
  }
}
