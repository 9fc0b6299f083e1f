import ReportFormatting
import ReportModel

extension SampleBuilder {
  /// By id: `kestrel0id` …
  var statements: [Statement] {
    var accuse = statement(0, by: 0, .accuse, quotes: ["They shut it", "at night; without a word"])
    accuse.to = [Ref(3)]
    accuse.about = [Ref(3), Ref(4)]
    accuse.events = [Ref(0)]
    accuse.alsoIn = [.init(Ref(2), locator: words("p. 9"))]
    accuse.cue = words("told reporters")
    accuse.assessment = Assessment(
      credibility: 2,
      likelihood: "very-likely",
      confidence: .moderate,
      by: words("desk"),
      on: sampleDate("2031-03-12"),
      note: words("Two sources agree")
    )
    var deny = statement(1, by: 3, .deny)
    deny.responses = [
      .init(kind: .denies, target: .statement(Ref(0))), .init(kind: .denies, target: .event(Ref(0))),
    ]
    deny.said = nil
    deny.origin = Ref(4)
    deny.supersededBy = Ref(2)
    deny.status = .corrected
    var translated = statement(2, by: 1, .say, quotes: [])
    translated.quotes = [
      .init(
        words("The gate stays open kestrel2"),
        prefix: words("she said"),
        suffix: words("and left"),
        start: 10,
        end: 40,
        original: .init(exact: words("Portti pysyy auki"), language: "fi")
      )
    ]
    translated.gist = nil
    translated.form = .direct
    translated.source = .init(Ref(2), locator: words("para 3 kestrelpage2"))
    translated.language = "fi"
    var doubtful = statement(3, by: 3, .decline)
    doubtful.speakers = [
      .init(.label(words("a senior official")), capacity: .name(words("off the record")), onBehalfOf: [Ref(3)]),
      .init(.entity(Ref(1)), capacity: .entity(Ref(2))),
    ]
    doubtful.status = .doubtful
    doubtful.said = sampleDate("2031-03-XX")
    var passedOn = statement(4, by: 2, .report)
    passedOn.via = Ref(0)
    passedOn.said = nil
    let quiet = statement(5, by: 2, .decline)
    let late = statement(6, by: 0, .warn, quotes: ["We shall open it ourselves"])
    var withdrawn = statement(7, by: 1, .promise, quotes: ["Never again"])
    withdrawn.status = .withdrawn
    return [accuse, deny, translated, doubtful, passedOn, quiet, late, withdrawn]
  }

  private func statement(_ number: Int, by speaker: Int, _ act: SpeechAct, quotes: [String] = []) -> Statement {
    var statement = Statement(
      id: "kestrel\(number)id",
      speakers: [.init(.entity(Ref(speaker)))],
      act: .init(act),
      form: quotes.isEmpty ? .indirect : .mixed,
      source: .init(Ref(number % 2), locator: words("p. kestrelpage\(number)"))
    )
    statement.gist = words("The gate, in short kestrel\(number)")
    // A section of quotations prints no gist.
    statement.quotes = quotes.enumerated().map { .init(words($0 == 0 ? "\($1) kestrel\(number)" : $1)) }
    statement.said = sampleDate("2031-03-0\(1 + number)")
    statement.annotations = annotations(number % 2)
    return statement
  }

  /// Each statement in few blocks, so that a block that is lost takes one with it.
  var blocks: [Block] {
    let contents: [(String, Block.Content)] = [
      ("Key points kestrelprose", .text(prose)),
      (
        "What was said kestrelsaid",
        .statements([
          StatementGroup(heading: words("Avenna kestrelgroupa"), statements: [Ref(0)]),
          StatementGroup(heading: words("Others kestrelgroupb"), statements: [Ref(3), Ref(4)]),
        ])
      ),
      (
        "By date kestreldates",
        .chronology([
          ChronologyEntry(date: sampleDate("2030/2031"), basis: nil, subject: .event(Ref(1))),
          ChronologyEntry(date: sampleDate("2031-03-01"), basis: .said, subject: .statement(Ref(0))),
          ChronologyEntry(date: sampleDate("2031-03"), basis: .origin, subject: .statement(Ref(1))),
          ChronologyEntry(date: sampleDate("2031-03-05"), basis: .source, subject: .statement(Ref(4))),
          ChronologyEntry(date: sampleDate("2031-03-07"), basis: .said, subject: .statement(Ref(6))),
        ])
      ),
      (
        "Who denies kestreldenies",
        .disputes([
          Dispute(event: Ref(0), asserted: [Ref(0)], denied: [Ref(1)], mentioned: [Ref(5)]),
          Dispute(event: Ref(1), asserted: [Ref(6)], denied: []),
        ])
      ),
      ("Who is who kestrelwho", .entities([Ref(0), Ref(2), Ref(3)], style: .table)),
      ("Profiles kestrelprofiles", .entities([Ref(0), Ref(1), Ref(2)], style: .profiles)),
      (
        "In their words kestrelwords",
        .verbatim([
          StatementGroup(heading: words("Quoted kestrelgroupc"), statements: [Ref(0), Ref(2), Ref(7)]),
          StatementGroup(heading: words("Not quoted kestrelgroupd"), statements: [Ref(5)]),
        ])
      ),
      (
        "Not known kestrelunknown",
        .gaps(
          Gap.Kind.allCases.enumerated().map { index, kind in
            Gap(
              kind: kind,
              text: words("Nobody knows kestrelgap\(index)."),
              citations: index == 0 ? [Citation(number: 2, locator: words("p. 1"))] : []
            )
          }
        )
      ),
      ("Sources kestrelsources", .sources([Ref(0), Ref(1), Ref(2), Ref(3)])),
    ]
    return contents.enumerated().map { index, content in
      Block(id: "block-\(index + 1)", title: words(content.0), content: content.1)
    }
  }

  private var prose: Prose {
    Prose(parts: [
      .paragraph([
        .text(words("The lake kestrelprosea") + " "), .emphasis([.text(words("falls kestrelproseb"))]), .text(" "),
        .strong([.text(words("fast kestrelprosec"))]),
        .citations([Citation(number: 1), Citation(number: 2, locator: "p. 2")]),
        .text(" "), .link([.text(words("see kestrelprosed"))], url: "https://lake.example/level?day=1&gate=2"),
      ]),
      .list(ordered: true, items: [[.text(words("first kestrelprosee"))], [.text(words("second kestrelprosef"))]]),
      .list(ordered: false, items: [[.text(words("third kestrelproseg")), .citations([Citation(number: 3)])]]),
    ])
  }

  /// One block of `count` statements.
  func statements(_ count: Int, sources sourceCount: Int) -> Report {
    var report = Report(
      id: "statements-\(count)-\(sourceCount)",
      title: words("Many statements"),
      date: sampleDate("2031-03-14"),
      markings: [Marking.tlp[0]]
    )
    var clear = Annotations()
    clear.markings = [Ref(0)]
    report.records.markings = Marking.tlp
    report.records.entities = [Entity(id: "avenna", type: .government, name: words("Avenna"))]
    report.records.entities[0].annotations = clear
    report.records.sources = (0..<sourceCount).map { number in
      var source = Source(
        id: "src-\(padded(number))",
        type: .article,
        title: words("Article kestrelsource\(number)"),
        published: sampleDate("2031-03-06")
      )
      source.annotations = clear
      source.reliability = .b
      return source
    }
    report.records.statements = (0..<count).map { number in
      let marker = "kestrel" + padded(number)
      var statement = Statement(
        id: marker + "id",
        speakers: [.init(.entity(Ref(0)))],
        act: .init(.say),
        form: .indirect,
        source: .init(Ref(number % sourceCount), locator: words("p. kestrelpage\(number)"))
      )
      statement.gist = words("The level of the lake fell again \(marker)")
      statement.said = sampleDate("2031-03-0\(1 + number % 9)")
      statement.annotations = clear
      return statement
    }
    report.notes = (0..<sourceCount).map { SourceNote(number: $0 + 1, source: Ref($0)) }
    report.noteNumbers = Array(1...sourceCount)
    report.blocks = [
      Block(
        id: "block-1",
        title: words("Statements"),
        content: .statements([StatementGroup(heading: nil, statements: (0..<count).map { Ref($0) })])
      )
    ]
    return report
  }

  /// So that ids sort as numbers do.
  private func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits
  }
}
