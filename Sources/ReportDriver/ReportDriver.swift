import ReportCompiler
package import ReportDiagnostics
package import ReportFormatting
import ReportInput
import ReportModel
import UnicodeText
import YAMLSyntax

/// Runs the pipeline over the world: reads specs and corpora, renders, publishes. Knows no formatter by name.
package struct ReportDriver: Sendable {
  private let disk: any FileSystem
  private let formatters: [any ReportFormatter]
  private let workers: Int

  /// - Parameter workers: How many threads read files; no output depends on it.
  package init(disk: any FileSystem, formatters: [any ReportFormatter], workers: Int) {
    self.disk = disk
    self.formatters = formatters
    self.workers = workers
  }

  /// What to read.
  package struct Inputs: Sendable {
    /// Files and folders as typed; empty for the current folder.
    package var paths: [String]
    /// Where to look for source texts that are kept outside the corpus, in this order.
    package var textFolders: [String]
    /// Values of parameters.
    package var arguments: [String: String]

    package init(paths: [String], textFolders: [String] = [], arguments: [String: String] = [:]) {
      self.paths = paths
      self.textFolders = textFolders
      self.arguments = arguments
    }
  }

  /// What a run found and did.
  package struct Outcome: Sendable {
    package var diagnostics = DiagnosticBag()
    package var files: InputFiles
    /// In the order of the specs and their outputs.
    package var published: [Published] = []
    package var specs = 0
    package var failedSpecs = 0
    package var statements = 0
    /// Of the corpora read: quotations, and how many of them were found word for word.
    package var quotations = 0
    package var verifiedQuotations = 0
    /// The signal that stopped the run.
    package var signal: Int32?

    package struct Published: Sendable {
      /// From the current folder.
      package let path: String
      /// `false`: the file was there with the same bytes.
      package let isWritten: Bool
      /// The titles of sections for which the format has no place.
      package let leftOut: [String]
    }
  }

  /// Compiles every spec and, where nothing is wrong, publishes its outputs below `folder`.
  ///
  /// A spec with an error leaves its earlier outputs as they are; the others are built.
  ///
  /// - Parameter onWait: Called once when another run holds the folder.
  package func build(
    _ inputs: Inputs,
    to folder: String,
    force: Bool,
    onWait: () -> Void = {}
  ) async -> Outcome {
    var outcome = Outcome(files: InputFiles(disk))
    let found = FindInputs(disk: disk, files: outcome.files)
      .run(inputs.paths, wantsCorpora: false, diagnostics: &outcome.diagnostics)
    let jobs = load(found, inputs, redacts: true, &outcome)
    let rendered = await renderAll(jobs, &outcome)
    if outcome.signal != nil { return outcome }
    publish(rendered, to: folder, force: force, onWait: onWait, &outcome)
    return outcome
  }

  /// Checks everything that a build would check, and writes nothing.
  package func check(_ inputs: Inputs) async -> Outcome {
    var outcome = Outcome(files: InputFiles(disk))
    let found = FindInputs(disk: disk, files: outcome.files)
      .run(inputs.paths, wantsCorpora: true, diagnostics: &outcome.diagnostics)
    _ = await renderAll(load(found, inputs, redacts: false, &outcome), &outcome)
    return outcome
  }

  // MARK: Steps

  private struct Job {
    let spec: ReportSpec
    let corpus: LoadedCorpus
    let resolved: ResolvedSpec?
  }

  /// Reads specs and corpora, each corpus once; resolves each spec. A spec that cannot be resolved counts as failed.
  private func load(_ found: FoundInputs, _ inputs: Inputs, redacts: Bool, _ outcome: inout Outcome) -> [Job] {
    let loader = LoadCorpus(disk: disk, files: outcome.files, textFolders: inputs.textFolders, workers: workers)
    var corpora: [[String]: LoadedCorpus] = [:]
    var ceilings: [[String]: [MarkingCeiling]] = [:]
    var jobs: [Job] = []
    for path in found.specs {
      outcome.specs += 1
      var bag = DiagnosticBag()
      guard let spec = readSpec(path, outcome.files, &bag) else {
        outcome.diagnostics.merge(bag)
        outcome.failedSpecs += 1
        continue
      }
      let folders = spec.corpus.map { PathText.normalise(PathText.join(folder(of: path), $0.value)) }
      let loaded = corpora[folders] ?? loader.run(folders, namedAt: spec.corpus.first?.span)
      corpora[folders] = loaded
      let resolved = try? loaded.compile.resolve(
        spec,
        arguments: inputs.arguments,
        formatters: formatters.map(\.descriptor),
        diagnostics: &bag
      )
      // A spec that cannot be resolved has the lowest ceiling there is.
      ceilings[folders, default: []].append(resolved?.ceiling ?? .lowest)
      outcome.diagnostics.merge(bag)
      if resolved == nil || bag.hasErrors || loaded.diagnostics.hasErrors {
        outcome.failedSpecs += 1
      } else {
        jobs.append(Job(spec: spec, corpus: loaded, resolved: resolved))
      }
    }
    for folder in found.corpora where !corpora.keys.contains(where: { $0.contains(folder) }) {
      corpora[[folder]] = loader.run([folder], namedAt: nil)
    }
    for (folders, loaded) in corpora {
      outcome.diagnostics.merge(redacts ? loaded.findings(below: ceilings[folders] ?? []) : loaded.diagnostics)
      outcome.statements += loaded.corpus.records.statements.count
      outcome.quotations += loaded.quotations.total
      outcome.verifiedQuotations += loaded.quotations.count(.verified)
    }
    return jobs
  }

  private func readSpec(_ path: String, _ files: InputFiles, _ bag: inout DiagnosticBag) -> ReportSpec? {
    let file = files.add(path)
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try files.read(file)
    } catch {
      bag.report(.unreadable(error, at: nil))
      return nil
    }
    guard let tree = YAMLParser(aliases: .expanded).run(bytes, file: file, diagnostics: &bag) else { return nil }
    return ReportSpecDecoder().run(tree, diagnostics: &bag)
  }

  /// Renders every report, and leaves out all that write one file between them: whichever came first, a reader would
  /// find the wrong one.
  private func renderAll(_ jobs: [Job], _ outcome: inout Outcome) async -> [RenderedFile] {
    var rendered: [[RenderedFile]] = []
    for job in jobs {
      var bag = DiagnosticBag()
      let files = await render(job, &bag)
      outcome.diagnostics.merge(bag)
      if files == nil { outcome.failedSpecs += 1 }
      rendered.append(files ?? [])
      if let signal = Interruption.requestedSignal {
        outcome.signal = signal
        return []
      }
    }
    var taken: [String: (report: Int, file: RenderedFile)] = [:]
    var colliding: Set<Int> = []
    for (number, files) in rendered.enumerated() {
      for file in files {
        let key = collisionKey(ofFileName: file.path)
        guard let other = taken[key] else {
          taken[key] = (number, file)
          continue
        }
        outcome.diagnostics.report(.collision(file, other.file))
        colliding.formUnion([number, other.report])
      }
    }
    outcome.failedSpecs += colliding.count
    return rendered.indices.filter { !colliding.contains($0) }.flatMap { rendered[$0] }
  }

  /// - Returns: `nil` when the report is refused or cannot be rendered.
  private func render(_ job: Job, _ bag: inout DiagnosticBag) async -> [RenderedFile]? {
    guard let resolved = job.resolved, let report = try? job.corpus.compile.compile(resolved, diagnostics: &bag) else {
      return nil
    }
    let files = await RenderReport(formatters: formatters).run(report, resolved.outputs, diagnostics: &bag)
    return bag.hasErrors ? nil : files
  }

  private func publish(
    _ rendered: [RenderedFile],
    to folder: String,
    force: Bool,
    onWait: () -> Void,
    _ outcome: inout Outcome
  ) {
    var files: [OutputFile] = []
    for file in rendered {
      do throws(RelativePath.Fault) {
        files.append(OutputFile(try RelativePath(file.path), file.bytes))
      } catch {
        outcome.diagnostics.report(.outside(file, error))
      }
    }
    if files.count < rendered.count { outcome.failedSpecs = outcome.specs }
    guard !files.isEmpty, files.count == rendered.count else { return }
    do throws(PublishError) {
      let options = PublishOptions(force: force, durable: true)
      let published = try disk.publish(files, to: folder, options: options, onWait: onWait)
      outcome.published = zip(published, rendered).map { file, made in
        Outcome.Published(
          path: PathText.join(folder, file.path.text),
          isWritten: file.result == .written,
          leftOut: made.leftOut
        )
      }
    } catch {
      for diagnostic in diagnostics(of: error, rendered, folder) { outcome.diagnostics.report(diagnostic) }
      switch error {
      case .interrupted(let signal):
        outcome.signal = signal
      case .foreign(let paths):
        // A report whose place is taken stays as it was; the others are none the worse for it.
        let taken = Set(paths.map(\.text))
        let failed = Set(rendered.filter { taken.contains($0.path) }.map(\.output.path.span.file))
        outcome.failedSpecs += failed.count
        let rest = rendered.filter { !failed.contains($0.output.path.span.file) }
        publish(rest, to: folder, force: force, onWait: onWait, &outcome)
      case .paths, .file:
        // All are published together, or none is.
        outcome.failedSpecs = outcome.specs
      }
    }
  }
}

extension ReportDriver.Outcome {
  /// One line on what was looked at.
  package var checkSummary: String {
    var parts: [String] = []
    if specs > 0 { parts.append("\(specs) \(specs == 1 ? "spec" : "specs")") }
    parts.append("\(statements) \(statements == 1 ? "statement" : "statements")")
    parts.append("\(verifiedQuotations) of \(quotations) quotations verified")
    return "checked \(parts.joined(separator: ", "))\n"
  }
}
