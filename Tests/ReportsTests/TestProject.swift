import ReportCommandLine
import ReportDiagnostics
import ReportDriver
import Testing

import BundledFormatters

/// The files of a project by path, below the folder `/work` of a file system in memory.
struct TestProject: Hashable, Sendable {
  var files: [String: [UInt8]] = [:]

  init(_ texts: [String: String] = [:]) {
    files = texts.mapValues { Array($0.utf8) }
  }

  /// - Returns: The project on a disk of its own, its files written in the order of `paths`.
  func disk(inOrder paths: [String]? = nil) -> MemoryFileSystem {
    let disk = MemoryFileSystem()
    for path in paths ?? files.keys.sorted() { disk.write(files[path] ?? [], to: path) }
    return disk
  }

  /// Replaces `old`, which must occur exactly once.
  mutating func replace(_ old: String, with new: String, in path: String) {
    let text = text(path)
    let ranges = text.ranges(of: old)
    guard ranges.count == 1 else {
      Issue.record("'\(old)' occurs \(ranges.count) times in \(path)")
      return
    }
    files[path] = Array(text.replacing(old, with: new).utf8)
  }

  func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }
}

/// What a run left behind and said.
struct ProjectRun: Sendable {
  let answer: CommandAnswer
  let outcome: ReportDriver.Outcome
  /// Every published file by path, from the current folder.
  let outputs: [String: [UInt8]]

  var findings: [Diagnostic] { outcome.diagnostics.sorted }
  var errors: [Diagnostic] { findings.filter { $0.severity == .error } }

  /// All bytes that leave: both streams and every output, each with its name.
  var everythingSaid: [(name: String, bytes: [UInt8])] {
    [("standard output", Array(answer.output.utf8)), ("standard error", Array(answer.messages.utf8))]
      + outputs.sorted { $0.key < $1.key }.map { ($0.key, Array($0.key.utf8) + [0x0A] + $0.value) }
  }

  func name(of file: FileID) -> String { outcome.files.sourceMap.name(file) }

  /// Runs a command twice: once for what the user sees, once for the findings as values.
  ///
  /// - Parameter arguments: The command line after the program's name.
  init(_ arguments: [String], on disk: MemoryFileSystem) async throws {
    let invocation = try ParseArguments().run(arguments)
    let driver = ReportDriver(disk: disk, formatters: BundledFormatters.all, workers: 2)
    switch invocation {
    case .build(let build):
      let inputs = ReportDriver.Inputs(
        paths: build.inputs,
        textFolders: build.texts,
        arguments: Dictionary(build.parameters.map { ($0.name, $0.value) }) { first, _ in first }
      )
      outcome = await driver.build(inputs, to: build.output ?? "out", force: build.force)
    case .check(let check):
      let inputs = ReportDriver.Inputs(
        paths: check.inputs,
        textFolders: check.texts,
        arguments: Dictionary(check.parameters.map { ($0.name, $0.value) }) { first, _ in first }
      )
      outcome = await driver.check(inputs)
    default:
      preconditionFailure("neither a build nor a check")
    }
    answer = await RunCommand(disk: disk).run(invocation)
    outputs = disk.snapshot(below: "out")
  }
}

extension MemoryFileSystem {
  /// The files below a folder with one of the endings that formatters write, and the list of outputs.
  func snapshot(below folder: String) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for ending in ["txt", "html", "md", "csv", "json"] {
      for path in (try? self.files(under: folder, withExtension: ending).files) ?? [] {
        files["\(folder)/\(path.text)"] = try? read("\(folder)/\(path.text)", limitBytes: .max)
      }
    }
    let manifest = "\(folder)/\(OutputManifest.fileName)"
    if let bytes = try? read(manifest, limitBytes: .max) { files[manifest] = bytes }
    return files
  }
}
