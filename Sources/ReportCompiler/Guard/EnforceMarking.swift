package import ReportDiagnostics
import ReportInput
package import ReportModel

/// Whether records lie above a ceiling.
struct CeilingTest {
  /// By the number of the set of markings.
  private let isAboveSet: [Bool]
  private let markings: EffectiveMarkings

  init(_ ceiling: MarkingCeiling, _ markings: EffectiveMarkings, _ records: Records) {
    self.markings = markings
    isAboveSet = markings.sets.map { set in set.contains { !ceiling.allows(records[$0]) } }
  }

  func isAbove(_ record: RecordRef) -> Bool { isAboveSet[Int(markings.number(record))] }

  /// A link is above the ceiling when its own marking, its target or its source is.
  func isAbove(_ link: Entity.Link, ceiling: MarkingCeiling, records: Records) -> Bool {
    isAbove(.entity(link.to)) || (link.source.map { isAbove(.source($0)) } ?? false)
      || link.annotations.markings.contains { !ceiling.allows(records[$0]) }
  }
}

/// Guard: stops the report when something that it would show or cite lies above its ceiling.
///
/// The finding names the place in the spec and, without a word of them, the places in the corpus: a log is a way out
/// too.
package struct EnforceMarking {
  private let corpus: Corpus
  private let markings: EffectiveMarkings

  package init(corpus: Corpus, markings: EffectiveMarkings) {
    self.corpus = corpus
    self.markings = markings
  }

  /// - Parameter place: Where a record is declared.
  /// - Throws: `CompilationFailed` with `marking-above-ceiling` in the bag.
  package func run(
    _ spec: ResolvedSpec,
    _ selected: SelectedRecords,
    place: (RecordRef) -> SourceSpan?,
    diagnostics: inout DiagnosticBag
  ) throws(CompilationFailed) {
    let test = CeilingTest(spec.ceiling, markings, corpus.records)
    var isRefused = false
    func refuse(_ records: [RecordRef], at span: SourceSpan, _ subject: String) {
      guard !records.isEmpty else { return }
      isRefused = true
      diagnostics.report(
        Diagnostic(
          .markingAboveCeiling,
          "\(subject) above the report's ceiling \(spec.ceiling.text)",
          at: span,
          // The spec may name the record that must not be named.
          isConfidential: true,
          notes: records.prefix(10).compactMap { record in
            place(record).map {
              Diagnostic.Note("marked, or resting on something marked, here", at: $0, isConfidential: true)
            }
          },
          hint: "raise 'marking' in the spec, select less, or write 'omit-above-ceiling: true'"
        )
      )
    }
    // What a section or an expectation says of others may count or betray them: `mentioned-in`, `count`.
    let asked = Set(spec.selections.flatMap(\.content.selectionsAsked) + spec.expectations.map(\.selection))
      .subtracting(spec.sections.flatMap(\.selections))
    for number in asked.sorted() {
      refuse(
        selected[number].filter { test.isAbove($0) },
        at: spec.selections[number].span,
        "this selection holds something"
      )
    }
    for section in spec.sections {
      let shown = section.selections.flatMap { selected[$0] }
      refuse(shown.filter { test.isAbove($0) }, at: section.span, "this section selects something")
      if case .entities(let number, _) = section.content, !spec.omitsAboveCeiling {
        let linked = selected.entities(number).filter { entity in
          // One that is itself above has been refused.
          guard !test.isAbove(.entity(entity)) else { return false }
          return corpus.records[entity].links.contains {
            test.isAbove($0, ceiling: spec.ceiling, records: corpus.records)
          }
        }
        refuse(linked.map { .entity($0) }, at: section.span, "this section shows an entity with a link")
      }
    }
    for prose in spec.prose {
      for citation in prose.syntax.citations {
        guard let record = prose.records[citation.value], test.isAbove(record) else { continue }
        refuse([record], at: citation.span, "this cites something")
      }
    }
    if isRefused { throw CompilationFailed() }
  }
}

extension ResolvedSpec {
  /// The summary and every text, in reading order.
  var prose: [ResolvedProse] {
    (summary.map { [$0] } ?? [])
      + sections.compactMap { if case .text(let prose) = $0.content { prose } else { nil } }
  }
}

extension ResolvedSection {
  /// The selections that the section shows.
  var selections: [Int] {
    switch content {
    case .text, .sources(nil): []
    case .statements(let number), .disputes(let number), .verbatim(let number), .gaps(let number): [number]
    case .entities(let number, _): [number]
    case .chronology(let statements, let events): [statements, events].compactMap { $0 }
    case .sources(let number?): [number]
    }
  }
}
