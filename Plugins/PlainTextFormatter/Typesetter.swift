import ReportFormatting
import ReportModel

/// Sets one report, from its head to its last annex, line after line.
///
/// Text of any origin goes through ``plain(_:)`` before it is set, and through ``paragraph(_:label:hanging:)`` or a
/// column to become lines.
struct Typesetter {
  let report: Report
  let style: PlainTextStyle
  /// The report's marking, printed exactly as its scheme has it.
  let banner: String
  var lines = PlainTextLines()
  var cleaner = TextCleaner()
  var folder = ASCIIFolder()
  var warnings: [FormatterWarning] = []
  /// The statements whose lines are set.
  var account = Account()
  /// The number of the last numbered paragraph.
  var lastNumber = 0
  /// `itemNumbers[statement]` is the number under which it was first set, 0 when it has none yet.
  var itemNumbers: [Int]
  /// Cells of a label before a numbered item: `" 1. "`.
  let labelWidth: Int
  /// Names and original words that a cable cannot write.
  var scriptsLeftOut = 0

  init(report: Report, style: PlainTextStyle) {
    self.report = report
    self.style = style
    itemNumbers = Array(repeating: 0, count: report.records.statements.count)
    var items = 0
    for block in report.blocks {
      if case .statements(let groups) = block.content {
        for group in groups { items += group.statements.count }
      }
    }
    labelWidth = style.isCable ? 4 : max(2, String(items).utf8.count) + 2
    var cleaner = TextCleaner()
    let banner = cleaner.line(report.banner)
    self.banner = style.isCable ? folder.fold(banner) : banner
  }

  /// The warnings of the blocks, then those of the whole text.
  var allWarnings: [FormatterWarning] {
    var all = warnings
    if cleaner.controlsShownByNumber > 0 {
      all.append(FormatterWarning("\(cleaner.controlsShownByNumber) control characters shown by their number"))
    }
    if cleaner.bidirectionalControlsLeftOut > 0 {
      all.append(
        FormatterWarning("\(cleaner.bidirectionalControlsLeftOut) bidirectional controls left out")
      )
    }
    all += folder.findings.map { FormatterWarning($0, kind: .change) }
    if scriptsLeftOut > 0 {
      all.append(
        FormatterWarning("\(scriptsLeftOut) names or original words in other scripts left out of the ASCII text")
      )
    }
    return all
  }

  // MARK: Text

  /// One safe line; in a cable, ASCII capitals.
  mutating func plain(_ text: String) -> String {
    let line = cleaner.line(text)
    return style.isCable ? capitalisedOutsideURLs(folder.fold(line)) : line
  }

  /// A marking: printed exactly as its scheme has it.
  mutating func plainMarking(_ text: String) -> String {
    let line = cleaner.line(text)
    return style.isCable ? folder.fold(line) : line
  }

  // MARK: Lines

  mutating func line(_ line: String, keepingNext: Bool = false) {
    lines.append(style.isolatesNames ? isolatingRightToLeft(line) : line, keepingNext: keepingNext)
  }

  /// A blank line, unless there is one.
  mutating func gap(keepingNext: Bool = false) {
    if !lines.lastIsBlank { lines.append("", keepingNext: keepingNext) }
  }

  /// Sets text that is ``plain(_:)`` already.
  mutating func paragraph(_ text: String, label: String = "", hanging: Int = 0, keepingNext: Bool = false) {
    for line in style.wrapper.wrap(text, label: label, hangingIndent: hanging) {
      self.line(line, keepingNext: keepingNext)
    }
  }

  mutating func heading(_ title: String) {
    gap()
    paragraph(plain(title).uppercased(), keepingNext: true)
    lines.append("", keepingNext: true)
  }

  /// A heading out of the corpus: indented, since a name must not look like a section.
  mutating func subheading(_ title: String) {
    gap()
    let indent = spaces(style.isCable ? 4 : labelWidth)
    paragraph(plain(title), label: indent, hanging: indent.utf8.count, keepingNext: true)
    lines.append("", keepingNext: true)
  }

  /// A URL on a line of its own, whole however long it is.
  mutating func url(_ url: String, indent: Int) {
    var text = cleaner.line(url)
    if style.isCable { text = folder.fold(text) }
    lines.append(spaces(indent) + text)
  }

  // MARK: Labels

  /// `(TLP:CLEAR) ` before a paragraph, or nothing when portion marks are not asked for.
  mutating func portion(_ marking: String) -> String {
    guard style.hasPortionMarks, !marking.isEmpty else { return "" }
    return "(" + plainMarking(marking) + ") "
  }

  /// The next number with its portion mark: `" 1. "`, in a cable `1. (TLP:CLEAR) `.
  mutating func numberLabel(_ marking: String) -> String {
    lastNumber += 1
    let number = "\(lastNumber). "
    let padding = style.isCable ? "" : spaces(labelWidth - number.utf8.count)
    return padding + number + portion(marking)
  }

  /// Before a paragraph that a brief does not number and a cable does.
  mutating func paragraphLabel(_ marking: String, indent: Int = 0) -> String {
    style.isCable ? numberLabel(marking) : spaces(indent) + portion(marking)
  }

  /// Where the later lines of such a paragraph begin.
  func paragraphIndent(_ indent: Int) -> Int { style.isCable ? labelWidth : indent }
}
