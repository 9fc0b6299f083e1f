import ReportFormatting
import ReportModel

/// Numbers the sources in the order in which a reader meets them: once, for every format.
struct NoteNumbering {
  private(set) var notes: [SourceNote] = []
  /// By source; 0 means no number.
  private(set) var numbers: [Int]
  private let records: Records

  init(_ records: Records) {
    self.records = records
    numbers = Array(repeating: 0, count: records.sources.count)
  }

  @discardableResult
  mutating func cite(_ source: Ref<Source>) -> Int {
    let index = Int(source.index)
    if numbers[index] == 0 {
      notes.append(SourceNote(number: notes.count + 1, source: source))
      numbers[index] = notes.count
    }
    return numbers[index]
  }

  /// Cites a statement's source and the others that carry it; its origin is noted as known through the source.
  mutating func cite(_ ref: Ref<Statement>) {
    // Field by field, without a copy of the record.
    let index = Int(ref.index)
    let source = records.statements[index].source.source
    let number = cite(source)
    if let origin = records.statements[index].origin, origin != source, !notes[number - 1].reports.contains(origin) {
      notes[number - 1].reports.append(origin)
    }
    for place in records.statements[index].alsoIn { cite(place.source) }
    // Who passed it on stands in the line, so where they said it is cited too.
    if let via = records.statements[index].via { cite(records.statements[Int(via.index)].source.source) }
  }

  mutating func cite(_ ref: Ref<Event>) {
    for source in records[ref].sources { cite(source) }
  }

  mutating func cite(_ ref: Ref<Entity>) {
    for source in records[ref].sources { cite(source) }
    for link in records[ref].links { if let source = link.source { cite(source) } }
  }

  /// Cites a record named in prose.
  ///
  /// - Returns: The citations to print.
  mutating func citations(of record: RecordRef) -> [Citation] {
    switch record {
    case .statement(let ref):
      cite(ref)
      let statement = records[ref]
      return ([statement.source] + statement.alsoIn).map { place in
        Citation(number: numbers[Int(place.source.index)], locator: place.locator)
      }
    case .event(let ref):
      return records[ref].sources.map { Citation(number: cite($0)) }
    case .source(let ref):
      return [Citation(number: cite(ref))]
    case .entity, .marking: return []
    }
  }
}
