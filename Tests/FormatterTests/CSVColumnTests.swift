import CSVFormatter
import ReportFormatting
import ReportModel
import Testing

@Suite struct CSVColumnTests {
  @Test func statementShowsWhatTheRecordsSay() async throws {
    let table = try await csvRows(CSVFixture.report())
    let row = Dictionary(uniqueKeysWithValues: zip(table[0], table[1]))
    let expected = [
      "id": "s0", "speakers": "spokesperson; kp",
      "speaker_names": "Spokesperson, Foreign Ministry; North Korea; a senior official", "on_behalf_of": "ru",
      "act": "deny", "form": "mixed", "gist": "They deny it.", "quotes": "no; never | not once", "about": "kp; ru",
      "to": "", "events": "transfers", "said": "", "said_from": "2024-05-01", "said_to": "2024-05-31",
      "date_basis": "origin published", "source": "article", "source_title": "US, allies demand “an end”",
      "publisher": "Fox News", "published": "2024-05-31?", "url": "https://news.example/a,b", "origin": "communique",
      "reliability": "F", "credibility": "2", "likelihood": "", "confidence": "", "marking": "TLP:GREEN",
      "status": "current", "citation": "1", "locator": "p. 4", "also_in": "", "via": "", "re": "denies transfers",
      "capacity": "", "language": "en", "cue": "", "tags": "", "note": "", "caveats": "",
    ]
    #expect(row == expected)
    #expect(
      table[0].prefix(27).joined(separator: ", ")
        == """
        id, speakers, speaker_names, on_behalf_of, act, form, gist, quotes, about, to, events, said, said_from, said_to, \
        date_basis, source, source_title, publisher, published, url, origin, reliability, credibility, likelihood, \
        confidence, marking, status
        """
    )
  }

  @Test(arguments: [
    ("entities", ["id", "name", "aliases", "country", "links"], ["kp", "North Korea", "DPRK; Pyongyang", "KP", ""]),
    (
      "events", ["id", "date", "date_from", "date_to", "actors", "actor_names"],
      ["transfers", "../2024-05-31", "", "2024-05-31", "actor kp; recipient ru", "North Korea; Russia"]
    ),
    ("sources", ["citation", "id", "publisher", "held"], ["1", "article", "Fox News", "true"]),
  ])
  func otherRowsShowWhatTheRecordsSay(rows: String, columns: [String], first: [String]) async throws {
    let table = try await csvRows(CSVFixture.report(), ["rows": .text(rows), "columns": .list(columns)])
    #expect(table[0] == columns)
    #expect(table[1] == first)
  }

  @Test func explodedStatementHasARowForEachSpeaker() async throws {
    let columns = ["id", "speakers", "speaker_names", "on_behalf_of", "about"]
    let table = try await csvRows(
      CSVFixture.report(),
      ["explode": .text("speakers"), "columns": .list(columns)]
    )
    #expect(
      table.dropFirst() == [
        ["s0", "spokesperson", "Spokesperson, Foreign Ministry", "ru", "kp; ru"],
        ["s0", "kp", "North Korea", "", "kp; ru"], ["s0", "", "a senior official", "", "kp; ru"],
      ]
    )
  }

  @Test(arguments: [
    (["rows": OptionValue.text("entities"), "columns": .list(["id", "gist"])], "'gist' is not a column of entities"),
    (["rows": .text("sources"), "explode": .text("speakers")], "'explode: speakers' needs 'rows: statements'"),
    (["separator": .text("semicolon")], "'separator: semicolon' needs 'profile: excel'"),
  ])
  func optionsThatDoNotGoTogetherAreRefused(options: [String: OptionValue], message: String) async throws {
    let error = await #expect(throws: FormatterError.self) {
      try await renderCSV(CSVFixture.report(), options)
    }
    guard case .unsupported(let text, block: nil)? = error else { return }
    #expect(text.hasPrefix(message))
  }

  @Test func readingOrderComesFromBlocksOfStatements() async throws {
    var report = CSVFixture.report(gists: ["a", "b", "c"])
    let chronology = ChronologyEntry(date: CSVFixture.date("2024"), basis: .said, subject: .statement(Ref(2)))
    let late = Block(id: "block-1", title: nil, content: .chronology([chronology]))
    let group = StatementGroup(heading: nil, statements: [Ref(1), Ref(0), Ref(1)])
    report.blocks = [late, Block(id: "block-2", title: nil, content: .statements([group]))]
    #expect(try await ids(report) == ["s2", "s1", "s0"])
    report.blocks = [late, Block(id: "block-2", title: nil, content: .verbatim([group]))]
    #expect(try await ids(report) == ["s0", "s1", "s2"])
    report.blocks = []
    #expect(try await ids(report) == [])
  }

  @Test func proseAndGapsAreNeverCarried() {
    let kinds = Block.Kind.allCases.filter { kind in
      if case .never = CSVFormatter().descriptor.carriage(of: kind) { true } else { false }
    }
    #expect(kinds == [.text, .gaps])
  }

  @Test func everyStatementIsAccountedFor() async throws {
    var report = CSVFixture.report(gists: ["a", "b", "c", "d"])
    let dispute = Dispute(event: Ref(0), asserted: [Ref(0)], denied: [Ref(1)], mentioned: [Ref(2), Ref(3)])
    report.blocks = [Block(id: "block-1", title: nil, content: .disputes([dispute]))]
    let statements = try await renderCSV(report).account
    #expect(statements.problems(in: report).isEmpty && statements.shown.count == 4)
    let sources = try await renderCSV(report, ["rows": .text("sources")]).account
    #expect(sources.problems(in: report).isEmpty && sources.shown.isEmpty)
    #expect(sources.leftOut.map(\.why) == ["'rows: sources' has no row for a statement"])
  }

  @Test func caveatsAreAColumn() async throws {
    var report = CSVFixture.report()
    report.records.statements[0].status = .doubtful
    report.records.sources[0].status = .withdrawn
    let rows = try await csvRows(report, ["columns": .list(["caveats"])])
    #expect(rows == [["caveats"], ["attribution doubtful; source withdrawn"]])
  }

  @Test func descriptorNamesEveryColumnOnce() {
    let kinds = CSVFormatter().descriptor.options.map(\.kind)
    for case .list(let names) in kinds {
      #expect(Set(names).count == names.count)
      #expect(names.contains("actors") && names.contains("archive_url") && names.contains("valid"))
    }
  }

  private func ids(_ report: Report) async throws -> [String] {
    try await csvRows(report, ["columns": .list(["id"])]).dropFirst().map { $0[0] }
  }
}
