import ReportFormatting
import ReportModel

/// The columns of `rows: entities`, in their usual order.
enum EntityColumn: String, TableColumn {
  case id, type, name, aliases, country, description, members, links, identifiers, marking, tags
  case valid
  case validFrom = "valid_from"
  case validTo = "valid_to"
  case sources, note

  var schema: ColumnSchema {
    switch self {
    case .id: ColumnSchema("Id of the entity")
    case .type: .words("What kind of thing it is", of: EntityType.self)
    case .name: ColumnSchema("Name")
    case .aliases: .list("Other names")
    case .country: .list("ISO 3166-1 alpha-2 codes, and EU, XK")
    case .description: ColumnSchema("Description")
    case .members: .list("Ids of the members of a group")
    case .links: .list("How it relates to others: the type, a space, the id of an entity")
    case .identifiers: .list("Names in other catalogues: the scheme, a colon, the value")
    case .marking: ColumnSchema("Effective marking")
    case .tags: .list("Tags of the record")
    case .valid: ColumnSchema("Existence or term, EDTF as written")
    case .validFrom: ColumnSchema("First possible day; empty when open or not known", .date)
    case .validTo: ColumnSchema("Last possible day; empty when open or not known", .date)
    case .sources: .list("Ids of the documents that it rests on")
    case .note: ColumnSchema("The analyst's remark on the record")
    }
  }
}

/// `rows: entities`.
struct EntityTable: Table {
  static let usualRowLength = 320

  let columns: [EntityColumn]
  private let rows: [Int]
  private let entities: [Entity]
  private let ids: RecordIDs
  private let markingLabels: [String]

  init(_ report: Report, columns: [EntityColumn]) {
    self.columns = columns
    rows = report.shownEntities()
    entities = report.records.entities
    ids = RecordIDs(report.records)
    markingLabels = report.records.markings.map(\.label)
  }

  var rowCount: Int { rows.count }
  var primaryKey: [EntityColumn] { [.id] }
  var selfReferences: [EntityColumn] { [] }

  func write(row: Int, into writer: inout CellWriter) {
    let entity = entities[rows[row]]
    for column in columns {
      switch column {
      case .id: writer.piece(entity.id)
      case .type: writer.piece(entity.type.rawValue)
      case .name: writer.piece(entity.name)
      case .aliases: for alias in entity.aliases { writer.item(alias.name) }
      case .country: writer.list(entity.countries)
      case .description: writer.piece(entity.description ?? "")
      case .members: writer.ids(entity.members.map(\.entity), ids.entities)
      case .links: for link in entity.links { writer.item(link.type, ids.entities[Int(link.to.index)]) }
      case .identifiers: writer.identifiers(entity.identifiers)
      case .marking: writer.markings(entity.annotations.markings, markingLabels)
      case .tags: writer.list(entity.annotations.tags)
      case .valid: writer.piece(entity.valid?.text ?? "")
      case .validFrom: writer.day(entity.valid?.firstDay ?? .distantPast)
      case .validTo: writer.day(entity.valid?.lastDay ?? .distantFuture)
      case .sources: writer.ids(entity.sources, ids.sources)
      case .note: writer.piece(entity.annotations.note ?? "")
      }
      writer.endCell()
    }
    writer.endRow()
  }
}
