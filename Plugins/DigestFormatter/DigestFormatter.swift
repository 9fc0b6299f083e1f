public import ReportFormatting
import ReportModel

/// One line a statement, then the sources: the smallest useful formatter. It is not bundled; its twins in other
/// languages lie beside it and give the same bytes.
public struct DigestFormatter: ReportFormatter {
  public init() {}

  public var descriptor: FormatterDescriptor {
    FormatterDescriptor(
      name: "digest",
      summary: "One line a statement, then the sources",
      version: "1.0.0",
      fileExtensions: ["txt"],
      options: [FormatterOption(name: "sources", kind: .flag, default: .flag(true), summary: "List the sources")],
      carries: [.statements: .degraded("without titles and headings")]
    )
  }

  public func format(_ report: Report, request: FormatRequest) throws(FormatterError) -> Rendition {
    var lines = [cleanLine(report.banner), cleanLine("\(report.title), \(report.date.words)"), ""]
    var account = Account()
    for (index, statement) in report.records.statements.enumerated() {
      lines.append(report.line(for: statement).plainText)
      account.show(Ref(index))
    }
    if request.flag("sources") {
      lines += [""] + report.notes.map { "[\($0.number)] \(report.line(for: $0).plainText)" }
    }
    lines += ["", cleanLine(report.banner), ""]
    let file = Rendition.File(bytes: Array(lines.joined(separator: "\n").utf8), mediaType: "text/plain")
    return Rendition(files: [file], warnings: report.blocks.compactMap(warning), account: account)
  }

  private func warning(_ block: Block) -> FormatterWarning? {
    switch block.content {
    case .statements: nil
    case .text, .chronology, .disputes, .entities, .verbatim, .gaps, .sources:
      FormatterWarning("a digest lists statements only", kind: .omission, block: block.id)
    }
  }
}
