/// The files of a run: how each is called, and a way to its bytes.
///
/// Bytes are asked for when a finding is drawn, not kept: a corpus of 70 MB has findings in few of its files.
package struct SourceMap: Sendable {
  /// Names to show, by ``FileID``: relative to the folder that the user stands in, `/` between parts.
  package private(set) var names: [String] = []
  /// The file's bytes as read in this run; `nil` when they can no longer be had.
  package let bytes: @Sendable (FileID) -> [UInt8]?

  package init(bytes: @escaping @Sendable (FileID) -> [UInt8]?) { self.bytes = bytes }

  /// - Returns: The new file's number: 0, 1, 2 … in the order of calls.
  package mutating func add(_ name: String) -> FileID {
    names.append(name)
    return FileID(rawValue: UInt32(names.count - 1))
  }

  package func name(_ file: FileID) -> String { names[Int(file.rawValue)] }
}
