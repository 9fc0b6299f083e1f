package import ReportCompiler
package import ReportDiagnostics
import ReportInput
package import ReportModel
import YAMLSyntax

/// A corpus in which every name leads to its record. Nothing else about it has been checked.
package struct LinkedCorpus: Sendable {
  package let corpus: Corpus
  package let places: CorpusPlaces
  /// The corpus folder of each file.
  let roots: [FileID: String]
  package let diagnostics: DiagnosticBag
}

/// Reads the files of a corpus on all cores and links them.
package struct ReadCorpus: Sendable {
  let disk: any FileSystem
  let files: InputFiles
  let workers: Int

  package init(disk: any FileSystem, files: InputFiles, workers: Int) {
    self.disk = disk
    self.files = files
    self.workers = workers
  }

  /// The files of a corpus as written, each by itself.
  package struct DecodedCorpus: Sendable {
    fileprivate var syntax: [CorpusSyntax] = []
    fileprivate var roots: [FileID: String] = [:]
    fileprivate var diagnostics = DiagnosticBag()
    fileprivate var lost = LostNames()
  }

  /// - Parameters:
  ///   - folders: The corpus's folders, as paths from the current one.
  ///   - span: Where the spec names them; `nil` when the command line does.
  package func run(_ folders: [String], namedAt span: SourceSpan?) -> LinkedCorpus {
    link(decode(folders, namedAt: span))
  }

  /// The first half of ``run(_:namedAt:)``: bytes → records as written.
  package func decode(_ folders: [String], namedAt span: SourceSpan?) -> DecodedCorpus {
    var decoded = DecodedCorpus()
    let inputs = list(folders, namedAt: span, &decoded)
    for file in parallelMap(inputs, workers: workers, { [files] in read($0, files) }) {
      decoded.diagnostics.merge(file.diagnostics)
      if let syntax = file.syntax { decoded.syntax.append(syntax) }
    }
    return decoded
  }

  /// The second half: records as written → corpus.
  package func link(_ decoded: consuming DecodedCorpus) -> LinkedCorpus {
    var diagnostics = decoded.diagnostics
    let roots = decoded.roots
    // Handed over, not shared: the linker takes the files apart in place.
    let syntax = decoded.syntax
    decoded.syntax = []
    let (corpus, places) = LinkCorpus().run(syntax, lost: decoded.lost, diagnostics: &diagnostics)
    return LinkedCorpus(corpus: corpus, places: places, roots: roots, diagnostics: diagnostics)
  }

  private func list(_ folders: [String], namedAt span: SourceSpan?, _ decoded: inout DecodedCorpus) -> [CorpusFile] {
    var inputs: [CorpusFile] = []
    for folder in folders {
      do throws(FileError) {
        guard try disk.kind(of: folder) == .folder else {
          throw FileError(.read, folder, try disk.kind(of: folder) == nil ? .noSuchFile : .notAFolder)
        }
        let listing = try disk.files(under: folder, withExtension: "yaml")
        for link in listing.links {
          decoded.diagnostics.report(
            .unreadable(FileError(.read, PathText.join(folder, link.text), .symbolicLink), at: span))
        }
        for path in listing.files {
          let file = files.add(PathText.join(folder, path.text))
          guard decoded.roots.updateValue(folder, forKey: file) == nil else { continue }
          inputs.append(CorpusFile(file: file, role: path.text == "corpus.yaml" ? .settings : .records))
        }
      } catch {
        decoded.diagnostics.report(.unreadable(error, at: span))
        decoded.lost = .anything
      }
    }
    return inputs
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
@Sendable private func read(_ input: CorpusFile, _ files: InputFiles) -> DecodedFile {
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
