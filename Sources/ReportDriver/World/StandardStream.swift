import CSystem

/// Standard output and standard error: every byte that the program shows goes through here.
package enum StandardStream: Sendable {
  case output
  case error

  package var descriptor: FileDescriptor { FileDescriptor(rawValue: self == .output ? 1 : 2) }

  /// Writes all of `bytes`.
  ///
  /// - Throws: A ``FileError`` for a full disk and the like. ``FileError/isClosedPipe`` when the reader has left
  ///   (`rapporteur … | head`): stop, and say nothing.
  package func write(
    _ bytes: [UInt8],
    calls: some SystemCalls = LinuxSystemCalls()
  ) throws(FileError) {
    do throws(SystemError) {
      try calls.writeAll(bytes, to: descriptor)
    } catch {
      throw FileError(.write, self == .output ? "standard output" : "standard error", error)
    }
  }

  package var isTerminal: Bool { csys_is_terminal(descriptor.rawValue) == 1 }

  /// The width of the terminal, or `nil` when this is no terminal or the terminal does not say.
  package var terminalColumns: Int? {
    let columns = csys_terminal_columns(descriptor.rawValue)
    return columns > 0 ? Int(columns) : nil
  }
}

extension FileError {
  package var isClosedPipe: Bool { reason == .closedPipe }
}
