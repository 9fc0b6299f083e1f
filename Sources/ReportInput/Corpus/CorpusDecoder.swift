package import ReportDiagnostics
import ReportModel
package import YAMLSyntax

/// Decode: one file of a corpus, nodes → ``CorpusSyntax``. Looks at no other file, so that files go in parallel.
package struct CorpusDecoder: Sendable {
  /// What the file is in its corpus.
  package enum Role: Sendable {
    /// Any `*.yaml` below the corpus's folder.
    case records
    /// `corpus.yaml` at its root: the settings, and records too if the author likes.
    case settings
  }

  package let role: Role

  package init(role: Role = .records) { self.role = role }

  /// Keeps as much of a faulty record as it can, so that what refers to it does not fail as well.
  package func run(_ tree: YAMLTree, diagnostics: inout DiagnosticBag) -> CorpusSyntax {
    var reader = CorpusReader(tree)
    reader.file(role: role)
    diagnostics.merge(reader.reader.diagnostics)
    reader.syntax.names = reader.names.names
    reader.syntax.isReferenced = reader.names.isReferenced
    return reader.syntax
  }
}

/// The state of decoding one file.
struct CorpusReader {
  typealias Node = YAMLTree.Node

  var reader: NodeReader
  var names: NameTable
  var syntax: CorpusSyntax
  /// The places of the record in hand.
  var places: [PlaceTable.Entry] = []

  var tree: YAMLTree { reader.tree }

  init(_ tree: YAMLTree) {
    reader = NodeReader(tree)
    names = NameTable(values: tree.allValues)
    syntax = CorpusSyntax(file: tree.file)
  }

  mutating func file(role: CorpusDecoder.Role) {
    guard let root = tree.root else {
      if role == .settings { syntax.settings = SettingsSyntax() }
      return
    }
    guard var cursor = reader.fields(root, as: CorpusFileField.self) else { return }
    var settings = SettingsSyntax()
    while let (field, key, value) = reader.next(&cursor) {
      guard !field.isSetting || role == .settings else {
        reader.report(
          .unknownField,
          "'\(field.key)' is not a field of a file of records",
          at: key,
          hint: "move it to 'corpus.yaml' at the root of the corpus"
        )
        continue
      }
      switch field {
      case .sources: each(value, of: key, table: \.sources) { $0.source($1) }
      case .entities: each(value, of: key, table: \.entities) { $0.entity($1) }
      case .statements: each(value, of: key, table: \.statements) { $0.statement($1) }
      case .events: each(value, of: key, table: \.events) { $0.event($1) }
      case .links: each(value, of: key, table: \.links) { $0.looseLink($1) }
      case .markings: each(value, of: key, table: \.markings) { $0.marking($1) }
      case .rapporteur: reader.version(value, of: key)
      case .title: settings.values.title = reader.text(value, of: key)
      case .language: if let tag = reader.language(value, of: key) { settings.values.language = tag }
      case .probabilityScale:
        if let scale = reader.value(value, of: key, in: CorpusVocabularies.probabilityScale) {
          settings.values.probabilityScale = scale
        }
      case .defaultMarking:
        if let id = reader.idText(value, of: key) {
          settings.values.defaultMarking = id
          settings.defaultMarking = tree.span(value)
        }
      case .acts: settings.values.acts = acts(value, of: key)
      }
    }
    if role == .settings { syntax.settings = settings }
  }

  /// Reads a list of records into a table that is made large enough at once.
  private mutating func each<Record>(
    _ node: Node,
    of key: Node,
    table: WritableKeyPath<CorpusSyntax, CorpusSyntax.Table<Record>>,
    _ read: (inout CorpusReader, Node) -> Void
  ) {
    guard let elements = reader.list(node, of: key) else {
      lose(node)
      return
    }
    syntax[keyPath: table].records.reserveCapacity(elements.reduce(0) { count, _ in count + 1 })
    for element in elements { read(&self, element) }
    syntax[keyPath: table].places.shrink()
  }

  /// The corpus's own acts: `acts: [{id: veto, like: reject}]`.
  private mutating func acts(_ node: Node, of key: Node) -> [String: SpeechAct] {
    var acts: [String: SpeechAct] = [:]
    for element in reader.list(node, of: key).map(Array.init) ?? [] {
      guard var cursor = reader.fields(element, as: ActField.self) else { continue }
      var id: (text: String, node: Node)?
      var like: SpeechAct?
      while let (field, key, value) = reader.next(&cursor) {
        switch field {
        case .id: id = reader.idText(value, of: key).map { ($0, value) }
        case .like: like = reader.value(value, of: key, in: CorpusVocabularies.speechAct)
        }
      }
      reader.require([.id, .like], in: cursor, name: id?.text)
      guard let id else { continue }
      if SpeechAct(rawValue: id.text) != nil {
        reader.report(.duplicateID, "the act '\(id.text)' is built in", at: id.node, hint: "give it another id")
      } else if acts.updateValue(like ?? .say, forKey: id.text) != nil {
        reader.report(
          .duplicateID,
          "the act '\(id.text)' is declared twice",
          at: id.node,
          hint: "remove one of the two"
        )
      }
    }
    return acts
  }
}

// Tools of every kind of record.
extension CorpusReader {
  /// Nothing of the node becomes a record: whatever it names may be declared in it.
  mutating func lose(_ node: Node) {
    syntax.isWhole = false
    switch tree.kind(node) {
    case .scalar: syntax.lost.formUnion(LostNames(wordsOf: tree.bytes(node)))
    case .sequence: for element in tree.elements(node) { lose(element) }
    case .mapping:
      for (key, value) in tree.entries(node) {
        lose(key)
        lose(value)
      }
    }
  }

  /// Starts a record: its places are noted from here on.
  mutating func begin(_ node: Node) {
    places.removeAll(keepingCapacity: true)
    mark(.record, node)
  }

  mutating func mark(_ path: FieldPath, _ node: Node) {
    let span = tree.span(node)
    places.append(PlaceTable.Entry(path: path, start: span.start, end: span.end))
  }

  /// The record's own id.
  mutating func ownID(_ node: Node, of key: Node) -> String? {
    guard reader.isID(node, of: key) else { return nil }
    mark(.id, node)
    let number = names.number(of: tree.bytes(node), isReference: false)
    return names.names[number]
  }

  /// A reference to a record of a kind; its number is that of the name until the corpus is linked.
  mutating func reference<Record>(_ node: Node, of key: Node, at path: FieldPath) -> Ref<Record>? {
    guard reader.isID(node, of: key) else { return nil }
    mark(path, node)
    return Ref(names.number(of: tree.bytes(node), isReference: true))
  }

  /// A list of references, each once.
  mutating func references<Record>(_ node: Node, of key: Node, in field: some RecordField) -> [Ref<Record>] {
    references(node, of: key) { FieldPath(field, $0) }
  }

  mutating func references<Record>(
    _ node: Node,
    of key: Node,
    at path: (Int) -> FieldPath
  ) -> [Ref<Record>] {
    guard reader.isList(node, of: key) else { return [] }
    var found: [Ref<Record>] = []
    // Beyond a handful a set is faster, and a list of a million must not take a million squared.
    var seen: Set<Ref<Record>> = []
    var next = tree.firstChild(node)
    let end = tree.following(node)
    while next != end {
      let element = next
      next = tree.following(element)
      guard let reference: Ref<Record> = reference(element, of: key, at: path(found.count)) else { continue }
      let isRepeated: Bool
      if found.count < 16 {
        isRepeated = found.contains(reference)
      } else {
        if seen.isEmpty { seen = Set(found) }
        isRepeated = !seen.insert(reference).inserted
      }
      guard !isRepeated else {
        repeated(element, of: key)
        continue
      }
      found.append(reference)
    }
    return found
  }

  /// Harmless, so that it does not stop a build: one of the two is dropped.
  mutating func repeated(_ node: Node, of key: Node) {
    reader.diagnostics.report(
      Diagnostic(
        .repeatedValue,
        "'\(tree.text(node))' stands twice in '\(tree.text(key))'",
        at: tree.span(node),
        severity: .warning,
        hint: "remove one of the two"
      )
    )
  }

  /// An entity's id, or any text: which of the two, the linker knows.
  mutating func party(_ node: Node, of key: Node, at path: FieldPath) -> Party? {
    guard let text = reader.text(node, of: key) else { return nil }
    mark(path, node)
    if isWellFormedID(tree.bytes(node)) { _ = names.number(of: tree.bytes(node), isReference: true) }
    return .name(text)
  }

  mutating func texts(_ node: Node, of key: Node) -> [String] {
    guard let elements = reader.list(node, of: key) else { return [] }
    var found: [String] = []
    for element in elements {
      guard let text = reader.text(element, of: key) else { continue }
      if found.contains(text) { repeated(element, of: key) } else { found.append(text) }
    }
    return found
  }

  /// `marking: id`, or a list of ids.
  mutating func markings(_ node: Node, of key: Node, in field: some RecordField) -> [Ref<Marking>] {
    if tree.kind(node) == .scalar {
      return reference(node, of: key, at: FieldPath(field, 0)).map { [$0] } ?? []
    }
    return references(node, of: key, in: field)
  }

  mutating func identifiers(_ node: Node, of key: Node) -> [Identifier] {
    guard tree.kind(node) == .mapping else {
      reader.wrongShape(node, of: key, wanting: "a mapping of catalogues to names", hint: "write '{wikidata: Q423}'")
      return []
    }
    var found: [Identifier] = []
    for (name, value) in tree.entries(node) {
      if tree.isMissing(value) {
        reader.emptyValue(of: name)
      } else if let text = reader.text(value, of: name) {
        found.append(Identifier(scheme: tree.text(name), value: text))
      }
    }
    return found
  }

  mutating func assessment(_ node: Node, in outer: some RecordField) -> Assessment? {
    guard var cursor = reader.fields(node, as: AssessmentField.self) else { return nil }
    var assessment = Assessment()
    while let (field, key, value) = reader.next(&cursor) {
      mark(FieldPath(outer, part: field), value)
      switch field {
      case .credibility: assessment.credibility = reader.integer(value, of: key, in: 1...6)
      case .likelihood: assessment.likelihood = reader.text(value, of: key)
      case .confidence: assessment.confidence = reader.value(value, of: key, in: CorpusVocabularies.confidence)
      case .by: assessment.by = reader.text(value, of: key)
      case .on: assessment.on = reader.date(value, of: key)
      case .note: assessment.note = reader.text(value, of: key)
      }
    }
    if ![AssessmentField.credibility, .likelihood, .confidence].contains(where: cursor.written.contains) {
      reader.report(
        .missingField,
        "an assessment has no 'credibility', 'likelihood' or 'confidence'",
        at: cursor.firstKey(tree),
        hint: "add at least one of the three"
      )
    }
    return assessment
  }
}

extension FieldCursor {
  /// Where something missing is reported: the first key, or the empty mapping itself.
  func firstKey(_ tree: YAMLTree) -> YAMLTree.Node { tree.entries(node).first { _ in true }?.key ?? node }
}

extension NodeReader {
  /// `rapporteur: 1`
  mutating func version(_ node: Node, of key: Node) {
    guard let version = integer(node, of: key, in: 0...999_999), version != 1 else { return }
    report(
      .unsupportedVersion,
      "version \(version) of the language is not known here",
      at: node,
      hint: "write 'rapporteur: 1'"
    )
  }
}
