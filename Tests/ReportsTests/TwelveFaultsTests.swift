import ReportCommandLine
import ReportDiagnostics
import ReportDriver
import Testing

/// Twelve slips that have nothing to do with each other, over seven files.
@Suite struct TwelveFaultsTests {
  private static let faults = SeededFault.parse(
    """
    # yaml-tag: a file that cannot be read; what it declares is used elsewhere
    @ corpus/sources.yaml
    -    status: superseded
    +    status: «!!str» superseded

    # wrong-shape: a list where a text belongs
    @ corpus/entities.yaml
    -name: Coast Herald
    +name: «[Coast Herald]»

    # invalid-country: a country of three letters
    @ corpus/entities.yaml
    -country: [NO]
    +country: [«NOR»]

    # duplicate-id: two records of one id
    @ corpus/events.yaml
    -  - id: secret-deal
    +  - {id: «pier», type: other, title: The pier, date: XXXX}
    +  - id: secret-deal

    # invalid-date: a day that does not exist
    @ corpus/events.yaml
    -date: 2031-03-03
    +date: «2031-02-30»

    # unknown-field: a key that is misspelt, and is needed
    @ corpus/statements.yaml
    -    gist: Southport has
    +    «gyst»: Southport has

    # unknown-value: an act that is none
    @ corpus/statements.yaml
    -act: summon
    +act: «sumon»

    # unknown-reference: a statement that nobody passed on
    @ corpus/statements.yaml
    -via: herald-accuses
    +via: «herald-acuses»

    # wrong-kind: an event as what a statement is about
    @ corpus/statements.yaml
    -about: [southport]
    +about: [«secret-deal»]

    # unknown-selection: a section of a selection that does not exist
    @ report.yaml
    -gaps: standing
    +gaps: «standin»

    # missing-field: a second spec without its date
    @ second.yaml
    +«rapporteur»: 1
    +report: second
    +title: Second
    +corpus: corpus
    +sections:
    +  - statements: {act: deny}
    +outputs:
    +  - {format: plain-text, file: second.txt}

    # yaml-duplicate-key: a third spec with a key twice
    @ third.yaml
    +rapporteur: 1
    +report: third
    +title: Third
    +«title»: Fourth
    +date: 2031-03-06
    +corpus: corpus
    +sections:
    +  - statements: {act: deny}
    +outputs:
    +  - {format: plain-text, file: third.txt}
    """
  )

  @Test func twelveFaultsAreTwelveFindings() async throws {
    #expect(Self.faults.count == 12)
    let (project, marks) = SeededFault(name: "all", patches: Self.faults.flatMap(\.patches)).planted(in: .harbour)
    let wanted = zip(Self.faults, marks).map { fault, marks in
      "\(fault.code?.rawValue ?? "") at \(marks.first.map(String.init(describing:)) ?? "")"
    }
    var texts: Set<String> = []
    for (turn, paths) in [project.files.keys.sorted(), project.files.keys.sorted().reversed()].enumerated() {
      let disk = project.disk(inOrder: Array(paths))
      let driver = ReportDriver(disk: disk, formatters: [], workers: turn + 1)
      let inputs = ReportDriver.Inputs(paths: ["report.yaml", "second.yaml", "third.yaml"])
      _ = await driver.build(inputs, to: "out", force: false)
      let run = try await ProjectRun(["build", "report.yaml", "second.yaml", "third.yaml"], on: disk)
      let found = run.findings.map { finding in
        let place = finding.span.map { String(describing: SeededFault.Place(run.name(of: $0.file), $0)) }
        return "\(finding.code.rawValue) at \(place ?? "nowhere")"
      }
      #expect(found.sorted() == wanted.sorted(), "\(run.answer.messages)")
      #expect(run.answer.status == 1)
      #expect(run.outputs.isEmpty)
      texts.insert(run.answer.messages)
    }
    #expect(texts.count == 1)
  }
}
