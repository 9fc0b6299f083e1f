import DigestFormatter
import Foundation
import ReportFormatting
import ReportPluginKit
import Testing

/// A program under test; found on `PATH` by `env`, as a developer's own would be.
struct Program {
  private let arguments: [String]

  init(_ program: String, _ arguments: [String] = []) { self.arguments = [program] + arguments }

  /// - Returns: Status 127 when the program is not there.
  func run(_ input: [UInt8], _ more: [String] = []) throws -> (status: Int32, output: [UInt8]) {
    // The input lies in a file, so that nobody waits for anybody.
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("input-\(UUID().uuidString)")
    try Data(input).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments + more
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin", "SWIFT_BACKTRACE": "enable=no",
    ]
    process.standardInput = try FileHandle(forReadingFrom: file)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = Array(output.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    return (process.terminationStatus, bytes)
  }

  /// `nil`, with a note, when what the program needs is not on this machine.
  static func digest(in language: String) throws -> Program? {
    let folder = packageFolder.appendingPathComponent("Plugins").path
    switch language {
    case "swift": return Program(built("digest-program"))
    case "python": return try needing("python3", Program(folder + "/digest-py/digest.py"))
    default: return try needing("jq", Program(folder + "/digest-sh/digest.sh"))
    }
  }

  static func needing(_ tool: String, _ program: Program) throws -> Program? {
    if try Program(tool, ["--version"]).run([]).status == 0 { return program }
    print("note: \(tool) is not here; a program that needs it was not tried")
    return nil
  }

  /// Beside the test bundle.
  private static func built(_ name: String) -> String {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
    let folder = bundle.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
    return (folder ?? packageFolder.appendingPathComponent(".build/debug")).appendingPathComponent(name).path
  }
}

@Suite struct ProgramTests {
  private static let languages = ["swift", "python", "shell"]

  private func report(_ seed: UInt64) -> Report {
    var random = RandomReport(seed: seed)
    return random.report()
  }

  private func request(_ report: Report, sources: Bool = true) -> RequestV1 {
    .format(FormatRequestV1(fileName: "digest.txt", options: ["sources": .flag(sources)]), ReportV1(report))
  }

  @Test(arguments: languages)
  func theDigestIsTheSameInEveryLanguage(language: String) throws {
    guard let program = try Program.digest(in: language) else { return }
    let formatter = DigestFormatter()
    for (seed, sources) in [(1, true), (2, false), (3, true)] as [(UInt64, Bool)] {
      let report = report(seed)
      let options = FormatRequest(fileName: "digest.txt", options: ["sources": .flag(sources)])
      let expected = try formatter.format(report, request: options)
      let run = try program.run(request(report, sources: sources).json, ["format"])
      #expect(run.status == 0)
      guard case .rendition(let rendition) = try AnswerV1(json: run.output) else {
        Issue.record("\(language): no rendition")
        continue
      }
      #expect(try rendition.rendition(of: report) == expected)
      if let account = rendition.account { #expect(account.problems(in: ReportV1(report)) == []) }
    }
    // The control: another report gives other bytes.
    #expect(
      try program.run(request(report(4)).json, ["format"]).output
        != program.run(request(report(5)).json, ["format"]).output
    )
  }

  @Test(arguments: languages)
  func theDescriptorIsTheSameInEveryLanguage(language: String) throws {
    guard let program = try Program.digest(in: language) else { return }
    let run = try program.run(RequestV1.describe.json, ["describe"])
    guard case .descriptor(let descriptor) = try AnswerV1(json: run.output) else {
      Issue.record("\(language): no descriptor")
      return
    }
    #expect(try descriptor.descriptor() == DigestFormatter().descriptor)
  }

  @Test(arguments: languages)
  func anotherMajorVersionIsAnsweredWithAnError(language: String) throws {
    guard let program = try Program.digest(in: language) else { return }
    let later = Array(#"{"rapporteur":{"protocol":2,"minor":0},"verb":"format","all":"else differs"}"#.utf8)
    guard case .error(let error) = try AnswerV1(json: try program.run(later, ["format"]).output) else {
      Issue.record("\(language): no error")
      return
    }
    #expect(error.message.contains("1") && error.message.contains("2") && error.message.contains("update"))
  }

  @Test(arguments: ["swift", "python"])
  func aProgramServesFrameAfterFrame(language: String) throws {
    guard let program = try Program.digest(in: language) else { return }
    let messages = [
      RequestV1.describe.json, request(report(1)).json, Array("garbage".utf8), request(report(2)).json,
    ]
    let run = try program.run(messages.flatMap(Frame.bytes), ["serve"])
    #expect(run.status == 0)
    var frames = FrameReader()
    frames.append(run.output)
    var answers: [AnswerV1] = []
    while let frame = try frames.next() { answers.append(try AnswerV1(json: frame)) }
    try frames.finish()
    #expect(answers.count == messages.count)
    for (index, seed) in [(1, 1), (3, 2)] as [(Int, UInt64)] where answers.count > index {
      let options = FormatRequest(fileName: "digest.txt", options: ["sources": .flag(true)])
      guard case .rendition(let rendition) = answers[index] else {
        Issue.record("answer \(index) is no rendition")
        continue
      }
      #expect(try rendition.rendition(of: report(seed)) == DigestFormatter().format(report(seed), request: options))
    }
    if answers.count > 2, case .error = answers[2] {} else { Issue.record("garbage was not answered with an error") }
  }

  @Test func aSwiftProgramThatIsCalledWronglySaysHow() throws {
    guard let program = try Program.digest(in: "swift") else { return }
    #expect(try program.run([], []).status == 2)
    #expect(try program.run([], ["dance"]).status == 2)
    // A frame that is cut off is no message.
    #expect(try program.run([0, 0, 0, 9, 1], ["serve"]).status == 1)
  }

  @Test func theFeedIsValidAndShowsWhatItDoesNotKnow() throws {
    let path = packageFolder.appendingPathComponent("Plugins/jsonfeed/jsonfeed.py").path
    guard let program = try Program.needing("python3", Program(path)) else { return }
    var wire = ReportV1(report(6))
    wire.blocks[2].kind = "matrix"
    wire.blocks[2].entries = nil
    let request = RequestV1.format(
      FormatRequestV1(fileName: "a.json", options: ["home": .text("https://example.org")]),
      wire
    )
    let run = try program.run(request.json, ["format"])
    guard case .rendition(let rendition) = try AnswerV1(json: run.output) else {
      Issue.record("no rendition")
      return
    }
    #expect(rendition.account?.problems(in: wire) == [])
    #expect(rendition.warnings.filter { $0.kind == "change" }.map(\.block) == [wire.blocks[2].id])
    let feed = try JSONSerialization.jsonObject(with: Data(rendition.files[0].bytes)) as? [String: Any]
    #expect(feed?["version"] as? String == "https://jsonfeed.org/version/1.1")
    #expect(feed?["home_page_url"] as? String == "https://example.org")
    let items = feed?["items"] as? [[String: Any]] ?? []
    #expect(items.compactMap { $0["id"] as? String } == wire.statements.map(\.id) + [wire.blocks[2].id])
    #expect(items.last?["content_text"] as? String == wire.blocks[2].fallback.tabbed)
  }
}

extension FallbackV1 {
  /// As the feed shows a table.
  fileprivate var tabbed: String {
    let rows = table.map { [$0.columns] + $0.rows } ?? []
    return rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
  }
}
