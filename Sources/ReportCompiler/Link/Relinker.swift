import ReportDiagnostics
import ReportInput
import ReportModel

/// Puts the numbers of records where a file's records have the numbers of names.
struct Relinker {
  private let resolved: ResolvedNames
  private let names: [String: RecordRef]
  private let settings: CorpusSettings
  private(set) var findings: NameFindings

  init(_ resolved: ResolvedNames, names: [String: RecordRef], settings: CorpusSettings, findings: NameFindings) {
    self.resolved = resolved
    self.names = names
    self.settings = settings
    self.findings = findings
  }

  mutating func source(_ source: inout Source, _ place: RecordPlace) {
    link(&source.publisher, place, FieldPath(SourceField.publisher))
    for index in source.authors.indices {
      source.authors[index] = party(source.authors[index], place, FieldPath(SourceField.authors, index))
    }
    link(&source.derivedFrom, place, SourceField.derivedFrom)
    link(&source.translationOf, place, FieldPath(SourceField.translationOf))
    link(&source.translator, place, FieldPath(SourceField.translator))
    link(&source.supersededBy, place, FieldPath(SourceField.supersededBy))
    link(&source.annotations.markings, place, SourceField.marking)
  }

  mutating func entity(_ entity: inout Entity, _ place: RecordPlace) {
    if !entity.members.isEmpty {
      entity.members = entity.members.enumerated().compactMap { index, member in
        record(member.entity, place, FieldPath(EntityField.members, index)).map {
          Entity.Member(entity: $0, valid: member.valid)
        }
      }
    }
    if !entity.links.isEmpty {
      entity.links = entity.links.enumerated().compactMap { index, written in
        var link = written
        return self.link(&link, place) { FieldPath(EntityField.links, index, part: $0) } ? link : nil
      }
    }
    link(&entity.sources, place, EntityField.sources)
    link(&entity.annotations.markings, place, EntityField.marking)
  }

  /// - Returns: The entity from which the link starts; `nil` when an end of it cannot be found.
  mutating func looseLink(_ loose: inout CorpusSyntax.LooseLink, _ place: RecordPlace) -> Ref<Entity>? {
    let from: Ref<Entity>? = record(loose.from, place, FieldPath(LinkField.from))
    return link(&loose.link, place) { FieldPath($0) } ? from : nil
  }

  private mutating func link(_ link: inout Entity.Link, _ place: RecordPlace, _ path: (LinkField) -> FieldPath) -> Bool
  {
    if let source = link.source { link.source = record(source, place, path(.source)) }
    link.annotations.markings = link.annotations.markings.compactMap { record($0, place, path(.marking)) }
    guard let to = record(link.to, place, path(.to)) else { return false }
    link.to = to
    return true
  }

  mutating func statement(_ statement: inout Statement, _ place: RecordPlace) {
    speakers(&statement, place)
    if statement.act.base == .say, statement.act.id != "say" {
      if let base = settings.acts[statement.act.id] {
        statement.act.base = base
      } else {
        findings.add(statement.act.id, .act, at: place.span(FieldPath(StatementField.act)))
      }
    }
    if let source = record(statement.source.source, place, FieldPath(StatementField.source)) {
      statement.source.source = source
    }
    link(&statement.assessment)
    link(&statement.origin, place, FieldPath(StatementField.origin))
    link(&statement.via, place, FieldPath(StatementField.via))
    if !statement.alsoIn.isEmpty {
      statement.alsoIn = statement.alsoIn.enumerated().compactMap { index, also in
        record(also.source, place, FieldPath(StatementField.alsoIn, index)).map {
          Statement.SourcePlace($0, locator: also.locator)
        }
      }
    }
    link(&statement.about, place, StatementField.about)
    link(&statement.to, place, StatementField.to)
    link(&statement.events, place, StatementField.events)
    if !statement.responses.isEmpty {
      statement.responses = statement.responses.enumerated().compactMap { index, response in
        target(response.target, place, FieldPath(StatementField.re, index)).map {
          Statement.Response(kind: response.kind, target: $0)
        }
      }
    }
    link(&statement.supersededBy, place, FieldPath(StatementField.supersededBy))
    link(&statement.annotations.markings, place, StatementField.marking)
  }

  private mutating func speakers(_ statement: inout Statement, _ place: RecordPlace) {
    var isComplete = true
    for index in statement.speakers.indices {
      if case .entity(let entity) = statement.speakers[index].identity {
        let path = FieldPath(StatementField.speakers, index, part: SpeakerField.entity)
        if let found = record(entity, place, path) {
          statement.speakers[index].identity = .entity(found)
        } else {
          isComplete = false
          // Taken out below; the label is never seen.
          statement.speakers[index].identity = .label("")
        }
      }
      if let capacity = statement.speakers[index].capacity {
        let path = FieldPath(StatementField.speakers, index, part: SpeakerField.as)
        statement.speakers[index].capacity = party(capacity, place, path)
      }
      if !statement.speakers[index].onBehalfOf.isEmpty {
        statement.speakers[index].onBehalfOf = statement.speakers[index].onBehalfOf.enumerated().compactMap {
          record($1, place, FieldPath(StatementField.speakers, index, part: SpeakerField.for, $0))
        }
      }
    }
    if !isComplete { statement.speakers.removeAll { $0.identity == .label("") } }
  }

  mutating func event(_ event: inout Event, _ place: RecordPlace) {
    link(&event.assessment)
    link(&event.place, place, FieldPath(EventField.place))
    if !event.actors.isEmpty {
      event.actors = event.actors.enumerated().compactMap { index, actor in
        record(actor.entity, place, FieldPath(EventField.actors, index)).map {
          Event.Actor(entity: $0, role: actor.role)
        }
      }
    }
    link(&event.sources, place, EventField.sources)
    link(&event.partOf, place, FieldPath(EventField.partOf))
    link(&event.annotations.markings, place, EventField.marking)
  }

  /// A synonym of the corpus's probability scale becomes the term itself.
  private func link(_ assessment: inout Assessment?) {
    guard let written = assessment?.likelihood, let term = settings.probabilityScale.term(for: written) else { return }
    assessment?.likelihood = term
  }

  // MARK: One name

  private mutating func record<Record: Linkable>(
    _ name: Ref<Record>,
    _ place: RecordPlace,
    _ path: @autoclosure () -> FieldPath
  ) -> Ref<Record>? {
    if let record = resolved.record(name) { return record }
    let text = resolved.text(name)
    if case .leftOut = resolved.meaning(name) { return nil }
    findings.add(text, .kind(Record.kind), at: place.span(path()))
    guard Record.kind == .marking, deprecatedMarkings.contains(text), case .marking(let clear) = names["tlp-clear"]
    else { return nil }
    return Ref(Int(clear.index))
  }

  private mutating func link<Record: Linkable>(
    _ name: inout Ref<Record>?,
    _ place: RecordPlace,
    _ path: @autoclosure () -> FieldPath
  ) {
    if let written = name { name = record(written, place, path()) }
  }

  private mutating func link<Record: Linkable>(
    _ list: inout [Ref<Record>],
    _ place: RecordPlace,
    _ field: some RecordField
  ) {
    var isComplete = true
    for index in list.indices {
      if let record = record(list[index], place, FieldPath(field, index)) {
        list[index] = record
      } else {
        isComplete = false
        list[index] = Ref(Int(UInt32.max))
      }
    }
    if !isComplete { list.removeAll { $0.index == .max } }
  }

  private mutating func target(
    _ target: Statement.Response.Target,
    _ place: RecordPlace,
    _ path: FieldPath
  ) -> Statement.Response.Target? {
    guard case .statement(let name) = target else { return target }
    switch resolved.meaning(name) {
    case .record(.statement(let statement)): return .statement(statement)
    case .record(.event(let event)): return .event(event)
    case .leftOut: return nil
    case .record, .unknown:
      findings.add(resolved.text(name), .statementOrEvent, at: place.span(path))
      return nil
    }
  }

  private mutating func link(_ party: inout Party?, _ place: RecordPlace, _ path: FieldPath) {
    if let written = party { party = self.party(written, place, path) }
  }

  /// An entity when the text is the id of one; otherwise the text.
  private mutating func party(_ party: Party, _ place: RecordPlace, _ path: FieldPath) -> Party {
    guard case .name(let text) = party else { return party }
    if case .entity(let entity) = names[text] { return .entity(entity) }
    if isWellFormedID(text.utf8) { findings.add(text, .party, at: place.span(path)) }
    return party
  }
}
