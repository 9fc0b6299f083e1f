package import ReportDiagnostics
import ReportModel
package import YAMLSyntax

/// Decode: the nodes of a spec → what its author wrote.
package struct ReportSpecDecoder {
  package init() {}

  /// Whether a file is a spec: its root is a mapping with the key `report`.
  package static func isSpec(_ tree: YAMLTree) -> Bool {
    guard let root = tree.root else { return false }
    return tree.entries(root).contains { tree.bytes($0.key).elementsEqual("report".utf8) }
  }

  /// - Returns: The spec as far as it can be read, so that later passes find their errors in the same run; `nil` when
  ///   it names no corpus.
  package func run(_ tree: YAMLTree, diagnostics: inout DiagnosticBag) -> ReportSpec? {
    guard let root = tree.root else {
      let start = SourceSpan(file: tree.file, start: 0, end: 0)
      diagnostics.report(
        Diagnostic(.missingField, "the file is empty", at: start, hint: "write a report spec: 'report: id', 'title: …'")
      )
      return nil
    }
    var decoder = SpecNodeDecoder(reader: NodeReader(tree))
    let spec = decoder.spec(root)
    diagnostics.merge(decoder.reader.diagnostics)
    return spec
  }
}

/// The walk over one spec. Its parts stand in extensions, one a topic.
struct SpecNodeDecoder {
  typealias Node = YAMLTree.Node

  var reader: NodeReader

  var tree: YAMLTree { reader.tree }

  mutating func spec(_ root: Node) -> ReportSpec? {
    guard var cursor = reader.fields(root, as: SpecField.self) else { return nil }
    var id: Located<String>?
    var title: Located<String>?
    var date: Located<EDTFDate>?
    var corpus: [Located<String>]?
    var rest = ReportSpec(
      file: tree.file,
      id: Located("", at: tree.span(root)),
      title: Located("", at: tree.span(root)),
      date: Located(EDTFDate(.distantPast), at: tree.span(root)),
      corpus: []
    )
    while let (field, key, value) = reader.next(&cursor) {
      switch field {
      case .rapporteur: version(value, of: key)
      case .report: id = reader.locatedID(value, of: key)
      case .title: title = reader.located(value, of: key)
      case .date: date = reportDate(value, of: key)
      case .corpus: corpus = folders(value, of: key)
      case .marking: rest.marking = oneOrMore(value, of: key) { $0.locatedID($1, of: $2) }
      case .omitAboveCeiling: rest.omitsAboveCeiling = reader.boolean(value, of: key) ?? false
      case .countOmitted: rest.countsOmitted = reader.boolean(value, of: key) ?? false
      case .header: rest.header = header(value)
      case .parameters:
        rest.parameters = parameters(value, of: key)
        if rest.parameters.count < entryCount(value) { rest.hasAllNames = false }
      case .summary: rest.summary = prose(value, of: key)
      case .selections:
        rest.selections = selections(value, of: key)
        if rest.selections.count < entryCount(value) { rest.hasAllNames = false }
      case .sections: rest.sections = sections(value, of: key)
      case .expect: rest.expectations = expectations(value, of: key)
      case .outputs: rest.outputs = outputs(value, of: key)
      }
    }
    reader.require([.rapporteur, .report, .title, .date, .corpus, .sections, .outputs], in: cursor)
    // Without its corpus nothing more can be said of a spec. Whatever else is missing has been reported, and the names
    // in the rest can still be looked up.
    guard let corpus else { return nil }
    rest.id = id ?? rest.id
    rest.title = title ?? rest.title
    rest.date = date ?? rest.date
    rest.corpus = corpus
    return rest
  }

  /// How many names a mapping gives; at least one for what should be a mapping and is not.
  private func entryCount(_ node: Node) -> Int {
    tree.kind(node) == .mapping ? tree.entries(node).reduce(0) { count, _ in count + 1 } : 1
  }

  private mutating func version(_ node: Node, of key: Node) {
    guard reader.isScalar(node, of: key, wanting: "a version"), !tree.bytes(node).elementsEqual("1".utf8) else {
      return
    }
    reader.report(
      .unsupportedVersion,
      "version '\(tree.text(node))' of the spec language is not known",
      at: node,
      hint: "write 'rapporteur: 1', or use a newer rapporteur"
    )
  }

  private mutating func reportDate(_ node: Node, of key: Node) -> Located<EDTFDate>? {
    guard let date = reader.date(node, of: key) else { return nil }
    guard date.isExactDay else {
      reader.report(
        .invalidDate,
        "'\(date.text)' is not one day",
        at: node,
        hint: "a report has a full date: '2024-06-03'"
      )
      return nil
    }
    return Located(date, at: tree.span(node))
  }

  private mutating func folders(_ node: Node, of key: Node) -> [Located<String>]? {
    let folders = oneOrMore(node, of: key) { $0.located($1, of: $2) }
    return folders.isEmpty ? nil : folders
  }

  /// One value, or a list of them.
  mutating func oneOrMore<Value>(
    _ node: Node,
    of key: Node,
    _ read: (inout NodeReader, Node, Node) -> Value?
  ) -> [Value] {
    guard tree.kind(node) == .sequence else { return read(&reader, node, key).map { [$0] } ?? [] }
    var values: [Value] = []
    var isEmpty = true
    for element in tree.elements(node) {
      isEmpty = false
      if let value = read(&reader, element, key) { values.append(value) }
    }
    if isEmpty { reader.emptyValue(of: key) }
    return values
  }

  private mutating func header(_ node: Node) -> [ReportSpec.Entry] {
    guard var cursor = reader.fields(node, as: HeaderKey.self) else { return [] }
    var entries: [ReportSpec.Entry] = []
    while let (_, key, value) = reader.next(&cursor) {
      let texts = oneOrMore(value, of: key) { $0.text($1, of: $2) }
      guard !texts.isEmpty else { continue }
      let text = Located(texts.joined(separator: "; "), at: tree.span(value))
      entries.append(ReportSpec.Entry(key: Located(tree.text(key), at: tree.span(key)), value: text))
    }
    return entries
  }

  private mutating func parameters(_ node: Node, of key: Node) -> [ParameterSyntax] {
    guard tree.kind(node) == .mapping else {
      reader.wrongShape(node, of: key, wanting: "a mapping of names to parameters")
      return []
    }
    let kinds = Vocabulary(ParameterSyntax.Kind.self)
    var parameters: [ParameterSyntax] = []
    for (name, value) in tree.entries(node) {
      guard let name = reader.locatedID(name, of: key) else { continue }
      guard var cursor = reader.fields(value, as: ParameterField.self) else {
        parameters.append(ParameterSyntax(unreadable: name))
        continue
      }
      var kind: Located<ParameterSyntax.Kind>?
      var defaultValue: Located<String>?
      var choices: [Located<String>] = []
      while let (field, key, value) = reader.next(&cursor) {
        switch field {
        case .type: kind = reader.value(value, of: key, in: kinds).map { Located($0, at: tree.span(value)) }
        case .default: defaultValue = reader.located(value, of: key)
        case .values:
          for element in reader.list(value, of: key).map(Array.init) ?? [] {
            if let choice = reader.located(element, of: key) { choices.append(choice) }
          }
        }
      }
      reader.require([.type], in: cursor, name: name.value)
      if kind?.value == .choice, !cursor.written.contains(.values) {
        reader.missingField("values", in: value, owner: "a choice", name: name.value)
      }
      if let kind, defaultValue != nil || !cursor.written.contains(.default) {
        parameters.append(ParameterSyntax(name: name, kind: kind, defaultValue: defaultValue, choices: choices))
      } else {
        parameters.append(ParameterSyntax(unreadable: name))
      }
    }
    return parameters
  }

  mutating func prose(_ node: Node, of key: Node) -> ProseSyntax? {
    guard reader.text(node, of: key) != nil else { return nil }
    let places = ScalarPlaces(node, in: tree)
    let parser = ProseParser(Array(tree.bytes(node))) { places($0) }
    return parser.run(span: tree.span(node), diagnostics: &reader.diagnostics)
  }
}
