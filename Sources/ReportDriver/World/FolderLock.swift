import Glibc

/// An exclusive lock on an output folder, released by the kernel when this ends, however the process ends.
///
/// The lock is on a file that stays: to remove it would let two runs lock two files of one name.
struct FolderLock: ~Copyable {
  static let fileName = ".rapporteur-lock"

  private let file: FileDescriptor
  private let calls: any SystemCalls

  /// Waits until no other run holds the lock.
  ///
  /// - Parameter onWait: Called once, before the wait.
  /// - Throws: `interrupted` when a signal ends the wait.
  init(
    on folder: FileDescriptor,
    path: String,
    calls: any SystemCalls,
    interruption: () -> Int32?,
    onWait: () -> Void
  ) throws(PublishError) {
    let opened: FileDescriptor
    do throws(SystemError) {
      opened = try calls.retrying { () throws(SystemError) in try calls.openLock(Self.fileName, in: folder) }
    } catch {
      throw .file(FileError(.lock, PathText.join(path, Self.fileName), error), published: [])
    }
    var isWaiting = false
    var isHeld = false
    while !isHeld {
      do throws(SystemError) {
        try calls.lock(opened, waiting: isWaiting)
        isHeld = true
      } catch {
        if error.number == EWOULDBLOCK, !isWaiting {
          isWaiting = true
          onWait()
        } else if error.number != EINTR {
          calls.closeQuietly(opened)
          throw .file(FileError(.lock, PathText.join(path, Self.fileName), error), published: [])
        }
        if let signal = interruption() {
          calls.closeQuietly(opened)
          throw .interrupted(signal: signal)
        }
      }
    }
    self.file = opened
    self.calls = calls
  }

  deinit { calls.closeQuietly(file) }
}
