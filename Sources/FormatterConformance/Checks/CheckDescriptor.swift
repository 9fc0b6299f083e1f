import ReportFormatting

struct CheckDescriptor {
  func run(_ subject: Subject) -> [Finding] {
    let descriptor = subject.descriptor
    var problems: [String] = []
    if !isKebabCase(descriptor.name) { problems.append("the name '\(descriptor.name)'") }
    if descriptor.summary.isEmpty || descriptor.summary.utf8.contains(0x0A) {
      problems.append("a summary that is not one line")
    }
    if !isVersion(descriptor.version) { problems.append("the version '\(descriptor.version)'") }
    if descriptor.fileExtensions.isEmpty { problems.append("no file extension") }
    for name in repeats(in: descriptor.fileExtensions) { problems.append("the extension '\(name)' twice") }
    for name in descriptor.fileExtensions where !isExtension(name) { problems.append("the extension '\(name)'") }
    for name in repeats(in: descriptor.options.map(\.name)) { problems.append("the option '\(name)' twice") }
    for option in descriptor.options { problems += self.problems(of: option) }
    if subject.formatter.descriptor != descriptor { problems.append("another descriptor when asked again") }
    return problems.map { Finding(.descriptor, given: "the descriptor", came: $0) }
  }

  private func problems(of option: FormatterOption) -> [String] {
    var problems: [String] = []
    if !isKebabCase(option.name) { problems.append("an option named '\(option.name)'") }
    if option.summary.isEmpty { problems.append("no summary of the option '\(option.name)'") }
    let fits: Bool
    switch (option.kind, option.defaultValue) {
    case (.flag, .flag), (.text, .text): fits = true
    case (.integer(let range), .integer(let value)): fits = range.contains(value)
    case (.choice(let choices), .text(let value)): fits = choices.contains(value)
    case (.list(let choices), .list(let values)):
      fits = Set(values).isSubset(of: choices) && repeats(in: values).isEmpty
    default: fits = false
    }
    if !fits { problems.append("a default of '\(option.name)' that is none of its values") }
    switch option.kind {
    case .choice(let choices), .list(let choices):
      if choices.isEmpty || !repeats(in: choices).isEmpty {
        problems.append("no choices, or the same one twice, for '\(option.name)'")
      }
    case .flag, .integer, .text: break
    }
    return problems
  }

  private func repeats(in names: [String]) -> [String] {
    names.indices.filter { names[..<$0].contains(names[$0]) }.map { names[$0] }
  }

  private func isKebabCase(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isLowercaseOrDigit) }
      && name.utf8.first.map { $0 > 0x39 } ?? false
  }

  private func isExtension(_ name: String) -> Bool { !name.isEmpty && name.utf8.allSatisfy(isLowercaseOrDigit) }

  private func isLowercaseOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }

  /// `1.0.0`, perhaps with more behind `-` or `+` (https://semver.org).
  private func isVersion(_ version: String) -> Bool {
    let core = version.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "+") }
    let parts = core.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 3 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
  }
}
