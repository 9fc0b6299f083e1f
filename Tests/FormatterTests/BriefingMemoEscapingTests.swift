import ReportFormatting
import Testing

@Suite struct BriefingMemoEscapingTests {
  @Test(arguments: [
    ("plain 한국어 Россия", "plain 한국어 Россия"),
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("\" onmouseover='x'", "&quot; onmouseover=&#39;x&#39;"),
    ("R&D &amp; &#60;", "R&amp;D &amp;amp; &amp;#60;"),
    ("a\u{1B}[31mb\u{0}c\u{7F}d\u{85}e", "a\u{FFFD}[31mb\u{FFFD}c\u{FFFD}d\u{FFFD}e"),
    ("no\u{A0}break © café", "no\u{A0}break © café"),
    ("two\nlines\tand a tab", "two\nlines\tand a tab"),
  ])
  func htmlReadsTextAsText(text: String, expected: String) {
    var writer = ByteWriter()
    writer.appendHTML(text)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ("U.S. sanctions, 1 May 2024: \"so\"", "U.S. sanctions, 1 May 2024: \"so\""),
    ("# heading", "\\# heading"),
    ("  ## heading", "\\## heading"),
    ("- item", "\\- item"),
    ("+ item", "\\+ item"),
    ("* item", "\\* item"),
    ("12. item", "12\\. item"),
    ("12) item", "12\\) item"),
    ("> quotation", "\\> quotation"),
    ("---", "\\---"),
    ("===", "\\==="),
    ("```swift", "\\`\\`\\`swift"),
    ("~~~", "\\~\\~\\~"),
    ("    code", "code"),
    ("a\n# b\n\n- c\r\n1. d", "a # b - c 1. d"),
    ("*a* __b__ ~~c~~ `d` $e$", "\\*a\\* \\_\\_b\\_\\_ \\~\\~c\\~\\~ \\`d\\` \\$e\\$"),
    ("[a](javascript:x) ![b](c) [d]: e", "\\[a\\](javascript:x) !\\[b\\](c) \\[d\\]: e"),
    ("<b onclick=x> <https://a.example>", "\\<b onclick=x> \\<https\\://a.example>"),
    ("https://a.example www.a.example", "https\\://a.example www\\.a.example"),
    ("a | b", "a \\| b"),
    ("a \\| b", "a \\\\\\| b"),
    ("R&D, AT & T &amp; &#35;", "R\\&D, AT & T \\&amp; \\&#35;"),
    ("a  \nb\\", "a b\\\\"),
    ("a\u{1B}b\u{0}c\u{9B}d é", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d é"),
  ])
  func markdownReadsTextAsText(text: String, expected: String) {
    var writer = ByteWriter()
    writer.appendMarkdown(text)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    (["1", ". item"], "1\\. item"),
    (["5", " guns"], "5 guns"),
    (["ww", "w.a.example"], "www\\.a.example"),
    (["https:", "//a.example"], "https:\\//a.example"),
    (["so [1]", "(x)"], "so \\[1\\]\\(x)"),
    (["said", " - and", ". So"], "said - and. So"),
  ])
  func markdownIsSafeAcrossTheEdgesOfItsPieces(pieces: [String], expected: String) {
    var writer = ByteWriter()
    var atLineStart = true
    for piece in pieces { atLineStart = writer.appendMarkdown(piece, atLineStart: atLineStart) }
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ("https://a.example/b?c=d&e=f#g", "https://a.example/b?c=d&e=f#g"),
    ("HTTP://a.example/무 기", "HTTP://a.example/%EB%AC%B4%20%EA%B8%B0"),
    ("mailto:desk@a.example", "mailto:desk@a.example"),
    ("https://a.example/%41%zz%", "https://a.example/%41%25zz%25"),
    ("https://a.example/\"><b>|`\\^{}\n", "https://a.example/%22%3E%3Cb%3E%7C%60%5C%5E%7B%7D%0A"),
    ("javascript:alert(1)", nil),
    (" https://a.example", nil),
    ("java\nscript:x", nil),
    ("data:text/html,x", nil),
    ("ftp://a.example", nil),
    ("//a.example", nil),
    ("https", nil),
    ("", nil),
  ])
  func onlyThreeSchemesBecomeLinks(url: String, expected: String?) {
    #expect(linkTarget(url) == expected)
  }

  @Test func aBannerCannotLeaveItsStyleSheet() {
    var writer = ByteWriter()
    writer.appendCSSString("a\"; } </style>\\ &\n한")
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"a\\22 ; } \\3c /style\\3e \\5c  \\26 \\a 한\"")
  }

  @Test(arguments: [
    ("Moscow 한국어 Россия", false), ("דניאל", true), ("محمد", true), ("a\u{202E}b", true), ("a\u{2068}b", true),
    ("“quoted” – …", false), ("\u{FB2A}", true), ("ﾊﾝ ！", false), ("\u{FEFF}", true),
  ])
  func rightToLeftLettersAreFound(text: String, expected: Bool) {
    #expect(needsIsolation(text) == expected)
  }
}
