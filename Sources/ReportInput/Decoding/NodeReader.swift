import ReportDiagnostics
import YAMLSyntax

/// Reads typed values from the nodes of one file. Each method returns the value, or reports what is wrong and where
/// and returns `nil`; no method reports twice.
///
/// `key` is always the key under which the value stands: messages name it.
struct NodeReader {
  typealias Node = YAMLTree.Node

  let tree: YAMLTree
  var diagnostics: DiagnosticBag

  init(_ tree: YAMLTree, diagnostics: DiagnosticBag = DiagnosticBag()) {
    self.tree = tree
    self.diagnostics = diagnostics
  }

  /// Whether the node is a list; otherwise it is reported.
  mutating func isList(_ node: Node, of key: Node) -> Bool {
    tree.kind(node) == .sequence || list(node, of: key) != nil
  }

  /// A list's elements; a single value is `wrong-shape`, because the model says "list".
  mutating func list(_ node: Node, of key: Node) -> YAMLTree.Elements? {
    guard tree.kind(node) == .sequence else {
      if tree.kind(node) == .scalar {
        wrongShape(
          node,
          of: key,
          wanting: "a list",
          hint: "write it as a list: '\(tree.text(key)): [\(excerpt(node))]'"
        )
      } else {
        wrongShape(node, of: key, wanting: "a list")
      }
      return nil
    }
    return tree.elements(node)
  }

  /// Whether the node is a scalar with something in it; otherwise it is reported.
  mutating func isScalar(_ node: Node, of key: Node, wanting: String) -> Bool {
    guard tree.kind(node) == .scalar else {
      wrongShape(node, of: key, wanting: wanting)
      return false
    }
    let bytes = tree.bytes(node)
    if let first = bytes.first, first != 0x20, first != 0x0A, first != 0x09 { return true }
    guard bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }) else { return true }
    report(
      .emptyValue,
      "'\(tree.text(key))' has an empty value",
      at: node,
      hint: "write a value, or leave it out"
    )
    return false
  }

  func span(_ node: Node) -> SourceSpan { tree.span(node) }

  /// The first words of a scalar, for a hint.
  private func excerpt(_ node: Node) -> String {
    let text = tree.text(node)
    return text.utf8.count <= 40 && !text.utf8.contains(0x0A) ? text : "…"
  }
}

// What can be wrong with a node, whatever it should hold.
extension NodeReader {
  mutating func report(
    _ code: DiagnosticCode,
    _ message: String,
    at node: Node,
    label: String = "",
    hint: String? = nil
  ) {
    diagnostics.report(Diagnostic(code, message, at: tree.span(node), label: label, hint: hint))
  }

  /// - Parameter wanting: With its article: "a list".
  mutating func wrongShape(_ node: Node, of key: Node? = nil, wanting: String, hint: String? = nil) {
    let found =
      switch tree.kind(node) {
      case .scalar: "text"
      case .sequence: "a list"
      case .mapping: "a mapping"
      }
    let subject = key.map { "'\(tree.text($0))' wants " } ?? "wanted "
    report(.wrongShape, "\(subject)\(wanting), found \(found)", at: node, hint: hint)
  }

  /// `key:` with nothing behind it; the key is blamed, because there is nothing else to point at.
  mutating func emptyValue(of key: Node) {
    let name = tree.text(key)
    report(.emptyValue, "'\(name)' has no value", at: key, hint: "write a value, or leave '\(name)' out")
  }

  /// - Returns: The known field that was probably meant.
  @discardableResult
  mutating func unknownField(_ key: Node, of owner: String, known: [String]) -> String? {
    let name = tree.text(key)
    let nearest = nearestName(to: name, in: known)
    let hint =
      nearest.map { "did you mean '\($0)'?" } ?? "leave it out, or call it 'x-\(name)' to keep it for formatters"
    report(.unknownField, "'\(name)' is not a field of \(owner)", at: key, hint: hint)
    return nearest
  }

  mutating func missingField(_ field: String, in node: Node, owner: String, name: String? = nil) {
    let place = tree.entries(node).first { _ in true }?.key ?? node
    let subject = name.map { "'\($0)'" } ?? owner
    report(.missingField, "\(subject) has no '\(field)'", at: place, hint: "add '\(field): …'; \(owner) needs it")
  }

  /// - Parameter known: Every allowed value, in the order of the documentation.
  mutating func unknownValue(_ node: Node, of key: Node, known: [String]) {
    let value = tree.text(node)
    report(
      .unknownValue,
      "'\(value)' is not a value of '\(tree.text(key))'",
      at: node,
      hint: adviceOnValue(value, known: known)
    )
  }
}

/// The nearest of a closed list of values, and the whole list when it is short.
package func adviceOnValue(_ value: String, known: [String]) -> String? {
  let nearest = nearestName(to: value, in: known).map { "did you mean '\($0)'?" }
  guard known.count <= 8 else { return nearest ?? "the values are \(known.joined(separator: ", "))" }
  let all = "write one of \(known.joined(separator: ", "))"
  return nearest.map { "\($0) or \(all)" } ?? all
}
