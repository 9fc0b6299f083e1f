/// Turns a compiled report into bytes.
///
/// Pure: equal arguments, equal bytes; no clock, locale, environment or disk. It returns files, it does not write
/// them, and it names what it leaves out.
public protocol ReportFormatter: Sendable {
  /// The formatter's name and the options that it takes. The same value for the life of the process.
  var descriptor: FormatterDescriptor { get }

  /// Renders `report`. A plain synchronous method satisfies this requirement.
  ///
  /// - Parameters:
  ///   - report: The compiled report; its blocks are in reading order.
  ///   - request: The name of the output file, and one value for each option of the descriptor.
  /// - Returns: The main file and its sidecars, what became of each statement, and a warning for every block left out
  ///   or changed that the descriptor does not tell of.
  /// - Throws: ``FormatterError`` when the format cannot carry what must be shown, or when the options do not go
  ///   together; never for options that are all at their defaults.
  func format(_ report: Report, request: FormatRequest) async throws(FormatterError) -> Rendition
}

/// What a formatter says of itself.
public struct FormatterDescriptor: Hashable, Sendable {
  /// Kebab-case, as in a spec's `format:`.
  public var name: String
  /// One line, no final period.
  public var summary: String
  /// Semantic version; a change of output changes it.
  public var version: String
  /// The media by the output file's extension, without the dot; the first is the usual one. Never empty.
  public var fileExtensions: [String]
  /// In the order in which they are explained.
  public var options: [FormatterOption]
  /// The kinds of block that the format does not carry fully. The host names what is left out before it renders.
  public var carries: [Block.Kind: Carriage]

  public init(
    name: String,
    summary: String,
    version: String,
    fileExtensions: [String],
    options: [FormatterOption],
    carries: [Block.Kind: Carriage] = [:]
  ) {
    self.name = name
    self.summary = summary
    self.version = version
    self.fileExtensions = fileExtensions
    self.options = options
    self.carries = carries
  }
}

/// One option that a spec may set.
public struct FormatterOption: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// `true` or `false`.
    case flag
    case integer(ClosedRange<Int>)
    case choice([String])
    /// One line of text.
    case text
    /// A list of distinct names out of `choices`.
    case list([String])
  }

  public var name: String
  public var kind: Kind
  /// Used when the spec does not set the option; fits ``kind``.
  public var defaultValue: OptionValue
  /// One line, no final period.
  public var summary: String

  public init(name: String, kind: Kind, default defaultValue: OptionValue, summary: String) {
    self.name = name
    self.kind = kind
    self.defaultValue = defaultValue
    self.summary = summary
  }
}

public enum OptionValue: Hashable, Sendable {
  case flag(Bool)
  case integer(Int)
  case text(String)
  case list([String])
}

/// What to render to.
public struct FormatRequest: Hashable, Sendable {
  /// The last part of the output's path: `briefing.html`.
  public var fileName: String
  /// A value for each option of the descriptor.
  public var options: [String: OptionValue]

  public init(fileName: String, options: [String: OptionValue]) {
    self.fileName = fileName
    self.options = options
  }

  /// What follows the last dot of the name, ASCII letters in lower case; empty when there is no dot.
  public var fileExtension: String {
    guard let dot = fileName.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return fileName[fileName.utf8.index(after: dot)...].lowercased()
  }

  /// `false` for an option that is not a flag.
  public func flag(_ name: String) -> Bool {
    if case .flag(let value)? = options[name] { value } else { false }
  }

  /// `nil` for an option that is not a number.
  public func integer(_ name: String) -> Int? {
    if case .integer(let value)? = options[name] { value } else { nil }
  }

  /// The value of a text or choice; empty for any other.
  public func text(_ name: String) -> String {
    if case .text(let value)? = options[name] { value } else { "" }
  }

  /// Empty for an option that is not a list.
  public func list(_ name: String) -> [String] {
    if case .list(let value)? = options[name] { value } else { [] }
  }
}

/// What a formatter made.
public struct Rendition: Hashable, Sendable {
  public struct File: Hashable, Sendable {
    /// Put behind the output's path: empty for the main file, `-metadata.json` for a sidecar.
    public var suffix: String
    public var bytes: [UInt8]
    /// IANA media type, without parameters.
    public var mediaType: String

    public init(suffix: String = "", bytes: [UInt8], mediaType: String) {
      self.suffix = suffix
      self.bytes = bytes
      self.mediaType = mediaType
    }
  }

  /// The main file first; suffixes are distinct.
  public var files: [File]
  public var warnings: [FormatterWarning]
  /// What became of each statement.
  public var account: Account

  /// - Parameter account: An empty one fits only a report without statements.
  public init(files: [File], warnings: [FormatterWarning] = [], account: Account = Account()) {
    self.files = files
    self.warnings = warnings
    self.account = account
  }
}

/// Something that the output does not show as the report has it.
public struct FormatterWarning: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The author should do something about it.
    case warning
    /// The output says it in another way, as the format or an option demands; the author may want to know.
    case change
    /// With these options the format has no place for the block. The host names it beside the file, as it does a block
    /// that the descriptor says is never carried.
    case omission
  }

  public var kind: Kind
  /// One line, no final period.
  public var message: String
  /// The block that it is about; `nil` for the report as a whole.
  public var block: Block.ID?

  public init(_ message: String, kind: Kind = .warning, block: Block.ID? = nil) {
    self.kind = kind
    self.message = message
    self.block = block
  }
}

public enum FormatterError: Error, Hashable, Sendable {
  /// The format cannot carry something that must be shown; the message says what, without a final period.
  case unsupported(String, block: Block.ID?)
}
