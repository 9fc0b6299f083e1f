import Foundation
import ReportDiagnostics
import Testing
import YAMLSyntax

/// The reader of the block style against libyaml: what it accepts it reads alike, node for node and span for span.
@Suite struct BlockStyleTests {
  @Test func itReadsWhatPeopleAndExportersWrite() throws {
    for text in documents {
      let bytes = Array(text.utf8)
      try #require(read(bytes, .blockStyle) != nil, "declined: \(text)")
      try #require(disagreement(bytes) == nil)
    }
  }

  @Test(arguments: [
    "a: &b c\n", "a: *b\n", "a: !t b\n", "---\na: b\n", "a: b\n...\n", "%YAML 1.2\n---\na: b\n", "? a\n: b\n", "- - a\n",
    "a: b: c\n", "a: b\n  c\n", "a:\n  b\n", "a: [b,\n  c]\n", "a: {b}\n", "[a]\n", "a: 'b\n", "a: |2\n  b\n", "a: |+\n  b\n",
    "a: >\n  b\n   c\n", "a: b\na: c\n", "a: \"\\x41\"\n", "\u{FEFF}a: b\n", "a: b\r\n", "a:\tb\n", "a: b", "", "# a\n", "<<: a\n",
    "a: \u{202E}b\n", "ключ: a\n", "a b: c\n", "'a': b\n", "a: [b: c]\n", "a: |\n\n  b\n", " a: b\nc: d\n", "a: @b\n",
  ])
  func itLeavesToLibyaml(_ text: String) {
    #expect(read(Array(text.utf8), .blockStyle) == nil)
  }

  @Test func itAgreesOnTheSuite() throws {
    for one in try loadSuite() ?? [] {
      try #require(disagreement(one.source) == nil, "\(one.name)")
      // The suite's documents often end without a line break.
      try #require(disagreement(one.source + [0x0A]) == nil, "\(one.name)")
    }
  }

  @Test func itAgreesOnMutations() throws {
    let rounds = ProcessInfo.processInfo.environment["FUZZ_ROUNDS"].flatMap(Int.init) ?? 6_000
    var random = SplitMix(state: 0xB10C)
    var accepted = 0
    for round in 0..<rounds {
      var bytes = Array(documents[round % documents.count].utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        MutationTests.mutate(&bytes, snippets: snippets, using: &random)
      }
      if read(bytes, .blockStyle) != nil { accepted += 1 }
      try #require(disagreement(bytes) == nil, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
    // A reader that declines everything would agree as well.
    #expect(accepted * 10 > rounds)
  }

  @Test func itKeepsTheLimits() {
    let nested = Array("a: [[[[b]]]]\nc: some words\n".utf8)
    for (depth, nodes, scalarBytes) in [(4, 100, 100), (5, 100, 100), (64, 8, 100), (64, 9, 100), (64, 100, 9)] {
      var limits = YAMLLimits()
      (limits.depth, limits.nodes, limits.scalarBytes) = (depth, nodes, scalarBytes)
      #expect(disagreement(nested, limits) == nil)
    }
  }

  private func read(
    _ bytes: [UInt8],
    _ reader: YAMLParser.Reader,
    _ limits: YAMLLimits = YAMLLimits()
  ) -> YAMLTree? {
    var bag = DiagnosticBag()
    return YAMLParser(aliases: .refused, limits: limits, reader: reader)
      .run(bytes, file: FileID(rawValue: 0), diagnostics: &bag)
  }

  /// How the reader of the block style, if it accepts the text, differs from libyaml with all checks.
  private func disagreement(_ bytes: [UInt8], _ limits: YAMLLimits = YAMLLimits()) -> String? {
    guard let tree = read(bytes, .blockStyle, limits) else { return nil }
    guard let other = read(bytes, .strict, limits) else { return "libyaml refuses it" }
    guard tree.nodeCount == other.nodeCount else { return "\(tree.nodeCount) nodes against \(other.nodeCount)" }
    for node in tree.allNodes {
      let isSame =
        tree.kind(node) == other.kind(node) && tree.style(node) == other.style(node)
        && tree.span(node) == other.span(node) && tree.following(node) == other.following(node)
        && tree.containsBidiControl(node) == other.containsBidiControl(node)
        && (tree.kind(node) != .scalar || tree.bytes(node).elementsEqual(other.bytes(node)))
      if !isSame { return "node \(node.index)" }
    }
    return nil
  }

  private let snippets = [
    "\n", "\n\n", "\n  ", "\n    ", ": ", ":", "- ", "\n- ", "-", "? ", "#", " #", " # c\n", "|", ">", "|-\n", ">-\n", "\"", "'",
    "''", "\\\"", "\\n", "\\", "[", "]", "{", "}", ",", ", ", "&a", "*a", "!t ", "\t", "\r\n", " ", "  ", "é", "—", "---\n",
    "...\n", "a: b\n", "<<", "~", "=", "[]", "{}", "\u{202E}", "\u{A0}",
  ]

  private let documents = [
    """
    # A comment.
    statements:
      - id: st-1
        speakers: [a-b, c.d]
        form: direct   # why
        gist: Minister's remarks (No. 3), at 10:30; see https://news.example/a?b=c#d
        quotes:
          - "We said “no”, and \\"never\\" will\\n"
          - exact: 'it''s one'
            start: 3

      # ---- between ----
      - id: st-2
        source: {id: art-1, at: '§ 3, note 2', list: [x, {y: z}], e: [], f: {}}
        empty:
        said: 2024-05-31?
        re:
        - {kind: denies, to: st-1}
        - kind: answers
          to: st-1
        note: >-
          folded text, two
          lines: "and" # more

          a paragraph

    """,
    """
    a: |
      text
        more

      end
    b: >
      one
      two
    c: |-
        deep
    d: "over
      two lines

      and a gap  "
    e: '  single
        over lines'
    f:
      -
        g: h
      - i
      -   j: k
          l: m
    n: -1
    o: 한국어 텍스트, «цитата»

    """,
    "x:\n- a\n- b\ny:\n  - c\n  - d: |\n      e\n    f: g\n",
    "a: ['b', \"c\", d e, f:g, -h]\nb: {c: 'd', e: f g}\n",
  ]
}
