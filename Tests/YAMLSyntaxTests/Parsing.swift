import ReportDiagnostics
import ReportTestSupport
import YAMLSyntax

/// What one parse gave.
struct Parsed {
  let tree: YAMLTree?
  let findings: [Diagnostic]

  init(_ bytes: [UInt8], aliases: YAMLParser.Aliases = .refused, limits: YAMLLimits = YAMLLimits()) {
    var bag = DiagnosticBag()
    tree = YAMLParser(aliases: aliases, limits: limits).run(bytes, file: FileID(rawValue: 0), diagnostics: &bag)
    findings = bag.sorted
  }

  init(_ text: String, aliases: YAMLParser.Aliases = .refused, limits: YAMLLimits = YAMLLimits()) {
    self.init(Array(text.utf8), aliases: aliases, limits: limits)
  }

  var codes: [DiagnosticCode] { findings.map(\.code) }
}

extension YAMLTree {
  /// Every node in the order of the document, a parent before its children.
  var allNodes: [Node] { (0..<nodeCount).map { Node(index: UInt32(truncatingIfNeeded: $0)) } }

  /// The value of the entry with this key in the root mapping.
  subscript(_ key: String) -> Node? {
    guard let root else { return nil }
    return entries(root).first { bytes($0.key).elementsEqual(key.utf8) }?.value
  }
}
