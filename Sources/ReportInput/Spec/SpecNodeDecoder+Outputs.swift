import ReportDiagnostics
import YAMLSyntax

extension SpecNodeDecoder {
  mutating func outputs(_ node: Node, of key: Node) -> [OutputSyntax] {
    guard let elements = reader.list(node, of: key) else { return [] }
    var outputs: [OutputSyntax] = []
    var isEmpty = true
    for element in elements {
      isEmpty = false
      if let output = output(element) { outputs.append(output) }
    }
    if isEmpty { reader.emptyValue(of: key) }
    return outputs
  }

  private mutating func output(_ node: Node) -> OutputSyntax? {
    guard var cursor = reader.fields(node, as: OutputField.self) else { return nil }
    var format: Located<String>?
    var file: Located<String>?
    var options: [OutputSyntax.Option] = []
    while let (field, key, value) = reader.next(&cursor) {
      switch field {
      case .format: format = reader.located(value, of: key)
      case .file: file = reader.located(value, of: key)
      case .options: options = self.options(value, of: key)
      }
    }
    reader.require([.format, .file], in: cursor)
    guard let format, let file else { return nil }
    return OutputSyntax(format: format, file: file, options: options)
  }

  private mutating func options(_ node: Node, of key: Node) -> [OutputSyntax.Option] {
    guard tree.kind(node) == .mapping else {
      reader.wrongShape(node, of: key, wanting: "a mapping of options to values")
      return []
    }
    var options: [OutputSyntax.Option] = []
    for (name, value) in tree.entries(node) {
      if tree.isMissing(value) {
        reader.emptyValue(of: name)
        continue
      }
      let located = Located(tree.text(name), at: tree.span(name))
      if tree.kind(value) == .sequence {
        let values = tree.elements(value).map { $0 }
        var texts: [Located<String>] = []
        for element in values {
          if let text = reader.located(element, of: name) { texts.append(text) }
        }
        options.append(.init(name: located, value: .list(texts, span: tree.span(value))))
      } else if let text = reader.located(value, of: name) {
        options.append(.init(name: located, value: .scalar(text)))
      }
    }
    return options
  }

  mutating func expectations(_ node: Node, of key: Node) -> [ExpectationSyntax] {
    guard let elements = reader.list(node, of: key) else { return [] }
    var expectations: [ExpectationSyntax] = []
    for element in elements {
      if let expectation = expectation(element) { expectations.append(expectation) }
    }
    return expectations
  }

  private mutating func expectation(_ node: Node) -> ExpectationSyntax? {
    guard var cursor = reader.fields(node, as: ExpectationField.self) else { return nil }
    var selection: Located<String>?
    var count: ExpectationSyntax.Bounds?
    var newestWithin: Located<Int>?
    var independentSources: ExpectationSyntax.Bounds?
    var severity = Severity.error
    while let (field, key, value) = reader.next(&cursor) {
      switch field {
      case .selection: selection = reader.locatedID(value, of: key)
      case .count: count = bounds(value, of: key)
      case .newestWithin: newestWithin = days(value, of: key)
      case .independentSources: independentSources = bounds(value, of: key)
      case .severity: severity = self.severity(value, of: key)
      }
    }
    reader.require([.selection], in: cursor)
    let written = cursor.written
    if !written.contains(.count), !written.contains(.newestWithin), !written.contains(.independentSources) {
      reader.report(
        .missingField,
        "this expectation expects nothing",
        at: node,
        hint: "add 'count: {min: …}', 'newest-within: 14d' or 'independent-sources: {min: …}'"
      )
    }
    guard let selection else { return nil }
    return ExpectationSyntax(
      selection: selection,
      count: count,
      newestWithin: newestWithin,
      independentSources: independentSources,
      severity: severity
    )
  }

  private mutating func severity(_ node: Node, of key: Node) -> Severity {
    guard reader.isScalar(node, of: key, wanting: "'error' or 'warning'") else { return .error }
    switch tree.text(node) {
    case "error": return .error
    case "warning": return .warning
    default:
      reader.unknownValue(node, of: key, known: ["error", "warning"])
      return .error
    }
  }

  /// `{min: 2}`, `{min: 2, max: 4}`, or one number for exactly so many.
  private mutating func bounds(_ node: Node, of key: Node) -> ExpectationSyntax.Bounds? {
    let span = tree.span(node)
    let range = 0...1_000_000_000
    if tree.kind(node) == .scalar {
      return reader.integer(node, of: key, in: range).map { .init(minimum: $0, maximum: $0, span: span) }
    }
    guard var cursor = reader.fields(node, as: BoundsField.self) else { return nil }
    var minimum: Int?
    var maximum: Int?
    while let (field, key, value) = reader.next(&cursor) {
      switch field {
      case .min: minimum = reader.integer(value, of: key, in: range)
      case .max: maximum = reader.integer(value, of: key, in: range)
      }
    }
    if let minimum, let maximum, minimum > maximum {
      reader.report(
        .invalidNumber,
        "no number is from \(minimum) to \(maximum)",
        at: node,
        hint: "put the smaller one under 'min'"
      )
      return nil
    }
    return minimum == nil && maximum == nil ? nil : .init(minimum: minimum, maximum: maximum, span: span)
  }

  /// `60d`: a number of days.
  private mutating func days(_ node: Node, of key: Node) -> Located<Int>? {
    guard reader.isScalar(node, of: key, wanting: "a number of days like 60d") else { return nil }
    let bytes = tree.bytes(node)
    let digits = bytes.dropLast()
    guard bytes.last == UInt8(ascii: "d"), (1...6).contains(digits.count), digits.allSatisfy({ (48...57).contains($0) })
    else {
      reader.report(
        .invalidNumber,
        "'\(tree.text(node))' is not a number of days",
        at: node,
        hint: "write days as '60d'"
      )
      return nil
    }
    return Located(digits.reduce(0) { $0 * 10 + Int($1 - 48) }, at: tree.span(node))
  }
}
