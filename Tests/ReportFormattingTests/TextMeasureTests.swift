import ReportFormatting
import Testing

@Suite struct TextMeasureTests {
  @Test(
    "A text takes the cells that a terminal gives it",
    arguments: [
      ("", 0, 0), ("abc", 3, 3), ("한국", 4, 4), ("ひらがな", 8, 8), ("カタカナ", 8, 8), ("ｶﾀｶﾅ", 4, 4), ("Ａ", 2, 2),
      ("漢字", 4, 4),
      ("e\u{301}", 1, 1), ("é", 1, 2), ("\u{200B}", 0, 0), ("a\u{200D}b", 2, 2), ("한", 2, 2), ("👩‍👩‍👧‍👦", 2, 2),
      ("🇰🇷", 2, 2), ("❤\u{FE0F}", 2, 2), ("☎\u{FE0F}", 2, 2), ("“", 1, 2), ("…", 1, 2), ("α", 1, 2), ("Ж", 1, 2),
      ("عربي", 4, 4),
      ("\u{2068}عربي\u{2069}", 4, 4), ("ไทย", 3, 3), ("กำ", 2, 2),
    ]
  )
  func width(text: String, narrow: Int, wide: Int) {
    #expect(TextMeasure().width(of: text) == narrow)
    #expect(TextMeasure(ambiguousWide: true).width(of: text) == wide)
  }

  @Test func padsAndCentresByCells() {
    let measure = TextMeasure()
    #expect(measure.padded("한국", to: 6) == "한국  ")
    #expect(measure.padded("한국어", to: 4) == "한국어")
    #expect(measure.rightAligned("한국", in: 6) == "  한국")
    #expect(measure.centred("한", in: 5) == " 한")
    #expect(measure.spread("a", "b", "c", in: 7) == "a  b  c")
    #expect(measure.spread("aa", "b", "c", in: 7) == nil)
    #expect(measure.spread("aaaa", "", "bb", in: 7) == nil)
    #expect(measure.spread("", "", "한", in: 4) == "  한")
  }
}
