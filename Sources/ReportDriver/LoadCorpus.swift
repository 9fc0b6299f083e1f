import ReportCompiler
import ReportDiagnostics
import ReportInput
import ReportModel
import YAMLSyntax

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

/// Reads the files of a corpus on all cores, links them and runs every check.
struct LoadCorpus {
  let disk: any FileSystem
  let files: InputFiles
  let textFolders: [String]
  let workers: Int

  /// - Parameters:
  ///   - folders: The corpus's folders, as paths from the current one.
  ///   - span: Where the spec names them; `nil` when the command line does.
  func run(_ folders: [String], namedAt span: SourceSpan?) -> LoadedCorpus {
    var diagnostics = DiagnosticBag()
    var inputs: [CorpusFile] = []
    var roots: [FileID: String] = [:]
    var lost = LostNames()
    for folder in folders {
      do throws(FileError) {
        guard try disk.kind(of: folder) == .folder else {
          throw FileError(.read, folder, try disk.kind(of: folder) == nil ? .noSuchFile : .notAFolder)
        }
        let listing = try disk.files(under: folder, withExtension: "yaml")
        for link in listing.links {
          diagnostics.report(.unreadable(FileError(.read, PathText.join(folder, link.text), .symbolicLink), at: span))
        }
        for path in listing.files {
          let file = files.add(PathText.join(folder, path.text))
          guard roots.updateValue(folder, forKey: file) == nil else { continue }
          inputs.append(CorpusFile(file: file, role: path.text == "corpus.yaml" ? .settings : .records))
        }
      } catch {
        diagnostics.report(.unreadable(error, at: span))
        lost = .anything
      }
    }
    let decoded = parallelMap(inputs, workers: workers) { [files] in decode($0, files) }
    for file in decoded { diagnostics.merge(file.diagnostics) }
    let (corpus, places) = LinkCorpus().run(decoded.compactMap(\.syntax), lost: lost, diagnostics: &diagnostics)
    CheckCorpus().run(corpus, places, diagnostics: &diagnostics)
    let texts = LoadTexts(disk: disk, files: files, textFolders: textFolders)
      .run(corpus, places, roots: roots, diagnostics: &diagnostics)
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

private struct CorpusFile: Sendable {
  let file: FileID
  let role: CorpusDecoder.Role
}

private struct DecodedFile: Sendable {
  var syntax: CorpusSyntax?
  var diagnostics = DiagnosticBag()
}

/// Bytes → records as written. Runs on several threads; knows nothing of other files.
@Sendable private func decode(_ input: CorpusFile, _ files: InputFiles) -> DecodedFile {
  var decoded = DecodedFile()
  let bytes: [UInt8]
  do throws(FileError) {
    bytes = try files.read(input.file)
  } catch {
    decoded.diagnostics.report(.unreadable(error, at: nil))
    decoded.syntax = .unreadable(input.file, lost: .anything)
    return decoded
  }
  guard let tree = YAMLParser(aliases: .refused).run(bytes, file: input.file, diagnostics: &decoded.diagnostics) else {
    decoded.syntax = .unreadable(input.file, lost: LostNames(wordsOf: bytes))
    return decoded
  }
  guard tree.root != nil, !ReportSpecDecoder.isSpec(tree) else { return decoded }
  decoded.syntax = CorpusDecoder(role: input.role).run(tree, diagnostics: &decoded.diagnostics)
  return decoded
}
