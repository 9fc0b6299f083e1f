import BundledFormatters
import DigestFormatter
import FormatterConformance
import ReportFormatting
import ReportModel
import Testing

@Suite struct CheckConformanceTests {
  /// Small enough to be run for each of many faults.
  private let kit = CheckConformance(largest: 1_000, longestWord: 20_000)

  @Test(arguments: BundledFormatters.all.map(\.descriptor.name))
  func bundledFormattersKeepEveryPromise(_ name: String) async throws {
    let formatter = try #require(BundledFormatters.all.first { $0.descriptor.name == name })
    expectNone(await CheckConformance().run(formatter))
  }

  @Test func honestFormattersKeepEveryPromise() async {
    expectNone(await kit.run(LedgerFormatter()))
    expectNone(await kit.run(DigestFormatter()))
    expectNone(await kit.run(TableFormatter()))
    expectNone(await kit.run(PageFormatter()))
    expectNone(await kit.run(DocumentFormatter()))
  }

  @Test(arguments: LedgerFormatter.Fault.allCases)
  func eachFaultIsFoundAndCalledByItsName(_ fault: LedgerFormatter.Fault) async {
    let promise: Promise =
      switch fault {
      case .dropsStatement, .doesNotAccount: .nothingLost
      case .liesInAccount: .account
      case .countsRuns: .determinism
      case .remembersReports: .independence
      case .minglesTasks: .concurrency
      case .wrongDefault: .descriptor
      case .pathInSuffix: .fileNames
      case .controlCharacter, .invalidUTF8: .validOutput
      case .inventsCitation, .forgetsLocators: .citations
      case .forgetsCaveats: .caveats
      case .dropsGaps, .claimsNeverToCarry: .blockKinds
      case .refusesOption: .options
      case .refusesEmptyReport, .forgetsEmptyText: .emptyReport
      case .quadratic: .largeReport
      case .dropsCombiningMarks: .writingSystems
      case .cutsLongWords: .longWord
      case .letsControlsThrough: .hostileText
      }
    let findings = await kit.run(LedgerFormatter(fault))
    #expect(Set(findings.map(\.id)) == [promise.rawValue], "\(findings)")
  }

  @Test func faultsOfAMediumAreFoundAndCalledByTheirName() async {
    for (fault, promise) in [
      (TableFormatter.Fault.raggedRows, Promise.validOutput), (.bareQuotationMarks, .hostileText),
    ] {
      let findings = await kit.run(TableFormatter(fault: fault))
      #expect(Set(findings.map(\.promise)) == [promise], "\(findings)")
    }
    for (fault, promise) in [
      (PageFormatter.Fault.unescaped, Promise.hostileText), (.unclosed, .validOutput), (.script, .validOutput),
    ] {
      let findings = await kit.run(PageFormatter(fault: fault))
      #expect(Set(findings.map(\.promise)) == [promise], "\(findings)")
    }
    for (fault, promise) in [
      (DocumentFormatter.Fault.unescaped, Promise.hostileText), (.trailingComma, .validOutput),
    ] {
      let findings = await kit.run(DocumentFormatter(fault: fault))
      #expect(Set(findings.map(\.promise)) == [promise], "\(findings)")
    }
  }

  @Test func aFindingSaysWhatWasGivenWhatCameAndWhatWasPromised() async throws {
    let finding = try #require(await kit.run(LedgerFormatter(.pathInSuffix)).first)
    #expect(finding.given == "a report with a block of every kind, as 'report.txt'")
    #expect(finding.came == "the suffix '/../x'")
    #expect(finding.promised.contains("suffixes are distinct and are no paths"))
  }

  private func expectNone(_ findings: [Finding], sourceLocation: SourceLocation = #_sourceLocation) {
    for finding in findings {
      Issue.record("\(finding.id): given \(finding.given): \(finding.came)", sourceLocation: sourceLocation)
    }
  }
}
