import ReportDiagnostics
import ReportFormatting
import ReportInput
import ReportModel

/// Writes the blocks of a report in reading order, numbering the sources as it meets them.
struct BlockWriter {
  let part: SubCorpus
  let quotations: QuotationTally
  let corpus: Corpus
  var numbering: NoteNumbering

  init(part: SubCorpus, quotations: QuotationTally, corpus: Corpus) {
    self.part = part
    self.quotations = quotations
    self.corpus = corpus
    numbering = NoteNumbering(part.records)
  }

  mutating func block(_ plan: SectionPlan, number: Int) -> Block {
    let content = self.content(plan.content)
    return Block(
      id: "block-\(number)",
      title: plan.title,
      content: content,
      emptyText: content.isEmpty ? plan.empty : nil
    )
  }

  private mutating func content(_ content: SectionPlan.Content) -> Block.Content {
    switch content {
    case .text(let prose): return .text(self.prose(prose))
    case .statements(let groups): return .statements(self.groups(groups))
    case .verbatim(let groups): return .verbatim(self.groups(groups))
    case .chronology(let entries):
      return .chronology(
        entries.map { entry in
          var entry = entry
          switch entry.subject {
          case .event(let ref):
            numbering.cite(part(ref))
            entry.subject = .event(part(ref))
          case .statement(let ref):
            numbering.cite(part(ref))
            entry.subject = .statement(part(ref))
          }
          return entry
        }
      )
    case .disputes(let disputes):
      return .disputes(
        disputes.map { dispute in
          numbering.cite(part(dispute.event))
          return Dispute(
            event: part(dispute.event),
            asserted: cited(dispute.asserted),
            denied: cited(dispute.denied),
            mentioned: cited(dispute.mentioned)
          )
        }
      )
    case .entities(let entities, let style):
      let refs = entities.map { part($0) }
      for ref in refs { numbering.cite(ref) }
      return .entities(refs, style: style)
    case .gaps(let statements, let limit):
      return .gaps(gaps(statements, limit: limit))
    case .sources(let sources): return .sources(sources.map { part($0) })
    case .citedSources: return .sources([])
    }
  }

  private mutating func gaps(_ statements: [Ref<Statement>], limit: Int?) -> [Gap] {
    var unverified = FindGaps.Unverified()
    for ref in statements {
      let statement = corpus.records[ref]
      for quote in statement.quotes.indices {
        let outcome = quotations.outcome(ref, quote: quote)
        if outcome != .verified { unverified.add(part(statement.source.source), isTranslated: outcome == .translated) }
      }
    }
    let finder = FindGaps(records: part.records, unverified: unverified)
    // Only what is printed gives a source its number, and in the order in which it is printed.
    var trial = numbering
    let found = finder.run(statements.map { part($0) }, numbering: &trial)
    return found.prefix(limit ?? found.count).map { gap in
      var gap = gap
      for index in gap.citations.indices {
        gap.citations[index].number = numbering.cite(trial.notes[gap.citations[index].number - 1].source)
      }
      return gap
    }
  }

  private mutating func cited(_ statements: [Ref<Statement>]) -> [Ref<Statement>] {
    statements.map { ref in
      numbering.cite(part(ref))
      return part(ref)
    }
  }

  private mutating func groups(_ groups: [ArrangeStatements.Group]) -> [StatementGroup] {
    groups.map { StatementGroup(heading: heading($0.common), statements: cited($0.statements)) }
  }

  private func heading(_ common: ArrangeStatements.Common) -> String? {
    let records = corpus.records
    switch common {
    case .nothing: return nil
    case .speakers(let speakers):
      let names = joinedInWords(speakers.map { records.name(of: $0) })
      // A label is the analyst's words and begins a heading; a name is spelt as it is spelt: `al-Qaida`.
      return speakers.first?.entity == nil ? capitalised(names) : names
    case .act(let act): return capitalised(act)
    case .form(let form):
      return switch form {
      case .direct: "In the speaker's words"
      case .mixed: "Partly in the speaker's words"
      case .indirect: "Reported"
      }
    case .source(let source): return records[source].title
    case .origin(let origin): return origin.map { records[$0].title } ?? "No origin recorded"
    case .event(let event): return event.map { records[$0].title } ?? "No event"
    case .about(let entity): return entity.map { records[$0].name } ?? "No subject"
    case .tag(let tag): return tag ?? "No tag"
    }
  }

  private func capitalised(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }

  // MARK: Sources

  /// Fills the blocks of cited sources, and adds one at the end when no block shows them: no report leaves without its
  /// sources.
  func finishSources(_ blocks: inout [Block], _ plans: [SectionPlan]) {
    let cited = numbering.notes.map(\.source)
    var isShown = cited.isEmpty
    for (index, plan) in plans.enumerated() {
      switch plan.content {
      case .citedSources:
        blocks[index].content = .sources(cited)
        blocks[index].emptyText = cited.isEmpty ? plan.empty : nil
        isShown = true
      case .sources(let sources):
        let refs = sources.map { part($0) }
        let numbered = refs.filter { numbering.numbers[Int($0.index)] > 0 }
          .sorted { numbering.numbers[Int($0.index)] < numbering.numbers[Int($1.index)] }
        blocks[index].content = .sources(numbered + refs.filter { numbering.numbers[Int($0.index)] == 0 })
        isShown = isShown || Set(cited).isSubset(of: refs)
      default: break
      }
    }
    if !isShown { blocks.append(Block(id: "block-\(blocks.count + 1)", title: "Sources", content: .sources(cited))) }
  }

  // MARK: Prose

  mutating func prose(_ prose: ResolvedProse) -> Prose {
    var parts: [Prose.Part] = []
    for syntax in prose.syntax.parts {
      switch syntax {
      case .paragraph(let inlines): parts.append(.paragraph(self.inlines(inlines, prose)))
      case .list(let ordered, let items):
        parts.append(.list(ordered: ordered, items: items.map { self.inlines($0, prose) }))
      }
    }
    return Prose(parts: parts)
  }

  private mutating func inlines(_ inlines: [ProseSyntax.Inline], _ prose: ResolvedProse) -> [Prose.Inline] {
    var result: [Prose.Inline] = []
    for inline in inlines {
      switch inline {
      case .text(let text): result.append(.text(text))
      case .emphasis(let inner): result.append(.emphasis(self.inlines(inner, prose)))
      case .strong(let inner): result.append(.strong(self.inlines(inner, prose)))
      case .link(let inner, let url): result.append(.link(self.inlines(inner, prose), url: url))
      case .citations(let ids):
        var citations: [Citation] = []
        for id in ids {
          guard let record = prose.records[id.value].flatMap({ renumbered($0) }) else { continue }
          for citation in numbering.citations(of: record) where !citations.contains(citation) {
            citations.append(citation)
          }
        }
        if !citations.isEmpty { result.append(.citations(citations)) }
      }
    }
    return result
  }

  private func renumbered(_ record: RecordRef) -> RecordRef? {
    switch record {
    case .source(let ref): .source(part(ref))
    case .entity(let ref): .entity(part(ref))
    case .statement(let ref): .statement(part(ref))
    case .event(let ref): .event(part(ref))
    case .marking: nil
    }
  }
}

extension Block.Content {
  var isEmpty: Bool {
    switch self {
    case .text(let prose): prose.parts.isEmpty
    case .statements(let groups), .verbatim(let groups): groups.isEmpty
    case .chronology(let entries): entries.isEmpty
    case .disputes(let disputes): disputes.isEmpty
    case .entities(let entities, _): entities.isEmpty
    case .gaps(let gaps): gaps.isEmpty
    case .sources(let sources): sources.isEmpty
    }
  }
}
