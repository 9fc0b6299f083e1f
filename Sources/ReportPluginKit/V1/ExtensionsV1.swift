public import ReportModel

/// The author's own fields: texts, lists and objects of texts, in the order written.
public struct ExtensionsV1: Hashable, Sendable {
  public var fields: [ExtensionField]
}

extension ExtensionsV1: WireValue {
  static func read(_ json: JSONValue) throws(WireError) -> ExtensionsV1 {
    guard case .object(let members) = json else { throw .wrongType(json, expected: "an object") }
    return ExtensionsV1(fields: try fields(members))
  }

  private static func fields(_ members: [JSONValue.Member]) throws(WireError) -> [ExtensionField] {
    var fields: [ExtensionField] = []
    for member in members {
      do throws(WireError) {
        fields.append(ExtensionField(key: member.key, value: try value(member.value)))
      } catch {
        throw error.inside(".\(member.key)")
      }
    }
    return fields
  }

  private static func value(_ json: JSONValue) throws(WireError) -> ExtensionField.Value {
    switch json {
    case .text(let text): return .text(text)
    case .object(let members): return .map(try fields(members))
    case .list(let items):
      var values: [ExtensionField.Value] = []
      for item in items {
        do throws(WireError) {
          values.append(try value(item))
        } catch {
          throw error.inside("[\(values.count)]")
        }
      }
      return .list(values)
    case .null, .flag, .integer, .real: throw .wrongType(json, expected: "a text, a list or an object")
    }
  }

  func write(to writer: inout JSONWriter) { write(fields, to: &writer) }

  private func write(_ fields: [ExtensionField], to writer: inout JSONWriter) {
    writer.object { writer in
      for field in fields {
        writer.key(field.key)
        write(field.value, to: &writer)
      }
    }
  }

  private func write(_ value: ExtensionField.Value, to writer: inout JSONWriter) {
    switch value {
    case .text(let text): writer.text(text)
    case .map(let fields): write(fields, to: &writer)
    case .list(let values):
      writer.list { writer in
        for value in values { write(value, to: &writer) }
      }
    }
  }

  static func describe(in schema: inout SchemaDefinitions) -> JSONValue { .object(["type": .text("object")]) }
}
