import ReportFormatting
import ReportModel

extension Typesetter {
  mutating func setReport() {
    setHead()
    setSummary()
    if let omitted = report.omittedAboveCeiling { setOmission(omitted) }
    let judgements = judgements()
    let commentPlace = judgements.isEmpty ? nil : commentPlace()
    if commentPlace == -1 { setComment(nil, judgements) }
    for (index, block) in report.blocks.enumerated() {
      if isComment(block) {
        setComment(block, index == commentPlace ? judgements : [])
      } else {
        set(block)
        if index == commentPlace { setComment(nil, judgements) }
      }
    }
    setScales(judgements)
    setDistribution()
  }

  private mutating func set(_ block: Block) {
    if let title = block.title { heading(title) } else { gap() }
    if let emptyText = block.emptyText {
      setPlainParagraph(emptyText)
      return
    }
    switch block.content {
    case .text(let prose): setProse(prose)
    case .statements(let groups): setStatements(groups)
    case .chronology(let entries): setChronology(entries)
    case .disputes(let disputes): setDisputes(disputes)
    case .entities(let entities, let style): setEntities(entities, style: style)
    case .verbatim(let groups): setVerbatim(groups)
    case .gaps(let gaps): setGaps(gaps)
    case .sources(let sources): setSources(sources)
    }
  }

  /// The desk's own sentence, under the report's marking.
  mutating func setPlainParagraph(_ text: String) {
    let label = paragraphLabel(report.banner)
    paragraph(plain(text), label: label, hanging: paragraphIndent(0))
  }

  private mutating func setOmission(_ count: Int) {
    gap()
    setPlainParagraph(
      count == 1
        ? "1 record above the marking of this report is left out."
        : "\(count) records above the marking of this report are left out."
    )
  }

  mutating func setGaps(_ gaps: [Gap]) {
    for gap in gaps {
      let label = style.isCable ? numberLabel(report.banner) : " -  " + portion(report.banner)
      let text =
        gap.citations.isEmpty ? plain(gap.text) : plain(withoutFullStop(gap.text)) + citations(gap.citations) + "."
      paragraph(text, label: label, hanging: 4)
    }
  }

  private mutating func setDistribution() {
    let fields = report.header.filter { $0.key == "distribution" }
    guard !fields.isEmpty else { return }
    heading("Distribution")
    for field in fields { paragraph(plain(field.value)) }
  }

  /// ` [1; 2, p. 4]`; empty without citations.
  mutating func citations(_ citations: [Citation]) -> String {
    guard !citations.isEmpty else { return "" }
    var text = " ["
    for (index, citation) in citations.enumerated() {
      if index > 0 { text += "; " }
      text += String(citation.number)
      if let locator = citation.locator { text += ", " + plain(locator) }
    }
    return text + "]"
  }
}
