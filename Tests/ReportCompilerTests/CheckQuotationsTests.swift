import ReportCompiler
import ReportDiagnostics
import ReportModel
import Testing

@Suite struct CheckQuotationsTests {
  private static let source = """
    sources:
      - {id: s1, type: article, title: T, published: "2024", text: a.txt}
    entities:
      - {id: kp, type: government, name: North Korea}

    """

  /// The corpus's mark comes first, that in the text after it.
  private func check(_ quotes: String, _ text: String, more: String = "") -> WrittenCorpus {
    WrittenCorpus(
      Self.source,
      statement("form: direct\nquotes: \(quotes)\(more)"),
      texts: ["a.txt": text]
    )
  }

  @Test func aMismatchShowsBothPlacesAndTheWords() {
    let written = check(
      "[«a blatant violation of the law»]",
      "They say “it is «a flagrant violation of the law»” today.\n"
    )
    let finding = written.findings().first
    #expect(written.findings().map(\.code) == [.quoteMismatch])
    #expect(finding?.span == written.marks[0])
    #expect(finding?.notes.map(\.span) == [written.marks[1]])
    #expect(finding?.message.contains("'blatant' here, 'flagrant' there") == true)
    #expect(written.tally.count(.mismatch) == 1)
  }

  @Test func twoPlacesAreShownAndAPrefixDecides() {
    let written = check("[«very sad»]", "He is «very sad». She is «very sad».\n")
    #expect(written.findings().map(\.code) == [.quoteAmbiguous])
    #expect(written.findings().first?.notes.map(\.span) == [written.marks[1], written.marks[2]])
    #expect(check("[{exact: very sad, prefix: She is}]", "He is very sad. She is very sad.\n").findings() == [])
  }

  @Test func aWrongPositionIsToldTheRightOne() {
    let written = check("[{exact: very sad, start: «5», end: 13}]", "He is «very sad».\n")
    #expect(written.findings().map(\.code) == [.quotePosition])
    #expect(written.findings().first?.span == written.marks[0])
    #expect(written.findings().first?.hint?.contains("start: 6") == true)
    #expect(check("[{exact: very sad, start: 6, end: 14}]", "He is very sad.\n").findings() == [])
  }

  @Test func aPrefixThatIsNotThereIsAMismatch() {
    let written = check("[{exact: very sad, prefix: «They are»}]", "He is very sad.\n")
    #expect(written.findings().map(\.code) == [.quoteMismatch])
    #expect(written.findings().first?.span == written.marks[0])
  }

  @Test func aQuotationThatNoStatementClaimsIsAWarning() {
    let written = check("[very sad]", "He is “very sad”, and “«quite alone»”, and \"«so on»\".\n")
    #expect(written.findings().map(\.code) == [.unclaimedQuotation, .unclaimedQuotation])
    #expect(written.findings().map(\.span) == written.marks.map(Optional.some))
  }

  /// A statement in error might be the one that claims it.
  @Test func nothingIsUnclaimedWhenARecordIsLeftOut() {
    let written = check("[very sad]", "He is “very sad”, and “quite alone”.\n", more: "\nabout: []\nspeakrs: x")
    #expect(written.findings().map(\.code) == [.unknownField, .unclaimedQuotation])
    let without = WrittenCorpus(
      Self.source,
      "statements:\n- {id: a, act: say, speakers: [kp], form: direct, quotes: [quite alone], sorce: s1}\n",
      texts: ["a.txt": "“quite alone”\n"]
    )
    #expect(without.findings().map(\.code) == [.unknownField])
  }

  @Test func oneNoteASourceSaysWhatCannotBeVerified() {
    let written = WrittenCorpus(
      cast.replacing("id: s1", with: "id: «s1»"),
      statement("form: direct\nquotes: [x, y]", id: "a")
        + "  - {id: b, speakers: [kp], act: say, source: s1, form: direct, quotes: [z]}\n"
    )
    let notes = written.diagnostics.filter { $0.code == .quoteUnverifiable }
    #expect(notes.map(\.severity) == [.note])
    #expect(notes.map(\.span) == [written.marks[0]])
    #expect(notes.first?.message.contains("3 quotations of 2 statements") == true)
    #expect(written.tally.unverifiable == 3)
  }

  @Test(
    arguments: [
      ("«a.txt»", DiagnosticCode.textMissing),
      ("«{path: a.txt, sha256: \(String(repeating: "0", count: 64))}»", .quoteUnverifiable),
    ])
  func aTextThatIsNotHereIsAnErrorUnlessItMayLieElsewhere(_ text: String, _ code: DiagnosticCode) {
    let written = WrittenCorpus(
      Self.source.replacing("text: a.txt", with: "text: \(text)"),
      statement("form: direct\nquotes: [x]")
    )
    #expect(written.diagnostics.map(\.code) == [code])
  }

  @Test func whatTheOriginDoesNotSayIsAWarning() {
    let written = WrittenCorpus(
      Self.source + "  - {id: zz, type: person, name: Z}\n",
      "sources:\n  - {id: s2, type: communique, title: O, published: XXXX, text: b.txt}\n",
      statement("form: direct\nquotes: [«a blatant violation of law»]\norigin: s2\nabout: [zz]"),
      texts: [
        "a.txt": "They call it “a blatant violation of law”.\n", "b.txt": "It is «a flagrant violation of law».\n",
      ]
    )
    #expect(written.findings().map(\.code) == [.quoteNotInOrigin])
    #expect(written.findings().first?.span == written.marks[0])
    #expect(written.findings().first?.notes.map(\.span) == [written.marks[1]])
  }

  @Test func theOriginalOfATranslationIsLookedForInItsLanguage() {
    func run(_ quote: String, _ text: String) -> WrittenCorpus {
      WrittenCorpus(
        Self.source.replacing("text: a.txt", with: "text: a.txt, language: ko"),
        statement("form: direct\nlanguage: ko\nquotes: [\(quote)]"),
        texts: ["a.txt": text]
      )
    }
    let original = "{exact: very sad, original: {exact: 매우 슬프다, language: ko}}"
    #expect(run(original, "그는 매우 슬프다 고 말했다.\n").tally.count(.verified) == 1)
    #expect(run(original, "그는 기쁘다 고 말했다.\n").findings().map(\.code) == [.quoteMismatch])
    let english = "{exact: very sad, original: {exact: très triste, language: fr}}"
    #expect(run(english, "그는 매우 슬프다 고 말했다.\n").tally.count(.translated) == 1)
  }
}
