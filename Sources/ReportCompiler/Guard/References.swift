package import ReportModel

/// What a record refers to: the one list by which markings climb and by which a report takes along what it mentions.
///
/// An entity's links are left out: each link is marked on its own and shown only in the entity's own profile.
extension Source {
  func forEachReference(_ visit: (RecordRef) -> Void) {
    for party in [publisher, translator].compactMap({ $0 }) + authors {
      if case .entity(let entity) = party { visit(.entity(entity)) }
    }
    for source in derivedFrom { visit(.source(source)) }
    if let translationOf { visit(.source(translationOf)) }
    if let supersededBy { visit(.source(supersededBy)) }
  }
}

extension Entity {
  func forEachReference(_ visit: (RecordRef) -> Void) {
    for member in members { visit(.entity(member.entity)) }
    for source in sources { visit(.source(source)) }
  }
}

extension Event {
  func forEachReference(_ visit: (RecordRef) -> Void) {
    if let place { visit(.entity(place)) }
    for actor in actors { visit(.entity(actor.entity)) }
    for source in sources { visit(.source(source)) }
    if let partOf { visit(.event(partOf)) }
  }
}

extension Statement {
  func forEachReference(_ visit: (RecordRef) -> Void) {
    for speaker in speakers {
      if let entity = speaker.entity { visit(.entity(entity)) }
      if case .entity(let capacity)? = speaker.capacity { visit(.entity(capacity)) }
      for principal in speaker.onBehalfOf { visit(.entity(principal)) }
    }
    visit(.source(source.source))
    if let origin { visit(.source(origin)) }
    if let via { visit(.statement(via)) }
    for place in alsoIn { visit(.source(place.source)) }
    for entity in about { visit(.entity(entity)) }
    for entity in to { visit(.entity(entity)) }
    for event in events { visit(.event(event)) }
    for response in responses {
      switch response.target {
      case .statement(let statement): visit(.statement(statement))
      case .event(let event): visit(.event(event))
      }
    }
    if let supersededBy { visit(.statement(supersededBy)) }
  }
}

extension Records {
  package func forEachReference(of record: RecordRef, _ visit: (RecordRef) -> Void) {
    switch record {
    case .source(let ref): self[ref].forEachReference(visit)
    case .entity(let ref): self[ref].forEachReference(visit)
    case .event(let ref): self[ref].forEachReference(visit)
    case .statement(let ref): self[ref].forEachReference(visit)
    case .marking: break
    }
  }
}
