import UnicodeText

/// Looks for words and phrases in folded text.
///
/// A word is found as a whole: `arm` is not in `harm`. In scripts that are written without spaces (Han, kana, Hangul
/// with its particles, Thai) a word is found anywhere.
struct WordSearch {
  /// Folded, words of a phrase parted by one space.
  let terms: [[UInt8]]

  /// Whether every term is in one of the texts.
  func matches(_ texts: [String]) -> Bool {
    let folded = texts.map { WordSearch.prepared($0) }
    return terms.allSatisfy { term in folded.contains { WordSearch.contains(term, in: $0) } }
  }

  /// Folded, with every run of white space as one space.
  static func prepared(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    for byte in caseAndAccentFolded(Array(text.utf8)) {
      let isSpace = byte == 0x20 || byte == 0x0A || byte == 0x09
      if !isSpace { result.append(byte) } else if result.last != 0x20 { result.append(0x20) }
    }
    return result
  }

  private static func contains(_ term: [UInt8], in text: [UInt8]) -> Bool {
    guard let first = term.first, text.count >= term.count else { return false }
    var index = 0
    while index + term.count <= text.count {
      guard let hit = text[index...(text.count - term.count)].firstIndex(of: first) else { return false }
      let end = hit + term.count
      if text[hit..<end].elementsEqual(term), isEdge(text, at: hit), isEdge(text, at: end) { return true }
      index = hit + 1
    }
    return false
  }

  /// Whether a word may begin or end between two bytes.
  private static func isEdge(_ text: [UInt8], at index: Int) -> Bool {
    guard index > 0, index < text.count else { return true }
    return !(joins(scalar(before: index, in: text)) && joins(scalar(from: index, in: text)))
  }

  /// Whether a character holds a word together with its neighbour.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (0x30...0x39).contains(scalar.value) || (0x61...0x7A).contains(scalar.value | 0x20)
    }
    switch scalar.value {
    // Thai to Myanmar, Hangul letters, kana to Hangul syllables, and the ideographs.
    case 0x0E00...0x109F, 0x1100...0x11FF, 0x3040...0xD7FF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return false
    default: return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  private static func scalar(from index: Int, in text: [UInt8]) -> Unicode.Scalar {
    String(decoding: text[index..<min(index + 4, text.count)], as: UTF8.self).unicodeScalars.first ?? " "
  }

  private static func scalar(before index: Int, in text: [UInt8]) -> Unicode.Scalar {
    var start = index - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(from: start, in: text)
  }
}
