import ReportCommandLine
import ReportDiagnostics
import ReportDriver
import Testing

/// A quotation is verified when it stands in the text, and never otherwise: changes that must not matter and changes
/// that must, through the whole pipeline.
@Suite struct QuotationControlTests {
  struct Change: Sendable, CustomTestStringConvertible {
    let name: String
    let quotation: String
    /// `nil`: the text is not held.
    let text: String?
    /// `nil` when the quotation is verified.
    let finding: DiagnosticCode?

    init(_ name: String, _ quotation: String, in text: String?, _ finding: DiagnosticCode?) {
      self.name = name
      self.quotation = quotation
      self.text = text
      self.finding = finding
    }

    var testDescription: String { name }
  }

  private static let text = "The minister said: “We will not sign the ‘draft’ of the café accord this year”."
  private static let words = "We will not sign the 'draft' of the café accord"

  static let changes = [
    Change("word for word", "We will not sign the ‘draft’ of the café accord", in: text, nil),
    Change("one changed word", "We shall not sign the 'draft' of the café accord", in: text, .quoteMismatch),
    Change("a dropped 'not'", "We will sign the 'draft' of the café accord", in: text, .quoteMismatch),
    Change("a reordered piece", "We will not this year sign the 'draft'", in: text, .quoteMismatch),
    Change("straight marks for curly ones", words, in: text, nil),
    Change("NFD for NFC", "We will not sign the 'draft' of the cafe\u{301} accord", in: text, nil),
    Change(
      "NFC for NFD",
      words,
      in: "“We will not sign the ‘draft’ of the cafe\u{301} accord”, he said.",
      nil
    ),
    Change(
      "a line break",
      words,
      in: "“We will not\n   sign the\u{A0}‘draft’ of the\r\ncafé accord”, he said.",
      nil
    ),
    Change(
      "a piece found twice",
      "the 'draft'",
      in: "He spoke of “the ‘draft’” and again of “the ‘draft’”.",
      .quoteAmbiguous
    ),
    Change("a text that is not held", words, in: nil, .quoteUnverifiable),
    Change(
      "another letter that looks the same",
      "We will not sign the 'drаft' of the café accord",
      in: text,
      .quoteMismatch
    ),
    Change("no accent", "We will not sign the 'draft' of the cafe accord", in: text, .quoteMismatch),
    Change("a capital", "we will not sign the 'draft' of the café accord", in: text, .quoteMismatch),
    Change("a part of a word", "We will not sign the 'draft' of the café acc", in: text, .quoteMismatch),
    Change("an ellipsis", "We will not sign … the café accord", in: text, .quoteMismatch),
    Change("nothing of it", "Nobody has said this", in: text, .quoteMismatch),
  ]

  @Test(arguments: changes)
  func aChangeIsClassedRight(_ change: Change) async throws {
    var project = TestProject()
    project.files["corpus/corpus.yaml"] = Array("rapporteur: 1\n".utf8)
    project.files["corpus/records.yaml"] = Array(
      """
      sources:
        - id: paper
          type: article
          title: A paper
          published: 2031-03-05\(change.text == nil ? "" : "\n    text: paper.txt")
      entities:
        - {id: minister, type: office, name: Minister}
      statements:
        - id: refusal
          speakers: [minister]
          act: reject
          form: direct
          quotes:
            - "\(change.quotation)"
          source: paper

      """.utf8
    )
    project.files["corpus/paper.txt"] = change.text.map { Array($0.utf8) }
    let run = try await ProjectRun(["check", "corpus"], on: project.disk())
    // What is left unclaimed when the quotation is wrong is no matter here.
    let found = run.findings.filter { $0.code != .unclaimedQuotation }
    #expect(found.map(\.code) == [change.finding].compactMap { $0 }, "\(run.answer.messages)")
    #expect(run.outcome.quotations == 1)
    #expect(run.outcome.verifiedQuotations == (change.finding == nil ? 1 : 0))
    #expect(run.answer.status == (change.finding == nil || change.finding == .quoteUnverifiable ? 0 : 1))
    guard change.finding == .quoteMismatch else { return }
    // Both sides are shown: the record, and the place in the text, if anything there is near.
    #expect(run.name(of: try #require(found.first?.span).file) == "corpus/records.yaml")
    #expect(change.name == "nothing of it" || run.answer.messages.contains("corpus/paper.txt:1:"))
  }
}
