/// Why a program gave no answer. The bytes of a last line are the program's own: escape them before they are shown.
package enum PluginFailure: Error, Hashable, Sendable {
  /// There is no such file.
  case missing
  /// A folder, a file without the right to execute, or a script whose interpreter is missing.
  case notExecutable
  /// Nobody has said that the program may be run; see ``ProgramLock``.
  case untrusted
  /// Its bytes are not those that somebody has trusted.
  case changed
  /// This kernel offers nothing to lock a program in.
  case refused
  /// The system could not start it, for lack of memory or descriptors perhaps; the value of `errno`.
  case notStarted(number: Int32)
  /// It ended well, but without reading its input to the end.
  case exitedUnread(unreadBytes: Int)
  /// Status other than 0, or the end of a worker before its answer.
  case exited(code: Int32, lastLine: [UInt8]?)
  case crashed(signal: Int32, lastLine: [UInt8]?)
  case timedOut(seconds: Double)
  case outOfProcessorTime(seconds: Int)
  case outOfMemory(bytes: Int)
  case tooManyProcesses(limit: Int)
  case tooMuchOutput(bytes: Int)
  case tooMuchStderr(bytes: Int)
  /// It closed its output before the answer and ran on.
  case closedOutput
  case emptyOutput
  /// A worker wrote more than one answer to a request, or one without a request.
  case unexpectedOutput
  /// The user asked us to stop.
  case interrupted
}
