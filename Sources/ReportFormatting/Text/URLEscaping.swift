/// `url` as a link may carry it: only characters that RFC 3986 allows, everything else as `%XX` of its UTF-8 bytes.
///
/// `%` stays where two hexadecimal digits follow it. The result is ASCII and has none of `< > " \ ^ { | }`, backtick or
/// white space in it, so that it also fits between the angle brackets of a Markdown link.
///
/// - Returns: `nil` when the scheme is not `https`, `http` or `mailto`; such an address is shown and not linked.
public func linkTarget(_ url: String) -> String? {
  let bytes = Array(url.utf8)
  let isLink = ["https:", "http:", "mailto:"].contains { scheme in
    // Bit 0x20 makes a letter small and leaves the colon as it is.
    bytes.count > scheme.utf8.count && zip(bytes, scheme.utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }
  guard isLink else { return nil }
  var target: [UInt8] = []
  target.reserveCapacity(bytes.count)
  for (index, byte) in bytes.enumerated() {
    let isKept =
      byte == UInt8(ascii: "%")
      ? index + 2 < bytes.count && isHexadecimal(bytes[index + 1]) && isHexadecimal(bytes[index + 2])
      : isAllowed(byte)
    if isKept {
      target.append(byte)
    } else {
      target += [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 15)]
    }
  }
  return String(decoding: target, as: UTF8.self)
}

/// The reserved and unreserved characters of RFC 3986.
private func isAllowed(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
  case UInt8(ascii: "0")...UInt8(ascii: "9"): true
  default: "-._~:/?#[]@!$&'()*+,;=".utf8.contains(byte)
  }
}

private func isHexadecimal(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
  case UInt8(ascii: "A")...UInt8(ascii: "F"): true
  default: false
  }
}

private func hexadecimal(_ digit: UInt8) -> UInt8 {
  digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
}
