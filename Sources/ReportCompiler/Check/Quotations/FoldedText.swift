import UnicodeText

/// A text made ready for finding quotations in it.
///
/// Folded is what the model says and nothing else: NFC; “ ” and ‘ ’ to straight marks; runs of white space (Unicode
/// White_Space, so the no-break space too) to one space. Case, dashes, other quotation marks, hyphens at the end of a
/// line and invisible characters stay: a quotation that differs in them is not word for word.
package struct FoldedText: Sendable {
  /// UTF-8.
  let bytes: [UInt8]
  /// For each folded byte, where the character that it belongs to begins in the text as stored.
  private let starts: [UInt32]
  /// … and where it ends, exclusive.
  private let ends: [UInt32]

  /// - Parameter stored: Valid UTF-8.
  package init(_ stored: [UInt8]) {
    var folder = Folder(capacity: stored.count)
    var position = 0
    while position < stored.count {
      // A character and the marks behind it, which normalisation may draw into it.
      var end = position + scalarLength(stored[position])
      while end < stored.count, stored[end] >= 0xCC, !isComposed(stored, at: end) { end += scalarLength(stored[end]) }
      end = min(end, stored.count)
      folder.add(stored[position..<end], from: position)
      position = end
    }
    bytes = folder.bytes
    starts = folder.starts
    ends = folder.ends
  }

  /// Folded alone, without places: a quotation, a prefix.
  static func fold(_ text: String) -> [UInt8] { FoldedText(Array(text.utf8)).bytes }

  /// The stretch of the text as stored, in bytes, of a stretch of the folded text.
  func stored(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last, last < starts.count else {
      let end = ends.last.map(Int.init) ?? 0
      return end..<end
    }
    return Int(starts[first])..<Int(ends[last])
  }
}

/// The bytes and the map as they grow.
private struct Folder {
  var bytes: [UInt8] = []
  var starts: [UInt32] = []
  var ends: [UInt32] = []

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
    starts.reserveCapacity(capacity)
    ends.reserveCapacity(capacity)
  }

  /// - Parameter cluster: One character with its marks.
  mutating func add(_ cluster: ArraySlice<UInt8>, from position: Int) {
    let end = position + cluster.count
    if isWhiteSpace(cluster) {
      if bytes.last == 0x20 {
        // The run goes on: its one space reaches to here.
        ends[ends.count - 1] = UInt32(truncatingIfNeeded: end)
      } else {
        append(0x20, position, end)
      }
      return
    }
    if let mark = straightMark(cluster) {
      append(mark, position, end)
      return
    }
    if isPlainlyNFC(cluster) {
      for byte in cluster { append(byte, position, end) }
    } else {
      for byte in nfc(cluster) { append(byte, position, end) }
    }
  }

  private mutating func append(_ byte: UInt8, _ start: Int, _ end: Int) {
    bytes.append(byte)
    starts.append(UInt32(truncatingIfNeeded: start))
    ends.append(UInt32(truncatingIfNeeded: end))
  }

  /// U+2018, U+2019 → `'`; U+201C, U+201D → `"`.
  private func straightMark(_ cluster: ArraySlice<UInt8>) -> UInt8? {
    guard cluster.count == 3, cluster.starts(with: [0xE2, 0x80]) else { return nil }
    switch cluster[cluster.startIndex + 2] {
    case 0x98, 0x99: return 0x27
    case 0x9C, 0x9D: return 0x22
    default: return nil
    }
  }
}

/// How many bytes the scalar takes that begins with `byte`.
func scalarLength(_ byte: UInt8) -> Int { byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }

/// Whether normalisation leaves the scalar at a place alone, whatever stands before it.
private func isComposed(_ bytes: [UInt8], at position: Int) -> Bool {
  isPlainlyNFC(bytes[position..<min(position + scalarLength(bytes[position]), bytes.count)])
}

/// One scalar of the property White_Space.
private func isWhiteSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
  let start = bytes.startIndex
  switch bytes.count {
  case 1: return bytes[start] == 0x20 || (0x09...0x0D).contains(bytes[start])
  case 2: return bytes[start] == 0xC2 && (bytes[start + 1] == 0xA0 || bytes[start + 1] == 0x85)
  case 3:
    switch (bytes[start], bytes[start + 1], bytes[start + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      return true
    default: return false
    }
  default: return false
  }
}
