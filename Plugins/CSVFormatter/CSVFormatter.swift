public import ReportFormatting
import ReportModel

/// Tables for machines and spreadsheets: one row a statement, entity, event or source.
public struct CSVFormatter: ReportFormatter {
  public init() {}

  public var descriptor: FormatterDescriptor {
    FormatterDescriptor(
      name: "csv",
      summary: "A table of statements, entities, events or sources as comma-separated values",
      version: "1.0.0",
      fileExtensions: ["csv"],
      options: CSVOptions.declared
    )
  }

  public func format(_ report: Report, request: FormatRequest) async throws(FormatterError) -> Rendition {
    let options = try CSVOptions(request)
    let output: TableOutput
    let warnings = report.blocks.compactMap(\.leftOutOfTables)
    switch options.rows {
    case .statements:
      let columns = options.columns.compactMap(StatementColumn.init(rawValue:))
      let table = StatementTable(report, columns: columns, explodesSpeakers: options.explodesSpeakers)
      output = try await render(table, of: report, request, options)
    case .entities:
      let columns = options.columns.compactMap(EntityColumn.init(rawValue:))
      output = try await render(EntityTable(report, columns: columns), of: report, request, options)
    case .events:
      let columns = options.columns.compactMap(EventColumn.init(rawValue:))
      output = try await render(EventTable(report, columns: columns), of: report, request, options)
    case .sources:
      let columns = options.columns.compactMap(SourceColumn.init(rawValue:))
      output = try await render(SourceTable(report, columns: columns), of: report, request, options)
    }
    return Rendition(files: output.files, warnings: warnings + output.warnings)
  }

  private func render(
    _ table: some Table,
    of report: Report,
    _ request: FormatRequest,
    _ options: CSVOptions
  ) async throws(FormatterError) -> TableOutput {
    // Excel drops what lies below its last row without a word, so that a warning would come too late.
    if options.profile == .excel, table.rowCount >= 1_048_576 {
      throw .unsupported(
        "\(table.rowCount) rows and a heading do not fit into Excel's 1048576 rows; use 'profile: csv' or select fewer",
        block: nil
      )
    }
    let rendered = await RenderTable(dialect: options.dialect, hasByteOrderMark: options.profile == .excel).run(table)
    var output = TableOutput(
      files: [Rendition.File(bytes: rendered.bytes, mediaType: "text/csv")],
      warnings: rendered.warnings
    )
    if options.writesCSVW {
      let metadata = TableMetadata(
        fileName: request.fileName,
        title: report.title,
        marking: report.banner,
        language: report.language,
        delimiter: options.dialect.separator,
        guardsFormulas: options.dialect.guardsFormulas
      )
      output.files.append(
        Rendition.File(
          suffix: "-metadata.json",
          bytes: metadata.bytes(for: table),
          mediaType: "application/csvm+json"
        )
      )
    }
    return output
  }
}

private struct TableOutput {
  var files: [Rendition.File]
  var warnings: [FormatterWarning]
}

extension Block {
  /// A warning for a block that no kind of row can carry.
  fileprivate var leftOutOfTables: FormatterWarning? {
    switch content {
    case .text: FormatterWarning("a table has rows, no prose", kind: .omission, block: id)
    case .gaps: FormatterWarning("a table has rows, no prose", kind: .omission, block: id)
    case .statements, .chronology, .disputes, .entities, .verbatim, .sources: nil
    }
  }
}
