import Testing
import UnicodeText

@Suite struct WidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("中文", 4), ("서울", 4), ("\u{1100}\u{1161}", 2), ("ｱ", 1), ("Ａ", 2),
    ("😀", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("👩‍👩‍👧", 2), ("🇺🇦", 2), ("🇺🇦🇰🇷", 4), ("a\tb", 9), ("\t", 8), ("中\tb", 9),
    ("\u{200B}x\u{202E}", 1), ("“x”", 3), ("…", 1), ("\u{1B}[31m", 4), ("กำ", 2), ("1\u{FE0F}\u{20E3}", 2), ("👍🏽", 2),
  ])
  func cellsOfATerminal(text: String, width: Int) {
    #expect(terminalWidth(of: text) == width)
    #expect(terminalWidth(of: Array(text.utf8)) == width)
  }

  @Test(arguments: [("“x”", 5), ("…", 2), ("α", 2), ("é", 2), ("a", 1), ("中", 2), ("ö", 1)])
  func ambiguousCharactersCanBeWide(text: String, width: Int) {
    #expect(terminalWidth(of: text, ambiguousWide: true) == width)
  }

  @Test func clustersEndWhereReadersSeeThemEnd() {
    #expect(graphemeEnds(in: "ae\u{301}👩‍👧🇺🇦x") == [1, 4, 15, 23, 24])
    #expect(graphemeEnds(in: "") == [])
  }
}

@Suite struct DisplayEscapingTests {
  @Test(arguments: [
    ("plain “text” é 中 😀", "plain “text” é 中 😀"), ("a\u{202E}b", "a‹U+202E›b"), ("\u{1B}[31m", "‹U+001B›[31m"),
    ("a\nb\tc", "a‹U+000A›b‹U+0009›c"), ("\u{9B}", "‹U+009B›"), ("\u{FFFF}", "‹U+FFFF›"), ("\u{10FFFF}", "‹U+10FFFF›"),
    ("\u{200B}\u{FEFF}\u{2028}", "‹U+200B›‹U+FEFF›‹U+2028›"), ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    ("\u{378}", "‹U+0378›"),
    ("\u{E0041}", "‹U+E0041›"),
  ])
  func nothingThatActsIsShown(text: String, shown: String) {
    #expect(escapedForDisplay(text) == shown)
    #expect(escapedForDisplay(Array(text.utf8)) == shown)
  }

  @Test func lineBreaksStayOnRequest() {
    #expect(escapedForDisplay("a\nb\tc\r", keepsLineBreaks: true) == "a\nb\tc‹U+000D›")
  }

  @Test func bytesThatAreNotUTF8AreShown() {
    #expect(escapedForDisplay([0x61, 0xFF, 0xC3, 0xA9, 0xE2, 0x82]) == "a‹FF›é‹E2›‹82›")
  }
}

@Suite struct CharacterTests {
  @Test(
    arguments: [
      ("a", false), ("\n", false), ("\t", false), ("\r", true), ("\0", true), ("\u{7F}", true), ("\u{85}", true),
      ("\u{2028}", true), ("\u{FEFF}", true), ("\u{FFFF}", true), ("\u{1FFFE}", true), ("\u{378}", true),
      ("\u{E000}", false),
      ("\u{200D}", false), ("\u{202E}", false), ("😀", false),
    ] as [(Unicode.Scalar, Bool)]
  )
  func forbiddenInText(scalar: Unicode.Scalar, isForbidden: Bool) {
    #expect(isForbiddenInText(scalar) == isForbidden)
  }

  @Test func theBidiControlsAreThoseOfTheProperty() {
    let found = (UInt32(0)..<0x110000).compactMap(Unicode.Scalar.init).filter(isBidiControl)
    #expect(found.count == 12)
  }
}
