/// An object of the wire with its fields, described once: reading, writing and the published schema all follow it.
protocol WireRecord: WireValue {
  /// Empty, for the fields to be read into.
  init()
  static var shape: WireShape<Self> { get }
}

struct WireShape<Record: Sendable>: Sendable {
  /// The name in the schema.
  let name: String
  /// What the object stands for, for the schema.
  let summary: String
  let fields: [WireField<Record>]
  /// Fields that must be there when `kind` has a certain value. A kind that is not listed asks for nothing.
  let needs: [Need]
  /// Exactly one of these fields must be there; empty for no such rule.
  let oneOf: [String]

  struct Need: Sendable {
    let kind: String
    let fields: [String]

    init(_ kind: String, _ fields: String...) {
      self.kind = kind
      self.fields = fields
    }
  }

  init(
    _ name: String,
    _ summary: String,
    needs: [Need] = [],
    oneOf: [String] = [],
    fields: [WireField<Record>]
  ) {
    self.name = name
    self.summary = summary
    self.fields = fields
    self.needs = needs
    self.oneOf = oneOf
  }
}

/// Where a field lies in its Swift type.
typealias WirePlace<Record, Value> = any WritableKeyPath<Record, Value> & Sendable

/// One field: how it is called, and where it lies in the Swift type.
struct WireField<Record: Sendable>: Sendable {
  let name: String
  let isRequired: Bool
  let read: @Sendable (JSONValue, inout Record) throws(WireError) -> Void
  let write: @Sendable (Record, inout JSONWriter) -> Void
  let describe: @Sendable (inout SchemaDefinitions) -> JSONValue

  /// A field that is always there.
  static func required<Value: WireValue>(
    _ name: String,
    _ place: WirePlace<Record, Value>,
    _ summary: String? = nil
  ) -> WireField {
    WireField(
      name: name,
      isRequired: true,
      read: { (json, record) throws(WireError) in record[keyPath: place] = try Value.read(json) },
      write: { record, writer in
        writer.key(name)
        record[keyPath: place].write(to: &writer)
      },
      describe: { Value.describe(in: &$0).with(summary: summary) }
    )
  }

  /// A field that is written always and keeps its default when it is not there.
  static func defaulted<Value: WireValue>(
    _ name: String,
    _ place: WirePlace<Record, Value>,
    _ summary: String? = nil
  ) -> WireField {
    let field = required(name, place, summary)
    return WireField(
      name: name,
      isRequired: false,
      read: field.read,
      write: field.write,
      describe: field.describe
    )
  }

  /// A field that is left out when there is nothing to say; `null` says the same.
  static func optional<Value: WireValue>(
    _ name: String,
    _ place: WirePlace<Record, Value?>,
    _ summary: String? = nil
  ) -> WireField {
    WireField(
      name: name,
      isRequired: false,
      read: { (json, record) throws(WireError) in
        record[keyPath: place] = json == .null ? nil : try Value.read(json)
      },
      write: { record, writer in
        guard let value = record[keyPath: place] else { return }
        writer.key(name)
        value.write(to: &writer)
      },
      describe: {
        .object(["anyOf": .list([Value.describe(in: &$0), .object(["type": .text("null")])])]).with(summary: summary)
      }
    )
  }
}

extension WireRecord {
  static func read(_ json: JSONValue) throws(WireError) -> Self {
    guard case .object(let members) = json else { throw .wrongType(json, expected: "an object") }
    var record = Self()
    // Members mostly come in the order of the fields, so each search begins behind the last find.
    var next = 0
    for field in shape.fields {
      guard let index = find(field.name, in: members, from: next) else {
        if field.isRequired { throw .missing(path: ".\(field.name)") }
        continue
      }
      next = index + 1
      do throws(WireError) {
        try field.read(members[index].value, &record)
      } catch {
        throw error.inside(".\(field.name)")
      }
    }
    try checkRules(members)
    return record
  }

  private static func checkRules(_ members: [JSONValue.Member]) throws(WireError) {
    func isThere(_ name: String) -> Bool { members.contains { $0.key == name && $0.value != .null } }
    if !shape.needs.isEmpty, case .text(let kind)? = members.first(where: { $0.key == "kind" })?.value {
      for need in shape.needs where need.kind == kind {
        for field in need.fields where !isThere(field) { throw .missing(path: ".\(field)") }
      }
    }
    if !shape.oneOf.isEmpty, shape.oneOf.count(where: isThere) != 1 {
      throw .wrongValue(path: "", why: "exactly one of \(shape.oneOf.joined(separator: ", ")) must be there")
    }
  }

  private static func find(_ name: String, in members: [JSONValue.Member], from start: Int) -> Int? {
    for index in start..<max(start, members.count) where members[index].key == name { return index }
    for index in 0..<min(start, members.count) where members[index].key == name { return index }
    return nil
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      for field in Self.shape.fields { field.write(self, &writer) }
    }
  }

  static func describe(in schema: inout SchemaDefinitions) -> JSONValue { schema.reference(to: shape) }
}
