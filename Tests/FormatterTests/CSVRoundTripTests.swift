import Foundation
import ReportFormatting
import ReportModel
import Testing

/// Whatever the cells hold, a reader gets it back. `CSV_ROUNDS` sets the number of rounds.
@Suite struct CSVRoundTripTests {
  static let rounds = ProcessInfo.processInfo.environment["CSV_ROUNDS"].flatMap { Int($0) } ?? 60
  static let alphabet = [
    "\"", ",", ";", "\r", "\n", "\r\n", "'", "=", "-", " ", "a", "é", "e\u{301}", "북", "＝", "😀", "\t", "|",
  ]

  /// How many rounds do not give back what `render` was given.
  private func failures(_ render: ([String]) async throws -> [UInt8]) async throws -> Int {
    var random = SplitMix64(state: 20_240_603)
    var failures = 0
    for _ in 0..<Self.rounds {
      let gists = (0..<20).map { _ in
        (0..<Int.random(in: 0...12, using: &random))
          .map { _ in Self.alphabet.randomElement(using: &random) ?? "" }.joined()
      }
      let table = try? CSVParser().rows(try await render(gists))
      let read = table?.dropFirst().map { $0.count == 3 ? $0[1] : "" } ?? []
      let isBack = read.count == gists.count && zip(read, gists).allSatisfy { isSame($0, $1) }
      if !isBack { failures += 1 }
    }
    return failures
  }

  @Test func everyCellComesBack() async throws {
    let failed = try await failures { gists in
      try await renderCSV(CSVFixture.report(gists: gists), ["columns": .list(["id", "gist", "act"])]).files[0].bytes
    }
    #expect(failed == 0)
  }

  /// The way back that the guard promises: one apostrophe off wherever it would put one.
  @Test func guardedCellComesBack() async throws {
    let failed = try await failures { gists in
      let options: [String: OptionValue] = ["profile": .text("excel"), "columns": .list(["id", "gist", "act"])]
      let bytes = try await renderCSV(CSVFixture.report(gists: gists), options).files[0].bytes
      let rows = try CSVParser().rows(Array(bytes.dropFirst(3))).map { $0.map(unguarded) }
      return Array(rows.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined().utf8)
    }
    #expect(failed == 0)
  }

  /// The control: an escaper that forgets one thing must not get through.
  @Test(arguments: ["doubling", "carriage return", "line feed", "comma"])
  func brokenEscaperIsCaught(forgotten: String) async throws {
    let failed = try await failures { gists in
      let rows = gists.map { "s,\(brokenCell($0, forgetting: forgotten)),deny\r\n" }
      return Array(("id,gist,act\r\n" + rows.joined()).utf8)
    }
    #expect(failed > 0)
  }

  /// Python's reader is not ours and is what many analysts use.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/env")))
  func pythonReadsTheSameCells() async throws {
    let gists = ["a,b", "\"", "x\r\ny", "x\ry", "", "é북", "'=1", "a\"\"b"]
    let bytes = try await renderCSV(CSVFixture.report(gists: gists), ["columns": .list(["gist", "id"])]).files[0].bytes
    let script = """
      import csv, io, json, sys
      text = sys.stdin.buffer.read().decode("utf-8")
      json.dump([row[0] for row in csv.reader(io.StringIO(text, newline=""), strict=True)], sys.stdout)
      """
    let process = Process()
    let input = Pipe()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(bytes))
    try input.fileHandleForWriting.close()
    let read = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    // 127: no Python on this machine.
    guard process.terminationStatus != 127 else { return }
    #expect(try JSONSerialization.jsonObject(with: read) as? [String] == ["gist"] + gists)
  }
}

private func unguarded(_ cell: String) -> String {
  let bytes = Array(cell.utf8)
  let rest = bytes.drop { $0 == UInt8(ascii: "'") }
  let starts = ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠"].map { Array($0.utf8) }
  guard rest.count < bytes.count, starts.contains(where: { rest.starts(with: $0) }) else { return cell }
  return String(decoding: bytes.dropFirst(), as: UTF8.self)
}

private func quoted(_ cell: String) -> String {
  "\"" + String(decoding: cell.utf8.flatMap { $0 == 34 ? [34, 34] : [$0] }, as: UTF8.self) + "\""
}

private func brokenCell(_ cell: String, forgetting forgotten: String) -> String {
  var special: Set<UInt8> = [34, 44, 13, 10]
  switch forgotten {
  case "carriage return": special.remove(13)
  case "line feed": special.remove(10)
  case "comma": special.remove(44)
  default: return cell.utf8.contains(where: special.contains) ? "\"" + cell + "\"" : cell
  }
  return cell.utf8.contains(where: special.contains) ? quoted(cell) : cell
}

/// Steele, Lea and Flood's SplitMix64: the same numbers on every machine.
private struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
