/// The protocol that this kit speaks, and the header that every message begins with.
public enum ProtocolV1 {
  /// A reader of another major version refuses a message.
  public static let major = 1
  /// Grows with a new field or kind, which an older reader ignores or shows by its fallback.
  public static let minor = 0
}

/// What the host asks of a formatter.
public enum RequestV1: Hashable, Sendable {
  case describe
  case format(FormatRequestV1, ReportV1)

  public init(json text: [UInt8]) throws(WireError) {
    let message = try Message(text)
    switch try message.read("verb", String.self) {
    case "describe": self = .describe
    case "format":
      self = .format(try message.read("request", FormatRequestV1.self), try message.read("report", ReportV1.self))
    default: throw .wrongValue(path: "$.verb", why: "it is neither 'describe' nor 'format'")
    }
  }

  /// One line of JSON, with its line end.
  public var json: [UInt8] {
    switch self {
    case .describe: Message.write(reservingCapacity: 64) { $0.field("verb", "describe") }
    case .format(let request, let report):
      Message.write(reservingCapacity: 1024 * (1 + report.statements.count + report.sources.count)) { writer in
        writer.field("verb", "format")
        writer.field("request", request)
        writer.field("report", report)
      }
    }
  }
}

/// What to render to.
public struct FormatRequestV1: Hashable, Sendable {
  /// The last part of the output's path: `briefing.html`.
  public var fileName: String
  /// A value for each option of the descriptor.
  public var options: [String: OptionValueV1]

  public init(fileName: String, options: [String: OptionValueV1] = [:]) {
    self.fileName = fileName
    self.options = options
  }
}

extension FormatRequestV1: WireRecord {
  init() { self.init(fileName: "") }

  static let shape = WireShape<FormatRequestV1>(
    "FormatRequestV1",
    "What to render to",
    fields: [
      .required("fileName", \.fileName, "The last part of the output's path"),
      .required("options", \.options, "A value for each option of the descriptor; defaults are filled in"),
    ]
  )
}

/// What a formatter answers.
public enum AnswerV1: Hashable, Sendable {
  case descriptor(DescriptorV1)
  case rendition(RenditionV1)
  case error(ErrorV1)

  public init(json text: [UInt8]) throws(WireError) {
    let message = try Message(text)
    switch ["descriptor", "rendition", "error"].filter({ message[$0] != nil }) {
    case ["descriptor"]: self = .descriptor(try message.read("descriptor", DescriptorV1.self))
    case ["rendition"]: self = .rendition(try message.read("rendition", RenditionV1.self))
    case ["error"]: self = .error(try message.read("error", ErrorV1.self))
    default: throw .wrongValue(path: "$", why: "exactly one of descriptor, rendition, error must be there")
    }
  }

  /// One line of JSON, with its line end.
  public var json: [UInt8] {
    switch self {
    case .descriptor(let descriptor): Message.write { $0.field("descriptor", descriptor) }
    case .rendition(let rendition):
      Message.write(reservingCapacity: 1024 + rendition.files.reduce(0) { $0 + $1.bytes.count * 2 }) {
        $0.field("rendition", rendition)
      }
    case .error(let error): Message.write { $0.field("error", error) }
    }
  }
}

/// The header of a message; always its first key.
struct HeaderV1: Hashable, Sendable {
  var `protocol`: Int
  var minor = 0
}

extension HeaderV1: WireRecord {
  init() { self.init(protocol: 0) }

  static let shape = WireShape<HeaderV1>(
    "HeaderV1",
    "Always the first key of a message",
    fields: [
      .required("protocol", \.protocol, "The major version: a reader of another one refuses the message"),
      .defaulted("minor", \.minor),
    ]
  )
}

/// A message whose header is right.
struct Message {
  private let body: JSONValue

  init(_ text: [UInt8]) throws(WireError) {
    body = try ParseJSON().run(text)
    guard case .object(let members) = body, let first = members.first, first.key == "rapporteur" else {
      throw .noHeader
    }
    // The version alone, and before anything else: all but this one number may differ in another version.
    guard case .integer(let version)? = first.value["protocol"] else {
      if first.value["protocol"] == nil { throw .missing(path: "$.rapporteur.protocol") }
      throw .wrongType(path: "$.rapporteur.protocol", expected: "an integer", found: "something else")
    }
    guard version == ProtocolV1.major else { throw .version(theirs: version, ours: ProtocolV1.major) }
  }

  subscript(key: String) -> JSONValue? { body[key] }

  func read<Value: WireValue>(_ key: String, _ type: Value.Type) throws(WireError) -> Value {
    guard let json = body[key] else { throw .missing(path: "$.\(key)") }
    do throws(WireError) {
      return try Value.read(json)
    } catch {
      throw error.inside("$.\(key)")
    }
  }

  static func write(reservingCapacity capacity: Int = 1024, _ fields: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter(reservingCapacity: capacity)
    writer.object { writer in
      writer.field("rapporteur", HeaderV1(protocol: ProtocolV1.major, minor: ProtocolV1.minor))
      fields(&writer)
    }
    writer.lineEnd()
    return writer.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func field(_ name: String, _ value: some WireValue) {
    key(name)
    value.write(to: &self)
  }
}
