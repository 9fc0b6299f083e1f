import ReportDiagnostics
import ReportInput
import ReportModel

extension SpecResolver {
  mutating func readParameters(_ arguments: [String: String]) {
    var declared: [String: SourceSpan] = [:]
    for parameter in spec.parameters {
      declared[parameter.name.value] = parameter.name.span
      if let written = arguments[parameter.name.value] {
        check(written, of: parameter, at: parameter.name.span, isArgument: true)
        values[parameter.name.value] = written
      } else if let value = parameter.defaultValue {
        check(value.value, of: parameter, at: value.span, isArgument: false)
        values[parameter.name.value] = value.value
      } else {
        report(
          .invalidParameter,
          "parameter '\(parameter.name.value)' has no value",
          at: parameter.name.span,
          hint: "give it with '-p \(parameter.name.value)=…', or write a 'default'"
        )
        faulty.insert(parameter.name.value)
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

  private mutating func check(_ text: String, of parameter: ParameterSyntax, at span: SourceSpan, isArgument: Bool) {
    let subject = isArgument ? "'\(text)' (from -p)" : "'\(text)'"
    let before = diagnostics.diagnostics.count
    defer { if diagnostics.diagnostics.count > before { faulty.insert(parameter.name.value) } }
    func fail(_ wanted: String, hint: String) {
      report(.invalidParameter, "\(subject) is not \(wanted)", at: span, hint: hint)
    }
    switch parameter.kind.value {
    case .text: break
    case .date:
      if EDTFDate(text) == nil { fail("a date", hint: adviceOnDate(text)) }
    case .number:
      if Int(text) == nil { fail("a whole number", hint: "write decimal digits") }
    case .choice:
      let choices = parameter.choices.map(\.value)
      if !choices.isEmpty, !choices.contains(text) {
        fail("a value of '\(parameter.name.value)'", hint: adviceOnValue(text, known: choices) ?? "")
      }
    case .entity: checkRecord(text, "an entity", at: span) { if case .entity = $0 { true } else { false } }
    case .event: checkRecord(text, "an event", at: span) { if case .event = $0 { true } else { false } }
    case .source: checkRecord(text, "a source", at: span) { if case .source = $0 { true } else { false } }
    }
  }

  private mutating func checkRecord(
    _ text: String,
    _ kind: String,
    at span: SourceSpan,
    accepts: (RecordRef) -> Bool
  ) {
    _ = record(Located(text, at: span), wanting: kind, accepts: accepts)
  }

  /// The text with every `$(name)` filled in.
  mutating func filled(_ text: Located<String>) -> String {
    guard text.value.utf8.contains(UInt8(ascii: "$")) else { return text.value }
    var result: [UInt8] = []
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
      if faulty.contains(name) {
        unfilled.insert(text.span)
      } else if let value = values[name] {
        result += value.utf8
      } else if !spec.hasAllNames {
        isIncomplete = true
        unfilled.insert(text.span)
      } else {
        let known = spec.parameters.map(\.name.value)
        report(
          .unknownParameter,
          "the spec declares no parameter '\(name)'",
          at: text.span,
          hint: nearestName(to: name, in: known).map { "did you mean '$(\($0))'?" } ?? "declare it under 'parameters'"
        )
        unfilled.insert(text.span)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  mutating func filledLocated(_ text: Located<String>) -> Located<String> { Located(filled(text), at: text.span) }
}
