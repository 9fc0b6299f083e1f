/// Base64 of RFC 4648, section 4: with padding, without line ends.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 0xFF, count: 256)
    for (value, byte) in alphabet.enumerated() { values[Int(byte)] = UInt8(value) }
    return values
  }()

  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var index = 0
    while index < bytes.count {
      let second = index + 1 < bytes.count ? bytes[index + 1] : 0
      let third = index + 2 < bytes.count ? bytes[index + 2] : 0
      text.append(alphabet[Int(bytes[index] >> 2)])
      text.append(alphabet[Int((bytes[index] & 0x03) << 4 | second >> 4)])
      text.append(index + 1 < bytes.count ? alphabet[Int((second & 0x0F) << 2 | third >> 6)] : UInt8(ascii: "="))
      text.append(index + 2 < bytes.count ? alphabet[Int(third & 0x3F)] : UInt8(ascii: "="))
      index += 3
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// - Returns: `nil` for anything but the one way to write some bytes: left-over bits must be 0.
  static func bytes(_ text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 4) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 4 * 3)
    var index = 0
    while index < digits.count {
      let isLast = index + 4 == digits.count
      let padding =
        !isLast || digits[index + 3] != UInt8(ascii: "=") ? 0 : digits[index + 2] == UInt8(ascii: "=") ? 2 : 1
      var bits: UInt32 = 0
      for place in 0..<4 {
        let value = place >= 4 - padding ? 0 : values[Int(digits[index + place])]
        guard value != 0xFF else { return nil }
        bits = bits << 6 | UInt32(value)
      }
      guard padding == 0 || bits & (padding == 1 ? 0xFF : 0xFFFF) == 0 else { return nil }
      bytes.append(UInt8(bits >> 16 & 0xFF))
      if padding < 2 { bytes.append(UInt8(bits >> 8 & 0xFF)) }
      if padding < 1 { bytes.append(UInt8(bits & 0xFF)) }
      index += 4
    }
    return bytes
  }
}
