package import ReportModel

/// The highest marking, one a scheme, of each record and everything that it refers to.
///
/// Sets of markings are few, so a record carries the number of its set; joining two sets is a table look-up.
package struct EffectiveMarkings: Sendable {
  /// Each sorted with TLP first, then by scheme. Set 0 is the default marking alone.
  package private(set) var sets: [[Ref<Marking>]]
  package private(set) var sources: [UInt16]
  package private(set) var entities: [UInt16]
  package private(set) var events: [UInt16]
  package private(set) var statements: [UInt16]
  /// Whether a record with the set falls under the Chatham House Rule. A marking that is driven out by a higher one
  /// of its scheme still hides the speakers, so that this is not to be read off the set.
  private var isHiding: [Bool]
  private let markings: [Marking]
  private var numbers: [MarkingSet: UInt16]

  private struct MarkingSet: Hashable {
    let markings: [Ref<Marking>]
    let isHiding: Bool
  }

  private var joins: [UInt32: UInt16] = [:]

  package init(_ corpus: Corpus) {
    let records = corpus.records
    let markings = records.markings
    let defaults = markings.indices.filter { markings[$0].id == corpus.settings.defaultMarking }
      .map { Ref<Marking>($0) }
    self.markings = markings
    sets = [defaults]
    isHiding = [defaults.contains { markings[Int($0.index)].handling == .chathamHouse }]
    numbers = [MarkingSet(markings: defaults, isHiding: isHiding[0]): 0]
    sources = []
    entities = []
    events = []
    statements = []
    sources = records.sources.map { own($0.annotations) }
    entities = records.entities.map { own($0.annotations) }
    events = records.events.map { own($0.annotations) }
    statements = records.statements.map { own($0.annotations) }
    // Sources, entities and events refer to each other in rings; climb until nothing rises any more.
    var isRising = sets.count > 1
    while isRising {
      isRising = false
      for index in records.sources.indices {
        if climb(.source(Ref(index)), in: records) { isRising = true }
      }
      for index in records.entities.indices {
        if climb(.entity(Ref(index)), in: records) { isRising = true }
      }
      for index in records.events.indices {
        if climb(.event(Ref(index)), in: records) { isRising = true }
      }
    }
    isRising = sets.count > 1
    while isRising {
      isRising = false
      for index in records.statements.indices {
        if climb(.statement(Ref(index)), in: records) { isRising = true }
      }
    }
  }

  /// The effective markings of a record; a marking has none.
  package func of(_ record: RecordRef) -> [Ref<Marking>] { sets[Int(number(record))] }

  /// Whether neither the speakers nor their affiliation may be printed (Chatham House Rule).
  package func hidesSpeakers(_ statement: Ref<Statement>) -> Bool { isHiding[Int(statements[Int(statement.index)])] }

  package func number(_ record: RecordRef) -> UInt16 {
    switch record {
    case .source(let ref): sources[Int(ref.index)]
    case .entity(let ref): entities[Int(ref.index)]
    case .event(let ref): events[Int(ref.index)]
    case .statement(let ref): statements[Int(ref.index)]
    case .marking: 0
    }
  }

  /// The markings of a record that has the given ones of its own: those, and the default where its scheme is missing.
  package mutating func own(_ annotations: Annotations) -> UInt16 {
    annotations.markings.isEmpty ? 0 : join(0, setNumber(annotations.markings, isHiding: false), replacingDefault: true)
  }

  private mutating func climb(_ record: RecordRef, in records: Records) -> Bool {
    let before = number(record)
    var after = before
    records.forEachReference(of: record) { target in after = join(after, number(target)) }
    guard after != before else { return false }
    switch record {
    case .source(let ref): sources[Int(ref.index)] = after
    case .entity(let ref): entities[Int(ref.index)] = after
    case .event(let ref): events[Int(ref.index)] = after
    case .statement(let ref): statements[Int(ref.index)] = after
    case .marking: break
    }
    return true
  }

  /// - Parameter replacingDefault: A record that is marked in the default's scheme does not also carry the default.
  package mutating func join(_ left: UInt16, _ right: UInt16, replacingDefault: Bool = false) -> UInt16 {
    if left == right { return left }
    let key = UInt32(left) << 16 | UInt32(right)
    if !replacingDefault, let known = joins[key] { return known }
    var highest = sets[Int(left)]
    for marking in sets[Int(right)] {
      let scheme = markings[Int(marking.index)].scheme
      if let place = highest.firstIndex(where: { markings[Int($0.index)].scheme == scheme }) {
        let rises = markings[Int(marking.index)].level > markings[Int(highest[place].index)].level
        if replacingDefault || rises { highest[place] = marking }
      } else {
        highest.append(marking)
      }
    }
    let isHiding =
      !replacingDefault && (self.isHiding[Int(left)] || self.isHiding[Int(right)])
      || highest.contains { markings[Int($0.index)].handling == .chathamHouse }
    let number = setNumber(highest, isHiding: isHiding)
    if !replacingDefault { joins[key] = number }
    return number
  }

  private mutating func setNumber(_ set: [Ref<Marking>], isHiding: Bool) -> UInt16 {
    let sorted = set.sorted { left, right in
      let (a, b) = (markings[Int(left.index)], markings[Int(right.index)])
      return (a.scheme == "tlp" ? 0 : 1, a.scheme, a.id) < (b.scheme == "tlp" ? 0 : 1, b.scheme, b.id)
    }
    let key = MarkingSet(markings: sorted, isHiding: isHiding)
    if let number = numbers[key] { return number }
    // Sets are combinations of a handful of markings; 65,536 of them would need dozens of schemes.
    guard let number = UInt16(exactly: sets.count) else {
      preconditionFailure("more marking sets than can be numbered")
    }
    sets.append(sorted)
    self.isHiding.append(isHiding)
    numbers[key] = number
    return number
  }
}
