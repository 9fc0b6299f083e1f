import ReportFormatting

/// Writes JSON of one form: no spaces, members in the order in which they are written, text as UTF-8. So equal values
/// are equal bytes.
struct JSONWriter: Sendable {
  private var out: ByteWriter
  /// Whether the next key or value of the innermost list or object comes after another one.
  private var needsComma = false

  init(reservingCapacity capacity: Int = 4096) { out = ByteWriter(reservingCapacity: capacity) }

  var bytes: [UInt8] { out.bytes }

  mutating func object(_ members: (inout JSONWriter) -> Void) { nest(UInt8(ascii: "{"), UInt8(ascii: "}"), members) }

  mutating func list(_ items: (inout JSONWriter) -> Void) { nest(UInt8(ascii: "["), UInt8(ascii: "]"), items) }

  mutating func key(_ key: String) {
    comma()
    quoted(key)
    out.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func text(_ text: String) {
    comma()
    quoted(text)
  }

  mutating func integer(_ value: Int) { literal(String(value)) }

  mutating func flag(_ value: Bool) { literal(value ? "true" : "false") }

  mutating func value(_ value: JSONValue) {
    switch value {
    case .null: literal("null")
    case .flag(let flag): self.flag(flag)
    case .integer(let integer): self.integer(integer)
    case .real(let real): literal("\(real)")
    case .text(let text): self.text(text)
    case .list(let items):
      list { writer in
        for item in items { writer.value(item) }
      }
    case .object(let members):
      object { writer in
        for member in members {
          writer.key(member.key)
          writer.value(member.value)
        }
      }
    }
  }

  mutating func lineEnd() { out.append(UInt8(ascii: "\n")) }

  private mutating func nest(_ open: UInt8, _ close: UInt8, _ contents: (inout JSONWriter) -> Void) {
    comma()
    out.append(open)
    needsComma = false
    contents(&self)
    out.append(close)
    needsComma = true
  }

  private mutating func literal(_ text: String) {
    comma()
    out.append(text)
  }

  private mutating func comma() {
    if needsComma { out.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func quoted(_ text: String) {
    out.append(UInt8(ascii: "\""))
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
      out.append(text)
    } else {
      for byte in text.utf8 { escaped(byte) }
    }
    out.append(UInt8(ascii: "\""))
  }

  private mutating func escaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): out.append("\\\"")
    case UInt8(ascii: "\\"): out.append("\\\\")
    case 0x0A: out.append("\\n")
    case 0x0D: out.append("\\r")
    case 0x09: out.append("\\t")
    case ..<0x20:
      let digits = String(byte, radix: 16)
      out.append(digits.utf8.count == 1 ? "\\u000\(digits)" : "\\u00\(digits)")
    default: out.append(byte)
    }
  }
}
