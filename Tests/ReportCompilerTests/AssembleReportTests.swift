import ReportCompiler
import ReportFormatting
import ReportModel
import Testing

@Suite struct AssembleReportTests {
  static let corpus = WrittenCorpus(
    """
    sources:
      - {id: s1, type: article, title: One, published: 2024-01-01, text: one.txt}
      - {id: s2, type: article, title: Two, published: 2024-01-02, derived_from: [lost]}
      - {id: s3, type: article, title: Three, published: 2024-01-03, status: withdrawn}
      - {id: s4, type: report, title: Four, published: XXXX}
      - {id: lost, type: report, title: Lost, published: 2023-12}
      - {id: web, type: report, title: Web, published: 2023, url: "https://e.org"}
      - {id: never, type: book, title: Never, published: 2020}
    entities:
      - {id: ana, type: person, name: Ana, sources: [s2], links: [{type: holds, to: post, source: s4}]}
      - {id: post, type: office, name: Post, links: [{type: part-of, to: far}]}
      - {id: far, type: organisation, name: Far}
      - {id: crowd, type: group, name: Crowd}
      - {id: stranger, type: person, name: Stranger}
    events:
      - {id: e1, type: vote, title: Vote, date: 2024-01-01, sources: [s3]}
      - {id: e2, type: vote, title: Other vote, date: 2024-XX}
      - {id: e3, type: vote, title: Never vote, date: 2024}
    statements:
      - {id: a, speakers: [ana], act: say, form: mixed, gist: G, quotes: [one, two], source: {id: s1, at: p. 3}, origin: lost, also_in: [{id: s2, at: para 4}], said: 2024-01-05}
      - {id: b, speakers: [{label: an official}], act: say, form: direct, quotes: [held], source: s2, via: c, events: [e2], note: Check the hour}
      - {id: c, speakers: [crowd], act: say, form: indirect, gist: G, source: s3, origin: web, said: 2024-01~, status: doubtful, about: [post]}
      - {id: d, speakers: [stranger], act: say, form: indirect, gist: G, source: never, events: [e3]}
    """,
    texts: ["one.txt": "one and two and more"]
  )

  static func report(_ lines: String) throws -> Report {
    try #require(WrittenReport(lines, over: corpus).report, "\(lines)")
  }

  static func notes(_ report: Report) -> String {
    report.notes.map { note in
      let reports = note.reports.map { report.records[$0].id }
      return report.records[note.source].id + (reports.isEmpty ? "" : "(\(reports.joined(separator: ",")))")
    }.joined(separator: " ")
  }

  @Test func sourcesAreNumberedOnceInReadingOrder() throws {
    let rows: [(String, String)] = [
      // A statement: its source with its origin, what else carries it, and where the one who passed it on was read.
      ("sections: [{statements: {id: a}}]", "s1(lost) s2"), ("sections: [{statements: {id: b}}]", "s2 s3"),
      ("sections: [{statements: {id: [a, b, c]}, order-by: -id}]", "s3(web) s2 s1(lost)"),
      ("sections: [{statements: {id: c}}, {statements: {id: a}}]", "s3(web) s1(lost) s2"),
      ("summary: X [@s4].\nsections: [{statements: {id: a}}]", "s4 s1(lost) s2"),
      ("sections: [{text: \"Y [@c] and [@e1; @s2].\"}, {statements: {id: a}}]", "s3(web) s2 s1(lost)"),
      ("summary: \"*a **b [@s2]** [c](https://e.org) [@s1]*\"\nsections: [{text: 'X [@s3]'}]", "s2 s1 s3"),
      ("sections: [{text: \"- a [@s3]\\n- b [@s1]\"}]", "s3 s1"),
      ("sections: [{chronology: {events: {id: e1}, statements: {id: a}}}]", "s3 s1(lost) s2"),
      ("sections: [{entities: {id: ana}}]", "s2 s4"), ("sections: [{verbatim: {id: [a, b, c]}}]", "s1(lost) s2 s3"),
      ("sections: [{sources: {id: s4}}, {statements: {id: c}}]", "s3(web)"),
    ]
    for (lines, expected) in rows {
      let report = try AssembleReportTests.report(lines)
      #expect(AssembleReportTests.notes(report) == expected, "\(lines)")
      #expect(report.notes.map(\.number) == Array(1...report.notes.count))
      for (index, number) in report.noteNumbers.enumerated() where number > 0 {
        #expect(report.notes[number - 1].source == Ref(index))
      }
    }
  }

  @Test func citationsHaveTheirNumbersAndLocators() throws {
    let report = try AssembleReportTests.report("summary: X [@a; @s1; @a] [@c].\nsections: [{statements: {id: a}}]")
    guard case .paragraph(let inlines)? = report.summary?.parts.first else { return }
    let found: [[Citation]] = inlines.map { inline in
      if case .citations(let citations) = inline { citations } else { [] }
    }
    #expect(
      found == [
        [], [Citation(number: 1, locator: "p. 3"), Citation(number: 2, locator: "para 4"), Citation(number: 1)], [],
        [Citation(number: 3)], [],
      ]
    )
    let statement = try #require(report.records.statements.first)
    #expect(
      report.citations(of: statement) == [Citation(number: 1, locator: "p. 3"), Citation(number: 2, locator: "para 4")]
    )
  }

  /// What is shown and what that refers to; nothing else, whatever else a selection of the spec may hold.
  @Test func aReportHoldsOnlyWhatItShowsOrRefersTo() throws {
    let rows: [(String, String)] = [
      ("sections: [{statements: {id: a}}]", "a | ana | - | lost s1 s2"),
      ("sections: [{statements: {id: b}}]", "b c | crowd post | e2 | lost s2 s3 web"),
      ("sections: [{entities: {id: ana}}]", "- | ana post | - | lost s2 s4"),
      ("sections: [{entities: {id: post}}]", "- | far post | - | -"),
      ("sections: [{text: 'X [@e1]'}]", "- | - | e1 | s3"),
      (
        "selections: {all: {statements: {}}}\nsections: [{text: 'X [@s4]'}]\nexpect: [{selection: all, count: 4}]",
        "- | - | - | s4"
      ), ("sections: [{statements: {}, limit: 1}]", "a | ana | - | lost s1 s2"),
      ("sections: [{verbatim: {id: [a, d]}}]", "a | ana | - | lost s1 s2"),
      ("sections: [{disputes: {}, empty: None}]", "- | - | - | -"),
      ("sections: [{chronology: {events: {}}, limit: 1}]", "- | - | e1 | s3"),
      ("sections: [{sources: {id: s2}}]", "- | - | - | lost s2"),
    ]
    for (lines, expected) in rows {
      let records = try AssembleReportTests.report(lines).records
      let lists = [
        records.statements.map(\.id), records.entities.map(\.id), records.events.map(\.id), records.sources.map(\.id),
      ]
      #expect(
        lists.map { $0.isEmpty ? "-" : $0.joined(separator: " ") }.joined(separator: " | ") == expected,
        "\(lines)"
      )
      #expect(records.markings.map(\.id) == (expected == "- | - | - | -" ? [] : ["tlp-clear"]))
    }
  }

  static func gaps(_ filter: String, _ more: String = "") throws -> [String] {
    let report = try report("sections: [{gaps: {\(filter)}\(more)}]")
    guard case .gaps(let gaps)? = report.blocks.first?.content else { return [] }
    return gaps.map { gap in
      "\(gap.kind.rawValue): \(gap.text) [\(gap.citations.map { "\($0.number)\($0.locator.map { " \($0)" } ?? "")" }.joined(separator: ","))]"
    }
  }

  @Test func everyKindOfGapIsSaid() throws {
    #expect(
      try AssembleReportTests.gaps("id: [a, b, c]") == [
        "document-not-held: Not held: “Lost”, December 2023; known only through “One” and “Two”. [1,2]",
        "quotation-unverified: One quotation could not be checked: the text of “Two” is not held. [2]",
        "undated: Not dated: when an official spoke (b). [2]",
        "imprecise-date: Not dated to the day: Crowd (c), about January 2024. [3]",
        "imprecise-date: Not dated to the day: “Other vote”, 2024 (month not known). []",
        "unnamed-speaker: Speaker not named: an official (b). [2]",
        "unnamed-speaker: Members not stated: Crowd (c). [3]",
        "source-withdrawn: Withdrawn by its publisher: “Three”. [3]",
        "doubtful-attribution: Attribution doubtful: Crowd (c). [3]",
        "note: On b: Check the hour. [2]",
      ]
    )
    #expect(
      Set(try AssembleReportTests.gaps("id: [a, b, c]").compactMap { $0.split(separator: ":").first }.map(String.init))
        == Set(Gap.Kind.allCases.map(\.rawValue))
    )
    #expect(
      try AssembleReportTests.gaps("id: d", ", empty: None") == [
        "undated: Not dated: when Stranger spoke (d). [1]",
        "imprecise-date: Not dated to the day: “Never vote”, 2024. []",
      ]
    )
  }

  @Test func aGapThatIsNotPrintedGivesNoSourceANumber() throws {
    let report = try AssembleReportTests.report("sections: [{gaps: {id: [b, c]}, limit: 3}, {statements: {id: a}}]")
    #expect(AssembleReportTests.notes(report) == "s2 s1(lost)")
    let imprecise = try AssembleReportTests.report(
      "sections: [{gaps: {id: [c, d], status: [current, doubtful]}, limit: 1}]"
    )
    #expect(AssembleReportTests.notes(imprecise) == "never")
  }

  @Test func sourcesStandAtTheEndUnlessABlockShowsThem() throws {
    let rows: [(String, String)] = [
      ("{statements: {id: a}}", "s1 s2"), ("{sources: cited}, {statements: {id: a}}", ""),
      ("{statements: {id: a}}, {sources: {id: [s1, s2, s4]}}", ""),
      ("{statements: {id: a}}, {sources: {id: [s1]}}", "s1 s2"),
      ("{sources: {type: broadcast}, empty: None}, {statements: {id: a}}", "s1 s2"), ("{entities: {id: far}}", ""),
    ]
    for (sections, expected) in rows {
      let report = try AssembleReportTests.report("sections: [\(sections)]")
      let last = try #require(report.blocks.last)
      let isAdded =
        report.blocks.count > sections.components("{sources").count + sections.components("{statements").count
        + sections.components("{entities").count - 3
      #expect(isAdded == !expected.isEmpty, "\(sections)")
      guard isAdded, case .sources(let sources) = last.content else { continue }
      #expect(sources.map { report.records[$0].id }.joined(separator: " ") == expected && last.title == "Sources")
    }
    let order = try AssembleReportTests.report("sections: [{sources: {}}, {statements: {id: c}}]")
    guard case .sources(let sources)? = order.blocks.first?.content else { return }
    #expect(sources.map { order.records[$0].id } == ["s3", "lost", "never", "s1", "s2", "s4", "web"])
    let none = try AssembleReportTests.report(
      "sections: [{sources: {type: broadcast}, empty: None}, {statements: {id: a}}]"
    )
    #expect(none.blocks.first?.emptyText == "None" && none.blocks.first?.content == .sources([]))
    #expect(
      WrittenReport(
        "sections: [{«sources: {type: broadcast}»}, {statements: {id: a}}]",
        over: AssembleReportTests.corpus
      ).codesAtMarks == ["empty-selection 0"]
    )
  }

  @Test func aReportCarriesItsHead() throws {
    let report = try AssembleReportTests.report(
      "report: r.7\ntitle: T\nheader: {to: A, from: B}\nsections: [{title: One, entities: {id: far}}, {entities: {id: far}, as: profiles}]"
    )
    #expect(
      report.id == "r.7" && report.date.text == "2024-06-03" && report.language == "en" && report.banner == "TLP:CLEAR"
    )
    #expect(
      report.header.map(\.key) == ["to", "from"] && report.blocks.map(\.id) == ["block-1", "block-2"]
        && report.blocks.map(\.title) == ["One", nil]
    )
    guard case .entities(_, .profiles)? = report.blocks.last?.content else { Issue.record("no profiles"); return }
  }

  @Test func theBannerIsTheHighestMarkingAndNeverAboveTheCeiling() throws {
    let source =
      "sources: [{id: s, type: book, title: T, published: 2024, marking: tlp-clear}, {id: t, type: book, title: T, published: 2024}]\n"
    let rows = [
      ("tlp-amber", "tlp-red", "s", "TLP:AMBER"), ("tlp-amber", "tlp-clear", "s", "TLP:CLEAR"),
      ("tlp-clear", "tlp-red", "s", "TLP:CLEAR"), ("tlp-green", "tlp-green", "t", "TLP:GREEN"),
    ]
    for (standard, ceiling, cited, banner) in rows {
      let corpus = WrittenCorpus(source, settings: "default_marking: \(standard)\n")
      let report = WrittenReport("marking: \(ceiling)\nsections: [{text: 'X [@\(cited)]'}]", over: corpus).report
      #expect(report?.banner == banner, "\(standard) \(ceiling)")
    }
  }
}

extension String {
  fileprivate func components(_ part: String) -> [Substring] {
    split(separator: part, omittingEmptySubsequences: false)
  }
}
