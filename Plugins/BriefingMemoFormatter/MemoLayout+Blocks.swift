import ReportFormatting
import ReportModel

extension MemoLayout {
  mutating func section(_ block: Block) -> MemoSection {
    var section = MemoSection(id: block.id, title: block.title, parts: [])
    switch block.content {
    case .text(let prose): section.parts = parts(prose)
    case .statements(let groups): section.parts = statements(groups)
    case .chronology(let entries): section.parts = chronology(entries)
    case .disputes(let disputes):
      for dispute in disputes { section.parts += parts(dispute) }
    case .entities(let entities, .table): section.parts = entities.isEmpty ? [] : [table(of: entities)]
    case .entities(let entities, .profiles):
      for entity in entities { section.parts += profile(report.records[entity]) }
    case .verbatim(let groups): section.parts = verbatim(groups)
    case .gaps(let gaps):
      let items = gaps.map { MemoItem(text: mark(ownMark) + [.text($0.text)] + cite($0.citations)) }
      section.parts = items.isEmpty ? [] : [.list(ordered: false, items)]
    case .sources(let sources):
      let notes = sources.map { note($0) }
      section.parts = notes.isEmpty ? [] : [.notes(notes)]
    }
    if let emptyText = block.emptyText {
      section.parts.append(.paragraph(mark(ownMark) + [.text(emptyText)]))
    }
    return section
  }

  // MARK: Statements

  private mutating func statements(_ groups: [StatementGroup]) -> [MemoPart] {
    var parts: [MemoPart] = []
    for group in groups {
      if let heading = group.heading { parts.append(.heading([.name(heading)])) }
      let items = group.statements.map { ref in
        MemoItem(text: statement(ref, showsDate: true), comment: comment(on: ref, naming: false))
      }
      if !items.isEmpty { parts.append(.list(ordered: false, items)) }
    }
    return parts
  }

  /// `(mark) Speakers verb: gist “quotation” … “quotation” (according to …; date; caveats) [1]`.
  private mutating func statement(_ ref: Ref<Statement>, showsDate: Bool) -> MemoText {
    let statement = report.records[ref]
    let line = report.line(for: statement)
    var text: MemoText = mark(line.marking)
    text += [.strong([.name(line.speakers)]), .text(" \(line.verb):")]
    if let gist = line.gist { text += [.text(" "), .name(gist)] }
    var details: [String] = []
    for (index, quotation) in line.quotations.enumerated() {
      text += [.text(index == 0 ? " " : " … "), .quotation(quotation.text)]
      guard let translation = quotation.translation else { continue }
      if line.quotations.count == 1 {
        details.append(translation)
      } else {
        text.append(.detail(" (\(translation))"))
      }
    }
    if let passedOnBy = line.passedOnBy { details.append(passedOnBy) }
    if showsDate, line.date != dateWords { details.append(unparenthesised(line.date)) }
    details += line.caveats
    text += parenthesis(details)
    return text + cite(line.citations) + [.statement(ref)]
  }

  // MARK: Chronology

  private mutating func chronology(_ entries: [ChronologyEntry]) -> [MemoPart] {
    var rows: [[MemoText]] = []
    var comments: [MemoPart] = []
    for entry in entries {
      let date = [entry.date.words, entry.basis?.words].compactMap(\.self).joined(separator: ", ")
      switch entry.subject {
      case .event(let ref):
        rows.append([[.text(date)], event(ref, showsDate: false)])
        if let comment = comment(on: ref) { comments.append(.comment(comment)) }
      case .statement(let ref):
        rows.append([[.text(date)], statement(ref, showsDate: false)])
        if let comment = comment(on: ref, naming: true) { comments.append(.comment(comment)) }
      }
    }
    guard !rows.isEmpty else { return [] }
    let table = MemoTable(kind: .chronology, columns: ["Date", "What happened or was said"], rows: rows)
    return [.table(table)] + comments
  }

  /// `(mark) Title (status; place) [1]`.
  private mutating func event(_ ref: Ref<Event>, showsDate: Bool) -> MemoText {
    let event = report.records[ref]
    var details = [event.status.rawValue]
    if showsDate { details.append(unparenthesised(event.date.words)) }
    if let place = event.place { details.append(report.records[place].name) }
    return mark(of: event.annotations) + [.name(event.title)] + parenthesis(details)
      + cite(report.citations(of: event))
  }

  // MARK: Disputes

  private mutating func parts(_ dispute: Dispute) -> [MemoPart] {
    var parts: [MemoPart] = [.heading(event(dispute.event, showsDate: true))]
    let sides = MemoSides(
      columns: ("Asserted", "Denied"),
      left: side(dispute.asserted),
      right: side(dispute.denied)
    )
    parts.append(.sides(sides))
    if !dispute.mentioned.isEmpty {
      parts.append(.paragraph([.strong([.text("Taking neither side")])]))
      parts.append(
        .list(ordered: false, dispute.mentioned.map { MemoItem(text: statement($0, showsDate: true)) })
      )
    }
    if let comment = comment(on: dispute.event) { parts.append(.comment(comment)) }
    for ref in dispute.asserted + dispute.denied + dispute.mentioned {
      if let comment = comment(on: ref, naming: true) { parts.append(.comment(comment)) }
    }
    return parts
  }

  private mutating func side(_ statements: [Ref<Statement>]) -> [MemoText] {
    statements.isEmpty
      ? [[.detail("by no statement in this memo")]] : statements.map { statement($0, showsDate: true) }
  }

  // MARK: Full quotations

  private mutating func verbatim(_ groups: [StatementGroup]) -> [MemoPart] {
    var parts: [MemoPart] = []
    for group in groups {
      if let heading = group.heading { parts.append(.heading([.name(heading)])) }
      for ref in group.statements {
        parts.append(quotations(ref))
        if let comment = comment(on: ref, naming: true) { parts.append(.comment(comment)) }
      }
    }
    return parts
  }

  private mutating func quotations(_ ref: Ref<Statement>) -> MemoPart {
    let statement = report.records[ref]
    guard !statement.quotes.isEmpty else { return .paragraph(self.statement(ref, showsDate: true)) }
    let line = report.line(for: statement)
    let details = ([line.date] + [line.passedOnBy].compactMap(\.self) + line.caveats).joined(separator: "; ")
    let pieces = zip(statement.quotes, line.quotations).map { quote, quotation in
      var words: MemoText = [.quotation(quotation.text)]
      if let translation = quotation.translation { words.append(.detail(" (\(translation))")) }
      return MemoQuotation.Piece(
        words: words,
        original: quote.original.map { [.quotation($0.exact, language: $0.language)] }
      )
    }
    let attribution = mark(line.marking) + [.name(line.speakers), .detail(", \(details)")]
    return .quotation(
      MemoQuotation(pieces: pieces, attribution: attribution + cite(line.citations) + [.statement(ref)])
    )
  }
}
