import ReportModel

extension ResolvedFilter {
  /// Whether a record passes, `test` answering for one field.
  func passes(_ test: (Field, ResolvedCondition) -> Bool) -> Bool {
    switch self {
    case .all(let parts): parts.allSatisfy { $0.passes(test) }
    case .any(let parts): parts.contains { $0.passes(test) }
    case .not(let inner): !inner.passes(test)
    case .test(let field, let condition): test(field, condition)
    }
  }
}

/// The tests that fields of different records share. A condition that does not fit its field cannot come here:
/// Resolve has typed it.
extension ResolvedCondition {
  func holds(_ text: String?) -> Bool {
    switch self {
    case .exists(let wanted): (text != nil) == wanted
    case .values(let values): text.map { values.contains($0) } ?? false
    default: false
    }
  }

  func holds(anyOf texts: [String]) -> Bool {
    switch self {
    case .exists(let wanted): texts.isEmpty != wanted
    case .values(let values): texts.contains { values.contains($0) }
    default: false
    }
  }

  func holds(_ entities: some Collection<Ref<Entity>>, on date: EDTFDate? = nil) -> Bool {
    switch self {
    case .exists(let wanted): entities.isEmpty != wanted
    case .entities(let set): entities.contains { set.contains($0, on: date) }
    default: false
    }
  }

  func holds(_ events: [Ref<Event>]) -> Bool {
    switch self {
    case .exists(let wanted): events.isEmpty != wanted
    case .events(let set): events.contains { set.contains($0) }
    default: false
    }
  }

  func holds(_ sources: [Ref<Source>]) -> Bool {
    switch self {
    case .exists(let wanted): sources.isEmpty != wanted
    case .sources(let set): sources.contains { set.contains($0) }
    default: false
    }
  }

  func holds(_ statement: Ref<Statement>?) -> Bool {
    switch self {
    case .exists(let wanted): (statement != nil) == wanted
    case .statements(let set): statement.map { set.contains($0) } ?? false
    default: false
    }
  }

  /// `XXXX` counts as no date.
  func holds(_ date: EDTFDate?) -> Bool {
    let known = date.flatMap { $0.isUnknown ? nil : $0 }
    switch self {
    case .exists(let wanted): return (known != nil) == wanted
    case .days(let from, let to, let certain):
      guard let known else { return false }
      return certain
        ? known.firstDay >= from && known.lastDay <= to
        : known.firstDay <= to && known.lastDay >= from
    default: return false
    }
  }

  func holds(_ number: Int?) -> Bool {
    switch self {
    case .exists(let wanted): (number != nil) == wanted
    case .numbers(let range): number.map { range.contains($0) } ?? false
    case .numberIn(let set): number.map { set.contains($0) } ?? false
    default: false
    }
  }

  /// A language matches a wanted one that is the same or a prefix of it up to a hyphen (RFC 4647, basic filtering).
  func holds(language: String?) -> Bool {
    guard case .values(let values) = self else { return holds(language) }
    guard let language else { return false }
    return values.contains { wanted in
      let (tag, range) = (language.lowercased(), wanted.lowercased())
      return tag == range || tag.hasPrefix(range + "-")
    }
  }

  func holds(_ party: Party?) -> Bool {
    if case .entity(let entity)? = party { return holds(CollectionOfOne(entity)) }
    if case .exists(let wanted) = self { return (party != nil) == wanted }
    return false
  }
}
