package import ReportDiagnostics

/// One parsed YAML file: a flat array of nodes in document order over the file's bytes. No class, no `String` a
/// scalar; a node is a number, and everything is asked of the tree.
///
/// Every scalar is text: nothing here knows a number from a word. The tree is immutable; it is dropped once its
/// file is decoded.
package struct YAMLTree: Sendable {
  /// A node's place in the document order of ONE tree.
  package struct Node: Hashable, Sendable {
    @usableFromInline package let index: UInt32
    @inlinable package init(index: UInt32) { self.index = index }
  }

  package enum Kind: UInt8, Sendable { case scalar, sequence, mapping }

  /// How a scalar is written.
  package enum Style: UInt8, Sendable { case plain, singleQuoted, doubleQuoted, literal, folded }

  /// One node. Children follow their parent; a mapping's children are key, value, key, value …
  @usableFromInline package struct Record: Sendable {
    @usableFromInline package var kind: Kind
    @usableFromInline package var style: Style
    /// Whether the scalar's value holds a bidi control; always `false` for a collection.
    @usableFromInline package var hasBidiControl: Bool
    /// The node's text in the file, bytes, end exclusive; quotation marks included, the line end after a block not.
    @usableFromInline package var start: UInt32
    @usableFromInline package var end: UInt32
    /// Where the scalar's value lies in `values`.
    @usableFromInline package var valueStart: UInt32
    @usableFromInline package var valueEnd: UInt32
    /// The index of the first node after this one and all of its children.
    @usableFromInline package var next: UInt32

    @inlinable
    package init(
      kind: Kind,
      style: Style,
      hasBidiControl: Bool = false,
      start: UInt32,
      end: UInt32,
      valueStart: UInt32,
      valueEnd: UInt32,
      next: UInt32
    ) {
      self.kind = kind
      self.style = style
      self.hasBidiControl = hasBidiControl
      self.start = start
      self.end = end
      self.valueStart = valueStart
      self.valueEnd = valueEnd
      self.next = next
    }
  }

  package let file: FileID
  /// The file as read, a byte-order mark included.
  package let source: [UInt8]
  @usableFromInline package let records: [Record]
  /// The values of all scalars, one after the other, valid UTF-8.
  @usableFromInline package let values: [UInt8]

  @inlinable
  package init(file: FileID, source: [UInt8], records: [Record], values: [UInt8]) {
    self.file = file
    self.source = source
    self.records = records
    self.values = values
  }

  /// `nil` when the file holds nothing but comments and white space.
  @inlinable package var root: Node? { records.isEmpty ? nil : Node(index: 0) }

  @inlinable package func kind(_ node: Node) -> Kind { records[Int(node.index)].kind }
  @inlinable package func style(_ node: Node) -> Style { records[Int(node.index)].style }

  @inlinable
  package func span(_ node: Node) -> SourceSpan {
    let record = records[Int(node.index)]
    return SourceSpan(file: file, start: record.start, end: record.end)
  }

  /// The scalar's value: folded, unescaped, exactly as YAML says. A trap on a sequence or mapping.
  @inlinable
  package func text(_ node: Node) -> String {
    String(decoding: bytes(node), as: UTF8.self)
  }

  /// The scalar's value as UTF-8. A trap on a sequence or mapping.
  @inlinable
  package func bytes(_ node: Node) -> ArraySlice<UInt8> {
    let record = records[Int(node.index)]
    precondition(record.kind == .scalar, "text of a collection")
    return values[Int(record.valueStart)..<Int(record.valueEnd)]
  }

  /// The values of all scalars of the file, one after the other: for a search over all of them at once.
  @inlinable package var allValues: [UInt8] { values }

  /// Whether a scalar is `key:` with nothing behind it: plain and empty.
  @inlinable
  package func isMissing(_ node: Node) -> Bool {
    let record = records[Int(node.index)]
    return record.kind == .scalar && record.style == .plain && record.valueStart == record.valueEnd
  }

  /// Whether a scalar's value holds a bidi control (balanced: the parser refuses others). Keys never do.
  @inlinable
  package func containsBidiControl(_ node: Node) -> Bool { records[Int(node.index)].hasBidiControl }

  /// How many nodes the tree holds, expanded aliases included.
  @inlinable package var nodeCount: Int { records.count }

  /// The first node behind a node and all of its children. With ``firstChild(_:)`` a walk without an iterator: from the
  /// first child on, until the node behind the parent is reached.
  @inlinable
  package func following(_ node: Node) -> Node { Node(index: records[Int(node.index)].next) }

  /// The node's first child; the node behind it when it has none.
  @inlinable
  package func firstChild(_ node: Node) -> Node { Node(index: node.index + 1) }

  /// A sequence's elements in the order of the file; empty for a scalar.
  @inlinable
  package func elements(_ node: Node) -> Elements {
    let record = records[Int(node.index)]
    return Elements(tree: self, next: node.index + 1, end: record.kind == .sequence ? record.next : node.index + 1)
  }

  /// A mapping's entries in the order of the file; empty for anything else. Keys are scalars.
  @inlinable
  package func entries(_ node: Node) -> Entries {
    let record = records[Int(node.index)]
    return Entries(tree: self, next: node.index + 1, end: record.kind == .mapping ? record.next : node.index + 1)
  }

  package struct Elements: Sequence, IteratorProtocol {
    @usableFromInline let tree: YAMLTree
    @usableFromInline var nextIndex: UInt32
    @usableFromInline let end: UInt32

    @inlinable
    init(tree: YAMLTree, next: UInt32, end: UInt32) {
      self.tree = tree
      self.nextIndex = next
      self.end = end
    }

    @inlinable
    package mutating func next() -> Node? {
      guard nextIndex < end else { return nil }
      let node = Node(index: nextIndex)
      nextIndex = tree.records[Int(nextIndex)].next
      return node
    }
  }

  package struct Entries: Sequence, IteratorProtocol {
    @usableFromInline let tree: YAMLTree
    @usableFromInline var nextIndex: UInt32
    @usableFromInline let end: UInt32

    @inlinable
    init(tree: YAMLTree, next: UInt32, end: UInt32) {
      self.tree = tree
      self.nextIndex = next
      self.end = end
    }

    @inlinable
    package mutating func next() -> (key: Node, value: Node)? {
      guard nextIndex < end else { return nil }
      let key = Node(index: nextIndex)
      let value = Node(index: tree.records[Int(nextIndex)].next)
      nextIndex = tree.records[Int(value.index)].next
      return (key, value)
    }
  }
}
