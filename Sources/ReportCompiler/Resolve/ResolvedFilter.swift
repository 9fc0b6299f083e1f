package import ReportModel

/// A filter with every name looked up and every value typed.
package indirect enum ResolvedFilter<Field: Hashable & Sendable>: Sendable {
  case all([ResolvedFilter])
  case any([ResolvedFilter])
  case not(ResolvedFilter)
  case test(Field, ResolvedCondition)
}

/// What a field must be.
package enum ResolvedCondition: Sendable {
  case exists(Bool)
  /// Ids, enumerated values, tags, languages: one of these, byte for byte.
  case values(Set<String>)
  /// One of these entities; groups and `within` are already unfolded.
  case entities(EntitySet)
  case events(Set<Ref<Event>>)
  case sources(Set<Ref<Source>>)
  case statements(Set<Ref<Statement>>)
  /// Both ends included. `certain`: lies in it for sure; otherwise: may lie in it.
  case days(from: CalendarDay, to: CalendarDay, certain: Bool)
  /// Folded words or phrases; all of them, in any order.
  case words([[UInt8]])
  /// Folded names; equal to one of them.
  case names(Set<[UInt8]>)
  case numbers(ClosedRange<Int>)
  case numberIn(Set<Int>)
  /// `nil`: any.
  case response(kinds: Set<ResponseKind>?, targets: Set<Statement.Response.Target>?)
  case link(types: Set<String>?, targets: Set<Ref<Entity>>?)
  /// The records that the selection with this number mentions.
  case selection(Int)
}

/// Entities, some of them only at a time.
package struct EntitySet: Sendable, Equatable {
  /// Every entity for which some path of memberships leads here without a date.
  package private(set) var always: Set<Ref<Entity>> = []
  /// For the others: paths of memberships, each with the times at which all of its steps hold.
  package private(set) var dated: [Ref<Entity>: [[EDTFDate]]] = [:]

  /// - Parameter times: The validity of each step of the path; empty means always.
  /// - Returns: Whether this was news.
  mutating func insert(_ entity: Ref<Entity>, times: [EDTFDate]) -> Bool {
    if times.isEmpty {
      dated[entity] = nil
      return always.insert(entity).inserted
    }
    guard !always.contains(entity), !(dated[entity] ?? []).contains(times) else { return false }
    dated[entity, default: []].append(times)
    return true
  }

  mutating func formUnion(_ other: EntitySet) {
    for entity in other.always { _ = insert(entity, times: []) }
    for (entity, paths) in other.dated { for times in paths { _ = insert(entity, times: times) } }
  }

  /// - Parameter date: `nil` when the question has no date: any time will do.
  package func contains(_ entity: Ref<Entity>, on date: EDTFDate?) -> Bool {
    if always.contains(entity) { return true }
    guard !dated.isEmpty, let paths = dated[entity] else { return false }
    guard let date else { return true }
    return paths.contains { path in
      path.allSatisfy { $0.firstDay <= date.lastDay && date.firstDay <= $0.lastDay }
    }
  }
}
