import Foundation
import ReportDiagnostics
import Testing
import YAMLSyntax

/// Valid documents with a few bytes changed: whatever comes out, it is a tree that holds together or a reason.
@Suite struct MutationTests {
  @Test func noMutationBreaksAPromise() throws {
    let rounds = ProcessInfo.processInfo.environment["FUZZ_ROUNDS"].flatMap(Int.init) ?? 3_000
    var random = SplitMix(state: 0x5EED)
    for round in 0..<rounds {
      var bytes = Array(documents[round % documents.count].utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        MutationTests.mutate(&bytes, snippets: snippets, using: &random)
      }
      let parsed = Parsed(bytes, aliases: round % 2 == 0 ? .expanded : .refused)
      guard let tree = parsed.tree else {
        try #require(!parsed.findings.isEmpty, "refused without a reason: \(bytes)")
        for span in parsed.findings.compactMap(\.span) {
          try #require(span.start <= span.end && Int(span.end) <= bytes.count, "\(bytes)")
        }
        continue
      }
      try #require(holdsTogether(tree), "\(bytes)")
    }
  }

  private func holdsTogether(_ tree: YAMLTree) -> Bool {
    for node in tree.allNodes {
      let span = tree.span(node)
      guard span.start <= span.end, Int(span.end) <= tree.source.count else { return false }
      switch tree.kind(node) {
      case .scalar: guard String(validating: tree.bytes(node), as: UTF8.self) != nil else { return false }
      case .sequence: guard tree.elements(node).allSatisfy({ $0.index > node.index }) else { return false }
      case .mapping: guard tree.entries(node).allSatisfy({ tree.kind($0.key) == .scalar }) else { return false }
      }
    }
    return true
  }

  private let snippets = [
    "\n", "\n  ", ": ", "- ", "? ", "#", " #", "|", ">", "|2\n", "\"", "'", "[", "]", "{", "}", ",", "&a", "*a", "!t ",
    "\t",
    "\r\n", "\r", "\\", "\\u202e", "\\x", "\u{FEFF}", "\u{85}", "é", "😀", "\u{202E}", "---\n", "...\n", "%Y", "<<",
    "\u{378}",
  ]

  private let documents = [
    "statements:\n  - id: a\n    speakers: [x, y]\n    quotes:\n      - \"We said “no”\"\n      - exact: one\n        start: 3\n",
    "a: |\n  text\n   more\n\nb: >-\n  folded\n  text\nc: 'it''s'\nd: {e: f, g: [h, {i: j}]}\n",
    "base: &b {k: v}\nuse: *b\nlist:\n- *b\n- &c word\n- *c\n",
    "\u{FEFF}ключ: значение\r\n中文: 「引用」 # 評論\r\nr: \"\\u2067x\\u2069 \\\"\"\r\n",
    "plain text\n  over lines\n\n  and more\n",
  ]
}

extension MutationTests {
  /// One small change anywhere: a piece taken out, doubled, or one of `snippets` put in.
  static func mutate(_ bytes: inout [UInt8], snippets: [String], using random: inout SplitMix) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 0...6, using: &random))
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes.replaceSubrange(place..<end, with: [])
    case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
    case 2: bytes.insert(contentsOf: Array(snippets.randomElement(using: &random, or: "").utf8), at: place)
    case 3: bytes.insert(contentsOf: Array(bytes[place..<end]), at: Int.random(in: 0...bytes.count, using: &random))
    default: bytes.replaceSubrange(place..<end, with: Array(snippets.randomElement(using: &random, or: "").utf8))
    }
  }
}

/// A seeded generator, so that a failure can be seen again.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension Array {
  fileprivate func randomElement(using random: inout SplitMix, or fallback: Element) -> Element {
    randomElement(using: &random) ?? fallback
  }
}
