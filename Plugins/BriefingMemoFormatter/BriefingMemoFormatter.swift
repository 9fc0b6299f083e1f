public import ReportFormatting

/// The briefing memo, as a page of HTML that prints like paper, or as Markdown.
///
/// The report is laid out once, as a ``Memo``; each medium only writes it down, so that the two cannot say different
/// things.
public struct BriefingMemoFormatter: ReportFormatter {
  public init() {}

  public var descriptor: FormatterDescriptor {
    FormatterDescriptor(
      name: "briefing-memo",
      summary: "a briefing memo: a web page that prints on A4 or Letter, or Markdown",
      version: "1.0.0",
      fileExtensions: ["html", "md"],
      options: [
        FormatterOption(
          name: "paper",
          kind: .choice(["a4", "letter"]),
          default: .text("a4"),
          summary: "the paper that HTML prints on"
        ),
        FormatterOption(
          name: "portion-marks",
          kind: .choice(["auto", "always", "never"]),
          default: .text("auto"),
          summary: "put its marking before each paragraph, bullet and row; auto: when the markings differ"
        ),
      ]
    )
  }

  public func format(_ report: Report, request: FormatRequest) throws(FormatterError) -> Rendition {
    let medium = request.fileExtension
    guard medium == "html" || medium == "md" else {
      throw .unsupported("a briefing memo is an .html or an .md file, not '\(request.fileName)'", block: nil)
    }
    let (memo, warnings) = MemoLayout.run(
      report,
      portionMarks: report.wantsPortionMarks(request.text("portion-marks"))
    )
    let paper = MemoStyle.Paper(rawValue: request.text("paper")) ?? .a4
    let (bytes, account) =
      medium == "html"
      ? MemoHTML.write(memo, style: MemoStyle(memo: memo, paper: paper)) : MemoMarkdown.write(memo)
    return Rendition(
      files: [Rendition.File(bytes: bytes, mediaType: medium == "html" ? "text/html" : "text/markdown")],
      warnings: warnings,
      account: account
    )
  }
}
