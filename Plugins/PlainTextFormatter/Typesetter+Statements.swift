import ReportFormatting
import ReportModel

extension Typesetter {
  /// Numbered items with hanging indents; the numbers go on from group to group and from section to section.
  mutating func setStatements(_ groups: [StatementGroup]) {
    for (index, group) in groups.enumerated() {
      if let heading = group.heading { subheading(heading) } else if index > 0 { gap() }
      for ref in group.statements {
        let statement = report.line(for: ref)
        let label = numberLabel(statement.marking)
        if itemNumbers[Int(ref.index)] == 0 { itemNumbers[Int(ref.index)] = lastNumber }
        paragraph(sentence(statement), label: label, hanging: labelWidth)
        account.show(ref)
      }
    }
  }

  /// `Russia denied: gist (date; caveats) [1].`
  ///
  /// - Parameter showsDate: Whether a date that differs from the report's own is printed.
  mutating func sentence(_ line: StatementLine, showsDate: Bool = true) -> String {
    var text = capitalisingFirst(line.speakers) + " " + line.verb
    var quoted = ""
    for (index, quotation) in line.quotations.enumerated() {
      quoted += (index > 0 ? " … " : "") + "“\(quotation.text)”"
      if let translation = quotation.translation { quoted += " (\(translation))" }
    }
    if let gist = line.gist {
      text += ": " + (quoted.isEmpty ? withoutFullStop(gist) : gist)
    }
    if !quoted.isEmpty { text += (line.gist == nil ? ": " : " ") + quoted }
    let details = details(of: line, showsDate: showsDate)
    if !details.isEmpty { text += " (\(details))" }
    return plain(text) + citations(line.citations) + "."
  }

  /// `according to Reuters; 30 May 2024; source withdrawn`.
  func details(of line: StatementLine, showsDate: Bool = true) -> String {
    var details: [String] = []
    if let passedOnBy = line.passedOnBy { details.append(passedOnBy) }
    if showsDate, line.date != report.date.words { details.append(withoutBrackets(line.date)) }
    return (details + line.caveats).joined(separator: "; ")
  }

  /// One quotation a paragraph, every line of it indented; the attribution before them.
  mutating func setVerbatim(_ groups: [StatementGroup]) {
    for group in groups {
      if let heading = group.heading { subheading(heading) }
      for ref in group.statements {
        gap()
        let line = report.line(for: ref)
        guard !line.quotations.isEmpty else {
          paragraph(sentence(line), label: paragraphLabel(line.marking, indent: 2), hanging: 4)
          account.show(ref)
          continue
        }
        let details = details(of: line)
        let start = capitalisingFirst(line.speakers) + " " + line.verb + (details.isEmpty ? "" : " (\(details))")
        paragraph(
          plain(start) + citations(line.citations) + ":",
          label: paragraphLabel(line.marking, indent: 2),
          hanging: 4,
          keepingNext: true
        )
        for quotation in line.quotations { set(quotation) }
        account.show(ref)
      }
    }
  }

  private mutating func set(_ quotation: StatementLine.Quotation) {
    setQuoted(quotation.text)
    if let translation = quotation.translation {
      paragraph(plain("(\(translation))"), label: spaces(8), hanging: 8)
    }
    if let original = quotation.original, canSet(original) { setQuoted(original) }
  }

  /// The quotation's own lines are kept, and none begins left of column 8.
  private mutating func setQuoted(_ text: String) {
    let quoted = cleaner.lines("“\(text)”")
    for (index, line) in quoted.enumerated() {
      let words = style.isCable ? capitalisedOutsideURLs(folder.fold(line)) : line
      paragraph(words, label: spaces(index == 0 ? 7 : 8), hanging: 8)
    }
  }

  /// Whether the page can show `text`; what a cable would turn into question marks is left out and counted.
  mutating func canSet(_ text: String) -> Bool {
    if !style.isCable || ASCIIFolder.canFold(text) { return true }
    scriptsLeftOut += 1
    return false
  }
}

/// The first letter of a sentence, when it is ASCII.
func capitalisingFirst(_ text: String) -> String {
  guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return text }
  return String(decoding: [first - 0x20], as: UTF8.self) + text.dropFirst()
}

/// Without its full stop; other ends, an ellipsis of three dots among them, stay.
func withoutFullStop(_ text: String) -> String {
  text.utf8.last == 0x2E && !text.hasSuffix("..") ? String(text.dropLast()) : text
}

/// `31 May 2024 (uncertain)` → `31 May 2024, uncertain`, for a place that is in brackets itself.
private func withoutBrackets(_ date: String) -> String {
  var result: [UInt8] = []
  for byte in date.utf8 {
    switch byte {
    case 0x28:
      if result.last == 0x20 { result.removeLast() }
      result += [0x2C, 0x20]
    case 0x29: break
    default: result.append(byte)
    }
  }
  return String(decoding: result, as: UTF8.self)
}
