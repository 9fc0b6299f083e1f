import Foundation

/// One case of yaml-test-suite (https://github.com/yaml/yaml-test-suite), as its `data` branch lays it out.
struct SuiteCase {
  let name: String
  let source: [UInt8]
  /// The events of a conforming parser, or `nil` for a document that must be refused.
  let events: [String]?
}

/// The suite, unpacked from an archive beside the repository; `nil` when it is not there.
func loadSuite() throws -> [SuiteCase]? {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let archive = root.deletingLastPathComponent().appendingPathComponent("shared/data/yaml-test-suite.tar.gz")
  guard FileManager.default.fileExists(atPath: archive.path) else { return nil }
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("yaml-test-suite-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let tar = try Process.run(
    URL(fileURLWithPath: "/usr/bin/env"),
    arguments: ["tar", "-xzf", archive.path, "-C", folder.path]
  )
  tar.waitUntilExit()
  guard tar.terminationStatus == 0 else { return nil }

  var cases: [SuiteCase] = []
  for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
  where path.hasSuffix("/in.yaml") {
    let place = folder.appendingPathComponent(path).deletingLastPathComponent()
    let isInvalid = FileManager.default.fileExists(atPath: place.appendingPathComponent("error").path)
    let events = try String(contentsOf: place.appendingPathComponent("test.event"), encoding: .utf8)
    cases.append(
      SuiteCase(
        name: String(path.dropLast("/in.yaml".count)),
        source: Array(try Data(contentsOf: folder.appendingPathComponent(path))),
        events: isInvalid ? nil : plainEvents(events.split(separator: "\n").map(String.init))
      )
    )
  }
  return cases
}

/// The events of the nodes alone: no stream and document, no flow marks, anchors and tags left out, aliases written
/// out. Several documents come one after the other.
private func plainEvents(_ lines: [String]) -> [String] {
  var result: [String] = []
  var anchors: [String: [String]] = [:]
  // Anchored nodes that are not complete: their name, where they begin, and how many collections are open in them.
  var open: [(name: String, start: Int, depth: Int)] = []
  for line in lines {
    var words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let kind = words.removeFirst()
    var rest = words.first ?? ""
    guard ["+MAP", "-MAP", "+SEQ", "-SEQ", "=VAL", "=ALI"].contains(kind) else { continue }
    var anchor: String?
    while let mark = rest.first, "&<{[".contains(mark) {
      let word = rest.prefix { $0 != " " }
      if mark == "&" { anchor = String(word.dropFirst()) }
      rest = String(rest.dropFirst(word.count).drop { $0 == " " })
    }
    if let anchor { open.append((anchor, result.count, 0)) }
    switch kind {
    case "=ALI": result += anchors[String(rest.dropFirst())] ?? ["unknown alias"]
    case "=VAL": result.append("=VAL " + rest)
    default: result.append(kind)
    }
    let change = kind.hasPrefix("+") ? 1 : kind.hasPrefix("-") ? -1 : 0
    for index in open.indices { open[index].depth += change }
    while let last = open.last, last.depth == 0 {
      anchors[last.name] = Array(result[last.start...])
      open.removeLast()
    }
  }
  return result
}
