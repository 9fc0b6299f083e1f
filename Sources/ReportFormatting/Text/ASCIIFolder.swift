import UnicodeText

/// Writes text in ASCII, and keeps account of what that costs.
///
/// Typography (`“` `—` `…` `€`) has an ASCII form and counts as kept. Letters lose their accents, and what has no
/// ASCII form becomes `?`; both are counted, by character.
public struct ASCIIFolder: Sendable {
  public struct Loss: Hashable, Sendable {
    public var character: Unicode.Scalar
    public var count: Int

    public init(character: Unicode.Scalar, count: Int) {
      self.character = character
      self.count = count
    }
  }

  /// Characters that became `?`, by code point.
  public private(set) var lost: [Loss] = []
  /// Letters that lost an accent or became another letter, by code point.
  public private(set) var simplified: [Loss] = []

  public init() {}

  /// `text` in ASCII. Line feeds and spaces stay as they are; in a URL, what is not ASCII is percent-encoded.
  public mutating func fold(_ text: String) -> String {
    var text = text
    if text.withUTF8({ isASCII($0) }) { return text }
    let urls = text.withUTF8 { urlSpans(in: $0) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var offset = 0
    var url = 0
    for scalar in text.unicodeScalars {
      while url < urls.count, urls[url].upperBound <= offset { url += 1 }
      let isInURL = url < urls.count && urls[url].contains(offset)
      offset += UTF8.width(scalar)
      if scalar.isASCII {
        bytes.append(UInt8(scalar.value))
      } else if isInURL {
        for byte in String(scalar).utf8 { ASCIIFolder.appendEncoded(byte, to: &bytes) }
      } else if let typography = asciiTypography(scalar) {
        bytes.append(contentsOf: typography.utf8)
      } else if let letters = asciiLetters(scalar) {
        // A fraction keeps away from the number before it: 3½ is not 31/2.
        if letters.contains("/"), let last = bytes.last, (0x30...0x39).contains(last) { bytes.append(0x20) }
        bytes.append(contentsOf: letters.utf8)
        ASCIIFolder.count(scalar, in: &simplified)
      } else {
        bytes.append(UInt8(ascii: "?"))
        ASCIIFolder.count(scalar, in: &lost)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func appendEncoded(_ byte: UInt8, to bytes: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  /// Whether nothing in `text` would become `?`.
  public static func canFold(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.isASCII || asciiTypography($0) != nil || asciiLetters($0) != nil }
  }

  /// What was lost, as sentences for a warning, without a final period; empty when nothing was.
  public var findings: [String] {
    var findings: [String] = []
    if !lost.isEmpty {
      findings.append(
        "\(ASCIIFolder.total(lost)) without an ASCII form written as '?': \(ASCIIFolder.list(lost))"
      )
    }
    if !simplified.isEmpty {
      findings.append(
        "\(ASCIIFolder.total(simplified)) written without accent or as plain letters: \(ASCIIFolder.list(simplified))"
      )
    }
    return findings
  }

  private static func count(_ scalar: Unicode.Scalar, in losses: inout [Loss]) {
    var low = 0
    var high = losses.count
    while low < high {
      let middle = (low + high) / 2
      if losses[middle].character < scalar { low = middle + 1 } else { high = middle }
    }
    if low < losses.count, losses[low].character == scalar {
      losses[low].count += 1
    } else {
      losses.insert(Loss(character: scalar, count: 1), at: low)
    }
  }

  private static func total(_ losses: [Loss]) -> String {
    let sum = losses.reduce(0) { $0 + $1.count }
    return sum == 1 ? "1 character" : "\(sum) characters"
  }

  /// `é (2), 김`: the first forty with their counts; a mark that would stand on another letter by its number.
  private static func list(_ losses: [Loss]) -> String {
    let shown = losses.prefix(40).map { loss in
      let name = terminalWidth(of: loss.character) == 0 ? codePointName(loss.character) : String(loss.character)
      return loss.count == 1 ? name : "\(name) (\(loss.count))"
    }
    let rest = losses.count - shown.count
    return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}

/// Punctuation, signs and spaces that ASCII writes another way; empty for what is not seen.
private func asciiTypography(_ scalar: Unicode.Scalar) -> String? {
  switch scalar.value {
  case 0x201C...0x201F, 0xAB, 0xBB, 0x2033, 0x300A...0x300F, 0x301D...0x301F: "\""
  case 0x2018...0x201B, 0x2032, 0x2039, 0x203A, 0x3008, 0x3009, 0x02BB, 0x02BC: "'"
  case 0x2010...0x2013, 0x2212, 0x2043: "-"
  case 0x2014, 0x2015: "--"
  case 0x2026: "..."
  case 0x2022, 0x2023, 0xB7: "*"
  case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
  case 0x3001, 0xFF0C: ","
  case 0x3002: "."
  case 0xD7: "x"
  case 0xF7, 0x2044: "/"
  case 0x20AC: "EUR "
  case 0xA3: "GBP "
  case 0xA7: "Sec. "
  case 0xB6: "Para. "
  case 0xA9: "(C)"
  case 0xAE: "(R)"
  case 0x2122: "(TM)"
  case 0xB0: " deg."
  case 0xB1: "+/-"
  // A raised digit must not run into the number before it: 10² is not 102.
  case 0xB9: "^1"
  case 0xB2, 0xB3: "^\(scalar.value - 0xB0)"
  case 0x2070, 0x2074...0x2079: "^\(scalar.value - 0x2070)"
  case 0xAD, 0x200B...0x200F, 0x2060...0x2064, 0x061C, 0x2066...0x2069, 0x202A...0x202E, 0xFE00...0xFE0F, 0xFEFF: ""
  default: nil
  }
}

/// The ASCII letters for a letter, by a small table and by decomposition; empty for a combining mark.
private func asciiLetters(_ scalar: Unicode.Scalar) -> String? {
  switch scalar.value {
  case 0xDF: return "ss"
  case 0x1E9E: return "SS"
  case 0xC6: return "AE"
  case 0xE6: return "ae"
  case 0x152: return "OE"
  case 0x153: return "oe"
  case 0xD8: return "O"
  case 0xF8: return "o"
  case 0x141: return "L"
  case 0x142: return "l"
  case 0xD0, 0x110: return "D"
  case 0xF0, 0x111: return "d"
  case 0xDE: return "Th"
  case 0xFE: return "th"
  case 0x126: return "H"
  case 0x127: return "h"
  case 0x131: return "i"
  case 0x138: return "k"
  case 0x14A: return "Ng"
  case 0x14B: return "ng"
  case 0x166: return "T"
  case 0x167: return "t"
  case 0x18F: return "E"
  case 0x259: return "e"
  default: break
  }
  let parts = decomposedWithoutMarks(scalar)
  var letters = ""
  for part in parts {
    if part.isASCII {
      letters.unicodeScalars.append(part)
    } else if part != scalar, let typography = asciiTypography(part) {
      letters += typography
    } else {
      return nil
    }
  }
  return letters
}
