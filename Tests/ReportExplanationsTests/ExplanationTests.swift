import ReportDiagnostics
import ReportExplanations
import Testing

@Suite struct ExplanationTests {
  @Test(arguments: DiagnosticCode.allCases)
  func everyCodeHasAnExplanationThatFitsTheTerminal(_ code: DiagnosticCode) {
    let explanation = explanation(for: code)
    #expect(explanation.code == code)
    #expect(!explanation.summary.hasSuffix(".") && !explanation.why.isEmpty)
    #expect(explanation.bad != explanation.good)
    for line in explanation.text.split(separator: "\n") {
      #expect(line.unicodeScalars.count <= 80, "\(line)")
      #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x2028 })
    }
    for example in [explanation.bad, explanation.good] {
      guard case .project(let files) = example else { continue }
      #expect(Set(files.map(\.path)).count == files.count)
      #expect(files.contains { $0.path == "report.yaml" })
      #expect(files.contains { $0.excerpt != nil })
    }
  }

  @Test func theListHasALineForEachCode() {
    let lines = listOfExplanations().split(separator: "\n")
    #expect(lines.count == DiagnosticCode.allCases.count)
    for line in lines { #expect(line.utf8.count <= 80, "\(line)") }
  }

  @Test func anExplanationReadsLikeThis() {
    #expect(
      explanation(for: .yamlEncoding).text == """
        error[yaml-encoding]: a file is not UTF-8 text

        Names and quotations are compared letter by letter. In another encoding, or
        with damaged bytes, an e with an accent could be any of several letters, and
        guessing would put a wrong name into the briefing. Save the file as UTF-8;
        most editors offer it as "Save with encoding".

        Erroneous example:

          # corpus/statements.yaml
          statements:
            - id: northland-rejects
              speakers: [northland]
              act: reject
              form: indirect
              source: bulletin
              gist: The Caf‹E9› accord is rejected.

        Corrected:

          # corpus/statements.yaml
          statements:
            - id: northland-rejects
              speakers: [northland]
              act: reject
              form: indirect
              source: bulletin
              gist: The Café accord is rejected.

        """
    )
  }
}
