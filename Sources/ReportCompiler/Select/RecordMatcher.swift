import ReportModel
import UnicodeText

/// Answers for the fields of the records of one corpus.
struct RecordMatcher {
  let corpus: Corpus
  let markings: EffectiveMarkings
  let membership: Membership
  /// What the statements of a selection mention, by the selection's number.
  let mentions: (Int) -> Mentions

  private var records: Records { corpus.records }

  func holds(_ ref: Ref<Statement>, _ field: StatementFilterField, _ condition: ResolvedCondition) -> Bool {
    let statement = records[ref]
    let source = records[statement.source.source]
    switch field {
    case .id: return condition.holds(statement.id)
    case .speaker:
      return condition.holds(
        statement.speakers.compactMap(\.entity),
        on: records.effectiveDate(of: statement).date
      )
    case .for: return condition.holds(statement.speakers.flatMap(\.onBehalfOf))
    case .act:
      // An act of the corpus's own is found under its own name and under the act that it is like.
      return condition.holds(anyOf: [statement.act.id, statement.act.base.rawValue])
    case .form: return condition.holds(statement.form.rawValue)
    case .about: return condition.holds(statement.about)
    case .to: return condition.holds(statement.to)
    case .event: return condition.holds(statement.eventsSpokenOf)
    case .re: return holds(statement.responses, condition)
    case .via: return condition.holds(statement.via)
    case .source: return condition.holds([statement.source.source] + statement.alsoIn.map(\.source))
    case .origin: return condition.holds(statement.origin.map { [$0] } ?? [])
    case .publisher: return condition.holds(source.publisher)
    case .reliability: return condition.holds(source.reliability.rawValue)
    case .said:
      // `exists` asks for the field, a range for the date that stands in for it.
      if case .exists = condition { return condition.holds(statement.said) }
      return condition.holds(records.effectiveDate(of: statement).date)
    case .published: return condition.holds(source.published)
    case .language:
      return condition.holds(language: statement.language ?? source.language ?? corpus.settings.language)
    case .status: return condition.holds(statement.status.rawValue)
    case .marking: return holds(marking: .statement(ref), condition)
    case .tag: return condition.holds(anyOf: statement.annotations.tags)
    case .text: return holds([statement.gist ?? ""] + statement.quotes.map(\.exact), condition)
    case .likelihood: return condition.holds(statement.assessment?.likelihood)
    case .confidence: return condition.holds(statement.assessment?.confidence?.rawValue)
    case .credibility: return condition.holds(statement.assessment?.credibility)
    }
  }

  func holds(_ ref: Ref<Entity>, _ field: EntityFilterField, _ condition: ResolvedCondition) -> Bool {
    let entity = records[ref]
    switch field {
    case .id: return condition.holds(entity.id)
    case .type: return condition.holds(entity.type.rawValue)
    case .country: return condition.holds(anyOf: entity.countries)
    case .name: return holds([entity.name] + entity.aliases.map(\.name), condition)
    case .tag: return condition.holds(anyOf: entity.annotations.tags)
    case .linked: return holds(entity.links, condition)
    case .memberOf:
      if case .exists(let wanted) = condition {
        return membership.isMember(ref) == wanted
      }
      return condition.holds(CollectionOfOne(ref))
    case .mentionedIn:
      guard case .selection(let number) = condition else { return false }
      return mentions(number).entities.contains(ref)
    case .speaksIn:
      guard case .selection(let number) = condition else { return false }
      return mentions(number).speakers.contains(ref)
    case .marking: return holds(marking: .entity(ref), condition)
    }
  }

  func holds(_ ref: Ref<Event>, _ field: EventFilterField, _ condition: ResolvedCondition) -> Bool {
    let event = records[ref]
    switch field {
    case .id: return condition.holds(event.id)
    case .type: return condition.holds(event.type.rawValue)
    case .status: return condition.holds(event.status.rawValue)
    case .date: return condition.holds(event.date)
    case .place: return condition.holds(event.place.map { [$0] } ?? [])
    case .actor: return condition.holds(event.actors.map(\.entity))
    case .role: return condition.holds(anyOf: event.actors.map(\.role.rawValue))
    case .tag: return condition.holds(anyOf: event.annotations.tags)
    case .mentionedIn:
      guard case .selection(let number) = condition else { return false }
      return mentions(number).events.contains(ref)
    }
  }

  func holds(_ ref: Ref<Source>, _ field: SourceFilterField, _ condition: ResolvedCondition) -> Bool {
    let source = records[ref]
    switch field {
    case .id: return condition.holds(source.id)
    case .type: return condition.holds(source.type.rawValue)
    case .publisher: return condition.holds(source.publisher)
    case .author:
      if case .exists(let wanted) = condition { return source.authors.isEmpty != wanted }
      return source.authors.contains { condition.holds($0) }
    case .published: return condition.holds(source.published)
    case .reliability: return condition.holds(source.reliability.rawValue)
    case .language: return condition.holds(language: source.language ?? corpus.settings.language)
    case .status: return condition.holds(source.status.rawValue)
    case .citedIn:
      guard case .selection(let number) = condition else { return false }
      return mentions(number).sources.contains(ref)
    }
  }

  // MARK: Fields of their own kind

  private func holds(marking record: RecordRef, _ condition: ResolvedCondition) -> Bool {
    condition.holds(anyOf: markings.of(record).map { records[$0].id })
  }

  private func holds(_ texts: [String], _ condition: ResolvedCondition) -> Bool {
    switch condition {
    case .words(let terms): WordSearch(terms: terms).matches(texts)
    case .names(let names): texts.contains { names.contains(caseAndAccentFolded(Array($0.utf8))) }
    case .exists(let wanted): texts.contains { !$0.isEmpty } == wanted
    default: false
    }
  }

  private func holds(_ responses: [Statement.Response], _ condition: ResolvedCondition) -> Bool {
    switch condition {
    case .exists(let wanted): responses.isEmpty != wanted
    case .response(let kinds, let targets):
      responses.contains { response in
        (kinds?.contains(response.kind) ?? true) && (targets?.contains(response.target) ?? true)
      }
    default: false
    }
  }

  private func holds(_ links: [Entity.Link], _ condition: ResolvedCondition) -> Bool {
    switch condition {
    case .exists(let wanted): links.isEmpty != wanted
    case .link(let types, let targets):
      links.contains { link in (types?.contains(link.type) ?? true) && (targets?.contains(link.to) ?? true) }
    default: false
    }
  }
}

extension Statement {
  /// The events under `events`, and those that it answers.
  var eventsSpokenOf: [Ref<Event>] {
    var spokenOf = events
    for response in responses {
      if case .event(let event) = response.target, !spokenOf.contains(event) { spokenOf.append(event) }
    }
    return spokenOf
  }
}

/// What a set of statements names.
struct Mentions: Sendable {
  /// Speakers, those spoken for, addressees and subjects; members of a group that spoke are named with it.
  var entities: Set<Ref<Entity>> = []
  /// Speakers alone, members included.
  var speakers: Set<Ref<Entity>> = []
  var events: Set<Ref<Event>> = []
  /// Sources read, origins, and other carriers.
  var sources: Set<Ref<Source>> = []

  init(_ statements: [Ref<Statement>], in records: Records, membership: Membership) {
    var groupMembers: [Ref<Entity>: EntitySet] = [:]
    for ref in statements {
      let statement = records[ref]
      let date = records.effectiveDate(of: statement).date
      for speaker in statement.speakers {
        if let entity = speaker.entity {
          speakers.insert(entity)
          let members = groupMembers[entity] ?? membership.groupMembers(of: entity)
          if groupMembers.updateValue(members, forKey: entity) == nil { speakers.formUnion(members.always) }
          for member in members.dated.keys where members.contains(member, on: date) { speakers.insert(member) }
        }
        if case .entity(let capacity)? = speaker.capacity { entities.insert(capacity) }
        entities.formUnion(speaker.onBehalfOf)
      }
      entities.formUnion(statement.about)
      entities.formUnion(statement.to)
      events.formUnion(statement.eventsSpokenOf)
      sources.insert(statement.source.source)
      if let origin = statement.origin { sources.insert(origin) }
      for place in statement.alsoIn { sources.insert(place.source) }
    }
    entities.formUnion(speakers)
  }
}
