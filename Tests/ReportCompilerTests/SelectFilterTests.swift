import ReportDiagnostics
import ReportInput
import Testing

/// Every field of every kind of record: the filter, and the ids that it finds in ``world``.
@Suite struct SelectFilterTests {
  typealias Row = (filter: String, ids: String)

  static let everyStatement = "st-1 st-2 st-3 st-4 st-5 st-6 st-7"

  static let statements: [Row] = [
    ("", everyStatement),
    ("id: st-2", "st-2"), ("id: [st-5, st-2]", "st-2 st-5"),
    // Speakers: groups both ways, membership on the day of the statement.
    ("speaker: ru", "st-5"), ("speaker: kp-speaker", "st-2"), ("speaker: kp-mfa", ""),
    ("speaker: allies", "st-1 st-4 st-6 st-7"),
    ("speaker: fr", "st-1 st-4 st-7"), ("speaker: jp", "st-1 st-6"), ("speaker: [fr, ru]", "st-1 st-4 st-5 st-7"),
    ("speaker: {within: kp}", "st-2 st-5"), ("speaker: {within: [kp, allies]}", "st-1 st-2 st-4 st-5 st-6 st-7"),
    ("speaker: {exists: false}", "st-3"),
    ("for: kp-mfa", "st-2"), ("for: {within: kp}", "st-2"), ("for: {exists: true}", "st-2 st-3"),
    ("for: [ru, kp]", "st-3"),
    ("act: deny", "st-2"), ("act: [deny, say]", "st-2 st-3 st-7"), ("act: veto", "st-4"), ("act: reject", "st-4"),
    ("act: summon", ""),
    ("form: direct", "st-3"), ("form: [direct, mixed]", "st-2 st-3"),
    ("about: kp", "st-1 st-2 st-6"), ("about: [ru, missile]", "st-1 st-7"),
    ("about: {exists: false}", "st-3 st-4 st-5"),
    ("about: {within: ru}", "st-1"), ("all: [{about: kp}, {about: ru}]", "st-1"),
    ("to: un", "st-1"), ("to: {exists: true}", "st-1 st-5"), ("to: {within: allies}", "st-5"),
    ("event: e-transfer", "st-1 st-3"), ("event: e-strike", "st-3"), ("event: [e-vote, e-strike]", "st-3 st-4"),
    ("event: {exists: false}", "st-2 st-5 st-6 st-7"),
    ("re: {kind: denies}", "st-2 st-3"), ("re: {kind: denies, target: e-strike}", ""),
    ("re: {kind: answers, target: e-strike}", "st-3"),
    ("re: {target: st-1}", "st-2"), ("re: {target: [st-1, e-transfer]}", "st-2 st-3"),
    ("re: {kind: [answers, repeats]}", "st-3"),
    ("re: {exists: true}", "st-2 st-3"), ("re: {exists: false}", "st-1 st-4 st-5 st-6 st-7"),
    ("via: st-2", "st-3"), ("via: {exists: true}", "st-3"), ("via: st-1", ""),
    ("source: s-a", "st-1 st-2 st-6"), ("source: s-b", "st-3 st-5 st-7"), ("source: [s-c, s-d]", "st-4 st-5"),
    ("source: {exists: true}", everyStatement),
    ("origin: s-b", "st-2"), ("origin: {exists: true}", "st-2 st-6"),
    ("publisher: wire", "st-1 st-2 st-6"), ("publisher: {exists: true}", "st-1 st-2 st-3 st-6 st-7"),
    ("reliability: B", "st-1 st-2 st-6"), ("reliability: [C, F]", "st-3 st-4 st-5 st-7"),
    // Dates: an imprecise one may, a certain one must. st-2 dates from its origin, st-4 from nothing, st-6 from its source.
    ("said: 2024-05-31", "st-1 st-2 st-3 st-6"), ("said: 2024-05", "st-1 st-2 st-3 st-6"),
    ("said: {from: 2024-06-02}", "st-5"),
    ("said: {from: 2024-05-20, to: 2024-05-31}", "st-1 st-2 st-3 st-6"),
    ("said: {from: 2024-05-20, to: 2024-05-31, certain: true}", "st-1 st-6"),
    ("said: {from: 2024-05-01, certain: true}", "st-1 st-2 st-3 st-5 st-6"), ("said: {to: 2024-04-30}", "st-7"),
    ("said: {to: 2024-04-29}", ""),
    ("said: {from: 2024-06-05, to: 2024-06-05}", "st-5"), ("said: {from: 2024-06-06}", ""),
    ("said: {from: 2024-06, to: 2024-06, certain: true}", "st-5"),
    ("said: {from: 2024-06-02, certain: true}", ""), ("said: {exists: true}", "st-1 st-3 st-5 st-7"),
    ("said: {exists: false}", "st-2 st-4 st-6"),
    ("not: {said: {from: 1900}}", "st-4"),
    ("published: 2024-05-31", "st-1 st-2 st-3 st-6 st-7"), ("published: {from: 2024-06-01}", "st-5"),
    ("published: {exists: false}", "st-4"),
    // Languages: of the utterance, else of the source, else of the corpus; a prefix up to a hyphen.
    ("language: en", "st-1 st-4 st-5 st-6"), ("language: en-GB", "st-1 st-6"), ("language: EN-gb", "st-1 st-6"),
    ("language: ko", "st-2 st-3 st-7"),
    ("language: [ko, en-GB]", "st-1 st-2 st-3 st-6 st-7"),
    ("language: e", "invalid-language: 'e' is not a language tag"), ("language: en-US", ""),
    ("status: current", "st-1 st-3 st-4 st-5 st-7"), ("status: [doubtful, corrected]", "st-2 st-6"),
    ("not: {status: current}", "st-2 st-6"),
    // Markings that are in force, not those that are written.
    ("marking: tlp-amber", "st-7"), ("marking: tlp-green", "st-5"), ("marking: tlp-clear", "st-1 st-2 st-3 st-4 st-6"),
    ("marking: [tlp-green, tlp-amber]", "st-5 st-7"),
    ("tag: arms", "st-1"), ("tag: joint", "st-1 st-5"), ("tag: [arms, joint]", "st-1 st-5"), ("tag: Arms", ""),
    ("tag: {exists: false}", "st-2 st-3 st-4 st-6 st-7"),
    ("likelihood: likely", "st-4"), ("likelihood: {exists: true}", "st-4 st-5"),
    ("likelihood: [unlikely, very-likely]", "st-5"),
    ("confidence: high", "st-4"), ("confidence: [low, moderate]", ""), ("confidence: {exists: true}", "st-4"),
    ("credibility: 2", "st-4"), ("credibility: [2, 5]", "st-4 st-5"), ("credibility: {from: 3}", "st-5"),
    ("credibility: {from: 1, to: 2}", "st-4"), ("credibility: {exists: false}", "st-1 st-2 st-3 st-6 st-7"),
    // Keys are and; any, all and not combine.
    ("act: say, form: direct", "st-3"), ("any: [{act: deny}, {act: urge}]", "st-2 st-6"),
    ("any: [{act: deny, form: direct}]", ""),
    ("not: {any: [{about: kp}, {speaker: fr}]}", "st-3 st-5"),
    ("all: [{not: {act: say}}, {not: {about: {exists: true}}}]", "st-4 st-5"),
    ("not: {not: {act: deny}}", "st-2"),
    ("act: say, any: [{form: direct}, {marking: tlp-amber}], not: {via: {exists: true}}", "st-7"),
  ]

  static let words: [Row] = [
    ("{words: arms}", "st-1 st-2 st-4"), ("{words: ARMS}", "st-1 st-2 st-4"), ("{words: arm}", ""),
    ("{words: harm}", "st-4"),
    ("{words: moved arms}", "st-2"), ("{words: arms rumour}", "st-2"), ("{words: '\"groundless rumour\"'}", "st-2"),
    ("{words: '\"rumour groundless\"'}", ""),
    ("{words: '\"moved a groundless\"'}", ""), ("{words: cafe}", "st-3"), ("{words: CAFÉ}", "st-3"),
    ("{words: cafe siren}", "st-3"), ("{words: '\"cafe de\" closed'}", "st-3"),
    ("{words: arms-text}", "st-4"), ("{words: text}", "st-4"), ("{words: 'arms, '}", ""), ("{words: moved.}", "st-2"),
    ("{words: '무기를'}", "st-5"), ("{words: '무기'}", "st-5"),
    ("{words: '기를 거'}", "st-5"), ("{words: '무'}", "st-5"), ("{words: '\"무기를 거부\"'}", "st-5"), ("{words: '무그'}", ""),
    ("{words: '거부핸'}", ""), ("{words: '부하'}", ""),
    ("{words: \"arms\\nmoved\"}", "st-2"), ("{words: \"\\\"no   arms\\\"\"}", "st-2"),
    ("{exists: true}", everyStatement), ("{words: \"''\"}", ""),
    ("{words: '\"\"'}", "empty-value: no word to look for"), ("{words: 'a \"b'}", "empty-value: no word to look for"),
  ]

  static let entities: [Row] = [
    ("id: [ru, kp]", "kp ru"), ("type: person", "ana"), ("type: [office, group]", "allies kp-speaker"),
    ("country: KP", "kp kp-mfa"), ("country: [EU, RU]", "fr ru"),
    ("country: {exists: false}", "allies ana kp-speaker missile town un"),
    ("name: russia", "ru"), ("name: moscow", "ru"), ("name: DPRK", "kp"), ("name: ana luk", ""),
    ("name: ana łuk", "ana"), ("name: [japan, the wire]", "jp wire"), ("name: korea", ""),
    ("name: {words: korea}", "kp kp-mfa"), ("name: {words: ministry korea}", "kp-mfa"), ("name: {words: '조선'}", "kp"),
    ("name: {words: ana}", "ana"),
    ("tag: p5", "fr ru"), ("tag: [europe, outlet]", "fr wire"), ("tag: {exists: true}", "fr ru wire"),
    ("linked: {type: holds}", "ana"), ("linked: {to: kp}", "kp-mfa kp-speaker"),
    ("linked: {type: part-of, to: kp}", "kp-mfa"), ("linked: {type: holds, to: kp}", ""),
    ("linked: {type: [part-of, office-of]}", "kp-mfa kp-speaker town"),
    ("linked: {exists: true}", "ana kp-mfa kp-speaker town"),
    ("member-of: allies", "fr jp"), ("member-of: {exists: true}", "fr jp"),
    ("member-of: {within: kp}", "kp kp-mfa kp-speaker"), ("member-of: un", ""),
    ("marking: tlp-amber", "ana"), ("marking: [tlp-clear, tlp-amber], type: person", "ana"),
    ("mentioned-in: early", "allies fr missile"), ("speaks-in: early", "allies fr"),
    ("mentioned-in: denials", "kp kp-mfa kp-speaker ru"),
    ("speaks-in: denials", "kp-speaker"), ("speaks-in: all-said, type: government", "fr jp kp ru"),
    ("mentioned-in: nothing", ""),
    ("mentioned-in: early, not: {speaks-in: early}", "missile"), ("any: [{type: weapon}, {country: JP}]", "jp missile"),
  ]

  static let events: [Row] = [
    ("id: e-vote", "e-vote"), ("type: strike", "e-strike"), ("type: [vote, meeting]", "e-plan e-vote"),
    ("status: alleged", "e-vote"), ("status: [planned, disputed]", "e-plan e-transfer"),
    ("date: 2024-01-02", "e-plan e-strike e-transfer"),
    ("date: {from: 2024-01-01, to: 2024-04-30, certain: true}", "e-strike e-transfer"),
    ("date: {from: 2024-05-01}", "e-plan"),
    ("date: {to: 2023-12-31}", ""), ("date: {exists: false}", "e-vote"), ("place: un", "e-vote"),
    ("place: {within: ru}", "e-transfer"), ("place: {exists: false}", "e-plan e-strike"),
    ("actor: ru", "e-transfer"), ("actor: [missile, jp]", "e-strike"), ("actor: {within: kp}", "e-transfer"),
    ("actor: {exists: false}", "e-plan e-vote"),
    ("role: instrument", "e-strike"), ("role: [recipient, target]", "e-transfer"),
    ("role: {exists: true}", "e-strike e-transfer"),
    ("tag: arms", "e-plan e-transfer"), ("tag: [talks]", "e-plan"), ("mentioned-in: denials", "e-strike e-transfer"),
    ("mentioned-in: early", ""),
  ]

  static let sources: [Row] = [
    ("id: [s-d, s-a]", "s-a s-d"), ("type: article", "s-a"), ("type: [report, transcript]", "s-c s-d"),
    ("publisher: wire", "s-a"), ("publisher: {exists: false}", "s-c s-d"),
    ("publisher: {within: un}", ""), ("author: kp-mfa", "s-b"), ("author: {within: kp}", "s-b"),
    ("author: {exists: true}", "s-b s-d"),
    ("published: 2024-05-31", "s-a s-b"), ("published: {from: 2024-05-31, certain: true}", "s-a s-d"),
    ("published: {exists: false}", "s-c"),
    ("reliability: B", "s-a"), ("reliability: [B, C]", "s-a s-b"), ("reliability: F", "s-c s-d"),
    ("language: en", "s-a s-c s-d"), ("language: ko", "s-b"),
    ("status: withdrawn", "s-c"), ("status: current", "s-a s-d"), ("cited-in: denials", "s-a s-b"),
    ("cited-in: all-said", "s-a s-b s-c s-d"), ("cited-in: nothing", ""),
  ]

  static let selections = """
    selections:
      early: {statements: {said: {to: 2024-04-30}}}
      denials: {statements: {re: {kind: denies}}}
      all-said: {statements: {}}
      nothing: {statements: {id: st-1, act: deny}}

    """

  @Test func theWorldIsSound() {
    #expect(world.findings(leavingOut: [.quoteUnverifiable, .unusedEntity, .withdrawnSource]).isEmpty)
  }

  @Test(arguments: SelectionKind.allCases)
  func aFilterFindsWhatItAsksFor(_ kind: SelectionKind) {
    let rows =
      switch kind {
      case .statements: SelectFilterTests.statements + SelectFilterTests.words.map { ("text: \($0.filter)", $0.ids) }
      case .entities: SelectFilterTests.entities
      case .events: SelectFilterTests.events
      case .sources: SelectFilterTests.sources
      }
    for row in rows {
      #expect(
        found(kind, row.filter, in: world, selections: SelectFilterTests.selections) == row.ids,
        "\(kind) \(row.filter)"
      )
    }
  }

  /// A table that asks for every field cannot forget one that is added.
  @Test func everyFieldIsInTheTable() {
    let fields: [(SelectionKind, String, [Row])] = [
      (
        .statements,
        "id speaker for act form about to event re via source origin publisher reliability said published language status marking tag text likelihood confidence credibility",
        SelectFilterTests.statements + [("text: x", "")]
      ),
      (
        .entities, "id type country name tag linked member-of mentioned-in speaks-in marking",
        SelectFilterTests.entities
      ),
      (.events, "id type status date place actor role tag mentioned-in", SelectFilterTests.events),
      (.sources, "id type publisher author published reliability language status cited-in", SelectFilterTests.sources),
    ]
    for (kind, names, rows) in fields {
      for name in names.split(separator: " ") {
        #expect(rows.contains { $0.filter.hasPrefix("\(name):") || $0.filter.contains(" \(name):") }, "\(kind) \(name)")
      }
      let known = names.replacing(" ", with: ", ")
      #expect(
        found(kind, "zzzzzz: x", in: world)
          == "unknown-field: 'zzzzzz' is not a field that \(kind.rawValue) can be filtered by"
      )
      let hint = WrittenReport("selections: {a: {\(kind.rawValue): {zzzzzz: x}}}", over: world).diagnostics.first?.hint
      #expect(hint == "the fields are \(known)")
    }
  }
}
