import ReportFormatting
import ReportModel

/// One judgement of the desk, and what it is about.
struct Judgement {
  enum Subject {
    case statement(Ref<Statement>)
    case event(Ref<Event>)
  }

  let subject: Subject
  let assessment: Assessment
}

extension Typesetter {
  /// The judgements on everything that the report shows, in the order of first appearance.
  func judgements() -> [Judgement] {
    var found: [Judgement] = []
    var hasStatement = Array(repeating: false, count: report.records.statements.count)
    var hasEvent = Array(repeating: false, count: report.records.events.count)
    func add(_ ref: Ref<Statement>) {
      if hasStatement[Int(ref.index)] { return }
      hasStatement[Int(ref.index)] = true
      if let assessment = report.records[ref].assessment {
        found.append(Judgement(subject: .statement(ref), assessment: assessment))
      }
    }
    func add(_ ref: Ref<Event>) {
      if hasEvent[Int(ref.index)] { return }
      hasEvent[Int(ref.index)] = true
      if let assessment = report.records[ref].assessment {
        found.append(Judgement(subject: .event(ref), assessment: assessment))
      }
    }
    for block in report.blocks {
      switch block.content {
      case .text, .entities, .gaps, .sources: break
      case .statements(let groups), .verbatim(let groups):
        for group in groups { group.statements.forEach(add) }
      case .chronology(let entries):
        for entry in entries {
          switch entry.subject {
          case .event(let ref): add(ref)
          case .statement(let ref): add(ref)
          }
        }
      case .disputes(let disputes):
        for dispute in disputes {
          add(dispute.event)
          (dispute.asserted + dispute.denied + dispute.mentioned).forEach(add)
        }
      }
    }
    return found
  }

  /// A section of the desk's own words that is called "Comment".
  func isComment(_ block: Block) -> Bool {
    guard case .text = block.content, block.emptyText == nil, let title = block.title else { return false }
    return title.utf8.elementsEqual("Comment".utf8) || title.utf8.elementsEqual("COMMENT".utf8)
  }

  /// The block that holds the judgements, or behind which they stand: the spec's own comment, else the last section
  /// before the gaps, sources and annexes; -1 when only those are there.
  func commentPlace() -> Int {
    if let own = report.blocks.firstIndex(where: isComment) { return own }
    let last = report.blocks.lastIndex { block in
      switch block.content {
      case .text, .statements, .chronology, .disputes: true
      case .entities, .verbatim, .gaps, .sources: false
      }
    }
    return last ?? -1
  }

  /// What the desk thinks, between COMMENT and END COMMENT and nowhere else.
  mutating func setComment(_ block: Block?, _ judgements: [Judgement]) {
    let judged = judgements.map { ($0, sentences($0)) }.filter { !$0.1.isEmpty }
    if block == nil, judged.isEmpty { return }
    heading("Comment")
    if case .text(let prose)? = block?.content { setProse(prose) }
    for (judgement, sentences) in judged {
      gap()
      set(judgement, sentences)
    }
    gap()
    line("END COMMENT")
  }

  func sentences(_ judgement: Judgement) -> [String] {
    switch judgement.subject {
    case .statement(let ref):
      let source = report.records[report.records[ref].source.source]
      return report.line(for: judgement.assessment, source: source).sentences
    case .event: return report.line(for: judgement.assessment, source: nil).sentences
    }
  }

  private mutating func set(_ judgement: Judgement, _ sentences: [String]) {
    let subject: String
    let marking: String
    switch judgement.subject {
    case .statement(let ref):
      let statement = report.line(for: ref)
      marking = statement.marking
      let number = itemNumbers[Int(ref.index)]
      subject =
        number > 0
        ? plain("On item \(number) (\(statement.speakers) \(statement.verb)):")
        : plain("On the statement: ") + " " + sentence(statement)
    case .event(let ref):
      marking = report.portionMark(of: report.records[ref].annotations)
      subject = plain("On the event: ") + " " + sentence(report.records[ref])
    }
    let label = style.isCable ? numberLabel(marking) : spaces(2) + portion(marking)
    paragraph(subject + " " + plain(sentences.joined(separator: " ")), label: label, hanging: 4)
  }

  /// What the grades mean that the report uses, and no other scale.
  mutating func setScales(_ judgements: [Judgement]) {
    let assessments = judgements.map(\.assessment)
    var scales: [(title: String, rows: [(String, String)])] = []
    if assessments.contains(where: { $0.likelihood != nil }) {
      scales.append(
        (
          report.probabilityScale.title,
          report.probabilityScale.terms.map { term, percent in
            (ProbabilityScale.words(for: term), "\(percent.lowerBound) to \(percent.upperBound) per cent")
          }
        )
      )
    }
    if assessments.contains(where: { $0.confidence != nil }) {
      scales.append(
        (
          "Confidence (US Intelligence Community Directive 203)",
          Confidence.allCases.map { ($0.rawValue, $0.meaning) }
        )
      )
    }
    if assessments.contains(where: { credibilityMeaning($0.credibility ?? 6) != nil }) {
      scales.append(
        (
          "Credibility of information (NATO, Admiralty)",
          (1...5).compactMap { digit in credibilityMeaning(digit).map { ("\(digit)", $0) } }
        )
      )
    }
    if showsReliability {
      scales.append(
        (
          "Reliability of sources (NATO, Admiralty)", Reliability.allCases.map { ($0.rawValue, $0.meaning) }
        )
      )
    }
    guard !scales.isEmpty else { return }
    heading("Annex: scales used")
    for (index, scale) in scales.enumerated() {
      if index > 0 { gap() }
      paragraph(plain(scale.title), label: spaces(2), hanging: 4, keepingNext: true)
      let column = scale.rows.map { $0.0.utf8.count }.max() ?? 0
      for (grade, meaning) in scale.rows {
        let label = spaces(4) + style.measure.padded(plain(grade), to: column) + "  "
        paragraph(plain(meaning), label: label, hanging: column + 6)
      }
    }
  }

  private var showsReliability: Bool {
    report.blocks.contains { block in
      if case .sources(let sources) = block.content { !sources.isEmpty } else { false }
    }
  }
}
