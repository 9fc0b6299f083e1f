extension ProtocolV1 {
  /// The JSON Schema (draft-07) of every message, as `Plugins/protocol-v1.schema.json` has it.
  ///
  /// It follows from the same descriptions that messages are read and written by. What a schema cannot say: the header
  /// is the first key, and a document has no key twice.
  public static var schema: String {
    var definitions = SchemaDefinitions()
    func message(_ fields: [(String, JSONValue)]) -> JSONValue {
      let members = fields.map { JSONValue.Member(key: $0.0, value: $0.1) }
      return .object([
        "type": .text("object"), "required": .list(fields.map { .text($0.0) }), "properties": .object(members),
      ])
    }
    let header = JSONValue.object([
      "allOf": .list([
        HeaderV1.describe(in: &definitions),
        .object(["properties": .object(["protocol": .object(["const": .integer(major)])])]),
      ])
    ])
    func verb(_ name: String) -> JSONValue { .object(["const": .text(name)]) }
    let messages = [
      message([("rapporteur", header), ("verb", verb("describe"))]),
      message([
        ("rapporteur", header), ("verb", verb("format")), ("request", FormatRequestV1.describe(in: &definitions)),
        ("report", ReportV1.describe(in: &definitions)),
      ]),
      message([("rapporteur", header), ("descriptor", DescriptorV1.describe(in: &definitions))]),
      message([("rapporteur", header), ("rendition", RenditionV1.describe(in: &definitions))]),
      message([("rapporteur", header), ("error", ErrorV1.describe(in: &definitions))]),
    ]
    let schema = JSONValue.object([
      "$schema": .text("http://json-schema.org/draft-07/schema#"),
      "title": .text("Messages between rapporteur and a formatter, protocol \(major)"),
      "description": .text(
        "A request and its answer. The header is the first key, no key occurs twice, unknown fields are ignored."
      ),
      "oneOf": .list(messages),
      "definitions": definitions.sorted,
    ])
    return schema.indented() + "\n"
  }
}

extension JSONValue {
  /// For people: two spaces a level; what fits into a line stays in it.
  fileprivate func indented(_ margin: String = "", after keyWidth: Int = 0) -> String {
    var writer = JSONWriter()
    writer.value(self)
    let line = String(decoding: writer.bytes, as: UTF8.self)
    if margin.count + keyWidth + line.count <= 116 { return line }
    let inner = margin + "  "
    switch self {
    case .object(let members):
      let parts = members.map { member in
        "\(inner)\"\(member.key)\": \(member.value.indented(inner, after: member.key.count + 4))"
      }
      return "{\n\(parts.joined(separator: ",\n"))\n\(margin)}"
    case .list(let items):
      return "[\n\(items.map { inner + $0.indented(inner) }.joined(separator: ",\n"))\n\(margin)]"
    case .null, .flag, .integer, .real, .text: return line
    }
  }
}
