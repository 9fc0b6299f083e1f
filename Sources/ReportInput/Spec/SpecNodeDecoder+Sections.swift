import ReportDiagnostics
import YAMLSyntax

extension SpecNodeDecoder {
  mutating func sections(_ node: Node, of key: Node) -> [SectionSyntax] {
    guard let elements = reader.list(node, of: key) else { return [] }
    var sections: [SectionSyntax] = []
    var isEmpty = true
    for element in elements {
      isEmpty = false
      if let section = section(element) { sections.append(section) }
    }
    if isEmpty { reader.emptyValue(of: key) }
    return sections
  }

  private mutating func section(_ node: Node) -> SectionSyntax? {
    guard var cursor = reader.fields(node, as: SectionField.self) else { return nil }
    var title: Located<String>?
    var content: SectionSyntax.Content?
    var block: (field: SectionField, key: Node, value: Node)?
    var groupBy: Located<String>?
    var orderBy: [Located<String>] = []
    var limit: Located<Int>?
    var empty: Located<String>?
    var style: Located<String>?
    var keys: [(field: SectionField, key: Node)] = []
    while let (field, key, value) = reader.next(&cursor) {
      keys.append((field, key))
      switch field {
      case .title: title = reader.located(value, of: key)
      case .groupBy: groupBy = reader.located(value, of: key)
      case .orderBy: orderBy = oneOrMore(value, of: key) { $0.located($1, of: $2) }
      case .limit:
        limit = reader.integer(value, of: key, in: 1...1_000_000_000).map { Located($0, at: tree.span(value)) }
      case .empty: empty = reader.located(value, of: key)
      case .as: style = entityStyle(value, of: key)
      default:
        if let block {
          conflict(key, with: block.key, in: "a section has one block")
        } else {
          block = (field, key, value)
        }
      }
    }
    guard let block else {
      // A key that is not known, and has been reported, is most likely the block.
      let isEveryKeyKnown = tree.entries(node).allSatisfy { entry in
        let name = tree.text(entry.key)
        return name.hasPrefix("x-") || SectionField.keys.names.contains(name)
      }
      let isBlockWritten = SectionField.allCases.contains { $0.isBlock && cursor.written.contains($0) }
      if isEveryKeyKnown, !isBlockWritten { reportNoBlock(node) }
      return nil
    }
    checkKeys(keys, beside: block)
    content = self.content(block.field, block.key, block.value, asProfiles: style?.value == "profiles")
    guard let content else { return nil }
    let span = SourceSpan(
      file: tree.file,
      start: tree.span(block.key).start,
      end: tree.span(block.value).end
    )
    return SectionSyntax(
      title: title,
      content: content,
      span: span,
      groupBy: groupBy,
      orderBy: orderBy,
      limit: limit,
      empty: empty
    )
  }

  private mutating func reportNoBlock(_ node: Node) {
    let blocks = SectionField.allCases.filter(\.isBlock).map(\.key).joined(separator: ", ")
    reader.report(.missingField, "this section has no block", at: node, hint: "add one of \(blocks)")
  }

  /// `group-by`, `order-by`, `limit`, `empty` and `as` go with some blocks only.
  private mutating func checkKeys(
    _ keys: [(field: SectionField, key: Node)],
    beside block: (field: SectionField, key: Node, value: Node)
  ) {
    // The cited sources are what the report rests on: all of them, or none.
    let isCited = block.field == .sources && isWordCited(block.value)
    for (field, key) in keys {
      if isCited, field == .limit {
        reader.report(
          .conflictingFields,
          "'limit' does not go with 'sources: cited'",
          at: key,
          hint: "leave it out; every source that the report uses is listed"
        )
        continue
      }
      let blocks: [SectionField] =
        switch field {
        case .groupBy: [.statements, .verbatim]
        case .orderBy: [.statements, .verbatim, .entities]
        case .limit, .empty: SectionField.allCases.filter { $0.isBlock && $0 != .text }
        case .as: [.entities]
        default: SectionField.allCases
        }
      guard !blocks.contains(block.field) else { continue }
      reader.report(
        .conflictingFields,
        "'\(field.key)' does not go with '\(block.field.key)'",
        at: key,
        hint: "leave it out; it goes with \(blocks.map(\.key).joined(separator: ", "))"
      )
    }
  }

  private mutating func entityStyle(_ node: Node, of key: Node) -> Located<String>? {
    guard let style = reader.located(node, of: key) else { return nil }
    if ["table", "profiles"].contains(style.value) { return style }
    reader.unknownValue(node, of: key, known: ["table", "profiles"])
    return nil
  }

  private mutating func content(
    _ field: SectionField,
    _ key: Node,
    _ value: Node,
    asProfiles: Bool
  ) -> SectionSyntax.Content? {
    switch field {
    case .text: prose(value, of: key).map { .text($0) }
    case .statements: use(value, of: key).map { .statements($0) }
    case .chronology: chronology(value)
    case .disputes: use(value, of: key).map { .disputes($0) }
    case .entities: use(value, of: key).map { .entities($0, asProfiles: asProfiles) }
    case .verbatim: use(value, of: key).map { .verbatim($0) }
    case .gaps: use(value, of: key).map { .gaps($0) }
    case .sources: sources(value, of: key)
    case .title, .groupBy, .orderBy, .limit, .empty, .as: nil
    }
  }

  private mutating func sources(_ node: Node, of key: Node) -> SectionSyntax.Content? {
    if isWordCited(node) { return .sources(nil) }
    return use(node, of: key).map { .sources($0) }
  }

  private func isWordCited(_ node: Node) -> Bool {
    tree.kind(node) == .scalar && tree.bytes(node).elementsEqual("cited".utf8)
  }

  private mutating func chronology(_ node: Node) -> SectionSyntax.Content? {
    guard var cursor = reader.fields(node, as: ChronologyField.self) else { return nil }
    var statements: SelectionUse?
    var events: SelectionUse?
    while let (field, key, value) = reader.next(&cursor) {
      switch field {
      case .statements: statements = use(value, of: key)
      case .events: events = use(value, of: key)
      }
    }
    if cursor.written == FieldSet<ChronologyField>(), tree.entries(node).first(where: { _ in true }) == nil {
      reader.report(
        .missingField,
        "this chronology has neither statements nor events",
        at: node,
        hint: "write '{statements: …}', '{events: …}' or both"
      )
    }
    guard statements != nil || events != nil else { return nil }
    return .chronology(statements: statements, events: events)
  }
}
