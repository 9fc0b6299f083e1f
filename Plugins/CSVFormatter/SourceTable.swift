import ReportFormatting
import ReportModel

/// The columns of `rows: sources`, in their usual order.
enum SourceColumn: String, TableColumn {
  case id, citation, type, title, published
  case publishedFrom = "published_from"
  case publishedTo = "published_to"
  case publisher, authors, language, url
  case archiveURL = "archive_url"
  case retrieved, held, reliability, descriptor, status
  case derivedFrom = "derived_from"
  case translationOf = "translation_of"
  case supersededBy = "superseded_by"
  case identifiers, marking, tags, note

  var schema: ColumnSchema {
    switch self {
    case .id: ColumnSchema("Id of the source")
    case .citation: ColumnSchema("Number of the source in the report's notes", .integer)
    case .type: .words("What kind of document it is", of: SourceType.self)
    case .title: ColumnSchema("Title as printed")
    case .published: ColumnSchema("When it was published, EDTF as written")
    case .publishedFrom: ColumnSchema("First possible day; empty when open or not known", .date)
    case .publishedTo: ColumnSchema("Last possible day; empty when open or not known", .date)
    case .publisher: ColumnSchema("Name of the publisher")
    case .authors: .list("Names of the authors")
    case .language: ColumnSchema("Language, BCP 47")
    case .url: ColumnSchema("Link", .anyURI)
    case .archiveURL: ColumnSchema("Link to a captured copy", .anyURI)
    case .retrieved: ColumnSchema("Day of access, EDTF as written")
    case .held: ColumnSchema("Whether there is a stored text, a link or a captured copy", .boolean)
    case .reliability: .words("Reliability, Admiralty scale", of: Reliability.self)
    case .descriptor: ColumnSchema("What bears on its quality")
    case .status: .words("What the publisher says of it", of: SourceStatus.self)
    case .derivedFrom: .list("Ids of the documents that it reports, quotes or reproduces")
    case .translationOf: ColumnSchema("Id of the document of which it is a translation")
    case .supersededBy: ColumnSchema("Id of the document that replaces it")
    case .identifiers: .list("Names in other catalogues: the scheme, a colon, the value")
    case .marking: ColumnSchema("Effective marking")
    case .tags: .list("Tags of the record")
    case .note: ColumnSchema("The analyst's remark on the record")
    }
  }
}

/// `rows: sources`.
struct SourceTable: Table {
  static let usualRowLength = 320

  let columns: [SourceColumn]
  private let rows: [Int]
  private let report: Report
  private let ids: RecordIDs
  private let markingLabels: [String]

  init(_ report: Report, columns: [SourceColumn]) {
    self.columns = columns
    self.report = report
    rows = report.shownSources()
    ids = RecordIDs(report.records)
    markingLabels = report.records.markings.map(\.label)
  }

  var rowCount: Int { rows.count }
  var primaryKey: [SourceColumn] { [.id] }
  /// Every source of the report is a row.
  var selfReferences: [SourceColumn] { [.translationOf, .supersededBy] }

  func write(row: Int, into writer: inout CellWriter) {
    let source = report.records.sources[rows[row]]
    for column in columns {
      switch column {
      case .id: writer.piece(source.id)
      case .citation: writeNumber(of: rows[row], into: &writer)
      case .type: writer.piece(source.type.rawValue)
      case .title: writer.piece(source.title)
      case .published: writer.piece(source.published.text)
      case .publishedFrom: writer.day(source.published.firstDay)
      case .publishedTo: writer.day(source.published.lastDay)
      case .publisher: if let publisher = source.publisher { writer.piece(report.name(of: publisher)) }
      case .authors: for author in source.authors { writer.item(report.name(of: author)) }
      case .language: writer.piece(source.language ?? report.language)
      case .url: writer.piece(source.url ?? "")
      case .archiveURL: writer.piece(source.archive?.url ?? "")
      case .retrieved: writer.piece(source.retrieved?.text ?? "")
      case .held: writer.piece(source.isHeld ? "true" : "false")
      case .reliability: writer.piece(source.reliability.rawValue)
      case .descriptor: writer.piece(source.descriptor ?? "")
      case .status: writer.piece(source.status.rawValue)
      case .derivedFrom: writer.ids(source.derivedFrom, ids.sources)
      case .translationOf: writer.id(source.translationOf, ids.sources)
      case .supersededBy: writer.id(source.supersededBy, ids.sources)
      case .identifiers: writer.identifiers(source.identifiers)
      case .marking: writer.markings(source.annotations.markings, markingLabels)
      case .tags: writer.list(source.annotations.tags)
      case .note: writer.piece(source.annotations.note ?? "")
      }
      writer.endCell()
    }
    writer.endRow()
  }

  private func writeNumber(of source: Int, into writer: inout CellWriter) {
    guard report.noteNumbers.indices.contains(source), report.noteNumbers[source] > 0 else { return }
    writer.number(report.noteNumbers[source])
  }
}
