import Testing
import YAMLSyntax

@Suite struct ValueTests {
  @Test(arguments: [
    ("a: no", "no"), ("a: 0123", "0123"), ("a: ~", "~"), ("a: 2024-05-31", "2024-05-31"),
    ("a: b # c", "b"), ("a: b#c", "b#c"), ("a: b\n  c\n\n  d", "b c\nd"), ("a: 'it''s'", "it's"),
    ("a: \"x\\ty\\n\\u00e9\\\"\"", "x\ty\né\""), ("a: |\n  x\n   y\n\n", "x\n y\n"), ("a: |+\n  x\n\n", "x\n\n"),
    ("a: >-\n  x\n  y\n", "x y"), ("a: |\r\n  x\r\n  y\r\n", "x\ny\n"),
    ("a: http://x.example/?q=1", "http://x.example/?q=1"),
    ("a: \"\\u2068x\\u2069\"", "\u{2068}x\u{2069}"), ("a: 👩‍👩‍👧", "👩‍👩‍👧"),
  ])
  func everyScalarIsText(source: String, value: String) throws {
    let tree = try #require(Parsed(source + (source.hasSuffix("\n") ? "" : "\n")).tree)
    let node = try #require(tree["a"])
    #expect(Array(tree.bytes(node)) == Array(value.utf8))
  }

  @Test(arguments: [
    ("a: x\n", YAMLTree.Style.plain), ("a: 'x'\n", .singleQuoted), ("a: \"x\"\n", .doubleQuoted),
    ("a: |\n x\n", .literal), ("a: >\n x\n", .folded),
  ])
  func aScalarKnowsHowItIsWritten(source: String, style: YAMLTree.Style) throws {
    let tree = try #require(Parsed(source).tree)
    #expect(try tree.style(#require(tree["a"])) == style)
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "\u{FEFF}", "\u{FEFF}# x\n"])
  func aFileWithoutTextHasNoRoot(source: String) throws {
    let tree = try #require(Parsed(source).tree)
    #expect(tree.root == nil)
  }

  @Test func onlyAnUnwrittenValueIsMissing() throws {
    let tree = try #require(Parsed("a:\nb: ''\nc: ~\nd: |\n").tree)
    #expect(["a", "b", "c", "d"].map { tree[$0].map(tree.isMissing) } == [true, false, false, false])
  }

  @Test func aBidiControlInBalanceIsFlagged() throws {
    let tree = try #require(Parsed("a: \"\\u202ex\\u202c\"\nb: \u{2067}y\u{2069}\nc: z\nd: \u{200E}\n").tree)
    #expect(["a", "b", "c", "d"].map { tree[$0].map(tree.containsBidiControl) } == [true, true, false, true])
  }

  @Test func aliasesRepeatValues() throws {
    let tree = try #require(
      Parsed("a: &x {k: [1, 2]}\nb: *x\nc: &s word\nd: [*s, *s]\n", aliases: .expanded).tree
    )
    let words = tree.allNodes.filter { tree.kind($0) == .scalar }.map(tree.text)
    #expect(words == ["a", "k", "1", "2", "b", "k", "1", "2", "c", "word", "d", "word", "word"])
  }
}
