/// Gathers the definitions of a JSON Schema (draft-07), each object once.
struct SchemaDefinitions {
  private var definitions: [String: JSONValue] = [:]

  /// By name.
  var sorted: JSONValue {
    .object(definitions.sorted { $0.key < $1.key }.map { JSONValue.Member(key: $0.key, value: $0.value) })
  }

  mutating func reference<Record>(to shape: WireShape<Record>) -> JSONValue {
    if definitions[shape.name] == nil {
      // Taken before the fields are described, since an object may hold others of its own kind.
      definitions[shape.name] = .null
      definitions[shape.name] = definition(of: shape)
    }
    return .object(["$ref": .text("#/definitions/\(shape.name)")])
  }

  private mutating func definition<Record>(of shape: WireShape<Record>) -> JSONValue {
    var properties: [JSONValue.Member] = []
    for field in shape.fields {
      properties.append(JSONValue.Member(key: field.name, value: field.describe(&self)))
    }
    var members: [JSONValue.Member] = [
      JSONValue.Member(key: "description", value: .text(shape.summary)),
      JSONValue.Member(key: "type", value: .text("object")),
      JSONValue.Member(key: "required", value: texts(shape.fields.filter(\.isRequired).map(\.name))),
      JSONValue.Member(key: "properties", value: .object(properties)),
    ]
    if !shape.needs.isEmpty {
      let rules = shape.needs.map { need in
        JSONValue.object([
          "if": .object(["properties": .object(["kind": .object(["const": .text(need.kind)])])]),
          "then": .object(["required": texts(need.fields)]),
        ])
      }
      members.append(JSONValue.Member(key: "allOf", value: .list(rules)))
    }
    if !shape.oneOf.isEmpty {
      let choices = shape.oneOf.map { JSONValue.object(["required": texts([$0])]) }
      members.append(JSONValue.Member(key: "oneOf", value: .list(choices)))
    }
    return .object(members)
  }

  private func texts(_ names: [String]) -> JSONValue { .list(names.map { .text($0) }) }
}

extension JSONValue {
  /// With a description beside what is said already. A `$ref` stands alone in draft-07, so it is wrapped.
  func with(summary: String?) -> JSONValue {
    guard let summary, case .object(let members) = self else { return self }
    let description = JSONValue.Member(key: "description", value: .text(summary))
    if self["$ref"] != nil { return .object([description, Member(key: "allOf", value: .list([self]))]) }
    return .object([description] + members)
  }
}
