import ReportDiagnostics
import UnicodeText
import YAMLSyntax

extension NodeReader {
  /// Prose or a name: not empty, no bidi controls.
  mutating func text(_ node: Node, of key: Node) -> String? {
    guard isScalar(node, of: key, wanting: "text"), hasNoBidiControl(node, of: key) else { return nil }
    return tree.text(node)
  }

  /// The exact words of a quotation: not empty. Bidi controls are the speaker's; the parser has seen to it that they
  /// are balanced.
  mutating func quotedText(_ node: Node, of key: Node) -> String? {
    isScalar(node, of: key, wanting: "text") ? tree.text(node) : nil
  }

  mutating func located(_ node: Node, of key: Node) -> Located<String>? {
    text(node, of: key).map { Located($0, at: tree.span(node)) }
  }

  /// An id or a reference to one: `[A-Za-z0-9][A-Za-z0-9._:-]{0,127}`.
  mutating func idText(_ node: Node, of key: Node) -> String? {
    isID(node, of: key) ? tree.text(node) : nil
  }

  mutating func locatedID(_ node: Node, of key: Node) -> Located<String>? {
    idText(node, of: key).map { Located($0, at: tree.span(node)) }
  }

  /// Whether the node is a well-formed id; otherwise it is reported.
  mutating func isID(_ node: Node, of key: Node) -> Bool {
    guard isScalar(node, of: key, wanting: "an id") else { return false }
    if isWellFormedID(tree.bytes(node)) { return true }
    let count = tree.bytes(node).count
    report(
      .invalidID,
      count > 128 ? "an id of \(count) bytes" : "'\(tree.text(node))' is not an id",
      at: node,
      hint: count > 128
        ? "an id has at most 128 characters"
        : "an id starts with a letter or digit and goes on with letters, digits and '. _ : -' (no spaces, ASCII only)"
    )
    return false
  }

  /// One word of a closed list.
  mutating func value<Value>(_ node: Node, of key: Node, in vocabulary: Vocabulary<Value>) -> Value? {
    guard isScalar(node, of: key, wanting: "one word of a list") else { return nil }
    if let value = vocabulary[tree.bytes(node)] { return value }
    unknownValue(node, of: key, known: vocabulary.table.words)
    return nil
  }

  /// Decimal digits; nothing else that YAML might take for a number.
  mutating func integer(_ node: Node, of key: Node, in range: ClosedRange<Int>) -> Int? {
    guard isScalar(node, of: key, wanting: "a whole number") else { return nil }
    let bytes = tree.bytes(node)
    let negative = bytes.first == UInt8(ascii: "-")
    let digits = negative ? bytes.dropFirst() : bytes
    if digits.allSatisfy({ (48...57).contains($0) }), (1...15).contains(digits.count) {
      let magnitude = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
      let number = negative ? -magnitude : magnitude
      if range.contains(number) { return number }
    }
    let limits =
      range.upperBound == .max
      ? "a whole number of \(range.lowerBound) or more"
      : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    report(.invalidNumber, "'\(tree.text(node))' is not \(limits)", at: node, hint: "write decimal digits")
    return nil
  }

  /// `true` or `false`; `yes`, `on` and `1` are text like any other.
  mutating func boolean(_ node: Node, of key: Node) -> Bool? {
    guard isScalar(node, of: key, wanting: "true or false") else { return nil }
    let bytes = tree.bytes(node)
    if bytes.elementsEqual("true".utf8) { return true }
    if bytes.elementsEqual("false".utf8) { return false }
    let hint =
      switch tree.text(node).lowercased() {
      case "yes", "y", "on", "1", "true": "write true"
      case "no", "n", "off", "0", "false": "write false"
      default: "write true or false"
      }
    report(.unknownValue, "'\(tree.text(node))' is not true or false", at: node, hint: hint)
    return nil
  }

  mutating func hasNoBidiControl(_ node: Node, of key: Node) -> Bool {
    guard tree.containsBidiControl(node) else { return true }
    let scalars = tree.text(node).unicodeScalars
    guard let index = scalars.firstIndex(where: isBidiControl) else { return true }
    let start = scalars.utf8Count(before: index)
    diagnostics.report(
      Diagnostic(
        .bidiControl,
        "'\(tree.text(key))' holds the bidi control \(codePointName(scalars[index]))",
        at: ScalarPlaces(node, in: tree)(start..<start + UTF8.width(scalars[index])),
        hint: "remove it; it makes text read otherwise than it is stored"
      )
    )
    return false
  }
}

/// `[A-Za-z0-9][A-Za-z0-9._:-]{0,127}`
package func isWellFormedID(_ bytes: some Collection<UInt8>) -> Bool {
  guard let first = bytes.first, isASCIIAlphanumeric(first), bytes.count <= 128 else { return false }
  return bytes.allSatisfy { isASCIIAlphanumeric($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x3A || $0 == 0x5F }
}

@inline(__always)
func isASCIIAlphanumeric(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || isASCIILetter(byte)
}

@inline(__always)
func isASCIILetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

extension String.UnicodeScalarView {
  fileprivate func utf8Count(before index: Index) -> Int { self[..<index].reduce(0) { $0 + UTF8.width($1) } }
}
