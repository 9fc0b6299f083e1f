import ReportDiagnostics
import ReportFormatting
import Testing

@Suite struct SelectExpectationTests {
  /// `b` and `c` reproduce `a`; `d` translates `b`; `e` stands alone; `f` and `g` derive from the same `h`.
  static let corpus: WrittenCorpus = {
    let sources = [
      "a: 2024-05-01", "b: 2024-05-02, derived_from: [a]", "c: 2024-05-03, derived_from: [a]",
      "d: 2024-05-04, translation_of: b", "e: XXXX",
      "f: 2024-05, derived_from: [h]", "g: 2024-05-06, derived_from: [h]", "h: 2024-05-07",
    ].map { "  - {id: \($0.prefix(1)), type: article, title: T, published: \($0.dropFirst(3))}\n" }
    let statements = "abcdefg".map {
      "  - {id: st-\($0), speakers: [{label: L}], act: say, form: indirect, gist: G, source: \($0)}\n"
    }
    let more = """
        - {id: st-ae, speakers: [{label: L}], act: say, form: indirect, gist: G, source: a, also_in: [e]}
        - {id: st-eg, speakers: [{label: L}], act: say, form: indirect, gist: G, source: e, origin: g}
        - {id: st-open, speakers: [{label: L}], act: say, form: indirect, gist: G, source: a, said: 2024-04/..}

      """
    return WrittenCorpus("sources:\n" + sources.joined() + "statements:\n" + statements.joined() + more)
  }()

  /// The findings of an expectation of the statements with the given ids; the report is of 3 June 2024.
  static func codes(_ ids: String, _ expectation: String) -> [String] {
    WrittenReport(
      "selections: {x: {statements: {\(ids.isEmpty ? "id: st-a, act: deny" : "id: [\(ids)]")}}}\nexpect: [{selection: x, \(expectation)}]",
      over: corpus
    ).codesAtMarks
  }

  @Test func anExpectationHoldsOrIsBlamedAtItsBounds() {
    let failed = ["expectation-failed 0"]
    let rows: [(String, String, [String])] = [
      ("st-a, st-b", "count: 2", []), ("st-a, st-b", "count: «3»", failed),
      ("st-a, st-b", "count: {min: 2, max: 2}", []), ("st-a, st-b", "count: «{max: 1}»", failed),
      ("st-a, st-b", "count: «{min: 3}»", failed), ("", "count: 0", []), ("", "count: «{min: 1}»", failed),
      // The newest: may be so late.
      ("st-a, st-b", "newest-within: 32d", []), ("st-a, st-b", "newest-within: «31d»", failed),
      ("st-f", "newest-within: 3d", []), ("st-f", "newest-within: «2d»", failed),
      ("st-open", "newest-within: 0d", []), ("st-e", "newest-within: «999999d»", failed),
      ("st-e, st-a", "newest-within: 33d", []),
      // Nothing at all is not new, and is said once.
      ("", "newest-within: «60d»", failed), ("", "count: «{min: 1}», newest-within: 60d", failed),
      // Documents that depend on one another count once.
      ("st-a", "independent-sources: 1", []), ("st-a, st-b", "independent-sources: 1", []),
      ("st-b, st-c", "independent-sources: 1", []), ("st-d, st-c", "independent-sources: 1", []),
      ("st-a, st-e", "independent-sources: 2", []), ("st-f, st-g", "independent-sources: 1", []),
      ("st-f, st-a", "independent-sources: 2", []), ("st-ae", "independent-sources: 2", []),
      ("st-eg", "independent-sources: 1", []), ("st-eg, st-f", "independent-sources: 1", []),
      ("st-eg, st-f, st-e, st-a, st-d", "independent-sources: 2", []), ("", "independent-sources: 0", []),
      ("st-a, st-b", "independent-sources: «{min: 2}»", failed),
      (
        "st-a, st-b", "count: «3», newest-within: «1d», independent-sources: «2»",
        ["expectation-failed 0", "expectation-failed 1", "expectation-failed 2"]
      ),
    ]
    for (ids, expectation, expected) in rows {
      #expect(SelectExpectationTests.codes(ids, expectation) == expected, "\(ids) \(expectation)")
    }
  }

  @Test func aWarningLetsTheReportBeBuilt() {
    let lines = "selections: {x: {statements: {}}}\nexpect: [{selection: x, count: 1, severity: warning}]"
    let written = WrittenReport(lines, over: SelectExpectationTests.corpus)
    #expect(written.report != nil && written.diagnostics.map(\.severity) == [.warning])
    let strict = WrittenReport(lines.replacing(", severity: warning", with: ""), over: SelectExpectationTests.corpus)
    #expect(strict.report == nil && strict.diagnostics.map(\.severity) == [.error])
  }

  @Test func aSectionThatFindsNothingSaysWhatToPrintOrIsAnError() {
    let blocks = [
      "statements: {act: deny}", "disputes: {id: st-a, act: deny}", "verbatim: {id: st-a, act: deny}",
      "gaps: {id: st-a, act: deny}",
      "chronology: {statements: {act: deny}}", "entities: {}", "sources: {type: book}", "sources: cited",
    ]
    for block in blocks {
      let silent = WrittenReport("sections: [{«\(block)»}]", over: SelectExpectationTests.corpus)
      #expect(silent.codesAtMarks == ["empty-selection 0"], "\(block)")
      let spoken = WrittenReport("sections: [{\(block), empty: None.}]", over: SelectExpectationTests.corpus)
      #expect(spoken.report?.blocks.first?.emptyText == "None.", "\(block)")
    }
  }

  @Test func recordsWithNothingToShowOfThemAreGoodNews() {
    for (block, text) in [
      ("disputes: {}", "None of the statements disputes an event."),
      ("verbatim: {}", "None of the statements is quoted."),
    ] {
      let written = WrittenReport("sections: [{\(block)}]", over: SelectExpectationTests.corpus)
      #expect(written.report?.blocks.first?.emptyText == text)
      let asked = WrittenReport("sections: [{\(block), empty: None.}]", over: SelectExpectationTests.corpus)
      #expect(asked.report?.blocks.first?.emptyText == "None.")
    }
  }
}
