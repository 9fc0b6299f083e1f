import Glibc

/// Writes complete files under names that nobody looks at, beside their destinations.
struct TemporaryFile {
  /// Followed by 16 lowercase hexadecimal digits.
  static let prefix = ".rapporteur-tmp-"

  let calls: any SystemCalls
  let durable: Bool

  /// A complete file that waits.
  enum Draft {
    /// Open, and gone when closed or when the process is killed.
    case unnamed(FileDescriptor)
    /// Closed, under a temporary name.
    case named(String)
  }

  /// Writes `bytes` to a new file in `folder`; when it throws, no file is left (unless removing it fails too).
  ///
  /// - Parameter permissions: `nil` for those that new files get.
  /// - Returns: A file without a name, or with one where the file system knows no others.
  func write(_ bytes: [UInt8], permissions: UInt32?, in folder: FileDescriptor) throws(SystemError) -> Draft {
    if let file = try writeUnnamed(bytes, permissions, folder) { return .unnamed(file) }
    return .named(try writeNamed(bytes, permissions, folder))
  }

  /// Names an unnamed draft and closes it. Where that is not possible (no `/proc`), writes `bytes` once more; when it
  /// throws, no file is left.
  ///
  /// - Returns: The draft's name.
  func name(
    _ draft: Draft,
    bytes: [UInt8],
    permissions: UInt32?,
    in folder: FileDescriptor
  ) throws(SystemError) -> String {
    switch draft {
    case .named(let name):
      return name
    case .unnamed(let file):
      if let name = try link(file, folder) { return try closed(file, name, folder) }
      return try writeNamed(bytes, permissions, folder)
    }
  }

  func discardQuietly(_ draft: Draft, in folder: FileDescriptor) {
    switch draft {
    case .unnamed(let file): calls.closeQuietly(file)
    case .named(let name): removeQuietly(name, in: folder)
    }
  }

  func removeQuietly(_ name: String, in folder: FileDescriptor) {
    do throws(SystemError) {
      try calls.retrying { () throws(SystemError) in try calls.removeFile(name, in: folder) }
    } catch {
      // The next run tries again.
    }
  }

  /// Removes what earlier runs left in `folder`. Only for the holder of the folder's lock.
  func sweep(_ folder: FileDescriptor) {
    do throws(SystemError) {
      let entries = try calls.retrying { () throws(SystemError) in try calls.entries(of: folder) }
      for entry in entries where isTemporary(entry.name) {
        removeQuietly(String(decoding: entry.name, as: UTF8.self), in: folder)
      }
    } catch {
      // A hidden file more does no harm, and what really fails here will fail again where it matters.
    }
  }

  private func isTemporary(_ name: [UInt8]) -> Bool {
    name.count == Self.prefix.utf8.count + 16 && name.starts(with: Self.prefix.utf8)
  }

  /// - Returns: `nil` when this file system knows no files without a name.
  private func writeUnnamed(
    _ bytes: [UInt8],
    _ permissions: UInt32?,
    _ folder: FileDescriptor
  ) throws(SystemError) -> FileDescriptor? {
    let file: FileDescriptor
    do throws(SystemError) {
      file = try calls.retrying { () throws(SystemError) in
        try calls.createUnnamed(in: folder, permissions: permissions ?? Self.newPermissions)
      }
    } catch {
      // EISDIR: a kernel that does not know the flag. EINVAL, ENOENT: file systems that do not.
      if [EOPNOTSUPP, EISDIR, EINVAL, ENOSYS, ENOENT].contains(error.number) { return nil }
      throw error
    }
    do throws(SystemError) {
      try fill(file, bytes, permissions)
      return file
    } catch {
      calls.closeQuietly(file)
      throw error
    }
  }

  /// Closes `file` unless it gets its name.
  ///
  /// - Returns: `nil` when files without a name cannot get one here.
  private func link(_ file: FileDescriptor, _ folder: FileDescriptor) throws(SystemError) -> String? {
    do throws(SystemError) {
      return try withFreeName { name throws(SystemError) in
        try calls.linkUnnamed(file, as: name, in: folder)
      }
    } catch {
      calls.closeQuietly(file)
      // ENOENT, EACCES: no /proc. EPERM, EXDEV, EOPNOTSUPP: the file system.
      if [ENOENT, EACCES, EPERM, EXDEV, EOPNOTSUPP, EINVAL].contains(error.number) { return nil }
      throw error
    }
  }

  private func writeNamed(
    _ bytes: [UInt8],
    _ permissions: UInt32?,
    _ folder: FileDescriptor
  ) throws(SystemError) -> String {
    var file = FileDescriptor(rawValue: -1)
    let name = try withFreeName { name throws(SystemError) in
      file = try calls.createNew(name, in: folder, permissions: permissions ?? Self.newPermissions)
    }
    do throws(SystemError) {
      try fill(file, bytes, permissions)
    } catch {
      calls.closeQuietly(file)
      removeQuietly(name, in: folder)
      throw error
    }
    return try closed(file, name, folder)
  }

  /// The umask takes its share.
  private static let newPermissions: UInt32 = 0o666

  private func fill(_ file: FileDescriptor, _ bytes: [UInt8], _ permissions: UInt32?) throws(SystemError) {
    try calls.writeAll(bytes, to: file)
    if let permissions {
      do throws(SystemError) { try calls.setPermissions(permissions, of: file) } catch {
        // The file was made with no more than these; a file system that cannot change them has the last word.
      }
    }
    guard durable else { return }
    // Only a signal is worth a second try: after another error the kernel forgets the pages, and says "done".
    try calls.retrying { () throws(SystemError) in try calls.sync(file) }
  }

  private func closed(
    _ file: FileDescriptor,
    _ name: String,
    _ folder: FileDescriptor
  ) throws(SystemError) -> String {
    do throws(SystemError) {
      try calls.closeWritten(file)
      return name
    } catch {
      removeQuietly(name, in: folder)
      throw error
    }
  }

  /// Calls `make` with a random name until that name is free.
  private func withFreeName(_ make: (String) throws(SystemError) -> Void) throws(SystemError) -> String {
    var attempts = 0
    while true {
      let digits = String(UInt64.random(in: .min ... .max), radix: 16)
      let name = Self.prefix + String(repeating: "0", count: 16 - digits.utf8.count) + digits
      do throws(SystemError) {
        try calls.retrying { () throws(SystemError) in try make(name) }
        return name
      } catch {
        attempts += 1
        guard error.number == EEXIST, attempts < 8 else { throw error }
      }
    }
  }
}
