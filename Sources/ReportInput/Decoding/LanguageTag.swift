/// Whether a text is a well-formed language tag by the grammar of RFC 5646, section 2.1, with a primary subtag of two or
/// three letters. The grammar's primary subtags of four to eight letters are left out on purpose: none was ever
/// registered, and `english` must not pass.
package func isLanguageTag(_ bytes: ArraySlice<UInt8>) -> Bool {
  // Nearly every tag of a corpus is two letters.
  if bytes.count == 2 { return bytes.allSatisfy(isASCIILetter) }
  let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  guard parts.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy(isASCIIAlphanumeric) }), let first = parts.first
  else { return false }
  if isPrivateUse(parts[...]) { return true }
  guard (2...3).contains(first.count), first.allSatisfy(isASCIILetter) else { return false }

  var rest = parts.dropFirst()
  func take(_ fits: (ArraySlice<UInt8>) -> Bool) -> Bool {
    guard let part = rest.first, fits(part) else { return false }
    rest = rest.dropFirst()
    return true
  }
  for _ in 0..<3 where !take({ $0.count == 3 && $0.allSatisfy(isASCIILetter) }) { break }
  _ = take { $0.count == 4 && $0.allSatisfy(isASCIILetter) }
  _ = take { ($0.count == 2 && $0.allSatisfy(isASCIILetter)) || ($0.count == 3 && $0.allSatisfy(isDigit)) }

  var seen: Set<String> = []
  while let variant = rest.first, variant.count >= 5 || (variant.count == 4 && variant.first.map(isDigit) == true) {
    guard seen.insert(lowercased(variant)).inserted else { return false }
    rest = rest.dropFirst()
  }
  while let singleton = rest.first, singleton.count == 1, !isPrivateUse(rest) {
    guard seen.insert(lowercased(singleton)).inserted else { return false }
    rest = rest.dropFirst()
    guard take({ $0.count >= 2 }) else { return false }
    while take({ $0.count >= 2 }) {}
  }
  return rest.isEmpty || isPrivateUse(rest)
}

/// `x-` and at least one subtag.
private func isPrivateUse(_ parts: ArraySlice<ArraySlice<UInt8>>) -> Bool {
  guard let first = parts.first, parts.count >= 2 else { return false }
  return first.count == 1 && first.first.map { $0 | 0x20 } == UInt8(ascii: "x")
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

private func lowercased(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self).lowercased() }

/// What to write instead of something that is not a language tag.
package func adviceOnLanguage(_ text: String) -> String {
  let dashed = String(decoding: text.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
  if dashed != text, isLanguageTag(Array(dashed.utf8)[...]) { return "write '\(dashed)'" }
  let names = [
    "english": "en", "korean": "ko", "russian": "ru", "ukrainian": "uk", "chinese": "zh", "japanese": "ja",
    "german": "de", "french": "fr", "spanish": "es", "arabic": "ar", "italian": "it", "norwegian": "no",
    "persian": "fa", "farsi": "fa", "polish": "pl", "portuguese": "pt", "turkish": "tr", "hebrew": "he",
  ]
  if let code = names[text.lowercased()] { return "write '\(code)'" }
  return "write the code of ISO 639, with a region or script if it matters: 'en', 'pt-BR', 'zh-Hant'"
}
