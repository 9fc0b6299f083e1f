import CSystem
import Glibc

/// The system calls of this machine, through the C target, which knows the macros and the variable arguments.
package struct LinuxSystemCalls: SystemCalls {
  package init() {}

  package func openFolder(
    _ name: String,
    in folder: FileDescriptor,
    followingLinks: Bool
  ) throws(SystemError) -> FileDescriptor {
    try descriptor(withName(name) { csys_open_folder(folder.rawValue, $0, followingLinks ? 1 : 0) })
  }

  package func openFile(
    _ name: String,
    in folder: FileDescriptor,
    followingLinks: Bool
  ) throws(SystemError) -> FileDescriptor {
    try descriptor(withName(name) { csys_open_file(folder.rawValue, $0, followingLinks ? 1 : 0) })
  }

  package func createUnnamed(in folder: FileDescriptor, permissions: UInt32) throws(SystemError) -> FileDescriptor {
    try descriptor(csys_create_unnamed(folder.rawValue, permissions))
  }

  package func createNew(
    _ name: String,
    in folder: FileDescriptor,
    permissions: UInt32
  ) throws(SystemError) -> FileDescriptor {
    try descriptor(withName(name) { csys_create_new(folder.rawValue, $0, permissions) })
  }

  package func openLock(_ name: String, in folder: FileDescriptor) throws(SystemError) -> FileDescriptor {
    try descriptor(withName(name) { csys_open_lock(folder.rawValue, $0) })
  }

  package func linkUnnamed(
    _ file: FileDescriptor,
    as name: String,
    in folder: FileDescriptor
  ) throws(SystemError) {
    try check(withName(name) { csys_link_unnamed(file.rawValue, folder.rawValue, $0) })
  }

  package func rename(_ name: String, to newName: String, in folder: FileDescriptor) throws(SystemError) {
    guard !newName.utf8.contains(0) else { throw SystemError(number: EINVAL) }
    try check(withName(name) { name in newName.withCString { csys_rename(folder.rawValue, name, $0) } })
  }

  package func removeFile(_ name: String, in folder: FileDescriptor) throws(SystemError) {
    try check(withName(name) { csys_remove_file(folder.rawValue, $0) })
  }

  package func makeFolder(_ name: String, in folder: FileDescriptor) throws(SystemError) {
    try check(withName(name) { csys_make_folder(folder.rawValue, $0) })
  }

  package func removeFolder(_ name: String, in folder: FileDescriptor) throws(SystemError) {
    try check(withName(name) { csys_remove_folder(folder.rawValue, $0) })
  }

  package func status(of file: FileDescriptor) throws(SystemError) -> FileStatus {
    var status = csys_status()
    try check(csys_status_of(file.rawValue, &status))
    return FileStatus(status)
  }

  package func status(
    of name: String,
    in folder: FileDescriptor,
    followingLinks: Bool
  ) throws(SystemError) -> FileStatus {
    var status = csys_status()
    try check(withName(name) { csys_status_at(folder.rawValue, $0, followingLinks ? 1 : 0, &status) })
    return FileStatus(status)
  }

  package func setPermissions(_ permissions: UInt32, of file: FileDescriptor) throws(SystemError) {
    try check(csys_set_permissions(file.rawValue, permissions))
  }

  package func read(_ file: FileDescriptor, at offset: Int, count: Int) throws(SystemError) -> [UInt8] {
    var result = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      result = csys_read_at(file.rawValue, buffer.baseAddress, count, Int64(offset))
      initializedCount = max(result, 0)
    }
    guard result >= 0 else { throw SystemError(number: Int32(-result)) }
    return bytes
  }

  package func write(
    _ bytes: [UInt8],
    from offset: Int,
    to file: FileDescriptor
  ) throws(SystemError) -> Int {
    let result = bytes.withUnsafeBytes { buffer in
      let rest = UnsafeRawBufferPointer(rebasing: buffer[offset...])
      return csys_write(file.rawValue, rest.baseAddress, rest.count)
    }
    guard result >= 0 else { throw SystemError(number: Int32(-result)) }
    return result
  }

  package func waitUntilWritable(_ file: FileDescriptor) throws(SystemError) {
    try check(csys_wait_until_writable(file.rawValue))
  }

  package func sync(_ file: FileDescriptor) throws(SystemError) { try check(csys_sync(file.rawValue)) }

  package func close(_ file: FileDescriptor) throws(SystemError) { try check(csys_close(file.rawValue)) }

  package func lock(_ file: FileDescriptor, waiting: Bool) throws(SystemError) {
    try check(csys_lock(file.rawValue, waiting ? 1 : 0))
  }

  package func entries(of folder: FileDescriptor) throws(SystemError) -> [FolderEntry] {
    var listing: UnsafeMutableRawPointer?
    try check(csys_list_open(folder.rawValue, &listing))
    defer { csys_list_close(listing) }
    var entries: [FolderEntry] = []
    while true {
      var name: UnsafePointer<CChar>?
      var kind: UInt32 = 0
      guard try check(csys_list_next(listing, &name, &kind)) > 0, let name else { return entries }
      let bytes = UnsafeRawBufferPointer(start: name, count: strlen(name))
      entries.append(FolderEntry(name: Array(bytes), kind: FileKind(kind)))
    }
  }

  package func currentFolder() throws(SystemError) -> [UInt8] {
    // Larger than PATH_MAX, so a longer answer is an error of the system, not ours.
    let capacity = 8192
    var result = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, initializedCount in
      result = csys_current_folder(buffer.baseAddress, capacity)
      initializedCount = max(result, 0)
    }
    guard result >= 0 else { throw SystemError(number: Int32(-result)) }
    return bytes
  }
}

private func withName(_ name: String, _ body: (UnsafePointer<CChar>) -> Int32) throws(SystemError) -> Int32 {
  // C would stop at the NUL and mean another file.
  guard !name.utf8.contains(0) else { throw SystemError(number: EINVAL) }
  return name.withCString(body)
}

@discardableResult
private func check(_ result: Int32) throws(SystemError) -> Int32 {
  guard result >= 0 else { throw SystemError(number: -result) }
  return result
}

private func descriptor(_ result: Int32) throws(SystemError) -> FileDescriptor {
  FileDescriptor(rawValue: try check(result))
}

extension FileStatus {
  fileprivate init(_ status: csys_status) {
    self.init(kind: FileKind(status.kind) ?? .other, size: Int(status.size), permissions: status.permissions)
  }
}

extension FileKind {
  /// `nil` when the file system does not say.
  fileprivate init?(_ kind: UInt32) {
    switch kind {
    case CSYS_KIND_FILE.rawValue: self = .file
    case CSYS_KIND_FOLDER.rawValue: self = .folder
    case CSYS_KIND_LINK.rawValue: self = .symbolicLink
    case CSYS_KIND_OTHER.rawValue: self = .other
    default: return nil
    }
  }
}
