import ReportDiagnostics

/// What the arguments of a command name: specs, and corpora that are to be checked by themselves.
struct FoundInputs: Sendable {
  /// Paths of spec files, without repeats, in the order found.
  var specs: [String] = []
  /// Folders.
  var corpora: [String] = []
}

/// Looks at files and folders to see which are specs and which belong to a corpus.
struct FindInputs {
  let disk: any FileSystem
  let files: InputFiles

  /// - Parameter arguments: As typed; empty for the current folder.
  func run(_ arguments: [String], wantsCorpora: Bool, diagnostics: inout DiagnosticBag) -> FoundInputs {
    var found = FoundInputs()
    for argument in arguments.isEmpty ? ["."] : arguments {
      do throws(FileError) {
        switch try disk.kind(of: argument) {
        case nil: throw FileError(.read, argument, .noSuchFile)
        case .folder: try look(inside: argument, wantsCorpora: wantsCorpora, &found, &diagnostics)
        default: try look(at: argument, wantsCorpora: wantsCorpora, &found)
        }
      } catch {
        diagnostics.report(.unreadable(error, at: nil))
      }
    }
    return found
  }

  private func look(at path: String, wantsCorpora: Bool, _ found: inout FoundInputs) throws(FileError) {
    let bytes = try disk.read(path, limitBytes: InputFiles.limitBytes)
    if wantsCorpora, !looksLikeSpec(bytes), looksLikeCorpus(bytes) || path.hasSuffix("corpus.yaml") {
      add(try root(of: path), to: &found.corpora)
    } else {
      add(path, to: &found.specs)
    }
  }

  private func look(
    inside folder: String,
    wantsCorpora: Bool,
    _ found: inout FoundInputs,
    _ diagnostics: inout DiagnosticBag
  ) throws(FileError) {
    let before = found.specs.count
    var corpora: [String] = []
    for file in try disk.files(under: folder, withExtension: "yaml").files {
      let path = PathText.join(folder, file.text)
      if looksLikeSpec(try disk.read(path, limitBytes: InputFiles.limitBytes)) {
        add(path, to: &found.specs)
      } else if file.name == "corpus.yaml" {
        corpora.append(file.parent.map { PathText.join(folder, $0.text) } ?? folder)
      }
    }
    if wantsCorpora {
      for corpus in corpora { add(corpus, to: &found.corpora) }
      // A corpus needs no `corpus.yaml`.
      if corpora.isEmpty, found.specs.count == before { add(folder, to: &found.corpora) }
    } else if found.specs.count == before {
      diagnostics.report(
        Diagnostic(
          .unreadableFile,
          "there is no report spec below '\(folder)'",
          at: nil,
          hint: "name a spec, or a folder that holds one; a spec is a YAML file with the key 'report'"
        )
      )
    }
  }

  /// The nearest folder upwards with a `corpus.yaml`, else the file's own.
  private func root(of path: String) throws(FileError) -> String {
    let own = folder(of: path)
    var candidate = own
    for _ in 0..<16 {
      if try disk.kind(of: PathText.join(candidate, "corpus.yaml")) != nil { return candidate }
      candidate = PathText.normalise(PathText.join(candidate, ".."))
      if candidate == "/" || candidate.hasPrefix("..") { break }
    }
    return own
  }

  private func add(_ path: String, to list: inout [String]) {
    let normalised = PathText.normalise(path)
    if !list.contains(normalised) { list.append(normalised) }
  }
}

/// The folder that a file lies in; `.` when the path names none.
func folder(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// Whether a line of the file begins with the key `report`; a spec written on one line is taken by its opening brace.
func looksLikeSpec(_ bytes: [UInt8]) -> Bool { hasTopLevelKey(["report"], bytes) }

private func looksLikeCorpus(_ bytes: [UInt8]) -> Bool {
  hasTopLevelKey(["sources", "entities", "statements", "events", "links", "markings"], bytes)
}

private func hasTopLevelKey(_ keys: [String], _ bytes: [UInt8]) -> Bool {
  var start = 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    let line = bytes[start..<end].drop {
      $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "{")
    }
    for key in keys where line.starts(with: key.utf8) {
      let rest = line.dropFirst(key.utf8.count).drop {
        $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") || $0 == 0x20
      }
      if rest.first == UInt8(ascii: ":") { return true }
    }
    start = end + 1
  }
  return false
}

extension Diagnostic {
  /// A file or folder that could not be read.
  ///
  /// - Parameter span: Where the input names it; `nil` when the command line does.
  static func unreadable(_ error: FileError, at span: SourceSpan?) -> Diagnostic {
    let hint =
      switch error.reason {
      case .noSuchFile: "correct the path; it counts from the folder of the file that names it"
      case .permissionDenied: "allow reading it, or leave it out"
      case .symbolicLink: "put the file or folder itself there; links are not followed"
      default: "make it a readable file or folder, or leave it out"
      }
    return Diagnostic(
      .unreadableFile,
      error.message,
      at: span,
      hint: span == nil && error.reason == .noSuchFile ? "correct the path" : hint
    )
  }
}
