/// What a formatter says of itself.
public struct DescriptorV1: Hashable, Sendable {
  public var name: String
  public var summary: String
  public var version: String
  public var fileExtensions: [String]
  public var options: [OptionV1] = []
  /// The kinds of block that the format does not carry fully.
  public var carries: [CarriageV1] = []

  public init(
    name: String,
    summary: String,
    version: String,
    fileExtensions: [String],
    options: [OptionV1] = [],
    carries: [CarriageV1] = []
  ) {
    self.name = name
    self.summary = summary
    self.version = version
    self.fileExtensions = fileExtensions
    self.options = options
    self.carries = carries
  }
}

extension DescriptorV1: WireRecord {
  init() { self.init(name: "", summary: "", version: "", fileExtensions: []) }

  static let shape = WireShape<DescriptorV1>(
    "DescriptorV1",
    "What a formatter says of itself",
    fields: [
      .required("name", \.name, "Kebab-case, as in a spec's 'format:'"),
      .required("summary", \.summary, "One line, no final period"),
      .required("version", \.version, "Semantic; a change of output changes it"),
      .required("fileExtensions", \.fileExtensions, "Without the dot, the usual one first; never empty"),
      .defaulted("options", \.options), .defaulted("carries", \.carries),
    ]
  )
}

/// How much of a kind of block the format carries.
public struct CarriageV1: Hashable, Sendable {
  /// `text`, `statements` …
  public var kind: String
  /// `degraded` or `never`.
  public var how: String
  public var why: String

  public init(kind: String, how: String, why: String) {
    self.kind = kind
    self.how = how
    self.why = why
  }
}

extension CarriageV1: WireRecord {
  init() { self.init(kind: "", how: "", why: "") }

  static let shape = WireShape<CarriageV1>(
    "CarriageV1",
    "A kind of block that the format does not carry fully",
    fields: [
      .required("kind", \.kind, "As in the blocks of a report"),
      .required("how", \.how, "degraded (some of it) or never (nothing of it, whatever the options)"),
      .required("why", \.why, "What is missing, or why; one line, no final period"),
    ]
  )
}

/// One option that a spec may set.
public struct OptionV1: Hashable, Sendable {
  /// `flag`, `integer`, `choice`, `text` or `list`.
  public var kind: String
  public var name: String
  public var summary: String
  /// Of an integer, both ends included.
  public var minimum: Int?
  public var maximum: Int?
  /// Of a choice or a list.
  public var choices: [String]?
  public var defaultValue: OptionValueV1

  public init(
    name: String,
    kind: String,
    summary: String,
    minimum: Int? = nil,
    maximum: Int? = nil,
    choices: [String]? = nil,
    default defaultValue: OptionValueV1
  ) {
    self.name = name
    self.kind = kind
    self.summary = summary
    self.minimum = minimum
    self.maximum = maximum
    self.choices = choices
    self.defaultValue = defaultValue
  }
}

extension OptionV1: WireRecord {
  init() { self.init(name: "", kind: "", summary: "", default: .flag(false)) }

  static let shape = WireShape<OptionV1>(
    "OptionV1",
    "One option that a spec may set",
    needs: [.init("integer", "minimum", "maximum"), .init("choice", "choices"), .init("list", "choices")],
    fields: [
      .required("name", \.name), .required("kind", \.kind, "flag, integer, choice, text or list"),
      .required("summary", \.summary, "One line, no final period"),
      .optional("minimum", \.minimum), .optional("maximum", \.maximum), .optional("choices", \.choices),
      .required("default", \.defaultValue),
    ]
  )
}

/// The value of an option; its JSON says of which type it is.
public enum OptionValueV1: Hashable, Sendable {
  case flag(Bool)
  case integer(Int)
  /// Of a text or a choice.
  case text(String)
  case list([String])
}

extension OptionValueV1: WireValue {
  static func read(_ json: JSONValue) throws(WireError) -> OptionValueV1 {
    switch json {
    case .flag(let value): .flag(value)
    case .integer(let value): .integer(value)
    case .text(let value): .text(value)
    case .list: .list(try [String].read(json))
    case .null, .real, .object: throw .wrongType(json, expected: "a truth value, an integer, a text or a list of texts")
    }
  }

  func write(to writer: inout JSONWriter) {
    switch self {
    case .flag(let value): value.write(to: &writer)
    case .integer(let value): value.write(to: &writer)
    case .text(let value): value.write(to: &writer)
    case .list(let value): value.write(to: &writer)
    }
  }

  static func describe(in schema: inout SchemaDefinitions) -> JSONValue {
    .object([
      "anyOf": .list([
        Bool.describe(in: &schema), Int.describe(in: &schema), String.describe(in: &schema),
        [String].describe(in: &schema),
      ])
    ])
  }
}
