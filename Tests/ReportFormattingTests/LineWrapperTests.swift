import ReportFormatting
import Testing

@Suite struct LineWrapperTests {
  struct Case: Sendable {
    let text: String
    let width: Int
    let lines: [String]

    init(_ text: String, _ width: Int, _ lines: [String]) {
      self.text = text
      self.width = width
      self.lines = lines
    }
  }

  static let cases: [Case] = [
    Case("", 10, [""]),
    Case("one two three", 7, ["one two", "three"]),
    Case("one two three", 8, ["one two", "three"]),
    Case("  one  two  ", 20, ["one  two"]),
    Case("air-to-air missile", 7, ["air-to-", "air", "missile"]),
    Case("on 2024-05-31 and", 9, ["on", "2024-05-31".prefix(9) + "", "1 and"]),
    Case("on 2024-05-31 and", 10, ["on", "2024-05-31", "and"]),
    Case("무기거래규탄", 6, ["무기거", "래규탄"]),
    Case("무기거래규탄", 7, ["무기거", "래규탄"]),
    Case("東京都「新宿」区", 8, ["東京都", "「新宿」", "区"]),
    Case("これは、テスト。", 6, ["これ", "は、テ", "スト。"]),
    Case("キャット", 4, ["キャ", "ット"]),
    Case("see (one) [two]", 5, ["see", "(one)", "[two]"]),
    Case("aaaa bbb)", 8, ["aaaa", "bbb)"]),
    Case("no\u{A0}break here", 8, ["no\u{A0}break", "here"]),
    Case("word — dash", 6, ["word —", "dash"]),
    Case("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    Case("한abcdef", 4, ["한", "abcd", "ef"]),
    Case("abcd)", 4, ["abc", "d)"]),
    Case("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
    Case("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 3, ["👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"]),
    Case("see https://a.example/b-c/d?e=f now", 10, ["see", "https://a.example/b-c/d?e=f", "now"]),
    Case("(https://a.example/b)", 10, ["(https://a.example/b)"]),
    Case("보라https://a.example/b", 12, ["보라", "https://a.example/b"]),
    Case("mailto:desk@example.org x", 6, ["mailto:desk@example.org", "x"]),
    Case("a\nSOURCES\n[1]", 20, ["a", "SOURCES", "[1]"]),
  ]

  @Test("Lines end where the script allows it", arguments: cases)
  func wraps(_ example: Case) {
    #expect(LineWrapper(width: example.width).wrap(example.text) == example.lines)
  }

  @Test func indentsHangAndLineFeedsKeepThem() {
    let wrapper = LineWrapper(width: 10)
    #expect(wrapper.wrap("aa bb cc dd", firstIndent: 1, hangingIndent: 4) == [" aa bb cc", "    dd"])
    #expect(wrapper.wrap("x\nSOURCES", firstIndent: 0, hangingIndent: 2) == ["x", "  SOURCES"])
    #expect(wrapper.wrap("aa bb cc", label: " 1. ", hangingIndent: 4) == [" 1. aa bb", "    cc"])
    #expect(wrapper.wrap("", label: " 1. ", hangingIndent: 4) == [" 1."])
    #expect(LineWrapper(width: .max).wrap("aa bb cc dd ee ff gg", hangingIndent: 4).count == 1)
  }

  @Test("No line of mixed scripts is wider than the page, and no letter is lost")
  func holdsTheWidth() {
    var random = SeededRandom(seed: 0x5EED)
    var control = 0
    for _ in 0..<textRounds {
      let text = random.mixedText(pieces: 40)
      let width = Int.random(in: 20...90, using: &random)
      let ambiguousWide = Bool.random(using: &random)
      let hanging = Int.random(in: 0...6, using: &random)
      let measure = TextMeasure(ambiguousWide: ambiguousWide)
      let lines = LineWrapper(width: width, measure: measure).wrap(text, hangingIndent: hanging)
      for line in lines {
        #expect(measure.width(of: line) <= width, "\(line)")
        #expect(!line.hasSuffix(" "))
      }
      let isWhole = withoutSpaces(lines.joined()) == withoutSpaces(text)
      #expect(isWhole, "\(text)")
      for line in lines.dropFirst() {
        let first = line.drop { $0 == " " }.unicodeScalars.first
        #expect(first.map { !")]」）。、，！".unicodeScalars.contains($0) } ?? true, "\(lines.joined(separator: "\n"))")
      }
      if wrappedByCharacters(text, width: width).contains(where: { measure.width(of: $0) > width }) { control += 1 }
    }
    // The control: who counts characters instead of cells fails in most rounds.
    #expect(control > textRounds / 2)
  }

  @Test func aWordOfManyLinesIsCutEvenly() {
    for (tail, last) in [("", "ww"), (" ", "ww"), ("\t", "ww\t"), ("字", "ww字")] {
      let lines = LineWrapper(width: 40).wrap(String(repeating: "w", count: 100_002) + tail)
      #expect(lines.count == 2_501)
      #expect(lines.dropLast().allSatisfy { $0.utf8.count == 40 })
      #expect(lines.last == last)
    }
  }

  private func wrappedByCharacters(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for character in text {
      if line.count == width {
        lines.append(line)
        line = ""
      }
      line.append(character)
    }
    return lines + [line]
  }

  /// Without U+0020 and U+00A0, which a line's end swallows.
  private func withoutSpaces(_ text: String) -> String {
    var view = text.unicodeScalars
    view.removeAll { $0 == " " || $0 == "\u{A0}" }
    return String(view)
  }
}
