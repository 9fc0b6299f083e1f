import ReportCommandLine
import ReportDiagnostics
import ReportDriver
import Testing

@Suite struct SeededFaultTests {
  static let faults =
    SeededFault.inFiles + SeededFault.inRecords + SeededFault.inReferences + SeededFault.inSpec

  @Test func theProjectIsGoodBeforeAFaultIsPlanted() async throws {
    let disk = TestProject.harbour.disk()
    let before = disk.snapshot(below: "/")
    let run = try await ProjectRun(["build", "report.yaml"], on: disk)
    #expect(run.findings.map(\.message) == [])
    #expect(run.answer.status == 0)
    #expect(run.outputs.count == 4)
    // The control: what the tests below compare does change when something is written.
    #expect(disk.snapshot(below: "/") != before)
  }

  @Test(arguments: faults)
  func aFaultIsFoundAtItsPlaceAndNothingIsWritten(_ fault: SeededFault) async throws {
    let (project, marks) = fault.planted(in: .harbour)
    let disk = TestProject.harbour.disk()
    _ = try await ProjectRun(["build", "report.yaml"], on: disk)
    for path in Set(TestProject.harbour.files.keys).union(project.files.keys) { disk.remove(path) }
    for (path, bytes) in project.files { disk.write(bytes, to: path) }
    let before = disk.snapshot(below: "/")

    let run = try await ProjectRun(fault.command, on: disk)

    #expect(run.errors.map(\.code.rawValue) == [fault.code?.rawValue], "\(run.answer.messages)")
    let error = try #require(run.errors.first)
    func place(_ span: SourceSpan) -> SeededFault.Place { .init(run.name(of: span.file), span) }
    #expect(error.span.map(place) == marks[0].first, "\(run.answer.messages)")
    #expect(Set(marks.dropFirst().flatMap { $0 }).isSubset(of: error.notes.compactMap(\.span).map(place)))
    #expect(run.answer.status == fault.status)
    #expect(run.outcome.published.isEmpty)
    #expect(run.answer.output.isEmpty)
    #expect(run.answer.messages.contains("error[\(error.code.rawValue)]: "))
    #expect(disk.snapshot(below: "/") == before)
  }
}
