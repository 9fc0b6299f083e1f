import Glibc
import ReportDriver
import Synchronization

/// System calls of which the N-th goes wrong.
final class FaultyCalls: SystemCalls {
  enum Fault: Hashable, Sendable {
    /// One call fails.
    case once(Int32)
    /// That call and all later ones fail: a broken disk, or a process that is no more.
    case fromThenOn(Int32)
    /// From that call on there is no room: what needs room fails.
    case fullDisk
    /// That write takes half of the bytes.
    case shortWrite
  }

  private struct State {
    var calls = 0
    /// The name of the call that went wrong first.
    var failed: String?
    var open: Set<FileDescriptor> = []
  }

  private let system = LinuxSystemCalls()
  private let fault: Fault
  /// The number of the call that goes wrong, from 1.
  private let failing: Int
  /// Guards the count: the publisher may be called from any thread.
  private let state = Mutex(State())

  init(_ fault: Fault, at failing: Int) {
    self.fault = fault
    self.failing = failing
  }

  /// `nil` when the run ended before the N-th call.
  var failedCall: String? { state.withLock { $0.failed } }
  /// How many descriptors were opened and not closed.
  var openCount: Int { state.withLock { $0.open.count } }

  private func opened(_ descriptor: FileDescriptor) -> FileDescriptor {
    state.withLock { _ = $0.open.insert(descriptor) }
    return descriptor
  }

  /// - Returns: Whether a write is to be cut short.
  @discardableResult
  private func step(_ name: String, needsRoom: Bool = false) throws(SystemError) -> Bool {
    try state.withLock { state throws(SystemError) in
      state.calls += 1
      let isHit: Bool
      switch fault {
      case .once: isHit = state.calls == failing
      case .fromThenOn: isHit = state.calls >= failing
      case .fullDisk: isHit = state.calls >= failing && needsRoom
      case .shortWrite: isHit = state.calls >= failing && state.failed == nil && name == "write"
      }
      guard isHit else { return false }
      if state.failed == nil { state.failed = name }
      switch fault {
      case .once(let number), .fromThenOn(let number): throw SystemError(number: number)
      case .fullDisk: throw SystemError(number: ENOSPC)
      case .shortWrite: return true
      }
    }
  }

  func openFolder(_ name: String, in folder: FileDescriptor, followingLinks: Bool) throws(SystemError) -> FileDescriptor
  {
    try step("openFolder")
    return opened(try system.openFolder(name, in: folder, followingLinks: followingLinks))
  }
  func openFile(_ name: String, in folder: FileDescriptor, followingLinks: Bool) throws(SystemError) -> FileDescriptor {
    try step("openFile")
    return opened(try system.openFile(name, in: folder, followingLinks: followingLinks))
  }
  func createUnnamed(in folder: FileDescriptor, permissions: UInt32) throws(SystemError) -> FileDescriptor {
    try step("createUnnamed", needsRoom: true)
    return opened(try system.createUnnamed(in: folder, permissions: permissions))
  }
  func createNew(_ name: String, in folder: FileDescriptor, permissions: UInt32) throws(SystemError) -> FileDescriptor {
    try step("createNew", needsRoom: true)
    return opened(try system.createNew(name, in: folder, permissions: permissions))
  }
  func openLock(_ name: String, in folder: FileDescriptor) throws(SystemError) -> FileDescriptor {
    try step("openLock")
    return opened(try system.openLock(name, in: folder))
  }
  func linkUnnamed(_ file: FileDescriptor, as name: String, in folder: FileDescriptor) throws(SystemError) {
    try step("linkUnnamed", needsRoom: true)
    try system.linkUnnamed(file, as: name, in: folder)
  }
  func rename(_ name: String, to newName: String, in folder: FileDescriptor) throws(SystemError) {
    try step("rename")
    try system.rename(name, to: newName, in: folder)
  }
  func removeFile(_ name: String, in folder: FileDescriptor) throws(SystemError) {
    try step("removeFile")
    try system.removeFile(name, in: folder)
  }
  func makeFolder(_ name: String, in folder: FileDescriptor) throws(SystemError) {
    try step("makeFolder", needsRoom: true)
    try system.makeFolder(name, in: folder)
  }
  func removeFolder(_ name: String, in folder: FileDescriptor) throws(SystemError) {
    try step("removeFolder")
    try system.removeFolder(name, in: folder)
  }
  func status(of file: FileDescriptor) throws(SystemError) -> FileStatus {
    try step("status")
    return try system.status(of: file)
  }
  func status(of name: String, in folder: FileDescriptor, followingLinks: Bool) throws(SystemError) -> FileStatus {
    try step("statusOfName")
    return try system.status(of: name, in: folder, followingLinks: followingLinks)
  }
  func setPermissions(_ permissions: UInt32, of file: FileDescriptor) throws(SystemError) {
    try step("setPermissions")
    try system.setPermissions(permissions, of: file)
  }
  func read(_ file: FileDescriptor, at offset: Int, count: Int) throws(SystemError) -> [UInt8] {
    try step("read")
    return try system.read(file, at: offset, count: count)
  }
  func write(_ bytes: [UInt8], from offset: Int, to file: FileDescriptor) throws(SystemError) -> Int {
    let isShort = try step("write", needsRoom: true)
    guard isShort else { return try system.write(bytes, from: offset, to: file) }
    let half = max(1, (bytes.count - offset) / 2)
    return try system.write(Array(bytes[offset..<offset + half]), from: 0, to: file)
  }
  func waitUntilWritable(_ file: FileDescriptor) throws(SystemError) { try system.waitUntilWritable(file) }
  func sync(_ file: FileDescriptor) throws(SystemError) {
    try step("sync", needsRoom: false)
    try system.sync(file)
  }
  /// Closes even when it fails, as Linux does.
  func close(_ file: FileDescriptor) throws(SystemError) {
    state.withLock { _ = $0.open.remove(file) }
    try system.close(file)
    try step("close")
  }
  func lock(_ file: FileDescriptor, waiting: Bool) throws(SystemError) {
    try step("lock")
    try system.lock(file, waiting: waiting)
  }
  func entries(of folder: FileDescriptor) throws(SystemError) -> [FolderEntry] {
    try step("entries")
    return try system.entries(of: folder)
  }
  func currentFolder() throws(SystemError) -> [UInt8] {
    try step("currentFolder")
    return try system.currentFolder()
  }
}
