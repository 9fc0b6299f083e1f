import ReportDiagnostics
import ReportTestSupport
import Testing
import YAMLSyntax

/// Each text marks what is blamed, in the order of the file.
@Suite struct RefusalTests {
  @Test(arguments: [
    ("«%YAML 1.2»\n---\na: b\n", DiagnosticCode.yamlDirective),
    ("«%TAG ! tag:x.example,2000:»\n---\na: b\n", .yamlDirective),
    ("a: b\n«---»\nc: d\n", .yamlSeveralDocuments), ("a\n...\n«---»\nb\n", .yamlSeveralDocuments),
    ("a: «!!int» 1\nb: «!x» [c]\n", .yamlTag), ("a: «!» b\n", .yamlTag), ("a: «!<tag:x>» {b: c}\n", .yamlTag),
    ("a: «&x» 1\nb: «*x»\n", .yamlAlias), ("«&x»\na: b\n", .yamlAlias),
    ("a: b\n«<<»: {c: d}\n", .yamlMergeKey),
    ("«?» a\n: b\n", .yamlComplexKey), ("«[»a]: b\n", .yamlComplexKey), ("x: [«?» a : b]\n", .yamlComplexKey),
    ("a: {«{»b: c}: d}\n", .yamlComplexKey), ("a: [«?»x]\n", .yamlComplexKey),
    ("a: 1\nb: 2\n«a»: 3\n«'a'»: 4\n", .yamlDuplicateKey), ("x: {a: 1, «\"\\x61\"»: 2}\n", .yamlDuplicateKey),
    ("é: 1\n«e\u{301}»: 2\n", .yamlDuplicateKey), ("e\u{301}: 1\n«\"\\u00e9\"»: 2\n", .yamlDuplicateKey),
  ])
  func constructsBeyondTheSubset(marked: String, code: DiagnosticCode) { check(marked, code) }

  @Test(arguments: [
    ("a: x«\u{2028}»y\n", DiagnosticCode.yamlLineBreak), ("a: x«\u{85}»y«\u{2029}»\n", .yamlLineBreak),
    ("a: x«\r»b: y\n", .yamlLineBreak), ("a: |\n  x«»", .yamlFinalNewline), ("- |+\n   «»", .yamlFinalNewline),
    ("a: x\n«\u{FEFF}»b: y\n", .yamlEncoding), ("a: «\u{7}»\n# «\u{9B}»\n", .forbiddenCharacter),
    ("a: «\u{FFFF}»«\u{1FFFE}»\n", .forbiddenCharacter), ("a: «\u{7F}»\n", .forbiddenCharacter),
    ("a: \"«\\0» «\\e» «\\x7f»\"\n", .forbiddenCharacter),
    ("a: \"«\\N»«\\u2028»«\\U0001FFFF»\"\n", .forbiddenCharacter),
    ("a: \"\\\\e «\\L»«\\r»\"\n", .forbiddenCharacter), ("é: x«\u{378}»y\n", .forbiddenCharacter),
  ])
  func characters(marked: String, code: DiagnosticCode) { check(marked, code) }

  @Test(arguments: [
    "a: x «\u{202E}»y\n", "a: \"x «\\u202e»y\"\n", "a: «\u{2067}»x\n",
    "a: x«\u{202C}»\n", "a: |\n  «\u{2067}»x\n  y«\u{2069}»\n", "«\u{200F}»a: b\n", "a: b # «\u{202E}»x«\u{202C}»\n",
    "a: | # «\u{202E}»\n  x\n", "a: \u{202A}x\u{202C} «\u{202D}»\n",
  ])
  func bidiControls(marked: String) { check(marked, .bidiControl) }

  @Test(arguments: [
    "a: [b]«#»c\n", "a: 'b'«#»c\n", "a: |«#» c\n  x\n", "a: [b,«#»c\n  d]\n",
    "a: [b,\n«c»,\n d]\n", "a: [b\n«]»\n", "a: \"b\n«c»\"\n", "a: \"b\n«\t»c\"\n",
    "a: [\n«\t»b]\n", "  a: [b,\n  «c»]\n", "a: [«-»]\n", "a: [«-», b]\n", "a: {«:»c d}\n",
    "a: >\n \n  \n«   »\n # comment\n",
  ])
  func whatLibyamlLetsPass(marked: String) { check(marked, .yamlSyntax) }

  @Test(arguments: [
    "a: b: c\n", "a: [b\n", "a: 'b\n", "a: {b]\n", "- a\nb: c\n", "a: b\n c: d\n", "a: @b\n", "\ta: b\n", "a: *\n",
    "a: \"\\q\"\n", "a: |x\n  y\n", "a: `b`\n", "a\nb: c\n", "a: 'it's'\n", "a: \"x\" y\n", "a: - b\n", "a: %x\n",
  ])
  func syntaxErrorsHaveOnePlaceAndAnOrder(source: String) {
    let parsed = Parsed(source)
    #expect(parsed.tree == nil)
    #expect(parsed.codes == [.yamlSyntax])
    #expect(parsed.findings.allSatisfy { $0.span != nil && $0.hint != nil && !$0.message.contains("not YAML:") })
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0x61, 0x00, 0x3A, 0x00], [0x61, 0x3A, 0x20, 0xFF, 0x0A],
      [0x61, 0x3A, 0x20, 0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82],
    ] as [[UInt8]]
  )
  func otherEncodings(bytes: [UInt8]) {
    let parsed = Parsed(bytes)
    #expect(parsed.tree == nil)
    #expect(Set(parsed.codes) == [.yamlEncoding])
  }

  @Test func oneRunShowsAllThatItCan() {
    let marked = MarkedText("a: «!x» 1\n«a»: \"«\\e»\"\nb: «*c»\n«<<»: 2\nc: [d]«#»\n")
    let parsed = Parsed(marked.bytes)
    #expect(
      parsed.codes == [.yamlTag, .yamlDuplicateKey, .forbiddenCharacter, .yamlAlias, .yamlMergeKey, .yamlSyntax]
    )
    #expect(parsed.findings.map(\.span) == marked.spans)
  }

  @Test func aRepeatedKeyShowsItsFirstPlace() {
    let marked = MarkedText("«a»: 1\nb: 2\n«a»: 3\n")
    let notes = Parsed(marked.bytes).findings.flatMap(\.notes)
    #expect(notes.map(\.span) == [marked.spans[0]])
  }

  private func check(_ text: String, _ code: DiagnosticCode) {
    let marked = MarkedText(text)
    let parsed = Parsed(marked.bytes)
    #expect(parsed.tree == nil)
    #expect(Set(parsed.codes) == [code], "\(parsed.findings)")
    #expect(parsed.findings.map(\.span) == marked.spans)
  }
}
