import Foundation
import ReportCommandLine
import ReportDiagnostics
import ReportDriver
import Testing

/// The reports of this package: without a finding, always the same bytes, and those that were last read through.
@Suite struct ShippedReportsTests {
  private static let reports = ["avenna-surge", "dprk-russia"]

  @Test(arguments: reports)
  func aReportIsBuiltToItsGoldenFiles(_ report: String) async throws {
    let project = try TestProject(folder: "Reports/\(report)", as: "Reports/\(report)")
    let run = try await ProjectRun(["build", "Reports/\(report)"], on: project.disk())
    #expect(run.findings.filter { $0.severity != .note }.map(\.message) == [], "\(run.answer.messages)")
    #expect(run.answer.status == 0)
    let outputs = run.outputs.filter { !$0.key.hasSuffix(OutputManifest.fileName) }
    try compareWithGoldens(outputs, in: report)
  }

  @Test func noReportIsForgotten() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: PackageFolder.root.appending(path: "Reports").path
    )
    #expect(folders.filter { !$0.contains(".") }.sorted() == Self.reports)
  }

  @Test func sameInputsSameBytes() async throws {
    let project = try TestProject(folder: "Reports", as: "Reports")
    let orders = [
      project.files.keys.sorted(), project.files.keys.sorted().reversed(),
      project.files.keys.sorted { $0.hashValue < $1.hashValue },
    ]
    var first: (outputs: [String: [UInt8]], messages: String)?
    for order in orders {
      let run = try await ProjectRun(["build", "Reports"], on: project.disk(inOrder: Array(order)))
      // The second of two builds writes nothing anew.
      #expect(run.answer.output.split(separator: "\n").allSatisfy { $0.hasPrefix("unchanged ") })
      let result = first ?? (run.outputs, run.answer.messages)
      #expect(result.outputs == run.outputs)
      #expect(result.messages == run.answer.messages)
      first = result
    }
    // The control: another date is another report.
    var later = project
    later.replace("date: 2024-06-03", with: "date: 2024-06-04", in: "Reports/dprk-russia/briefing.yaml")
    let other = try await ProjectRun(["build", "Reports"], on: later.disk())
    #expect(first?.outputs != other.outputs)
  }

  // MARK: Golden files

  private static let goldens = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")

  /// Compares with `Goldens/<report>/<file>`; `RECORD_GOLDEN=1` writes them instead, and fails.
  private func compareWithGoldens(_ outputs: [String: [UInt8]], in report: String) throws {
    let folder = Self.goldens.appending(path: report)
    func name(_ path: String) -> String { path.split(separator: "/").dropFirst(2).joined(separator: "/") }
    let found = Dictionary(uniqueKeysWithValues: outputs.map { (name($0.key), $0.value) })
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try? FileManager.default.removeItem(at: folder)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for (file, bytes) in found { try Data(bytes).write(to: folder.appending(path: file)) }
      Issue.record("recorded \(found.count) files of \(report); read the difference")
      return
    }
    let wanted = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(found.keys.sorted() == wanted)
    for (file, bytes) in found.sorted(by: { $0.key < $1.key }) {
      let golden = Array((try? Data(contentsOf: folder.appending(path: file))) ?? Data())
      #expect(golden == bytes, "\(report)/\(file) differs at \(firstDifference(golden, bytes))")
    }
  }

  private func firstDifference(_ old: [UInt8], _ new: [UInt8]) -> String {
    let place = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
    let line = new.prefix(place).count { $0 == 0x0A } + 1
    func excerpt(_ bytes: [UInt8]) -> String {
      String(decoding: bytes.dropFirst(max(0, place - 30)).prefix(80), as: UTF8.self)
    }
    return "line \(line): '\(excerpt(old))' is now '\(excerpt(new))'"
  }
}
