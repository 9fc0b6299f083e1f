import Glibc

/// Puts a set of complete files into an output folder: all of them, or none and the reason.
///
/// Plan, write, replace. Every path is looked at before the first write; every file is complete on the disk, under a
/// temporary name, before the first one is replaced; each is replaced in one step. So a full disk leaves the earlier
/// outputs as they were, and a reader never sees half a file. If the disk fails between two replacements, each file is
/// the old one or the new one, and the error says which.
///
/// No symbolic link below the output folder is followed or replaced. Files with the same bytes are left alone. Runs on
/// one folder take turns; a run on a folder inside another run's folder does not know of that one.
package struct OutputPublisher: Sendable {
  private let calls: any SystemCalls
  private let interruption: @Sendable () -> Int32?

  /// - Parameter interruption: The signal that asks the run to stop, or `nil`. Asked for the last time just before the
  ///   first file is replaced; from there on the set is finished.
  package init(
    calls: any SystemCalls = LinuxSystemCalls(),
    interruption: @escaping @Sendable () -> Int32? = { Interruption.requestedSignal }
  ) {
    self.calls = calls
    self.interruption = interruption
  }

  /// How each file compares with what lies in `folder`, in the order of `files`; writes nothing and takes no lock.
  package func compare(_ files: [OutputFile], in folder: String) throws(PublishError) -> [OutputState] {
    let outputs = try OutputSet(files)
    var folders: OpenFolders
    do throws(FileError) {
      folders = try OpenFolders(folder, for: .write, making: false, calls: calls)
    } catch {
      guard error.number == ENOENT else { throw .file(error, published: []) }
      return files.map { _ in .missing }
    }
    return try plan(outputs, &folders).steps.map(\.state)
  }

  /// - Parameter onWait: Called once when another run holds the folder and this one waits for it.
  /// - Returns: What happened to each file, in the order of `files`.
  package func publish(
    _ files: [OutputFile],
    to folder: String,
    options: PublishOptions,
    onWait: () -> Void = {}
  ) throws(PublishError) -> [PublishedFile] {
    let outputs = try OutputSet(files)
    if let signal = interruption() { throw .interrupted(signal: signal) }
    var folders: OpenFolders
    do throws(FileError) {
      folders = try OpenFolders(folder, for: .write, making: true, calls: calls)
    } catch {
      throw .file(error, published: [])
    }
    var lock: FolderLock?
    var lockFailure: PublishError?
    do throws(PublishError) {
      lock = try FolderLock(
        on: folders.root,
        path: folder,
        calls: calls,
        interruption: interruption,
        onWait: onWait
      )
    } catch {
      guard case .file(let failure, _) = error else { throw error }
      // Where nothing may be written, nothing may be out of date either.
      guard failure.reason == .readOnlyFileSystem || failure.reason == .permissionDenied else { throw error }
      lockFailure = error
    }
    // The lock ends with this function, not with its last use.
    defer { withExtendedLifetime(lock) {} }
    let plan = try plan(outputs, &folders)
    if let lockFailure {
      guard !plan.isChange else { throw lockFailure }
      return plan.published
    }
    let temporary = TemporaryFile(calls: calls, durable: options.durable)
    sweep(plan, temporary, &folders)
    try plan.checkForeign(force: options.force)
    if plan.isChange { try write(plan, temporary, &folders) }
    return plan.published
  }

  private func plan(_ outputs: OutputSet, _ folders: inout OpenFolders) throws(PublishError) -> OutputPlan {
    let inspection = InspectOutputs(calls: calls)
    do throws(FileError) {
      return try OutputPlan(
        outputs,
        manifest: try inspection.manifest(&folders),
        inspect: { output throws(FileError) in try inspection.existing(output, &folders) },
        exists: { path throws(FileError) in try inspection.exists(path, &folders) }
      )
    } catch {
      throw .file(error, published: [])
    }
  }

  private func write(
    _ plan: OutputPlan,
    _ temporary: TemporaryFile,
    _ folders: inout OpenFolders
  ) throws(PublishError) {
    var replacing = ReplaceFiles(temporary: temporary, rootPath: folders.rootPath)
    do throws(FileError) {
      if plan.manifestDuring != plan.manifest {
        try replacing.stage(plan.manifestDuring, in: folders.root, for: .manifestDuring)
      }
      for step in plan.steps where step.isWrite {
        guard let folder = try folders.open(step.file.path.parent, making: true) else {
          preconditionFailure("a folder that is made is there")
        }
        try replacing.stage(step, in: folder)
      }
      if plan.manifestAfter != plan.manifestDuring {
        try replacing.stage(plan.manifestAfter, in: folders.root, for: .manifestAfter)
      }
      try replacing.nameAll()
    } catch {
      replacing.discard()
      folders.removeMade()
      throw .file(error, published: [])
    }
    if let signal = interruption() {
      replacing.discard()
      folders.removeMade()
      throw .interrupted(signal: signal)
    }
    do throws(FileError) {
      try replacing.replaceAll()
    } catch {
      replacing.discard()
      folders.removeMade()
      throw .file(error, published: replacing.published)
    }
  }

  /// Every folder that holds outputs of this run or of earlier ones.
  private func sweep(_ plan: OutputPlan, _ temporary: TemporaryFile, _ folders: inout OpenFolders) {
    let parents = plan.steps.map(\.file.path.parent) + plan.manifest.lines.map(\.path.parent)
    for parent in Set(parents + [nil]) {
      do throws(FileError) {
        if let folder = try folders.open(parent, making: false) { temporary.sweep(folder) }
      } catch {
        // A folder of earlier outputs that is none any more.
      }
    }
  }
}
