import ReportCommandLine
import ReportDiagnostics
import ReportDriver
import ReportExplanations
import Testing

/// What `rapporteur explain` shows is true.
@Suite struct ExplanationTests {
  /// Codes whose examples lie outside the files of a project.
  private static let situations: Set<DiagnosticCode> = [
    .formatterFailed, .invalidRendition, .unreadableFile, .writeFailed, .foreignOutput,
  ]

  @Test(arguments: DiagnosticCode.allCases)
  func theBadExampleHasTheFindingAndTheGoodOneHasNone(_ code: DiagnosticCode) async throws {
    let explanation = explanation(for: code)
    guard case .project(let bad) = explanation.bad, case .project(let good) = explanation.good else {
      #expect(Self.situations.contains(code))
      return
    }
    let wrong = try await ProjectRun(["build", "report.yaml"], on: disk(bad))
    let severity = wrong.findings.first { $0.code == code }?.severity
    #expect(wrong.findings.contains { $0.code == code }, "\(wrong.answer.messages)")
    #expect(Set(wrong.errors.map(\.code)).subtracting([code]).isEmpty, "\(wrong.answer.messages)")
    // A formatter may also only remark on something: an alphabet that a cable does not have, for one.
    #expect(severity == code.severity || (code == .formatterWarning && severity == .note))
    #expect((wrong.answer.status == 0) == (severity != .error))
    #expect(wrong.outputs.isEmpty == (severity == .error))

    let right = try await ProjectRun(["build", "report.yaml"], on: disk(good))
    #expect(right.findings.map(\.message) == [], "\(right.answer.messages)")
    #expect(right.answer.status == 0)
    #expect(!right.outputs.isEmpty)
  }

  private func disk(_ files: [ExampleFile]) -> MemoryFileSystem {
    let disk = MemoryFileSystem()
    for file in files { disk.write(file.contents, to: file.path) }
    return disk
  }
}
