import Glibc

/// The disk, a pipe or a terminal did not do what was asked. The driver turns it into a diagnostic.
package struct FileError: Error, Hashable, Sendable {
  /// What was tried.
  package enum Operation: String, Hashable, Sendable {
    case read
    case list
    case inspect
    case write
    case lock
    case findCurrentFolder = "find the current folder"
  }

  /// Why it failed, as far as the user can do something about it.
  package enum Reason: Hashable, Sendable {
    case noSuchFile
    case permissionDenied
    case isFolder
    case notAFolder
    case notARegularFile
    case symbolicLink
    /// The file has more bytes than the caller allows.
    case tooLarge(limitBytes: Int)
    case tooManyNestedFolders
    case nameNotUTF8
    case nameTooLong
    /// A name on the disk that cannot be shown or written down safely.
    case unusableName(RelativePath.Fault)
    case diskFull
    case quotaExceeded
    case fileSizeLimit
    case readOnlyFileSystem
    case tooManyOpenFiles
    case closedPipe
    case deviceFailed
    /// Another cause; the error number says which.
    case other
  }

  package let operation: Operation
  /// As the user wrote it, or joined to what the user wrote; empty when the operation has no path. Not escaped.
  package let path: String
  /// The system's error number, or 0 when the system did not refuse (`tooLarge`, for example).
  package let number: Int32
  package let reason: Reason

  package init(_ operation: Operation, _ path: String, _ reason: Reason, number: Int32 = 0) {
    self.operation = operation
    self.path = path
    self.number = number
    self.reason = reason
  }

  package init(_ operation: Operation, _ path: String, _ error: SystemError) {
    self.init(operation, path, Reason(number: error.number), number: error.number)
  }

  /// One line, no final period: `cannot read 'a.yaml': permission denied`.
  package var message: String {
    path.isEmpty
      ? "cannot \(operation.rawValue): \(reasonText)"
      : "cannot \(operation.rawValue) '\(path)': \(reasonText)"
  }

  /// The reason alone, in plain words.
  package var reasonText: String {
    switch reason {
    case .noSuchFile: "no such file or folder"
    case .permissionDenied: "permission denied"
    case .isFolder: "is a folder"
    case .notAFolder: "is not a folder, or lies below something that is not a folder"
    case .notARegularFile: "is not a regular file"
    case .symbolicLink: "is a symbolic link"
    case .tooLarge(let limitBytes): "is larger than \(limitBytes) bytes"
    case .tooManyNestedFolders: "has too many folders inside one another"
    case .nameNotUTF8: "contains a name that is not UTF-8"
    case .nameTooLong: "the name is too long"
    case .unusableName(let fault): "the name \(fault.text)"
    case .diskFull: "disk full"
    case .quotaExceeded: "disk quota exceeded"
    case .fileSizeLimit: "file size limit reached"
    case .readOnlyFileSystem: "read-only file system"
    case .tooManyOpenFiles: "too many open files"
    case .closedPipe: "the reader has closed the pipe"
    case .deviceFailed: "input/output error"
    case .other: "system error \(number)"
    }
  }
}

extension FileError.Reason {
  package init(number: Int32) {
    self =
      switch number {
      case ENOENT: .noSuchFile
      case EACCES, EPERM: .permissionDenied
      case EISDIR: .isFolder
      case ENOTDIR: .notAFolder
      case ELOOP: .symbolicLink
      case ENAMETOOLONG: .nameTooLong
      case ENOSPC: .diskFull
      case EDQUOT: .quotaExceeded
      case EFBIG: .fileSizeLimit
      case EROFS: .readOnlyFileSystem
      case EMFILE, ENFILE: .tooManyOpenFiles
      case EPIPE: .closedPipe
      case EIO: .deviceFailed
      default: .other
      }
  }
}
