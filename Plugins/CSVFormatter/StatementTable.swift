import ReportFormatting
import ReportModel

/// `rows: statements`: one row a statement, or one for each of its speakers.
struct StatementTable: Table {
  struct Row: Hashable, Sendable {
    var statement: Int
    /// A place in the list of speakers; `nil` means all of them.
    var speaker: Int?
  }

  static let usualRowLength = 768

  let columns: [StatementColumn]
  let rows: [Row]

  private let isExploded: Bool
  private let report: Report
  private let statements: [Statement]
  private let sources: [Source]
  private let noteNumbers: [Int]
  // Ids and names apart from their records: a cell then touches a few cache lines instead of a whole record.
  private let ids: RecordIDs
  private let statementIDs: [String]
  private let entityNames: [String]
  private let publisherNames: [String]
  private let languages: [String]
  private let markingLabels: [String]

  /// - Parameter explodesSpeakers: One row for each speaker of a statement instead of one row a statement.
  init(_ report: Report, columns: [StatementColumn], explodesSpeakers: Bool) {
    let records = report.records
    let shown = report.shownStatements()
    self.columns = columns
    isExploded = explodesSpeakers
    rows = shown.flatMap { index in
      guard explodesSpeakers else { return [Row(statement: index)] }
      return records.statements[index].speakers.indices.map { Row(statement: index, speaker: $0) }
    }
    self.report = report
    statements = records.statements
    sources = records.sources
    noteNumbers = report.noteNumbers
    ids = RecordIDs(records)
    statementIDs = records.statements.map(\.id)
    entityNames = records.entities.map(\.name)
    publisherNames = records.sources.map { $0.publisher.map { report.name(of: $0) } ?? "" }
    languages = records.sources.map { $0.language ?? report.language }
    markingLabels = records.markings.map(\.label)
  }

  var rowCount: Int { rows.count }

  var primaryKey: [StatementColumn] { isExploded ? [] : [.id] }

  var selfReferences: [StatementColumn] {
    guard !isExploded else { return [] }
    let shown = Set(rows.map(\.statement))
    let isComplete = shown.allSatisfy { index in
      statements[index].via.map { shown.contains(Int($0.index)) } ?? true
    }
    return isComplete ? [.via] : []
  }

  func write(row: Int, into writer: inout CellWriter) {
    let place = rows[row]
    let index = place.statement
    let source = Int(statements[index].source.source.index)
    for column in columns {
      switch column {
      case .id: writer.piece(statementIDs[index])
      case .speakers, .speakerNames, .onBehalfOf, .capacity: write(column, of: place, into: &writer)
      case .act: writer.piece(statements[index].act.id)
      case .form: writer.piece(statements[index].form.rawValue)
      case .gist: if let gist = statements[index].gist { writer.piece(gist) }
      case .quotes: for quote in statements[index].quotes { writer.item(quote.exact, separatedBy: .bar) }
      case .about: writer.ids(statements[index].about, ids.entities)
      case .to: writer.ids(statements[index].to, ids.entities)
      case .events: writer.ids(statements[index].events, ids.events)
      case .said: if let said = statements[index].said { writer.piece(said.text) }
      case .saidFrom: writer.day(effectiveDate(index).from)
      case .saidTo: writer.day(effectiveDate(index).to)
      case .dateBasis: writer.piece(effectiveDate(index).basis.rawValue)
      case .source: writer.piece(ids.sources[source])
      case .sourceTitle: writer.piece(sources[source].title)
      case .publisher: writer.piece(publisherNames[source])
      case .published: writer.piece(sources[source].published.text)
      case .url: if let url = sources[source].url { writer.piece(url) }
      case .origin: writer.id(statements[index].origin, ids.sources)
      case .reliability: writer.piece(sources[source].reliability.rawValue)
      case .credibility: if let value = statements[index].assessment?.credibility { writer.number(value) }
      case .likelihood: if let term = statements[index].assessment?.likelihood { writer.piece(term) }
      case .confidence: if let value = statements[index].assessment?.confidence { writer.piece(value.rawValue) }
      case .marking: writer.markings(statements[index].annotations.markings, markingLabels)
      case .status: writer.piece(statements[index].status.rawValue)
      case .citation: writeNumber(ofSource: source, into: &writer)
      case .locator: if let locator = statements[index].source.locator { writer.piece(locator) }
      case .alsoIn: for other in statements[index].alsoIn { writer.item(ids.sources[Int(other.source.index)]) }
      case .via: writer.id(statements[index].via, statementIDs)
      case .re: writeResponses(of: index, into: &writer)
      case .language: writer.piece(statements[index].language ?? languages[source])
      case .cue: if let cue = statements[index].cue { writer.piece(cue) }
      case .tags: writer.list(statements[index].annotations.tags)
      case .note: if let note = statements[index].annotations.note { writer.piece(note) }
      case .caveats: writeCaveats(of: index, source, into: &writer)
      }
      writer.endCell()
    }
    writer.endRow()
    writer.statements.insert(Ref(index))
  }

  /// As ``Report/caveats(of:)`` has them; nearly all statements have none.
  private func writeCaveats(of index: Int, _ source: Int, into writer: inout CellWriter) {
    guard statements[index].status != .current || sources[source].status != .current else { return }
    writer.list(report.caveats(of: statements[index]))
  }

  private func writeNumber(ofSource source: Int, into writer: inout CellWriter) {
    if noteNumbers.indices.contains(source), noteNumbers[source] > 0 { writer.number(noteNumbers[source]) }
  }

  private func write(_ column: StatementColumn, of row: Row, into writer: inout CellWriter) {
    guard let speaker = row.speaker else {
      for speaker in statements[row.statement].speakers { write(column, of: speaker, into: &writer) }
      return
    }
    write(column, of: statements[row.statement].speakers[speaker], into: &writer)
  }

  private func write(_ column: StatementColumn, of speaker: Statement.Speaker, into writer: inout CellWriter) {
    switch column {
    case .speakers:
      if let entity = speaker.entity { writer.item(ids.entities[Int(entity.index)]) }
    case .speakerNames:
      switch speaker.identity {
      case .entity(let entity): writer.item(entityNames[Int(entity.index)])
      case .label(let label): writer.item(label)
      }
    case .onBehalfOf:
      writer.ids(speaker.onBehalfOf, ids.entities)
    default:
      switch speaker.capacity {
      case .entity(let entity)?: writer.item(entityNames[Int(entity.index)])
      case .name(let name)?: writer.item(name)
      case nil: break
      }
    }
  }

  private func writeResponses(of index: Int, into writer: inout CellWriter) {
    for response in statements[index].responses {
      switch response.target {
      case .statement(let statement): writer.item(response.kind.rawValue, statementIDs[Int(statement.index)])
      case .event(let event): writer.item(response.kind.rawValue, ids.events[Int(event.index)])
      }
    }
  }

  /// ``Records/effectiveDate(of:)`` without a copy of the statement.
  @inline(__always)
  private func effectiveDate(_ index: Int) -> (from: CalendarDay, to: CalendarDay, basis: DateBasis) {
    if let said = statements[index].said { return (said.firstDay, said.lastDay, .said) }
    if let origin = statements[index].origin {
      let published = sources[Int(origin.index)].published
      if !published.isUnknown { return (published.firstDay, published.lastDay, .origin) }
    }
    let published = sources[Int(statements[index].source.source.index)].published
    return (published.firstDay, published.lastDay, .source)
  }
}
