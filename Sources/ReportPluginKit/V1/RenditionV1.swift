/// What a formatter made.
public struct RenditionV1: Hashable, Sendable {
  /// The main file first; suffixes are distinct.
  public var files: [FileV1]
  public var warnings: [WarningV1]
  /// Which statements the output shows; `nil` when the formatter does not say.
  public var account: AccountV1?

  public init(files: [FileV1], warnings: [WarningV1] = [], account: AccountV1? = nil) {
    self.files = files
    self.warnings = warnings
    self.account = account
  }
}

extension RenditionV1: WireRecord {
  init() { self.init(files: []) }

  static let shape = WireShape<RenditionV1>(
    "RenditionV1",
    "What a formatter made",
    fields: [
      .required("files", \.files, "The main file first; suffixes are distinct"),
      .defaulted("warnings", \.warnings), .optional("account", \.account),
    ]
  )
}

/// One file of a rendition: text as it is, anything else in base64.
public struct FileV1: Hashable, Sendable {
  /// Put behind the output's path; empty for the main file.
  public var suffix: String
  public var mediaType: String
  public var text: String?
  public var base64: BytesV1?

  public init(suffix: String = "", mediaType: String, bytes: [UInt8]) {
    self.suffix = suffix
    self.mediaType = mediaType
    if let text = String(validating: bytes, as: UTF8.self) {
      self.text = text
    } else {
      base64 = BytesV1(bytes: bytes)
    }
  }

  public var bytes: [UInt8] { base64?.bytes ?? Array((text ?? "").utf8) }
}

extension FileV1: WireRecord {
  init() {
    self.init(mediaType: "", bytes: [])
    // Whichever of the two a message has, the other one stays out.
    text = nil
  }

  static let shape = WireShape<FileV1>(
    "FileV1",
    "One file: text as it is, anything else in base64",
    oneOf: ["text", "base64"],
    fields: [
      .defaulted("suffix", \.suffix, "Put behind the output's path; empty for the main file"),
      .required("mediaType", \.mediaType, "IANA media type, without parameters"),
      .optional("text", \.text), .optional("base64", \.base64),
    ]
  )
}

/// Bytes, which the wire carries in base64.
public struct BytesV1: Hashable, Sendable {
  public var bytes: [UInt8]
}

extension BytesV1: WireValue {
  static func read(_ json: JSONValue) throws(WireError) -> BytesV1 {
    guard let bytes = Base64.bytes(try String.read(json)) else { throw .badBase64(path: "") }
    return BytesV1(bytes: bytes)
  }

  func write(to writer: inout JSONWriter) { writer.text(Base64.text(bytes)) }

  static func describe(in schema: inout SchemaDefinitions) -> JSONValue {
    .object(["type": .text("string"), "contentEncoding": .text("base64")])
  }
}

/// Something that the output does not show as the report has it.
public struct WarningV1: Hashable, Sendable {
  /// `warning`, `change` or `omission`.
  public var kind: String
  public var message: String
  /// The id of a block; `nil` for the report as a whole.
  public var block: String?

  public init(kind: String, message: String, block: String? = nil) {
    self.kind = kind
    self.message = message
    self.block = block
  }
}

extension WarningV1: WireRecord {
  init() { self.init(kind: "", message: "") }

  static let shape = WireShape<WarningV1>(
    "WarningV1",
    "Something that the output does not show as the report has it",
    fields: [
      .required("kind", \.kind, "warning (act), change (said in another way) or omission (the format has no place)"),
      .required("message", \.message, "One line, no final period"),
      .optional("block", \.block, "The id of a block; left out for the report as a whole"),
    ]
  )
}

/// What became of each statement of the report.
public struct AccountV1: Hashable, Sendable {
  public struct LeftOut: Hashable, Sendable {
    public var statement: String
    public var why: String

    public init(statement: String, why: String) {
      self.statement = statement
      self.why = why
    }
  }

  /// `caveats` or `citations`: what the statements that are shown are shown without.
  public struct PartLeftOut: Hashable, Sendable {
    public var part: String
    public var why: String

    public init(part: String, why: String) {
      self.part = part
      self.why = why
    }
  }

  /// Why an account does not add up; each case names a statement.
  public enum Problem: Hashable, Sendable {
    /// The report shows it, and the account does not speak of it.
    case lost(String)
    /// The report has no such statement.
    case unknown(String)
    /// Both shown and left out, or one of them twice.
    case twice(String)
  }

  public var shown: [String]
  public var leftOut: [LeftOut]
  public var partsLeftOut: [PartLeftOut]

  public init(shown: [String], leftOut: [LeftOut] = [], partsLeftOut: [PartLeftOut] = []) {
    self.shown = shown
    self.leftOut = leftOut
    self.partsLeftOut = partsLeftOut
  }

  /// Whether the sum is whole: every statement that a block shows is shown or left out with a reason. In the order of
  /// the report, then of the account; empty when all is well.
  public func problems(in report: ReportV1) -> [Problem] {
    let named = shown + leftOut.map(\.statement)
    let told = Set(named)
    let known = Set(report.statements.map(\.id))
    var problems: [Problem] = report.shownStatements.filter { !told.contains($0) }.map { .lost($0) }
    var seen: Set<String> = []
    for id in named {
      if !known.contains(id) { problems.append(.unknown(id)) }
      if !seen.insert(id).inserted { problems.append(.twice(id)) }
    }
    return problems
  }
}

extension ReportV1 {
  /// The ids of the statements that blocks show, in reading order, each once.
  public var shownStatements: [String] {
    var seen: Set<String> = []
    return blocks.flatMap { block -> [String] in
      (block.groups ?? []).flatMap(\.statements) + (block.entries ?? []).compactMap(\.statement)
        + (block.disputes ?? []).flatMap { $0.asserted + $0.denied + $0.mentioned }
    }.filter { seen.insert($0).inserted }
  }
}

extension AccountV1: WireRecord {
  init() { self.init(shown: []) }

  static let shape = WireShape<AccountV1>(
    "AccountV1",
    "What became of each statement that the blocks show: the sum must be whole",
    fields: [
      .required("shown", \.shown, "Ids of statements"), .defaulted("leftOut", \.leftOut),
      .defaulted("partsLeftOut", \.partsLeftOut),
    ]
  )
}

extension AccountV1.PartLeftOut: WireRecord {
  init() { self.init(part: "", why: "") }

  static let shape = WireShape<AccountV1.PartLeftOut>(
    "PartLeftOutV1",
    "What the statements that are shown are shown without",
    fields: [
      .required("part", \.part, "caveats or citations"), .required("why", \.why, "One line, no final period"),
    ]
  )
}

extension AccountV1.LeftOut: WireRecord {
  init() { self.init(statement: "", why: "") }

  static let shape = WireShape<AccountV1.LeftOut>(
    "LeftOutV1",
    "A statement that the output does not show",
    fields: [.required("statement", \.statement, "Its id"), .required("why", \.why, "One line, no final period")]
  )
}

/// The formatter cannot carry what must be shown, or cannot read the request.
public struct ErrorV1: Hashable, Sendable {
  public var message: String
  public var block: String?

  public init(message: String, block: String? = nil) {
    self.message = message
    self.block = block
  }
}

extension ErrorV1: WireRecord {
  init() { self.init(message: "") }

  static let shape = WireShape<ErrorV1>(
    "ErrorV1",
    "The formatter cannot carry what must be shown, or cannot read the request",
    fields: [
      .required("message", \.message, "One line, no final period"), .optional("block", \.block, "The id of a block"),
    ]
  )
}
