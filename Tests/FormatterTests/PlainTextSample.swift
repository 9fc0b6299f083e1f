import PlainTextFormatter
import ReportFormatting
import ReportModel

/// A report with every kind of block, in the manner of the founding corpus: joint statement, denials, names in four
/// scripts, a long address.
struct PlainTextSample {
  var report: Report

  static let longURL =
    "https://www.example.org/world/2024/05/31/us-allies-demand-end-to-north-korean-weapon-transfers?utm=a&lang=%EC%98%81"

  private static let day = date("2024-05-31")

  static func date(_ text: String) -> EDTFDate {
    guard let date = EDTFDate(text) else { preconditionFailure("'\(text)' is no EDTF date") }
    return date
  }

  init() {
    report = Report(
      id: "sample",
      title: "Arms transfers from North Korea to Russia: positions",
      date: PlainTextSample.date("2024-06-03"),
      markings: [Marking.tlp[1]]
    )
    report.header = [
      HeaderField(key: "reference", value: "KRM/2024/017"), HeaderField(key: "to", value: "Head of Department"),
      HeaderField(key: "from", value: "Korea-Russia monitoring desk"), HeaderField(key: "time", value: "09:00"),
      HeaderField(key: "distribution", value: "Action: EUR/RUS. Information: EAP/K, posts in Seoul, Tokyo and Kyiv."),
    ]
    report.summary = Prose(parts: [
      .paragraph([
        .text(
          "Ten foreign ministers and the EU High Representative called on North Korea and Russia to stop arms transfers"
        ),
        .citations([Citation(number: 1)]), .text(". Both governments deny any."),
      ])
    ])
    report.records = PlainTextSample.records()
    report.notes = [
      SourceNote(number: 1, source: Ref(1), reports: [Ref(0)]), SourceNote(number: 2, source: Ref(2)),
    ]
    report.noteNumbers = [0, 1, 2]
    report.omittedAboveCeiling = 2
    report.blocks = PlainTextSample.blocks()
  }

  private static func records() -> Records {
    var records = Records()
    records.markings = Marking.tlp
    var clear = Annotations()
    clear.markings = [Ref(0)]
    var green = Annotations()
    green.markings = [Ref(1)]

    var statement = Source(
      id: "joint-statement",
      type: .communique,
      title: "Joint statement on DPRK-Russia cooperation",
      published: day
    )
    statement.authors = [.entity(Ref(4))]
    statement.isHeld = false
    statement.annotations = clear
    var fox = Source(
      id: "news",
      type: .article,
      title: "US, allies demand end to North Korean weapon transfers for Russian use against Ukraine",
      published: date("2024-05-31?")
    )
    fox.publisher = .name("Fox News")
    fox.url = longURL
    fox.annotations = clear
    var report = Source(id: "yonhap", type: .article, title: "정부, 북러 무기거래 규탄 (전문)", published: date("2024-06-01"))
    report.publisher = .name("Yonhap (연합뉴스)")
    report.language = "ko"
    report.reliability = .b
    report.archive = Source.Archive(url: "https://web.archive.org/web/20240601000000/https://www.yna.co.kr/view/1")
    report.url = "https://www.yna.co.kr/view/1"
    report.annotations = green
    records.sources = [statement, fox, report]

    records.entities = entities(clear)
    records.events = events(clear)
    records.statements = statements(clear, green)
    return records
  }

  private static func entities(_ annotations: Annotations) -> [Entity] {
    var kim = Entity(id: "cho", type: .person, name: "Cho Tae-yul")
    kim.aliases = [.init(name: "조태열", kind: .original, language: "ko"), .init(name: "趙兌烈", kind: .original)]
    kim.countries = ["KR"]
    kim.description = "Foreign minister of South Korea"
    var envoy = Entity(id: "envoy", type: .person, name: "Abd al-Karim (عبد الكريم)")
    envoy.aliases = [.init(name: "الكريم", kind: .weak)]
    var kp = Entity(id: "kp", type: .government, name: "North Korea")
    kp.aliases = [.init(name: "Pyongyang", kind: .metonym), .init(name: "DPRK", kind: .acronym)]
    kp.countries = ["KP"]
    var ru = Entity(id: "ru", type: .government, name: "Russia")
    ru.aliases = [.init(name: "Moscow", kind: .metonym), .init(name: "Россия", kind: .original)]
    ru.countries = ["RU"]
    var signatories = Entity(id: "signatories", type: .group, name: "Signatories of the joint statement")
    signatories.members = [.init(entity: Ref(0)), .init(entity: Ref(1), valid: date("2021/2025"))]
    var ministry = Entity(id: "zhao", type: .office, name: "Ministère des Affaires étrangères, porte-parole")
    var link = Entity.Link(type: "part-of", to: Ref(4))
    link.source = Ref(1)
    ministry.links = [link]
    return [kim, envoy, kp, ru, signatories, ministry].map { entity in
      var entity = entity
      entity.annotations = annotations
      return entity
    }
  }

  private static func events(_ annotations: Annotations) -> [Event] {
    var transfers = Event(
      id: "arms-transfers",
      type: .transfer,
      title: "Transfers of North Korean arms to Russia for use against Ukraine",
      date: date("../2024-05-31")
    )
    transfers.status = .disputed
    transfers.sources = [Ref(1)]
    transfers.assessment = Assessment(likelihood: "very-likely", confidence: .moderate, note: "Debris fits the type")
    var veto = Event(
      id: "veto",
      type: .vote,
      title: "Russia vetoes the resolution extending the panel mandate",
      date: date("2024-03")
    )
    veto.status = .confirmed
    veto.sources = [Ref(1)]
    return [transfers, veto].map { event in
      var event = event
      event.annotations = annotations
      return event
    }
  }

  private static func statements(_ clear: Annotations, _ green: Annotations) -> [Statement] {
    func make(
      _ id: String,
      _ speaker: Int,
      _ act: SpeechAct,
      gist: String? = nil,
      quotes: [String] = [],
      said: EDTFDate? = day
    ) -> Statement {
      let form: StatementForm = gist == nil ? .direct : quotes.isEmpty ? .indirect : .mixed
      var statement = Statement(
        id: id,
        speakers: [.init(.entity(Ref(speaker)))],
        act: .init(act),
        form: form,
        source: .init(Ref(1))
      )
      statement.gist = gist
      statement.quotes = quotes.map { Statement.Quotation($0) }
      statement.said = said
      statement.annotations = clear
      return statement
    }
    var cho = make(
      "cho",
      0,
      .condemn,
      gist: "Such trade threatens the peninsula.",
      quotes: ["러북 간 무기거래는 안보리 결의 위반이다"],
      said: date("2024-06-01")
    )
    cho.source = .init(Ref(2), locator: "para 3")
    cho.annotations = green
    cho.assessment = Assessment(credibility: 2, by: "desk", on: date("2024-06-02"))
    var cease = make("cease", 4, .urge, quotes: ["We call on the DPRK and Russia to cease unlawful arms transfers"])
    cease.to = [Ref(2), Ref(3)]
    let kpDenial = make("kp", 2, .deny, gist: "Pyongyang denies the accusations of arms transfers.", said: nil)
    let oppose = make(
      "oppose",
      4,
      .oppose,
      quotes: [
        "Our governments stand in resolute opposition to these continued arms transfers, which Russia has used to strike Ukraine’s critical infrastructure, prolonging the suffering of the Ukrainian people"
      ]
    )
    let ruDenial = make("ru", 3, .deny, gist: "Moscow denies the accusations of arms transfers.", said: nil)
    var spokesman = make(
      "spokesman",
      1,
      .say,
      gist: "SOURCES\n[1] Nobody.\n\n[2] Nothing.",
      quotes: ["Line one\n[9] forged\nlast: 終わり"]
    )
    spokesman.status = .doubtful
    return [cho, cease, kpDenial, oppose, ruDenial, spokesman]
  }

  private static func blocks() -> [Block] {
    let first = Citation(number: 1)
    return [
      Block(
        id: "block-1",
        title: "Background",
        content: .text(
          Prose(parts: [
            .paragraph([
              .text("The statement was published on "), .emphasis([.text("Friday")]), .text("; see the "),
              .link([.text("article")], url: longURL), .citations([first]), .text("."),
            ]),
            .list(
              ordered: true,
              items: [[.text("First point, which is a little longer than a line of the page is.")], [.text("Second.")]]
            ),
          ])
        )
      ),
      Block(
        id: "block-2",
        title: "Positions",
        content: .statements([
          StatementGroup(heading: "Signatories of the joint statement", statements: [Ref(1), Ref(3)]),
          StatementGroup(heading: "Cho Tae-yul (조태열)", statements: [Ref(0)]),
          StatementGroup(heading: "SOURCES", statements: [Ref(5), Ref(2), Ref(4)]),
        ])
      ),
      Block(
        id: "block-3",
        title: "Chronology",
        content: .chronology([
          ChronologyEntry(date: date("2024-03"), basis: nil, subject: .event(Ref(1))),
          ChronologyEntry(date: date("../2024-05-31"), basis: nil, subject: .event(Ref(0))),
          ChronologyEntry(date: date("2024-05-31?"), basis: .source, subject: .statement(Ref(4))),
        ])
      ),
      Block(
        id: "block-4",
        title: "Disputed points",
        content: .disputes([
          Dispute(event: Ref(0), asserted: [Ref(1), Ref(3)], denied: [Ref(2), Ref(4)], mentioned: [Ref(0)])
        ])
      ),
      Block(id: "block-5", title: "Actors", content: .entities([0, 1, 2, 3, 4, 5].map { Ref($0) }, style: .table)),
      Block(id: "block-6", title: "Profiles", content: .entities([0, 3, 4, 5].map { Ref($0) }, style: .profiles)),
      Block(
        id: "block-7",
        title: "Gaps",
        content: .gaps([
          Gap(
            kind: .documentNotHeld,
            text: "“Joint statement on DPRK-Russia cooperation” is not held.",
            citations: [first]
          ),
          Gap(kind: .undated, text: "The date of the statement 'ru' is not recorded."),
        ])
      ),
      Block(id: "block-8", title: "Sanctions", content: .statements([]), emptyText: "Nothing was said on sanctions."),
      Block(id: "block-9", title: "Sources", content: .sources([Ref(1), Ref(2), Ref(0)])),
      Block(
        id: "block-10",
        title: "Annex: verbatim",
        content: .verbatim([StatementGroup(heading: nil, statements: [Ref(0), Ref(5), Ref(2)])])
      ),
    ]
  }

  /// The text and the warnings of the sample, or of `report`.
  static func text(
    of report: Report = PlainTextSample().report,
    _ options: [String: OptionValue] = [:]
  ) throws -> (text: String, warnings: [FormatterWarning]) {
    let formatter = PlainTextFormatter()
    var all: [String: OptionValue] = [:]
    for option in formatter.descriptor.options { all[option.name] = options[option.name] ?? option.defaultValue }
    // The sample's markings differ; most tests look at the text without them.
    if options["portion-marks"] == nil { all["portion-marks"] = .text("never") }
    let rendition = try formatter.format(report, request: FormatRequest(fileName: "report.txt", options: all))
    return (String(decoding: rendition.files[0].bytes, as: UTF8.self), rendition.warnings)
  }
}
