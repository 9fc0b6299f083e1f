/// A JSON text in the making (RFC 8259).
indirect enum JSONValue {
  case text(String)
  case bool(Bool)
  case list([JSONValue])
  /// Keys in the order in which they are written.
  case map([(String, JSONValue)])
}

/// Writes JSON, indented by two spaces, for people who read diffs.
struct JSONWriter {
  private var bytes: [UInt8] = []

  /// The text, with a final newline.
  func finished() -> [UInt8] { bytes + [UInt8(ascii: "\n")] }

  mutating func write(_ value: JSONValue, indent: Int = 0) {
    switch value {
    case .text(let text): write(text)
    case .bool(let flag): bytes += (flag ? "true" : "false").utf8
    case .list(let values):
      nest(values, "[", "]", indent: indent) { writer, value in
        writer.write(value, indent: indent + 2)
      }
    case .map(let fields):
      nest(fields, "{", "}", indent: indent) { writer, field in
        writer.write(field.0)
        writer.bytes += ": ".utf8
        writer.write(field.1, indent: indent + 2)
      }
    }
  }

  private mutating func nest<Element>(
    _ elements: [Element],
    _ open: String,
    _ close: String,
    indent: Int,
    each: (inout JSONWriter, Element) -> Void
  ) {
    bytes += open.utf8
    for (number, element) in elements.enumerated() {
      bytes += (number == 0 ? "\n" : ",\n").utf8
      bytes += repeatElement(UInt8(ascii: " "), count: indent + 2)
      each(&self, element)
    }
    if !elements.isEmpty {
      bytes += "\n".utf8
      bytes += repeatElement(UInt8(ascii: " "), count: indent)
    }
    bytes += close.utf8
  }

  /// RFC 8259, section 7: quotation mark, reverse solidus and U+0000 to U+001F are escaped.
  private mutating func write(_ text: String) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case 0..<0x20: bytes += "\\u00".utf8 + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
