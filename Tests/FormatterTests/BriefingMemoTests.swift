import BriefingMemoFormatter
import ReportFormatting
import ReportModel
import Testing

@Suite struct BriefingMemoTests {
  // MARK: Both media

  @Test(arguments: ["memo.html", "memo.md"])
  func everythingOfTheReportIsPrinted(fileName: String) throws {
    let report = MemoSample.full()
    let text = try words(render(report, fileName))
    for statement in report.records.statements {
      let line = report.line(for: statement)
      #expect(text.contains(line.speakers))
      if let gist = line.gist { #expect(text.contains(gist)) }
      for quotation in line.quotations {
        #expect(text.contains("“\(quotation.text)”"))
        if let original = quotation.original { #expect(text.contains(original)) }
      }
      for caveat in line.caveats { #expect(text.contains(caveat)) }
      for citation in line.citations {
        #expect(text.contains("[\(citation.number)\(citation.locator.map { ", \($0)" } ?? "")]"))
      }
    }
    for event in report.records.events { #expect(text.contains(event.title)) }
    for block in report.blocks {
      if let title = block.title { #expect(text.contains(title)) }
      if let emptyText = block.emptyText { #expect(text.contains(emptyText)) }
    }
    for note in report.notes {
      let line = report.line(for: note)
      for part in [line.originator, line.title, line.date, line.archiveURL].compactMap(\.self) + line.details
        + line.reports
      {
        #expect(text.contains(part))
      }
    }
    for field in report.header { #expect(text.contains(field.value)) }
    #expect(text.contains("2 records were left out"))
  }

  @Test func bothMediaSayTheSame() throws {
    let html = try words(render(MemoSample.full(), "memo.html"))
    let markdown = try words(render(MemoSample.full(), "memo.md"))
    let sentences = [
      "Comment: Rated F4: source of a reliability that cannot be judged, information doubtful. It is unlikely "
        + "(20 to 45 per cent) that this is so. Confidence in this judgement is moderate.",
      "Comment: On “Transfers of North Korean arms to Russia for use against Ukraine”: It is very likely",
      "Moscow denies the accusations of arms transfers. (31 May 2024, uncertain, date of the source) [1]",
      "“There is no such thing as an arms deal between us” (translated from Korean; 1 June 2024) [2]",
      "Annex: Scales used", "almost no chance", "fairly reliable", "probably true",
    ]
    for sentence in sentences {
      #expect(html.contains(sentence))
      #expect(markdown.contains(sentence))
    }
  }

  @Test(arguments: ["memo.html", "memo.md"])
  func aJudgementIsPrintedOnceAndApart(fileName: String) throws {
    let text = try words(render(MemoSample.full(), fileName))
    #expect(text.occurrences(of: "Comment:") == 3)
    #expect(text.occurrences(of: "End comment.") == 3)
    #expect(text.occurrences(of: "The denial names no single delivery.") == 1)
  }

  @Test(arguments: ["memo.html", "memo.md"])
  func portionMarksCanBeLeftOut(fileName: String) throws {
    #expect(try words(render(MemoSample.full(), fileName)).contains("(TLP:CLEAR)"))
    #expect(try !words(render(MemoSample.full(), fileName, portionMarks: false)).contains("(TLP:"))
  }

  @Test(arguments: ["memo.html", "memo.md"])
  func anEmptyReportIsAMemoWithDateSubjectAndBanner(fileName: String) throws {
    let text = try words(render(MemoSample.empty(), fileName))
    #expect(text.contains("3 June 2024"))
    #expect(text.contains("Nothing yet"))
    #expect(text.occurrences(of: "TLP:CLEAR") >= 3)
    #expect(!text.contains("Scales"))
    #expect(!text.contains("left out"))
  }

  @Test(arguments: ["memo.html", "memo.md"])
  func equalReportsGiveEqualBytes(fileName: String) throws {
    let first = try render(MemoSample.full(), fileName).files[0].bytes
    let second = try render(MemoSample.full(), fileName).files[0].bytes
    #expect(first == second)
  }

  @Test(arguments: ["memo.html", "memo.md"])
  func citedNotesAreAddedWhenNoSectionPrintsThem(fileName: String) throws {
    var report = MemoSample.full()
    report.blocks.removeAll { if case .sources = $0.content { true } else { false } }
    let text = try words(render(report, fileName))
    #expect(text.contains("Sources"))
    #expect(text.contains("State agency; prints the government's position word for word."))
  }

  @Test func dateAndSubjectFollowTheAddresses() throws {
    let text = try words(render(MemoSample.full(), "memo.md"))
    let fields = ["TO:", "FROM:", "CC:", "DATE:", "SUBJECT:", "REF:"].map { text.firstOffset(of: $0) ?? -1 }
    #expect(fields == fields.sorted() && fields[0] > 0)
  }

  @Test(arguments: [(4, 0), (5, 1)])
  func aSummaryOverFourLinesIsReported(lines: Int, warnings: Int) throws {
    var report = MemoSample.empty()
    // 72 columns hold `BLUF: ` and 11 words, then 12 words a line.
    let word = "words"
    let count = 11 + 12 * (lines - 1)
    report.summary = Prose(parts: [.paragraph([.text(Array(repeating: word, count: count).joined(separator: " "))])])
    #expect(try render(report, "memo.html").warnings.count == warnings)
    #expect(try render(report, "memo.md").warnings.count == warnings)
  }

  @Test(arguments: ["memo.txt", "memo", "memo.htm"])
  func anotherExtensionIsRefused(fileName: String) {
    let error = #expect(throws: FormatterError.self) { try render(MemoSample.empty(), fileName) }
    guard case .unsupported(let message, block: nil)? = error else {
      Issue.record("not 'unsupported'")
      return
    }
    #expect(message.contains(".html") && message.contains(".md"))
  }

  // MARK: HTML

  @Test func htmlIsWellFormedAndHasNoScript() throws {
    let page = try string(render(MemoSample.full(), "memo.html"))
    let scan = MarkupScan(page)
    #expect(scan.faults == [])
    let names = Set(scan.tags.map(\.name))
    #expect(names.isDisjoint(with: ["script", "img", "iframe", "object", "link", "form", "base", "svg"]))
    #expect(names.isSuperset(of: ["main", "section", "table", "th", "ol", "h1", "h2", "blockquote", "aside"]))
    #expect(page.contains("default-src 'none'; style-src 'unsafe-inline'"))
    #expect(page.contains("<html lang=\"en\">"))
    let attributes = Set(scan.tags.flatMap { $0.attributes.split(separator: "\"").filter { $0.hasSuffix("=") } })
    #expect(!attributes.contains { $0 == " style=" || $0.hasPrefix(" on") })
  }

  @Test func everyCitationLeadsToItsNoteAndBack() throws {
    let scan = MarkupScan(try string(render(MemoSample.full(), "memo.html")))
    let ids = scan.values(of: "id")
    #expect(Set(ids).count == ids.count)
    let targets = scan.values(of: "href").filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
    #expect(Set(targets).isSubset(of: ids))
    #expect(Set(targets).isSuperset(of: ["note-1", "note-2", "note-3", "cite-1", "cite-2", "cite-3"]))
  }

  @Test func theBannerIsAtTopAndBottomOfThePageAndOfEverySheet() throws {
    let page = try string(render(MemoSample.full(), "memo.html", paper: "letter"))
    #expect(page.contains("<p class=\"banner top\"><span class=\"marking-0\">TLP:GREEN</span></p>"))
    #expect(page.contains("<p class=\"banner bottom\"><span class=\"marking-0\">TLP:GREEN</span></p>"))
    #expect(page.occurrences(of: "content: \"TLP:GREEN\"") == 2)
    #expect(page.contains("size: letter"))
    #expect(page.contains("\"Page \" counter(page) \" of \" counter(pages)"))
    #expect(page.contains("#33FF00"))
  }

  @Test func aHostileCorpusForgesNoMarkup() throws {
    let hostile = "</style></title><script>x</script>\" onload='y' &lt; [a](javascript:b)"
    let report = MemoSample.full(saying: hostile)
    let page = try string(render(report, "memo.html"))
    let scan = MarkupScan(page)
    let plain = MarkupScan(try string(render(MemoSample.full(saying: "harmless"), "memo.html")))
    #expect(scan.faults == [])
    #expect(scan.tags.map(\.name) == plain.tags.map(\.name))
    #expect(scan.text.contains(hostile))
    #expect(!scan.values(of: "href").contains { $0.hasPrefix("javascript:") })
  }

  // MARK: Markdown

  @Test(arguments: [
    "\n# heading", "- item", "1. item", "| cell |", "<script>x</script>", "[a](b)", "```", "---", "> q", "\n\n    code",
    "&lt;", "![a](b)", "[1]: c",
  ])
  func aHostileCorpusForgesNoMarkdown(hostile: String) throws {
    let markdown = try string(render(MemoSample.full(saying: hostile), "memo.md", portionMarks: false))
    let plain = try string(render(MemoSample.full(saying: "harmless"), "memo.md", portionMarks: false))
    #expect(outline(markdown) == outline(plain))
  }

  /// The block that each line begins, and every bar, angle bracket and backtick that is not escaped.
  private func outline(_ markdown: String) -> [String] {
    markdown.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let token = line.drop { $0 == " " }.prefix { $0 != " " }
      let isNumber = token.dropLast().allSatisfy(\.isNumber) && (token.hasSuffix(".") || token.hasSuffix(")"))
      var kind = isNumber || ["#", "##", "###", "-", "+", "*", ">", "|"].contains(token) ? String(token) : "text"
      var isEscaped = false
      for character in line {
        if !isEscaped, "|<`".contains(character) { kind.append(character) }
        isEscaped = character == "\\" && !isEscaped
      }
      return kind
    }
  }

  // MARK: Rendering

  private func render(
    _ report: Report,
    _ fileName: String,
    portionMarks: Bool = true,
    paper: String = "a4"
  ) throws -> Rendition {
    let options: [String: OptionValue] = [
      "portion-marks": .text(portionMarks ? "always" : "never"), "paper": .text(paper),
    ]
    return try BriefingMemoFormatter().format(report, request: FormatRequest(fileName: fileName, options: options))
  }

  private func string(_ rendition: Rendition) throws -> String {
    try #require(String(validating: rendition.files[0].bytes, as: UTF8.self))
  }

  /// What a reader sees, without markup.
  private func words(_ rendition: Rendition) throws -> String {
    let text = try string(rendition)
    if rendition.files[0].mediaType == "text/html" { return MarkupScan(text).text }
    return text.filter { !"*\\\u{2068}\u{2069}".contains($0) }
  }
}

extension String {
  fileprivate func occurrences(of part: String) -> Int { ranges(of: part).count }

  fileprivate func firstOffset(of part: String) -> Int? {
    firstRange(of: part).map { utf8.distance(from: utf8.startIndex, to: $0.lowerBound) }
  }
}
