package import ReportDiagnostics
package import ReportModel

/// Takes the words out of findings about records above a ceiling: a build's log goes where the report goes, and further.
///
/// The place, the kind and the weight of a finding stay; `rapporteur check` shows the rest to whoever has the corpus.
package struct RedactFindings {
  /// Where closed records stand, and the files that hold the texts of closed sources.
  private let closed: [SourceSpan]
  private let closedFiles: Set<FileID>

  /// - Parameters:
  ///   - ceilings: Of the reports that are built; the lowest counts. Empty: only what is not marked is open.
  ///   - extent: The whole of a record in its file.
  ///   - textFiles: The stored text of each source.
  package init(
    corpus: Corpus,
    markings: EffectiveMarkings,
    ceilings: [MarkingCeiling],
    extent: (RecordRef) -> SourceSpan?,
    textFiles: [Ref<Source>: FileID]
  ) {
    let records = corpus.records
    let lowest = ceilings.isEmpty ? [.lowest] : ceilings
    let tests = lowest.map { CeilingTest($0, markings, records) }
    func isClosed(_ record: RecordRef) -> Bool { tests.contains { $0.isAbove(record) } }
    var closed: [SourceSpan] = []
    var closedFiles: Set<FileID> = []
    // Nearly every corpus has one set of markings only.
    if markings.sets.count > 1 {
      let all: [RecordRef] =
        records.sources.indices.map { .source(Ref($0)) } + records.entities.indices.map { .entity(Ref($0)) }
        + records.events.indices.map { .event(Ref($0)) } + records.statements.indices.map { .statement(Ref($0)) }
      for record in all where isClosed(record) {
        if let span = extent(record) { closed.append(span) }
        if case .source(let source) = record, let file = textFiles[source] { closedFiles.insert(file) }
      }
    }
    self.closed = closed
    self.closedFiles = closedFiles
  }

  package func run(_ findings: DiagnosticBag) -> DiagnosticBag {
    guard !closed.isEmpty else { return findings }
    var redacted = DiagnosticBag()
    for finding in findings.diagnostics {
      let spans = [finding.span].compactMap(\.self) + finding.notes.compactMap(\.span)
      guard spans.contains(where: isClosed) else {
        redacted.report(finding)
        continue
      }
      redacted.report(
        Diagnostic(
          finding.code,
          "a finding about a record that is marked above the report's ceiling",
          at: finding.span,
          isConfidential: true,
          severity: finding.severity,
          hint: "run 'rapporteur check' on the corpus to see it"
        )
      )
    }
    return redacted
  }

  private func isClosed(_ span: SourceSpan) -> Bool {
    closedFiles.contains(span.file)
      || closed.contains { $0.file == span.file && $0.start <= span.start && span.end <= $0.end }
  }
}
