import Testing
import UnicodeText

@Suite struct NormalizationTests {
  @Test(arguments: [
    ("", ""), ("abc", "abc"), ("e\u{301}", "é"), ("é", "é"), ("\u{212A}", "K"), ("\u{212B}", "Å"),
    ("\u{1100}\u{1161}\u{11A8}", "각"), ("가\u{11A8}", "각"), ("각", "각"), ("か\u{3099}", "が"), ("中文", "中文"),
    ("a\u{323}\u{307}", "ạ\u{307}"), ("a\u{307}\u{323}", "ạ\u{307}"), ("\u{958}", "\u{915}\u{93C}"),
    ("\u{F900}", "\u{8C48}"), ("😀", "😀"), ("\u{1D15E}", "\u{1D157}\u{1D165}"), ("x\0y", "x\0y"),
  ])
  func nfcIsThatOfTheStandard(text: String, composed: String) {
    #expect(nfc(Array(text.utf8)) == Array(composed.utf8))
    #expect(nfc(Array(("«" + text).utf8)[2...]) == Array(composed.utf8))
  }

  @Test func whatIsPlainlyNFCDoesNotChange() {
    // Every scalar for which the quick way answers, before a pair that makes the library answer.
    var wrong: [UInt32] = []
    for value in UInt32(0)..<0x10000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(scalar).utf8)
      guard isPlainlyNFC(bytes[...]) else { continue }
      if nfc(bytes + Array("e\u{301}".utf8)) != bytes + Array("é".utf8) { wrong.append(value) }
    }
    #expect(wrong == [])
  }

  @Test(arguments: [
    ("Kraków", "krakow"), ("STRASSE", "strasse"), ("Straße", "strasse"), ("Ёлка", "елка"), ("Αθήνα", "αθηνα"),
    ("ΣΊΣΥΦΟΣ", "σισυφοσ"), ("서울", "서울"), ("がく", "がく"), ("हिन्दी", "हिन्दी"), ("ที่นี่", "ที่นี่"), ("مُحَمَّد", "محمد"),
    ("É", "e"), ("e\u{301}", "e"),
  ])
  func searchIgnoresCaseAndAccentsButNoLetters(text: String, folded: String) {
    #expect(caseAndAccentFolded(Array(text.utf8)) == Array(folded.utf8))
  }
}
