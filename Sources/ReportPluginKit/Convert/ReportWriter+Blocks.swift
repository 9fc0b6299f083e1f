import ReportFormatting
import ReportModel

extension ReportWriter {
  func block(_ block: Block) -> BlockV1 {
    var wire = BlockV1(id: block.id, title: block.title, emptyText: block.emptyText)
    switch block.content {
    case .text(let prose):
      wire.kind = "text"
      wire.prose = self.prose(prose)
    case .statements(let groups):
      wire.kind = "statements"
      wire.groups = groups.map(group)
    case .verbatim(let groups):
      wire.kind = "verbatim"
      wire.groups = groups.map(group)
    case .chronology(let entries):
      wire.kind = "chronology"
      wire.entries = entries.map(entry)
    case .disputes(let disputes):
      wire.kind = "disputes"
      wire.disputes = disputes.map { dispute in
        DisputeV1(
          event: name(dispute.event),
          asserted: dispute.asserted.map(id),
          denied: dispute.denied.map(id),
          mentioned: dispute.mentioned.map(id)
        )
      }
    case .entities(let entities, let style):
      wire.kind = "entities"
      wire.style = style.rawValue
      wire.entities = entities.map(name)
    case .gaps(let gaps):
      wire.kind = "gaps"
      wire.gaps = gaps.map { gap in
        GapV1(kind: gap.kind.rawValue, text: gap.text, citations: gap.citations.map(citation))
      }
    case .sources(let sources):
      wire.kind = "sources"
      wire.sources = sources.map(name)
    }
    wire.fallback = fallback(of: block)
    return wire
  }

  private func group(_ group: StatementGroup) -> GroupV1 {
    GroupV1(heading: group.heading, statements: group.statements.map(id))
  }

  private func entry(_ entry: ChronologyEntry) -> EntryV1 {
    var wire = EntryV1(date: date(entry.date), basis: entry.basis?.rawValue)
    switch entry.subject {
    case .event(let event): wire.event = name(event)
    case .statement(let statement): wire.statement = id(statement)
    }
    return wire
  }

  // MARK: Fallbacks

  /// The block as a formatter shows it that does not know its kind.
  private func fallback(of block: Block) -> FallbackV1 {
    if let emptyText = block.emptyText { return .paragraphs([cleanLine(emptyText)]) }
    switch block.content {
    case .text(let prose): return .paragraphs(prose.parts.flatMap(lines))
    case .statements(let groups), .verbatim(let groups):
      return .paragraphs(
        groups.flatMap { group in
          (group.heading.map { [cleanLine($0) + ":"] } ?? []) + group.statements.map(text)
        }
      )
    case .chronology(let entries):
      let rows = entries.map { entry in
        switch entry.subject {
        case .event(let event): [entry.date.words, text(of: records[event])]
        case .statement(let statement): [entry.date.words, text(statement)]
        }
      }
      return .table(["Date", "What"], rows)
    case .disputes(let disputes):
      return .paragraphs(
        disputes.flatMap { dispute in
          [text(of: records[dispute.event])] + dispute.asserted.map { "Asserted: \(text($0))" }
            + dispute.denied.map { "Denied: \(text($0))" } + dispute.mentioned.map { "Mentioned: \(text($0))" }
        }
      )
    case .entities(let entities, _):
      let rows = entities.map { ref in
        let entity = records[ref]
        return [
          entity.name, entity.type.rawValue, entity.countries.joined(separator: ", "), entity.description ?? "",
        ].map(cleanLine)
      }
      return .table(["Name", "Type", "Countries", "Description"], rows)
    case .gaps(let gaps): return .paragraphs(gaps.map { cleanLine($0.text) + citationSuffix($0.citations) })
    case .sources(let sources):
      return .paragraphs(
        sources.map { ref in
          let number = report.noteNumbers[Int(ref.index)]
          guard number > 0, number <= report.notes.count else { return report.sourceLine(records[ref]).plainText }
          return "[\(number)] \(report.line(for: report.notes[number - 1]).plainText)"
        }
      )
    }
  }

  private func text(_ statement: Ref<Statement>) -> String { report.line(for: statement).plainText }

  // MARK: Prose

  func prose(_ prose: Prose) -> ProseV1 {
    ProseV1(
      parts: prose.parts.map { part in
        switch part {
        case .paragraph(let inlines):
          ProsePartV1(kind: "paragraph", lines: lines(part), inlines: inlines.map(inline))
        case .list(let ordered, let items):
          ProsePartV1(kind: "list", lines: lines(part), ordered: ordered, items: items.map { $0.map(inline) })
        }
      }
    )
  }

  private func lines(_ part: Prose.Part) -> [String] {
    switch part {
    case .paragraph(let inlines): [cleanLine(inlines.map(text).joined())]
    case .list(_, let items): items.map { cleanLine($0.map(text).joined()) }
    }
  }

  private func inline(_ inline: Prose.Inline) -> InlineV1 {
    let text = text(inline)
    return switch inline {
    case .text: InlineV1(kind: "text", text: text)
    case .emphasis(let inner): InlineV1(kind: "emphasis", text: text, inlines: inner.map(self.inline))
    case .strong(let inner): InlineV1(kind: "strong", text: text, inlines: inner.map(self.inline))
    case .link(let inner, let url): InlineV1(kind: "link", text: text, inlines: inner.map(self.inline), url: url)
    case .citations(let citations):
      InlineV1(kind: "citations", text: text, citations: citations.map(citation))
    }
  }

  /// As plain text; of a text, the text as it is.
  private func text(_ inline: Prose.Inline) -> String {
    switch inline {
    case .text(let text): text
    case .emphasis(let inner), .strong(let inner), .link(let inner, _): inner.map(text).joined()
    case .citations(let citations): citationText(citations)
    }
  }
}
