import ReportFormatting
import ReportModel

/// Which records a table has, each list without repeats, as places in the lists of ``Report/records``.
extension Report {
  /// The statements of the blocks: in reading order when the report has a block of statements, otherwise by id.
  func shownStatements() -> [Int] {
    var order = FirstUse(records.statements.count)
    var hasStatementBlock = false
    for block in blocks {
      switch block.content {
      case .statements(let groups):
        hasStatementBlock = true
        for group in groups { order.add(group.statements) }
      case .verbatim(let groups):
        for group in groups { order.add(group.statements) }
      case .chronology(let entries):
        for case .statement(let statement) in entries.map(\.subject) { order.add(statement) }
      case .disputes(let disputes):
        for dispute in disputes {
          order.add(dispute.asserted)
          order.add(dispute.denied)
          order.add(dispute.mentioned)
        }
      case .text, .entities, .gaps, .sources: break
      }
    }
    return hasStatementBlock ? order.indices : order.indices.sorted()
  }

  /// The entities of the blocks in reading order; all, by id, when no block has any.
  func shownEntities() -> [Int] {
    var order = FirstUse(records.entities.count)
    for case .entities(let entities, _) in blocks.map(\.content) { order.add(entities) }
    return order.indices.isEmpty ? Array(records.entities.indices) : order.indices
  }

  /// The events of the blocks in reading order; all, by id, when no block has any.
  func shownEvents() -> [Int] {
    var order = FirstUse(records.events.count)
    for block in blocks {
      switch block.content {
      case .chronology(let entries):
        for case .event(let event) in entries.map(\.subject) { order.add(event) }
      case .disputes(let disputes):
        for dispute in disputes { order.add(dispute.event) }
      case .text, .statements, .entities, .verbatim, .gaps, .sources: break
      }
    }
    return order.indices.isEmpty ? Array(records.events.indices) : order.indices
  }

  /// The numbered sources in the order of their numbers, then all others by id.
  func shownSources() -> [Int] {
    var order = FirstUse(records.sources.count)
    order.add(notes.map(\.source))
    return order.indices + records.sources.indices.filter { !order.contains($0) }
  }
}

/// The order of first use.
private struct FirstUse {
  private(set) var indices: [Int] = []
  private var isUsed: [Bool]

  init(_ count: Int) { isUsed = Array(repeating: false, count: count) }

  func contains(_ index: Int) -> Bool { isUsed[index] }

  mutating func add<Record>(_ ref: Ref<Record>) {
    let index = Int(ref.index)
    guard !isUsed[index] else { return }
    isUsed[index] = true
    indices.append(index)
  }

  mutating func add<Record>(_ refs: [Ref<Record>]) {
    for ref in refs { add(ref) }
  }
}
