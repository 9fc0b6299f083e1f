import ReportFormatting
import ReportModel

/// A report with every kind of block, after the founding corpus; the Korean, Russian and Hebrew words are invented.
enum MemoSample {
  /// Everything that a report can have.
  static func full() -> Report {
    var sample = MemoBuilder()
    return sample.build()
  }

  /// The full report with `text` in every place where a corpus or a spec has free text.
  static func full(saying text: String) -> Report {
    var report = full()
    report.title = text
    report.header = report.header.map { HeaderField(key: $0.key, value: text) }
    report.markings[0] = Marking(id: "x", scheme: "x", label: text, level: 0, colour: text, banner: text)
    report.records.markings = report.records.markings.map {
      Marking(id: $0.id, scheme: $0.scheme, label: text, level: $0.level)
    }
    report.summary = Prose(parts: [
      .paragraph([.text(text), .citations([Citation(number: 1, locator: text)]), .text(text)]),
      .list(
        ordered: false,
        items: [[.emphasis([.text(text)]), .strong([.text(text)]), .link([.text(text)], url: text)]]
      ),
    ])
    for index in report.records.sources.indices {
      report.records.sources[index].title = text
      report.records.sources[index].descriptor = text
      report.records.sources[index].publisher = .name(text)
      report.records.sources[index].url = "https://a.example/" + text
      report.records.sources[index].archive = .init(url: "javascript:" + text)
    }
    for index in report.records.entities.indices {
      report.records.entities[index].name = text
      report.records.entities[index].description = text
      report.records.entities[index].aliases = [.init(name: text, language: text)]
      report.records.entities[index].countries = [text]
      report.records.entities[index].identifiers = [Identifier(scheme: text, value: text)]
    }
    for index in report.records.statements.indices {
      if report.records.statements[index].gist != nil { report.records.statements[index].gist = text }
      for quote in report.records.statements[index].quotes.indices {
        report.records.statements[index].quotes[quote].exact = text
        report.records.statements[index].quotes[quote].original = .init(exact: text, language: text)
      }
      report.records.statements[index].source.locator = text
      report.records.statements[index].assessment?.note = text
      report.records.statements[index].assessment?.by = text
    }
    for index in report.records.events.indices { report.records.events[index].title = text }
    for index in report.blocks.indices {
      report.blocks[index].title = text
      if report.blocks[index].emptyText != nil { report.blocks[index].emptyText = text }
      if case .gaps(let gaps) = report.blocks[index].content {
        report.blocks[index].content = .gaps(gaps.map { Gap(kind: $0.kind, text: text, citations: $0.citations) })
      }
    }
    return report
  }

  static func empty() -> Report {
    Report(id: "empty", title: "Nothing yet", date: day("2024-06-03"), markings: [Marking.tlp[0]])
  }
}

extension MemoBuilder {
  fileprivate mutating func build() -> Report {
    records.markings = [Marking.tlp[0], Marking.tlp[1]]
    let joint = source("joint-statement", "Joint statement on DPRK-Russia cooperation", "2024-05-31", number: 0)
    let panelReport = source(
      "panel-report",
      "Panel of Experts report on the missile that struck Kharkiv",
      "2024-XX",
      number: 0
    )
    for document in [joint, panelReport] { records.sources[Int(document.index)].isHeld = false }
    let fox = source(
      "fox-2024-05-31",
      "US, allies demand end to North Korean weapon transfers for Russian use against Ukraine",
      "2024-05-31?",
      number: 1,
      reports: [joint, panelReport]
    )
    let kcna = source("kcna-2024-06-01", "조선중앙통신: 외무성 담화", "2024-06-01", number: 2)
    let agency = source("agency", "Беседа с официальным представителем", "2024-06-02", number: 3)

    let ru = entity("ru", .government, "Russia") {
      $0.countries = ["RU"];
      $0.aliases = [.init(name: "Moscow", kind: .metonym), .init(name: "Россия", kind: .original, language: "ru")]
    }
    let kp = entity("kp", .government, "North Korea") {
      $0.countries = ["KP"];
      $0.aliases = [.init(name: "DPRK", kind: .acronym), .init(name: "조선민주주의인민공화국", kind: .original, language: "ko")]
    }
    let fire = entity("fox-news", .organisation, "Fox News") { $0.countries = ["US"] }
    let kcnaBody = entity("kcna", .organisation, "조선중앙통신 (KCNA)") {
      $0.countries = ["KP"]; $0.aliases = [.init(name: "Korean Central News Agency")]
    }
    let signatories = entity("statement-signatories", .group, "Signatories of the joint statement")
    let panel = entity("un-1718-panel", .organisation, "UN panel of experts on North Korea sanctions")
    let kharkiv = entity("kharkiv", .place, "Kharkiv") { $0.countries = ["UA"] }
    let spokesman = entity("spokesman", .person, "דניאל לוי") {
      $0.description = "Spokesman; the name is written from right to left"
    }
    let department = entity("state", .organisation, "U.S. State Department") { $0.countries = ["US"] }
    let desk = entity("us-state-spokesperson", .office, "U.S. State Department spokesperson")
    records.entities[Int(signatories.index)].members = [
      .init(entity: department), .init(entity: desk, valid: day("2023/..")),
    ]
    var link = Entity.Link(type: "part-of", to: department)
    link.role = "press office"
    link.source = fox
    records.entities[Int(desk.index)].links = [link]
    records.entities[Int(desk.index)].identifiers = [Identifier(scheme: "wikidata", value: "Q123")]
    records.entities[Int(desk.index)].sources = [fox]

    records.sources[Int(joint.index)].authors = [.entity(signatories)]
    records.sources[Int(panelReport.index)].authors = [.entity(panel)]
    records.sources[Int(fox.index)].publisher = .entity(fire)
    records.sources[Int(fox.index)].text = .init(path: "article.txt")
    records.sources[Int(kcna.index)].publisher = .entity(kcnaBody)
    records.sources[Int(kcna.index)].language = "ko"
    records.sources[Int(kcna.index)].url =
      "https://archive.example.org/kcna/2024/06/01/statement-of-the-spokesman-for-the-ministry-of-foreign-affairs-of-the-democratic-peoples-republic-of-korea?edition=2&q=무기"
    records.sources[Int(kcna.index)].reliability = .d
    records.sources[Int(kcna.index)].descriptor = "State agency; prints the government's position word for word."
    records.sources[Int(agency.index)].publisher = .name("Новости")
    records.sources[Int(agency.index)].language = "ru"
    records.sources[Int(agency.index)].reliability = .c
    records.sources[Int(agency.index)].status = .corrected
    records.sources[Int(agency.index)].notices = [
      .init(date: day("2024-06-03"), kind: .correction, text: "the spokesman's office")
    ]
    records.sources[Int(agency.index)].url = "https://news.example.ru/a"
    records.sources[Int(agency.index)].archive = .init(url: "https://archive.example.org/a")
    records.sources[Int(agency.index)].annotations = marked(1)

    let transfers = event(
      "arms-transfers",
      .transfer,
      "Transfers of North Korean arms to Russia for use against Ukraine",
      "../2024-05-31",
      .disputed,
      source: fox
    ) {
      $0.assessment = Assessment(
        likelihood: "very-likely",
        confidence: .high,
        by: "Korea-Russia monitoring desk",
        on: EDTFDate("2024-06-03")
      )
    }
    let strike = event(
      "kharkiv-missile-strike",
      .strike,
      "Hwasong-11 missile strikes Kharkiv",
      "../2024-05",
      .confirmed,
      source: fox
    ) { $0.place = kharkiv }
    let veto = event(
      "panel-extension-veto",
      .vote,
      "Russia vetoes the resolution extending the panel mandate",
      "2024-03",
      .confirmed,
      source: fox
    )
    let relations = event(
      "military-relations",
      .cooperation,
      "Deepening of North Korean-Russian military relations",
      "2023/..",
      .confirmed,
      source: fox
    )
    let expiry = event("panel-mandate-expiry", .expiry, "Panel mandate expires", "2024-XX", .confirmed, source: fox)

    let opposition = statement(
      "js-opposition",
      [signatories],
      .oppose,
      quotes: [
        .init(
          "Our governments stand in resolute opposition to these continued arms transfers, which Russia has used to strike Ukraine’s critical infrastructure, prolonging the suffering of the Ukrainian people"
        )
      ],
      source: fox
    ) { $0.origin = joint }
    let concern = statement(
      "js-concern",
      [signatories],
      .concern,
      gist:
        "They are gravely concerned at growing North Korean-Russian cooperation, which flagrantly violates several Security Council resolutions.",
      quotes: [.init("gravely concerned"), .init("flagrant violation")],
      source: fox
    ) { $0.origin = joint }
    let cease = statement(
      "js-cease",
      [signatories],
      .urge,
      quotes: [.init("We call on the DPRK and Russia to cease unlawful arms transfers")],
      source: fox
    ) { $0.to = [kp, ru] }
    let ruDenial = statement(
      "ru-denial",
      [ru],
      .deny,
      gist: "Moscow denies the accusations of arms transfers.",
      source: fox,
      said: nil
    ) {
      $0.assessment = Assessment(
        credibility: 4,
        likelihood: "unlikely",
        confidence: .moderate,
        note: "The denial names no single delivery"
      )
    }
    let kpDenial = statement(
      "kp-denial",
      [kp],
      .deny,
      gist: "Pyongyang denies the accusations of arms transfers.",
      quotes: [
        .init(
          "There is no such thing as an arms deal between us",
          original: .init(exact: "우리 사이에 무기거래란 없다", language: "ko")
        )
      ],
      source: kcna,
      said: "2024-06-01"
    )
    let vow = statement(
      "ru-kp-vow",
      [ru, kp],
      .promise,
      gist: "They will deepen their military relations.",
      source: fox,
      said: "2023"
    )
    let hwasong = statement(
      "panel-hwasong",
      [panel],
      .confirm,
      gist: "A North Korean-made Hwasong-11 ballistic missile struck Kharkiv, in violation of UN sanctions.",
      source: fox,
      said: "2024-XX"
    ) {
      $0.origin = panelReport
      $0.assessment = Assessment(credibility: 2)
    }
    let rtl = statement(
      "rtl",
      [spokesman],
      .say,
      gist: "The office follows the matter.",
      quotes: [.init("אנחנו עוקבים", original: .init(exact: "אנחנו עוקבים אחרי העניין", language: "he"))],
      source: agency,
      said: "2024-06-02"
    ) {
      $0.status = .doubtful
      $0.annotations = marked(1)
      $0.source.locator = "para 4"
    }
    let halt = statement(
      "state-halt",
      [desk],
      .urge,
      quotes: [.init("We urge both countries to immediately halt their malign activities")],
      source: fox,
      said: "2024-05-31?"
    ) {
      $0.speakers[0].onBehalfOf = [department]
      $0.to = [kp, ru]
      $0.alsoIn = [Statement.SourcePlace(agency, locator: "p. 2")]
    }

    var report = Report(
      id: "dprk-russia-transfers",
      title: "Arms transfers from North Korea to Russia: positions",
      date: day("2024-06-03"),
      markings: [Marking.tlp[1]]
    )
    report.header = [
      HeaderField(key: "reference", value: "KRM/2024/017"), HeaderField(key: "time", value: "030900Z JUN 24"),
      HeaderField(key: "to", value: "Head of Department"),
      HeaderField(key: "from", value: "Korea-Russia monitoring desk"),
      HeaderField(key: "cc", value: "UN Department; Sanctions Unit"), HeaderField(key: "ref", value: "KRM/2024/011"),
      HeaderField(
        key: "distribution",
        value: "Head of Department (action); missions in Seoul, Tokyo and New York (information)"
      ),
    ]
    report.summary = Prose(parts: [
      .paragraph([
        .text(
          "Ten foreign ministers and the EU High Representative called on North Korea and Russia to stop arms transfers "
        ), .citations([Citation(number: 1)]),
        .text(". Both governments deny any "), .citations([Citation(number: 1), Citation(number: 2)]),
        .text(". A UN panel found that a North Korean missile had struck Kharkiv "), .citations([Citation(number: 1)]),
        .text("."),
      ])
    ])
    report.records = records
    report.notes = notes
    report.noteNumbers = noteNumbers
    report.omittedAboveCeiling = 2
    let blocks: [(String?, Block.Content)] = [
      (
        "Background",
        .text(
          Prose(parts: [
            .paragraph([
              .text("The transfers were raised "), .emphasis([.text("jointly")]),
              .text(" for the first time. See the "),
              .link([.text("desk's page")], url: "https://desk.example.org/kr?a=1&b=2"), .text("."),
            ]),
            .list(
              ordered: true,
              items: [[.strong([.text("Accusation.")]), .text(" Arms go to Russia.")], [.text("Denial, by both.")]]
            ),
          ])
        )
      ),
      (
        "Positions",
        .statements([
          StatementGroup(heading: "Signatories of the joint statement", statements: [opposition, concern, cease]),
          StatementGroup(heading: "Russia", statements: [ruDenial, vow]),
          StatementGroup(heading: "North Korea", statements: [kpDenial]),
          StatementGroup(heading: "Others", statements: [hwasong, rtl, halt]),
        ])
      ),
      (
        "Who denies what",
        .disputes([
          Dispute(event: transfers, asserted: [opposition, cease], denied: [ruDenial, kpDenial]),
          Dispute(event: strike, asserted: [hwasong], denied: []),
        ])
      ),
      (
        "Chronology",
        .chronology([
          ChronologyEntry(date: day("2023/.."), basis: nil, subject: .event(relations)),
          ChronologyEntry(date: day("2024-XX"), basis: nil, subject: .event(expiry)),
          ChronologyEntry(date: day("2024-03"), basis: nil, subject: .event(veto)),
          ChronologyEntry(date: day("../2024-05"), basis: nil, subject: .event(strike)),
          ChronologyEntry(date: day("2024-05-31"), basis: .said, subject: .statement(opposition)),
          ChronologyEntry(date: day("2024-05-31?"), basis: .source, subject: .statement(ruDenial)),
          ChronologyEntry(date: day("2024-06-01"), basis: .said, subject: .statement(kpDenial)),
        ])
      ),
      ("Actors", .entities([ru, kp, kcnaBody, signatories, spokesman], style: .table)),
      ("Profiles", .entities([signatories, desk], style: .profiles)),
      ("Full quotations", .verbatim([StatementGroup(heading: nil, statements: [opposition, kpDenial, rtl])])),
      (
        "Gaps",
        .gaps([
          Gap(
            kind: .documentNotHeld,
            text: "“Joint statement on DPRK-Russia cooperation” is not held.",
            citations: [Citation(number: 1)]
          ),
          Gap(kind: .undated, text: "The date of Russia's denial is not known.", citations: [Citation(number: 1)]),
        ])
      ),
      ("Sources", .sources([fox, kcna, agency, joint])),
    ]
    report.blocks = blocks.enumerated().map {
      Block(id: "block-\($0.offset + 1)", title: $0.element.0, content: $0.element.1)
    }
    report.blocks.insert(
      Block(
        id: "block-10",
        title: "Statements of China",
        content: .statements([]),
        emptyText: "China has said nothing that we hold."
      ),
      at: 3
    )
    return report
  }
}
