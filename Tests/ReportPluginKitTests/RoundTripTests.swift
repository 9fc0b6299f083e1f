import BundledFormatters
import DigestFormatter
import Glibc
import ReportDriver
import ReportFormatting
import ReportModel
import ReportPluginKit
import Synchronization
import Testing

/// How many reports are sent: `WIRE_ROUNDS`, else 60.
private let rounds = getenv("WIRE_ROUNDS").flatMap { UInt64(String(cString: $0)) } ?? 60

@Suite struct RoundTripTests {
  @Test func aReportComesBackEqualWhateverItHolds() throws {
    for seed in 0..<rounds {
      var random = RandomReport(seed: seed)
      let report = random.report()
      let wire = ReportV1(report)
      let message = RequestV1.format(FormatRequestV1(fileName: "a.txt"), wire).json
      let read = try sent(wire)
      #expect(read == wire, "seed \(seed)")
      #expect(RequestV1.format(FormatRequestV1(fileName: "a.txt"), read).json == message, "seed \(seed)")
      let (back, warnings) = try read.report()
      #expect(back == report, "seed \(seed)")
      #expect(warnings == [], "seed \(seed)")
    }
  }

  /// The control of the test above: it does see a lost field.
  @Test func aLostFieldIsSeen() throws {
    var random = RandomReport(seed: 1)
    let report = random.report()
    var wire = ReportV1(report)
    wire.statements[0].cue = (wire.statements[0].cue ?? "") + "!"
    #expect(try wire.report().report != report)
    wire = ReportV1(report)
    wire.sources[0].annotations.tags.append("x")
    #expect(try wire.report().report != report)
  }

  @Test func theBundledFormattersGiveTheSameBytesFromReportsThatCameBack() async throws {
    for seed in 0..<min(rounds, 12) {
      var random = RandomReport(seed: seed, count: 9)
      let report = random.report()
      let (back, _) = try sent(ReportV1(report)).report()
      for formatter in BundledFormatters.all + [DigestFormatter()] {
        for name in formatter.descriptor.fileExtensions.map({ "report.\($0)" }) {
          let request = FormatRequest(fileName: name, options: defaults(of: formatter))
          let direct = await outcome { () async throws(FormatterError) in
            try await formatter.format(report, request: request)
          }
          let again = await outcome { () async throws(FormatterError) in
            try await formatter.format(back, request: request)
          }
          #expect(direct == again, "seed \(seed), \(formatter.descriptor.name), \(name)")
        }
      }
    }
  }

  @Test func theShippedReportsGiveTheSameBytesThroughTheWire() async {
    let package = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    let seen = Seen()
    let formatters = BundledFormatters.all.map { Wired(inner: $0, seen: seen) }
    let driver = ReportDriver(disk: SystemFileSystem(), formatters: formatters, workers: 1)
    let outcome = await driver.check(ReportDriver.Inputs(paths: [package + "/Reports"]))
    #expect(outcome.specs >= 2)
    #expect(outcome.failedSpecs == 0)
    let results = seen.results.withLock { $0 }
    // Every bundled formatter was run, and each gave the same files and warnings both ways.
    #expect(Set(results.map(\.formatter)) == Set(BundledFormatters.all.map(\.descriptor.name)))
    for result in results { #expect(result.isEqual, "\(result.report), \(result.formatter)") }
  }
}

/// As a formatter in another program gets it.
func sent(_ wire: ReportV1) throws(WireError) -> ReportV1 {
  let request = try RequestV1(json: RequestV1.format(FormatRequestV1(fileName: "a.txt"), wire).json)
  guard case .format(_, let read) = request else { return wire }
  return read
}

func defaults(of formatter: any ReportFormatter) -> [String: OptionValue] {
  var options: [String: OptionValue] = [:]
  for option in formatter.descriptor.options { options[option.name] = option.defaultValue }
  return options
}

private func outcome(
  _ format: () async throws(FormatterError) -> Rendition
) async -> Result<Rendition, FormatterError> {
  do throws(FormatterError) {
    return .success(try await format())
  } catch {
    return .failure(error)
  }
}

/// What came of each rendering. A class, since the driver holds the formatters and the test reads it afterwards.
private final class Seen: Sendable {
  struct Comparison: Sendable {
    var formatter: String
    var report: String
    var isEqual: Bool
  }

  let results = Mutex<[Comparison]>([])
}

/// A formatter of which each report goes through the wire as well.
private struct Wired: ReportFormatter {
  let inner: any ReportFormatter
  let seen: Seen
  var descriptor: FormatterDescriptor { inner.descriptor }

  func format(_ report: Report, request: FormatRequest) async throws(FormatterError) -> Rendition {
    let direct = try await inner.format(report, request: request)
    let message = RequestV1.format(FormatRequestV1(request), ReportV1(report)).json
    let answer = try? AnswerV1(json: await FormatterMain.answer(message, with: inner).json)
    var isEqual = false
    if case .rendition(let rendition)? = answer { isEqual = (try? rendition.rendition(of: report)) == direct }
    seen.results.withLock {
      $0.append(Seen.Comparison(formatter: descriptor.name, report: report.id, isEqual: isEqual))
    }
    return direct
  }
}
