/// One JSON document (RFC 8259), checked and not kept.
struct JSONScan {
  /// `nil` for a valid document.
  private(set) var fault: String?

  private let bytes: [UInt8]
  private var place = 0
  private static let maximumDepth = 256

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    skipSpace()
    value(depth: 0)
    skipSpace()
    if place < bytes.count { fail("more behind the document") }
  }

  private var next: UInt8? { fault == nil && place < bytes.count ? bytes[place] : nil }

  private mutating func fail(_ message: String) {
    if fault == nil { fault = "\(message), at byte \(place)" }
  }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { place += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = next, UInt32(byte) == character.value else { return false }
    place += 1
    return true
  }

  private mutating func value(depth: Int) {
    guard depth < Self.maximumDepth else { return fail("nested too deep") }
    if take("{") { return members(until: "}", depth: depth) }
    if take("[") { return members(until: "]", depth: depth) }
    if take("\"") { return string() }
    for word in ["true", "false", "null"] where bytes[place...].starts(with: word.utf8) {
      place += word.utf8.count
      return
    }
    number()
  }

  private mutating func members(until end: Unicode.Scalar, depth: Int) {
    skipSpace()
    if take(end) { return }
    repeat {
      skipSpace()
      if end == "}" {
        guard take("\"") else { return fail("a member without a name") }
        string()
        skipSpace()
        guard take(":") else { return fail("a name without a colon") }
        skipSpace()
      }
      value(depth: depth + 1)
      skipSpace()
    } while take(",")
    if !take(end) { fail("'\(end)' is missing") }
  }

  private mutating func string() {
    while let byte = next {
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return
      case 0..<0x20: return fail("a control character in a string")
      case UInt8(ascii: "\\"):
        guard let escape = next else { break }
        place += 1
        if escape == UInt8(ascii: "u") {
          let digits = bytes[place...].prefix(4)
          guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else {
            return fail("a broken \\u escape")
          }
          place += 4
        } else if !"\"\\/bfnrt".utf8.contains(escape) {
          return fail("an unknown escape")
        }
      default: break
      }
    }
    fail("a string without an end")
  }

  private mutating func number() {
    _ = take("-")
    if !take("0") { digits() }
    if take(".") { digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      digits()
    }
  }

  private mutating func digits() {
    let start = place
    while let byte = next, (0x30...0x39).contains(byte) { place += 1 }
    if place == start { fail("no value") }
  }
}
