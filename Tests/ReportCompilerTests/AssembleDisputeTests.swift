import ReportFormatting
import ReportModel
import Testing

/// Who asserts, who denies, who only speaks of an event; and the order of a chronology.
@Suite struct AssembleDisputeTests {
  static func corpus(_ statements: [String], status: String = "alleged") -> WrittenCorpus {
    let lines = statements.map { "  - {speakers: [{label: L}], form: indirect, gist: G, source: s, \($0)}\n" }
    return WrittenCorpus(
      """
      sources:
        - {id: s, type: article, title: S, published: 2024-01-01}
      events:
        - {id: e, type: vote, title: E, date: 2024-02, status: \(status)}
        - {id: f, type: vote, title: F, date: 2024-01}
      statements:

      """ + lines.joined(),
      settings: "acts: [{id: brand, like: accuse}]\n"
    )
  }

  /// `EVENT: asserted / denied / mentioned`.
  static func disputes(_ corpus: WrittenCorpus, _ filter: String = "") -> String {
    guard let report = WrittenReport("sections: [{disputes: {\(filter)}, empty: None}]", over: corpus).report,
      case .disputes(let disputes)? = report.blocks.first?.content
    else { return "?" }
    return disputes.map { dispute in
      let lists = [dispute.asserted, dispute.denied, dispute.mentioned].map {
        $0.map { report.records[$0].id }.joined(separator: " ")
      }
      return "\(report.records[dispute.event].id): \(lists.joined(separator: " / "))"
    }.joined(separator: "; ")
  }

  @Test func anActTakesAStandOrOnlySpeaksOfTheEvent() {
    let stands: Set<SpeechAct> = [
      .accuse, .condemn, .oppose, .concern, .confirm, .acknowledge, .announce, .demand, .urge, .warn,
    ]
    for act in SpeechAct.allCases where act != .deny {
      let corpus = AssembleDisputeTests.corpus([
        "id: a, act: \(act.rawValue), events: [e]", "id: z, act: deny, re: [{kind: denies, to: e}]",
      ])
      #expect(AssembleDisputeTests.disputes(corpus) == (stands.contains(act) ? "e: a / z / " : "e:  / z / a"), "\(act)")
    }
  }

  @Test func whoAssertsAndWhoDenies() {
    let rows: [([String], String)] = [
      (["id: a, act: accuse, events: [e]"], ""), (["id: a, act: say, events: [e]"], ""),
      (["id: a, act: brand, events: [e]", "id: b, act: say, re: [{kind: denies, to: e}]"], "e: a / b / "),
      // The event, or a statement that asserts it.
      (["id: a, act: accuse, events: [e]", "id: b, act: deny, re: [{kind: denies, to: a}]"], "e: a / b / "),
      (["id: a, act: say, events: [e]", "id: b, act: deny, re: [{kind: denies, to: a}]"], ""),
      (
        ["id: a, act: accuse, events: [e, f]", "id: b, act: deny, re: [{kind: denies, to: a}]"],
        "f: a / b / ; e: a / b / "
      ), (["id: a, act: accuse, events: [e, f]", "id: b, act: deny, re: [{kind: denies, to: f}]"], "f: a / b / "),
      // A confirmation asserts, whatever the act, also for the one who denies it.
      (
        ["id: a, act: say, re: [{kind: confirms, to: e}]", "id: b, act: deny, re: [{kind: denies, to: e}]"],
        "e: a / b / "
      ),
      (
        ["id: a, act: say, re: [{kind: confirms, to: e}]", "id: b, act: say, re: [{kind: denies, to: a}]"],
        "e: a / b / "
      ),
      // A statement is on one side.
      (["id: a, act: accuse, events: [e], re: [{kind: denies, to: e}]"], "e:  / a / "),
      (["id: a, act: accuse, events: [e, f], re: [{kind: denies, to: f}]"], "f:  / a / "),
      // Other answers take no side; a denial that names the event and answers nothing denies it.
      (
        ["id: a, act: say, re: [{kind: answers, to: e}]", "id: b, act: say, re: [{kind: denies, to: e}]"], "e:  / b / a"
      ), (["id: a, act: deny, events: [e]"], "e:  / a / "),
      (["id: a, act: deny, events: [e], re: [{kind: denies, to: f}]"], "f:  / a / "),
      (["id: a, act: decline, events: [e]", "id: b, act: deny, re: [{kind: denies, to: e}]"], "e:  / b / a"),
      // By date, then id, within a side.
      (
        [
          "id: a, act: accuse, events: [e], said: 2024-03", "id: b, act: warn, events: [e], said: 2024-02",
          "id: c, act: urge, events: [e], said: 2024-02", "id: z, act: deny, re: [{kind: denies, to: e}]",
        ], "e: b c a / z / "
      ),
    ]
    for (statements, expected) in rows {
      #expect(AssembleDisputeTests.disputes(AssembleDisputeTests.corpus(statements)) == expected, "\(statements)")
    }
  }

  @Test func aDisputedOrDeniedEventIsListedWithoutADenial() {
    for (status, expected) in [
      ("disputed", "e: a /  / "), ("denied", "e: a /  / "), ("confirmed", ""), ("alleged", ""), ("planned", ""),
    ] {
      let corpus = AssembleDisputeTests.corpus(["id: a, act: accuse, events: [e]"], status: status)
      #expect(AssembleDisputeTests.disputes(corpus) == expected, "\(status)")
    }
    let unnamed = AssembleDisputeTests.corpus(["id: a, act: say"], status: "disputed")
    #expect(AssembleDisputeTests.disputes(unnamed).isEmpty)
  }

  @Test func onlySelectedStatementsTakePart() {
    let corpus = AssembleDisputeTests.corpus([
      "id: a, act: accuse, events: [e]", "id: b, act: deny, re: [{kind: denies, to: a}]",
      "id: c, act: warn, events: [e]",
    ])
    #expect(AssembleDisputeTests.disputes(corpus, "id: [b, c]") == "e: c / b / ")
    #expect(AssembleDisputeTests.disputes(corpus, "id: [a, c]").isEmpty)
  }

  @Test func aChronologyRunsFromTheEarliestPossibleDay() throws {
    let statements = [
      "2024-02-01", "2024-02", "2024", "../2024-02-15", "2024-02-01?", "XXXX", "2024-01-31", "2023/..",
      "2024-02-03/2024-02-04",
    ].enumerated().map {
      "id: st-\($0.offset), act: say, said: \($0.element == "../2024-02-15" ? "\"../2024-02-15\"" : $0.element)"
    }
    let report = try #require(
      WrittenReport(
        "sections: [{chronology: {statements: {}, events: {}}}]",
        over: AssembleDisputeTests.corpus(statements + ["id: undated, act: say"])
      ).report
    )
    guard case .chronology(let entries)? = report.blocks.first?.content else { return }
    let found = entries.map { entry in
      switch entry.subject {
      case .event(let ref): "\(report.records[ref].id)=\(entry.date.text)"
      case .statement(let ref): "\(report.records[ref].id)=\(entry.date.text)\(entry.basis == .said ? "" : " (source)")"
      }
    }
    // 7: since 2023. Of those that begin on one day, the more precise comes first. 5 and the undated date from the source.
    #expect(
      found == [
        "st-7=2023/..", "st-5=2024-01-01 (source)", "undated=2024-01-01 (source)", "f=2024-01", "st-2=2024",
        "st-6=2024-01-31", "st-0=2024-02-01",
        "st-4=2024-02-01?", "e=2024-02", "st-1=2024-02", "st-8=2024-02-03/2024-02-04", "st-3=../2024-02-15",
      ]
    )
  }
}
