import ReportModel

/// The part of a corpus that a report shows or refers to, with references that lead nowhere else.
struct SubCorpus {
  private(set) var records: Records
  private let sources: [UInt32]
  private let entities: [UInt32]
  private let events: [UInt32]
  private let statements: [UInt32]
  private let markings: [UInt32]
  private static let absent = UInt32.max

  /// - Parameters:
  ///   - roots: What the report shows; everything that it refers to comes with it.
  ///   - keepsLink: Whether a link of an entity may be shown; asked only for entities of `profiled`.
  init(
    _ corpus: Corpus,
    markings: EffectiveMarkings,
    roots: [RecordRef],
    profiled: Set<Ref<Entity>>,
    keepsLink: (Entity.Link) -> Bool
  ) {
    let all = corpus.records
    var needed = NeededRecords(all)
    for root in roots { needed.add(root) }
    for entity in profiled.sorted() {
      for link in all[entity].links where keepsLink(link) {
        needed.add(.entity(link.to))
        if let source = link.source { needed.add(.source(source)) }
      }
    }
    needed.close(over: all)
    sources = SubCorpus.numbering(needed.sources)
    entities = SubCorpus.numbering(needed.entities)
    events = SubCorpus.numbering(needed.events)
    statements = SubCorpus.numbering(needed.statements)

    // A label can be a secret of its own: only the markings that something carries come along.
    var used = Set(needed.numbers(in: markings).flatMap { markings.sets[Int($0)] })
    for entity in profiled {
      for link in all[entity].links where keepsLink(link) { used.formUnion(link.annotations.markings) }
    }
    self.markings = SubCorpus.numbering(all.markings.indices.map { used.contains(Ref($0)) })

    var part = Records()
    part.markings = all.markings.indices.filter { used.contains(Ref($0)) }.map { all.markings[$0] }
    records = part
    // By set of the whole corpus; sets that nothing carries lead nowhere.
    let numbers = self.markings
    let sets = markings.sets.map { set in set.map { Ref<Marking>(Int(numbers[Int($0.index)])) } }
    func carried(_ record: RecordRef) -> [Ref<Marking>] { sets[Int(markings.number(record))] }
    part.sources.reserveCapacity(needed.sources.count { $0 })
    if !needed.isEverything { part.statements.reserveCapacity(needed.statements.count { $0 }) }
    for (index, source) in all.sources.enumerated() where needed.sources[index] {
      part.sources.append(renumbered(source, carried(.source(Ref(index)))))
    }
    for (index, entity) in all.entities.enumerated() where needed.entities[index] {
      var entity = entity
      entity.links = profiled.contains(Ref(index)) ? entity.links.filter(keepsLink) : []
      part.entities.append(renumbered(entity, carried(.entity(Ref(index)))))
    }
    for (index, event) in all.events.enumerated() where needed.events[index] {
      part.events.append(renumbered(event, carried(.event(Ref(index)))))
    }
    if needed.isEverything {
      // Every number stays what it is, and most of a large corpus is its statements.
      part.statements = all.statements
      for index in part.statements.indices {
        part.statements[index].annotations.markings = carried(.statement(Ref(index)))
      }
    } else {
      for index in all.statements.indices where needed.statements[index] {
        part.statements.append(renumbered(all.statements[index], carried(.statement(Ref(index)))))
      }
    }
    records = part
  }

  private static func numbering(_ needed: [Bool]) -> [UInt32] {
    var next: UInt32 = 0
    return needed.map { isNeeded in
      guard isNeeded else { return absent }
      next += 1
      return next - 1
    }
  }

  func callAsFunction(_ ref: Ref<Source>) -> Ref<Source> { Ref(Int(sources[Int(ref.index)])) }
  func callAsFunction(_ ref: Ref<Entity>) -> Ref<Entity> { Ref(Int(entities[Int(ref.index)])) }
  func callAsFunction(_ ref: Ref<Event>) -> Ref<Event> { Ref(Int(events[Int(ref.index)])) }
  func callAsFunction(_ ref: Ref<Statement>) -> Ref<Statement> { Ref(Int(statements[Int(ref.index)])) }

  // MARK: Renumbering

  private func renumbered(_ party: Party?) -> Party? {
    if case .entity(let entity)? = party { .entity(self(entity)) } else { party }
  }

  private func renumbered(_ source: Source, _ markings: [Ref<Marking>]) -> Source {
    var source = source
    source.publisher = renumbered(source.publisher)
    source.authors = source.authors.compactMap { renumbered($0) }
    source.translator = renumbered(source.translator)
    source.derivedFrom = source.derivedFrom.map { self($0) }
    source.translationOf = source.translationOf.map { self($0) }
    source.supersededBy = source.supersededBy.map { self($0) }
    source.annotations.markings = markings
    return source
  }

  private func renumbered(_ entity: Entity, _ markings: [Ref<Marking>]) -> Entity {
    var entity = entity
    for index in entity.members.indices { entity.members[index].entity = self(entity.members[index].entity) }
    for index in entity.links.indices {
      entity.links[index].to = self(entity.links[index].to)
      entity.links[index].source = entity.links[index].source.map { self($0) }
      entity.links[index].annotations.markings = entity.links[index].annotations.markings.map {
        Ref(Int(self.markings[Int($0.index)]))
      }
    }
    entity.sources = entity.sources.map { self($0) }
    entity.annotations.markings = markings
    return entity
  }

  private func renumbered(_ event: Event, _ markings: [Ref<Marking>]) -> Event {
    var event = event
    event.place = event.place.map { self($0) }
    for index in event.actors.indices { event.actors[index].entity = self(event.actors[index].entity) }
    event.sources = event.sources.map { self($0) }
    event.partOf = event.partOf.map { self($0) }
    event.annotations.markings = markings
    return event
  }

  private func renumbered(_ statement: Statement, _ markings: [Ref<Marking>]) -> Statement {
    var statement = statement
    for index in statement.speakers.indices {
      let speaker = statement.speakers[index]
      if let entity = speaker.entity { statement.speakers[index].identity = .entity(self(entity)) }
      if speaker.capacity != nil { statement.speakers[index].capacity = renumbered(speaker.capacity) }
      if !speaker.onBehalfOf.isEmpty { statement.speakers[index].onBehalfOf = speaker.onBehalfOf.map { self($0) } }
    }
    statement.source.source = self(statement.source.source)
    statement.origin = statement.origin.map { self($0) }
    statement.via = statement.via.map { self($0) }
    for index in statement.alsoIn.indices { statement.alsoIn[index].source = self(statement.alsoIn[index].source) }
    statement.about = statement.about.map { self($0) }
    statement.to = statement.to.map { self($0) }
    statement.events = statement.events.map { self($0) }
    for index in statement.responses.indices {
      switch statement.responses[index].target {
      case .statement(let target): statement.responses[index].target = .statement(self(target))
      case .event(let target): statement.responses[index].target = .event(self(target))
      }
    }
    statement.supersededBy = statement.supersededBy.map { self($0) }
    statement.annotations.markings = markings
    return statement
  }
}

/// Which records a report needs.
private struct NeededRecords {
  var sources: [Bool]
  var entities: [Bool]
  var events: [Bool]
  var statements: [Bool]
  private var open: [RecordRef] = []

  init(_ records: Records) {
    sources = Array(repeating: false, count: records.sources.count)
    entities = Array(repeating: false, count: records.entities.count)
    events = Array(repeating: false, count: records.events.count)
    statements = Array(repeating: false, count: records.statements.count)
  }

  /// Whether no record is left out, markings aside.
  var isEverything: Bool {
    !sources.contains(false) && !entities.contains(false) && !events.contains(false) && !statements.contains(false)
  }

  mutating func add(_ record: RecordRef) {
    switch record {
    case .source(let ref):
      guard !sources[Int(ref.index)] else { return }
      sources[Int(ref.index)] = true
    case .entity(let ref):
      guard !entities[Int(ref.index)] else { return }
      entities[Int(ref.index)] = true
    case .event(let ref):
      guard !events[Int(ref.index)] else { return }
      events[Int(ref.index)] = true
    case .statement(let ref):
      guard !statements[Int(ref.index)] else { return }
      statements[Int(ref.index)] = true
    case .marking: return
    }
    open.append(record)
  }

  /// The sets of markings that the needed records carry.
  func numbers(in markings: EffectiveMarkings) -> Set<UInt16> {
    var numbers: Set<UInt16> = []
    func add(_ needed: [Bool], _ carried: [UInt16]) {
      for (isNeeded, number) in zip(needed, carried) where isNeeded { numbers.insert(number) }
    }
    add(sources, markings.sources)
    add(entities, markings.entities)
    add(events, markings.events)
    add(statements, markings.statements)
    return numbers
  }

  mutating func close(over records: Records) {
    while let record = open.popLast() { records.forEachReference(of: record) { add($0) } }
  }
}
