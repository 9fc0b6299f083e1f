import ReportDiagnostics
import ReportModel
import YAMLSyntax

/// The keys of one kind of mapping. A case's raw value is its place in the declaration; the keys themselves stand in
/// ``keys`` in the same order.
package protocol RecordField: CaseIterable, Hashable, Sendable, RawRepresentable where RawValue == UInt8 {
  /// With its article, for messages: "a statement".
  static var owner: String { get }
  static var keys: FieldKeys { get }
}

/// The keys of a ``RecordField``, ready to be looked up.
package struct FieldKeys: Sendable {
  let table: WordTable

  /// - Parameter words: The keys in the order of the cases, separated by spaces.
  package init(_ words: String) {
    table = WordTable(words.split(separator: " ").map(String.init))
  }

  package var names: [String] { table.words }
}

extension RecordField {
  /// As the author writes it.
  package var key: String { Self.keys.names[Int(rawValue)] }
}

/// A set of the fields of one mapping.
struct FieldSet<Field: RecordField>: Hashable, Sendable {
  private var bits: UInt64 = 0

  init() {}
  mutating func insert(_ field: Field) { bits |= 1 << UInt64(field.rawValue) }
  func contains(_ field: Field) -> Bool { bits & 1 << UInt64(field.rawValue) != 0 }
}

/// A walk over the entries of one mapping, and what it has met.
struct FieldCursor<Field: RecordField> {
  let node: YAMLTree.Node
  /// The next key, and the node behind the last value.
  fileprivate var position: YAMLTree.Node
  fileprivate let end: YAMLTree.Node
  /// Every known field that was written, also when its value is no good: such a field is not missing as well.
  fileprivate(set) var written = FieldSet<Field>()
  /// Keys starting `x-`.
  fileprivate(set) var extensions: [ExtensionField] = []
}

extension NodeReader {
  /// Starts a walk over a mapping's fields; anything but a mapping is `wrong-shape`.
  mutating func fields<Field: RecordField>(
    _ node: YAMLTree.Node,
    as type: Field.Type
  ) -> FieldCursor<Field>? {
    guard tree.kind(node) == .mapping else {
      wrongShape(node, wanting: "\(Field.owner), a mapping of keys to values")
      return nil
    }
    return FieldCursor(node: node, position: tree.firstChild(node), end: tree.following(node))
  }

  /// The next field with a value. Unknown keys and keys without a value are reported and passed over; keys starting
  /// `x-` are kept in the cursor.
  mutating func next<Field: RecordField>(
    _ cursor: inout FieldCursor<Field>
  ) -> (field: Field, key: YAMLTree.Node, value: YAMLTree.Node)? {
    while cursor.position != cursor.end {
      let key = cursor.position
      let value = tree.following(key)
      cursor.position = tree.following(value)
      let bytes = tree.bytes(key)
      guard let index = Field.keys.table.index(of: bytes), let field = Field(rawValue: UInt8(index)) else {
        if bytes.starts(with: "x-".utf8) {
          cursor.extensions.append(ExtensionField(key: tree.text(key), value: extensionValue(value)))
        } else {
          let meant = unknownField(key, of: Field.owner, known: Field.keys.names)
          // A misspelt field is not missing as well.
          if let meant, let field = Field.allCases.first(where: { $0.key == meant }) { cursor.written.insert(field) }
        }
        continue
      }
      cursor.written.insert(field)
      if tree.isMissing(value) {
        emptyValue(of: key)
        continue
      }
      return (field, key, value)
    }
    return nil
  }

  /// Reports each of `required` that the mapping does not write.
  ///
  /// - Parameter name: The record's id, when it has a good one.
  mutating func require<Field: RecordField>(
    _ required: [Field],
    in cursor: FieldCursor<Field>,
    name: String? = nil
  ) {
    for field in required where !cursor.written.contains(field) {
      missingField(field.key, in: cursor.node, owner: Field.owner, name: name)
    }
  }

  /// Any value, as text, lists and mappings.
  private func extensionValue(_ node: YAMLTree.Node) -> ExtensionField.Value {
    switch tree.kind(node) {
    case .scalar: .text(tree.text(node))
    case .sequence: .list(tree.elements(node).map(extensionValue))
    case .mapping:
      .map(tree.entries(node).map { ExtensionField(key: tree.text($0.key), value: extensionValue($0.value)) })
    }
  }
}
