import ReportModel
import UnicodeText

/// Puts the statements of a section in order and into groups.
struct ArrangeStatements {
  let records: Records
  let orderBy: [OrderKey]
  let groupBy: GroupKey?
  let limit: Int?

  /// What the statements of a group have in common.
  enum Common: Hashable {
    case nothing
    case speakers([Statement.Speaker])
    case act(String)
    case form(StatementForm)
    case source(Ref<Source>)
    case origin(Ref<Source>?)
    case event(Ref<Event>?)
    case about(Ref<Entity>?)
    case tag(String?)
  }

  struct Group {
    let common: Common
    var statements: [Ref<Statement>]
  }

  /// - Returns: Groups in the order of their first statement; each with at least one.
  func run(_ statements: [Ref<Statement>]) -> [Group] {
    var ordered = orderBy.isEmpty ? statements : sorted(statements)
    if let limit { ordered = Array(ordered.prefix(limit)) }
    guard let groupBy else { return ordered.isEmpty ? [] : [Group(common: .nothing, statements: ordered)] }
    var groups: [Group] = []
    var places: [Common: Int] = [:]
    for ref in ordered {
      // A tag written twice does not show its statement twice.
      var seen: Set<Common> = []
      for common in commons(of: records[ref], by: groupBy) where seen.insert(common).inserted {
        if let place = places[common] {
          groups[place].statements.append(ref)
        } else {
          places[common] = groups.count
          groups.append(Group(common: common, statements: [ref]))
        }
      }
    }
    return groups
  }

  private func commons(of statement: Statement, by key: GroupKey) -> [Common] {
    func each<Value>(_ values: [Value], _ make: (Value?) -> Common) -> [Common] {
      values.isEmpty ? [make(nil)] : values.map { make($0) }
    }
    switch key {
    case .speaker:
      // One heading for one speaker, in whatever capacity.
      return [.speakers(statement.speakers.map { Statement.Speaker($0.identity, onBehalfOf: $0.onBehalfOf) })]
    case .act: return [.act(statement.act.id)]
    case .form: return [.form(statement.form)]
    case .source: return [.source(statement.source.source)]
    case .origin: return [.origin(statement.origin)]
    case .event: return each(statement.eventsSpokenOf) { .event($0) }
    case .about: return each(statement.about) { .about($0) }
    case .tag: return each(statement.annotations.tags) { .tag($0) }
    }
  }

  private func sorted(_ statements: [Ref<Statement>]) -> [Ref<Statement>] {
    if orderBy.count == 1, orderBy[0].field.isID {
      // Records are in the order of their ids, and no two ids are equal.
      return orderBy[0].isDescending ? statements.sorted(by: >) : statements.sorted()
    }
    let keyed = statements.map { ref in (ref, orderBy.map { sortKey(of: records[ref], $0.field) }) }
    return keyed.sorted { left, right in
      for (index, key) in orderBy.enumerated() {
        if let isFirst = left.1[index].precedes(right.1[index], descending: key.isDescending) { return isFirst }
      }
      // Records are in the order of their ids.
      return left.0 < right.0
    }.map(\.0)
  }

  private func sortKey(of statement: Statement, _ field: OrderKey.Field) -> SortKey {
    switch field {
    case .said: SortKey(records.effectiveDate(of: statement).date)
    case .published: SortKey(records[statement.source.source].published)
    case .speaker: SortKey(foldedName(statement))
    case .act: SortKey(Array(statement.act.id.utf8))
    case .source: SortKey(Array(records[statement.source.source].id.utf8))
    case .id, .name, .type: SortKey(Array(statement.id.utf8))
    }
  }

  private func foldedName(_ statement: Statement) -> [UInt8] {
    switch statement.speakers.first?.identity {
    case .entity(let entity)?: caseAndAccentFolded(Array(records[entity].name.utf8))
    case .label(let label)?: caseAndAccentFolded(Array(label.utf8))
    case nil: []
    }
  }
}

extension OrderKey.Field {
  /// Whether statements are put in the order of their ids by it.
  fileprivate var isID: Bool {
    switch self {
    case .id, .name, .type: true
    case .said, .published, .speaker, .act, .source: false
    }
  }
}

/// Days first, then bytes.
struct SortKey: Comparable {
  private let first: Int32
  private let last: Int32
  private let bytes: [UInt8]
  private let isUnknown: Bool

  init(_ bytes: [UInt8]) {
    (first, last) = (0, 0)
    self.bytes = bytes
    isUnknown = false
  }

  /// A date that is not known comes last.
  init(_ date: EDTFDate) {
    first = date.isUnknown ? .max : date.firstDay.daysSince1970
    last = date.lastDay.daysSince1970
    bytes = []
    isUnknown = date.isUnknown
  }

  /// Whether it comes before another; `nil` when they are equal. What is not known comes last in either direction.
  func precedes(_ other: SortKey, descending: Bool) -> Bool? {
    if isUnknown != other.isUnknown { return other.isUnknown }
    return self == other ? nil : (self < other) != descending
  }

  static func < (left: SortKey, right: SortKey) -> Bool {
    if left.first != right.first { return left.first < right.first }
    if left.last != right.last { return left.last < right.last }
    return left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
