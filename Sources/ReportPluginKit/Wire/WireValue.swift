/// What a field of the wire can hold: how it is written and read, and what the published schema says of it.
protocol WireValue: Sendable {
  static func read(_ json: JSONValue) throws(WireError) -> Self
  func write(to writer: inout JSONWriter)
  /// - Parameter schema: Takes the definitions that the returned schema refers to.
  static func describe(in schema: inout SchemaDefinitions) -> JSONValue
}

extension String: WireValue {
  static func read(_ json: JSONValue) throws(WireError) -> String {
    guard case .text(let text) = json else { throw .wrongType(json, expected: "a text") }
    return text
  }

  func write(to writer: inout JSONWriter) { writer.text(self) }

  static func describe(in schema: inout SchemaDefinitions) -> JSONValue { .object(["type": .text("string")]) }
}

extension Int: WireValue {
  static func read(_ json: JSONValue) throws(WireError) -> Int {
    guard case .integer(let value) = json else { throw .wrongType(json, expected: "an integer") }
    return value
  }

  func write(to writer: inout JSONWriter) { writer.integer(self) }

  static func describe(in schema: inout SchemaDefinitions) -> JSONValue { .object(["type": .text("integer")]) }
}

extension Bool: WireValue {
  static func read(_ json: JSONValue) throws(WireError) -> Bool {
    guard case .flag(let value) = json else { throw .wrongType(json, expected: "a truth value") }
    return value
  }

  func write(to writer: inout JSONWriter) { writer.flag(self) }

  static func describe(in schema: inout SchemaDefinitions) -> JSONValue { .object(["type": .text("boolean")]) }
}

extension Array: WireValue where Element: WireValue {
  static func read(_ json: JSONValue) throws(WireError) -> [Element] {
    guard case .list(let items) = json else { throw .wrongType(json, expected: "a list") }
    var result: [Element] = []
    result.reserveCapacity(items.count)
    for item in items {
      do throws(WireError) {
        result.append(try Element.read(item))
      } catch {
        throw error.inside("[\(result.count)]")
      }
    }
    return result
  }

  func write(to writer: inout JSONWriter) {
    writer.list { writer in
      for item in self { item.write(to: &writer) }
    }
  }

  static func describe(in schema: inout SchemaDefinitions) -> JSONValue {
    .object(["type": .text("array"), "items": Element.describe(in: &schema)])
  }
}

/// Keys in the order of their bytes.
extension Dictionary: WireValue where Key == String, Value: WireValue {
  static func read(_ json: JSONValue) throws(WireError) -> [String: Value] {
    guard case .object(let members) = json else { throw .wrongType(json, expected: "an object") }
    var result: [String: Value] = [:]
    for member in members {
      do throws(WireError) {
        result[member.key] = try Value.read(member.value)
      } catch {
        throw error.inside(".\(member.key)")
      }
    }
    return result
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      for (key, value) in self.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
        writer.key(key)
        value.write(to: &writer)
      }
    }
  }

  static func describe(in schema: inout SchemaDefinitions) -> JSONValue {
    .object(["type": .text("object"), "additionalProperties": Value.describe(in: &schema)])
  }
}

extension WireError {
  static func wrongType(_ json: JSONValue, expected: String) -> WireError {
    .wrongType(path: "", expected: expected, found: json.kindWithArticle)
  }
}
