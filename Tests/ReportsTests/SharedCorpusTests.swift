import ReportCommandLine
import ReportDiagnostics
import ReportDriver
import Testing

/// The United Nations' consolidated list of sanctions, 1,003 statements.
@Suite(.enabled(if: PackageFolder.exists("../shared/data/un-list"))) struct UNListTests {
  @Test(
    arguments: zip(
      [
        "{tag: DPRK}", "{tag: Al-Qaida}", "{tag: Taliban}", "{tag: Iran}", "{said: {from: 2016, to: 2016}}",
        "{said: {from: 2017-01-01, to: 2017-12-31, certain: true}}",
      ],
      [155, 341, 140, 121, 71, 69]
    )
  )
  func aSpecFindsTheListings(_ filter: String, count: Int) async throws {
    var project = try TestProject(folder: "../shared/data/un-list", as: "corpus")
    project.files["listings.yaml"] = Array(
      """
      rapporteur: 1
      report: listings
      title: Listings
      date: 2026-03-01
      corpus: corpus
      selections:
        listings:
          statements: \(filter)
      sections:
        - statements: listings
      expect:
        - {selection: listings, count: \(count)}
      outputs:
        - {format: csv, file: listings.csv, options: {columns: [id]}}

      """.utf8
    )
    let disk = project.disk()
    let build = try ParseArguments().run(["build", "listings.yaml"])
    let answer = await RunCommand(disk: disk).run(build)
    #expect(answer.status == 0, "\(answer.messages)")
    let bytes = disk.snapshot(below: "out")["out/listings/listings.csv"] ?? []
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    #expect(lines.count == count + 1)
    #expect(Set(lines.dropFirst()).count == count)

    // The control: the expectation does fail when the number is another.
    var wrong = project
    wrong.replace("count: \(count)}", with: "count: \(count + 1)}", in: "listings.yaml")
    let refusal = await RunCommand(disk: wrong.disk()).run(build)
    #expect(refusal.status == 1)
    #expect(refusal.messages.contains("'listings' has \(count) records"))
  }
}

/// The corpus of the news report of 31 May 2024.
@Suite(.enabled(if: PackageFolder.exists("../shared/examples/dprk-russia-corpus"))) struct FoundingCorpusTests {
  @Test func allSevenQuotationsAreVerified() async throws {
    let corpus = try TestProject(folder: "../shared/examples/dprk-russia-corpus", as: "corpus")
    let run = try await ProjectRun(["check", "corpus"], on: corpus.disk())
    #expect(run.outcome.quotations == 7)
    #expect(run.outcome.verifiedQuotations == 7)
    #expect(run.answer.output.contains("7 of 7 quotations verified"))
    #expect(run.answer.status == 0, "\(run.answer.messages)")
    #expect(!run.findings.contains { $0.code == .unclaimedQuotation })
  }

  @Test func theTextMayLieElsewhere() async throws {
    var project = try TestProject(folder: "Reports/dprk-russia", as: "report")
    let article = try TestProject(folder: "../shared/examples/dprk-russia-corpus", as: "texts")
    project.files["texts/article.txt"] = article.files["texts/article.txt"]
    let held = try await ProjectRun(["check", "report", "--texts", "texts"], on: project.disk())
    #expect(held.outcome.quotations == 7)
    #expect(held.outcome.verifiedQuotations == 7)
    #expect(held.answer.status == 0, "\(held.answer.messages)")

    let absent = try await ProjectRun(["check", "report"], on: project.disk())
    #expect(absent.outcome.verifiedQuotations == 0)
    #expect(absent.answer.status == 0)
    #expect(absent.findings.map(\.code) == [.quoteUnverifiable])

    // The control: a text that was touched verifies nothing.
    project.files["texts/article.txt"]?.append(0x0A)
    let touched = try await ProjectRun(["check", "report", "--texts", "texts"], on: project.disk())
    #expect(touched.outcome.verifiedQuotations == 0)
    #expect(touched.errors.map(\.code) == [.textChanged])
  }
}
