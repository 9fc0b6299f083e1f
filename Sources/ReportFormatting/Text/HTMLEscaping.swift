extension ByteWriter {
  /// Writes `text` so that HTML reads it as text, between tags or inside a quoted attribute.
  ///
  /// `& < > " '` become character references. Control characters other than tab and line feed, which HTML does not
  /// allow, become U+FFFD.
  public mutating func appendHTML(_ text: String) {
    guard text.utf8.contains(where: needsCare) else { return append(text) }
    var afterC2 = false
    for byte in text.utf8 {
      if afterC2 {
        // U+0080 to U+009F, the C1 controls, are 0xC2 and one of these.
        if byte < 0xA0 { append("\u{FFFD}") } else { append(contentsOf: [0xC2, byte]) }
        afterC2 = false
        continue
      }
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      case UInt8(ascii: "'"): append("&#39;")
      case 0x09, 0x0A: append(byte)
      case 0..<0x20, 0x7F: append("\u{FFFD}")
      case 0xC2: afterC2 = true
      default: append(byte)
      }
    }
  }

  /// Writes `text` as a CSS string with its quotation marks; nothing in it can end the string, or the `style` element
  /// around it.
  public mutating func appendCSSString(_ text: String) {
    append(UInt8(ascii: "\""))
    var afterC2 = false
    for byte in text.utf8 {
      if afterC2 {
        // The C1 controls, as above.
        append(contentsOf: byte < 0xA0 ? [UInt8(ascii: " ")] : [0xC2, byte])
        afterC2 = false
        continue
      }
      switch byte {
      case 0xC2: afterC2 = true
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0x0A, 0x7F:
        append("\\\(String(byte, radix: 16)) ")
      case 0..<0x20: append(UInt8(ascii: " "))
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }
}

private func needsCare(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
  case 0..<0x20, 0x7F, 0xC2: true
  default: false
  }
}
