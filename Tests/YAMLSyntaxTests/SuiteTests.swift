import ReportDiagnostics
import Testing
import YAMLSyntax

/// Agree or refuse: no document of yaml-test-suite is read in another way than the suite says.
@Suite struct SuiteTests {
  @Test func everyCaseIsReadAsTheSuiteSaysOrRefused() throws {
    guard let cases = try loadSuite() else {
      print("yaml-test-suite is not beside the repository: not compared")
      return
    }
    let result = Comparison(cases, reader: .fast)
    print(
      "yaml-test-suite: \(cases.count) cases, \(result.agreed) read alike, \(result.refusedInvalid) invalid refused,",
      "\(result.refusedValid) valid refused, \(result.different.count) read differently"
    )
    #expect(cases.count >= 402)
    #expect(result.different == [])
    #expect(result.unexplained == [])
    // A parser that refuses everything would pass otherwise.
    #expect(result.agreed >= 150)
  }

  /// The control: without our own checks, libyaml reads some documents differently, and the comparison sees it.
  @Test func libyamlAloneReadsSomeCasesDifferently() throws {
    guard let cases = try loadSuite() else { return }
    let result = Comparison(cases, reader: .lax)
    print("yaml-test-suite, libyaml alone:", result.different.count, "read differently:", result.different)
    #expect(result.different.count >= 10)
  }
}

private struct Comparison {
  var agreed = 0
  var refusedInvalid = 0
  var refusedValid = 0
  var different: [String] = []
  /// Refused without an error in the bag, or read with one.
  var unexplained: [String] = []

  init(_ cases: [SuiteCase], reader: YAMLParser.Reader) {
    for one in cases {
      var bag = DiagnosticBag()
      let tree = YAMLParser(aliases: .expanded, reader: reader)
        .run(one.source, file: FileID(rawValue: 0), diagnostics: &bag)
      if (tree == nil) != bag.hasErrors { unexplained.append(one.name) }
      guard let tree else {
        if one.events == nil { refusedInvalid += 1 } else { refusedValid += 1 }
        continue
      }
      if tree.root.map({ events(of: $0, in: tree) }) ?? [] == one.events {
        agreed += 1
      } else {
        different.append(one.name)
      }
    }
  }
}

private func events(of node: YAMLTree.Node, in tree: YAMLTree) -> [String] {
  switch tree.kind(node) {
  case .scalar:
    let mark = [":", "'", "\"", "|", ">"][Int(tree.style(node).rawValue)]
    var text = ""
    for scalar in tree.text(node).unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return ["=VAL \(mark)\(text)"]
  case .sequence:
    return ["+SEQ"] + tree.elements(node).flatMap { events(of: $0, in: tree) } + ["-SEQ"]
  case .mapping:
    return ["+MAP"]
      + tree.entries(node).flatMap { events(of: $0.key, in: tree) + events(of: $0.value, in: tree) } + ["-MAP"]
  }
}
