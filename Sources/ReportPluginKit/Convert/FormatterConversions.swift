public import ReportFormatting

extension DescriptorV1 {
  public init(_ descriptor: FormatterDescriptor) {
    self.init(
      name: descriptor.name,
      summary: descriptor.summary,
      version: descriptor.version,
      fileExtensions: descriptor.fileExtensions,
      options: descriptor.options.map(OptionV1.init),
      carries: Block.Kind.allCases.compactMap { kind in
        switch descriptor.carriage(of: kind) {
        case .fully: nil
        case .degraded(let why): CarriageV1(kind: kind.rawValue, how: "degraded", why: why)
        case .never(let why): CarriageV1(kind: kind.rawValue, how: "never", why: why)
        }
      }
    )
  }

  /// The descriptor as rapporteur uses it, checked: a file extension at least, no option twice, each default fitting
  /// its option.
  public func descriptor() throws(WireError) -> FormatterDescriptor {
    guard !name.isEmpty else { throw .wrongValue(path: ".name", why: "it is empty") }
    guard !fileExtensions.isEmpty else { throw .wrongValue(path: ".fileExtensions", why: "it is empty") }
    var checked: [FormatterOption] = []
    for (index, option) in options.enumerated() {
      do throws(WireError) {
        let option = try option.option()
        if checked.contains(where: { $0.name == option.name }) {
          throw .wrongValue(path: ".name", why: "'\(option.name)' is there twice")
        }
        checked.append(option)
      } catch {
        throw error.inside(".options[\(index)]")
      }
    }
    return FormatterDescriptor(
      name: name,
      summary: summary,
      version: version,
      fileExtensions: fileExtensions,
      options: checked,
      carries: try carriages()
    )
  }

  /// A kind that this version does not know is passed over: a later program may know more.
  private func carriages() throws(WireError) -> [Block.Kind: Carriage] {
    var carriages: [Block.Kind: Carriage] = [:]
    for (index, entry) in carries.enumerated() {
      guard entry.how == "degraded" || entry.how == "never" else {
        throw .wrongValue(path: ".carries[\(index)].how", why: "it is none of degraded, never")
      }
      guard let kind = Block.Kind(rawValue: entry.kind) else { continue }
      carriages[kind] = entry.how == "never" ? .never(entry.why) : .degraded(entry.why)
    }
    return carriages
  }
}

extension OptionV1 {
  init(_ option: FormatterOption) {
    let value = OptionValueV1(option.defaultValue)
    switch option.kind {
    case .flag: self.init(name: option.name, kind: "flag", summary: option.summary, default: value)
    case .text: self.init(name: option.name, kind: "text", summary: option.summary, default: value)
    case .integer(let range):
      self.init(
        name: option.name,
        kind: "integer",
        summary: option.summary,
        minimum: range.lowerBound,
        maximum: range.upperBound,
        default: value
      )
    case .choice(let choices):
      self.init(name: option.name, kind: "choice", summary: option.summary, choices: choices, default: value)
    case .list(let choices):
      self.init(name: option.name, kind: "list", summary: option.summary, choices: choices, default: value)
    }
  }

  func option() throws(WireError) -> FormatterOption {
    let choices = choices ?? []
    let kind: FormatterOption.Kind
    let fits: Bool
    switch (self.kind, defaultValue) {
    case ("flag", let value):
      kind = .flag
      if case .flag = value { fits = true } else { fits = false }
    case ("text", let value):
      kind = .text
      if case .text = value { fits = true } else { fits = false }
    case ("integer", let value):
      guard let minimum, let maximum, minimum <= maximum else {
        throw .wrongValue(path: ".minimum", why: "it is not below the maximum")
      }
      kind = .integer(minimum...maximum)
      if case .integer(let number) = value { fits = minimum <= number && number <= maximum } else { fits = false }
    case ("choice", let value):
      kind = .choice(choices)
      if case .text(let choice) = value { fits = choices.contains(choice) } else { fits = false }
    case ("list", let value):
      kind = .list(choices)
      if case .list(let list) = value { fits = list.allSatisfy(choices.contains) } else { fits = false }
    default: throw .wrongValue(path: ".kind", why: "it is none of flag, integer, choice, text, list")
    }
    guard fits else { throw .wrongValue(path: ".default", why: "it does not fit the option") }
    return FormatterOption(name: name, kind: kind, default: OptionValue(defaultValue), summary: summary)
  }
}

extension OptionValueV1 {
  public init(_ value: OptionValue) {
    switch value {
    case .flag(let value): self = .flag(value)
    case .integer(let value): self = .integer(value)
    case .text(let value): self = .text(value)
    case .list(let value): self = .list(value)
    }
  }
}

extension OptionValue {
  public init(_ value: OptionValueV1) {
    switch value {
    case .flag(let value): self = .flag(value)
    case .integer(let value): self = .integer(value)
    case .text(let value): self = .text(value)
    case .list(let value): self = .list(value)
    }
  }
}

extension FormatRequestV1 {
  public init(_ request: FormatRequest) {
    self.init(fileName: request.fileName, options: request.options.mapValues(OptionValueV1.init))
  }

  public var request: FormatRequest {
    FormatRequest(fileName: fileName, options: options.mapValues(OptionValue.init))
  }
}

extension RenditionV1 {
  /// - Parameter report: What was rendered.
  public init(_ rendition: Rendition, of report: Report) {
    self.init(
      files: rendition.files.map { FileV1(suffix: $0.suffix, mediaType: $0.mediaType, bytes: $0.bytes) },
      warnings: rendition.warnings.map {
        WarningV1(kind: $0.kind.rawValue, message: $0.message, block: $0.block)
      },
      account: AccountV1(rendition.account, of: report)
    )
  }

  /// - Parameter report: What was rendered.
  /// - Throws: ``WireError/wrongValue(path:why:)`` for a warning of an unknown kind and for an account of a statement
  ///   that the report does not have. Names of files are the host's to check, and whether the account adds up, as they
  ///   are for every formatter; a rendition without an account has an empty one.
  public func rendition(of report: Report) throws(WireError) -> Rendition {
    var checked: [FormatterWarning] = []
    for warning in warnings {
      guard let kind = FormatterWarning.Kind(rawValue: warning.kind) else {
        throw .wrongValue(
          path: ".warnings[\(checked.count)].kind",
          why: "it is none of warning, change, omission"
        )
      }
      checked.append(FormatterWarning(warning.message, kind: kind, block: warning.block))
    }
    return Rendition(
      files: files.map { Rendition.File(suffix: $0.suffix, bytes: $0.bytes, mediaType: $0.mediaType) },
      warnings: checked,
      account: try account?.account(of: report) ?? Account()
    )
  }
}

extension ErrorV1 {
  public init(_ error: FormatterError) {
    switch error {
    case .unsupported(let message, let block): self.init(message: message, block: block)
    }
  }

  public var formatterError: FormatterError { .unsupported(message, block: block) }
}
