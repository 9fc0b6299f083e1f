import ReportFormatting
import ReportModel

extension Typesetter {
  /// Numbered notes, then sources without a number, each with a hanging indent.
  mutating func setSources(_ sources: [Ref<Source>]) {
    let widest = "[\(report.notes.count)] ".utf8.count
    for ref in sources {
      let source = report.records[ref]
      let number = report.noteNumbers[Int(ref.index)]
      let isNumbered = number > 0 && number <= report.notes.count
      let note = isNumbered ? report.line(for: report.notes[number - 1]) : report.sourceLine(source)
      let label = isNumbered ? "[\(number)] " : " -  "
      paragraph(
        text(of: note),
        label: style.measure.padded(label, to: widest) + portion(report.portionMark(of: source.annotations)),
        hanging: widest
      )
      if let address = note.url { url(address, indent: widest) }
      if let archive = note.archiveURL {
        line(spaces(widest) + plain("Archived copy:"), keepingNext: true)
        url(archive, indent: widest)
      }
    }
  }

  /// `Fox News, “US, allies …”, 31 May 2024. Reliability F. Reports: …`
  private mutating func text(of note: SourceNoteLine) -> String {
    var text = note.originator.map { $0 + ", " } ?? ""
    text += "“\(note.title)”, \(note.date)."
    for detail in note.details { text += " " + withFullStop(detail) }
    if !note.reports.isEmpty { text += " Reports: " + withFullStop(note.reports.joined(separator: "; ")) }
    return plain(text)
  }
}
