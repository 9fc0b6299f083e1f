import ReportFormatting

/// Text that would act if it were not escaped, in every text of a report.
struct CheckHostileText: ConformanceCheck {
  /// Whether malformed output is a finding.
  let looksAtValidity: Bool

  private static let attacks = [
    ("CSV formulas", "=HYPERLINK(\"https://kestrel.example\",1), +1\r\n-2;\t@SUM(A1)\"\""),
    (
      "HTML",
      "</td></p></title></style><x-kestrel onload=alert(1)>\" x-kestrel=\"1' x-kestrel='1<script>alert(1)</script>"
        + "<!-- <![CDATA[ &lt; &#60;"
    ),
    (
      "Markdown",
      "line\n# kestrelheading\n> kestrelquote\n- * _x_ `x` [x](javascript:kestrel) ![x](https://kestrel.example) | x\n"
        + "---\n<x-kestrel>\n```\n~~~"
    ),
    ("template braces", "{{1337*7331}} ${1337*7331} {% 1337*7331 %} <%= 1337*7331 %> #{1337*7331} \\(1337*7331)"),
    ("control characters", "a\u{0}b\u{7}c\u{8}d\u{B}e\u{C}f\u{1B}[2Jg\u{7F}h\u{85}i\u{9B}j\u{2028}k\u{FEFF}l"),
    ("bidirectional controls", "a\u{202E}b\u{2066}c\u{202B}d\u{2067}e\u{200F}f"),
    ("text that begins like a formula", "=1+1"),
  ]

  func run(_ subject: Subject) async -> [Finding] {
    var findings: [Finding] = []
    for (kind, text) in Self.attacks {
      // In front as well: what acts only at the start of a cell or a line must stand there.
      let report = SampleReports { "\(text) \($0) \(text)" }.rich
      for name in subject.fileNames {
        let given = "\(kind) in every text, as '\(name)'"
        switch await subject.render(report, name) {
        case .failure(.unsupported(let message, _)):
          findings.append(Finding(.hostileText, given: given, came: "refused: \(message)"))
        case .success(let rendition):
          let check = CheckRendition(report: report, given: given)
          for file in rendition.files {
            let faults = looksAtValidity ? check.faults(in: file) : []
            let acts = traces(in: file)
            for came in faults + acts { findings.append(Finding(.hostileText, given: given, came: came)) }
          }
          findings += check.run(rendition).filter { $0.promise != .validOutput }
          findings += untrueAccount(rendition, of: report, given: given)
        }
      }
    }
    return findings
  }

  /// Signs that text has become something else.
  private func traces(in file: Rendition.File) -> [String] {
    var traces: [String] = []
    if contains("9801547", file.bytes) { traces.append("a template in the text was filled in") }
    switch MediaType(file.mediaType) {
    case .html:
      for tag in HTMLScan(file.bytes).tags {
        if tag.name.contains("kestrel") || tag.attributes.contains(where: { $0.name.contains("kestrel") }) {
          traces.append("the text made a tag <\(tag.name)>")
        }
        let link = tag.attributes.first { $0.name == "href" || $0.name == "src" }
        if let link, link.value.lowercased().hasPrefix("javascript:") { traces.append("a link that runs a script") }
      }
    case .markdown:
      if containsUnescaped("<x-kestrel", file.bytes) { traces.append("the text made a tag") }
      if containsUnescaped("](javascript:", file.bytes) { traces.append("the text made a link that runs a script") }
      if contains("\n# kestrelheading", file.bytes) { traces.append("the text made a heading") }
    case .plain, .csv, .json, .otherText, .binary: break
    }
    return Array(traces.prefix(3))
  }

  private func contains(_ text: String, _ bytes: [UInt8]) -> Bool { !places(of: text, bytes).isEmpty }

  private func containsUnescaped(_ text: String, _ bytes: [UInt8]) -> Bool {
    places(of: text, bytes).contains { $0 == 0 || bytes[$0 - 1] != UInt8(ascii: "\\") }
  }

  private func places(of text: String, _ bytes: [UInt8]) -> [Int] {
    let wanted = Array(text.utf8)
    guard bytes.count >= wanted.count else { return [] }
    return (0...(bytes.count - wanted.count)).filter { bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted) }
  }
}
