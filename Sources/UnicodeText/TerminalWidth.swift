import CUTF8Proc

/// Cells on a terminal, by UAX #11: wide and fullwidth 2, marks and zero-width characters 0, everything else 1.
/// A control character takes none.
///
/// - Parameter ambiguousWide: Whether East Asian Ambiguous characters (`“`, `…`, `α`) take two cells.
package func terminalWidth(of scalar: Unicode.Scalar, ambiguousWide: Bool = false) -> Int {
  let value = scalar.value
  if value < 0x7F { return value < 0x20 ? 0 : 1 }
  // Conjoining vowels and finals stand inside the syllable that their initial consonant opened.
  if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
  // The library returns a row of a constant table for any number.
  let property = utf8proc_get_property(Int32(bitPattern: value)).pointee
  switch utf8proc_category_t(UInt32(property.category)) {
  case UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_ME, UTF8PROC_CATEGORY_CC, UTF8PROC_CATEGORY_ZL,
    UTF8PROC_CATEGORY_ZP:
    return 0
  case UTF8PROC_CATEGORY_CF:
    // The soft hyphen and the signs that span Arabic digits are drawn.
    return value == 0xAD || (0x0600...0x0605).contains(value) || value == 0x06DD ? 1 : 0
  default:
    if property.charwidth == 2 { return 2 }
    return ambiguousWide && isAmbiguousWidth(value) ? 2 : 1
  }
}

/// The cells that `text` takes when it starts at column 0: tabs go to the next multiple of 8, a character with the
/// emoji selector U+FE0F takes 2, a joined emoji or a flag takes 2. For one line; a line feed takes none.
package func terminalWidth(of text: String, ambiguousWide: Bool = false) -> Int {
  var text = text
  return text.withUTF8 { terminalWidth(of: $0, ambiguousWide: ambiguousWide) }
}

package func terminalWidth(of bytes: [UInt8], ambiguousWide: Bool = false) -> Int {
  bytes.withUnsafeBufferPointer { terminalWidth(of: $0, ambiguousWide: ambiguousWide) }
}

package func terminalWidth(of bytes: ArraySlice<UInt8>, ambiguousWide: Bool = false) -> Int {
  bytes.withUnsafeBufferPointer { terminalWidth(of: $0, ambiguousWide: ambiguousWide) }
}

/// The bytes are valid UTF-8.
package func terminalWidth(of bytes: UnsafeBufferPointer<UInt8>, ambiguousWide: Bool = false) -> Int {
  var width = 0
  var offset = 0
  while offset < bytes.count {
    let byte = bytes[offset]
    // A character before an ASCII byte or the end of the text cannot be the base of a longer cluster.
    if byte < 0x80, offset + 1 == bytes.count || bytes[offset + 1] < 0x80 {
      if byte == 0x09 { width += 8 - width % 8 } else if byte >= 0x20, byte != 0x7F { width += 1 }
      offset += 1
      continue
    }
    let end = graphemeEnd(in: bytes, from: offset)
    width += clusterWidth(of: bytes, from: offset, to: end, ambiguousWide: ambiguousWide)
    offset = end
  }
  return width
}

/// No cluster takes more than two cells: a joined family is one picture, and so is a flag of two letters.
private func clusterWidth(
  of bytes: UnsafeBufferPointer<UInt8>,
  from start: Int,
  to end: Int,
  ambiguousWide: Bool
) -> Int {
  var sum = 0
  var offset = start
  while offset < end {
    let (value, length) = bytes.scalar(at: offset)
    // Emoji presentation: the base takes two cells although UAX #11 calls it narrow.
    if value == 0xFE0F, sum == 1, offset > start { sum = 2 }
    if let scalar = Unicode.Scalar(value) { sum += terminalWidth(of: scalar, ambiguousWide: ambiguousWide) }
    offset += length
  }
  return min(sum, 2)
}
