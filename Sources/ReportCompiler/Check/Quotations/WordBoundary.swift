/// Where a quotation may begin and end in a folded text: not inside a word, or "arm" would be found in "harm" and
/// "can" in "can't".
///
/// A word goes on through letters, digits and marks; through a hyphen between two of them (`non-proliferation`); through
/// an apostrophe before a letter, but for the possessive `'s`; through a full stop or comma between two digits. Scripts
/// that do not part words by spaces have no such boundaries.
struct WordBoundary {
  let text: [UInt8]

  /// Whether a quotation that begins at `start` begins with a word, or with something that is no word.
  func mayStart(_ start: Int) -> Bool {
    guard let first = scalar(at: start), isWord(first), let before = scalar(before: start) else { return true }
    if isWord(before.scalar) { return false }
    guard let beyond = scalar(before: before.start), isWord(beyond.scalar) else { return true }
    if isHyphen(before.scalar) { return false }
    return !(isDecimalMark(before.scalar) && isDigit(beyond.scalar) && isDigit(first))
  }

  /// Whether a quotation that ends before `end` ends with a word, or with something that is no word.
  func mayEnd(_ end: Int) -> Bool {
    guard let last = scalar(before: end), isWord(last.scalar), let after = scalar(at: end) else { return true }
    if isWord(after) { return false }
    let next = end + scalarLength(text[end])
    guard let beyond = scalar(at: next), isWord(beyond) else { return true }
    if isHyphen(after) { return false }
    if after == "'" {
      let afterS = next + scalarLength(text[next])
      let isPossessive = (beyond == "s" || beyond == "S") && scalar(at: afterS).map(isWord) != true
      return isPossessive
    }
    return !(isDecimalMark(after) && isDigit(last.scalar) && isDigit(beyond))
  }

  private func scalar(at position: Int) -> Unicode.Scalar? {
    guard position < text.count else { return nil }
    let end = min(position + scalarLength(text[position]), text.count)
    return String(decoding: text[position..<end], as: UTF8.self).unicodeScalars.first
  }

  private func scalar(before position: Int) -> (scalar: Unicode.Scalar, start: Int)? {
    guard position > 0 else { return nil }
    var start = position - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start).map { ($0, start) }
  }
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType == .decimal }
private func isDecimalMark(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "," }
private func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "-" || scalar.value == 0x2010 || scalar.value == 0x2011
}

private func isWord(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return (48...57).contains(scalar.value) || (97...122).contains(scalar.value | 0x20) }
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
    .letterNumber, .nonspacingMark, .spacingMark, .enclosingMark:
    return !isOfScriptWithoutSpaces(scalar.value)
  default: return false
  }
}

/// Thai, Lao, Myanmar, Khmer, kana, Han and their neighbours.
private func isOfScriptWithoutSpaces(_ value: UInt32) -> Bool {
  switch value {
  case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1950...0x19DF, 0x1A20...0x1AAF, 0x2E80...0x312F,
    0x31A0...0x31BF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA9E0...0xA9FF, 0xAA60...0xAA7F,
    0xF900...0xFAFF, 0xFF66...0xFF9F, 0x1B000...0x1B16F, 0x20000...0x3FFFF:
    true
  default: false
  }
}
