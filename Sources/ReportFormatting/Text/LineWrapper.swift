import UnicodeText

/// Breaks a paragraph into lines of at most so many terminal cells, at the opportunities of UAX #14.
///
/// A URL is never broken: one that is longer than the line stands on a line of its own and runs over. Any other word
/// that is longer than the line is broken between grapheme clusters.
public struct LineWrapper: Hashable, Sendable {
  /// In cells, indents included; `Int.max` never breaks.
  public var width: Int
  public var measure: TextMeasure

  public init(width: Int, measure: TextMeasure = TextMeasure()) {
    self.width = width
    self.measure = measure
  }

  /// The lines of `text` with their indents, without white space at their ends. A line feed in `text` begins a new
  /// line with the hanging indent.
  ///
  /// - Returns: At least one line; an empty one for an empty text.
  public func wrap(_ text: String, firstIndent: Int = 0, hangingIndent: Int = 0) -> [String] {
    wrap(text, label: spaces(firstIndent), hangingIndent: hangingIndent)
  }

  /// The same with a label of the caller's own at the start of the first line: `" 1. "`.
  public func wrap(_ text: String, label: String, hangingIndent: Int) -> [String] {
    var text = text
    let first = measure.width(of: label)
    return text.withUTF8 { bytes in
      var lines: [String] = []
      let margin = spaces(hangingIndent)
      var paragraph = 0
      while true {
        var end = paragraph
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        let slice = UnsafeBufferPointer(rebasing: bytes[paragraph..<end])
        let isFirst = lines.isEmpty
        let ranges = lineRanges(
          of: slice,
          room: max(2, width - (isFirst ? first : hangingIndent)),
          later: max(2, width - hangingIndent)
        )
        for (index, range) in ranges.enumerated() {
          let start = isFirst && index == 0 ? label : margin
          lines.append(
            range.isEmpty
              ? String(start[..<trimmedEnd(start)]) : start + String(decoding: slice[range], as: UTF8.self)
          )
        }
        if end == bytes.count { return lines }
        paragraph = end + 1
      }
    }
  }

  /// - Parameters:
  ///   - room: Cells on the first line.
  ///   - later: Cells on every other line.
  private func lineRanges(of bytes: UnsafeBufferPointer<UInt8>, room: Int, later: Int) -> [Range<Int>] {
    let urls = urlSpans(in: bytes)
    var ranges: [Range<Int>] = []
    var room = room
    var lineStart = 0
    var lineEnd = 0
    var column = 0
    func finish(at next: Int) {
      ranges.append(lineStart..<lineEnd)
      room = later
      lineStart = next
      lineEnd = next
      column = 0
    }

    for piece in pieces(of: bytes, keepingWhole: urls) {
      var start = piece.lowerBound
      if column == 0 { while start < piece.upperBound, bytes[start] == 0x20 { start += 1 } }
      if column == 0 { (lineStart, lineEnd) = (start, start) }
      var end = trimmedEnd(bytes, start..<piece.upperBound)
      var width = cells(bytes, start..<end)
      if column > 0, width > room - column {
        finish(at: start)
      }
      let isURL = urls.contains { $0.overlaps(start..<max(end, start + 1)) }
      while width > room, !isURL {
        // A word longer than the line.
        let cut = clusterCut(bytes, start..<end, room: room)
        guard cut < end else { break }
        lineEnd = trimmedEnd(bytes, lineStart..<cut)
        let last = start
        start = cut
        while start < end, bytes[start] == 0x20 { start += 1 }
        finish(at: start)
        end = trimmedEnd(bytes, start..<piece.upperBound)
        // A word of a megabyte is not measured anew for each of its lines; a tab at its end moves by up to 7 cells.
        width -= cells(bytes, last..<start)
        if width <= room + 8 { width = cells(bytes, start..<end) }
      }
      if end > start { lineEnd = end }
      column += width + (piece.upperBound - end)
    }
    ranges.append(lineStart..<lineEnd)
    return ranges
  }

  /// The stretches between break opportunities; those inside a URL do not count.
  private func pieces(of bytes: UnsafeBufferPointer<UInt8>, keepingWhole urls: [Range<Int>]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    var url = 0
    for offset in lineBreakOpportunities(in: bytes) {
      while url < urls.count, urls[url].upperBound <= offset { url += 1 }
      if url < urls.count, urls[url].lowerBound < offset { continue }
      if offset > start { pieces.append(start..<offset) }
      start = offset
    }
    if start < bytes.count { pieces.append(start..<bytes.count) }
    return pieces
  }

  private func cells(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    terminalWidth(of: UnsafeBufferPointer(rebasing: bytes[range]), ambiguousWide: measure.ambiguousWide)
  }

  /// Where to cut a word so that at most `room` cells, and at least one cluster, stand before the cut; if it can be,
  /// not before a mark that must not begin a line.
  private func clusterCut(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, room: Int) -> Int {
    let slice = UnsafeBufferPointer(rebasing: bytes[word])
    var column = 0
    var offset = 0
    var cut = 0
    while offset < slice.count {
      if offset > 0, mayBeginLine(slice, offset) { cut = offset }
      let end = graphemeEnd(in: slice, from: offset)
      let width = cells(slice, offset..<end)
      if column + width > room, offset > 0 { break }
      column += width
      offset = end
    }
    if offset == slice.count { return word.upperBound }
    return word.lowerBound + (cut > 0 ? cut : offset)
  }

  /// Asked of the line-breaking rules: whether a line may end between an ideograph and this character.
  private func mayBeginLine(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    if bytes[offset] == 0x20 { return false }
    let probe = Array("字".utf8) + bytes[offset..<offset + bytes.scalar(at: offset).length]
    return !probe.withUnsafeBufferPointer { lineBreakOpportunities(in: $0) }.isEmpty
  }
}

/// The end of `range` without the white space before it: a space, or U+00A0, U+2000…U+200A, U+202F, U+205F, U+3000.
private func trimmedEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
  var end = range.upperBound
  while end > range.lowerBound {
    if bytes[end - 1] == 0x20 {
      end -= 1
    } else if end - 2 >= range.lowerBound, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
      end -= 2
    } else if end - 3 >= range.lowerBound, isWideSpace(bytes[end - 3], bytes[end - 2], bytes[end - 1]) {
      end -= 3
    } else {
      break
    }
  }
  return end
}

private func isWideSpace(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
  switch (first, second, third) {
  case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): true
  default: false
  }
}

private func trimmedEnd(_ text: String) -> String.Index {
  var end = text.utf8.endIndex
  while end > text.utf8.startIndex {
    let before = text.utf8.index(before: end)
    guard text.utf8[before] == 0x20 else { break }
    end = before
  }
  return end
}
