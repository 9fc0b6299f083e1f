import ReportDiagnostics
import ReportModel
import YAMLSyntax

extension CorpusReader {
  mutating func statement(_ node: Node) {
    guard var cursor = reader.fields(node, as: StatementField.self) else { return }
    begin(node)
    var id: String?
    var form: StatementForm?
    var source: Statement.SourcePlace?
    var content = ContentKeys()
    var statement = Statement(
      id: "",
      speakers: [],
      act: Statement.Act(.say),
      form: .mixed,
      source: Statement.SourcePlace(Ref(0))
    )
    while let (field, key, value) = reader.next(&cursor) {
      switch field {
      case .id: id = ownID(value, of: key)
      case .speakers: statement.speakers = speakers(value, of: key)
      case .act: if let act = act(value, of: key) { statement.act = act }
      case .form:
        content.form = value
        form = reader.value(value, of: key, in: CorpusVocabularies.statementForm)
      case .gist:
        content.gist = key
        statement.gist = reader.text(value, of: key)
      case .quotes:
        content.quotes = key
        statement.quotes = quotes(value, of: key)
      case .source: source = sourcePlace(value, of: key, at: FieldPath(field))
      case .origin: statement.origin = reference(value, of: key, at: FieldPath(field))
      case .via: statement.via = reference(value, of: key, at: FieldPath(field))
      case .alsoIn: statement.alsoIn = sourcePlaces(value, of: key)
      case .about: statement.about = references(value, of: key, in: field)
      case .to: statement.to = references(value, of: key, in: field)
      case .events: statement.events = references(value, of: key, in: field)
      case .re: statement.responses = responses(value, of: key)
      case .said:
        mark(FieldPath(field), value)
        statement.said = reader.date(value, of: key)
      case .language: statement.language = reader.language(value, of: key)
      case .cue: statement.cue = reader.text(value, of: key)
      case .assessment: statement.assessment = assessment(value, in: field)
      case .status:
        if let status = reader.value(value, of: key, in: CorpusVocabularies.statementStatus) {
          statement.status = status
        }
      case .supersededBy: statement.supersededBy = reference(value, of: key, at: FieldPath(field))
      case .marking: statement.annotations.markings = markings(value, of: key, in: field)
      case .tags: statement.annotations.tags = texts(value, of: key)
      case .note: statement.annotations.note = reader.text(value, of: key)
      }
    }
    reader.require([.id, .speakers, .act, .form, .source], in: cursor, name: id)
    if let form {
      statement.form = form
      checkContent(content, form: form, written: cursor.written)
    }
    guard let id else { return lose(node) }
    guard let source, !statement.speakers.isEmpty else {
      let span = places.first { $0.path == .id }.map { SourceSpan(file: tree.file, start: $0.start, end: $0.end) }
      syntax.incomplete.append(
        CorpusSyntax.Incomplete(id: id, kind: .statement, span: span ?? tree.span(node))
      )
      return
    }
    statement.id = id
    statement.source = source
    statement.annotations.extensions = cursor.extensions
    syntax.statements.append(statement, id: id, places)
  }

  /// The keys by which a statement's content is written.
  private struct ContentKeys {
    var form: Node?
    var gist: Node?
    var quotes: Node?
  }

  /// `direct` has quotes alone, `indirect` a gist alone, `mixed` both.
  private mutating func checkContent(_ content: ContentKeys, form: StatementForm, written: FieldSet<StatementField>) {
    guard let formNode = content.form else { return }
    let name = form.rawValue
    if form == .direct, let gist = content.gist {
      reader.report(
        .formContent,
        "a direct statement has no 'gist'",
        at: gist,
        hint: "write 'form: mixed', or leave the gist out"
      )
    }
    if form == .indirect, let quotes = content.quotes {
      reader.report(
        .formContent,
        "an indirect statement has no 'quotes'",
        at: quotes,
        hint: "write 'form: mixed', or leave the quotes out"
      )
    }
    if form != .direct, !written.contains(.gist) {
      reader.report(
        .formContent,
        "\(form == .mixed ? "a" : "an") \(name) statement has a 'gist'",
        at: formNode,
        hint: written.contains(.quotes) && form == .mixed
          ? "add a gist in your own words, or write 'form: direct'" : "add a gist in your own words"
      )
    }
    if form != .indirect, !written.contains(.quotes) {
      reader.report(
        .formContent,
        "a \(name) statement has 'quotes'",
        at: formNode,
        hint: written.contains(.gist) ? "add the exact words, or write 'form: indirect'" : "add the exact words"
      )
    }
  }

  /// One of the twenty-two, or an act of the corpus's own, which the linker looks up.
  private mutating func act(_ node: Node, of key: Node) -> Statement.Act? {
    guard reader.isScalar(node, of: key, wanting: "one word of a list") else { return nil }
    mark(FieldPath(StatementField.act), node)
    if let act = CorpusVocabularies.speechAct[tree.bytes(node)] { return Statement.Act(act) }
    return Statement.Act(id: tree.text(node), base: .say)
  }

  private mutating func speakers(_ node: Node, of key: Node) -> [Statement.Speaker] {
    guard let elements = reader.list(node, of: key) else { return [] }
    var found: [Statement.Speaker] = []
    var isEmpty = true
    for element in elements {
      isEmpty = false
      let position = found.count
      let path = FieldPath(StatementField.speakers, position)
      if tree.kind(element) == .mapping {
        if let speaker = speaker(element, at: position) { found.append(speaker) }
      } else if tree.kind(element) == .scalar {
        if let entity: Ref<Entity> = reference(element, of: key, at: path) {
          found.append(Statement.Speaker(.entity(entity)))
        }
      } else {
        reader.wrongShape(element, of: key, wanting: "an id or {entity, label, as, for}")
      }
    }
    if isEmpty {
      reader.report(
        .emptyValue,
        "'speakers' is empty",
        at: node,
        hint: "name a speaker; if there is none: {label: unattributed}"
      )
    }
    return found
  }

  private mutating func speaker(_ node: Node, at position: Int) -> Statement.Speaker? {
    guard var cursor = reader.fields(node, as: SpeakerField.self) else { return nil }
    var entity: Ref<Entity>?
    var label: String?
    var capacity: Party?
    var onBehalfOf: [Ref<Entity>] = []
    mark(FieldPath(StatementField.speakers, position), node)
    var identities: [Node] = []
    while let (field, key, value) = reader.next(&cursor) {
      let path = FieldPath(StatementField.speakers, position, part: field)
      if field == .entity || field == .label { identities.append(key) }
      switch field {
      case .entity: entity = reference(value, of: key, at: path)
      case .label: label = reader.text(value, of: key)
      case .as: capacity = party(value, of: key, at: path)
      case .for:
        onBehalfOf = references(value, of: key) {
          FieldPath(StatementField.speakers, position, part: field, $0)
        }
      }
    }
    switch (cursor.written.contains(.entity), cursor.written.contains(.label)) {
    case (true, true):
      reader.diagnostics.report(
        Diagnostic(
          .conflictingFields,
          "a speaker has 'entity' or 'label', not both",
          at: tree.span(identities.last ?? node),
          notes: identities.dropLast().map { Diagnostic.Note("the other one", at: tree.span($0)) },
          hint: "leave one of the two out"
        )
      )
    case (false, false):
      reader.report(
        .missingField,
        "a speaker has no 'entity' and no 'label'",
        at: cursor.firstKey(tree),
        hint: "add 'entity: ID', or 'label: …' for a speaker who is not named"
      )
    default: break
    }
    guard let identity = entity.map(Statement.Speaker.Identity.entity) ?? label.map(Statement.Speaker.Identity.label)
    else { return nil }
    return Statement.Speaker(identity, capacity: capacity, onBehalfOf: onBehalfOf)
  }

  /// An id, or `{id, at}`.
  private mutating func sourcePlace(_ node: Node, of key: Node, at path: FieldPath) -> Statement.SourcePlace? {
    switch tree.kind(node) {
    case .scalar: return reference(node, of: key, at: path).map { Statement.SourcePlace($0) }
    case .sequence:
      reader.wrongShape(node, of: key, wanting: "an id or {id, at}")
      return nil
    case .mapping:
      guard var cursor = reader.fields(node, as: SourcePlaceField.self) else { return nil }
      var source: Ref<Source>?
      var locator: String?
      while let (field, key, value) = reader.next(&cursor) {
        switch field {
        case .id: source = reference(value, of: key, at: path)
        case .at: locator = reader.text(value, of: key)
        }
      }
      reader.require([.id], in: cursor)
      return source.map { Statement.SourcePlace($0, locator: locator) }
    }
  }

  private mutating func sourcePlaces(_ node: Node, of key: Node) -> [Statement.SourcePlace] {
    guard let elements = reader.list(node, of: key) else { return [] }
    var found: [Statement.SourcePlace] = []
    for element in elements {
      if let place = sourcePlace(element, of: key, at: FieldPath(StatementField.alsoIn, found.count)) {
        found.append(place)
      }
    }
    return found
  }

  private mutating func responses(_ node: Node, of key: Node) -> [Statement.Response] {
    guard let elements = reader.list(node, of: key) else { return [] }
    var found: [Statement.Response] = []
    for element in elements {
      let path = FieldPath(StatementField.re, found.count)
      guard var cursor = reader.fields(element, as: ResponseField.self) else { continue }
      var kind: ResponseKind?
      var target: Ref<Statement>?
      while let (field, key, value) = reader.next(&cursor) {
        switch field {
        case .kind: kind = reader.value(value, of: key, in: CorpusVocabularies.responseKind)
        case .to: target = reference(value, of: key, at: path)
        }
      }
      reader.require([.kind, .to], in: cursor)
      // Whether the target is a statement or an event, the linker knows.
      if let kind, let target { found.append(Statement.Response(kind: kind, target: .statement(target))) }
    }
    return found
  }
}
