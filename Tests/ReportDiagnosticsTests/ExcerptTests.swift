import ReportDiagnostics
import Testing

@Suite struct ExcerptTests {
  @Test func wideCharactersTakeTwoCaretsAndOneColumnEach() {
    #expect(
      excerpt("이름: «평양» x\n") == """
         --> a.yaml:1:5
          |
        1 | 이름: 평양 x
          |       ^^^^
        """
    )
  }

  @Test func decomposedHangulAndCombiningMarksTakeTheCellsOfTheirBase() {
    #expect(
      excerpt("\u{1112}\u{1161}\u{11AB}e\u{301}: «re\u{301}s»\n") == """
         --> a.yaml:1:8
          |
        1 | \u{1112}\u{1161}\u{11AB}e\u{301}: re\u{301}s
          |      ^^^
        """
    )
  }

  @Test func tabsAreExpandedAndCountOneColumn() {
    #expect(
      excerpt("\ta:\t«x»\n") == """
         --> a.yaml:1:5
          |
        1 |     a:  x
          |         ^
        """
    )
  }

  @Test func aByteOrderMarkIsNeitherShownNorCounted() {
    #expect(
      excerpt("\u{FEFF}a: «x»\n") == """
         --> a.yaml:1:4
          |
        1 | a: x
          |    ^
        """
    )
    #expect(excerpt("«\u{FEFF}a»: x\n").hasPrefix(" --> a.yaml:1:1\n"))
  }

  @Test func carriageReturnsBeforeALineEndAreNotShown() {
    #expect(
      excerpt("a: 1\r\nb: «x»\r\nc: 3\r\n") == """
         --> a.yaml:2:4
          |
        2 | b: x
          |    ^
        """
    )
    #expect(
      excerpt("a: «x\r\n»b: 3\r\n") == """
         --> a.yaml:1:4
          |
        1 | a: x
          |    ^
        """
    )
  }

  @Test func anEmptyStretchIsOneCaret() {
    #expect(
      excerpt("a:«»\nb: 1\n", label: "a value is missing") == """
         --> a.yaml:1:3
          |
        1 | a:
          |   ^ a value is missing
        """
    )
  }

  @Test func theEndOfTheFileIsShownUnderItsLastLine() {
    #expect(
      excerpt("a: 1\n«»") == """
         --> a.yaml:2:1
          |
        1 | a: 1
        2 |
          | ^
        """
    )
    #expect(
      excerpt("a: 1«»") == """
         --> a.yaml:1:5
          |
        1 | a: 1
          |     ^
        """
    )
    #expect(
      excerpt("«»") == """
         --> a.yaml:1:1
          |
        1 |
          | ^
        """
    )
  }

  @Test func severalLinesShowTheFirstAndTheLast() {
    #expect(
      excerpt("a: «b\n  c\n  d\n  e»\nf: 1\n", label: "too much") == """
         --> a.yaml:1:4
          |
        1 | a: b
          |    ^
        ...
        4 |   e
          |   ^ too much
        """
    )
  }

  @Test func aLongLineIsCutAroundTheMark() {
    let long = String(repeating: "abcdefghi ", count: 30)
    #expect(
      excerpt("key: \(long)«WRONG»\(long)\n", width: 60) == """
         --> a.yaml:1:306
          |
        1 | …fghi abcdefghi WRONGabcdefghi abcdefghi abcdefghi …
          |                 ^^^^^
        """
    )
    #expect(
      excerpt("«WRONG»\(long)\n", width: 60) == """
         --> a.yaml:1:1
          |
        1 | WRONGabcdefghi abcdefghi abcdefghi abcdefghi abcde…
          | ^^^^^
        """
    )
    #expect(
      excerpt("\(long)«WRONG»\n", width: 60) == """
         --> a.yaml:1:301
          |
        1 | …fghi abcdefghi abcdefghi abcdefghi abcdefghi WRONG
          |                                               ^^^^^
        """
    )
  }

  @Test func aLineOfAMegabyteIsCutToo() {
    let half = String(repeating: "é", count: 500_000)
    let drawn = excerpt("\(half)«x»\(half)\n", width: 60)
    #expect(drawn.hasPrefix(" --> a.yaml:1:500001\n"))
    #expect(drawn.utf8.count < 400)
  }

  @Test func whatSteersATerminalIsSpeltOut() {
    #expect(
      excerpt("a\u{1B}[31m: «\u{202E}x»\u{7}\u{200B}\n", label: "\u{9B}m") == """
         --> a.yaml:1:9
          |
        1 | a‹U+001B›[31m: ‹U+202E›x‹U+0007›‹U+200B›
          |                ^^^^^^^^^ ‹U+009B›m
        """
    )
  }

  @Test func aHeapOfMarksOnOneLetterIsCut() {
    let drawn = excerpt("«a" + String(repeating: "\u{301}", count: 200) + "»\n")
    #expect(drawn.unicodeScalars.count { $0 == "\u{301}" } < 20)
  }

  @Test func bytesThatAreNoCharacterAreSpeltOut() {
    var sources = SourceMap { _ in Array("a: caf".utf8) + [0xE9, 0x20, 0xFF] + Array("é\n".utf8) }
    let file = sources.add("a.yaml")
    var renderer = DiagnosticRenderer(sources: sources)
    let finding = Diagnostic(.yamlEncoding, "m", at: SourceSpan(file: file, start: 6, end: 7))
    #expect(
      renderer.render(finding).contains(
        """
        1 | a: caf‹E9› ‹FF›é
          |       ^^^^

        """
      )
    )
  }

  @Test func spansBeyondTheFileAreDrawnAtItsEnd() {
    var sources = SourceMap { _ in Array("a: 1".utf8) }
    let file = sources.add("a\u{1B}.yaml")
    var renderer = DiagnosticRenderer(sources: sources, form: .concise)
    let finding = Diagnostic(.unknownValue, "m", at: SourceSpan(file: file, start: 900, end: 7))
    #expect(renderer.render(finding) == "a‹U+001B›.yaml:1:5: error[unknown-value]: m\n")
  }
}
