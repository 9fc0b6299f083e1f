import ReportCompiler
import ReportDiagnostics
import ReportModel
import Testing

@Suite struct LinkCorpusTests {
  /// A fault of a whole corpus beside the ``cast``: its code, its place marked (first mark), and a part of the hint.
  struct Fault: CustomTestStringConvertible, Sendable {
    let code: DiagnosticCode
    let text: String
    let hint: String
    init(_ code: DiagnosticCode, _ text: String, hint: String = "") {
      self.code = code
      self.text = text
      self.hint = hint
    }
    var testDescription: String { "\(code.rawValue): \(text)" }
  }

  static let faults: [Fault] = [
    Fault(.duplicateID, "events:\n- {id: «kp», type: vote, title: T, date: '2024'}\n", hint: "another id"),
    Fault(.unknownReference, statement("form: indirect\ngist: G\nabout: [«kq»]"), hint: "'kp'"),
    Fault(.unknownReference, statement("form: indirect\ngist: G\nevents: [«nothing-like-it»]"), hint: "declare it"),
    Fault(.unknownReference, statement("form: indirect\ngist: G\nmarking: «tlp-amberr»"), hint: "'tlp-amber'"),
    Fault(.unknownReference, statement("form: indirect\ngist: G\nvia: «st2»"), hint: "'st'"),
    Fault(
      .unknownReference,
      "statements:\n- {id: a, speakers: [«kpp»], act: say, form: indirect, gist: G, source: s1}\n"
    ),
    Fault(
      .unknownReference,
      "statements:\n- {id: a, speakers: [kp], act: say, form: indirect, gist: G, source: «s9»}\n"
    ),
    Fault(.unknownReference, "links:\n- {from: kp, type: part-of, to: «rru»}\n", hint: "'ru'"),
    Fault(.wrongKind, statement("form: indirect\ngist: G\nabout: [«s1»]")),
    Fault(.wrongKind, statement("form: indirect\ngist: G\norigin: «kp»")),
    Fault(.wrongKind, statement("form: indirect\ngist: G\nre: [{kind: denies, to: «ru»}]")),
    Fault(.wrongKind, statement("form: indirect\ngist: G\nmarking: «ru»")),
    Fault(
      .unknownValue,
      statement("form: indirect\ngist: G\nnote: n").replacing("act: say", with: "act: «sy»"),
      hint: "'say'"
    ),
    Fault(
      .referenceCycle,
      "entities:\n- {id: g1, type: group, name: G1, members: [«g2»]}\n- {id: g2, type: group, name: G2, members: [g1]}\n"
    ),
    Fault(.referenceCycle, "sources:\n- {id: a, type: report, title: T, published: XXXX, derived_from: [«a»]}\n"),
    Fault(
      .referenceCycle,
      "events:\n- {id: a, type: vote, title: T, date: XXXX, part_of: «b»}\n- {id: b, type: vote, title: T, date: XXXX, part_of: a}\n"
    ),
    Fault(.referenceCycle, statement("form: indirect\ngist: G\nvia: «st»")),
    Fault(.referenceCycle, statement("form: indirect\ngist: G\nsuperseded_by: «st»")),
    Fault(.duplicateID, "markings:\n- {id: tlp-red, scheme: tlp, label: 'TLP:RED', level: «1»}\n", hint: "level 4"),
    Fault(.conflictingFields, statement("form: indirect\ngist: G\nmarking: [tlp-red, «tlp-green»]"), hint: "lower"),
    // Warnings.
    Fault(.deprecatedMarking, statement("form: indirect\ngist: G\nmarking: «TLP:WHITE»"), hint: "tlp-clear"),
    Fault(
      .unusualSpeaker,
      "entities:\n- {id: here, type: place, name: Here}\n"
        + "statements:\n- {id: a, speakers: [«here»], act: say, form: indirect, gist: G, source: s1}\n"
    ),
    Fault(.saidAfterPublished, statement("form: indirect\ngist: G\nsaid: «'2024-06-01'»")),
    Fault(.unknownLinkType, "links:\n- {from: kp, type: «part-off», to: ru}\n", hint: "'part-of'"),
    Fault(
      .ambiguousName,
      "entities:\n- {id: zz, type: place, name: «NORTH KOREA»}\nevents:\n"
        + "- {id: v, type: vote, title: T, date: XXXX, place: zz}\n"
    ),
    Fault(
      .mixedProbabilityScales,
      statement("form: indirect\ngist: G\nassessment: {likelihood: «highly-likely»}"),
      hint: "very-likely"
    ),
    Fault(.unknownValue, statement("form: indirect\ngist: G\nassessment: {likelihood: «likly»}"), hint: "'likely'"),
    Fault(
      .confirmedButDenied,
      "events:\n- {id: v, type: vote, title: T, date: XXXX, status: «confirmed»}\n"
        + statement("form: indirect\ngist: G\nre: [{kind: denies, to: v}]"),
      hint: "disputed"
    ),
    Fault(
      .withdrawnSource,
      "sources:\n- {id: gone, type: post, title: T, published: XXXX, status: withdrawn}\n"
        + "statements:\n- {id: a, speakers: [kp], act: say, form: indirect, gist: G, source: «gone»}\n"
    ),
  ]

  @Test(arguments: LinkCorpusTests.faults)
  func aFaultIsNamedAtItsPlaceAndNothingElseIsSaid(_ fault: Fault) {
    let written = WrittenCorpus(cast, fault.text)
    #expect(written.findings().map(\.code) == [fault.code])
    #expect(written.findings().first?.span == written.marks.first)
    #expect(fault.hint.isEmpty || written.findings().first?.hint?.contains(fault.hint) == true)
  }

  @Test func bothPlacesOfADuplicateAreShown() {
    let written = WrittenCorpus(
      "entities:\n- {id: «kp», type: person, name: A}\n",
      "sources:\n- {id: «kp», type: post, title: T, published: XXXX}\n"
    )
    let finding = written.findings().first
    #expect(finding?.code == .duplicateID)
    #expect(finding?.span == written.marks[1])
    #expect(finding?.notes.first?.span == written.marks[0])
  }

  @Test func aWrongNameIsReportedOnceHoweverOftenItIsUsed() {
    let written = WrittenCorpus(cast, statement("form: indirect\ngist: G\nabout: [«kq», ru]\nto: [«kq»]"))
    #expect(written.findings().map(\.code) == [.unknownReference])
    #expect(written.findings().first?.span == written.marks[0])
    #expect(written.findings().first?.notes.map(\.span) == [written.marks[1]])
  }

  @Test func twelveIndependentFaultsGiveTwelveFindings() {
    let written = WrittenCorpus(
      """
      sources:
      - {id: s1, type: «artcle», title: T, published: "2024"}
      - {id: s2, type: post, title: T, published: «"31.05.2024"»}
      - {id: s3, type: post, title: T, published: XXXX, «urll»: x}
      entities:
      - {id: kp, type: government, name: North Korea, country: [«UK»]}
      - {id: ru, type: government, name: Russia, members: [kp]}

      """.replacing("members", with: "«members»"),
      """
      statements:
      - {id: a, speakers: [kp], act: say, form: indirect, gist: G, source: s1, about: [«kpp»]}
      - {«id»: b, speakers: [kp], act: say, form: indirect, gist: G}
      - {id: c, speakers: [ru], act: «sya», form: indirect, gist: G, source: s2, via: b}
      - {id: d, speakers: [«s3»], act: say, form: indirect, gist: G, source: s3}
      - {id: e, speakers: [ru], act: say, form: «mixed», gist: G, source: s3, re: [{kind: answers, to: d}]}
      - {id: «a», speakers: [ru], act: say, form: indirect, gist: G, source: s3}
      - {id: g, speakers: [ru], act: say, form: indirect, gist: G, source: s3, said: «tomorrow»}

      """
    )
    #expect(written.findings().count == 12)
    #expect(written.findings().map(\.span) == written.marks.map(Optional.some))
  }

  @Test func membersOfTheCorpusAreInTheOrderOfTheirIds() {
    let one =
      "entities:\n- {id: b, type: person, name: B}\n- {id: a, type: person, name: A, links: [{type: owns, to: b}]}\n"
    let two = "links:\n- {from: a, type: controls, to: c}\nentities:\n- {id: c, type: person, name: C}\n"
    let first = WrittenCorpus(one, two)
    let second = WrittenCorpus(two, one)
    #expect(first.corpus.records == second.corpus.records)
    #expect(first.corpus.records.entities.map(\.id) == ["a", "b", "c"])
    #expect(first.corpus.records.entities[0].links.map(\.type) == ["owns", "controls"])
    #expect(first.corpus.records.entities[0].links[1].to == Ref(2))
  }

  @Test func aPublisherIsAnEntityOrAName() {
    let written = WrittenCorpus(
      cast,
      "sources:\n- {id: s2, type: post, title: T, published: XXXX, publisher: kp, authors: [Reuters, ru]}\n"
    )
    let source = written.corpus.records.sources[1]
    #expect(source.publisher == .entity(Ref(0)))
    #expect(source.authors == [.name("Reuters"), .entity(Ref(1))])
  }

  @Test func whatWasWithdrawnOrHeldUpIsNoFinding() {
    let written = WrittenCorpus(
      cast,
      """
      sources:
      - {id: gone, type: post, title: T, published: XXXX, status: withdrawn}
      events:
      - {id: v, type: vote, title: T, date: XXXX, status: confirmed}
      statements:
      - {id: a, speakers: [kp], act: deny, form: indirect, gist: G, source: gone, also_in: [s1], events: [v], status: withdrawn}
      - {id: b, speakers: [kp], act: say, form: indirect, gist: G, source: gone, also_in: [s1]}
      - {id: c, speakers: [kp], act: say, form: indirect, gist: G, source: s1, said: "2024-06-01?"}

      """
    )
    #expect(written.findings() == [])
  }

  @Test func theActsOfTheCorpusAreLikeOneOfOurs() {
    let written = WrittenCorpus(
      cast,
      statement("form: indirect\ngist: G").replacing("act: say", with: "act: veto"),
      settings: "acts: [{id: veto, like: reject}]\n"
    )
    #expect(written.findings() == [])
    #expect(written.corpus.records.statements[0].act == Statement.Act(id: "veto", base: .reject))
  }

  @Test func anUnusedEntityIsAWarningButAHolderOfAnOfficeIsNot() {
    let written = WrittenCorpus(
      """
      entities:
      - {id: office, type: office, name: Office}
      - {id: holder, type: person, name: Holder, links: [{type: holds, to: office}]}
      - {id: «alone», type: person, name: Alone}

      """
    )
    #expect(written.diagnostics.map(\.code) == [.unusedEntity])
    #expect(written.spans == [written.marks[0]])
  }

  @Test func aDefaultMarkingMustBeDeclared() {
    let written = WrittenCorpus(settings: "default_marking: «tlp-grean»\n")
    #expect(written.codes == ["unknown-reference"])
    #expect(written.spans == [written.marks[0]])
  }

  @Test func aChainOfFiftyThousandIsNoCycleAndNoCrash() {
    let events = (0..<50_000).map { "- {id: e\($0), type: vote, title: T, date: XXXX, part_of: e\($0 + 1)}\n" }
    let written = WrittenCorpus("events:\n" + events.joined() + "- {id: e50000, type: vote, title: T, date: XXXX}\n")
    #expect(written.diagnostics == [])
  }
}
