import ReportCompiler
import ReportDiagnostics

/// What to tell the user when a set of files was not published.
func diagnostics(of error: PublishError, _ rendered: [RenderedFile], _ folder: String) -> [Diagnostic] {
  func span(_ path: RelativePath) -> SourceSpan? {
    rendered.first { $0.path == path.text }?.output.path.span
  }
  switch error {
  case .paths(let problems):
    return problems.map { problem in
      switch problem.kind {
      case .reservedName:
        Diagnostic(
          .outputOutsideFolder,
          "'\(problem.path.text)' has a name that rapporteur keeps for itself",
          at: span(problem.path),
          hint: "do not begin a name with '.rapporteur-'"
        )
      case .collision(let other):
        Diagnostic(
          .outputCollision,
          "'\(problem.path.text)' and '\(other.text)' cannot stand beside each other",
          at: span(problem.path),
          notes: span(other).map { [.init("the other one", at: $0)] } ?? [],
          hint: "give one of them another name"
        )
      }
    }
  case .foreign(let paths):
    return paths.map { path in
      Diagnostic(
        .foreignOutput,
        "'\(PathText.join(folder, path.text))' was not made by rapporteur, or was edited since",
        at: span(path),
        hint: "move it away, or replace it with '--force'"
      )
    }
  case .file(let error, let published):
    let rest =
      published.isEmpty
      ? "nothing was written; earlier outputs are as they were"
      : "\(published.count) of \(rendered.count) files were replaced before that: \(published.map(\.text).joined(separator: ", "))"
    return [Diagnostic(.writeFailed, error.message, at: nil, notes: [.init(rest)], hint: error.advice)]
  case .interrupted: return []
  }
}

extension FileError {
  fileprivate var advice: String {
    switch reason {
    case .diskFull, .quotaExceeded: "make room on the disk and build again"
    case .permissionDenied, .readOnlyFileSystem: "allow writing there, or name another folder with '--output'"
    case .symbolicLink: "name a folder that is not reached through a link"
    default: "mend the output folder, or name another one with '--output'"
    }
  }
}

extension Diagnostic {
  static func collision(_ file: RenderedFile, _ other: RenderedFile) -> Diagnostic {
    Diagnostic(
      .outputCollision,
      "two outputs write '\(file.path)'",
      at: file.output.path.span,
      notes: [.init("the first one", at: other.output.path.span)],
      hint: "give the reports different ids under 'report', or the files different names"
    )
  }

  static func outside(_ file: RenderedFile, _ fault: RelativePath.Fault) -> Diagnostic {
    Diagnostic(
      .outputOutsideFolder,
      "'\(file.path)' \(fault.text)",
      at: file.output.path.span,
      hint: "write a path inside the output folder"
    )
  }
}
