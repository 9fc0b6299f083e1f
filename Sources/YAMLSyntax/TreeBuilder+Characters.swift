import ReportDiagnostics
import UnicodeText

/// The characters of values: what a value must not hold, and bidi controls out of balance.
extension TreeBuilder {
  /// - Returns: Whether the value holds a bidi control.
  mutating func checkCharacters(
    of value: UnsafeBufferPointer<UInt8>,
    style: YAMLTree.Style,
    from start: Int,
    to end: Int,
    isKey: Bool
  ) -> Bool {
    guard var offset = value.firstQuestionableScalar() else { return false }
    let written = writtenCharacters(style: style, from: start, to: end)
    var nextWritten = 0
    var bidi: [(scalar: Unicode.Scalar, start: Int, end: Int)] = []
    var balance = BidiBalance()
    var scanned = 0
    while true {
      balance.pass(lineFeedsIn: value[scanned..<offset])
      let (point, length) = value.scalar(at: offset)
      if let scalar = Unicode.Scalar(point) {
        // The same characters in the same order stand in the file, as they are or escaped.
        let place = written[nextWritten...].firstIndex { $0.scalar == scalar }
        let (from, to) = place.map { (written[$0].start, written[$0].end) } ?? (start, end)
        if let place { nextWritten = place + 1 }
        if isBidiControl(scalar) {
          balance.take(scalar, number: bidi.count)
          bidi.append((scalar, from, to))
        } else {
          reportForbidden(scalar, from, to)
        }
      }
      scanned = offset + length
      guard let next = value.firstQuestionableScalar(from: scanned) else { break }
      offset = next
    }
    balance.pass(lineFeedsIn: value[scanned...])
    balance.endLine()
    if isKey, let first = bidi.first {
      report(
        .bidiControl,
        "'\(codePointName(first.scalar))', which turns the direction of text, in a key",
        first.start,
        first.end,
        hint: "remove it"
      )
    } else {
      for number in balance.unbalanced {
        let (scalar, start, end) = bidi[number]
        report(
          .bidiControl,
          "'\(codePointName(scalar))' turns the direction of text and has no counterpart in its line",
          start,
          end,
          hint: "remove it, or close it before the line ends"
        )
      }
    }
    return !bidi.isEmpty
  }

  private mutating func reportForbidden(_ scalar: Unicode.Scalar, _ start: Int, _ end: Int) {
    let name = codePointName(scalar)
    let message =
      if isControl(scalar) {
        "control character '\(name)' in a text"
      } else if isNoncharacter(scalar) {
        "'\(name)' in a text, which is no character"
      } else if isAssigned(scalar) {
        "'\(name)' in a text, which must not stand there"
      } else {
        "'\(name)' in a text, which Unicode \(unicodeVersion) does not assign"
      }
    report(.forbiddenCharacter, message, start, end, hint: "remove it")
  }

  /// The characters in the scalar's stretch of the file that are not plainly fine, escapes undone, in order.
  private func writtenCharacters(
    style: YAMLTree.Style,
    from start: Int,
    to end: Int
  ) -> [(scalar: Unicode.Scalar, start: Int, end: Int)] {
    var found: [(scalar: Unicode.Scalar, start: Int, end: Int)] = []
    // The line of `|` or `>` holds no text, at most a comment.
    var offset = style == .literal || style == .folded ? min(lineEnd(from: start), end) : start
    while offset < end {
      if style == .doubleQuoted, source[offset] == 0x5C, offset + 1 < end {
        let (value, length) = escape(at: offset, before: end)
        if let value, let scalar = Unicode.Scalar(value), !isPlain(value) {
          found.append((scalar, offset, offset + length))
        }
        offset += length
      } else {
        let (value, length) = source.scalar(at: offset)
        if value >= 0x80, !isPlain(value), let scalar = Unicode.Scalar(value) {
          found.append((scalar, offset, offset + length))
        }
        offset += length
      }
    }
    return found
  }

  /// YAML 1.2, 5.7: the escapes that can give a character worth a look.
  private func escape(at offset: Int, before end: Int) -> (value: UInt32?, length: Int) {
    let digits: Int
    switch source[offset + 1] {
    case 0x30: return (0x00, 2)  // \0
    case 0x61: return (0x07, 2)  // \a
    case 0x62: return (0x08, 2)  // \b
    case 0x76: return (0x0B, 2)  // \v
    case 0x66: return (0x0C, 2)  // \f
    case 0x72: return (0x0D, 2)  // \r
    case 0x65: return (0x1B, 2)  // \e
    case 0x4E: return (0x85, 2)  // \N
    case 0x4C: return (0x2028, 2)  // \L
    case 0x50: return (0x2029, 2)  // \P
    case 0x78: digits = 2
    case 0x75: digits = 4
    case 0x55: digits = 8
    default: return (nil, 2)
    }
    let last = min(offset + 2 + digits, end)
    let text = String(decoding: source[(offset + 2)..<last], as: UTF8.self)
    return (UInt32(text, radix: 16), last - offset)
  }
}

/// Follows embeddings and isolates through one value. A line feed ends all of them (UAX #9, P1), so each line has
/// to close what it opens.
struct BidiBalance {
  private var open: [(closer: UInt32, number: Int)] = []
  /// The numbers of the controls without a counterpart.
  private(set) var unbalanced: [Int] = []

  mutating func take(_ scalar: Unicode.Scalar, number: Int) {
    switch scalar.value {
    case 0x202A, 0x202B, 0x202D, 0x202E: open.append((0x202C, number))
    case 0x2066, 0x2067, 0x2068: open.append((0x2069, number))
    case 0x202C, 0x2069:
      if open.last?.closer == scalar.value { open.removeLast() } else { unbalanced.append(number) }
    default: break  // The marks U+061C, U+200E and U+200F open nothing.
    }
  }

  mutating func endLine() {
    unbalanced += open.map(\.number)
    open = []
  }

  fileprivate mutating func pass(lineFeedsIn bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    if !open.isEmpty, bytes.contains(0x0A) { endLine() }
  }
}
