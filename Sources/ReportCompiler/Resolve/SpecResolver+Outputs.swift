import ReportDiagnostics
import ReportFormatting
import ReportInput
import UnicodeText

extension SpecResolver {
  mutating func outputs(_ formatters: [FormatterDescriptor], _ sections: [ResolvedSection]) -> [ResolvedOutput] {
    var outputs: [ResolvedOutput] = []
    for output in spec.outputs {
      let isFilled = canFill([output.file])
      let path = filledLocated(output.file)
      let isInside = isFilled && checkPath(path)
      guard let descriptor = formatters.first(where: { $0.name == output.format.value }) else {
        let known = formatters.map(\.name)
        report(
          .unknownFormat,
          "there is no formatter '\(output.format.value)'",
          at: output.format.span,
          hint: adviceOnValue(output.format.value, known: known)
        )
        continue
      }
      let fits = isFilled && checkExtension(path, of: descriptor)
      let options = self.options(output.options, of: descriptor)
      if isInside, fits, let options {
        let leftOut = sections.compactMap { section -> String? in
          guard case .never(let why) = descriptor.carriage(of: section.content.kind) else { return nil }
          return section.title ?? why
        }
        outputs.append(ResolvedOutput(format: output.format, path: path, options: options, leftOut: leftOut))
      }
    }
    checkCollisions(outputs)
    return outputs
  }

  private mutating func checkPath(_ path: Located<String>) -> Bool {
    guard let problem = problemOfRelativePath(Array(path.value.utf8)[...]) else { return true }
    report(.outputOutsideFolder, "'\(path.value)' is not a path inside the output folder", at: path.span, hint: problem)
    return false
  }

  private mutating func checkExtension(_ path: Located<String>, of descriptor: FormatterDescriptor) -> Bool {
    let fileExtension = FormatRequest(fileName: path.value, options: [:]).fileExtension
    if descriptor.fileExtensions.contains(fileExtension) { return true }
    report(
      .invalidOption,
      "'\(descriptor.name)' does not write '\(path.value)'",
      at: path.span,
      hint: "end the file's name in \(descriptor.fileExtensions.map { ".\($0)" }.joined(separator: " or "))"
    )
    return false
  }

  /// Paths that are one file: also where case or normalisation does not count. The driver checks again over all
  /// reports, with the sidecars.
  private mutating func checkCollisions(_ outputs: [ResolvedOutput]) {
    var first: [String: Located<String>] = [:]
    for output in outputs {
      let key = collisionKey(ofFileName: output.path.value)
      if let other = first[key] {
        report(
          .outputCollision,
          "two outputs write '\(output.path.value)'",
          at: output.path.span,
          notes: [.init("the first one", at: other.span)],
          hint: "give one of them another name"
        )
      } else {
        first[key] = output.path
      }
    }
  }

  private mutating func options(
    _ written: [OutputSyntax.Option],
    of descriptor: FormatterDescriptor
  ) -> [String: OptionValue]? {
    var values: [String: OptionValue] = [:]
    for option in descriptor.options { values[option.name] = option.defaultValue }
    var isComplete = true
    for option in written {
      guard let declared = descriptor.options.first(where: { $0.name == option.name.value }) else {
        let known = descriptor.options.map(\.name)
        report(
          .unknownOption,
          "'\(descriptor.name)' has no option '\(option.name.value)'",
          at: option.name.span,
          hint: known.isEmpty
            ? "leave it out; the formatter has no options" : adviceOnValue(option.name.value, known: known)
        )
        isComplete = false
        continue
      }
      guard let value = value(of: option, as: declared) else {
        isComplete = false
        continue
      }
      values[declared.name] = value
    }
    return isComplete ? values : nil
  }

  private mutating func value(of option: OutputSyntax.Option, as declared: FormatterOption) -> OptionValue? {
    switch (declared.kind, option.value) {
    case (.list(let choices), .list(let texts, let span)):
      if texts.isEmpty {
        return refuse("an empty list", declared, at: span, hint: "name at least one, or leave the option out")
      }
      var seen: [String] = []
      for text in texts {
        guard choices.contains(text.value) else {
          return refuse("'\(text.value)'", declared, at: text.span, hint: adviceOnValue(text.value, known: choices))
        }
        guard !seen.contains(text.value) else {
          return refuse("'\(text.value)' a second time", declared, at: text.span, hint: "name it once")
        }
        seen.append(text.value)
      }
      return .list(seen)
    case (.list(let choices), .scalar(let text)):
      return refuse(
        "'\(text.value)'",
        declared,
        at: text.span,
        hint: choices.contains(text.value) ? "write a list: '[\(text.value)]'" : "write a list"
      )
    case (_, .list(_, let span)):
      return refuse("a list", declared, at: span, hint: "write one value")
    case (.flag, .scalar(let text)):
      if text.value == "true" || text.value == "false" { return .flag(text.value == "true") }
      return refuse("'\(text.value)'", declared, at: text.span, hint: "write true or false")
    case (.integer(let range), .scalar(let text)):
      if text.value.utf8.allSatisfy({ (48...57).contains($0) || $0 == 45 }), let number = Int(text.value),
        range.contains(number)
      {
        return .integer(number)
      }
      return refuse(
        "'\(text.value)'",
        declared,
        at: text.span,
        hint: "write a whole number from \(range.lowerBound) to \(range.upperBound)"
      )
    case (.choice(let choices), .scalar(let text)):
      if choices.contains(text.value) { return .text(text.value) }
      return refuse("'\(text.value)'", declared, at: text.span, hint: adviceOnValue(text.value, known: choices))
    case (.text, .scalar(let text)): return .text(text.value)
    }
  }

  private mutating func refuse(
    _ found: String,
    _ option: FormatterOption,
    at span: SourceSpan,
    hint: String?
  ) -> OptionValue? {
    report(.invalidOption, "option '\(option.name)' cannot be \(found)", at: span, hint: hint)
    return nil
  }
}
