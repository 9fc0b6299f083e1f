import ReportFormatting
import ReportModel

/// Counts the word of a caveat in a report with and without it: a source list may say it once more, but not five times.
struct CheckCaveats: ConformanceCheck {
  private static let count = 5

  func run(_ subject: Subject) async -> [Finding] {
    let plain = SampleReports().statements(Self.count, sources: 1)
    var cases: [(word: String, given: String, report: Report)] = []
    for status in StatementStatus.allCases where status != .current {
      var report = plain
      for index in report.records.statements.indices { report.records.statements[index].status = status }
      cases.append((status.rawValue, "statements whose status is '\(status.rawValue)'", report))
    }
    for status in SourceStatus.allCases where status != .current {
      var report = plain
      report.records.sources[0].status = status
      cases.append((status.rawValue, "statements from a source whose status is '\(status.rawValue)'", report))
    }
    var findings: [Finding] = []
    for name in subject.fileNames {
      guard case .success(let without) = await subject.render(plain, name) else { continue }
      for (word, given, report) in cases {
        guard case .success(let with) = await subject.render(report, name),
          with.account.partsLeftOut[.caveats] == nil
        else { continue }
        let added = occurrences(of: word, in: with.mainBytes) - occurrences(of: word, in: without.mainBytes)
        if added < with.account.shown.count {
          findings.append(
            Finding(
              .caveats,
              given: "\(Self.count) \(given), as '\(name)'",
              came: "'\(word)' \(max(0, added)) times"
            )
          )
        }
      }
    }
    return findings
  }

  /// Capitals count as small letters.
  private func occurrences(of word: String, in bytes: [UInt8]) -> Int {
    asciiWords(in: bytes) { $0.elementsEqual(word.utf8) }.count
  }
}
