import ReportDiagnostics
import YAMLSyntax

extension SpecNodeDecoder {
  mutating func selections(_ node: Node, of key: Node) -> [SelectionSyntax] {
    guard tree.kind(node) == .mapping else {
      reader.wrongShape(node, of: key, wanting: "a mapping of names to selections")
      return []
    }
    var selections: [SelectionSyntax] = []
    for (name, value) in tree.entries(node) {
      guard let name = reader.locatedID(name, of: key) else { continue }
      // A selection that cannot be read keeps its name, so that its uses are not errors of their own.
      selections.append(SelectionSyntax(name: name, content: selection(value)))
    }
    return selections
  }

  private mutating func selection(_ node: Node) -> SelectionSyntax.Content? {
    guard var cursor = reader.fields(node, as: SelectionField.self) else { return nil }
    var content: SelectionSyntax.Content?
    var first: Node?
    while let (field, key, value) = reader.next(&cursor) {
      if let first {
        conflict(key, with: first, in: "a selection is made in one way only")
        continue
      }
      first = key
      switch field {
      case .statements: content = filter(value, of: key).map { .filter(.statements, $0) }
      case .entities: content = filter(value, of: key).map { .filter(.entities, $0) }
      case .events: content = filter(value, of: key).map { .filter(.events, $0) }
      case .sources: content = filter(value, of: key).map { .filter(.sources, $0) }
      case .union: content = names(value, of: key).map { .union($0) }
      case .intersection: content = names(value, of: key).map { .intersection($0) }
      case .except: content = names(value, of: key).map { .except($0) }
      }
    }
    if tree.entries(node).first(where: { _ in true }) == nil {
      reader.report(
        .missingField,
        "this selection says nothing",
        at: node,
        hint: "write 'statements: {…}', 'entities: {…}', 'events: {…}', 'sources: {…}', 'union: […]' …"
      )
    }
    return content
  }

  private mutating func names(_ node: Node, of key: Node) -> [Located<String>]? {
    guard let elements = reader.list(node, of: key) else { return nil }
    var names: [Located<String>] = []
    var isEmpty = true
    for element in elements {
      isEmpty = false
      if let name = reader.locatedID(element, of: key) { names.append(name) }
    }
    if isEmpty { reader.emptyValue(of: key) }
    return names.isEmpty ? nil : names
  }

  mutating func conflict(_ key: Node, with other: Node, in message: String) {
    reader.diagnostics.report(
      Diagnostic(
        .conflictingFields,
        "'\(tree.text(key))' beside '\(tree.text(other))': \(message)",
        at: tree.span(key),
        notes: [.init("the other one", at: tree.span(other))],
        hint: "keep one of the two"
      )
    )
  }

  /// A selection's name, or a filter written on the spot.
  mutating func use(_ node: Node, of key: Node) -> SelectionUse? {
    if tree.kind(node) == .scalar { return reader.locatedID(node, of: key).map { .named($0) } }
    return filter(node, of: key).map { .filter($0) }
  }

  mutating func filter(_ node: Node, of key: Node) -> Located<FilterSyntax>? {
    guard tree.kind(node) == .mapping else {
      reader.wrongShape(node, of: key, wanting: "a filter, a mapping of fields to values")
      return nil
    }
    var parts: [FilterSyntax] = []
    for (field, value) in tree.entries(node) {
      let name = tree.text(field)
      if tree.isMissing(value) {
        reader.emptyValue(of: field)
        continue
      }
      switch name {
      case "any": parts.append(.any(filters(value, of: field)))
      case "all": parts.append(.all(filters(value, of: field)))
      case "not": if let inner = filter(value, of: field) { parts.append(.not(inner.value)) }
      default:
        if let condition = condition(value, of: field) {
          parts.append(.field(Located(name, at: tree.span(field)), condition))
        }
      }
    }
    return Located(.all(parts), at: tree.span(node))
  }

  private mutating func filters(_ node: Node, of key: Node) -> [FilterSyntax] {
    guard let elements = reader.list(node, of: key) else { return [] }
    var filters: [FilterSyntax] = []
    var isEmpty = true
    for element in elements {
      isEmpty = false
      if let filter = filter(element, of: key) { filters.append(filter.value) }
    }
    if isEmpty { reader.emptyValue(of: key) }
    return filters
  }

  private mutating func condition(_ node: Node, of key: Node) -> ConditionSyntax? {
    let span = tree.span(node)
    guard tree.kind(node) == .mapping else {
      let values = oneOrMore(node, of: key) { $0.located($1, of: $2) }
      return values.isEmpty ? nil : ConditionSyntax(.values(values), at: span)
    }
    let test: ConditionSyntax.Test? =
      switch tree.text(key) {
      case "re": parts(node, as: ResponseFilterField.self, exists: .exists)
      case "linked": parts(node, as: LinkedFilterField.self, exists: .exists)
      default: range(node)
      }
    return test.map { ConditionSyntax($0, at: span) }
  }

  private mutating func parts<Field: RecordField>(
    _ node: Node,
    as type: Field.Type,
    exists: Field
  ) -> ConditionSyntax.Test? {
    guard var cursor = reader.fields(node, as: type) else { return nil }
    var parts: [(key: Located<String>, values: [Located<String>])] = []
    var test: ConditionSyntax.Test?
    var first: (key: Node, isExists: Bool)?
    while let (field, key, value) = reader.next(&cursor) {
      if let first, first.isExists || field == exists {
        conflict(key, with: first.key, in: "a condition asks one thing")
        continue
      }
      first = first ?? (key, field == exists)
      if field == exists {
        test = reader.boolean(value, of: key).map { .exists($0) }
      } else {
        let values = oneOrMore(value, of: key) { $0.located($1, of: $2) }
        if !values.isEmpty { parts.append((Located(tree.text(key), at: tree.span(key)), values)) }
      }
    }
    if tree.entries(node).first(where: { _ in true }) == nil { reportNothingAsked(node) }
    return test ?? (parts.isEmpty ? nil : .parts(parts))
  }

  private mutating func range(_ node: Node) -> ConditionSyntax.Test? {
    guard var cursor = reader.fields(node, as: ConditionField.self) else { return nil }
    var from: Located<String>?
    var to: Located<String>?
    var certain = false
    var test: ConditionSyntax.Test?
    var first: (key: Node, isRange: Bool)?
    while let (field, key, value) = reader.next(&cursor) {
      let isRange = field == .from || field == .to || field == .certain
      if let first, !(first.isRange && isRange) {
        conflict(key, with: first.key, in: "a condition asks one thing")
        continue
      }
      first = first ?? (key, isRange)
      switch field {
      case .from: from = reader.located(value, of: key)
      case .to: to = reader.located(value, of: key)
      case .certain: certain = reader.boolean(value, of: key) ?? false
      case .exists: test = reader.boolean(value, of: key).map { .exists($0) }
      case .words: test = reader.located(value, of: key).map { .words($0) }
      case .within:
        let values = oneOrMore(value, of: key) { $0.located($1, of: $2) }
        test = values.isEmpty ? nil : .within(values)
      }
    }
    if from != nil || to != nil { return .range(from: from, to: to, certain: certain) }
    let hasEnds = cursor.written.contains(.from) || cursor.written.contains(.to)
    let isEmpty = tree.entries(node).first { _ in true } == nil
    if isEmpty || (test == nil && cursor.written.contains(.certain) && !hasEnds) { reportNothingAsked(node) }
    return test
  }

  private mutating func reportNothingAsked(_ node: Node) {
    reader.report(
      .missingField,
      "this condition asks for nothing",
      at: node,
      hint: "write a value, '{from: …, to: …}', '{exists: true}', '{words: …}' or '{within: …}'"
    )
  }
}
