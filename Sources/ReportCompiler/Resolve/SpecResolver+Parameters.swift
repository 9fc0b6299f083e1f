import ReportDiagnostics
import ReportInput
import ReportModel

extension SpecResolver {
  mutating func readParameters(_ arguments: [String: String]) {
    var declared: [String: SourceSpan] = [:]
    for parameter in spec.parameters {
      let name = parameter.name.value
      declared[name] = parameter.name.span
      // `nil` stays: what could not be read is not an error at each of its uses as well.
      values.updateValue(nil, forKey: name)
      guard let kind = parameter.kind?.value else { continue }
      if let written = arguments[name] {
        if check(written, kind, parameter, at: parameter.name.span, isArgument: true) { values[name] = written }
      } else if let value = parameter.defaultValue {
        if check(value.value, kind, parameter, at: value.span, isArgument: false) { values[name] = value.value }
      } else {
        report(
          .invalidParameter,
          "parameter '\(parameter.name.value)' has no value",
          at: parameter.name.span,
          hint: "give it with '-p \(parameter.name.value)=…', or write a 'default'"
        )
      }
    }
    for name in arguments.keys.sorted() where declared[name] == nil {
      let hint =
        nearestName(to: name, in: declared.keys).map { "did you mean '\($0)'?" }
        ?? (declared.isEmpty
          ? "leave out '-p \(name)=…'; the spec declares no parameters"
          : "the spec declares \(declared.keys.sorted().map { "'\($0)'" }.joined(separator: ", "))")
      diagnostics.report(
        Diagnostic(.unknownParameter, "the spec declares no parameter '\(name)'", at: spec.id.span, hint: hint)
      )
    }
  }

  /// - Returns: Whether the value is good; otherwise that has been reported.
  private mutating func check(
    _ text: String,
    _ kind: ParameterSyntax.Kind,
    _ parameter: ParameterSyntax,
    at span: SourceSpan,
    isArgument: Bool
  ) -> Bool {
    let subject = isArgument ? "'\(text)' (from -p)" : "'\(text)'"
    func fail(_ wanted: String, hint: String?) -> Bool {
      report(.invalidParameter, "\(subject) is not \(wanted)", at: span, hint: hint)
      return false
    }
    switch kind {
    case .text: return true
    case .date: return EDTFDate(text) != nil || fail("a date", hint: adviceOnDate(text))
    case .number: return Int(text) != nil || fail("a whole number", hint: "write decimal digits")
    case .choice:
      let choices = parameter.choices.map(\.value)
      return choices.isEmpty || choices.contains(text)
        || fail("a value of '\(parameter.name.value)'", hint: adviceOnValue(text, known: choices))
    case .entity: return isRecord(text, "an entity", at: span) { if case .entity = $0 { true } else { false } }
    case .event: return isRecord(text, "an event", at: span) { if case .event = $0 { true } else { false } }
    case .source: return isRecord(text, "a source", at: span) { if case .source = $0 { true } else { false } }
    }
  }

  private mutating func isRecord(
    _ text: String,
    _ kind: String,
    at span: SourceSpan,
    accepts: (RecordRef) -> Bool
  ) -> Bool {
    record(Located(text, at: span), wanting: kind, accepts: accepts) != nil
  }

  /// The text with every `$(name)` filled in; a name without a good value leaves nothing.
  mutating func filled(_ text: Located<String>) -> String { fill(text).text }

  /// Whether every parameter that the texts name has a value. One that is not declared is reported; one whose value
  /// is bad has been.
  mutating func canFill(_ texts: [Located<String>]) -> Bool {
    var isComplete = true
    for text in texts where !fill(text).isComplete { isComplete = false }
    return isComplete
  }

  private mutating func fill(_ text: Located<String>) -> (text: String, isComplete: Bool) {
    guard text.value.utf8.contains(UInt8(ascii: "$")) else { return (text.value, true) }
    var result: [UInt8] = []
    var isComplete = true
    var rest = Array(text.value.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "("),
        let close = rest.firstIndex(of: UInt8(ascii: ")"))
      else {
        result.append(byte)
        continue
      }
      let name = String(decoding: rest[rest.startIndex + 1..<close], as: UTF8.self)
      rest = rest[(close + 1)...]
      if let value = values[name].flatMap({ $0 }) {
        result += value.utf8
        continue
      }
      isComplete = false
      guard values[name] == nil else { continue }
      guard spec.hasAllNames else {
        self.isIncomplete = true
        continue
      }
      let known = spec.parameters.map(\.name.value)
      report(
        .unknownParameter,
        "the spec declares no parameter '\(name)'",
        at: text.span,
        hint: nearestName(to: name, in: known).map { "did you mean '$(\($0))'?" } ?? "declare it under 'parameters'"
      )
    }
    return (String(decoding: result, as: UTF8.self), isComplete)
  }

  mutating func filledLocated(_ text: Located<String>) -> Located<String> { Located(filled(text), at: text.span) }
}
