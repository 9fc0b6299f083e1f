public import ReportFormatting

/// Asks a formatter for everything that it promises, and says what it does not keep.
///
/// A formatter that traps takes the process with it: run an untried one as a program.
public struct CheckConformance: Sendable {
  /// Of one promise; one fault in a formatter often shows in every report.
  private static let findingsPerPromise = 3

  private let largest: Int
  private let longestWord: Int

  /// - Parameters:
  ///   - largest: Statements of the large report.
  ///   - longestWord: Letters of the long word.
  public init(largest: Int = 10_000, longestWord: Int = 1_048_576) {
    self.largest = largest
    self.longestWord = longestWord
  }

  /// - Returns: In the order of ``Promise/allCases``; empty when every promise is kept.
  public func run(_ formatter: any ReportFormatter) async -> [Finding] {
    let subject = Subject(formatter)
    let described = CheckDescriptor().run(subject)
    guard !subject.fileNames.isEmpty else { return described }
    var findings = described
    // A formatter that differs from run to run differs after other reports and beside other tasks as well.
    for check in [CheckDeterminism(), CheckIndependence(), CheckConcurrency()] as [any ConformanceCheck] {
      let found = await check.run(subject)
      findings += found
      if !found.isEmpty { break }
    }
    let others: [any ConformanceCheck] = [
      CheckRichReport(), CheckCitations(), CheckCaveats(), CheckBlockKinds(), CheckOptions(), CheckEmptyReports(),
      CheckLargeReport(count: largest), CheckWritingSystems(), CheckLongWord(length: longestWord),
    ]
    for check in others { findings += await check.run(subject) }
    // Malformed whatever the text says: not the text's fault.
    let isMalformed = findings.contains { $0.promise == .validOutput }
    findings += await CheckHostileText(looksAtValidity: !isMalformed).run(subject)
    return Promise.allCases.flatMap { promise in
      findings.filter { $0.promise == promise }.prefix(Self.findingsPerPromise)
    }
  }
}

/// One promise, or a few that one rendering shows.
protocol ConformanceCheck: Sendable {
  func run(_ subject: Subject) async -> [Finding]
}
