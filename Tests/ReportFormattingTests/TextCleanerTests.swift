import ReportFormatting
import Testing

@Suite struct TextCleanerTests {
  @Test(
    "A line stays a line, and nothing in it acts",
    arguments: [
      ("plain", "plain"), (" a  b ", "a b"), ("a\nb\r\nc", "a b c"), ("a\tb", "a b"), ("a\u{2028}b\u{85}c", "a b c"),
      ("a\u{1B}[31mb", "a‹U+001B›[31mb"), ("a\u{7}", "a‹U+0007›"), ("a\u{9B}b", "a‹U+009B›b"), ("a\u{0}", "a‹U+0000›"),
      ("a\u{202E}b\u{202C}", "ab"), ("\u{2067}x\u{2069}", "x"), ("한국\n어", "한국 어"), ("한국", "한국"),
      ("a\u{FEFF}b", "a‹U+FEFF›b"),
      ("\u{C}x", "‹U+000C›x"), ("", ""), ("\n", ""),
    ]
  )
  func line(text: String, cleaned: String) {
    var cleaner = TextCleaner()
    #expect(cleaner.line(text) == cleaned)
  }

  @Test func countsWhatItChanges() {
    var cleaner = TextCleaner()
    _ = cleaner.line("\u{1B}\u{7}\u{202E}")
    #expect(cleaner.controlsShownByNumber == 2)
    #expect(cleaner.bidirectionalControlsLeftOut == 1)
  }

  @Test func linesOfAQuotationAreKept() {
    var cleaner = TextCleaner()
    #expect(cleaner.lines("a  b\r\nc \n\n d\n") == ["a  b", "c", "", " d"])
    #expect(cleaner.lines("") == [""])
  }

  @Test(
    "Right-to-left stretches are isolated, one pair a stretch",
    arguments: [
      ("abc", "abc"), ("Abd (عبد الكريم) said", "Abd (\u{2068}عبد الكريم\u{2069}) said"),
      ("שלום - 1", "\u{2068}שלום\u{2069} - 1"), ("가 عبد 나", "가 \u{2068}عبد\u{2069} 나"),
    ]
  )
  func isolates(text: String, isolated: String) {
    #expect(isolatingRightToLeft(text) == isolated)
    #expect(TextMeasure().width(of: isolated) == TextMeasure().width(of: text))
  }
}
