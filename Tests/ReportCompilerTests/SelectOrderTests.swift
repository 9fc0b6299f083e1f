import ReportCompiler
import ReportFormatting
import ReportModel
import Testing

/// `group-by`, `order-by` and `limit`, as a report shows them.
@Suite struct SelectOrderTests {
  static let corpus = WrittenCorpus(
    """
    sources:
      - {id: s1, type: article, title: First, published: 2024-01-05}
      - {id: s2, type: article, title: Second, published: XXXX}
      - {id: s3, type: article, title: Third, published: 2023}
    entities:
      - {id: ana, type: person, name: ana}
      - {id: bob, type: person, name: Bób}
      - {id: cat, type: office, name: Cat}
    events:
      - {id: e1, type: vote, title: Vote, date: 2024-01-01}
      - {id: e2, type: vote, title: Strike, date: 2024-01-02}
    statements:
      - {id: a, speakers: [bob], act: say, form: indirect, gist: G, source: s1, said: 2024-02, about: [ana, cat], events: [e1], tags: [x, y]}
      - {id: b, speakers: [{entity: ana, as: cat}], act: deny, form: mixed, gist: G, quotes: [q], source: s2, origin: s3, about: [cat], re: [{kind: denies, to: e1}, {kind: answers, to: e1}]}
      - {id: c, speakers: [{label: an official}], act: accuse, form: direct, quotes: [q], source: s2, tags: [y]}
      - {id: d, speakers: [ana], act: say, form: indirect, gist: G, source: s3, said: 2024-02-01, events: [e2], about: [ana]}
      - {id: e, speakers: [ana, bob], act: veto, form: indirect, gist: G, source: s1, said: ../2024-02}
      - {id: f, speakers: [{entity: ana, for: [cat]}], act: deny, form: direct, quotes: [q], source: s1, said: 2024-02-01}
    """,
    settings: "acts: [{id: veto, like: reject}]\n"
  )

  static func groups(_ section: String) -> String {
    let written = WrittenReport("sections: [{statements: {}, \(section)}]", over: corpus)
    guard let report = written.report, case .statements(let groups)? = report.blocks.first?.content else {
      return written.codesAtMarks.joined(separator: " ")
    }
    return groups.map { group in
      let ids = group.statements.map { report.records[$0].id }.joined(separator: " ")
      return group.heading.map { "\($0): \(ids)" } ?? ids
    }.joined(separator: " | ")
  }

  static let rows: [(String, String)] = [
    ("limit: 9", "a b c d e f"), ("limit: 2", "a b"),
    // Dates: b dates from its origin, c is not dated and comes last either way; `..` comes before all.
    ("order-by: said", "e b d f a c"), ("order-by: -said", "a d f b e c"), ("order-by: [said, -id]", "e b f d a c"),
    ("order-by: [-said, -id]", "a f d b e c"),
    ("order-by: published", "d a e f b c"), ("order-by: -published", "a e f d b c"),
    ("order-by: speaker", "c b d e f a"), ("order-by: -speaker", "a b d e f c"), ("order-by: act", "c b f a d e"),
    ("order-by: [-act, -id]", "e d a f b c"),
    ("order-by: source", "a e f b c d"), ("order-by: [source, -said]", "a f e b c d"), ("order-by: id", "a b c d e f"),
    ("order-by: -id", "f e d c b a"), ("order-by: -id, limit: 2", "f e"),
    // Groups come in the order of their first statement.
    ("group-by: speaker", "Bób: a | ana: b d | An official: c | ana and Bób: e | ana (for Cat): f"),
    ("group-by: speaker, order-by: -id", "ana (for Cat): f | ana and Bób: e | ana: d b | An official: c | Bób: a"),
    ("group-by: act", "Say: a d | Deny: b f | Accuse: c | Veto: e"),
    ("group-by: form", "Reported: a d e | Partly in the speaker's words: b | In the speaker's words: c f"),
    ("group-by: source", "First: a e f | Second: b c | Third: d"),
    ("group-by: origin", "No origin recorded: a c d e f | Third: b"),
    ("group-by: event", "Vote: a b | No event: c e f | Strike: d"),
    ("group-by: about", "ana: a d | Cat: a b | No subject: c e f"),
    ("group-by: tag", "x: a | y: a c | No tag: b d e f"),
    ("group-by: tag, limit: 3", "x: a | y: a c | No tag: b"),
    ("group-by: act, order-by: -said, limit: 3", "Say: a d | Deny: f"),
  ]

  @Test func statementsAreOrderedAndGroupedAsAskedAndAtLastById() {
    for (section, expected) in SelectOrderTests.rows {
      #expect(SelectOrderTests.groups(section) == expected, "\(section)")
    }
    #expect(
      Set(GroupKey.allCases.map(\.rawValue)).isSubset(
        of: SelectOrderTests.rows.compactMap { row in
          row.0.split(separator: ",").first.flatMap { $0.hasPrefix("group-by: ") ? String($0.dropFirst(10)) : nil }
        }
      )
    )
  }

  @Test func theOrderOfFilesAndRecordsMakesNoDifference() {
    let forward = WrittenCorpus(files: SelectOrderTests.shuffled(false))
    let backward = WrittenCorpus(files: SelectOrderTests.shuffled(true))
    for section in ["group-by: speaker, order-by: act", "order-by: [said, published]", "group-by: source, limit: 4"] {
      let lines = "sections: [{statements: {}, \(section)}]"
      #expect(WrittenReport(lines, over: forward).report == WrittenReport(lines, over: backward).report)
    }
  }

  static func shuffled(_ isReversed: Bool) -> [String] {
    let statements = (0..<9).map { number in
      "statements:\n  - {id: st-\(number), speakers: [{label: L\(number % 2)}], act: say, form: indirect, gist: G, source: s\(number % 3)}\n"
    }
    let sources = (0..<3).map { "sources:\n  - {id: s\($0), type: article, title: T, published: 202\($0)}\n" }
    return isReversed ? (statements + sources).reversed() : statements + sources
  }

  @Test func entitiesAreOrderedByNameTypeOrId() {
    let rows = [
      ("order-by: name", "ana bob cat"), ("order-by: -name", "cat bob ana"), ("order-by: type", "cat ana bob"),
      ("order-by: [-type, -id]", "bob ana cat"), ("limit: 1", "ana"),
    ]
    for (section, expected) in rows {
      let report = WrittenReport("sections: [{entities: {}, \(section)}]", over: SelectOrderTests.corpus).report
      guard let report, case .entities(let refs, .table)? = report.blocks.first?.content else {
        Issue.record("no table")
        continue
      }
      #expect(refs.map { report.records[$0].id }.joined(separator: " ") == expected, "\(section)")
    }
  }
}
