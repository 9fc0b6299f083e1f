import ReportCompiler
import ReportDiagnostics
import ReportFormatting
import ReportInput
import ReportModel
import ReportTestSupport
import YAMLSyntax

/// A spec written in a test, places marked with `«…»`, resolved and compiled against a written corpus.
struct WrittenReport {
  let resolved: ResolvedSpec?
  let report: Report?
  let marks: [SourceSpan]
  let diagnostics: [Diagnostic]
  private(set) var selected: SelectedRecords?
  private let corpus: Corpus
  private let bytes: [UInt8]

  static let formatters = [
    FormatterDescriptor(
      name: "table",
      summary: "A table",
      version: "1.0.0",
      fileExtensions: ["csv", "tsv"],
      options: [
        FormatterOption(
          name: "rows",
          kind: .choice(["statements", "events"]),
          default: .text("statements"),
          summary: "R"
        ),
        FormatterOption(name: "columns", kind: .list(["id", "act", "said"]), default: .list(["id"]), summary: "C"),
        FormatterOption(name: "width", kind: .integer(20...200), default: .integer(72), summary: "W"),
        FormatterOption(name: "head", kind: .flag, default: .flag(true), summary: "H"),
        FormatterOption(name: "label", kind: .text, default: .text(""), summary: "L"),
      ]
    ),
    FormatterDescriptor(name: "plain", summary: "Text", version: "1.0.0", fileExtensions: ["txt"], options: []),
  ]

  /// - Parameter lines: Put into a good spec, in place of its own keys of the same names.
  init(_ lines: String, over written: WrittenCorpus, arguments: [String: String] = [:]) {
    let keys = Set(
      lines.split(separator: "\n").filter { !$0.hasPrefix(" ") }.compactMap { $0.split(separator: ":").first }
    )
    let own = [
      ("rapporteur", "1"), ("report", "r"), ("title", "T"), ("date", "2024-06-03"), ("corpus", "corpus"),
      ("sections", "[{statements: {}, empty: Nothing}]"), ("outputs", "[{format: plain, file: a.txt}]"),
      ("marking", "tlp-red"),
    ]
    let marked = MarkedText(
      own.filter { own in !keys.contains { $0 == own.0 } }.map { "\($0): \($1)\n" }.joined() + lines + "\n"
    )
    var bag = DiagnosticBag()
    let tree = YAMLParser(aliases: .expanded).run(marked.bytes, file: FileID(rawValue: 0), diagnostics: &bag)
    let spec = tree.flatMap { ReportSpecDecoder().run($0, diagnostics: &bag) }
    let places = written.places
    let compile = CompileReport(corpus: written.corpus, quotations: written.tally) { places.span($0) }
    var resolved: ResolvedSpec?
    var report: Report?
    if let spec {
      resolved = try? compile.resolve(
        spec,
        arguments: arguments,
        formatters: WrittenReport.formatters,
        diagnostics: &bag
      )
    }
    if let resolved, !bag.hasErrors { report = try? compile.compile(resolved, diagnostics: &bag) }
    self.resolved = resolved
    self.report = report
    marks = marked.spans
    diagnostics = bag.sorted
    corpus = written.corpus
    bytes = marked.bytes
    if let resolved {
      let markings = EffectiveMarkings(written.corpus)
      selected = SelectRecords(corpus: HideSpeakers().run(written.corpus, markings: markings), markings: markings)
        .run(resolved)
    }
  }

  /// `code` of each finding with the number of the mark whose span it has, or else the text that it blames.
  var codesAtMarks: [String] {
    diagnostics.map { finding in
      let mark = marks.firstIndex { $0 == finding.span }.map(String.init) ?? "? [\(text(finding.span))]"
      return "\(finding.code.rawValue) \(mark)"
    }
  }

  func text(_ span: SourceSpan?) -> String {
    guard let span, Int(span.end) <= bytes.count else { return "" }
    return String(decoding: bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
  }

  /// The ids of a named selection, or of the last one (that of the last section) when no name is given.
  func ids(_ name: String? = nil) -> String? {
    guard let resolved, let selected,
      let number = resolved.selections.lastIndex(where: { $0.name == name })
    else { return nil }
    return selected[number].map { corpus.id(of: $0) }.joined(separator: " ")
  }
}

extension Corpus {
  func id(of record: RecordRef) -> String {
    switch record {
    case .source(let ref): records[ref].id
    case .entity(let ref): records[ref].id
    case .statement(let ref): records[ref].id
    case .event(let ref): records[ref].id
    case .marking(let ref): records[ref].id
    }
  }
}

/// The ids that a filter finds, by kind; the findings when it is refused.
func found(_ kind: SelectionKind, _ filter: String, in corpus: WrittenCorpus, selections: String = "") -> String {
  let block =
    switch kind {
    case .statements: "statements: {\(filter)}"
    case .events: "chronology: {events: {\(filter)}}"
    case .entities: "entities: {\(filter)}"
    case .sources: "sources: {\(filter)}"
    }
  let lines = "sections: [{\(block), empty: Nothing}]\n" + selections
  let written = WrittenReport(lines, over: corpus)
  return written.ids() ?? written.diagnostics.map { "\($0.code.rawValue): \($0.message)" }.joined(separator: "; ")
}
