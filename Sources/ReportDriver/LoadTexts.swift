import ReportCompiler
import ReportDiagnostics
import ReportInput
import ReportModel

/// Finds the stored texts of a corpus's sources: beside the corpus, or, when the source gives a SHA-256, in the folders
/// of `--texts`.
struct LoadTexts {
  let disk: any FileSystem
  let files: InputFiles
  let textFolders: [String]

  /// - Parameter roots: The corpus folder of each file.
  func run(
    _ corpus: Corpus,
    _ places: CorpusPlaces,
    roots: [FileID: String],
    diagnostics: inout DiagnosticBag
  ) -> [Ref<Source>: TextState] {
    var states: [Ref<Source>: TextState] = [:]
    for (index, source) in corpus.records.sources.enumerated() {
      let ref = Ref<Source>(index)
      guard let text = source.text, let place = places.span(ref) else { continue }
      do throws(FileError) {
        states[ref] = try find(text, root: roots[place.file] ?? ".")
      } catch {
        diagnostics.report(.unreadable(error, at: places.span(ref, FieldPath(SourceField.text))))
      }
    }
    return states
  }

  private func find(_ text: Source.StoredText, root: String) throws(FileError) -> TextState {
    guard let path = try? RelativePath(text.path) else { return .missing }
    // Another text of that name in one folder must not hide the right one in the next.
    var isChanged = false
    for folder in [root] + (text.sha256 == nil ? [] : textFolders) {
      let bytes: [UInt8]
      do throws(FileError) {
        bytes = try disk.read(path, in: folder, limitBytes: InputFiles.limitBytes)
      } catch {
        if error.reason == .noSuchFile || error.reason == .notAFolder { continue }
        throw error
      }
      if let expected = text.sha256, SHA256.hex(of: bytes) != expected {
        isChanged = true
        continue
      }
      return .held(SourceText(file: files.add(PathText.join(folder, path.text)), bytes: bytes))
    }
    return isChanged ? .changed : .missing
  }
}
