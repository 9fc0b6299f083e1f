import UnicodeText

/// Makes text from a file safe to write as plain text: no control character gets through, and a line stays one line.
///
/// What must not act is shown as `‹U+001B›`. Bidirectional embeddings, overrides and isolates are left out and
/// counted, since a line end or a column would tear their pairs apart.
public struct TextCleaner: Sendable {
  /// How many bidirectional controls were left out.
  public private(set) var bidirectionalControlsLeftOut = 0
  /// How many characters are shown by their number.
  public private(set) var controlsShownByNumber = 0

  public init() {}

  /// One line: line ends and tabs become spaces, runs of spaces one space, spaces at the ends go.
  public mutating func line(_ text: String) -> String {
    var text = text
    if text.withUTF8(TextCleaner.isPlainLine) { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20, 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029:
        if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      default: append(scalar, to: &bytes)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The lines of a quotation, spaces kept but at a line's end; a tab is a space.
  public mutating func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var bytes: [UInt8] = []
    func finish() {
      while bytes.last == 0x20 { bytes.removeLast() }
      lines.append(String(decoding: bytes, as: UTF8.self))
      bytes.removeAll(keepingCapacity: true)
    }
    var previous: UInt32 = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09: bytes.append(0x20)
      case 0x0A where previous == 0x0D: break
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: finish()
      default: append(scalar, to: &bytes)
      }
      previous = scalar.value
    }
    finish()
    while lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private mutating func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069: bidirectionalControlsLeftOut += 1
    case _ where isForbiddenInText(scalar):
      controlsShownByNumber += 1
      bytes.append(contentsOf: "‹\(codePointName(scalar))›".utf8)
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// Nothing to change: no control of any kind, no space to drop.
  private static func isPlainLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0x20
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte >= 0x80 {
        let (value, length) = bytes.scalar(at: offset)
        guard isPlain(value), value != 0x2028, value != 0x2029 else { return false }
        offset += length
      } else {
        if byte < 0x20 || byte == 0x7F || (byte == 0x20 && previous == 0x20) { return false }
        offset += 1
      }
      previous = byte
    }
    return bytes.isEmpty || previous != 0x20
  }
}
