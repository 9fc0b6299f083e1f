import ReportFormatting
import ReportModel

extension ReportReader {
  /// - Returns: `nil` for a kind that this version does not know.
  func content(of block: BlockV1) throws(WireError) -> Block.Content? {
    switch block.kind {
    case "text":
      return .text(try inside("prose") { () throws(WireError) in try prose(try there(block.prose, "prose")) })
    case "statements": return .statements(try groups(of: block))
    case "verbatim": return .verbatim(try groups(of: block))
    case "chronology": return .chronology(try each(try there(block.entries, "entries"), "entries", entry))
    case "disputes":
      return .disputes(
        try each(try there(block.disputes, "disputes"), "disputes") { (dispute) throws(WireError) in
          Dispute(
            event: try event(dispute.event.id, "event"),
            asserted: try statements(dispute.asserted, "asserted"),
            denied: try statements(dispute.denied, "denied"),
            mentioned: try statements(dispute.mentioned, "mentioned")
          )
        }
      )
    case "entities":
      return .entities(
        try each(try there(block.entities, "entities"), "entities") { (name) throws(WireError) in
          try entity(name.id, "id")
        },
        style: try word(try there(block.style, "style"), "style")
      )
    case "gaps":
      return .gaps(
        try each(try there(block.gaps, "gaps"), "gaps") { (gap) throws(WireError) in
          Gap(
            kind: try word(gap.kind, "kind"),
            text: gap.text,
            citations: try each(gap.citations, "citations", citation)
          )
        }
      )
    case "sources":
      return .sources(
        try each(try there(block.sources, "sources"), "sources") { (name) throws(WireError) in
          try source(name.id, "id")
        }
      )
    default: return nil
    }
  }

  private func there<Value>(_ value: Value?, _ field: String) throws(WireError) -> Value {
    guard let value else { throw .missing(path: ".\(field)") }
    return value
  }

  private func groups(of block: BlockV1) throws(WireError) -> [StatementGroup] {
    try each(try there(block.groups, "groups"), "groups") { (group) throws(WireError) in
      StatementGroup(heading: group.heading, statements: try statements(group.statements, "statements"))
    }
  }

  private func statements(_ ids: [String], _ field: String) throws(WireError) -> [Ref<Statement>] {
    try each(ids, field) { (id) throws(WireError) in try statement(id, "") }
  }

  private func entry(_ entry: EntryV1) throws(WireError) -> ChronologyEntry {
    let subject: ChronologyEntry.Subject =
      if let event = entry.event {
        .event(try self.event(event.id, "event"))
      } else {
        .statement(try statement(try there(entry.statement, "statement"), "statement"))
      }
    return ChronologyEntry(
      date: try date(entry.date, "date"),
      basis: try entry.basis.map { (basis) throws(WireError) in try word(basis, "basis") },
      subject: subject
    )
  }

  func citation(_ citation: CitationV1) throws(WireError) -> Citation {
    Citation(number: try number(citation.number, "number"), locator: citation.locator)
  }

  // MARK: Prose

  func prose(_ prose: ProseV1) throws(WireError) -> Prose {
    var parts: [Prose.Part] = []
    for (index, part) in prose.parts.enumerated() {
      parts += try inside("parts[\(index)]") { () throws(WireError) in try self.parts(part) }
    }
    return Prose(parts: parts)
  }

  /// One part; of an unknown kind, a paragraph a line.
  private func parts(_ part: ProsePartV1) throws(WireError) -> [Prose.Part] {
    switch part.kind {
    case "paragraph": return [.paragraph(try each(try there(part.inlines, "inlines"), "inlines", inline))]
    case "list":
      var items: [[Prose.Inline]] = []
      for item in try there(part.items, "items") { items.append(try each(item, "items[\(items.count)]", inline)) }
      return [.list(ordered: try there(part.ordered, "ordered"), items: items)]
    default: return part.lines.map { .paragraph([.text($0)]) }
    }
  }

  private func inline(_ inline: InlineV1) throws(WireError) -> Prose.Inline {
    func inner() throws(WireError) -> [Prose.Inline] {
      try each(try there(inline.inlines, "inlines"), "inlines", self.inline)
    }
    switch inline.kind {
    case "emphasis": return .emphasis(try inner())
    case "strong": return .strong(try inner())
    case "link": return .link(try inner(), url: try there(inline.url, "url"))
    case "citations":
      return .citations(try each(try there(inline.citations, "citations"), "citations", citation))
    default: return .text(inline.text)
    }
  }
}
