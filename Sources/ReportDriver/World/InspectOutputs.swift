import Glibc

/// What lies in an output folder now. Reads only, and no symbolic link is followed.
struct InspectOutputs {
  private static let stepBytes = 1 << 20

  let calls: any SystemCalls

  func manifest(_ folders: inout OpenFolders) throws(FileError) -> OutputManifest {
    let path = PathText.join(folders.rootPath, OutputManifest.fileName)
    guard let file = try open(OutputManifest.fileName, in: folders.root, shownAs: path) else { return OutputManifest() }
    defer { calls.closeQuietly(file) }
    let limit = OutputManifest.limitBytes
    let bytes: [UInt8]?
    do throws(SystemError) {
      let status = try calls.retrying { () throws(SystemError) in try calls.status(of: file) }
      bytes = try calls.readAll(file, expecting: status.size, limit: limit)
    } catch {
      throw FileError(.read, path, error)
    }
    guard let bytes else { throw FileError(.read, path, .tooLarge(limitBytes: limit)) }
    return OutputManifest(parsing: bytes)
  }

  /// - Throws: `isFolder`, `symbolicLink`, `notARegularFile` or `notAFolder` when something else is in the way.
  func existing(_ output: OutputFile, _ folders: inout OpenFolders) throws(FileError) -> OutputPlan.Existing {
    let path = PathText.join(folders.rootPath, output.path.text)
    guard let folder = try folders.open(output.path.parent, making: false),
      let file = try open(output.path.name, in: folder, shownAs: path)
    else { return .missing }
    defer { calls.closeQuietly(file) }
    let kind: FileKind
    do throws(SystemError) {
      let status = try calls.retrying { () throws(SystemError) in try calls.status(of: file) }
      kind = status.kind
      if kind != .file {
        // Reading it makes no sense, and the reason is not the system's.
      } else if status.size == output.bytes.count,
        try calls.readAll(file, expecting: status.size, limit: output.bytes.count) == output.bytes
      {
        return .sameBytes
      } else {
        return .otherBytes(sha256: try hash(of: file), permissions: status.permissions)
      }
    } catch {
      throw FileError(.read, path, error)
    }
    throw FileError(.write, path, kind == .folder ? .isFolder : .notARegularFile)
  }

  /// Whether there is anything at `path` that a manifest line can still be about.
  func exists(_ path: RelativePath, _ folders: inout OpenFolders) throws(FileError) -> Bool {
    let folder: FileDescriptor?
    do throws(FileError) {
      folder = try folders.open(path.parent, making: false)
    } catch {
      // A link or a file where the folder was: not our file any more.
      guard error.reason == .symbolicLink || error.reason == .notAFolder else { throw error }
      return false
    }
    guard let folder else { return false }
    do throws(SystemError) {
      return try calls.retrying { () throws(SystemError) in
        try calls.status(of: path.name, in: folder, followingLinks: false).kind == .file
      }
    } catch {
      guard error.number == ENOENT else {
        throw FileError(.inspect, PathText.join(folders.rootPath, path.text), error)
      }
      return false
    }
  }

  /// - Returns: `nil` when there is nothing.
  private func open(
    _ name: String,
    in folder: FileDescriptor,
    shownAs path: String
  ) throws(FileError) -> FileDescriptor? {
    do throws(SystemError) {
      return try calls.retrying { () throws(SystemError) in
        try calls.openFile(name, in: folder, followingLinks: false)
      }
    } catch {
      if error.number == ENOENT { return nil }
      throw FileError(.read, path, error)
    }
  }

  private func hash(of file: FileDescriptor) throws(SystemError) -> String {
    var hash = SHA256()
    var offset = 0
    while true {
      let part = try calls.retrying { () throws(SystemError) in
        try calls.read(file, at: offset, count: Self.stepBytes)
      }
      if part.isEmpty { return hash.hex() }
      hash.update(part)
      offset += part.count
    }
  }
}
