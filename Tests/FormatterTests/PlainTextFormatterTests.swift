import PlainTextFormatter
import ReportFormatting
import ReportModel
import Testing

@Suite struct PlainTextFormatterTests {
  /// Combinations of options that change the layout.
  static let layouts: [[String: OptionValue]] = [
    [:], ["width": .integer(40)], ["width": .integer(50)], ["width": .integer(80)], ["width": .integer(132)],
    ["profile": .text("cable")], ["pages": .flag(true)], ["profile": .text("cable"), "pages": .flag(true)],
    ["portion-marks": .text("always"), "width": .integer(60)], ["ambiguous-wide": .flag(true)],
    ["isolates": .flag(true)],
  ]

  @Test("No line is wider than the page but one that holds an address alone", arguments: layouts)
  func holdsTheWidth(_ options: [String: OptionValue]) throws {
    let (text, _) = try PlainTextSample.text(options)
    let isCable = options["profile"] == .text("cable")
    let measure = TextMeasure(ambiguousWide: options["ambiguous-wide"] == .flag(true))
    var width = isCable ? 69 : 72
    if case .integer(let given)? = options["width"] { width = given }
    for line in text.split(separator: "\n") where !line.contains("https://") {
      #expect(measure.width(of: String(line)) <= width, "\(line)")
    }
    #expect(text.split(separator: "\n").contains { $0.drop { $0 == " " } == PlainTextSample.longURL })
  }

  @Test("Lines end in LF, without white space, without control characters, the last one too", arguments: layouts)
  func writesCleanLines(_ options: [String: OptionValue]) throws {
    let hasPages = options["pages"] == .flag(true)
    let (text, _) = try PlainTextSample.text(of: Self.hostile, options)
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(line.last.map { !$0.isWhitespace } ?? true, "\(line)")
    }
    for scalar in text.unicodeScalars where scalar != "\n" {
      if scalar == "\u{C}", hasPages { continue }
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      #expect(!isControl && !(0x202A...0x202E).contains(scalar.value), "U+\(String(scalar.value, radix: 16))")
    }
  }

  /// The sample with controls and overrides in every free text of a statement, a source and a name.
  private static var hostile: Report {
    var report = PlainTextSample().report
    let evil = "a\u{1B}[2Jb\u{7}\u{202E}c\u{9B}d\re\u{C}f\u{2028}g"
    report.records.statements[0].gist = evil
    report.records.statements[1].quotes = [Statement.Quotation(evil)]
    report.records.sources[1].title = evil
    report.records.entities[0].name = evil
    report.records.events[0].title = evil
    report.title = evil
    return report
  }

  @Test func shownControlsAreReported() throws {
    let warnings = try PlainTextSample.text(of: Self.hostile).warnings.map(\.message)
    #expect(warnings.contains { $0.hasSuffix("control characters shown by their number") })
    #expect(warnings.contains { $0.hasSuffix("bidirectional controls left out") })
  }

  @Test("Equal arguments, equal bytes", arguments: layouts)
  func isPure(_ options: [String: OptionValue]) throws {
    #expect(try PlainTextSample.text(options) == PlainTextSample.text(options))
  }

  @Test func textOfManyScriptsHoldsTheWidth() throws {
    var random = SampleRandom(seed: 42)
    var report = PlainTextSample().report
    for _ in 0..<sampleRounds {
      report.records.statements[0].gist = random.text()
      report.records.statements[1].quotes = [Statement.Quotation(random.text() + "\n" + random.text())]
      report.records.entities[0].name = random.text()
      report.records.events[0].title = random.text()
      report.title = random.text()
      for width in [40, 57, 72, 90] {
        let (text, _) = try PlainTextSample.text(of: report, ["width": .integer(width)])
        for line in text.split(separator: "\n") where !line.contains("https://") {
          #expect(TextMeasure().width(of: String(line)) <= width, "\(line)")
        }
      }
    }
  }

  @Test func anEmptyReportHasHeadAndBanner() throws {
    let report = Report(
      id: "empty",
      title: "Nothing",
      date: PlainTextSample.date("2024-06"),
      markings: [Marking.tlp[0]]
    )
    let (text, warnings) = try PlainTextSample.text(of: report)
    #expect(
      text == """
        TLP:CLEAR                                                      TLP:CLEAR

                                       MEMORANDUM

        DATE:     June 2024
        SUBJECT:  Nothing

        TLP:CLEAR                                                      TLP:CLEAR

        """
    )
    #expect(warnings.isEmpty)
    let paged = try PlainTextSample.text(of: report, ["pages": .flag(true)]).text
    #expect(paged.split(separator: "\n", omittingEmptySubsequences: false).count == 59)
    #expect(paged.contains("Page 1 of 1"))
  }

  @Test func aTimeMakesTheDateTimeGroupAndNoTimeNone() throws {
    var report = PlainTextSample().report
    #expect(try PlainTextSample.text(of: report).text.contains("030900Z JUN 24\n"))
    report.header.removeAll { $0.key == "time" }
    #expect(try !PlainTextSample.text(of: report).text.contains("Z JUN 24"))
    report.header.append(HeaderField(key: "time", value: "noon"))
    #expect(try PlainTextSample.text(of: report).text.contains("\nTIME:     noon\n"))
  }

  @Test func pagesAreFullAndNumbered() throws {
    let (text, _) = try PlainTextSample.text(["pages": .flag(true)])
    let pages = text.split(separator: "\u{C}", omittingEmptySubsequences: false)
    for (index, page) in pages.enumerated() {
      let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == 59, "58 lines and their last line feed")
      #expect(lines.first?.hasPrefix("TLP:GREEN") == true)
      #expect(lines.dropLast().last?.contains("Page \(index + 1) of \(pages.count)") == true)
    }
    let cable = try PlainTextSample.text(["pages": .flag(true), "profile": .text("cable")]).text
    for page in cable.split(separator: "\u{C}") { #expect(page.utf8.filter { $0 == 0x0A }.count == 21) }
  }

  @Test func aLongBottomLineIsWarnedAbout() throws {
    var report = PlainTextSample().report
    #expect(try PlainTextSample.text(of: report).warnings.isEmpty)
    let long = String(repeating: "Both governments deny any transfer. ", count: 9)
    report.summary = Prose(parts: [.paragraph([.text(long)])])
    for options in [[:], ["flow": OptionValue.text("none")]] {
      #expect(
        try PlainTextSample.text(of: report, options).warnings.map(\.message) == [
          "the BLUF takes 5 lines of 72 columns; more than four are not read"
        ]
      )
    }
  }
}
