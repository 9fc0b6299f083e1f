/// The lines of a text in the order in which they are read, in one buffer.
struct PlainTextLines: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where each line ends in ``bytes``; its line feed is left out of the buffer.
  private(set) var ends: [Int] = []
  /// Whether each line must stand on one page with the next.
  private(set) var keepsNext: [Bool] = []

  var count: Int { ends.count }
  var lastIsBlank: Bool { ends.last.map { $0 == (ends.dropLast().last ?? 0) } ?? true }

  mutating func append(_ line: String, keepingNext: Bool = false) {
    bytes.append(contentsOf: line.utf8)
    while let last = bytes.last, last == 0x20, bytes.count > (ends.last ?? 0) { bytes.removeLast() }
    ends.append(bytes.count)
    keepsNext.append(keepingNext)
  }

  subscript(line: Int) -> ArraySlice<UInt8> {
    bytes[(line == 0 ? 0 : ends[line - 1])..<ends[line]]
  }

  func isBlank(_ line: Int) -> Bool { self[line].isEmpty }
}
