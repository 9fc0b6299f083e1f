public import ReportFormatting
import ReportModel

extension ReportV1 {
  /// The report with every name looked up and every line set.
  ///
  /// Nothing that a formatter can see is lost: ``report()`` gives an equal report back.
  public init(_ report: Report) {
    self = ReportWriter(report: report).run()
  }
}

/// Report → wire: references become ids with names beside them, and lines are set.
struct ReportWriter {
  let report: Report
  var records: Records { report.records }

  func run() -> ReportV1 {
    ReportV1(
      id: report.id,
      title: report.title,
      date: date(report.date),
      headline: cleanLine("\(report.title), \(report.date.words)"),
      banner: cleanLine(report.banner),
      language: report.language,
      header: report.header.map { HeaderFieldV1(key: $0.key, value: $0.value) },
      summary: report.summary.map(prose),
      blocks: report.blocks.map(block),
      notes: report.notes.map { note in
        NoteV1(
          number: note.number,
          source: name(note.source),
          line: line(report.line(for: note)),
          reports: note.reports.map(name)
        )
      },
      statements: records.statements.map(statement),
      events: records.events.map(event),
      entities: records.entities.map(entity),
      sources: records.sources.enumerated().map { source($1, number: number(ofSource: $0)) },
      markings: report.markings.map(marking),
      knownMarkings: records.markings.map(marking),
      probabilityScale: report.probabilityScale.rawValue,
      omittedAboveCeiling: report.omittedAboveCeiling
    )
  }

  private func number(ofSource index: Int) -> Int? {
    index < report.noteNumbers.count && report.noteNumbers[index] > 0 ? report.noteNumbers[index] : nil
  }

  // MARK: Parts

  func name(_ ref: Ref<Source>) -> NameV1 { NameV1(id: records[ref].id, name: records[ref].title) }

  func name(_ ref: Ref<Entity>) -> NameV1 { NameV1(id: records[ref].id, name: records[ref].name) }

  func name(_ ref: Ref<Event>) -> NameV1 { NameV1(id: records[ref].id, name: records[ref].title) }

  func id(_ ref: Ref<Statement>) -> String { records[ref].id }

  func party(_ party: Party) -> PartyV1 {
    switch party {
    case .entity(let entity): PartyV1(id: records[entity].id, name: records[entity].name)
    case .name(let name): PartyV1(name: name)
    }
  }

  func date(_ date: EDTFDate) -> DateV1 {
    DateV1(edtf: date.text, words: date.words, first: day(date.firstDay), last: day(date.lastDay))
  }

  func day(_ day: CalendarDay) -> String? { day.isDistant ? nil : day.isoText }

  func citation(_ citation: Citation) -> CitationV1 {
    CitationV1(number: citation.number, locator: citation.locator)
  }

  func identifier(_ identifier: Identifier) -> IdentifierV1 {
    IdentifierV1(scheme: identifier.scheme, value: identifier.value)
  }

  func annotations(_ annotations: Annotations) -> AnnotationsV1 {
    AnnotationsV1(
      mark: report.portionMark(of: annotations),
      markings: annotations.markings.map { records[$0].id },
      tags: annotations.tags,
      note: annotations.note,
      extensions: ExtensionsV1(fields: annotations.extensions)
    )
  }

  func assessment(_ assessment: Assessment, source: Source?) -> AssessmentV1 {
    AssessmentV1(
      sentences: report.line(for: assessment, source: source).sentences,
      credibility: assessment.credibility,
      likelihood: assessment.likelihood,
      confidence: assessment.confidence?.rawValue,
      by: assessment.by,
      on: assessment.on.map(date),
      note: assessment.note
    )
  }

  func marking(_ marking: Marking) -> MarkingV1 {
    MarkingV1(
      id: marking.id,
      scheme: marking.scheme,
      label: marking.label,
      level: marking.level,
      colour: marking.colour,
      banner: marking.banner,
      handling: marking.handling?.rawValue
    )
  }
}
