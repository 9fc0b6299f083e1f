public import ReportFormatting

/// A report as plain text: a brief of 72 columns, or a cable.
///
/// Widths are counted in terminal cells. No byte of a record stands at column 0: what does is a heading, a number or
/// the desk's own prose, so that no quotation can pass for a part of the page. For that reason the lines of a
/// cable's paragraph after its first are indented, although real cables set them flush left.
public struct PlainTextFormatter: ReportFormatter {
  public init() {}

  public var descriptor: FormatterDescriptor {
    FormatterDescriptor(
      name: "plain-text",
      summary: "a brief or a cable as plain text",
      version: "1.0.0",
      fileExtensions: ["txt"],
      options: PlainTextStyle.options
    )
  }

  public func format(_ report: Report, request: FormatRequest) throws(FormatterError) -> Rendition {
    let style = PlainTextStyle(report, request)
    var typesetter = Typesetter(report: report, style: style)
    typesetter.setReport()
    let bytes = style.hasPages ? typesetter.paginated() : typesetter.continuous()
    return Rendition(
      files: [Rendition.File(bytes: bytes, mediaType: "text/plain")],
      warnings: typesetter.allWarnings,
      account: typesetter.account
    )
  }
}
