import CUTF8Proc

/// The one escaping function for everything that came from a file and goes to a terminal, a log or a CI annotation.
///
/// Controls, bidi controls, invisible format characters, noncharacters and unassigned code points become
/// `‹U+202E›`. The joiners U+200C and U+200D and the soft hyphen stay: words need them and they move nothing.
///
/// - Parameter keepsLineBreaks: Whether `\n` and `\t` stay as they are, for text of several lines.
package func escapedForDisplay(_ text: String, keepsLineBreaks: Bool = false) -> String {
  var text = text
  let isClean = text.withUTF8 { bytes in bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
  if isClean { return text }
  var result = ""
  result.reserveCapacity(text.utf8.count + 16)
  for scalar in text.unicodeScalars {
    if isSafeOnDisplay(scalar) || (keepsLineBreaks && (scalar == "\n" || scalar == "\t")) {
      result.unicodeScalars.append(scalar)
    } else {
      result += "‹\(codePointName(scalar))›"
    }
  }
  return result
}

/// The same for bytes that may not be UTF-8: a byte that is not is shown as `‹FF›`.
package func escapedForDisplay(_ bytes: some Sequence<UInt8>, keepsLineBreaks: Bool = false) -> String {
  let bytes = Array(bytes)
  if let text = String(validating: bytes, as: UTF8.self) {
    return escapedForDisplay(text, keepsLineBreaks: keepsLineBreaks)
  }
  var result = ""
  var offset = 0
  while offset < bytes.count {
    let lead = bytes[offset]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let end = min(offset + length, bytes.count)
    if let character = String(validating: bytes[offset..<end], as: UTF8.self), character.unicodeScalars.count == 1 {
      result += escapedForDisplay(character, keepsLineBreaks: keepsLineBreaks)
      offset = end
    } else {
      let digits = String(lead, radix: 16, uppercase: true)
      result += "‹\(digits)›"
      offset += 1
    }
  }
  return result
}

private func isSafeOnDisplay(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.value < 0x7F { return scalar.value >= 0x20 }
  switch scalar.value {
  case 0xAD, 0x200C, 0x200D: return true
  default: break
  }
  switch utf8proc_category(Int32(bitPattern: scalar.value)) {
  case UTF8PROC_CATEGORY_CN, UTF8PROC_CATEGORY_CC, UTF8PROC_CATEGORY_CF, UTF8PROC_CATEGORY_ZL,
    UTF8PROC_CATEGORY_ZP, UTF8PROC_CATEGORY_CS:
    return false
  default: return true
  }
}
