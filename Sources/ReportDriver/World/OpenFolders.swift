import Glibc

/// A folder and those below it that one run needs, each opened once, part by part, without following a symbolic link,
/// and kept open: the renames at the end cannot be led elsewhere, and nothing is left that could fail for want of
/// descriptors.
struct OpenFolders: ~Copyable {
  let root: FileDescriptor
  /// As the user wrote it.
  let rootPath: String

  private let calls: any SystemCalls
  private let operation: FileError.Operation
  private var opened: [RelativePath: FileDescriptor] = [:]
  /// The folders that did not exist before, outer ones first.
  private var made: [(parent: FileDescriptor, name: String)] = []

  /// Opens `folder`; a symbolic link to it is the user's own choice and followed.
  ///
  /// - Parameter making: Makes it, and the folders that lead to it, when missing.
  init(
    _ folder: String,
    for operation: FileError.Operation,
    making: Bool,
    calls: any SystemCalls
  ) throws(FileError) {
    let path = folder.isEmpty ? "." : folder
    do throws(SystemError) {
      do throws(SystemError) {
        root = try Self.openRoot(path, calls)
      } catch {
        guard making, error.number == ENOENT else { throw error }
        try Self.makeFolders(path, calls)
        root = try Self.openRoot(path, calls)
      }
    } catch {
      throw FileError(operation, folder, error)
    }
    self.rootPath = folder
    self.operation = operation
    self.calls = calls
  }

  deinit {
    for folder in opened.values { calls.closeQuietly(folder) }
    calls.closeQuietly(root)
  }

  /// - Parameter folder: `nil` is the root.
  /// - Returns: `nil` when it is missing and not to be made.
  mutating func open(_ folder: RelativePath?, making: Bool) throws(FileError) -> FileDescriptor? {
    guard let folder else { return root }
    if let known = opened[folder] { return known }
    guard let parent = try open(folder.parent, making: making) else { return nil }
    let descriptor: FileDescriptor
    do throws(SystemError) {
      descriptor = try open(folder.name, in: parent)
    } catch {
      switch error.number {
      case ENOENT where making: descriptor = try make(folder, in: parent)
      case ENOENT: return nil
      default: throw refusal(folder, in: parent, error)
      }
    }
    opened[folder] = descriptor
    return descriptor
  }

  /// Removes the folders that were made here and are still empty.
  mutating func removeMade() {
    for folder in made.reversed() {
      do throws(SystemError) { try calls.removeFolder(folder.name, in: folder.parent) } catch {
        // Somebody has put a file into it, or the disk fails: an empty folder does no harm.
      }
    }
    made = []
  }

  private func open(_ name: String, in parent: FileDescriptor) throws(SystemError) -> FileDescriptor {
    try calls.retrying { () throws(SystemError) in
      try calls.openFolder(name, in: parent, followingLinks: false)
    }
  }

  private mutating func make(_ folder: RelativePath, in parent: FileDescriptor) throws(FileError) -> FileDescriptor {
    do throws(SystemError) {
      try Self.makeFolder(folder.name, in: parent, calls)
      made.append((parent, folder.name))
      return try open(folder.name, in: parent)
    } catch {
      throw refusal(folder, in: parent, error)
    }
  }

  /// The kernel says "not a folder" of a symbolic link as well; the user should know which of the two it is.
  private func refusal(_ folder: RelativePath, in parent: FileDescriptor, _ error: SystemError) -> FileError {
    let path = PathText.join(rootPath, folder.text)
    if error.number == ENOTDIR || error.number == ELOOP {
      do throws(SystemError) {
        let status = try calls.retrying { () throws(SystemError) in
          try calls.status(of: folder.name, in: parent, followingLinks: false)
        }
        if status.kind == .symbolicLink { return FileError(operation, path, .symbolicLink, number: error.number) }
      } catch {
        // The first reason stands.
      }
    }
    return FileError(operation, path, error)
  }

  private static func openRoot(_ path: String, _ calls: any SystemCalls) throws(SystemError) -> FileDescriptor {
    try calls.retrying { () throws(SystemError) in
      try calls.openFolder(path, in: .currentFolder, followingLinks: true)
    }
  }

  private static func makeFolder(
    _ name: String,
    in parent: FileDescriptor,
    _ calls: any SystemCalls
  ) throws(SystemError) {
    do throws(SystemError) {
      try calls.retrying { () throws(SystemError) in try calls.makeFolder(name, in: parent) }
    } catch {
      // Another run was faster.
      guard error.number == EEXIST else { throw error }
    }
  }

  /// Makes every missing folder on the way, like `mkdir -p`.
  private static func makeFolders(_ path: String, _ calls: any SystemCalls) throws(SystemError) {
    var prefix = PathText.isAbsolute(path) ? "/" : ""
    for part in path.utf8.split(separator: UInt8(ascii: "/")) {
      prefix = PathText.join(prefix, String(Substring(part)))
      try makeFolder(prefix, in: .currentFolder, calls)
    }
  }
}
