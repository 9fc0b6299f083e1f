import Testing
import UnicodeText

/// `|` marks every place where a line may end.
@Suite struct LineBreakTests {
  @Test(arguments: [
    "one |two  |three", "well-|known |-x |a |- |b", "a |(b |c) |d", "“one |two” |three", "say |\"no |way\".",
    "1,234.50 |€ |5% |$5", "and/|or |24/7", "A|—|B", "x\u{A0}y", "a\u{200B}|b", "wait… |what?! |Yes.",
    "e\u{301}te\u{301} |x", "don't |stop", "co\u{AD}|operate", "-5 |(x) |[1]", "a |\u{2013} |b",
    "U.S.-|backed |2024-05-31",
  ])
  func latin(marked: String) { check(marked) }

  @Test(arguments: [
    "中|文|字", "中|文。|他|说：|“你|好”|了", "（中|文）、|字", "キャッ|プー", "서|울|시", "中|a |b|文", "你|好！|吗",
    "🇺🇦|🇰🇷", "😀|😀|👍🏽", "👩‍👩‍👧|x", "「引|用」|と",
  ])
  func eastAsianAndEmoji(marked: String) { check(marked) }

  private func check(_ marked: String) {
    var text = ""
    var expected: [Int] = []
    for character in marked.unicodeScalars {
      if character == "|" { expected.append(text.utf8.count) } else { text.unicodeScalars.append(character) }
    }
    #expect(lineBreakOpportunities(in: text) == expected)
  }
}
