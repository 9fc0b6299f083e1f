/// `text` as it may be shown on a terminal, in a log or in a CI annotation: what would steer the terminal, hide, or
/// reorder its surroundings is spelt out, as `‹U+202E›`.
///
/// Everything that came from a file, a path or an argument passes here. Line ends and tabs are spelt out too: a caller
/// that lays out lines splits them first.
package func escapedForTerminal(_ text: String) -> String {
  if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
  var result = ""
  for scalar in text.unicodeScalars { appendEscaped(scalar, to: &result) }
  return result
}

/// The same for bytes that need not be UTF-8: a byte that belongs to no character is shown as `‹0xE9›`.
package func escapedForTerminal(_ bytes: some Sequence<UInt8>) -> String {
  var result = ""
  for piece in UTF8Pieces(Array(bytes)[...]) {
    switch piece {
    case .text(let text): result += escapedForTerminal(text)
    case .stray(let byte): result += escapedByte(byte)
    }
  }
  return result
}

func appendEscaped(_ scalar: Unicode.Scalar, to text: inout String) {
  if isShownAsItIs(scalar) {
    text.unicodeScalars.append(scalar)
  } else {
    text += "‹U+" + hexadecimal(scalar.value, digits: 4) + "›"
  }
}

func escapedByte(_ byte: UInt8) -> String { "‹0x" + hexadecimal(UInt32(byte), digits: 2) + "›" }

/// False for controls, line and paragraph separators, noncharacters, private use, and every invisible format
/// character (bidi controls, zero-width space, a second byte-order mark, tags) but the two joiners, without which
/// Persian and the Indic scripts cannot be written.
func isShownAsItIs(_ scalar: Unicode.Scalar) -> Bool {
  if (0x20...0x7E).contains(scalar.value) { return true }
  switch scalar.properties.generalCategory {
  case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return false
  case .format: return scalar.value == 0x200C || scalar.value == 0x200D
  default: return true
  }
}

private func hexadecimal(_ value: UInt32, digits: Int) -> String {
  let text = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}

/// Bytes as the longest stretches of valid UTF-8 and, between them, single bytes that are none.
struct UTF8Pieces: Sequence, IteratorProtocol {
  enum Piece { case text(String), stray(UInt8) }

  private var rest: ArraySlice<UInt8>
  /// Found while looking for the end of a stretch; given out next.
  private var stray: UInt8?

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  mutating func next() -> Piece? {
    if let byte = stray {
      stray = nil
      return .stray(byte)
    }
    guard let first = rest.first else { return nil }
    if let all = String(validating: rest, as: UTF8.self) {
      rest = []
      return .text(all)
    }
    var text = ""
    while let scalar = Self.scalar(at: rest) {
      text += scalar
      rest = rest.dropFirst(scalar.utf8.count)
    }
    if !text.isEmpty {
      stray = rest.popFirst()
      return .text(text)
    }
    rest = rest.dropFirst()
    return .stray(first)
  }

  private static func scalar(at bytes: ArraySlice<UInt8>) -> String? {
    guard let first = bytes.first else { return nil }
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    return String(validating: bytes.prefix(length), as: UTF8.self)
  }
}
