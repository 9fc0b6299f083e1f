import CJansson

/// JSON text → ``JSONValue``, strictly: one document in UTF-8, an object or a list, no key twice, no deeper than
/// ``depthLimit``. The only place that knows jansson, and the only unsafe code of this room.
struct ParseJSON {
  /// Blocks lie four deep, an author's own `x-` fields as deep as YAML lets them (64).
  static let depthLimit = 128

  func run(_ text: [UInt8]) throws(WireError) -> JSONValue {
    guard text.contains(where: { !$0.isJSONSpace }) else { throw .empty }
    // Before jansson, which calls itself for each level and stops at 2,048 only.
    guard text.jsonDepth <= ParseJSON.depthLimit else { throw .tooDeep(limit: ParseJSON.depthLimit) }
    var error = json_error_t()
    let flags = size_t(JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL)
    // Holds: jansson reads `count` bytes during the call and keeps no pointer to them.
    let root = text.withUnsafeBytes { json_loadb($0.baseAddress, $0.count, flags, &error) }
    guard let root else { throw refusal(error, text) }
    // Holds: the tree is ours alone and nothing of it is kept once it is copied into Swift values.
    defer { json_decref(root) }
    return value(root)
  }

  private func value(_ node: UnsafeMutablePointer<json_t>) -> JSONValue {
    switch node.pointee.type {
    case JSON_OBJECT:
      var members: [JSONValue.Member] = []
      members.reserveCapacity(json_object_size(node))
      var place = json_object_iter(node)
      // Holds: nothing changes the object while its iterator is used; keys end in NUL, since jansson refuses any in them.
      while let current = place {
        if let key = json_object_iter_key(current), let member = json_object_iter_value(current) {
          members.append(JSONValue.Member(key: String(cString: key), value: value(member)))
        }
        place = json_object_iter_next(node, current)
      }
      return .object(members)
    case JSON_ARRAY:
      // Holds: every index below the size has a value.
      return .list((0..<json_array_size(node)).compactMap { json_array_get(node, $0).map(value) })
    case JSON_STRING:
      guard let start = json_string_value(node) else { return .text("") }
      // Holds: jansson has checked the UTF-8, and the bytes live as long as the node.
      let bytes = UnsafeRawBufferPointer(start: start, count: json_string_length(node))
      return .text(String(decoding: bytes, as: UTF8.self))
    case JSON_INTEGER: return .integer(Int(json_integer_value(node)))
    case JSON_REAL: return .real(json_real_value(node))
    case JSON_TRUE: return .flag(true)
    case JSON_FALSE: return .flag(false)
    default: return .null
    }
  }

  private func refusal(_ error: json_error_t, _ text: [UInt8]) -> WireError {
    var error = error
    let byte = max(0, Int(error.position))
    switch UInt32(rapporteur_json_error_code(&error)) {
    case json_error_premature_end_of_input.rawValue: return .truncated(byte: text.count)
    case json_error_end_of_input_expected.rawValue: return .severalDocuments(byte: byte)
    case json_error_invalid_utf8.rawValue: return .notUTF8(byte: byte)
    case json_error_duplicate_key.rawValue: return .duplicateKey(byte: byte)
    case json_error_out_of_memory.rawValue: return .notJSON(byte: byte, why: "it does not fit into memory")
    case json_error_numeric_overflow.rawValue: return .notJSON(byte: byte, why: "a number is too large")
    default: return .notJSON(byte: byte, why: "it breaks the grammar of RFC 8259")
    }
  }
}

extension UInt8 {
  fileprivate var isJSONSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}

extension [UInt8] {
  /// How many lists and objects are open at once, at most; brackets in texts do not count.
  fileprivate var jsonDepth: Int {
    var depth = 0
    var deepest = 0
    var isInText = false
    var isEscaped = false
    for byte in self {
      if isInText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInText = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInText = true
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        deepest = Swift.max(deepest, depth)
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
    }
    return deepest
  }
}
