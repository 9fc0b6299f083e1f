import ReportCompiler
import ReportDiagnostics
import ReportFormatting
import ReportModel

/// Runs the formatters that a spec names over one report, and looks at what they made before anybody relies on it.
struct RenderReport {
  let formatters: [any ReportFormatter]

  /// - Returns: The files below the report's own folder, in the order of the outputs.
  func run(
    _ report: Report,
    _ outputs: [ResolvedOutput],
    diagnostics: inout DiagnosticBag
  ) async -> [RenderedFile] {
    var files: [RenderedFile] = []
    for output in outputs {
      guard let formatter = formatters.first(where: { $0.descriptor.name == output.format.value }) else {
        preconditionFailure("a resolved output names a formatter that is not there")
      }
      let name = String(output.path.value.split(separator: "/").last ?? "")
      let request = FormatRequest(fileName: name, options: output.options)
      do throws(FormatterError) {
        let rendition = try await formatter.format(report, request: request)
        for warning in rendition.warnings where warning.kind != .omission {
          diagnostics.report(.warning(warning, of: output, in: report))
        }
        let omissions = rendition.warnings.filter { $0.kind == .omission }
          .map { warning in warning.block.flatMap { report.title(of: $0) } ?? warning.message }
        let leftOut = output.leftOut + omissions.filter { !output.leftOut.contains($0) }
        if let problem = problem(of: rendition) {
          diagnostics.report(
            Diagnostic(
              .invalidRendition,
              "'\(output.format.value)' \(problem)",
              at: output.format.span,
              hint: "nothing was written; report this to the author of the formatter"
            )
          )
          continue
        }
        if let problem = rendition.account.problems(in: report).first {
          diagnostics.report(
            Diagnostic(
              .formatterFailed,
              "'\(output.format.value)' \(report.words(for: problem))",
              at: output.format.span,
              hint: "nothing was written; report this to the author of the formatter"
            )
          )
          continue
        }
        for file in rendition.files {
          files.append(
            RenderedFile(
              path: "\(report.id)/\(output.path.value)\(file.suffix)",
              bytes: file.bytes,
              output: output,
              leftOut: file.suffix.isEmpty ? leftOut : []
            )
          )
        }
      } catch {
        switch error {
        case .unsupported(let message, let block):
          diagnostics.report(
            Diagnostic(
              .formatterFailed,
              "'\(output.format.value)' cannot make '\(output.path.value)': \(message)",
              at: output.format.span,
              notes: block.flatMap { report.title(of: $0) }.map { [Diagnostic.Note("in the section '\($0)'")] } ?? [],
              hint: "change the output's options or its format"
            )
          )
        }
      }
    }
    return files
  }

  private func problem(of rendition: Rendition) -> String? {
    guard let main = rendition.files.first, main.suffix.isEmpty else { return "made no main file" }
    if main.bytes.isEmpty { return "made an empty file" }
    if Set(rendition.files.map(\.suffix)).count != rendition.files.count { return "made two files of one name" }
    if rendition.files.contains(where: { $0.suffix.utf8.contains(UInt8(ascii: "/")) }) {
      return "made a file elsewhere"
    }
    for file in rendition.files
    where file.mediaType.hasPrefix("text/") && String(validating: file.bytes, as: UTF8.self) == nil {
      return "made text that is not UTF-8"
    }
    return nil
  }
}

/// A file ready to be published.
struct RenderedFile: Sendable {
  /// Below the output folder.
  let path: String
  let bytes: [UInt8]
  let output: ResolvedOutput
  /// The titles of sections for which the format has no place.
  let leftOut: [String]
}

extension Report {
  fileprivate func title(of block: Block.ID) -> String? { blocks.first { $0.id == block }?.title }

  fileprivate func words(for problem: Account.Problem) -> String {
    switch problem {
    case .lost(let ref): "loses statement '\(records[ref].id)' in silence"
    case .contradicted(let ref): "says that it both shows and leaves out statement '\(records[ref].id)'"
    case .unknown: "speaks of a statement that the report does not have"
    case .unexplained(let ref): "leaves out statement '\(records[ref].id)' and does not say why"
    }
  }
}

extension Diagnostic {
  fileprivate static func warning(_ warning: FormatterWarning, of output: ResolvedOutput, in report: Report)
    -> Diagnostic
  {
    let section = warning.block.flatMap { report.title(of: $0) }.map { ", in the section '\($0)'" } ?? ""
    return Diagnostic(
      .formatterWarning,
      "'\(output.path.value)': \(warning.message)\(section)",
      at: output.format.span,
      severity: warning.kind == .change ? .note : .warning
    )
  }
}
