extension ByteWriter {
  /// Writes `text` so that Markdown (CommonMark, and GitHub's tables, strikethrough, formulas and autolinks) reads it
  /// as text on one line: no heading, list, quotation, rule, link, code, HTML, entity, cell or autolink comes out of it,
  /// whatever stands before it.
  ///
  /// Escapes only where Markdown would see something, so that the file stays readable as it is: `U.S.` keeps its
  /// points. Runs of white space become one space, none at the start of a line; control characters become U+FFFD.
  /// GitHub links a bare e-mail address whatever is escaped; such a link can show nothing but its own target.
  ///
  /// - Parameter atLineStart: Whether nothing but a block's own prefix, digits and spaces stands before it on the line.
  /// - Returns: The same for the text that comes next.
  @discardableResult
  public mutating func appendMarkdown(_ text: String, atLineStart: Bool = true) -> Bool {
    var escaping = MarkdownEscaping(after: bytes.last, atLineStart: atLineStart)
    for byte in text.utf8 { escaping.add(byte, to: &self) }
    escaping.flush(next: nil, to: &self)
    return escaping.isAfterNumber
  }
}

/// The state between two bytes; each byte is held until the next is known.
private struct MarkdownEscaping {
  private var held: UInt8?
  /// The byte before the held one, perhaps of the text before; 0 when there is none.
  private var before: UInt8
  /// Nothing so far on the line.
  private var isAtStart: Bool
  /// Nothing but spaces and digits so far on the line.
  private(set) var isAfterNumber: Bool
  /// Whether the held byte is the first of its text.
  private var isFirst = true

  init(after last: UInt8?, atLineStart: Bool) {
    before = last ?? 0
    isAtStart = atLineStart
    isAfterNumber = atLineStart
  }

  mutating func add(_ byte: UInt8, to writer: inout ByteWriter) {
    let byte = byte == 0x0A || byte == 0x09 || byte == 0x0D ? UInt8(ascii: " ") : byte
    if byte == UInt8(ascii: " "), held == byte { return }
    flush(next: byte, to: &writer)
    held = byte
  }

  mutating func flush(next: UInt8?, to writer: inout ByteWriter) {
    guard let byte = held else { return }
    // White space at the start would move what is indented under it.
    if byte == UInt8(ascii: " "), isAtStart, before == 0 || before == UInt8(ascii: " ") || before == 0x0A { return }
    if byte < 0x20 || byte == 0x7F {
      writer.append("\u{FFFD}")
    } else if byte == 0xC2, let next, next < 0xA0 {
      // U+0080 to U+009F, the C1 controls, are 0xC2 and one more byte.
      writer.append("\u{FFFD}")
    } else if before == 0xC2, byte >= 0x80, byte < 0xA0 {
      // That one more byte.
    } else {
      if isActive(byte, next: next) { writer.append(UInt8(ascii: "\\")) }
      writer.append(byte)
    }
    before = byte
    isFirst = false
    if byte != UInt8(ascii: " ") {
      isAtStart = false
      if !isDigit(byte) { isAfterNumber = false }
    }
  }

  private func isActive(_ byte: UInt8, next: UInt8?) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "$"):
      true
    case UInt8(ascii: "&"):
      // An entity: a letter or a number sign follows.
      next.map { isLetter($0) || $0 == UInt8(ascii: "#") } ?? true
    case UInt8(ascii: ":"):
      // `https://`; and after a note's number, `[1]:` would define a link.
      next == UInt8(ascii: "/") || isFirst && before == UInt8(ascii: "]")
    case UInt8(ascii: "/"):
      isFirst && before == UInt8(ascii: ":")
    case UInt8(ascii: "("):
      isFirst && before == UInt8(ascii: "]")
    case UInt8(ascii: "."):
      // The number of a list; `www.`, of which the letters may have been written before.
      isAfterNumber || before | 0x20 == UInt8(ascii: "w") && next != UInt8(ascii: " ") && (next != nil || isFirst)
    case UInt8(ascii: ")"):
      isAfterNumber
    case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: ">"):
      isAtStart
    default: false
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
