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
    /// The destination.
    let name: String
    let stage: Stage
    /// `nil` for a manifest.
    let output: RelativePath?
    let bytes: [UInt8]
    let permissions: UInt32?
    var draft: TemporaryFile.Draft
  }

  /// More drafts than this get their temporary names early, so as not to use up the descriptors.
  private static let mostUnnamed = 128

  let temporary: TemporaryFile
  /// As the user wrote it.
  let rootPath: String

  /// In the order of staging, which is the order of the stages and of renaming.
  private var waiting: [Replacement] = []
  /// So many of them have temporary names, so many are renamed.
  private var named = 0
  private var done = 0
  /// The outputs replaced so far, in that order.
  private(set) var published: [RelativePath] = []

  init(temporary: TemporaryFile, rootPath: String) {
    self.temporary = temporary
    self.rootPath = rootPath
  }

  mutating func stage(_ manifest: OutputManifest, in root: FileDescriptor, for stage: Stage) throws(FileError) {
    try self.stage(manifest.bytes, as: OutputManifest.fileName, in: root, permissions: nil, for: stage, output: nil)
  }

  mutating func stage(_ step: OutputPlan.Step, in folder: FileDescriptor) throws(FileError) {
    let path = step.file.path
    try stage(
      step.file.bytes,
      as: path.name,
      in: folder,
      permissions: step.permissions,
      for: .outputs,
      output: path
    )
  }

  private mutating func stage(
    _ bytes: [UInt8],
    as name: String,
    in folder: FileDescriptor,
    permissions: UInt32?,
    for stage: Stage,
    output: RelativePath?
  ) throws(FileError) {
    do throws(SystemError) {
      let replacement = Replacement(
        folder: folder,
        name: name,
        stage: stage,
        output: output,
        bytes: bytes,
        permissions: permissions,
        draft: try temporary.write(bytes, permissions: permissions, in: folder)
      )
      waiting.append(replacement)
    } catch {
      throw refusal(of: output, error)
    }
    if waiting.count - named > Self.mostUnnamed { try nameAll() }
  }

  /// Gives every draft its temporary name: the last step that may need room on the disk, and as late as can be,
  /// because from here on a process that is killed leaves temporary files to the next run.
  mutating func nameAll() throws(FileError) {
    while named < waiting.count {
      let next = waiting[named]
      do throws(SystemError) {
        let name = try temporary.name(next.draft, bytes: next.bytes, permissions: next.permissions, in: next.folder)
        waiting[named].draft = .named(name)
      } catch {
        // The draft is gone already.
        waiting.remove(at: named)
        throw refusal(of: next.output, error)
      }
      named += 1
    }
  }

  /// Renames everything that was staged and named. When it throws, `published` tells how far it came.
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
    for replacement in waiting[done...] { temporary.discardQuietly(replacement.draft, in: replacement.folder) }
    done = waiting.count
  }

  private mutating func replace(_ replacement: Replacement) throws(FileError) {
    guard case .named(let temporaryName) = replacement.draft else {
      preconditionFailure("a draft is named before it replaces a file")
    }
    do throws(SystemError) {
      try temporary.calls.retrying { () throws(SystemError) in
        try temporary.calls.rename(temporaryName, to: replacement.name, in: replacement.folder)
      }
    } catch {
      throw refusal(of: replacement.output, error)
    }
    if let output = replacement.output { published.append(output) }
  }

  private func refusal(of output: RelativePath?, _ error: SystemError) -> FileError {
    FileError(.write, PathText.join(rootPath, output?.text ?? OutputManifest.fileName), error)
  }

  private func sync(_ folder: FileDescriptor) throws(FileError) {
    do throws(SystemError) {
      try temporary.calls.retrying { () throws(SystemError) in try temporary.calls.sync(folder) }
    } catch {
      throw FileError(.write, rootPath, error)
    }
  }
}
