import ReportDiagnostics
import ReportInput
import ReportTestSupport
import YAMLSyntax

/// A spec as a test writes it, places marked with `«…»`, decoded.
struct WrittenSpec {
  let spec: ReportSpec?
  let marks: [SourceSpan]
  let diagnostics: [Diagnostic]
  private let bytes: [UInt8]

  init(_ written: String) {
    let marked = MarkedText(written)
    var bag = DiagnosticBag()
    let tree = YAMLParser(aliases: .expanded).run(marked.bytes, file: FileID(rawValue: 0), diagnostics: &bag)
    spec = tree.flatMap { ReportSpecDecoder().run($0, diagnostics: &bag) }
    marks = marked.spans
    diagnostics = bag.sorted
    bytes = marked.bytes
  }

  /// `code` of each finding, with what it blames in brackets.
  var findings: [String] { diagnostics.map { "\($0.code.rawValue) [\(text($0.span))]" } }

  /// `code` of each finding with the number of the mark whose span it has; `?` when it has that of none.
  var codesAtMarks: [String] {
    diagnostics.map { finding in
      let mark = marks.firstIndex { $0 == finding.span }.map(String.init) ?? "? [\(text(finding.span))]"
      return "\(finding.code.rawValue) \(mark)"
    }
  }

  func text(_ span: SourceSpan?) -> String {
    span.map { String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self) } ?? ""
  }

  /// A whole spec with the given lines in place of, or beside, its own keys.
  static func with(_ lines: String, leavingOut left: Set<String> = []) -> WrittenSpec {
    let keys = Set(
      lines.split(separator: "\n").filter { !$0.hasPrefix(" ") }.compactMap { $0.split(separator: ":").first }
    )
    let own = [
      ("rapporteur", "1"), ("report", "r"), ("title", "T"), ("date", "2024-06-03"), ("corpus", "corpus"),
      ("sections", "[{text: \"T [@a]\"}]"), ("outputs", "[{format: csv, file: a.csv}]"),
    ]
    let kept = own.filter { key, _ in
      !left.contains(key) && !keys.contains { $0.filter { $0 != "«" && $0 != "»" } == key }
    }
    return WrittenSpec(kept.map { "\($0): \($1)\n" }.joined() + lines + "\n")
  }
}
