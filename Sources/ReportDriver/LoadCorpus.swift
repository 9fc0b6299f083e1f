import ReportCompiler
import ReportDiagnostics
import ReportInput
import ReportModel

/// A corpus read, linked and checked, with all that was found in it.
struct LoadedCorpus: Sendable {
  let corpus: Corpus
  let quotations: QuotationTally
  let diagnostics: DiagnosticBag
  let compile: CompileReport
  let places: CorpusPlaces
  /// The stored text of each source that has one.
  let textFiles: [Ref<Source>: FileID]

  /// The findings as a build may show them.
  func findings(below ceilings: [MarkingCeiling]) -> DiagnosticBag {
    compile.redacting(
      diagnostics,
      ceilings: ceilings,
      extent: { places.span($0, .record) },
      textFiles: textFiles
    )
  }
}

/// Reads and links a corpus and runs every check.
struct LoadCorpus {
  let disk: any FileSystem
  let files: InputFiles
  let textFolders: [String]
  let workers: Int

  /// - Parameters:
  ///   - folders: The corpus's folders, as paths from the current one.
  ///   - span: Where the spec names them; `nil` when the command line does.
  func run(_ folders: [String], namedAt span: SourceSpan?) -> LoadedCorpus {
    let linked = ReadCorpus(disk: disk, files: files, workers: workers).run(folders, namedAt: span)
    let (corpus, places) = (linked.corpus, linked.places)
    var diagnostics = linked.diagnostics
    CheckCorpus().run(corpus, places, diagnostics: &diagnostics)
    let texts = LoadTexts(disk: disk, files: files, textFolders: textFolders)
      .run(corpus, places, roots: linked.roots, diagnostics: &diagnostics)
    let quotations = CheckQuotations().run(corpus, places, texts, diagnostics: &diagnostics)
    let compile = CompileReport(corpus: corpus, quotations: quotations, isLeftOut: places.isLeftOut) {
      places.span($0)
    }
    var textFiles: [Ref<Source>: FileID] = [:]
    for (source, state) in texts {
      if case .held(let text) = state { textFiles[source] = text.file }
    }
    return LoadedCorpus(
      corpus: corpus,
      quotations: quotations,
      diagnostics: diagnostics,
      compile: compile,
      places: places,
      textFiles: textFiles
    )
  }
}
