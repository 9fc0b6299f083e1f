/// The text of one file with findings, and where its lines begin.
struct SourceText {
  let bytes: [UInt8]
  /// Offset of each line's first byte; the first line begins after a byte-order mark.
  private let lineStarts: [Int]
  /// Characters before each 4,096th byte, so that a file of one huge line does not cost a walk for each finding.
  private let scalarsBeforeBlock: [Int]

  private static let block = 4_096

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    var counts: [Int] = []
    var scalars = 0
    for offset in bytes.indices {
      if offset % Self.block == 0 { counts.append(scalars) }
      let byte = bytes[offset]
      if byte & 0xC0 != 0x80 { scalars += 1 }
      if byte == 0x0A { starts.append(offset + 1) }
    }
    lineStarts = starts
    scalarsBeforeBlock = counts
  }

  /// The line that holds `offset`, from 0. A line's own line end belongs to it.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// 1-based, in Unicode scalars from the line's start: what most editors call the column. (An editor that speaks LSP
  /// may count UTF-16 units instead, which differs only after a character beyond U+FFFF.) A tab counts one.
  func column(at offset: Int) -> Int {
    let start = lineStarts[line(at: offset)]
    return max(0, scalars(before: offset) - scalars(before: start)) + 1
  }

  /// The bytes of a line, from 0, without its LF or CRLF.
  func content(ofLine line: Int) -> Range<Int> {
    let start = lineStarts[line]
    guard line + 1 < lineStarts.count else { return start..<max(start, bytes.count) }
    var end = lineStarts[line + 1] - 1
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<max(start, end)
  }

  /// The span as offsets that lie in the file, without the white space at its end: an end mark of YAML often lies on
  /// the next line.
  func range(of span: SourceSpan) -> Range<Int> {
    let start = min(Int(span.start), bytes.count)
    var end = min(max(start, Int(span.end)), bytes.count)
    while end > start + 1, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private func scalars(before offset: Int) -> Int {
    guard !bytes.isEmpty else { return 0 }
    let index = min(offset / Self.block, scalarsBeforeBlock.count - 1)
    return scalarsBeforeBlock[index] + bytes[index * Self.block..<offset].count { $0 & 0xC0 != 0x80 }
  }
}
