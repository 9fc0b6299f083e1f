/// Why a message of the protocol cannot be used. Places are bytes from 0, or paths such as `$.rendition.files[0].text`. A byte is
/// the one behind the last that was looked at.
public enum WireError: Error, Hashable, Sendable {
  /// There is nothing but white space.
  case empty
  /// It ends in the middle of the document.
  case truncated(byte: Int)
  case notJSON(byte: Int, why: String)
  case notUTF8(byte: Int)
  /// Something follows the document.
  case severalDocuments(byte: Int)
  case duplicateKey(byte: Int)
  case tooDeep(limit: Int)
  /// The first key is not `rapporteur`.
  case noHeader
  /// Another major version of the protocol.
  case version(theirs: Int, ours: Int)
  /// An object lacks a key that it must have; the path names the key.
  case missing(path: String)
  case wrongType(path: String, expected: String, found: String)
  /// The type is right and the value is not: an unknown word, a date that is none, an id of no record.
  case wrongValue(path: String, why: String)
  case badBase64(path: String)
  /// The end of the input in the middle of a frame of `serve`.
  case truncatedFrame
  case frameTooLong(bytes: Int, limit: Int)

  /// One line, no final period. It quotes the message's own text, so it is escaped before it is shown.
  public var message: String {
    switch self {
    case .empty: "the message is empty"
    case .truncated(let byte): "the message ends in the middle of its JSON, at byte \(byte)"
    case .notJSON(let byte, let why): "the message is not JSON: \(why), before byte \(byte)"
    case .notUTF8(let byte): "the message is not UTF-8 before byte \(byte)"
    case .severalDocuments(let byte): "something follows the JSON document, before byte \(byte)"
    case .duplicateKey(let byte): "an object has one key twice, before byte \(byte)"
    case .tooDeep(let limit): "the JSON is nested more than \(limit) deep"
    case .noHeader: "the first key is not 'rapporteur', the header of the protocol"
    case .version(let theirs, let ours):
      "protocol version \(theirs) where version \(ours) is spoken; "
        + (theirs > ours ? "update the side that speaks \(ours)" : "update the side that speaks \(theirs)")
        + ", or use releases of rapporteur and formatter that speak the same one"
    case .missing(let path): "'\(path)' is missing"
    case .wrongType(let path, let expected, let found): "'\(path)' is \(found), not \(expected)"
    case .wrongValue(let path, let why): "'\(path)': \(why)"
    case .badBase64(let path): "'\(path)' is not base64 (RFC 4648, with padding)"
    case .truncatedFrame: "the input ends in the middle of a frame"
    case .frameTooLong(let bytes, let limit): "a frame of \(bytes) bytes is longer than the limit of \(limit)"
    }
  }

  /// The same error seen from one level further out: paths are put together while an error travels up, so that reading
  /// what is right costs nothing for them.
  func inside(_ part: String) -> WireError {
    switch self {
    case .missing(let path): .missing(path: part + path)
    case .wrongType(let path, let expected, let found): .wrongType(path: part + path, expected: expected, found: found)
    case .wrongValue(let path, let why): .wrongValue(path: part + path, why: why)
    case .badBase64(let path): .badBase64(path: part + path)
    default: self
    }
  }
}
