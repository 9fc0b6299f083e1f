package import ReportModel

/// Select: resolved filters + corpus → the records of each selection.
package struct SelectRecords {
  private let corpus: Corpus
  private let markings: EffectiveMarkings
  private let membership: Membership

  package init(corpus: Corpus, markings: EffectiveMarkings) {
    self.corpus = corpus
    self.markings = markings
    membership = Membership(corpus.records)
  }

  /// - Returns: The records of every selection of the spec, in the order of ``ResolvedSpec/selections``.
  package func run(_ spec: ResolvedSpec) -> SelectedRecords {
    var selected = SelectedRecords(isOmitting: spec.omitsAboveCeiling)
    let ceiling = CeilingTest(spec.ceiling, markings, corpus.records)
    for selection in spec.selections {
      var records = records(of: selection, selected)
      if spec.omitsAboveCeiling {
        let above = records.filter { ceiling.isAbove($0) }
        selected.omitted.formUnion(above)
        if !above.isEmpty { records.removeAll { ceiling.isAbove($0) } }
      }
      selected.append(records)
    }
    return selected
  }

  private func records(of selection: ResolvedSelection, _ earlier: SelectedRecords) -> [RecordRef] {
    let records = corpus.records
    var cache: [Int: Mentions] = [:]
    for number in selection.content.selectionsAsked {
      cache[number] = Mentions(earlier.statements(number), in: records, membership: membership)
    }
    let mentions = cache
    let matcher = RecordMatcher(corpus: corpus, markings: markings, membership: membership) { number in
      mentions[number] ?? Mentions([], in: records, membership: membership)
    }
    switch selection.content {
    case .statements(let filter):
      return records.statements.indices.map { Ref($0) }
        .filter { ref in filter.passes { matcher.holds(ref, $0, $1) } }.map { .statement($0) }
    case .entities(let filter):
      return records.entities.indices.map { Ref($0) }
        .filter { ref in filter.passes { matcher.holds(ref, $0, $1) } }.map { .entity($0) }
    case .events(let filter):
      return records.events.indices.map { Ref($0) }
        .filter { ref in filter.passes { matcher.holds(ref, $0, $1) } }.map { .event($0) }
    case .sources(let filter):
      return records.sources.indices.map { Ref($0) }
        .filter { ref in filter.passes { matcher.holds(ref, $0, $1) } }.map { .source($0) }
    case .union(let parts):
      return Set(parts.flatMap { earlier[$0] }).sorted { $0.index < $1.index }
    case .intersection(let parts):
      let others = parts.dropFirst().map { Set(earlier[$0]) }
      return earlier[parts[0]].filter { record in others.allSatisfy { $0.contains(record) } }
    case .except(let parts):
      let others = Set(parts.dropFirst().flatMap { earlier[$0] })
      return earlier[parts[0]].filter { !others.contains($0) }
    }
  }
}

/// The records of each selection, each list by id.
package struct SelectedRecords: Sendable {
  private var lists: [[RecordRef]] = []
  /// Records that were left out because they lie above the ceiling.
  package var omitted: Set<RecordRef> = []
  package let isOmitting: Bool

  init(isOmitting: Bool) { self.isOmitting = isOmitting }

  mutating func append(_ records: [RecordRef]) { lists.append(records) }

  package subscript(selection: Int) -> [RecordRef] { lists[selection] }

  func statements(_ selection: Int) -> [Ref<Statement>] {
    lists[selection].compactMap { if case .statement(let ref) = $0 { ref } else { nil } }
  }

  func entities(_ selection: Int) -> [Ref<Entity>] {
    lists[selection].compactMap { if case .entity(let ref) = $0 { ref } else { nil } }
  }

  func events(_ selection: Int) -> [Ref<Event>] {
    lists[selection].compactMap { if case .event(let ref) = $0 { ref } else { nil } }
  }

  func sources(_ selection: Int) -> [Ref<Source>] {
    lists[selection].compactMap { if case .source(let ref) = $0 { ref } else { nil } }
  }
}

extension RecordRef {
  /// The place in the list of its kind.
  var index: UInt32 {
    switch self {
    case .source(let ref): ref.index
    case .entity(let ref): ref.index
    case .statement(let ref): ref.index
    case .event(let ref): ref.index
    case .marking(let ref): ref.index
    }
  }
}

extension ResolvedSelection.Content {
  /// The selections that `mentioned-in`, `speaks-in` and `cited-in` ask for.
  var selectionsAsked: Set<Int> {
    switch self {
    case .statements(let filter): filter.selectionsAsked
    case .entities(let filter): filter.selectionsAsked
    case .events(let filter): filter.selectionsAsked
    case .sources(let filter): filter.selectionsAsked
    case .union, .intersection, .except: []
    }
  }
}

extension ResolvedFilter {
  fileprivate var selectionsAsked: Set<Int> {
    switch self {
    case .all(let parts), .any(let parts): Set(parts.flatMap(\.selectionsAsked))
    case .not(let inner): inner.selectionsAsked
    case .test(_, .selection(let number)): [number]
    case .test: []
    }
  }
}
