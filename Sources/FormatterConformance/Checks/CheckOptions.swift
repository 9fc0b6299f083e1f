import ReportFormatting

struct CheckOptions: ConformanceCheck {
  func run(_ subject: Subject) async -> [Finding] {
    let report = SampleReports().rich
    var findings: [Finding] = []
    for name in subject.fileNames {
      for option in subject.descriptor.options {
        for value in values(of: option.kind) {
          let given = "'\(option.name)' set to \(words(value)), as '\(name)'"
          switch await subject.render(report, name, options: [option.name: value]) {
          case .success(let rendition):
            findings += CheckRendition(report: report, given: given).run(rendition)
          case .failure(.unsupported(let message, _)):
            if value == option.defaultValue || !names(option, value).contains(where: { message.contains($0) }) {
              findings.append(Finding(.options, given: given, came: "refused: \(message)"))
            } else if !isSeveral(value), await !works(option, value, subject, report, name) {
              findings.append(
                Finding(.options, given: given, came: "refused, whatever other option is set: \(message)")
              )
            }
          }
        }
      }
    }
    return findings
  }

  /// Whether one other option, at some value, lets the formatter take this one.
  private func works(
    _ option: FormatterOption,
    _ value: OptionValue,
    _ subject: Subject,
    _ report: Report,
    _ name: String
  ) async -> Bool {
    for other in subject.descriptor.options where other.name != option.name {
      if case .list = other.kind { continue }
      for company in values(of: other.kind) {
        let options = [option.name: value, other.name: company]
        if case .success = await subject.render(report, name, options: options) { return true }
      }
    }
    return false
  }

  /// Both values of a flag, both ends of a range, every choice, lists of one and of all.
  private func values(of kind: FormatterOption.Kind) -> [OptionValue] {
    switch kind {
    case .flag: [.flag(false), .flag(true)]
    case .integer(let range): [.integer(range.lowerBound), .integer(range.upperBound)]
    case .choice(let choices): choices.map { .text($0) }
    case .text: [.text("plain words"), .text("<x-kestrel> \"'&\\ {{1}} مثال 例 ~")]
    case .list(let choices): choices.map { .list([$0]) } + [.list(choices.reversed())]
    }
  }

  /// What a refusal may call it.
  private func names(_ option: FormatterOption, _ value: OptionValue) -> [String] {
    if case .list(let names) = value { [option.name] + names } else { [option.name, words(value)] }
  }

  private func isSeveral(_ value: OptionValue) -> Bool {
    if case .list(let names) = value { names.count > 1 } else { false }
  }

  private func words(_ value: OptionValue) -> String {
    switch value {
    case .flag(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .text(let value): value
    case .list(let values): values.count == 1 ? values[0] : "\(values.count) names"
    }
  }
}
