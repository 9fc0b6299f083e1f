import ReportDiagnostics
import ReportModel
import YAMLSyntax

extension CorpusReader {
  mutating func event(_ node: Node) {
    guard var cursor = reader.fields(node, as: EventField.self) else { return }
    begin(node)
    var id: String?
    var event = Event(id: "", type: .other, title: "", date: EDTFDate.unknown)
    while let (field, key, value) = reader.next(&cursor) {
      switch field {
      case .id: id = ownID(value, of: key)
      case .type: if let type = reader.value(value, of: key, in: CorpusVocabularies.eventType) { event.type = type }
      case .title: if let title = reader.text(value, of: key) { event.title = title }
      case .date: if let date = reader.date(value, of: key) { event.date = date }
      case .status:
        mark(FieldPath(field), value)
        if let status = reader.value(value, of: key, in: CorpusVocabularies.eventStatus) { event.status = status }
      case .place: event.place = reference(value, of: key, at: FieldPath(field))
      case .actors: event.actors = actors(value, of: key)
      case .sources: event.sources = references(value, of: key, in: field)
      case .partOf: event.partOf = reference(value, of: key, at: FieldPath(field))
      case .assessment: event.assessment = assessment(value, in: field)
      case .identifiers: event.identifiers = identifiers(value, of: key)
      case .marking: event.annotations.markings = markings(value, of: key, in: field)
      case .tags: event.annotations.tags = texts(value, of: key)
      case .note: event.annotations.note = reader.text(value, of: key)
      }
    }
    reader.require([.id, .type, .title, .date], in: cursor, name: id)
    guard let id else { return lose(node) }
    event.id = id
    event.annotations.extensions = cursor.extensions
    syntax.events.append(event, id: id, places)
  }

  private mutating func actors(_ node: Node, of key: Node) -> [Event.Actor] {
    guard let elements = reader.list(node, of: key) else { return [] }
    var found: [Event.Actor] = []
    for element in elements {
      let path = FieldPath(EventField.actors, found.count)
      guard var cursor = reader.fields(element, as: ActorField.self) else { continue }
      var entity: Ref<Entity>?
      var role = ActorRole.other
      while let (field, key, value) = reader.next(&cursor) {
        switch field {
        case .entity: entity = reference(value, of: key, at: path)
        case .role: if let written = reader.value(value, of: key, in: CorpusVocabularies.actorRole) { role = written }
        }
      }
      reader.require([.entity, .role], in: cursor)
      if let entity { found.append(Event.Actor(entity: entity, role: role)) }
    }
    return found
  }

  mutating func marking(_ node: Node) {
    guard var cursor = reader.fields(node, as: MarkingField.self) else { return }
    begin(node)
    var id: String?
    var scheme: String?
    var label: String?
    var level = 0
    var colour: String?
    var banner: String?
    var handling: Marking.Handling?
    while let (field, key, value) = reader.next(&cursor) {
      switch field {
      case .id: id = ownID(value, of: key)
      case .scheme: scheme = reader.idText(value, of: key)
      case .label:
        mark(FieldPath(field), value)
        label = reader.text(value, of: key)
      case .level:
        mark(FieldPath(field), value)
        if let number = reader.integer(value, of: key, in: 0...999) { level = number }
      case .colour: colour = self.colour(value, of: key)
      case .banner: banner = reader.text(value, of: key)
      case .handling: handling = reader.value(value, of: key, in: CorpusVocabularies.handling)
      }
    }
    reader.require([.id, .scheme, .label], in: cursor, name: id)
    guard let id else { return lose(node) }
    syntax.markings.append(
      Marking(
        id: id,
        scheme: scheme ?? id,
        label: label ?? id,
        level: level,
        colour: colour,
        banner: banner,
        handling: handling
      ),
      id: id,
      places
    )
  }

  /// `#RRGGBB`
  private mutating func colour(_ node: Node, of key: Node) -> String? {
    guard let text = reader.text(node, of: key) else { return nil }
    let digits = text.utf8.dropFirst()
    if text.utf8.first == UInt8(ascii: "#"), digits.count == 6,
      digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) })
    {
      return text
    }
    reader.report(
      .unknownValue,
      "'\(text)' is not a colour",
      at: node,
      hint: "write it as red, green, blue: '\"#FFC000\"'"
    )
    return nil
  }
}
