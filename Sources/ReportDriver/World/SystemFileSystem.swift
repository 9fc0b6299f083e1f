import Glibc

/// The disk of this machine.
package struct SystemFileSystem: FileSystem {
  let calls: any SystemCalls
  private let publisher: OutputPublisher

  /// - Parameter interruption: The signal that asks the run to stop, or `nil`; asked before anything is published.
  package init(
    calls: any SystemCalls = LinuxSystemCalls(),
    interruption: @escaping @Sendable () -> Int32? = { Interruption.requestedSignal }
  ) {
    self.calls = calls
    self.publisher = OutputPublisher(calls: calls, interruption: interruption)
  }

  package func currentFolder() throws(FileError) -> String {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try calls.currentFolder()
    } catch {
      throw FileError(.findCurrentFolder, "", error)
    }
    guard let path = String(validating: bytes, as: UTF8.self) else {
      throw FileError(.findCurrentFolder, "", .nameNotUTF8)
    }
    // "(unreachable)…" is the kernel's word for a folder to which no path leads from here.
    guard PathText.isAbsolute(path) else { throw FileError(.findCurrentFolder, "", .noSuchFile) }
    return path
  }

  package func kind(of path: String) throws(FileError) -> FileKind? {
    do throws(SystemError) {
      return try calls.retrying { () throws(SystemError) in
        try calls.status(of: path, in: .currentFolder, followingLinks: true).kind
      }
    } catch {
      if error.number == ENOENT || error.number == ENOTDIR { return nil }
      throw FileError(.inspect, path, error)
    }
  }

  package func read(_ path: String, limitBytes: Int) throws(FileError) -> [UInt8] {
    try read(path, in: .currentFolder, followingLinks: true, shownAs: path, limitBytes: limitBytes)
  }

  package func read(
    _ path: RelativePath,
    in folder: String,
    limitBytes: Int
  ) throws(FileError) -> [UInt8] {
    let shown = PathText.join(folder, path.text)
    var folders = try OpenFolders(folder, for: .read, making: false, calls: calls)
    guard let parent = try folders.open(path.parent, making: false) else {
      throw FileError(.read, shown, .noSuchFile, number: ENOENT)
    }
    return try read(path.name, in: parent, followingLinks: false, shownAs: shown, limitBytes: limitBytes)
  }

  private func read(
    _ name: String,
    in folder: FileDescriptor,
    followingLinks: Bool,
    shownAs path: String,
    limitBytes: Int
  ) throws(FileError) -> [UInt8] {
    var bytes: [UInt8]?
    let kind: FileKind
    do throws(SystemError) {
      let file = try calls.retrying { () throws(SystemError) in
        try calls.openFile(name, in: folder, followingLinks: followingLinks)
      }
      defer { calls.closeQuietly(file) }
      let status = try calls.retrying { () throws(SystemError) in try calls.status(of: file) }
      kind = status.kind
      if kind == .file, status.size <= limitBytes {
        bytes = try calls.readAll(file, expecting: status.size, limit: limitBytes)
      }
    } catch {
      throw FileError(.read, path, error)
    }
    guard kind == .file else { throw FileError(.read, path, kind == .folder ? .isFolder : .notARegularFile) }
    guard let bytes else { throw FileError(.read, path, .tooLarge(limitBytes: limitBytes)) }
    return bytes
  }

  package func compareOutputs(
    _ files: [OutputFile],
    in folder: String
  ) throws(PublishError) -> [OutputState] {
    try publisher.compare(files, in: folder)
  }

  package func publish(
    _ files: [OutputFile],
    to folder: String,
    options: PublishOptions,
    onWait: () -> Void
  ) throws(PublishError) -> [PublishedFile] {
    try publisher.publish(files, to: folder, options: options, onWait: onWait)
  }
}
