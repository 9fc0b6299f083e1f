package import ReportFormatting
import ReportInput
package import ReportModel

/// Assemble: selected records → the report that formatters see.
package struct AssembleReport {
  private let corpus: Corpus
  private let markings: EffectiveMarkings
  private let quotations: QuotationTally

  package init(corpus: Corpus, markings: EffectiveMarkings, quotations: QuotationTally) {
    self.corpus = corpus
    self.markings = markings
    self.quotations = quotations
  }

  package func run(_ spec: ResolvedSpec, _ selected: SelectedRecords) -> Report {
    let plans = spec.sections.map { plan($0, selected) }
    let test = CeilingTest(spec.ceiling, markings, corpus.records)
    var roots = plans.flatMap(\.records)
    for prose in spec.prose { roots += prose.records.sorted { $0.key < $1.key }.map(\.value) }
    let profiled = Set(plans.flatMap(\.entities))
    let part = SubCorpus(corpus, markings: markings, roots: roots, profiled: profiled) { link in
      !test.isAbove(link, ceiling: spec.ceiling, records: corpus.records)
    }

    var report = Report(
      id: spec.id,
      title: spec.title,
      date: spec.date,
      markings: banner(of: part.records, spec.ceiling)
    )
    report.header = spec.header
    report.language = corpus.settings.language
    report.probabilityScale = corpus.settings.probabilityScale
    report.records = part.records
    report.omittedAboveCeiling = spec.countsOmitted ? selected.omitted.count : nil

    var writer = BlockWriter(part: part, quotations: quotations, corpus: corpus)
    report.summary = spec.summary.map { writer.prose($0) }
    for (index, plan) in plans.enumerated() { report.blocks.append(writer.block(plan, number: index + 1)) }
    writer.finishSources(&report.blocks, plans)
    report.notes = writer.numbering.notes
    report.noteNumbers = writer.numbering.numbers
    return report
  }

  /// The highest marking of the contents, one a scheme.
  ///
  /// The desk's own words are marked as the corpus's default says; the ceiling is what the author says of them.
  private func banner(of records: Records, _ ceiling: MarkingCeiling) -> [Marking] {
    let own = markings.sets[0].compactMap { ref -> Marking? in
      let marking = corpus.records[ref]
      return ceiling.allows(marking) ? marking : ceiling.markings.first { $0.scheme == marking.scheme }
    }
    var highest: [Marking] = []
    for marking in own + records.markings {
      if let place = highest.firstIndex(where: { $0.scheme == marking.scheme }) {
        if marking.level > highest[place].level { highest[place] = marking }
      } else {
        highest.append(marking)
      }
    }
    if highest.isEmpty { highest = ceiling.markings }
    return highest.sorted { ($0.scheme == "tlp" ? 0 : 1, $0.scheme) < ($1.scheme == "tlp" ? 0 : 1, $1.scheme) }
  }

  // MARK: Planning

  private func plan(_ section: ResolvedSection, _ selected: SelectedRecords) -> SectionPlan {
    let records = corpus.records
    func arranged(_ statements: [Ref<Statement>]) -> [ArrangeStatements.Group] {
      ArrangeStatements(
        records: records,
        orderBy: section.orderBy,
        groupBy: section.groupBy,
        limit: section.limit
      ).run(statements)
    }
    func limited<Item>(_ items: [Item]) -> [Item] { section.limit.map { Array(items.prefix($0)) } ?? items }

    let content: SectionPlan.Content =
      switch section.content {
      case .text(let prose): .text(prose)
      case .statements(let number): .statements(arranged(selected.statements(number)))
      case .verbatim(let number):
        .verbatim(arranged(selected.statements(number).filter { !records[$0].quotes.isEmpty }))
      case .chronology(let statements, let events):
        .chronology(
          limited(
            chronology(
              statements.map { selected.statements($0) } ?? [],
              events.map { selected.events($0) } ?? []
            )
          )
        )
      case .disputes(let number): .disputes(limited(FindDisputes(records: records).run(selected.statements(number))))
      case .entities(let number, let style): .entities(limited(ordered(selected.entities(number), section)), style)
      case .gaps(let number): .gaps(selected.statements(number), limit: section.limit)
      case .sources(let number?): .sources(limited(selected.sources(number)))
      case .sources(nil): .citedSources
      }
    let hasRecords = section.selections.contains { !selected[$0].isEmpty }
    return SectionPlan(
      title: section.title,
      content: content,
      empty: section.empty ?? (hasRecords ? content.goodNews : nil)
    )
  }

  private func chronology(_ statements: [Ref<Statement>], _ events: [Ref<Event>]) -> [ChronologyEntry] {
    let records = corpus.records
    let entries =
      events.map { ChronologyEntry(date: records[$0].date, basis: nil, subject: .event($0)) }
      + statements.map { ref in
        let (date, basis) = records.effectiveDate(of: records[ref])
        return ChronologyEntry(date: date, basis: basis, subject: .statement(ref))
      }
    let keyed = entries.map { entry in
      let id =
        switch entry.subject {
        case .event(let ref): records[ref].id
        case .statement(let ref): records[ref].id
        }
      return (entry, ChronologyKey(entry.date, id: id))
    }
    return keyed.sorted { $0.1 < $1.1 }.map(\.0)
  }

  private func ordered(_ entities: [Ref<Entity>], _ section: ResolvedSection) -> [Ref<Entity>] {
    guard !section.orderBy.isEmpty else { return entities }
    let records = corpus.records
    func key(_ ref: Ref<Entity>, _ field: OrderKey.Field) -> SortKey {
      switch field {
      case .name: SortKey(WordSearch.prepared(records[ref].name))
      case .type: SortKey(Array(records[ref].type.rawValue.utf8))
      default: SortKey(Array(records[ref].id.utf8))
      }
    }
    return entities.sorted { left, right in
      for order in section.orderBy {
        let (a, b) = (key(left, order.field), key(right, order.field))
        if let isFirst = a.precedes(b, descending: order.isDescending) { return isFirst }
      }
      return left < right
    }
  }
}

/// Earliest possible day first; of equals the more precise date, then the id. What began before all records, and what
/// nobody can date, stands by its last possible day.
private struct ChronologyKey: Comparable {
  private let first: Int32
  private let last: Int32
  private let id: String

  init(_ date: EDTFDate, id: String) {
    let isOpenAtStart = date.firstDay == .distantPast
    first = date.isUnknown ? .max : (isOpenAtStart ? date.lastDay : date.firstDay).daysSince1970
    last = date.lastDay.daysSince1970
    self.id = id
  }

  static func < (left: ChronologyKey, right: ChronologyKey) -> Bool {
    if left.first != right.first { return left.first < right.first }
    if left.last != right.last { return left.last < right.last }
    return left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
  }
}

/// A section with its records, in the corpus's own numbering.
struct SectionPlan {
  enum Content {
    case text(ResolvedProse)
    case statements([ArrangeStatements.Group])
    case chronology([ChronologyEntry])
    case disputes([Dispute])
    case entities([Ref<Entity>], Block.EntityStyle)
    case verbatim([ArrangeStatements.Group])
    case gaps([Ref<Statement>], limit: Int?)
    case sources([Ref<Source>])
    case citedSources
  }

  let title: String?
  let content: Content
  /// What to print when there is nothing; `nil` when that is an error.
  let empty: String?

  /// The entities that it shows with their links.
  var entities: [Ref<Entity>] {
    if case .entities(let entities, _) = content { entities } else { [] }
  }

  /// Every record that the section shows.
  var records: [RecordRef] {
    switch content {
    case .text, .citedSources: []
    case .statements(let groups), .verbatim(let groups):
      groups.flatMap(\.statements).map { .statement($0) } + groups.compactMap(\.heading)
    case .chronology(let entries):
      entries.map { entry in
        switch entry.subject {
        case .event(let ref): .event(ref)
        case .statement(let ref): .statement(ref)
        }
      }
    case .disputes(let disputes):
      disputes.flatMap { dispute in
        [.event(dispute.event)] + (dispute.asserted + dispute.denied + dispute.mentioned).map { .statement($0) }
      }
    case .entities(let entities, _): entities.map { .entity($0) }
    case .gaps(let statements, _): statements.map { .statement($0) }
    case .sources(let sources): sources.map { .source($0) }
    }
  }
}

extension ArrangeStatements.Group {
  /// The record that the group is named after.
  fileprivate var heading: RecordRef? {
    switch common {
    case .source(let source): .source(source)
    case .origin(let source?): .source(source)
    case .event(let event?): .event(event)
    case .about(let entity?): .entity(entity)
    default: nil
    }
  }
}

extension SectionPlan.Content {
  /// What a section says that found records and nothing to show of them; `nil` where that would be odd.
  fileprivate var goodNews: String? {
    switch self {
    case .disputes: "None of the statements disputes an event."
    case .gaps: "Nothing is missing in these records."
    case .verbatim: "None of the statements is quoted."
    case .text, .statements, .chronology, .entities, .sources, .citedSources: nil
    }
  }
}
