import ReportDiagnostics
import ReportInput
import ReportModel
import ReportTestSupport
import Testing
import YAMLSyntax

/// One file decoded: the findings, and what is read.
private func decode(
  _ marked: String,
  role: CorpusDecoder.Role = .records
) -> (syntax: CorpusSyntax?, found: [Diagnostic], marks: [SourceSpan]) {
  let text = MarkedText(marked)
  var bag = DiagnosticBag()
  let file = FileID(rawValue: 0)
  guard let tree = YAMLParser(aliases: .refused).run(text.bytes, file: file, diagnostics: &bag) else {
    return (nil, bag.sorted, text.spans)
  }
  return (CorpusDecoder(role: role).run(tree, diagnostics: &bag), bag.sorted, text.spans)
}

/// A fault in one file, its code, and its place marked.
struct Fault: CustomTestStringConvertible, Sendable {
  let code: DiagnosticCode
  let text: String
  /// A part of the hint; empty when it does not matter.
  let hint: String

  init(_ code: DiagnosticCode, _ text: String, hint: String = "") {
    self.code = code
    self.text = text
    self.hint = hint
  }

  var testDescription: String { "\(code.rawValue): \(text)" }
}

private func source(_ more: String) -> String {
  "sources:\n- id: s1\n  type: article\n  title: T\n  published: '2024'\n  \(more)\n"
}

private func entity(_ more: String) -> String { "entities:\n- id: e1\n  type: group\n  name: N\n  \(more)\n" }

private func said(_ more: String, form: String = "form: indirect\n  gist: G") -> String {
  "statements:\n- id: st1\n  speakers: [e1]\n  act: say\n  source: s1\n  \(form)\n  \(more)\n"
}

private let faults: [Fault] = [
  // Fields.
  Fault(.unknownField, said("«gyst»: x"), hint: "'gist'"),
  Fault(.unknownField, "«statement»: []\n", hint: "'statements'"),
  Fault(.unknownField, "«title»: My corpus\n", hint: "corpus.yaml"),
  Fault(.missingField, "sources:\n- «id»: s1\n  type: article\n  title: T\n", hint: "published"),
  Fault(.missingField, "entities:\n- «type»: person\n  name: N\n", hint: "id"),
  Fault(.missingField, "events:\n- «id»: v\n  type: vote\n  title: T\n", hint: "date"),
  Fault(.missingField, "markings:\n- «id»: m\n  scheme: own\n", hint: "label"),
  Fault(.missingField, "links:\n- «type»: part-of\n  to: e1\n", hint: "from"),
  Fault(.missingField, said("quotes: [{«prefix»: a}]", form: "form: direct")),
  Fault(.missingField, said("assessment: {«note»: maybe}"), hint: "at least one"),
  Fault(.missingField, source("archive: {}\n  text: {«sha256»: \(String(repeating: "a", count: 64))}"), hint: "path"),
  Fault(.emptyValue, source("«note»:"), hint: "leave 'note' out"),
  Fault(.emptyValue, source("note: «\"\"»")),
  Fault(.emptyValue, source("tags: [a, «\" \"»]")),
  // Shapes.
  Fault(.wrongShape, said("about: «e1»"), hint: "about: [e1]"),
  Fault(.wrongShape, "sources: «{id: s1}»\n"),
  Fault(.wrongShape, "sources: [«s1»]\n"),
  Fault(.wrongShape, source("note: «[a]»")),
  Fault(.wrongShape, source("identifiers: «[a]»")),
  Fault(.wrongShape, "statements:\n- {id: st1, speakers: [e1], act: say, form: indirect, gist: G, source: «[s1]»}\n"),
  Fault(.wrongShape, "«just text»\n"),
  // Values.
  Fault(.unknownValue, "sources:\n- {id: s, type: «artcle», title: T, published: '2024'}\n", hint: "'article'"),
  Fault(.unknownValue, source("reliability: «b»"), hint: "'B'"),
  Fault(.unknownValue, source("status: «gone»"), hint: "current, corrected, withdrawn, superseded"),
  Fault(.unknownValue, said("status: «withdraw»"), hint: "'withdrawn'"),
  Fault(.unknownValue, said("re: [{kind: «denys», to: x}]"), hint: "denies, confirms"),
  Fault(.unknownValue, "markings:\n- {id: m, scheme: own, label: L, colour: «red»}\n", hint: "#FFC000"),
  Fault(.invalidID, "entities:\n- {id: «my entity», type: person, name: N}\n", hint: "no spaces"),
  Fault(.invalidID, "entities:\n- {id: «-x», type: person, name: N}\n"),
  Fault(.invalidID, "entities:\n- {id: «é», type: person, name: N}\n"),
  Fault(.invalidID, said("about: [e2, «e 3»]")),
  Fault(.invalidNumber, said("assessment: {credibility: «7»}"), hint: "decimal digits"),
  Fault(.invalidNumber, said("assessment: {credibility: «0x1»}")),
  Fault(.invalidNumber, said("quotes: [«{exact: a, start: 5, end: 5}»]", form: "form: direct")),
  Fault(.invalidCountry, entity("country: [«UK»]"), hint: "'GB'"),
  Fault(.invalidCountry, entity("country: [«no»]"), hint: "'NO'"),
  Fault(.invalidCountry, entity("country: [KP, «ZZ»]")),
  Fault(.invalidLanguage, source("language: «en_GB»"), hint: "'en-GB'"),
  Fault(.invalidLanguage, source("language: «english»"), hint: "'en'"),
  Fault(.invalidURL, source("url: «ftp://example.org»"), hint: "https://"),
  Fault(.invalidURL, source("url: «javascript:alert(1)»")),
  Fault(.invalidURL, source("url: «\"https://example.org/a b\"»"), hint: "%20"),
  Fault(.invalidURL, source("url: «https://»"), hint: "host"),
  Fault(.invalidPath, source("text: «../secret.txt»"), hint: "'..'"),
  Fault(.invalidPath, source("text: «/etc/passwd»"), hint: "leading"),
  Fault(.invalidPath, source("text: «'a\\b.txt'»"), hint: "'/'"),
  Fault(.invalidHash, source("text: {path: a.txt, sha256: «abc»}"), hint: "sha256sum"),
  Fault(.bidiControl, source("note: «\"a\\u202Eb\\u202Cc\"»"), hint: "remove it"),
  // Fields against each other.
  Fault(.conflictingFields, "entities:\n- id: e1\n  type: person\n  name: N\n  «members»: [e2]\n", hint: "group"),
  Fault(.conflictingFields, entity("links: [{«from»: e2, type: part-of, to: e3}]")),
  Fault(
    .conflictingFields,
    "statements:\n- {id: a, speakers: [{entity: e, «label»: l}], act: say, form: indirect, gist: G, source: s}\n"
  ),
  Fault(.formContent, said("«gist»: G", form: "form: direct\n  quotes: [a]"), hint: "form: mixed"),
  Fault(.formContent, said("«quotes»: [a]"), hint: "form: mixed"),
  Fault(.formContent, said("gist: G", form: "form: «mixed»"), hint: "indirect"),
  Fault(.formContent, said("quotes: [a]", form: "form: «mixed»"), hint: "direct"),
  Fault(.formContent, said("note: n", form: "form: «direct»")),
  Fault(.formContent, said("quotes: [«'“a b”'»]", form: "form: direct"), hint: "first and the last"),
  Fault(.repeatedValue, said("about: [e2, e3, «e2»]")),
]

@Suite struct CorpusDecoderTests {
  @Test(arguments: faults)
  func aFaultIsNamedAtItsPlaceAndNothingElseIsSaid(_ fault: Fault) {
    let (_, found, marks) = decode(fault.text)
    #expect(found.map(\.code) == [fault.code])
    #expect(found.map(\.span) == marks.map(Optional.some))
    #expect(fault.hint.isEmpty || found.first?.hint?.contains(fault.hint) == true)
  }

  @Test(
    arguments: [
      ("31.05.2024", "'2024-05-31'"), ("2024-5-31", "'2024-05-31'"), ("May 2024", "'2024-05'"),
      ("31 May 2024", "'2024-05-31'"), ("2024-02-30", "29 days"), ("2023-02-29", "28 days"), ("2024-13", "no month 13"),
      ("20240531", "'2024-05-31'"), ("5/31/2024", "'2024-05-31'"), ("05/06/2024", "year, month, day"),
      ("unknown", "'XXXX'"), ("2024-05-31/2024-05-01", "ends before it begins"), ("2023-2024", "'2023/2024'"),
      ("2023..2024", "'2023/2024'"), ("c. 2024", "'2024~'"), ("since 2023", "'2023/..'"), ("[2023..2024]", "level 2"),
      ("yesterday", "'XXXX'"),
    ])
  func aWrongDateIsToldHowToBeRight(_ written: String, _ hint: String) {
    let (_, found, marks) = decode("events:\n- {id: v, type: vote, title: T, date: «\"\(written)\"»}\n")
    #expect(found.map(\.code) == [.invalidDate])
    #expect(found.map(\.span) == marks.map(Optional.some))
    #expect(found.first?.hint?.contains(hint) == true, "\(found.first?.hint ?? "")")
  }

  @Test(
    arguments: [
      "en", "no", "pt-BR", "zh-Hant", "zh-Hant-TW", "sr-Latn-RS", "de-1996", "es-419", "x-whatever", "en-x-mine",
      "de-CH-u-co-phonebk", "sl-rozaj-biske",
    ])
  func aLanguageTagIsRead(_ tag: String) {
    #expect(decode(source("language: \(tag)")).found == [])
  }

  @Test(arguments: ["e", "en-", "-en", "en--GB", "en-GB-GB-x", "en-a", "en-u-co-u-ca", "1a", "en GB", "sl-rozaj-rozaj"])
  func whatIsNoLanguageTagIsRefused(_ tag: String) {
    #expect(decode(source("language: \"\(tag)\"")).found.map(\.code) == [.invalidLanguage])
  }

  /// YAML 1.1 reads each of these as something else.
  @Test func everyScalarIsTheTextThatIsWritten() {
    let (syntax, found, _) = decode(
      """
      entities:
      - {id: no, type: place, name: 0123456, country: [NO], aliases: [on, 12:30, ~, null, 1.10], tags: [yes, off]}
      sources:
      - {id: "1", type: post, title: "true", published: 2024-05-31, language: no, x-count: 0x10}

      """
    )
    #expect(found == [])
    #expect(syntax?.entities.records[0].id == "no")
    #expect(syntax?.entities.records[0].name == "0123456")
    #expect(syntax?.entities.records[0].countries == ["NO"])
    #expect(syntax?.entities.records[0].aliases.map(\.name) == ["on", "12:30", "~", "null", "1.10"])
    #expect(syntax?.entities.records[0].annotations.tags == ["yes", "off"])
    #expect(syntax?.sources.records[0].language == "no")
    #expect(syntax?.sources.records[0].published.text == "2024-05-31")
    #expect(syntax?.sources.records[0].annotations.extensions == [ExtensionField(key: "x-count", value: .text("0x10"))])
  }

  @Test func theSettingsAreRead() {
    let (syntax, found, _) = decode(
      """
      rapporteur: 1
      title: T
      language: ko
      probability_scale: phia
      default_marking: tlp-green
      acts: [{id: veto, like: reject}]
      markings: [{id: own, scheme: own, label: OWN}]

      """,
      role: .settings
    )
    #expect(found == [])
    let settings = syntax?.settings?.values
    #expect(settings?.title == "T")
    #expect(settings?.language == "ko")
    #expect(settings?.probabilityScale == .phia)
    #expect(settings?.defaultMarking == "tlp-green")
    #expect(settings?.acts == ["veto": .reject])
    #expect(syntax?.markings.records.map(\.id) == ["own"])
  }

  @Test(
    arguments: [
      Fault(.unsupportedVersion, "rapporteur: «2»\n"), Fault(.unknownField, "«markngs»: []\n", hint: "'markings'"),
      Fault(.unknownValue, "probability_scale: «icd»\n", hint: "icd203"),
      Fault(.unknownValue, "acts: [{id: veto, like: «rejct»}]\n", hint: "'reject'"),
      Fault(.duplicateID, "acts: [{id: «deny», like: reject}]\n"),
      Fault(.duplicateID, "acts: [{id: veto, like: reject}, {id: «veto», like: deny}]\n"),
      Fault(.invalidLanguage, "language: «xx1»\n"),
    ])
  func aFaultInTheSettingsIsNamedAtItsPlace(_ fault: Fault) {
    let (_, found, marks) = decode(fault.text, role: .settings)
    #expect(found.map(\.code) == [fault.code])
    #expect(found.map(\.span) == marks.map(Optional.some))
    #expect(fault.hint.isEmpty || found.first?.hint?.contains(fault.hint) == true)
  }

  @Test func aDayWithATimeZoneIsReadWithAWarning() {
    let (syntax, found, marks) = decode(said("said: «2015-04-07-04:00»"))
    #expect(found.map(\.code) == [.invalidDate])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.map(\.span) == marks.map(Optional.some))
    #expect(syntax?.statements.records[0].said?.text == "2015-04-07")
  }

  @Test func aQuotationMayHoldBalancedBidiControls() {
    let (syntax, found, _) = decode(said("quotes: [\"a\\u2067b\\u2069c\"]", form: "form: direct"))
    #expect(found == [])
    #expect(syntax?.statements.records[0].quotes[0].exact == "a\u{2067}b\u{2069}c")
  }

  @Test func anEmptyFileSaysNothing() {
    #expect(decode("# nothing here\n").found == [])
    #expect(decode("", role: .settings).syntax?.settings != nil)
  }
}
