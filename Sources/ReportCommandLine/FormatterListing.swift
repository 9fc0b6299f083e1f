import ReportDiagnostics
import ReportFormatting

/// `rapporteur formatters`: what the descriptors say, for a person.
struct FormatterListing {
  private let descriptors: [FormatterDescriptor]

  init(_ descriptors: [FormatterDescriptor]) { self.descriptors = descriptors }

  func answer(_ name: String?) -> CommandAnswer {
    guard let name else { return CommandAnswer(output: list) }
    if let descriptor = descriptors.first(where: { $0.name == name }) {
      return CommandAnswer(output: details(descriptor))
    }
    return unknown(name)
  }

  /// There is no such formatter.
  func unknown(_ name: String) -> CommandAnswer {
    let known = descriptors.map(\.name)
    let advice =
      nearestName(to: name, in: known).map { "did you mean '\($0)'?" }
      ?? "the formatters are \(known.joined(separator: ", "))"
    return CommandAnswer(
      messages: UsageError("no formatter '\(name)'", advice: advice, in: .formatters).text,
      status: ExitStatus.usage.rawValue
    )
  }

  private var list: String {
    let width = descriptors.map(\.name.utf8.count).max() ?? 0
    return descriptors.map { descriptor in
      let padding = String(repeating: " ", count: width - descriptor.name.utf8.count + 2)
      return "\(descriptor.name)\(padding)\(descriptor.summary) (\(extensions(descriptor)))\n"
    }.joined()
  }

  private func extensions(_ descriptor: FormatterDescriptor) -> String {
    descriptor.fileExtensions.map { ".\($0)" }.joined(separator: ", ")
  }

  private func details(_ descriptor: FormatterDescriptor) -> String {
    var text = "\(descriptor.name) \(descriptor.version): \(descriptor.summary)\n"
    text += "writes \(extensions(descriptor))\n"
    text += carriages(descriptor)
    if descriptor.options.isEmpty { return text + "\nIt takes no options.\n" }
    text += "\noptions:\n"
    for option in descriptor.options {
      text += "  \(option.name): \(option.kind.text), default \(option.defaultValue.text(of: option.kind))\n"
      text += wrapped(option.summary, indent: 6)
      if case .list(let names) = option.kind { text += wrapped("Names: \(names.joined(separator: ", "))", indent: 6) }
    }
    let example = descriptor.options[0]
    text +=
      "\nin a spec:\n  outputs:\n    - format: \(descriptor.name)\n      file: report.\(descriptor.fileExtensions[0])\n"
    text += "      options: {\(example.name): \(example.defaultValue.text(of: example.kind))}\n"
    return text
  }

  /// What a section of each kind loses, when it loses something.
  private func carriages(_ descriptor: FormatterDescriptor) -> String {
    let lines = Block.Kind.allCases.compactMap { kind -> String? in
      switch descriptor.carriage(of: kind) {
      case .fully: nil
      case .degraded(let what): "  \(kind.rawValue): \(what)\n"
      case .never(let why): "  \(kind.rawValue): left out; \(why)\n"
      }
    }
    return lines.isEmpty ? "" : "\nsections that it shows in part or not at all:\n" + lines.joined()
  }

  private func wrapped(_ text: String, indent: Int) -> String {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.utf8.count + word.utf8.count + 1 <= 80 - indent {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.map { String(repeating: " ", count: indent) + $0 + "\n" }.joined()
  }
}

extension FormatterOption.Kind {
  fileprivate var text: String {
    switch self {
    case .flag: "true or false"
    case .integer(let range): "\(range.lowerBound) to \(range.upperBound)"
    case .choice(let choices): choices.joined(separator: " or ")
    case .text: "text"
    case .list: "a list of names"
    }
  }
}

extension OptionValue {
  fileprivate func text(of kind: FormatterOption.Kind) -> String {
    switch self {
    case .flag(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .text(let value): value.isEmpty ? "none" : value
    case .list(let values): values.isEmpty ? "all" : "[\(values.joined(separator: ", "))]"
    }
  }
}
