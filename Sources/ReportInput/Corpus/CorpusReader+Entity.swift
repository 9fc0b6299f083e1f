import ReportDiagnostics
import ReportModel
import YAMLSyntax

extension CorpusReader {
  mutating func entity(_ node: Node) {
    guard var cursor = reader.fields(node, as: EntityField.self) else { return }
    begin(node)
    var id: String?
    var type: EntityType?
    var membersKey: Node?
    var entity = Entity(id: "", type: .other, name: "")
    while let (field, key, value) = reader.next(&cursor) {
      switch field {
      case .id: id = ownID(value, of: key)
      case .type:
        mark(FieldPath(field), value)
        type = reader.value(value, of: key, in: CorpusVocabularies.entityType)
      case .name:
        mark(FieldPath(field), value)
        if let name = reader.text(value, of: key) { entity.name = name }
      case .aliases: entity.aliases = aliases(value, of: key)
      case .country: entity.countries = countries(value, of: key)
      case .description: entity.description = reader.text(value, of: key)
      case .valid: entity.valid = reader.date(value, of: key)
      case .members:
        membersKey = key
        entity.members = members(value, of: key)
      case .links:
        guard let elements = reader.list(value, of: key) else { continue }
        for element in elements {
          if let link = link(element, at: entity.links.count) { entity.links.append(link) }
        }
      case .identifiers: entity.identifiers = identifiers(value, of: key)
      case .sources: entity.sources = references(value, of: key, in: field)
      case .marking: entity.annotations.markings = markings(value, of: key, in: field)
      case .tags: entity.annotations.tags = texts(value, of: key)
      case .note: entity.annotations.note = reader.text(value, of: key)
      }
    }
    reader.require([.id, .type, .name], in: cursor, name: id)
    if let membersKey, let type, type != .group {
      reader.report(
        .conflictingFields,
        "only a group has 'members', and this is \(type == .office ? "an" : "a") \(type.rawValue)",
        at: membersKey,
        hint: "write 'type: group', or link the members with 'member-of'"
      )
    }
    guard let id else { return lose(node) }
    entity.id = id
    if let type { entity.type = type }
    entity.annotations.extensions = cursor.extensions
    syntax.entities.append(entity, id: id, places)
  }

  private mutating func aliases(_ node: Node, of key: Node) -> [Entity.Alias] {
    guard let elements = reader.list(node, of: key) else { return [] }
    var found: [Entity.Alias] = []
    for element in elements {
      let path = FieldPath(EntityField.aliases, found.count)
      guard tree.kind(element) == .mapping else {
        if let name = reader.text(element, of: key) {
          mark(path, element)
          found.append(Entity.Alias(name: name))
        }
        continue
      }
      guard var cursor = reader.fields(element, as: AliasField.self) else { continue }
      var alias = Entity.Alias(name: "")
      while let (field, key, value) = reader.next(&cursor) {
        switch field {
        case .name:
          mark(path, value)
          if let name = reader.text(value, of: key) { alias.name = name }
        case .kind: if let kind = reader.value(value, of: key, in: CorpusVocabularies.aliasKind) { alias.kind = kind }
        case .lang: alias.language = reader.language(value, of: key)
        }
      }
      reader.require([.name], in: cursor)
      if !alias.name.isEmpty { found.append(alias) }
    }
    return found
  }

  private mutating func countries(_ node: Node, of key: Node) -> [String] {
    guard let elements = reader.list(node, of: key) else { return [] }
    var found: [String] = []
    for element in elements {
      guard let code = reader.country(element, of: key) else { continue }
      if found.contains(code) { repeated(element, of: key) } else { found.append(code) }
    }
    return found
  }

  private mutating func members(_ node: Node, of key: Node) -> [Entity.Member] {
    guard let elements = reader.list(node, of: key) else { return [] }
    var found: [Entity.Member] = []
    for element in elements {
      let path = FieldPath(EntityField.members, found.count)
      guard tree.kind(element) == .mapping else {
        if let entity: Ref<Entity> = reference(element, of: key, at: path) {
          found.append(Entity.Member(entity: entity))
        }
        continue
      }
      guard var cursor = reader.fields(element, as: MemberField.self) else { continue }
      var entity: Ref<Entity>?
      var valid: EDTFDate?
      while let (field, key, value) = reader.next(&cursor) {
        switch field {
        case .entity: entity = reference(value, of: key, at: path)
        case .valid: valid = reader.date(value, of: key)
        }
      }
      reader.require([.entity], in: cursor)
      if let entity { found.append(Entity.Member(entity: entity, valid: valid)) }
    }
    return found
  }

  /// A link written under the entity from which it starts.
  private mutating func link(_ node: Node, at position: Int) -> Entity.Link? {
    guard var cursor = reader.fields(node, as: LinkField.self) else { return nil }
    var draft = LinkDraft()
    while let (field, key, value) = reader.next(&cursor) {
      if field == .from {
        reader.report(
          .conflictingFields,
          "a link inside an entity starts from that entity",
          at: key,
          hint: "leave 'from' out, or move the link to the top level"
        )
      } else {
        linkField(field, key, value, at: FieldPath(EntityField.links, position, part: field), into: &draft)
      }
    }
    reader.require([.type, .to], in: cursor)
    return draft.link(extensions: cursor.extensions)
  }

  /// A link at the top level of a file.
  mutating func looseLink(_ node: Node) {
    guard var cursor = reader.fields(node, as: LinkField.self) else { return }
    begin(node)
    var draft = LinkDraft()
    while let (field, key, value) = reader.next(&cursor) {
      linkField(field, key, value, at: FieldPath(field), into: &draft)
    }
    reader.require([.from, .type, .to], in: cursor)
    guard let from = draft.from, let link = draft.link(extensions: cursor.extensions) else { return }
    syntax.links.append(CorpusSyntax.LooseLink(from: from, link: link), id: "", places)
  }

  private mutating func linkField(
    _ field: LinkField,
    _ key: Node,
    _ value: Node,
    at path: FieldPath,
    into draft: inout LinkDraft
  ) {
    switch field {
    case .from: draft.from = reference(value, of: key, at: path)
    case .type:
      mark(path, value)
      draft.type = reader.idText(value, of: key)
    case .to: draft.to = reference(value, of: key, at: path)
    case .role: draft.role = reader.text(value, of: key)
    case .valid: draft.valid = reader.date(value, of: key)
    case .source: draft.source = reference(value, of: key, at: path)
    case .marking:
      if tree.kind(value) == .scalar {
        draft.annotations.markings = reference(value, of: key, at: path).map { [$0] } ?? []
      } else {
        draft.annotations.markings = references(value, of: key) { _ in path }
      }
    case .note: draft.annotations.note = reader.text(value, of: key)
    }
  }
}

/// A link of which the parts come one by one.
private struct LinkDraft {
  var from: Ref<Entity>?
  var type: String?
  var to: Ref<Entity>?
  var role: String?
  var valid: EDTFDate?
  var source: Ref<Source>?
  var annotations = Annotations()

  func link(extensions: [ExtensionField]) -> Entity.Link? {
    guard let type, let to else { return nil }
    var link = Entity.Link(type: type, to: to)
    link.role = role
    link.valid = valid
    link.source = source
    link.annotations = annotations
    link.annotations.extensions = extensions
    return link
  }
}
