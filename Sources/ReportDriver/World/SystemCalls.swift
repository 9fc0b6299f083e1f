import CSystem
import Glibc

/// The system refused a call.
package struct SystemError: Error, Hashable, Sendable {
  /// The value of `errno`, above 0.
  package let number: Int32

  package init(number: Int32) { self.number = number }
}

/// An open file or folder. A plain number: who opens it closes it.
package struct FileDescriptor: Hashable, Sendable {
  package let rawValue: Int32

  package init(rawValue: Int32) { self.rawValue = rawValue }

  /// Stands for the current folder wherever a folder is asked for; an absolute name ignores it.
  package static let currentFolder = FileDescriptor(rawValue: CSYS_CURRENT_FOLDER)
}

/// What a name stands for.
package enum FileKind: Hashable, Sendable {
  case file
  case folder
  case symbolicLink
  /// A device, a pipe or a socket.
  case other
}

package struct FileStatus: Hashable, Sendable {
  package let kind: FileKind
  /// In bytes; means something for regular files only.
  package let size: Int
  /// The nine permission bits.
  package let permissions: UInt32

  package init(kind: FileKind, size: Int, permissions: UInt32) {
    self.kind = kind
    self.size = size
    self.permissions = permissions
  }
}

package struct FolderEntry: Hashable, Sendable {
  /// The bytes on disk, which need not be UTF-8.
  package let name: [UInt8]
  /// `nil` when the file system does not say; ask `status`.
  package let kind: FileKind?

  package init(name: [UInt8], kind: FileKind?) {
    self.name = name
    self.kind = kind
  }
}

/// The system calls that reading and publishing need, one call each: no retries and no loops, so that a test can let
/// the N-th of them fail. ``LinuxSystemCalls`` is the real one.
///
/// A name with a NUL in it is refused with `EINVAL`.
package protocol SystemCalls: Sendable {
  func openFolder(_ name: String, in folder: FileDescriptor, followingLinks: Bool) throws(SystemError) -> FileDescriptor
  func openFile(_ name: String, in folder: FileDescriptor, followingLinks: Bool) throws(SystemError) -> FileDescriptor
  /// A file without a name, for writing: it is gone when closed, unless `linkUnnamed` names it.
  func createUnnamed(in folder: FileDescriptor, permissions: UInt32) throws(SystemError) -> FileDescriptor
  /// A new file for writing; `EEXIST` when the name is taken.
  func createNew(
    _ name: String,
    in folder: FileDescriptor,
    permissions: UInt32
  ) throws(SystemError) -> FileDescriptor
  /// The file to lock, made when missing.
  func openLock(_ name: String, in folder: FileDescriptor) throws(SystemError) -> FileDescriptor
  func linkUnnamed(_ file: FileDescriptor, as name: String, in folder: FileDescriptor) throws(SystemError)
  /// Replaces `newName` in one step.
  func rename(_ name: String, to newName: String, in folder: FileDescriptor) throws(SystemError)
  func removeFile(_ name: String, in folder: FileDescriptor) throws(SystemError)
  func makeFolder(_ name: String, in folder: FileDescriptor) throws(SystemError)
  /// Only an empty one.
  func removeFolder(_ name: String, in folder: FileDescriptor) throws(SystemError)
  func status(of file: FileDescriptor) throws(SystemError) -> FileStatus
  func status(of name: String, in folder: FileDescriptor, followingLinks: Bool) throws(SystemError) -> FileStatus
  func setPermissions(_ permissions: UInt32, of file: FileDescriptor) throws(SystemError)
  /// - Returns: At most `count` bytes from `offset` on, fewer when the system likes; none at the end of the file.
  func read(_ file: FileDescriptor, at offset: Int, count: Int) throws(SystemError) -> [UInt8]
  /// - Returns: How many of the bytes from `offset` on were taken.
  func write(_ bytes: [UInt8], from offset: Int, to file: FileDescriptor) throws(SystemError) -> Int
  func waitUntilWritable(_ file: FileDescriptor) throws(SystemError)
  /// Returns when the bytes are on the disk.
  func sync(_ file: FileDescriptor) throws(SystemError)
  func close(_ file: FileDescriptor) throws(SystemError)
  /// An exclusive lock, held until `file` is closed. Without `waiting`: `EWOULDBLOCK` when another one holds it.
  func lock(_ file: FileDescriptor, waiting: Bool) throws(SystemError)
  /// Without `.` and `..`, in no order.
  func entries(of folder: FileDescriptor) throws(SystemError) -> [FolderEntry]
  /// Absolute.
  func currentFolder() throws(SystemError) -> [UInt8]
}

extension SystemCalls {
  /// Repeats a call that a signal cut short. Who must stop for a signal asks ``Interruption`` at a safe point.
  func retrying<Result>(_ call: () throws(SystemError) -> Result) throws(SystemError) -> Result {
    while true {
      do throws(SystemError) {
        return try call()
      } catch {
        guard error.number == EINTR else { throw error }
      }
    }
  }

  /// Writes all of `bytes` or throws.
  func writeAll(_ bytes: [UInt8], to file: FileDescriptor) throws(SystemError) {
    var offset = 0
    while offset < bytes.count {
      do throws(SystemError) {
        let taken = try write(bytes, from: offset, to: file)
        // A device that takes nothing and gives no reason would be asked for ever.
        guard taken > 0 else { throw SystemError(number: EIO) }
        offset += taken
      } catch {
        switch error.number {
        case EINTR: continue
        // A terminal or a pipe that somebody else has set to non-blocking.
        case EAGAIN: try retrying { () throws(SystemError) in try waitUntilWritable(file) }
        default: throw error
        }
      }
    }
  }

  /// Reads to the end of the file.
  ///
  /// - Returns: `nil` when there are more than `limit` bytes.
  func readAll(_ file: FileDescriptor, expecting size: Int, limit: Int) throws(SystemError) -> [UInt8]? {
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let offset = bytes.count
      // The size is only a hint: the file may have grown since, and only an empty answer is the end.
      let step = offset < size ? size - offset : 4096
      let part = try retrying { () throws(SystemError) in
        try read(file, at: offset, count: min(step, limit + 1 - offset))
      }
      if part.isEmpty { return bytes }
      if bytes.isEmpty { bytes = part } else { bytes += part }
    }
    return nil
  }

  /// Closes a file whose bytes do not matter.
  func closeQuietly(_ file: FileDescriptor) {
    do throws(SystemError) { try close(file) } catch {
      // Nothing was written through it, so nothing is lost.
    }
  }

  /// Closes a written file; some file systems report a failed write only here.
  func closeWritten(_ file: FileDescriptor) throws(SystemError) {
    do throws(SystemError) {
      try close(file)
    } catch {
      // Linux has closed it all the same; a second close could hit a descriptor of another thread.
      guard error.number == EINTR else { throw error }
    }
  }
}
