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
      options: CSVOptions.declared,
      carries: CSVFormatter.carries
    )
  }

  private static let carries: [Block.Kind: Carriage] = [
    .text: .never("a table has rows, no prose"),
    .gaps: .never("a table has rows, no prose"),
    .statements: .degraded("without the headings of groups"),
    .verbatim: .degraded("without the headings of groups and the words before translation"),
    .chronology: .degraded("its statements; its events with 'rows: events'"),
    .disputes: .degraded("its statements, not which side they take; its events with 'rows: events'"),
    .entities: .degraded("with 'rows: entities'; otherwise those that a row names"),
    .sources: .degraded("with 'rows: sources'; otherwise those that a row names"),
  ]

  public func format(_ report: Report, request: FormatRequest) async throws(FormatterError) -> Rendition {
    let options = try CSVOptions(request)
    let output: TableOutput
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
    return Rendition(files: output.files, warnings: output.warnings, account: account(output, of: report, options))
  }

  private func account(_ output: TableOutput, of report: Report, _ options: CSVOptions) -> Account {
    var account = Account()
    account.show(output.statements)
    if options.rows != .statements {
      account.leaveOut(report.statementsOfBlocks, why: "'rows: \(options.rows.rawValue)' has no row for a statement")
      return account
    }
    for (part, column) in [(Account.Part.caveats, StatementColumn.caveats), (.citations, .citation)]
    where !options.columns.contains(column.rawValue) {
      account.leaveOut(part, why: "'columns' leaves out '\(column.rawValue)'")
    }
    return account
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
      warnings: rendered.warnings,
      statements: rendered.statements
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
  var statements: RefSet<Statement>
}
