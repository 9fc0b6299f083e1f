import ReportCompiler
import ReportDiagnostics
import ReportInput
import ReportModel
import ReportTestSupport
import YAMLSyntax

/// A corpus written in a test: its files are parsed, decoded, linked and checked as in a run. Places may be marked with
/// `«…»` as in ``MarkedText``.
struct WrittenCorpus {
  /// The marked places, in the order of files and marks.
  private(set) var marks: [SourceSpan] = []
  private(set) var corpus: Corpus
  private(set) var places: CorpusPlaces
  private(set) var tally = QuotationTally()
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - settings: `corpus.yaml`; `nil` when the corpus has none.
  ///   - texts: By the path that a source names.
  init(_ files: String..., settings: String? = nil, texts: [String: String] = [:]) {
    self.init(files: files, settings: settings, texts: texts)
  }

  init(files: [String], settings: String? = nil, texts: [String: String] = [:]) {
    var bag = DiagnosticBag()
    var syntax: [CorpusSyntax] = []
    for (number, written) in (files + (settings.map { [$0] } ?? [])).enumerated() {
      let file = FileID(rawValue: UInt32(number))
      let marked = MarkedText(written, file: file)
      marks += marked.spans
      guard let tree = YAMLParser(aliases: .refused).run(marked.bytes, file: file, diagnostics: &bag) else { continue }
      let role: CorpusDecoder.Role = number == files.count ? .settings : .records
      syntax.append(CorpusDecoder(role: role).run(tree, diagnostics: &bag))
    }
    (corpus, places) = LinkCorpus().run(syntax, diagnostics: &bag)
    CheckCorpus().run(corpus, places, diagnostics: &bag)
    var states: [Ref<Source>: TextState] = [:]
    var textFile = UInt32(1000)
    for (number, source) in corpus.records.sources.enumerated() {
      guard let path = source.text?.path, let text = texts[path] else { continue }
      let marked = MarkedText(text, file: FileID(rawValue: textFile))
      textFile += 1
      marks += marked.spans
      let bytes = marked.bytes
      states[Ref(number)] = .held(
        SourceText(file: marked.spans.first?.file ?? FileID(rawValue: textFile - 1), bytes: bytes)
      )
    }
    tally = CheckQuotations().run(corpus, places, states, diagnostics: &bag)
    diagnostics = bag.sorted
  }

  var codes: [String] { diagnostics.map(\.code.rawValue) }
  var spans: [SourceSpan?] { diagnostics.map(\.span) }

  /// The findings but for those that small corpora always give: what is not held or not used.
  func findings(leavingOut: Set<DiagnosticCode> = [.quoteUnverifiable, .unusedEntity]) -> [Diagnostic] {
    diagnostics.filter { !leavingOut.contains($0.code) }
  }
}

/// A source and two entities for statements to refer to.
let cast = """
  sources:
    - {id: s1, type: article, title: A title, published: "2024-05-31"}
  entities:
    - {id: kp, type: government, name: North Korea}
    - {id: ru, type: government, name: Russia}

  """

/// One statement by `kp` in `s1` with more fields.
func statement(_ more: String, id: String = "st") -> String {
  """
  statements:
    - id: \(id)
      speakers: [kp]
      act: say
      source: s1
      \(more.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n    "))

  """
}
