import ReportFormatting
import ReportModel

/// The columns of `rows: events`, in their usual order.
enum EventColumn: String, TableColumn {
  case id, type, title, date
  case dateFrom = "date_from"
  case dateTo = "date_to"
  case status, place
  case placeName = "place_name"
  case actors
  case actorNames = "actor_names"
  case sources
  case partOf = "part_of"
  case credibility, likelihood, confidence, identifiers, marking, tags, note

  var schema: ColumnSchema {
    switch self {
    case .id: ColumnSchema("Id of the event")
    case .type: .words("What kind of event it is", of: EventType.self)
    case .title: ColumnSchema("Title")
    case .date: ColumnSchema("When it happened, EDTF as written")
    case .dateFrom: ColumnSchema("First possible day; empty when open or not known", .date)
    case .dateTo: ColumnSchema("Last possible day; empty when open or not known", .date)
    case .status: .words("What is known of it", of: EventStatus.self)
    case .place: ColumnSchema("Id of the place")
    case .placeName: ColumnSchema("Name of the place")
    case .actors: .list("Who took part: the role, a space, the id of an entity")
    case .actorNames: .list("Names of those who took part, in the same order")
    case .sources: .list("Ids of the documents that it rests on")
    case .partOf: ColumnSchema("Id of the larger event")
    case .credibility: ColumnSchema("Credibility of the content, 1 to 6, Admiralty scale", .integer)
    case .likelihood: ColumnSchema("Likelihood of the content, a term of the report's scale")
    case .confidence: .words("Confidence of the analyst in the judgement", of: Confidence.self)
    case .identifiers: .list("Names in other catalogues: the scheme, a colon, the value")
    case .marking: ColumnSchema("Effective marking")
    case .tags: .list("Tags of the record")
    case .note: ColumnSchema("The analyst's remark on the record")
    }
  }
}

/// `rows: events`.
struct EventTable: Table {
  static let usualRowLength = 320

  let columns: [EventColumn]
  private let rows: [Int]
  private let events: [Event]
  private let ids: RecordIDs
  private let entityNames: [String]
  private let markingLabels: [String]

  init(_ report: Report, columns: [EventColumn]) {
    self.columns = columns
    rows = report.shownEvents()
    events = report.records.events
    ids = RecordIDs(report.records)
    entityNames = report.records.entities.map(\.name)
    markingLabels = report.records.markings.map(\.label)
  }

  var rowCount: Int { rows.count }
  var primaryKey: [EventColumn] { [.id] }

  var selfReferences: [EventColumn] {
    let shown = Set(rows)
    let isComplete = rows.allSatisfy { row in events[row].partOf.map { shown.contains(Int($0.index)) } ?? true }
    return isComplete ? [.partOf] : []
  }

  func write(row: Int, into writer: inout CellWriter) {
    let event = events[rows[row]]
    for column in columns {
      switch column {
      case .id: writer.piece(event.id)
      case .type: writer.piece(event.type.rawValue)
      case .title: writer.piece(event.title)
      case .date: writer.piece(event.date.text)
      case .dateFrom: writer.day(event.date.firstDay)
      case .dateTo: writer.day(event.date.lastDay)
      case .status: writer.piece(event.status.rawValue)
      case .place: writer.id(event.place, ids.entities)
      case .placeName: writer.id(event.place, entityNames)
      case .actors:
        for actor in event.actors { writer.item(actor.role.rawValue, ids.entities[Int(actor.entity.index)]) }
      case .actorNames: writer.ids(event.actors.map(\.entity), entityNames)
      case .sources: writer.ids(event.sources, ids.sources)
      case .partOf: writer.id(event.partOf, ids.events)
      case .credibility: if let value = event.assessment?.credibility { writer.number(value) }
      case .likelihood: writer.piece(event.assessment?.likelihood ?? "")
      case .confidence: writer.piece(event.assessment?.confidence?.rawValue ?? "")
      case .identifiers: writer.identifiers(event.identifiers)
      case .marking: writer.markings(event.annotations.markings, markingLabels)
      case .tags: writer.list(event.annotations.tags)
      case .note: writer.piece(event.annotations.note ?? "")
      }
      writer.endCell()
    }
    writer.endRow()
  }
}
