import ReportDriver
import Testing

@Suite struct WorldPathTests {
  @Test(arguments: [
    ("a/./b//c", "a/b/c"), ("a/../b", "b"), ("../a", "../a"), ("a/../../b", "../b"), ("", "."), ("a/..", "."),
    ("/a/../../b/", "/b"), ("/", "/"), ("..", ".."), ("...", "..."), ("é/./日", "é/日"),
  ])
  func normalisingTakesBackOnlyWhatIsThere(path: String, expected: String) {
    #expect(PathText.normalise(path) == expected)
    #expect(PathText.normalise(expected) == expected)
  }

  @Test(arguments: [
    ("a", "b", "a/b"), ("a/", "b", "a/b"), ("", "b", "b"), ("a", "", "a"), ("a", "/b", "/b"), ("/", "b", "/b"),
  ])
  func joiningKeepsAbsolutePaths(folder: String, path: String, expected: String) {
    #expect(PathText.join(folder, path) == expected)
  }

  @Test(arguments: [
    ("a/b.tar.gz", "a/b.tar", "gz"), ("a.b/c", "a.b/c", ""), (".yaml", ".yaml", ""), ("a.", "a.", ""),
    ("a/.b.yaml", "a/.b", "yaml"),
  ])
  func theExtensionIsBehindTheLastDotOfTheName(path: String, stem: String, fileExtension: String) {
    let split = PathText.splitExtension(path)
    #expect(split.stem == stem)
    #expect(split.extension == fileExtension)
  }

  @Test(arguments: [
    ("/w/a/b", "a/b"), ("/w", "."), ("/wider/a", "/wider/a"), ("./a/../b", "b"), ("../a", "../a"),
  ])
  func aPathIsShownAsSeenFromTheCurrentFolder(path: String, expected: String) {
    #expect(PathText.display(path, from: "/w/") == expected)
    #expect(PathText.display("/a", from: "/") == "a")
  }

  @Test(
    arguments: [
      ("", .empty), (".", .empty), ("a/..", .empty), ("/a", .absolute), ("a/", .trailingSlash), ("a\\b", .backslash),
      ("a\0", .controlCharacter("\0")), ("a\nb", .controlCharacter("\n")), ("a\u{9b}", .controlCharacter("\u{9b}")),
      ("..", .leavesFolder), ("a/../../b", .leavesFolder),
      (String(repeating: "é", count: 128), .partTooLong),
    ] as [(String, RelativePath.Fault)]
  )
  func aForbiddenPathSaysWhy(text: String, fault: RelativePath.Fault) {
    #expect(throws: fault) { try RelativePath(text) }
  }

  @Test func pathsAreComparedAsBytes() throws {
    let composed = try RelativePath("caf\u{e9}")
    let decomposed = try RelativePath("cafe\u{301}")
    #expect(composed != decomposed)
    #expect(composed.text == decomposed.text, "the control: a String takes them for one")
    #expect(Set([composed, decomposed]).count == 2)
    let path = try RelativePath("a/b/c")
    #expect(path.parent?.text == "a/b")
    #expect(path.name == "c")
    #expect(path.parent?.parent?.parent == nil)
  }

  @Test(arguments: [
    (["Report.md", "report.md"], 1), (["caf\u{e9}", "cafe\u{301}"], 1), (["a", "a/b"], 1), (["a/b", "a"], 1),
    (["A/x", "a/y"], 1), (["a/x", "a/y", "b"], 0), (["x", "x"], 1), (["a/.Rapporteur-lock"], 1),
    ([".rapporteur-outputs"], 1),
  ])
  func namesThatACarelessFileSystemTakesForOneAreRefused(texts: [String], count: Int) throws {
    let paths = try texts.map { text in try RelativePath(text) }
    #expect(OutputPathProblem.find(in: paths).count == count)
  }
}
