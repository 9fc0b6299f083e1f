import ReportDiagnostics
import ReportTestSupport
import Testing
import YAMLSyntax

/// Each text marks the span of every node, a parent's before its children's.
@Suite struct SpanTests {
  @Test(arguments: [
    "««a»: «b»»\n",
    "# before\n««a»: «\"b c\"» # note\n«d»: «'e'»»\n\n# after\n",
    "««a»:\n  «- «x»\n  - «y»»\n«b»: «c»»\n\n",
    "««a»:\n«- «x»\n- «y»»\n«b»: «c»»\n",
    "««a»: «[«x», «y» ]»»\n",
    "««a»: «{«k»: «v», «l»:«» }»»\n",
    "««a»: «[««k»: «v»», «w»]»»\n",
    "««a»: «[\n  «x»,\n  «'y'»\n  ]»\n«b»: «[]»»\n",
    "««a»:«»\n«b»:«»»\n",
    "«-«»\n- «x»»\n",
    "---\n««a»: «b»»\n...\n",
    "«- ««a»: «b»\n  «c»: «d»»\n- «e»»\n",
  ])
  func collectionsAndFlowScalars(marked: String) throws { try check(marked) }

  @Test(arguments: [
    "««a»: «b\n  c\n\n  d»\n«e»: «f»»\n",
    "««a»: «'b\n\n  c'»\n«e»: «\"f \\\n  g\"»»\n",
    "««a»: «|\n  x\n  y»\n\n«b»: «>-\n  z»»\n",
    "««a»: «|2+\n    x»\n\n\n«b»: «c»»\n",
    "««a»: «|» # nothing\n«b»: «>+»»\n\n",
    "«- «x»\n- «|\n  y»»\n  \n\n",
    "««a»:\n  «- «|\n    x\n    # no comment»\n  # a comment\n  - «y»»»\n",
  ])
  func scalarsOfSeveralLines(marked: String) throws { try check(marked) }

  @Test(arguments: [
    "««é»: «\"ü\"»\n«中»: «文字 x»\n«d»: «'😀😀'» # 😀\n«e»: «😀»»\n",
    "\u{FEFF}««a»: «b»\n«c»: «é»»\n",
    "««a»: «b»\r\n«c»: «|\r\n  x\r\n  y»\r\n\r\n«d»: «e\r\n  f»»\r\n",
    "# “comment”\n««ключ»:\n  «- «значение один»\n  - «\"\\u00e9é\"»»\n«b»: «c»»\n",
  ])
  func bytesNotCharactersCount(marked: String) throws { try check(marked) }

  @Test func anAliasHasTheSpanOfWhatItRepeats() throws {
    let marked = MarkedText("««a»: &n «[«x»]»\n«b»: *n»\n")
    let tree = try #require(Parsed(marked.bytes, aliases: .expanded).tree)
    let spans = tree.allNodes.map(tree.span)
    // The root reaches to the alias itself: root, a, list, x, b, and list and x once more.
    #expect(spans == marked.spans + [marked.spans[2], marked.spans[3]])
  }

  /// libyaml counts code points; any slip in the count would cut a quotation in the wrong place.
  @Test func aQuotedScalarIsItsSpan() throws {
    var random = SplitMix(state: 7)
    let alphabet = Array("ab cdefghij klmnopqrst éü文字😀я")
    for _ in 0..<50 {
      var source = ""
      for _ in 0..<40 {
        let text = String(
          (0..<Int.random(in: 0...30, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "x" }
        )
        source += "- '\(text)'" + (Bool.random(using: &random) ? " # \(text)\n" : "\n")
      }
      let tree = try #require(Parsed(source).tree)
      let root = try #require(tree.root)
      for node in tree.elements(root) {
        let span = tree.span(node)
        #expect(Array(tree.source[Int(span.start)..<Int(span.end)]) == [0x27] + tree.bytes(node) + [0x27])
      }
    }
  }

  private func check(_ text: String) throws {
    let marked = MarkedText(text)
    let parsed = Parsed(marked.bytes)
    let tree = try #require(parsed.tree, "\(parsed.findings)")
    #expect(tree.allNodes.map(tree.span) == marked.spans)
  }
}
