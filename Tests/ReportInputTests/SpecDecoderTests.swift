import ReportDiagnostics
import ReportInput
import ReportModel
import Testing

@Suite struct SpecDecoderTests {
  /// Lines put into a good spec, and `code mark` of each finding, the marks counted from 0.
  struct Fault: Sendable {
    let lines: String
    let expected: [String]

    init(_ lines: String, _ expected: String...) { (self.lines, self.expected) = (lines, expected) }
  }

  static let top = [
    Fault("«rapportuer»: 1\nrapporteur: 1", "unknown-field 0"),
    Fault("rapporteur: «2»", "unsupported-version 0"), Fault("rapporteur: «1.0»", "unsupported-version 0"),
    Fault("rapporteur: «[1]»", "wrong-shape 0"), Fault("«rapporteur»:", "empty-value 0"),
    Fault("report: «a b»", "invalid-id 0"), Fault("report: «-a»", "invalid-id 0"),
    Fault("report: «{a: b}»", "wrong-shape 0"),
    Fault("title: «[a]»", "wrong-shape 0"), Fault("title: «\"\"»", "empty-value 0"), Fault("«title»:", "empty-value 0"),
    Fault("date: «2024-06»", "invalid-date 0"), Fault("date: «2024-06-31»", "invalid-date 0"),
    Fault("date: «2024-06-03?»", "invalid-date 0"), Fault("date: «XXXX»", "invalid-date 0"),
    Fault("date: «2024-06-03/..»", "invalid-date 0"), Fault("date: «today»", "invalid-date 0"),
    Fault("«corpus»: []", "empty-value 0"), Fault("corpus: «{a: b}»", "wrong-shape 0"),
    Fault("corpus: [a, «[b]»]", "wrong-shape 0"), Fault("«marking»: []", "empty-value 0"),
    Fault("marking: «TLP CLEAR»", "invalid-id 0"), Fault("omit-above-ceiling: «yes»", "unknown-value 0"),
    Fault("count-omitted: «1»", "unknown-value 0"), Fault("header: «a»", "wrong-shape 0"),
    Fault("header: {«form»: x}", "unknown-field 0"), Fault("header: {«to»: []}", "empty-value 0"),
    Fault("header: {to: «{a: b}»}", "wrong-shape 0"), Fault("summary: «[a]»", "wrong-shape 0"),
    Fault("parameters: «[a]»", "wrong-shape 0"), Fault("selections: «[a]»", "wrong-shape 0"),
    Fault("sections: «{a: b}»", "wrong-shape 0"), Fault("«sections»: []", "empty-value 0"),
    Fault("expect: «{a: b}»", "wrong-shape 0"), Fault("«outputs»: []", "empty-value 0"),
    Fault("outputs: «a.csv»", "wrong-shape 0"),
  ]

  static let parts = [
    // Parameters. One that cannot be read is one finding.
    Fault("parameters: {a: «2024»}", "wrong-shape 0"), Fault("parameters: {a: {type: «dat»}}", "unknown-value 0"),
    Fault("parameters: {a: {«default»: x}}", "missing-field 0"),
    Fault("parameters: {a: {«type»: choice}}", "missing-field 0"),
    Fault("parameters: {a: {type: choice, values: «x»}}", "wrong-shape 0"),
    Fault("parameters: {«a b»: {type: text}}", "invalid-id 0"),
    Fault("parameters: {a: {type: text, default: «[x]»}}", "wrong-shape 0"),
    Fault("parameters: {a: {type: text, «value»: [x]}}", "unknown-field 0"),
    // Selections.
    Fault("selections: {a: «{}»}", "missing-field 0"), Fault("selections: {a: «b»}", "wrong-shape 0"),
    Fault("selections: {a: {statements: {}, «union»: [b]}}", "conflicting-fields 0"),
    Fault("selections: {a: {«statement»: {}}}", "unknown-field 0"),
    Fault("selections: {a: {union: «b»}}", "wrong-shape 0"),
    Fault("selections: {a: {«union»: []}}", "empty-value 0"),
    Fault("selections: {a: {except: [«b c»]}}", "invalid-id 0"),
    Fault("selections: {a: {statements: «b»}}", "wrong-shape 0"),
    Fault("title: «[x]»\nselections: {a: «{}»}", "wrong-shape 0", "missing-field 1"),
    // Filters.
    Fault("selections: {a: {statements: {«act»: }}}", "empty-value 0"),
    Fault("selections: {a: {statements: {«act»: []}}}", "empty-value 0"),
    Fault("selections: {a: {statements: {any: «{act: say}»}}}", "wrong-shape 0"),
    Fault("selections: {a: {statements: {«any»: []}}}", "empty-value 0"),
    Fault("selections: {a: {statements: {«all»: []}}}", "empty-value 0"),
    Fault("selections: {a: {statements: {all: [«x»]}}}", "wrong-shape 0"),
    Fault("selections: {a: {statements: {not: «[x]»}}}", "wrong-shape 0"),
    Fault("selections: {a: {statements: {said: «{}»}}}", "missing-field 0"),
    Fault("selections: {a: {statements: {said: «{certain: true}»}}}", "missing-field 0"),
    Fault("selections: {a: {statements: {said: {form: 2024}}}}", "unknown-field ? [form]"),
    Fault("selections: {a: {statements: {said: {from: 2024, «exists»: true}}}}", "conflicting-fields 0"),
    Fault("selections: {a: {statements: {text: {words: a, «within»: b}}}}", "conflicting-fields 0"),
    Fault("selections: {a: {statements: {via: {exists: «yes»}}}}", "unknown-value 0"),
    Fault("selections: {a: {statements: {said: {from: 2024, certain: «maybe»}}}}", "unknown-value 0"),
    Fault("selections: {a: {statements: {speaker: {«within»: []}}}}", "empty-value 0"),
    Fault("selections: {a: {statements: {re: {«knid»: denies}}}}", "unknown-field 0"),
    Fault("selections: {a: {statements: {re: «{}»}}}", "missing-field 0"),
    Fault("selections: {a: {statements: {re: {kind: denies, «exists»: true}}}}", "conflicting-fields 0"),
    Fault("selections: {a: {entities: {linked: {«kind»: holds}}}}", "unknown-field 0"),
    Fault("selections: {a: {entities: {linked: {exists: true, «to»: x}}}}", "conflicting-fields 0"),
    Fault("selections: {a: {statements: {act: [say, «[x]»]}}}", "wrong-shape 0"),
    // Expectations.
    Fault("expect: [«a»]", "wrong-shape 0"), Fault("expect: [{«count»: 1}]", "missing-field 0"),
    Fault("expect: [«{selection: a}»]", "missing-field 0"), Fault("expect: [{selection: a, count: «{}»}]"),
    Fault("expect: [{selection: a, count: «{min: 3, max: 2}»}]", "invalid-number 0"),
    Fault("expect: [{selection: a, count: «x»}]", "invalid-number 0"),
    Fault("expect: [{selection: a, count: {min: «-1»}}]", "invalid-number 0"),
    Fault("expect: [{selection: a, count: {«mn»: 1}}]", "unknown-field 0"),
    Fault("expect: [{selection: a, newest-within: «60»}]", "invalid-number 0"),
    Fault("expect: [{selection: a, newest-within: «2w»}]", "invalid-number 0"),
    Fault("expect: [{selection: a, newest-within: «1234567d»}]", "invalid-number 0"),
    Fault("expect: [{selection: a, newest-within: «d»}]", "invalid-number 0"),
    Fault("expect: [{selection: a, count: 1, severity: «warn»}]", "unknown-value 0"),
    Fault("expect: [{selection: «a b», count: 1}]", "invalid-id 0"),
    // Outputs.
    Fault("outputs: [«a»]", "wrong-shape 0"), Fault("outputs: [{«format»: csv}]", "missing-field 0"),
    Fault("outputs: [{«file»: a}]", "missing-field 0"),
    Fault("outputs: [{format: csv, file: a, «option»: {}}]", "unknown-field 0"),
    Fault("outputs: [{format: csv, file: a, options: «[x]»}]", "wrong-shape 0"),
    Fault("outputs: [{format: csv, file: a, options: {«rows»: }}]", "empty-value 0"),
    Fault("outputs: [{format: csv, file: a, options: {columns: [«{a: b}»]}}]", "wrong-shape 0"),
    Fault("outputs: [{format: «[csv]», file: a}]", "wrong-shape 0"),
  ]

  static let sections = [
    Fault("sections: [«a»]", "wrong-shape 0"), Fault("sections: [«{title: A}»]", "missing-field 0"),
    Fault("sections: [«{}»]", "missing-field 0"),
    Fault("sections: [{title: A, «statments»: x}]", "unknown-field 0"),
    Fault("sections: [{«matrix»: {}}]", "unknown-field 0"),
    Fault("sections: [{statements: a, «disputes»: b}]", "conflicting-fields 0"),
    Fault("sections: [{«statements»: }]", "empty-value 0"),
    Fault("sections: [{statements: «[a]»}]", "wrong-shape 0"), Fault("sections: [{statements: «a b»}]", "invalid-id 0"),
    Fault("sections: [{text: «{a: b}»}]", "wrong-shape 0"), Fault("sections: [{chronology: «a»}]", "wrong-shape 0"),
    Fault("sections: [{chronology: «{}»}]", "missing-field 0"),
    Fault("sections: [{chronology: {«event»: a}}]", "unknown-field 0"),
    Fault("sections: [{disputes: a, «group-by»: act}]", "conflicting-fields 0"),
    Fault("sections: [{text: \"a [@b]\", «limit»: 3}]", "conflicting-fields 0"),
    Fault("sections: [{text: \"a [@b]\", «empty»: x}]", "conflicting-fields 0"),
    Fault("sections: [{gaps: a, «order-by»: id}]", "conflicting-fields 0"),
    Fault("sections: [{statements: a, «as»: table}]", "conflicting-fields 0"),
    Fault("sections: [{entities: a, as: «list»}]", "unknown-value 0"),
    Fault("sections: [{sources: cited, «limit»: 3}]", "conflicting-fields 0"),
    Fault("sections: [{statements: a, limit: «0»}]", "invalid-number 0"),
    Fault("sections: [{statements: a, limit: «many»}]", "invalid-number 0"),
    Fault("sections: [{statements: a, limit: «1.5»}]", "invalid-number 0"),
    Fault("sections: [{statements: a, «order-by»: []}]", "empty-value 0"),
    Fault("sections: [{statements: a, group-by: «[act]»}]", "wrong-shape 0"),
    Fault("sections: [{statements: a, empty: «\"\"»}]", "empty-value 0"),
    Fault("sections: [{statements: a, title: «[x]»}]", "wrong-shape 0"),
  ]

  @Test(arguments: [top, parts, sections])
  func aFaultIsFoundAtItsPlaceAndBringsNoOther(_ faults: [Fault]) {
    for fault in faults { #expect(WrittenSpec.with(fault.lines).codesAtMarks == fault.expected, "\(fault.lines)") }
  }

  @Test func everyNeededKeyIsMissedByName() {
    for key in ["rapporteur", "report", "title", "date", "corpus", "sections", "outputs"] {
      let spec = WrittenSpec.with("", leavingOut: [key])
      #expect(spec.diagnostics.map(\.code) == [.missingField])
      #expect(spec.diagnostics.first?.message == "a report spec has no '\(key)'")
    }
    #expect(WrittenSpec("").diagnostics.map(\.code) == [.missingField])
    #expect(WrittenSpec("- a\n").diagnostics.map(\.code) == [.wrongShape])
  }

  @Test func everyKeyIsRead() throws {
    let written = WrittenSpec(
      """
      rapporteur: 1
      report: r.1
      title: "T $(p)"
      date: 2024-06-03
      corpus: [a, b]
      marking: [tlp-green, desk-a]
      omit-above-ceiling: true
      count-omitted: true
      header: {reference: R, to: [A, B], from: C, through: D, cc: E, time: F, distribution: G}
      parameters:
        p: {type: choice, values: [x, no], default: no}
        q: {type: number}
      summary: S [@a].
      selections:
        one: {statements: {act: deny}}
        two: {union: [one, one]}
      sections:
        - {title: A, statements: one, group-by: speaker, order-by: [-said, id], limit: 3, empty: None}
        - {chronology: {statements: one, events: {status: denied}}}
        - {entities: {type: person}, as: profiles, order-by: name}
        - {sources: cited}
        - {sources: {type: article}, limit: 2}
        - {text: X}
        - {disputes: one}
        - {verbatim: one}
        - {gaps: one}
      expect:
        - {selection: one, count: 2, newest-within: 14d, independent-sources: {min: 1}, severity: warning}
      outputs:
        - {format: csv, file: $(p).csv, options: {rows: events, columns: [id, title]}}
      """ + "\n"
    )
    #expect(written.diagnostics.isEmpty)
    let spec = try #require(written.spec)
    #expect(spec.id.value == "r.1" && spec.title.value == "T $(p)" && spec.date.value.text == "2024-06-03")
    #expect(spec.corpus.map(\.value) == ["a", "b"] && spec.marking.map(\.value) == ["tlp-green", "desk-a"])
    #expect(spec.omitsAboveCeiling && spec.countsOmitted)
    #expect(spec.header.map(\.key.value) == ["reference", "to", "from", "through", "cc", "time", "distribution"])
    #expect(spec.header.map(\.value.value) == ["R", "A; B", "C", "D", "E", "F", "G"])
    #expect(
      spec.parameters.map(\.name.value) == ["p", "q"] && spec.parameters.map(\.kind?.value) == [.choice, .number]
    )
    #expect(spec.parameters[0].choices.map(\.value) == ["x", "no"] && spec.parameters[0].defaultValue?.value == "no")
    #expect(spec.summary?.citations.map(\.value) == ["a"] && spec.selections.map(\.name.value) == ["one", "two"])
    let first = try #require(spec.sections.first)
    #expect(first.title?.value == "A" && first.groupBy?.value == "speaker" && first.limit?.value == 3)
    #expect(first.orderBy.map(\.value) == ["-said", "id"] && first.empty?.value == "None")
    #expect(written.text(first.span) == "statements: one")
    let blocks = spec.sections.map { section in
      switch section.content {
      case .text: "text"
      case .statements: "statements"
      case .chronology(let statements, let events): "chronology \(statements != nil) \(events != nil)"
      case .disputes: "disputes"
      case .entities(_, let asProfiles): "entities \(asProfiles)"
      case .verbatim: "verbatim"
      case .gaps: "gaps"
      case .sources(let use): use == nil ? "cited" : "sources"
      }
    }
    #expect(
      blocks == [
        "statements", "chronology true true", "entities true", "cited", "sources", "text", "disputes", "verbatim",
        "gaps",
      ]
    )
    let expectation = try #require(spec.expectations.first)
    #expect(expectation.count.map { [$0.minimum, $0.maximum] } == [2, 2] && expectation.newestWithin?.value == 14)
    #expect(
      expectation.independentSources.map { [$0.minimum, $0.maximum] } == [1, nil] && expectation.severity == .warning
    )
    let output = try #require(spec.outputs.first)
    #expect(
      output.format.value == "csv" && output.file.value == "$(p).csv"
        && output.options.map(\.name.value) == ["rows", "columns"]
    )
  }

  /// Twelve slips in one spec give twelve findings in the order of the file.
  @Test func allIndependentFaultsAreFoundInOneRun() {
    let spec = WrittenSpec(
      """
      rapporteur: «3»
      report: «a b»
      title: «[]»
      date: «2024-02-30»
      corpus: c
      «margin»: 2
      omit-above-ceiling: «on»
      header: {«form»: x}
      parameters: {p: {type: «day»}}
      selections: {s: {statements: {«act»: []}}}
      sections: [{statements: s, limit: «none»}]
      expect: [{selection: s, newest-within: «two weeks»}]
      outputs: [{«format»: csv}]
      """ + "\n"
    )
    #expect(spec.diagnostics.count == 12)
    #expect(spec.codesAtMarks.map { $0.split(separator: " ").last.map(String.init) } == (0..<12).map { "\($0)" })
  }

  @Test func aScalarIsTextUntilAFieldWantsAType() {
    let spec = WrittenSpec.with("title: no\nheader: {reference: 0123, to: 14:30, from: 1.10, cc: ~}")
    #expect(spec.spec?.title.value == "no")
    #expect(spec.spec?.header.map(\.value.value) == ["0123", "14:30", "1.10", "~"])
  }

  @Test func keysThatBeginWithXAreKeptAndNoFindings() {
    #expect(WrittenSpec.with("x-desk: {a: b}\nsections: [{x-why: a, gaps: b}]").diagnostics.isEmpty)
  }
}
