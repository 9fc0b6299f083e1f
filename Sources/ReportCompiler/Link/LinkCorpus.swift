package import ReportDiagnostics
package import ReportInput
package import ReportModel

/// Link: the files of a corpus as written → one corpus in which every name leads to its record.
package struct LinkCorpus {
  package init() {}

  /// Finds every bad name before it gives up on any; what cannot be linked is left out of the corpus, and what refers
  /// to it is left out in silence. So the bag's errors, not the corpus's gaps, tell what is wrong.
  ///
  /// - Parameters:
  ///   - syntax: Taken apart as they are linked, so that the corpus is in memory once. One of them may carry the
  ///     settings; without it the defaults hold.
  ///   - lost: What may be declared in files that could not be found.
  package func run(
    _ syntax: consuming [CorpusSyntax],
    lost: LostNames = LostNames(),
    diagnostics: inout DiagnosticBag
  ) -> (corpus: Corpus, places: CorpusPlaces) {
    var files = syntax
    files.sort { $0.file < $1.file }
    // One of the files only: two settings cannot be, because the driver names one file so.
    let settings = files.lazy.compactMap(\.settings).first ?? SettingsSyntax()
    addBuiltInMarkings(to: &files, diagnostics: &diagnostics)

    var lost = lost
    for file in files where !file.lost.isEmpty { lost.formUnion(file.lost) }
    let isWhole = lost.isEmpty && files.allSatisfy(\.isWhole)
    var declarations = Declarations(files, lost: lost)
    declarations.reportDuplicates(files, diagnostics: &diagnostics)
    var resolved = files.map { ResolvedNames($0, declarations) }
    let leftOut = unlinkableStatements(files, resolved)
    if !leftOut.isEmpty {
      declarations = Declarations(files, leftOut: leftOut, lost: lost)
      var alreadyReported = DiagnosticBag()
      declarations.reportDuplicates(files, diagnostics: &alreadyReported)
      resolved = files.map { ResolvedNames($0, declarations) }
    }

    var linked = LinkedRecords(declarations, builtInFile: files.count - 1)
    declarations.forgetLists()
    var findings = NameFindings()
    for number in files.indices {
      var file = CorpusSyntax(file: files[number].file)
      swap(&file, &files[number])
      linked.take(consume file, number, resolved[number], settings: settings.values, &findings)
      resolved[number] = ResolvedNames.none
    }
    findings.report(declarations, acts: settings.values.acts, diagnostics: &diagnostics)

    var (records, places) = linked.finish()
    places.defaultMarking = settings.defaultMarking
    places.isWhole = isWhole && declarations.withoutRecord.isEmpty
    places.isLeftOut = { [withoutRecord = declarations.withoutRecord, lost] in
      withoutRecord[$0] != nil || lost.contains($0)
    }
    var values = settings.values
    resolveDefaultMarking(&values, at: settings.defaultMarking, declarations, records, &diagnostics)
    return (Corpus(settings: values, records: records, names: declarations.names), places)
  }

  /// The Traffic Light Protocol is there unless the corpus writes a marking of it down itself; what it means cannot
  /// be changed by that.
  private func addBuiltInMarkings(to files: inout [CorpusSyntax], diagnostics: inout DiagnosticBag) {
    var missing = Marking.tlp
    for file in files {
      for (number, marking) in file.markings.records.enumerated() {
        guard let builtIn = Marking.tlp.first(where: { $0.id == marking.id }) else {
          if deprecatedMarkings.contains(marking.id) || deprecatedMarkings.contains(marking.label) {
            diagnostics.report(.deprecatedMarking(marking.label, at: file.markings.places.span(number, .id), uses: 1))
          }
          continue
        }
        missing.removeAll { $0.id == marking.id }
        let path: FieldPath? =
          if marking.level != builtIn.level { FieldPath(MarkingField.level) } else if marking.label != builtIn.label {
            FieldPath(MarkingField.label)
          } else if marking.scheme != builtIn.scheme { .id } else { nil }
        guard let path else { continue }
        diagnostics.report(
          Diagnostic(
            .duplicateID,
            "'\(marking.id)' is built in, and its scheme, label and level are fixed",
            at: file.markings.places.span(number, path),
            hint: "write scheme '\(builtIn.scheme)', label '\(builtIn.label)' and level \(builtIn.level), or another id"
          )
        )
      }
    }
    var builtIn = CorpusSyntax(file: FileID(rawValue: .max))
    for marking in missing { builtIn.markings.append(builtIn: marking, id: marking.id) }
    files.append(builtIn)
  }

  /// Statements without a source or without any speaker that the corpus has: by file.
  private func unlinkableStatements(_ files: [CorpusSyntax], _ resolved: [ResolvedNames]) -> [Int: Set<Int>] {
    var found: [Int: Set<Int>] = [:]
    for number in files.indices {
      let names = resolved[number]
      let statements = files[number].statements.records
      // By index: to iterate would copy each record whole.
      for record in statements.indices {
        let hasSpeaker = statements[record].speakers.contains { speaker in
          switch speaker.identity {
          case .label: true
          case .entity(let entity): names.record(entity) != nil
          }
        }
        if !hasSpeaker || names.record(statements[record].source.source) == nil {
          found[number, default: []].insert(record)
        }
      }
    }
    return found
  }

  private func resolveDefaultMarking(
    _ settings: inout CorpusSettings,
    at span: SourceSpan?,
    _ declarations: Declarations,
    _ records: Records,
    _ diagnostics: inout DiagnosticBag
  ) {
    let written = settings.defaultMarking
    let names = declarations.names
    if case .marking = names[written] { return }
    settings.defaultMarking = CorpusSettings().defaultMarking
    if deprecatedMarkings.contains(written) {
      diagnostics.report(.deprecatedMarking(written, at: span, uses: 1))
      return
    }
    if let other = names[written] {
      diagnostics.report(
        Diagnostic(.wrongKind, "'\(written)' is \(other.kindWithArticle); a marking is wanted here", at: span)
      )
      return
    }
    if declarations.isLeftOut(written) { return }
    let nearest = nearestName(to: written, in: records.markings.map(\.id))
    diagnostics.report(
      Diagnostic(
        .unknownReference,
        "no marking '\(written)' in the corpus",
        at: span,
        hint: nearest.map { "did you mean '\($0)'?" } ?? "declare it under 'markings'"
      )
    )
  }
}

/// The names that TLP 2.0 gave up in 2022 for `TLP:CLEAR`.
let deprecatedMarkings: Set<String> = ["tlp-white", "TLP:WHITE", "tlp:white"]

extension Diagnostic {
  static func deprecatedMarking(_ written: String, at span: SourceSpan?, uses: Int) -> Diagnostic {
    Diagnostic(
      .deprecatedMarking,
      "'\(written)' was replaced by TLP:CLEAR in TLP 2.0, and is read as that",
      at: span,
      notes: uses > 1 ? [Diagnostic.Note("used in \(uses) places")] : [],
      hint: "write 'tlp-clear'"
    )
  }
}
