import ReportFormatting
import ReportModel

/// Builds reports in which every field of every record and every kind of block occurs, with hostile text. The same seed
/// gives the same report on every machine.
struct RandomReport {
  private var state: UInt64
  private var records = Records()
  private let count: Int

  /// - Parameter count: Of the records of each kind; at least 1.
  init(seed: UInt64, count: Int = 6) {
    state = seed
    self.count = count
  }

  mutating func report() -> Report {
    records.markings =
      Marking.tlp + [
        Marking(
          id: "house",
          scheme: "desk",
          label: "CHATHAM",
          level: 1,
          colour: "#000000",
          banner: "CHATHAM HOUSE",
          handling: .chathamHouse
        )
      ]
    records.sources = (0..<count).map { source($0) }
    records.entities = (0..<count).map { entity($0) }
    records.events = (0..<count).map { event($0) }
    records.statements = (0..<count).map { statement($0) }
    var report = Report(
      id: "sample",
      title: text(),
      date: date(),
      markings: [records.markings[1], records.markings[5]]
    )
    report.records = records
    report.header = list { HeaderField(key: $0.pick(["reference", "to", "from"]), value: $0.text()) }
    report.language = pick(["en", "de"])
    report.probabilityScale = pick(ProbabilityScale.allCases)
    report.omittedAboveCeiling = maybe { $0.number(9) }
    // Every second source has a note, the last one first.
    let noted = (0..<count).reversed().filter { $0.isMultiple(of: 2) }
    report.noteNumbers = [Int](repeating: 0, count: count)
    for (index, source) in noted.enumerated() { report.noteNumbers[source] = index + 1 }
    report.notes = noted.enumerated().map { index, source in
      SourceNote(number: index + 1, source: Ref(source), reports: list { $0.ref() })
    }
    report.summary = maybe { $0.prose() }
    report.blocks = blocks()
    return report
  }

  // MARK: Choices

  mutating func number(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[number(items.count)] }

  private mutating func maybe<Item>(_ make: (inout RandomReport) -> Item) -> Item? {
    number(3) == 0 ? nil : make(&self)
  }

  private mutating func list<Item>(_ make: (inout RandomReport) -> Item) -> [Item] {
    (0..<number(4)).map { _ in make(&self) }
  }

  private mutating func ref<Record>() -> Ref<Record> { Ref(number(count)) }

  private mutating func text() -> String {
    (0...number(5)).map { _ in
      pick([
        "transfers", "무기거래를", "Россия", "عبد الكريم", "e\u{301}te\u{301}", "👩‍👩‍👧", "=1+1", "<b>&amp;</b>", "\"quoted\"",
        "back\\slash", "tab\there", "line\nend", "\u{1}\u{1F}", "\u{0}", "\u{202E}abc\u{202C}", "\u{2028}", "{{x}}",
        "[1]", "*a*",
        "\u{7F}", "\u{FEFF}", "\u{FFFF}",
      ])
    }.joined(separator: " ")
  }

  private mutating func date() -> EDTFDate {
    let written = pick([
      "2024-05-31", "2024-05-31?", "2024-05", "2024~", "201X", "XXXX", "2023/..", "/2024-05", "2024-03/2024-05",
      "-0043-03-15",
      "2024-22", "Y170000", "2024-05-31T10:30:00Z", "2024-XX-XX", "20XX%",
    ])
    guard let date = EDTFDate(written) else { preconditionFailure("'\(written)' is no EDTF date") }
    return date
  }

  // MARK: Records

  private mutating func annotations() -> Annotations {
    var annotations = Annotations()
    annotations.markings = [Ref(number(5))] + (number(3) == 0 ? [Ref(5)] : [])
    annotations.tags = list { $0.text() }
    annotations.note = maybe { $0.text() }
    annotations.extensions =
      number(2) == 0
      ? []
      : [
        ExtensionField(key: "x-z", value: .text(text())),
        ExtensionField(
          key: "x-a",
          value: .map([
            ExtensionField(key: "z", value: .list([.text(text()), .list([]), .map([])])),
            ExtensionField(key: "a", value: .text("")),
          ])
        ),
      ]
    return annotations
  }

  private mutating func party() -> Party { number(2) == 0 ? .name(text()) : .entity(ref()) }

  private mutating func assessment() -> Assessment {
    Assessment(
      credibility: maybe { 1 + $0.number(6) },
      likelihood: maybe { $0.pick(["likely", "probable", "unlikely"]) },
      confidence: maybe { $0.pick(Confidence.allCases) },
      by: maybe { $0.text() },
      on: maybe { $0.date() },
      note: maybe { $0.text() }
    )
  }

  private mutating func identifiers() -> [Identifier] { list { Identifier(scheme: "doi", value: $0.text()) } }

  private mutating func source(_ index: Int) -> Source {
    var source = Source(id: "s-\(index)", type: pick(SourceType.allCases), title: text(), published: date())
    source.publisher = maybe { $0.party() }
    source.authors = list { $0.party() }
    source.language = maybe { $0.pick(["ko", "ru", "en"]) }
    source.url = maybe { _ in "https://example.org/?a=1&b=\"2\"" }
    source.retrieved = maybe { $0.date() }
    source.archive = maybe { random in
      Source.Archive(
        url: random.maybe { $0.text() },
        wacz: random.maybe { $0.text() },
        warcRecord: random.maybe { $0.text() },
        captured: random.maybe { $0.date() },
        sha256: random.maybe { $0.text() }
      )
    }
    source.text = maybe { random in Source.StoredText(path: "texts/a.txt", sha256: random.maybe { $0.text() }) }
    source.derivedFrom = list { $0.ref() }
    source.translationOf = maybe { $0.ref() }
    source.translator = maybe { $0.party() }
    source.reliability = pick(Reliability.allCases)
    source.descriptor = maybe { $0.text() }
    source.status = pick(SourceStatus.allCases)
    source.notices = list { random in
      Source.Notice(
        date: random.date(),
        kind: random.pick(NoticeKind.allCases),
        text: random.maybe { $0.text() },
        url: random.maybe { $0.text() }
      )
    }
    source.supersededBy = maybe { $0.ref() }
    source.isHeld = pick([true, false])
    source.identifiers = identifiers()
    source.annotations = annotations()
    return source
  }

  private mutating func entity(_ index: Int) -> Entity {
    var entity = Entity(id: "e-\(index)", type: pick(EntityType.allCases), name: text())
    entity.aliases = list { random in
      Entity.Alias(name: random.text(), kind: random.pick(AliasKind.allCases), language: random.maybe { _ in "ko" })
    }
    entity.countries = list { $0.pick(["KR", "RU", "XK"]) }
    entity.description = maybe { $0.text() }
    entity.valid = maybe { $0.date() }
    entity.members = list { random in Entity.Member(entity: random.ref(), valid: random.maybe { $0.date() }) }
    entity.links = list { random in
      var link = Entity.Link(type: random.pick(Entity.linkTypes), to: random.ref())
      link.role = random.maybe { $0.text() }
      link.valid = random.maybe { $0.date() }
      link.source = random.maybe { $0.ref() }
      link.annotations = random.annotations()
      return link
    }
    entity.identifiers = identifiers()
    entity.sources = list { $0.ref() }
    entity.annotations = annotations()
    return entity
  }

  private mutating func event(_ index: Int) -> Event {
    var event = Event(id: "v-\(index)", type: pick(EventType.allCases), title: text(), date: date())
    event.status = pick(EventStatus.allCases)
    event.place = maybe { $0.ref() }
    event.actors = list { Event.Actor(entity: $0.ref(), role: $0.pick(ActorRole.allCases)) }
    event.sources = list { $0.ref() }
    event.partOf = maybe { $0.ref() }
    event.assessment = maybe { $0.assessment() }
    event.identifiers = identifiers()
    event.annotations = annotations()
    return event
  }

  private mutating func statement(_ index: Int) -> Statement {
    let speakers = (0...number(2)).map { _ in
      Statement.Speaker(
        number(2) == 0 ? .label(text()) : .entity(ref()),
        capacity: maybe { $0.party() },
        onBehalfOf: list { $0.ref() }
      )
    }
    let act = pick(SpeechAct.allCases)
    var statement = Statement(
      id: "t-\(index)",
      speakers: speakers,
      act: Statement.Act(id: number(2) == 0 ? "own-act" : act.rawValue, base: act),
      form: pick(StatementForm.allCases),
      source: place()
    )
    statement.gist = maybe { $0.text() }
    statement.quotes = list { random in
      Statement.Quotation(
        random.text(),
        prefix: random.maybe { $0.text() },
        suffix: random.maybe { $0.text() },
        start: random.maybe { $0.number(1000) },
        end: random.maybe { $0.number(1000) },
        original: random.maybe { Statement.Quotation.Original(exact: $0.text(), language: "ko") }
      )
    }
    statement.origin = maybe { $0.ref() }
    statement.via = maybe { $0.ref() }
    statement.alsoIn = list { $0.place() }
    statement.about = list { $0.ref() }
    statement.to = list { $0.ref() }
    statement.events = list { $0.ref() }
    statement.responses = list { random in
      Statement.Response(
        kind: random.pick(ResponseKind.allCases),
        target: random.number(2) == 0 ? .event(random.ref()) : .statement(random.ref())
      )
    }
    statement.said = maybe { $0.date() }
    statement.language = maybe { _ in "ru" }
    statement.cue = maybe { $0.text() }
    statement.assessment = maybe { $0.assessment() }
    statement.status = pick(StatementStatus.allCases)
    statement.supersededBy = maybe { $0.ref() }
    statement.annotations = annotations()
    return statement
  }

  private mutating func place() -> Statement.SourcePlace {
    Statement.SourcePlace(ref(), locator: maybe { $0.text() })
  }

  // MARK: Blocks

  private mutating func blocks() -> [Block] {
    let contents: [Block.Content] = [
      .text(prose()), .statements(groups()),
      .chronology(
        (0..<count).map { index in
          ChronologyEntry(
            date: date(),
            basis: maybe { $0.pick(DateBasis.allCases) },
            subject: index.isMultiple(of: 2) ? .event(ref()) : .statement(ref())
          )
        }
      ),
      .disputes([Dispute(event: ref(), asserted: [ref()], denied: list { $0.ref() }, mentioned: list { $0.ref() })]),
      .entities(list { $0.ref() }, style: .table), .entities([ref()], style: .profiles), .verbatim(groups()),
      .gaps(Gap.Kind.allCases.map { Gap(kind: $0, text: text(), citations: citations()) }),
      .sources((0..<count).map { Ref($0) }), .statements([]),
    ]
    return contents.enumerated().map { index, content in
      Block(
        id: "block-\(index + 1)",
        title: maybe { $0.text() },
        content: content,
        emptyText: content == .statements([]) ? text() : nil
      )
    }
  }

  private mutating func groups() -> [StatementGroup] {
    (0...number(2)).map { _ in StatementGroup(heading: maybe { $0.text() }, statements: [ref(), ref()]) }
  }

  private mutating func citations() -> [Citation] {
    [Citation(number: 1 + number((count + 1) / 2), locator: maybe { $0.text() })]
  }

  private mutating func prose() -> Prose {
    Prose(parts: [
      .paragraph([
        .text(text()), .emphasis([.text(text()), .strong([.text(text())])]),
        .link([.text(text())], url: "mailto:desk@example.org"), .citations(citations()),
      ]), .list(ordered: number(2) == 0, items: [[.text(text())], [.citations(citations())], []]),
    ])
  }
}
