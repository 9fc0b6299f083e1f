/// A JSON document as it was written: members in their order, none twice.
enum JSONValue: Hashable, Sendable {
  struct Member: Hashable, Sendable {
    var key: String
    var value: JSONValue
  }

  case null
  case flag(Bool)
  case integer(Int)
  case real(Double)
  case text(String)
  case list([JSONValue])
  case object([Member])

  /// With its article, for messages.
  var kindWithArticle: String {
    switch self {
    case .null: "null"
    case .flag: "a truth value"
    case .integer: "an integer"
    case .real: "a number with a fraction"
    case .text: "a text"
    case .list: "a list"
    case .object: "an object"
    }
  }

  /// An object from pairs, in their order.
  static func object(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(members.map { Member(key: $0.key, value: $0.value) })
  }

  /// The value of a member; `nil` when there is none, or when this is no object.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }
}
