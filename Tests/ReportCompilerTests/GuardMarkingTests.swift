import ReportCompiler
import ReportDiagnostics
import ReportFormatting
import ReportModel
import Testing

/// Markings that climb, the ceiling, and the Chatham House Rule.
@Suite struct GuardMarkingTests {
  static let markings = """
    markings:
      - {id: desk-a, scheme: desk, label: "DESK:A", level: 1}
      - {id: desk-b, scheme: desk, label: "DESK:B", level: 2}
      - {id: rule, scheme: desk, label: "RULE", level: 1, handling: chatham-house}
      - {id: unused, scheme: other, label: "CODEWORD", level: 9}

    """

  /// One record that is marked, and one that refers to it: `KIND FIELD: VALUE`, and what the second is marked then.
  static let references: [(marked: String, referring: String, record: String)] = [
    ("entity", "source publisher: x", "s"), ("entity", "source authors: [x]", "s"),
    ("source", "source derived_from: [x]", "s"), ("source", "source translation_of: x", "s"),
    ("entity", "source translation_of: other, translator: x", "s"), ("source", "source superseded_by: x", "s"),
    ("entity", "entity members: [x]", "g"), ("source", "entity sources: [x]", "g"),
    ("entity", "event place: x", "e"), ("entity", "event actors: [{entity: x, role: actor}]", "e"),
    ("source", "event sources: [x]", "e"), ("event", "event part_of: x", "e"),
    ("entity", "statement speakers: [x]", "st"), ("entity", "statement speakers: [{label: L, as: x}]", "st"),
    ("entity", "statement speakers: [{label: L, for: [x]}]", "st"),
    ("source", "statement source: x", "st"), ("source", "statement origin: x", "st"),
    ("source", "statement also_in: [x]", "st"), ("statement", "statement via: x", "st"),
    ("entity", "statement about: [x]", "st"), ("entity", "statement to: [x]", "st"),
    ("event", "statement events: [x]", "st"),
    ("statement", "statement re: [{kind: denies, to: x}]", "st"),
    ("event", "statement re: [{kind: denies, to: x}]", "st"), ("statement", "statement superseded_by: x", "st"),
  ]

  static func corpus(_ marked: String, _ referring: String, _ marking: String) -> WrittenCorpus {
    let mark = marking.isEmpty ? "" : ", marking: \(marking)"
    let parts = referring.split(separator: " ", maxSplits: 1).map(String.init)
    func more(_ kind: String) -> String { parts[0] == kind ? ", \(parts[1])" : "" }
    func own(_ kind: String, _ record: String) -> String { marked == kind ? "  - {id: x, \(record)\(mark)}\n" : "" }
    let said = "act: say, form: indirect, gist: G"
    let speakers = parts[1].hasPrefix("speakers") ? "" : ", speakers: [{label: L}]"
    let source = parts[1].hasPrefix("source:") ? "" : ", source: other"
    return WrittenCorpus(
      markings
        + "sources:\n  - {id: other, type: book, title: T, published: 2024}\n  - {id: s, type: book, title: T, published: 2024\(more("source"))}\n"
        + own("source", "type: book, title: T, published: 2024")
        + "entities:\n  - {id: g, type: group, name: G\(more("entity"))}\n" + own("entity", "type: person, name: X")
        + "events:\n  - {id: e, type: vote, title: E, date: 2024\(more("event"))}\n"
        + own("event", "type: vote, title: X, date: 2024")
        + "statements:\n  - {id: st, \(said)\(speakers)\(source)\(more("statement"))}\n"
        + own("statement", "\(said), speakers: [{label: L}], source: other")
    )
  }

  static func effective(_ corpus: Corpus, _ id: String) -> String {
    guard let record = corpus.names[id] else { return "no \(id)" }
    return EffectiveMarkings(corpus).of(record).map { corpus.records[$0].id }.joined(separator: " ")
  }

  @Test func aMarkingClimbsThroughEveryKindOfReference() {
    for row in GuardMarkingTests.references {
      let written = GuardMarkingTests.corpus(row.marked, row.referring, "[tlp-red, desk-b]")
      #expect(written.codes.filter { $0 != "unused-entity" && $0 != "withdrawn-source" } == [], "\(row)")
      #expect(GuardMarkingTests.effective(written.corpus, row.record) == "tlp-red desk-b", "\(row)")
      #expect(GuardMarkingTests.effective(written.corpus, "other") == "tlp-clear")
      // The control: without the mark it does not.
      let plain = GuardMarkingTests.corpus(row.marked, row.referring, "")
      #expect(GuardMarkingTests.effective(plain.corpus, row.record) == "tlp-clear", "\(row)")
    }
  }

  static let ring = WrittenCorpus(
    markings + """
      sources:
        - {id: s0, type: book, title: T, published: 2024, marking: tlp-green}
        - {id: s1, type: book, title: T, published: 2024, marking: desk-a}
      entities:
        - {id: p, type: person, name: P, marking: tlp-amber, links: [{type: holds, to: q}]}
        - {id: q, type: office, name: Q, marking: tlp-red}
      statements:
        - {id: st-a, speakers: [{label: L}], act: say, form: indirect, gist: G, source: s0, re: [{kind: answers, to: st-b}]}
        - {id: st-b, speakers: [{label: L}], act: say, form: indirect, gist: G, source: s1, re: [{kind: answers, to: st-c}], marking: [desk-b]}
        - {id: st-c, speakers: [p], act: say, form: indirect, gist: G, source: s0, re: [{kind: answers, to: st-a}]}
        - {id: st-d, speakers: [{label: L}], act: say, form: indirect, gist: G, source: s0, marking: tlp-clear}
        - {id: st-e, speakers: [{label: L}], act: say, form: indirect, gist: G, source: s1, marking: rule}
        - {id: st-f, speakers: [p], act: say, form: indirect, gist: G, source: s1, re: [{kind: answers, to: st-g}]}
        - {id: st-g, speakers: [{label: Secret, for: [p]}], act: say, form: indirect, gist: G, source: s1, marking: rule, via: st-b}
      """
  )

  @Test func theHighestOfEachSchemeIsInForceRoundEveryRing() {
    let rows = [
      ("s0", "tlp-green"), ("s1", "tlp-clear desk-a"), ("p", "tlp-amber"), ("st-a", "tlp-amber desk-b"),
      ("st-b", "tlp-amber desk-b"), ("st-c", "tlp-amber desk-b"),
      // A record is never below its source; a link does not lift the entity that has it.
      ("st-d", "tlp-green"), ("st-e", "tlp-clear rule"), ("q", "tlp-red"), ("st-g", "tlp-amber desk-b"),
    ]
    for (id, expected) in rows {
      #expect(GuardMarkingTests.effective(GuardMarkingTests.ring.corpus, id) == expected, "\(id)")
    }
  }

  @Test func aRecordWithoutAMarkHasTheDefaultOfItsCorpus() {
    let written = WrittenCorpus(
      GuardMarkingTests.markings + """
        sources:
          - {id: plain, type: book, title: T, published: 2024}
          - {id: lower, type: book, title: T, published: 2024, marking: tlp-clear}
          - {id: desk, type: book, title: T, published: 2024, marking: desk-a}
          - {id: both, type: book, title: T, published: 2024, marking: tlp-clear, derived_from: [plain]}
        """,
      settings: "default_marking: tlp-amber\n"
    )
    for (id, expected) in [
      ("plain", "tlp-amber"), ("lower", "tlp-clear"), ("desk", "tlp-amber desk-a"), ("both", "tlp-amber"),
    ] {
      #expect(GuardMarkingTests.effective(written.corpus, id) == expected, "\(id)")
    }
  }

  /// What each way of showing a record gives under a ceiling: the findings, or the banner.
  @Test func nothingAboveTheCeilingIsShownOrCited() {
    let rows: [(String, String)] = [
      ("sections: [{«statements: {id: st-d}»}]", "marking-above-ceiling 0"),
      ("marking: tlp-green\nsections: [{statements: {id: st-d}}]", "TLP:GREEN"),
      ("marking: tlp-red\nsections: [{statements: {id: st-d}}]", "TLP:GREEN"),
      ("marking: tlp-amber\nsections: [{«statements: {id: st-a}»}]", "marking-above-ceiling 0"),
      ("marking: [tlp-amber, desk-b]\nsections: [{statements: {id: st-a}}]", "TLP:AMBER//DESK:B"),
      ("marking: [tlp-amber, desk-a]\nsections: [{«statements: {id: st-a}»}]", "marking-above-ceiling 0"),
      // A ceiling of one scheme allows nothing of another.
      ("marking: desk-b\nsections: [{«statements: {id: st-d}»}]", "marking-above-ceiling 0"),
      ("marking: tlp-red\nsections: [{«sources: {id: s1}»}]", "marking-above-ceiling 0"),
      ("sections: [{«verbatim: {id: st-d}»}]", "marking-above-ceiling 0"),
      ("sections: [{«disputes: {id: st-d}»}]", "marking-above-ceiling 0"),
      ("sections: [{«gaps: {id: st-d}»}]", "marking-above-ceiling 0"),
      ("sections: [{«chronology: {statements: {id: st-d}}»}]", "marking-above-ceiling 0"),
      ("sections: [{«entities: {id: p}»}]", "marking-above-ceiling 0"),
      ("sections: [{«sources: {id: s0}»}]", "marking-above-ceiling 0"),
      // A link may lead above it.
      ("marking: tlp-amber\nsections: [{«entities: {id: p}»}]", "marking-above-ceiling 0"),
      ("marking: tlp-red\nsections: [{entities: {id: p}}]", "TLP:RED"),
      // Citations are blamed one by one, in the summary and in texts.
      (
        "summary: A [@«s0»; @«s1»].\nsections: [{text: 'B [@«st-d»]'}]",
        "marking-above-ceiling 0 marking-above-ceiling 1 marking-above-ceiling 2"
      ),
      // A selection that only serves another one shows nothing.
      ("selections: {x: {statements: {id: st-d}}}\nsections: [{text: 'B [@s0]'}]\nmarking: tlp-green", "TLP:GREEN"),
    ]
    for (lines, expected) in rows {
      let open = lines.contains("marking: ") ? lines : "marking: tlp-clear\n" + lines
      let written = WrittenReport(open, over: GuardMarkingTests.ring)
      let found = written.report?.banner ?? written.codesAtMarks.joined(separator: " ")
      #expect(found == expected, "\(lines)")
      #expect(written.report == nil || written.report?.records.markings.contains { $0.label == "CODEWORD" } == false)
    }
  }

  @Test func theFindingHasPlacesOfTheCorpusAndNoWordOfIt() throws {
    let written = WrittenReport(
      "marking: tlp-clear\nsections: [{statements: {id: st-d}}]",
      over: GuardMarkingTests.ring
    )
    let finding = try #require(written.diagnostics.first)
    #expect(finding.notes.count == 1 && finding.notes.allSatisfy { $0.isConfidential && $0.span != nil })
    let words = ([finding.message, finding.hint ?? "", finding.label] + finding.notes.map(\.message)).joined(
      separator: " "
    )
    #expect(!words.contains("st-d") && !words.contains("GREEN"))
  }

  @Test func whatLiesAboveIsLeftOutAndCountedOnlyWhenAsked() throws {
    let omit = "marking: tlp-green\nomit-above-ceiling: true\n"
    let lines = "sections: [{statements: {}}, {entities: {}, empty: None}, {sources: {}}]"
    let silent = try #require(WrittenReport(omit + lines, over: GuardMarkingTests.ring).report)
    #expect(silent.records.statements.map(\.id) == ["st-d"] && silent.records.sources.map(\.id) == ["s0"])
    #expect(silent.records.entities.isEmpty && silent.omittedAboveCeiling == nil && silent.banner == "TLP:GREEN")
    let counted = try #require(
      WrittenReport(omit + "count-omitted: true\n" + lines, over: GuardMarkingTests.ring).report
    )
    #expect(counted.omittedAboveCeiling == 9)
    let none = WrittenReport(
      "marking: [tlp-red, desk-b]\nomit-above-ceiling: true\ncount-omitted: true\n" + lines,
      over: GuardMarkingTests.ring
    )
    #expect(none.report?.omittedAboveCeiling == 0 && none.report?.banner == "TLP:RED//DESK:B")
    // A link that leads above is dropped, and its target with it; a citation cannot be.
    let links = WrittenReport(
      "marking: tlp-amber\nomit-above-ceiling: true\nsections: [{entities: {id: p}}]",
      over: GuardMarkingTests.ring
    )
    #expect(links.report?.records.entities.map(\.id) == ["p"] && links.report?.records.entities.first?.links == [])
    #expect(
      WrittenReport(omit + "summary: A [@«s1»].", over: GuardMarkingTests.ring).codesAtMarks.contains(
        "marking-above-ceiling 0"
      )
    )
    #expect(
      WrittenReport(omit + "sections: [{«statements: {id: st-a}»}]", over: GuardMarkingTests.ring).codesAtMarks == [
        "empty-selection 0"
      ]
    )
  }

  @Test func speakersUnderTheChathamHouseRuleAreNowhere() throws {
    let open = "marking: [tlp-red, desk-b]\n"
    let report = try #require(
      WrittenReport(
        open + "sections: [{statements: {id: [st-e, st-f, st-g]}, group-by: speaker}]",
        over: GuardMarkingTests.ring
      ).report
    )
    // st-g has a higher marking of the scheme by its `via`, and st-f answers st-g: the rule holds for both.
    for statement in report.records.statements where ["st-e", "st-f", "st-g"].contains(statement.id) {
      #expect(statement.speakers == [Statement.Speaker(.label(HideSpeakers.label))], "\(statement.id)")
    }
    guard case .statements(let groups)? = report.blocks.first?.content else { return }
    #expect(groups.map { $0.heading?.lowercased() } == [HideSpeakers.label.lowercased()])
    for filter in ["speaker: p", "for: p"] {
      #expect(
        WrittenReport(open + "sections: [{statements: {\(filter)}, empty: None}]", over: GuardMarkingTests.ring).ids()
          == (filter == "for: p" ? "" : "st-c")
      )
    }
    let st = report.records.statements.first { $0.id == "st-b" }
    #expect(st.map { $0.speakers == [Statement.Speaker(.label("L"))] } ?? false)
  }
}
