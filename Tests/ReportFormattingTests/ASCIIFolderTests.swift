import ReportFormatting
import Testing

@Suite struct ASCIIFolderTests {
  @Test(
    "Typography folds without loss",
    arguments: [
      ("“a” ‘b’", "\"a\" 'b'"), ("it’s", "it's"), ("1–2 — 3", "1-2 -- 3"), ("wait…", "wait..."), ("«x»", "\"x\""),
      ("€5", "EUR 5"), ("2 × 3", "2 x 3"), ("a\u{A0}b", "a b"), ("x\u{200B}y", "xy"), ("「字」".replacingHan, "\"\""),
      ("10²", "10^2"), ("plain ASCII\nlines", "plain ASCII\nlines"),
      ("https://a.example/é", "https://a.example/%C3%A9"),
    ]
  )
  func typography(text: String, ascii: String) {
    var folder = ASCIIFolder()
    #expect(folder.fold(text) == ascii)
    #expect(folder.findings.isEmpty)
  }

  @Test(
    "Letters fold to their base and are reported",
    arguments: [
      ("é", "e"), ("ß", "ss"), ("Ł", "L"), ("łódź", "lodz"), ("Æ", "AE"), ("ø", "o"), ("Ｆｕｌｌ", "Full"), ("№", "No"),
      ("3½", "3 1/2"), ("e\u{301}", "e"), ("ﬁ", "fi"), ("Đ", "D"),
    ]
  )
  func letters(text: String, ascii: String) {
    var folder = ASCIIFolder()
    #expect(folder.fold(text) == ascii)
    #expect(folder.lost.isEmpty)
    #expect(folder.findings.count == 1)
  }

  @Test func whatHasNoFormIsCountedByCharacter() {
    var folder = ASCIIFolder()
    #expect(folder.fold("김 Ж 김é") == "? ? ?e")
    #expect(folder.lost == [.init(character: "Ж", count: 1), .init(character: "김", count: 2)])
    #expect(
      folder.findings == [
        "3 characters without an ASCII form written as '?': Ж, 김 (2)",
        "1 character written without accent or as plain letters: é",
      ]
    )
    #expect(ASCIIFolder.canFold("Ministère — “x”"))
    #expect(!ASCIIFolder.canFold("김"))
  }

  @Test func capitalsSpareAddresses() {
    #expect(capitalisedOutsideURLs("see https://a.example/Path now") == "SEE https://a.example/Path NOW")
  }
}

extension String {
  /// Without Han, so that the brackets stand alone.
  fileprivate var replacingHan: String { filter { $0 != "字" } }
}
