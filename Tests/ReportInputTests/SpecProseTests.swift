import ReportDiagnostics
import ReportInput
import Testing

@Suite struct SpecProseTests {
  /// Prose read, and drawn as tags.
  static func read(_ text: String, _ diagnostics: inout DiagnosticBag) -> [String] {
    let whole = SourceSpan(file: FileID(rawValue: 0), start: 0, end: UInt32(text.utf8.count))
    let parser = ProseParser(Array(text.utf8)) {
      SourceSpan(file: whole.file, start: UInt32($0.lowerBound), end: UInt32($0.upperBound))
    }
    return parser.run(span: whole, diagnostics: &diagnostics).parts.map { part in
      switch part {
      case .paragraph(let inlines): draw(inlines)
      case .list(let ordered, let items): (ordered ? "1:" : "-:") + items.map { " {\(draw($0))}" }.joined()
      }
    }
  }

  static func read(_ text: String) -> [String] {
    var bag = DiagnosticBag()
    return read(text, &bag)
  }

  static func draw(_ inlines: [ProseSyntax.Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): text
      case .emphasis(let inner): "<em>\(draw(inner))</em>"
      case .strong(let inner): "<strong>\(draw(inner))</strong>"
      case .link(let inner, let url): "<a \(url)>\(draw(inner))</a>"
      case .citations(let ids): "<cite \(ids.map(\.value).joined(separator: " "))>"
      }
    }.joined()
  }

  @Test func starsAndLinksAreReadAsCommonMarkReadsThem() {
    let rows = emphasisTable.split(separator: "\n").map { String($0).components(around: " ⇒ ") }
    #expect(rows.count > 200)
    for row in rows { #expect(SpecProseTests.read(row.0).joined() == row.1, "\(row.0)") }
    #expect(SpecProseTests.read("w *\u{A0}a*") == ["w *\u{A0}a*"])
  }

  static let blocks: [(String, [String])] = [
    ("one\n\ntwo", ["one", "two"]),
    ("one\ntwo  \n  three", ["one two three"]),
    ("\n\none\n\n\n\ntwo\n\n", ["one", "two"]),
    ("- a\n- b", ["-: {a} {b}"]),
    ("* a\n* b", ["-: {a} {b}"]),
    ("+ a", ["-: {a}"]),
    ("1. a\n2. b", ["1: {a} {b}"]),
    ("1) a\n2) b", ["1: {a} {b}"]),
    ("1. a\n1. b\n7. c", ["1: {a} {b} {c}"]),
    // A lazy line, and an indented one, go on with the item.
    ("- a\nb\n- c", ["-: {a b} {c}"]),
    ("- a\n  b", ["-: {a b}"]),
    // A list interrupts a paragraph; an ordered one only when it begins with 1.
    ("reasons:\n- a\n- b", ["reasons:", "-: {a} {b}"]),
    ("reasons:\n1. a", ["reasons:", "1: {a}"]),
    ("in the year\n2024. It rained", ["in the year 2024. It rained"]),
    ("2024. A year.", ["2024. A year."]),
    // Blank lines between items do not part a list; other text does.
    ("1. a\n\n2. b\n\n3. c", ["1: {a} {b} {c}"]),
    ("- a\n\n- b\n\nafter", ["-: {a} {b}", "after"]),
    ("- a\n\ntext\n\n- b", ["-: {a}", "text", "-: {b}"]),
    // Another marker begins another list.
    ("- a\n* b", ["-: {a}", "-: {b}"]),
    ("- a\n1. b", ["-: {a}", "1: {b}"]),
    ("1. a\n1) b", ["1: {a}", "1: {b}"]),
    // Lists do not nest: bullets of one kind become one list, and a list in a numbered one stays text.
    ("- a\n  - b\n- c", ["-: {a} {b} {c}"]),
    ("1. a\n   - b\n2. c", ["1: {a - b} {c}"]),
    ("- *a\n- b*", ["-: {*a} {b*}"]),
    ("*a\n\nb*", ["*a", "b*"]),
    ("*a\nb*", ["<em>a b</em>"]),
    // Not a list.
    ("-a", ["-a"]), ("- ", ["-"]), ("1.a", ["1.a"]), ("1 . a", ["1 . a"]), ("0. a", ["0. a"]),
    ("1234567890. a", ["1234567890. a"]),
    ("- - -", ["- - -"]), ("* * *", ["* * *"]), ("---", ["---"]), ("- -", ["-: {-}"]),
  ]

  @Test func paragraphsAndListsAreReadAsWritten() {
    for (text, expected) in SpecProseTests.blocks { #expect(SpecProseTests.read(text) == expected, "\(text)") }
  }

  /// What CommonMark would read and this language does not.
  @Test func anythingElseIsText() {
    let texts = [
      "# heading", "> quote", "`*code`", "```", "_a_ __b__", "~~a~~", "a\\b", "<b>a</b>", "<https://e.org>",
      "https://e.org",
      "&amp; &#42;", "| a | b |", "[a][b]", "[a]: https://e.org", "[a]", "[ ] a", "$x$", "{{x}}", "$(name)", "[^1]",
      "\u{2028}a",
      "[a](https://e.org \"title\")", "[a] (https://e.org)", "[a](", "[a]()", "]", "[", "@a", "(@a)", "[ @a]", "a]b[c",
    ]
    for text in texts {
      var bag = DiagnosticBag()
      #expect(SpecProseTests.read(text, &bag) == [text])
      #expect(bag.isEmpty, "\(text)")
    }
  }

  @Test func citationsStandForOneIdOrSeveral() {
    let rows: [(String, String)] = [
      ("[@a]", "<cite a>"), ("[@a; @b]", "<cite a b>"), ("[@a;@b ;  @c]", "<cite a b c>"),
      ("[@a;\n  @b]", "<cite a b>"),
      ("x [@a.b:c_d-1].", "x <cite a.b:c_d-1>."), ("[@a][@b]", "<cite a><cite b>"), ("*a [@b]*", "<em>a <cite b></em>"),
      ("**[@b]**", "<strong><cite b></strong>"), ("*a [@b*c] d*", "<em>a <cite b*c> d</em>"),
      // A citation is a link in what is printed, and a link holds no link.
      ("[a [@b]](https://e.org)", "[a <cite b>](https://e.org)"), ("[@a](https://e.org)", "<cite a>(https://e.org)"),
    ]
    for (text, expected) in rows {
      var bag = DiagnosticBag()
      #expect(SpecProseTests.read(text, &bag) == [expected])
      #expect(bag.isEmpty, "\(text)")
    }
  }

  /// In each style of scalar, and each with the place of the finding.
  static let malformed = [
    "summary: |\n  First [@ok].\n\n  Then «[@»oops, and so on.\n",
    "summary: |-\n    A [@ok; «b»] c.\n",
    "summary: |2-  # why\n   A [@ok; «b c»] c.\n",
    "summary: >\n  Folded [@ok]\n  over [@ok; «x y»]\n  lines.\n",
    "summary: >-\n  Folded [@ok;\n  «see p. 4»] lines.\n",
    "summary: plain [@ok; «@a b»] scalar\n",
    "summary: plain [@ok]\n  over lines «[@»a b\n",
    "summary: 'it''s [@ok; «b»] ''quoted'''\n",
    "summary: \"double [@ok; «b»] quoted\"\n",
    "summary: \"two [@ok]\n  lines [@ok; «b»]\"\n",
    "summary: |\n  Nothing «[@; ]» here.\n",
  ]

  @Test func aMalformedCitationIsBlamedAtItsPlace() {
    for written in SpecProseTests.malformed {
      let spec = WrittenSpec.with(written)
      let expected = written.contains("[@; ]") ? ["invalid-prose 0", "invalid-prose ? [@]"] : ["invalid-prose 0"]
      #expect(spec.codesAtMarks == expected, "\(written)")
    }
  }

  @Test func citationsAreLocatedInEveryStyleOfScalar() {
    for style in [
      "|\n  é «a» x «b»", "|+\n    é «a»\n\n    x «b»", ">\n  é «a»\n  x «b»", ">-\n  é «a»\n  x «b»", "é «a» x «b»",
      "'it''s «a» x «b»'", "\"«a» \\u00e9 x\"",
    ] {
      let written = style.replacing("«", with: "[@«").replacing("»", with: "»]")
      let spec = WrittenSpec.with("summary: \(written)\n")
      let spans = spec.spec?.summary?.citations.map(\.span) ?? []
      #expect(spec.diagnostics.isEmpty && !spans.isEmpty, "\(style)")
      // Behind an escape the way back is lost: then the whole scalar is named, never a wrong word.
      if style.contains("\\u") {
        #expect(spans.map(spec.text) == ["\"[@a] \\u00e9 x\""])
      } else {
        #expect(spans == spec.marks, "\(style)")
      }
    }
  }

  @Test func aLinkNeedsAGoodAddress() {
    let rows: [(String, String)] = [
      ("[x](«javascript:alert(1)»)", "[x](javascript:alert(1))"), ("[x](«data:text/html,a»)", "[x](data:text/html,a)"),
      ("[x](«../a.html»)", "[x](../a.html)"), ("[x](«ftp://e.org»)", "[x](ftp://e.org)"),
      ("[x](«https:»)", "[x](https:)"),
      ("[x](«https://»)", "[x](https://)"), ("[x](«mailto:a»)", "[x](mailto:a)"),
      ("[x](«https://a\"b»)", "[x](https://a\"b)"),
      ("a *b [x](«x:y») c*", "a <em>b [x](x:y) c</em>"), ("[x](«<https://e.org>»)", "[x](<https://e.org>)"),
    ]
    for (written, expected) in rows {
      let spec = WrittenSpec.with("summary: |\n  \(written)\n")
      #expect(spec.codesAtMarks == ["invalid-url 0"], "\(written)")
      #expect(spec.spec?.summary.map { $0.parts.flatMap(\.texts).map(SpecProseTests.draw) } == [expected])
    }
    for url in ["https://e.org", "http://e.org/a_(b)", "mailto:a@e.org", "HTTPS://E.ORG/ü", "https://e.org/(a)?b=c#d"] {
      #expect(SpecProseTests.read("[x](\(url))") == ["<a \(url)>x</a>"])
    }
  }

  @Test func proseThatIsAllBracketsOrStarsIsReadInLinearTime() {
    for unit in ["[", "*a ", "[@", "[a](", "**a*b ", "]", "[a](https://e.org", "a**b", "[a [", "* "] {
      let clock = ContinuousClock()
      let short = clock.measure { _ = SpecProseTests.read("x " + String(repeating: unit, count: 4_000)) }
      let long = clock.measure { _ = SpecProseTests.read("x " + String(repeating: unit, count: 32_000)) }
      // Eight times the text; a quadratic reader would take sixty-four times as long.
      #expect(long < short * 40 + .milliseconds(50), "\(unit)")
    }
  }
}

extension String {
  func components(around separator: String) -> (String, String) {
    guard let range = firstRange(of: separator) else { return (self, "") }
    return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
  }
}
