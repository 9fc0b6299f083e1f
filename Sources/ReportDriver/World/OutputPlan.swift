/// What publishing a set of files will do, settled before the first write. The one planner for every file system.
package struct OutputPlan: Sendable {
  /// What lies where an output goes, as a file system found it.
  package enum Existing: Hashable, Sendable {
    case missing
    case sameBytes
    case otherBytes(sha256: String, permissions: UInt32)
  }

  package struct Step: Sendable {
    package let file: OutputFile
    package let state: OutputState
    /// Of the new bytes.
    package let sha256: String
    /// The permission bits to keep, or `nil` for those that new files get.
    package let permissions: UInt32?

    package var isWrite: Bool { state != .unchanged }
  }

  /// In the order of the files.
  package let steps: [Step]
  /// As read from the folder.
  package let manifest: OutputManifest
  /// The lines for files that are not in this set and still exist.
  private let keptLines: Set<OutputManifest.Line>

  /// - Parameters:
  ///   - inspect: What lies at the file's path; throws what stands in the way (a folder, a symbolic link).
  ///   - exists: Whether a file that is not in this set is still there.
  package init(
    _ outputs: OutputSet,
    manifest: OutputManifest,
    inspect: (OutputFile) throws(FileError) -> Existing,
    exists: (RelativePath) throws(FileError) -> Bool
  ) throws(FileError) {
    var steps: [Step] = []
    for file in outputs.files {
      steps.append(Step(file, try inspect(file), manifest))
    }
    let paths = Set(outputs.files.map(\.path))
    var keptLines: Set<OutputManifest.Line> = []
    for line in manifest.lines.sorted() where !paths.contains(line.path) {
      if try exists(line.path) { keptLines.insert(line) }
    }
    self.steps = steps
    self.manifest = manifest
    self.keptLines = keptLines
  }

  /// - Throws: `foreign` with every file that would be lost.
  package func checkForeign(force: Bool) throws(PublishError) {
    let foreign = steps.filter { $0.state == .foreign }.map(\.file.path)
    guard force || foreign.isEmpty else { throw .foreign(foreign) }
  }

  /// To be in place before the first file is replaced: old lines and new ones.
  package var manifestDuring: OutputManifest {
    OutputManifest(manifest.lines.union(steps.filter(\.isWrite).map(\.line)))
  }

  /// To be in place when all files are.
  package var manifestAfter: OutputManifest {
    OutputManifest(keptLines.union(steps.map(\.line)))
  }

  /// Whether anything has to be written, the manifest included.
  package var isChange: Bool { steps.contains(where: \.isWrite) || manifestAfter != manifest }

  package var published: [PublishedFile] {
    steps.map { PublishedFile($0.file.path, $0.isWrite ? .written : .unchanged) }
  }
}

extension OutputPlan.Step {
  fileprivate init(_ file: OutputFile, _ existing: OutputPlan.Existing, _ manifest: OutputManifest) {
    self.file = file
    self.sha256 = SHA256.hex(of: file.bytes)
    switch existing {
    case .missing:
      state = .missing
      permissions = nil
    case .sameBytes:
      state = .unchanged
      permissions = nil
    case .otherBytes(let sha256, let permissions):
      state = manifest.lines.contains(OutputManifest.Line(file.path, sha256)) ? .outdated : .foreign
      self.permissions = permissions
    }
  }

  var line: OutputManifest.Line { OutputManifest.Line(file.path, sha256) }
}
