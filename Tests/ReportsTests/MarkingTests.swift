import Foundation
import ReportCommandLine
import ReportDiagnostics
import Testing

/// What is marked above a report's ceiling leaves in no way.
@Suite struct MarkingTests {
  /// Names of the places that hold a secret in any case of its letters.
  private func leaks(_ secrets: [String], in run: ProjectRun) -> [String] {
    run.everythingSaid.filter { place in
      let text = Data(place.bytes.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 })
      return secrets.contains { text.range(of: Data($0.utf8)) != nil }
    }.map(\.name)
  }

  /// The letters that stand in every field that can hold letters, and the one day in all the others.
  private static let secrets = ["zq", "1847", "13 november"]

  @Test func theOpenPartIsBuiltAndTheRestStaysWhereItIs() async throws {
    let run = try await ProjectRun(["build", "open.yaml"], on: TestProject.secret.disk())
    #expect(run.findings.map(\.message) == [])
    #expect(run.outputs.count == 11)
    #expect(leaks(Self.secrets, in: run) == [])
  }

  @Test(arguments: SeededFault.waysToSecrets)
  func noWayLeadsAboveTheCeiling(_ way: SeededFault) async throws {
    let (project, _) = way.planted(in: .secret)

    let refused = try await ProjectRun(["build", "open.yaml"], on: project.disk())
    #expect(refused.answer.status == 3, "\(refused.answer.messages)")
    #expect(Set(refused.errors.map(\.code)) == [.markingAboveCeiling])
    #expect(refused.outputs.isEmpty)
    #expect(leaks(Self.secrets, in: refused) == [], "\(refused.answer.messages)")
    let concise = try await ProjectRun(["build", "open.yaml", "--concise"], on: project.disk())
    #expect(leaks(Self.secrets, in: concise) == [])
    let checked = try await ProjectRun(["check", "open.yaml"], on: project.disk())
    #expect(checked.answer.status == 3)
    #expect(leaks(Self.secrets, in: checked) == [])

    var omitting = project
    omitting.replace("marking: tlp-green\n", with: "marking: tlp-green\nomit-above-ceiling: true\n", in: "open.yaml")
    let omitted = try await ProjectRun(["build", "open.yaml"], on: omitting.disk())
    // A citation cannot be left out of a sentence.
    #expect(omitted.answer.status == (way.status == 3 ? 3 : 0), "\(omitted.answer.messages)")
    #expect(omitted.outputs.isEmpty == (way.status == 3))
    #expect(leaks(Self.secrets, in: omitted) == [])

    // The control: with a higher ceiling the same search finds the same letters.
    var raised = project
    raised.replace("marking: tlp-green\n", with: "marking: tlp-red\n", in: "open.yaml")
    let shown = try await ProjectRun(["build", "open.yaml"], on: raised.disk())
    #expect(shown.answer.status == 0, "\(shown.answer.messages)")
    let isShown = !leaks(Self.secrets, in: shown).isEmpty
    #expect(isShown != Self.showsNothing.contains(way.name))
  }

  /// Ways that betray a record and show no letter of it.
  private static let showsNothing: Set<String> = ["the number of statements"]

  /// A build's log goes where the report goes; a check is for whoever has the corpus.
  @Test func aFindingAboutAClosedRecordIsShownByACheckAndNotByABuild() async throws {
    var project = TestProject.secret
    project.replace("published: 1847-11-13", with: "published: 1846-11-13", in: "corpus/closed.yaml")
    let run = try await ProjectRun(["build", "open.yaml"], on: project.disk())
    #expect(leaks(Self.secrets, in: run) == [])
    let check = try await ProjectRun(["check", "corpus"], on: project.disk())
    #expect(leaks(Self.secrets, in: check) != [])
  }

  @Test(arguments: [true, false])
  func theChathamHouseRuleHidesWhoSpoke(isRule: Bool) async throws {
    var project = TestProject.secret
    project.files["corpus/house.yaml"] = Array(
      """
      markings:
        - {id: house, scheme: room, label: HOUSE, level: 1\(isRule ? ", handling: chatham-house" : "")}
      entities:
        - {id: zq-speaker, type: person, name: Zqspeaker}
        - {id: zq-seat, type: office, name: Zqseat, links: [{type: office-of, to: zq-body}]}
        - {id: zq-body, type: organisation, name: Zqbody}
      statements:
        - id: in-the-room
          speakers: [{entity: zq-speaker, as: zq-seat, for: [zq-body]}]
          act: say
          form: indirect
          gist: Somebody in the room was tired.
          said: 2031-03-04
          source: letter
          marking: house
          tags: [always]

      """.utf8
    )
    project.replace(
      "marking: tlp-green\n",
      with: "marking: [tlp-green, house]\nselections:\n  always: {statements: {tag: always}}\n",
      in: "open.yaml"
    )
    project.replace(
      "statements: {tag: chosen}",
      with: """
        statements: always
            group-by: speaker
          - verbatim: always
            empty: None.
          - gaps: always
            empty: None.
          - chronology: {statements: always}
          - entities: {speaks-in: always, type: [person, office, organisation]}
        """,
      in: "open.yaml"
    )
    let run = try await ProjectRun(["build", "open.yaml"], on: project.disk())
    #expect(run.answer.status == 0, "\(run.answer.messages)")
    #expect(run.outputs.count == 11)
    #expect(leaks(["tired"], in: run).contains("out/open/brief.txt"))
    #expect(leaks(["zqspeaker", "zq-speaker", "zqseat", "zq-seat", "zqbody", "zq-body"], in: run).isEmpty == isRule)
  }
}
