import ReportDiagnostics
import Testing

@Suite struct DiagnosticRendererTests {
  @Test func showsTheLineTheOtherPlaceAndWhatToDo() {
    let marked = MarkedSource([
      ("corpus/statements.yaml", "statements:\n  - id: a\n    source: «fox-2024-05-13»\n"),
      ("corpus/sources.yaml", "sources:\n  - id: «fox-2024-05-31»\n"),
    ])
    var renderer = marked.renderer()
    let finding = Diagnostic(
      .unknownReference,
      "no source 'fox-2024-05-13' in the corpus",
      at: marked.spans[0],
      label: "did you mean 'fox-2024-05-31'?",
      notes: [.init("declared here", at: marked.spans[1]), .init("ids are compared exactly")],
      hint: "correct the id or declare the source"
    )
    let body = """
      error[unknown-reference]: no source 'fox-2024-05-13' in the corpus
       --> corpus/statements.yaml:3:13
        |
      3 |     source: fox-2024-05-13
        |             ^^^^^^^^^^^^^^ did you mean 'fox-2024-05-31'?
        |
       ::: corpus/sources.yaml:2:9
        |
      2 |   - id: fox-2024-05-31
        |         -------------- declared here
        = note: ids are compared exactly
        = help: correct the id or declare the source

      """
    #expect(renderer.render(finding) == body + "  = see: rapporteur explain unknown-reference\n\n")
    #expect(renderer.render(finding) == body + "\n")
  }

  @Test func twoPlacesNearEachOtherShareAnExcerpt() {
    let marked = MarkedSource(
      "x:\n  - id: «a»\n    b: 1\n    c: 2\n    d: 3\n    e: 4\n    f: 5\n    g: 6\n  - id: «a»\n"
    )
    var renderer = marked.renderer()
    let finding = Diagnostic(
      .duplicateID,
      "'a' is declared twice",
      at: marked.spans[1],
      notes: [.init("first declared here", at: marked.spans[0])]
    )
    #expect(
      renderer.render(finding) == """
        error[duplicate-id]: 'a' is declared twice
         --> a.yaml:9:9
          |
        2 |   - id: a
          |         - first declared here
        ...
        9 |   - id: a
          |         ^
          = see: rapporteur explain duplicate-id


        """
    )
  }

  @Test func placesFarApartInOneFileHaveEachTheirOwnPlaceLine() {
    let filler = String(repeating: "x: y\n", count: 98)
    let marked = MarkedSource("«a»: 1\n" + filler + "«a»: 2\n")
    var renderer = marked.renderer()
    let finding = Diagnostic(
      .yamlDuplicateKey,
      "key 'a' is given twice",
      at: marked.spans[1],
      notes: [.init("first given here", at: marked.spans[0])]
    )
    #expect(
      renderer.render(finding) == """
        error[yaml-duplicate-key]: key 'a' is given twice
           --> a.yaml:100:1
            |
        100 | a: 2
            | ^
            |
           ::: a.yaml:1:1
            |
          1 | a: 1
            | - first given here
            = see: rapporteur explain yaml-duplicate-key


        """
    )
  }

  @Test func twoPlacesInOneLineAreMarkedUnderEachOther() {
    let marked = MarkedSource("speakers: [«a», b, «a»]\n")
    var renderer = marked.renderer()
    let finding = Diagnostic(
      .repeatedValue,
      "'a' is listed twice",
      at: marked.spans[1],
      label: "again",
      notes: [.init("first", at: marked.spans[0])]
    )
    #expect(
      renderer.render(finding).contains(
        """
        1 | speakers: [a, b, a]
          |                  ^ again
          |            - first

        """
      )
    )
  }

  @Test func aFindingWithoutAPlaceHasMessageAndAdvice() {
    var renderer = MarkedSource([]).renderer()
    #expect(
      renderer.render(Diagnostic(.writeFailed, "no space left", at: nil, hint: "free some space")) == """
        error[write-failed]: no space left
          = help: free some space
          = see: rapporteur explain write-failed


        """
    )
  }

  @Test func withoutBytesThePlaceIsTheFileAlone() {
    let marked = MarkedSource([("gone.yaml", nil)])
    let finding = Diagnostic(.unknownValue, "m", at: marked.spans[0], label: "here")
    var full = marked.renderer()
    #expect(
      full.render(finding) == """
        error[unknown-value]: m
         --> gone.yaml
          | here
          = see: rapporteur explain unknown-value


        """
    )
    var concise = marked.renderer(.concise)
    #expect(concise.render(finding) == "gone.yaml: error[unknown-value]: m\n")
  }

  @Test func theConciseFormIsOneLine() {
    let marked = MarkedSource("a: 1\nb: «x»\n")
    var renderer = marked.renderer(.concise)
    #expect(
      renderer.render(Diagnostic(.unusedEntity, "two\nlines", at: marked.spans[0], hint: "h"))
        == "a.yaml:2:4: warning[unused-entity]: two‹U+000A›lines\n"
    )
    #expect(renderer.render(Diagnostic(.writeFailed, "full", at: nil)) == "error[write-failed]: full\n")
  }

  @Test func colourPaintsSeverityGutterAndCarets() {
    let marked = MarkedSource("a: «x»\n")
    var renderer = marked.renderer(isColored: true)
    let drawn = renderer.render(Diagnostic(.unusedEntity, "m", at: marked.spans[0], label: "l", hint: "h"))
    #expect(
      drawn.replacing("\u{1B}", with: "␛") == """
        ␛[1;33mwarning[unused-entity]␛[0m: ␛[1mm␛[0m
        ␛[1;34m -->␛[0m a.yaml:1:4
        ␛[1;34m  |␛[0m
        ␛[1;34m1 |␛[0m a: x
        ␛[1;34m  |␛[0m    ␛[1;33m^ l␛[0m
          ␛[1;34m=␛[0m ␛[1;36mhelp␛[0m: h
          ␛[1;34m=␛[0m see: rapporteur explain unused-entity


        """
    )
  }

  @Test(arguments: [
    ("error", [DiagnosticCode.unknownValue], "1 error"),
    ("both", [.unknownValue, .unusedEntity, .unknownField], "2 errors, 1 warning"),
    ("notes", [.quoteUnverifiable, .quoteUnverifiable], "2 notes"),
    ("nothing", [], ""),
  ])
  func theSummaryCountsWhatThereIs(_ name: String, codes: [DiagnosticCode], expected: String) {
    #expect(DiagnosticSummary(codes.map { Diagnostic($0, "m", at: nil) }).text == expected)
  }
}
