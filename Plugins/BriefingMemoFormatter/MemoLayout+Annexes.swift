import ReportFormatting
import ReportModel

extension MemoLayout {
  /// What the reader must have whether or not a section of the spec asks for it.
  mutating func appendRest(to memo: inout Memo) {
    let unprinted = report.notes.filter { !isPrinted[$0.number] }
    if !unprinted.isEmpty {
      memo.sections.append(
        MemoSection(
          id: "notes",
          title: unprinted.count == report.notes.count ? "Sources" : "Further sources",
          parts: [.notes(unprinted.map { note($0) })]
        )
      )
    }
    if let omitted = report.omittedAboveCeiling {
      let sentence =
        switch omitted {
        case 0: "No record was left out because of its marking."
        case 1: "One record was left out: its marking is above that of this memo."
        default: "\(omitted) records were left out: their marking is above that of this memo."
        }
      memo.sections.append(
        MemoSection(id: "omitted", title: "Records left out", parts: [.paragraph(mark(ownMark) + [.text(sentence)])])
      )
    }
    let scaleParts = scaleTables()
    if !scaleParts.isEmpty {
      memo.sections.append(MemoSection(id: "scales", title: "Annex: Scales used", parts: scaleParts))
    }
    let distribution = report.header.filter { $0.key.lowercased() == "distribution" }
    if !distribution.isEmpty {
      memo.sections.append(
        MemoSection(
          id: "distribution",
          title: "Distribution",
          parts: distribution.map { .paragraph([.name($0.value)]) }
        )
      )
    }
  }

  // MARK: Notes

  mutating func note(_ source: Ref<Source>) -> MemoNote {
    let number = report.noteNumbers.indices.contains(Int(source.index)) ? report.noteNumbers[Int(source.index)] : 0
    guard report.notes.indices.contains(number - 1), !isPrinted[number] else {
      return MemoNote(number: 0, text: text(report.sourceLine(report.records[source]), of: source))
    }
    return note(report.notes[number - 1])
  }

  private mutating func note(_ note: SourceNote) -> MemoNote {
    isPrinted[note.number] = true
    return MemoNote(number: note.number, text: text(report.line(for: note), of: note.source))
  }

  private mutating func text(_ line: SourceNoteLine, of source: Ref<Source>) -> MemoText {
    scales.reliability = true
    var text = mark(of: report.records[source].annotations)
    if let originator = line.originator { text += [.name(originator), .text(", ")] }
    text += [.text("“"), .name(line.title, language: report.records[source].language), .text("”, \(line.date).")]
    if let url = line.url { text += [.text(" "), .link([.text(url)], url: url)] }
    if let archive = line.archiveURL { text += [.text(" Archived: "), .link([.text(archive)], url: archive)] }
    for detail in line.details { text += [.text(" "), .name(detail), .text(".")] }
    if !line.reports.isEmpty {
      text.append(.text(" Reports: "))
      for (index, document) in line.reports.enumerated() {
        text += [.text(index == 0 ? "" : "; "), .name(document)]
      }
      text.append(.text("."))
    }
    return text
  }

  // MARK: Scales

  private func scaleTables() -> [MemoPart] {
    var parts: [MemoPart] = []
    func add(_ title: String, _ columns: [String], _ rows: [(String, String)]) {
      let rows: [[MemoText]] = rows.map { [[.text($0.0)], [.text($0.1)]] }
      parts += [.heading([.text(title)]), .table(MemoTable(kind: .scale, columns: columns, rows: rows))]
    }
    if scales.likelihood {
      let scale = report.probabilityScale
      let rows = scale.terms.map {
        (ProbabilityScale.words(for: $0.term), "\($0.percent.lowerBound) to \($0.percent.upperBound) per cent")
      }
      add(scale.title, ["Term", "Chance"], rows)
    }
    if scales.confidence {
      let rows = [Confidence.high, .moderate, .low].map { ($0.rawValue, $0.meaning) }
      add("Confidence in a judgement (ICD 203)", ["Level", "Rests on"], rows)
    }
    if scales.credibility {
      let rows = (1...5).compactMap { digit in credibilityMeaning(digit).map { ("\(digit)", $0) } }
      add("Credibility of information (NATO)", ["Grade", "Information"], rows)
    }
    if scales.reliability {
      add("Reliability of sources (NATO)", ["Grade", "Source"], Reliability.allCases.map { ($0.rawValue, $0.meaning) })
    }
    return parts
  }
}
