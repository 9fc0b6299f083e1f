import ReportFormatting
import ReportModel

extension Typesetter {
  /// The date in a column of its own; in a cable and without wrapping, before the text.
  mutating func setChronology(_ entries: [ChronologyEntry]) {
    let isTable = !style.isCable && style.isWrapped
    let dates = entries.map { plain($0.date.words) }
    let widest = dates.map { style.measure.width(of: $0) }.max() ?? 0
    let column = min(widest, max(12, style.width / 4))
    for (entry, date) in zip(entries, dates) {
      let (text, marking) = text(of: entry)
      if isTable {
        setRow([date, portion(marking) + text], widths: [column, style.width - column - 4], indent: 2)
      } else {
        paragraph(date + ": " + text, label: paragraphLabel(marking, indent: 2), hanging: 4)
      }
      if case .statement(let ref) = entry.subject { account.show(ref) }
    }
  }

  private mutating func text(of entry: ChronologyEntry) -> (text: String, marking: String) {
    switch entry.subject {
    case .event(let ref):
      return (sentence(report.records[ref]), report.portionMark(of: report.records[ref].annotations))
    case .statement(let ref):
      var line = report.line(for: ref)
      // The column has the date; what it rests on still has to be said.
      if let basis = entry.basis?.words { line.caveats.insert(basis, at: 0) }
      return (sentence(line, showsDate: false), line.marking)
    }
  }

  /// `Russia vetoes the resolution (confirmed) [1].`
  mutating func sentence(_ event: Event) -> String {
    var details = [event.status.rawValue]
    if let place = event.place { details.append("at " + report.records[place].name) }
    return plain("\(withoutFullStop(event.title)) (\(details.joined(separator: "; ")))")
      + citations(report.citations(of: event)) + "."
  }

  /// Assertions and denials beside each other where the page is wide enough, else the denials right below.
  mutating func setDisputes(_ disputes: [Dispute]) {
    for dispute in disputes {
      gap()
      let event = report.records[dispute.event]
      let marking = report.portionMark(of: event.annotations)
      let title = plain("\(withoutFullStop(event.title)), \(event.date.words)") + citations(report.citations(of: event))
      paragraph(title, label: paragraphLabel(marking, indent: 2), hanging: 4, keepingNext: true)
      lines.append("", keepingNext: true)
      if style.hasTwoColumns { setBeside(dispute) } else { setBelow(dispute) }
      setMentions(dispute)
    }
  }

  private mutating func setBeside(_ dispute: Dispute) {
    let left = (style.width - 5) / 2
    let widths = [left, style.width - 5 - left]
    setColumns([["ASSERTED"], ["DENIED"]], widths: widths, indent: 2, separator: " | ", keepingNext: true)
    let rule = widths.map { String(repeating: "-", count: $0) }
    setColumns([[rule[0]], [rule[1]]], widths: widths, indent: 2, separator: "-+-", keepingNext: true)
    let columns = [
      wrapped(dispute.asserted, width: widths[0]), wrapped(dispute.denied, width: widths[1]),
    ]
    setColumns(columns, widths: widths, indent: 2, separator: " | ")
    account.show(RefSet(dispute.asserted))
    account.show(RefSet(dispute.denied))
  }

  /// A blank line between statements.
  private mutating func wrapped(_ statements: [Ref<Statement>], width: Int) -> [String] {
    let wrapper = LineWrapper(width: width, measure: style.measure)
    guard !statements.isEmpty else { return wrapper.wrap(Typesetter.nobody) }
    var lines: [String] = []
    for ref in statements {
      if !lines.isEmpty { lines.append("") }
      let statement = report.line(for: ref)
      lines += wrapper.wrap(portion(statement.marking) + sentence(statement), hangingIndent: 2)
    }
    return lines
  }

  /// Those who take neither side, below both.
  private mutating func setMentions(_ dispute: Dispute) {
    guard !dispute.mentioned.isEmpty else { return }
    let indent = style.hasTwoColumns ? 2 : 4
    gap()
    line(spaces(indent) + "TAKING NEITHER SIDE", keepingNext: true)
    setList(dispute.mentioned, indent: indent + 2)
  }

  private mutating func setList(_ statements: [Ref<Statement>], indent: Int) {
    for ref in statements {
      let statement = report.line(for: ref)
      paragraph(sentence(statement), label: spaces(indent) + portion(statement.marking), hanging: indent + 2)
      account.show(ref)
    }
  }

  private mutating func setBelow(_ dispute: Dispute) {
    for (name, statements) in [("ASSERTED", dispute.asserted), ("DENIED", dispute.denied)] {
      line(spaces(4) + name, keepingNext: true)
      if statements.isEmpty { paragraph(plain(Typesetter.nobody), label: spaces(6), hanging: 8) }
      setList(statements, indent: 6)
    }
  }

  private static let nobody = "By nobody in this report."
}
