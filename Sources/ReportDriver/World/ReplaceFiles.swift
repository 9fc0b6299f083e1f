/// Files that are complete under temporary names and wait to be renamed.
struct ReplaceFiles {
  /// Renamed one after the other; with `durable`, one is on the disk before the next begins.
  enum Stage: Int, CaseIterable {
    case manifestDuring
    case outputs
    case manifestAfter
  }

  private struct Replacement {
    let folder: FileDescriptor
    let temporaryName: String
    let name: String
    let stage: Stage
    /// `nil` for a manifest.
    let output: RelativePath?

    init(_ folder: FileDescriptor, _ temporaryName: String, _ name: String, _ stage: Stage, _ output: RelativePath?) {
      self.folder = folder
      self.temporaryName = temporaryName
      self.name = name
      self.stage = stage
      self.output = output
    }
  }

  let temporary: TemporaryFile
  /// As the user wrote it.
  let rootPath: String

  /// In the order of staging, which is the order of the stages and of renaming.
  private var waiting: [Replacement] = []
  /// So many of them are renamed.
  private var done = 0
  /// The outputs replaced so far, in that order.
  private(set) var published: [RelativePath] = []

  init(temporary: TemporaryFile, rootPath: String) {
    self.temporary = temporary
    self.rootPath = rootPath
  }

  mutating func stage(_ manifest: OutputManifest, in root: FileDescriptor, for stage: Stage) throws(FileError) {
    do throws(SystemError) {
      let name = try temporary.write(manifest.bytes, permissions: nil, in: root)
      waiting.append(Replacement(root, name, OutputManifest.fileName, stage, nil))
    } catch {
      throw FileError(.write, PathText.join(rootPath, OutputManifest.fileName), error)
    }
  }

  mutating func stage(_ step: OutputPlan.Step, in folder: FileDescriptor) throws(FileError) {
    let path = step.file.path
    do throws(SystemError) {
      let name = try temporary.write(step.file.bytes, permissions: step.permissions, in: folder)
      waiting.append(Replacement(folder, name, path.name, .outputs, path))
    } catch {
      throw FileError(.write, PathText.join(rootPath, path.text), error)
    }
  }

  /// Renames everything that was staged. When it throws, `published` tells how far it came.
  mutating func replaceAll() throws(FileError) {
    for stage in Stage.allCases {
      var folders: [FileDescriptor] = []
      while done < waiting.count, waiting[done].stage == stage {
        let next = waiting[done]
        try replace(next)
        done += 1
        if folders.last != next.folder { folders.append(next.folder) }
      }
      guard temporary.durable else { continue }
      for folder in Set(folders) { try sync(folder) }
    }
  }

  /// Removes what still waits.
  mutating func discard() {
    for replacement in waiting[done...] { temporary.removeQuietly(replacement.temporaryName, in: replacement.folder) }
    done = waiting.count
  }

  private mutating func replace(_ replacement: Replacement) throws(FileError) {
    do throws(SystemError) {
      try temporary.calls.retrying { () throws(SystemError) in
        try temporary.calls.rename(replacement.temporaryName, to: replacement.name, in: replacement.folder)
      }
    } catch {
      throw FileError(.write, PathText.join(rootPath, replacement.output?.text ?? OutputManifest.fileName), error)
    }
    if let output = replacement.output { published.append(output) }
  }

  private func sync(_ folder: FileDescriptor) throws(FileError) {
    do throws(SystemError) {
      try temporary.calls.retrying { () throws(SystemError) in try temporary.calls.sync(folder) }
    } catch {
      throw FileError(.write, rootPath, error)
    }
  }
}
