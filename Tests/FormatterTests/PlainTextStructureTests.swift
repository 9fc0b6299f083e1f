import PlainTextFormatter
import ReportFormatting
import ReportModel
import Testing

@Suite struct PlainTextStructureTests {
  static let forgeries = [
    "SOURCES", "SOURCES\n\n[1] Nobody", "\n\nSOURCES\n\n[1] Nobody", "[1] Nobody", "\r\nSOURCES\r\n",
    "a\u{2028}SOURCES",
    "a\u{85}[1] x", "a\u{B}SOURCES\u{C}[1]", "END COMMENT", "TLP:RED", "\nTLP:RED\n", " 9. Russia said",
    "9. (TLP:RED) X",
    "\tSOURCES", "\u{3000}SOURCES", String(repeating: "SOURCES ", count: 40), String(repeating: "[9] ", count: 60),
    String(repeating: "END COMMENT ", count: 30), "COMMENT\nThe desk thinks so.\nEND COMMENT",
  ]

  @Test("Whatever a record says, the lines at column 0 are ours", arguments: forgeries)
  func noRecordReachesTheMargin(_ forgery: String) throws {
    for profile in ["brief", "cable"] {
      for flow in ["wrap", "none"] {
        let options: [String: OptionValue] = ["profile": .text(profile), "flow": .text(flow), "width": .integer(50)]
        let honest = try Self.margin(Self.report(saying: "Neutral words"), options)
        let forged = try Self.margin(Self.report(saying: forgery), options)
        #expect(forged == honest)
      }
    }
  }

  /// Where a cable or a note puts its label, only the label counts: the words behind it are the record's.
  private static func margin(_ report: Report, _ options: [String: OptionValue]) throws -> [String] {
    let lines = try PlainTextSample.text(of: report, options).text.split(separator: "\n")
    return lines.filter { !$0.hasPrefix(" ") }.map { line in
      guard let first = line.utf8.first, first == 0x5B || (0x30...0x39).contains(first) else { return String(line) }
      return String(line.prefix { $0 != " " })
    }
  }

  /// The sample with `words` wherever a record has free text.
  private static func report(saying words: String) -> Report {
    var report = PlainTextSample().report
    for index in report.records.statements.indices {
      if report.records.statements[index].gist != nil { report.records.statements[index].gist = words }
      report.records.statements[index].quotes = report.records.statements[index].quotes.map { _ in .init(words) }
    }
    for index in report.records.entities.indices {
      report.records.entities[index].name = words
      report.records.entities[index].description = words
      report.records.entities[index].aliases = [.init(name: words)]
    }
    for index in report.records.events.indices { report.records.events[index].title = words }
    for index in report.records.sources.indices {
      report.records.sources[index].title = words
      report.records.sources[index].descriptor = words
      report.records.sources[index].publisher = .name(words)
    }
    for index in report.blocks.indices {
      switch report.blocks[index].content {
      case .statements(let groups):
        report.blocks[index].content = .statements(
          groups.map { StatementGroup(heading: words, statements: $0.statements) }
        )
      case .gaps(let gaps):
        report.blocks[index].content = .gaps(gaps.map { Gap(kind: $0.kind, text: words, citations: $0.citations) })
      default: break
      }
    }
    return report
  }

  @Test func linesOfAQuotationStayInsideIt() throws {
    let (text, _) = try PlainTextSample.text()
    #expect(
      text.contains(
        """
               “Line one
                [9] forged
                last: 終わり”

        """
      )
    )
  }

  @Test func denialsStandBesideTheAccusation() throws {
    let lines = try PlainTextSample.text().text.split(separator: "\n")
    let head = try #require(lines.firstIndex { $0.contains("ASSERTED") && $0.contains("| DENIED") })
    #expect(lines[head + 2].contains("Signatories of the joint") && lines[head + 2].contains("| North Korea denied"))
    let table = lines[head...].prefix { $0.contains("|") || $0.contains("-+-") }.filter { $0.contains("|") }
    let bars = Set(table.map { TextMeasure().width(of: String($0.prefix { $0 != "|" })) })
    #expect(bars.count == 1, "one column of bars")
    let neutral = try #require(lines.firstIndex(of: "  TAKING NEITHER SIDE"))
    #expect(neutral > head && lines[neutral + 1].hasPrefix("    Cho Tae-yul condemned"))

    let narrow = try PlainTextSample.text(["width": .integer(60)]).text.split(separator: "\n").map(String.init)
    let asserted = try #require(narrow.firstIndex(of: "    ASSERTED"))
    let denied = try #require(narrow.firstIndex(of: "    DENIED"))
    #expect(asserted < denied)
    #expect(narrow[denied + 1].hasPrefix("      North Korea denied: Pyongyang"))
  }

  @Test func numbersGoOnFromGroupToGroup() throws {
    let (text, _) = try PlainTextSample.text()
    let numbers = text.split(separator: "\n").filter { $0.hasPrefix(" ") && $0.dropFirst(2).hasPrefix(". ") }
      .compactMap { Int($0.dropFirst().prefix(1)) }
    #expect(numbers == [1, 2, 3, 4, 5, 6])
  }

  @Test func cableParagraphsAreNumberedAndMarked() throws {
    let (text, _) = try PlainTextSample.text(["profile": .text("cable")])
    let labels = text.split(separator: "\n").filter { $0.utf8.first.map { (0x30...0x39).contains($0) } ?? false }
      .filter { !$0.hasPrefix("030900Z") }
    for (index, line) in labels.enumerated() { #expect(line.hasPrefix("\(index + 1). (TLP:")) }
    #expect(text.utf8.allSatisfy { $0 < 0x7F })
    let capitals = text.split(separator: "\n").filter { !$0.contains("https://") }.joined()
    #expect(capitals.utf8.allSatisfy { !(0x61...0x7A).contains($0) })
    for word in [
      "SUBJECT: (TLP:GREEN) ARMS", "\nREF: KRM/2024/017\n", "\nSUMMARY\n", "\nEND SUMMARY\n", "\nEND COMMENT\n",
    ] {
      #expect(text.contains(word))
    }
  }

  @Test func aCableReportsWhatItCannotWrite() throws {
    let warnings = try PlainTextSample.text(["profile": .text("cable")]).warnings.map(\.message)
    #expect(warnings.contains { $0.contains("without an ASCII form") && $0.contains("終 (2)") })
    #expect(warnings.contains { $0.contains("è (4), é (2)") })
    #expect(warnings.contains { $0.contains("names or original words in other scripts left out") })
    #expect(try PlainTextSample.text().warnings.isEmpty)
  }

  @Test func judgementsStandBetweenCommentAndEndCommentOnly() throws {
    let (text, _) = try PlainTextSample.text(["flow": .text("none")])
    let lines = text.split(separator: "\n").map(String.init)
    let start = try #require(lines.firstIndex(of: "COMMENT"))
    let end = try #require(lines.firstIndex(of: "END COMMENT"))
    for (index, line) in lines.enumerated() where line.contains("Confidence in this") || line.contains("Rated B2") {
      #expect(start < index && index < end)
    }
    let judged = try #require(lines.first { $0.contains("very likely (80") })
    #expect(judged.contains("this is so. Confidence in this judgement is moderate."))
    #expect(text.contains("ANNEX: SCALES USED") && text.contains("roughly even chance"))
  }

  @Test func aCommentOfTheSpecTakesTheJudgementsIn() throws {
    var report = PlainTextSample().report
    report.blocks[0].title = "Comment"
    let text = try PlainTextSample.text(of: report).text
    #expect(text.split(separator: "\n").filter { $0 == "COMMENT" }.count == 1)
    let before = try #require(text.split(separator: "END COMMENT").first)
    #expect(before.contains("The statement was published") && before.contains("very likely (80"))
  }

  @Test func omissionsAndEmptySectionsAreSaid() throws {
    let (text, _) = try PlainTextSample.text()
    #expect(text.contains("\n2 records above the marking of this report are left out.\n"))
    #expect(text.contains("\nSANCTIONS\n\nNothing was said on sanctions.\n"))
    #expect(text.contains("Joint\n    statement on DPRK-Russia cooperation, 31 May 2024 (not held)."))
  }
}
