import UnicodeText

/// How a finding looks.
///
/// One renderer serves one run: it reads each file with findings once, and points to `rapporteur explain` once for
/// each code. Give it the findings in the order of ``DiagnosticBag/sorted``, where those of a file stand together.
package struct DiagnosticRenderer {
  package enum Form: Hashable, Sendable {
    /// The message, the lines that it is about, and what to do.
    case full
    /// `file:line:column: error[code]: message`, for editors and logs.
    case concise
  }

  private let sources: SourceMap
  private let form: Form
  private let style: TerminalStyle
  private let width: Int
  /// The files met last, the latest at the end; few, because a corpus with a finding in every file must not be held.
  private var texts: [(file: FileID, text: SourceText?)] = []
  private var referred: Set<DiagnosticCode> = []

  private static let heldFiles = 8
  /// Marks in one file share an excerpt when no more lines than this lie between them.
  private static let nearLines = 10

  /// - Parameter width: The most terminal cells of an excerpt's row, labels not counted.
  package init(sources: SourceMap, form: Form = .full, isColored: Bool = false, width: Int = 100) {
    self.sources = sources
    self.form = form
    self.style = TerminalStyle(isColored: isColored)
    self.width = max(40, width)
  }

  /// - Returns: Whole lines, each with its line end; in the full form a blank line ends them.
  package mutating func render(_ diagnostic: Diagnostic) -> String {
    switch form {
    case .full: renderFull(diagnostic)
    case .concise: renderConcise(diagnostic)
    }
  }

  private mutating func renderConcise(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.span.map { style.paint(self.place($0), .strong) + ": " } ?? ""
    return place + title(diagnostic) + escapedForDisplay(diagnostic.message) + "\n"
  }

  private mutating func renderFull(_ diagnostic: Diagnostic) -> String {
    let groups = self.groups(of: diagnostic)
    let excerpts = groups.map { group in
      group.text.map { Excerpt($0, marks: group.marks, width: width - 8) }
    }
    let margin = String(repeating: " ", count: excerpts.map { String($0?.lastNumber ?? 1).utf8.count }.max() ?? 1)
    let bar = style.paint("\(margin) |", .gutter)

    var lines = [title(diagnostic) + style.paint(escapedForDisplay(diagnostic.message), .strong)]
    for (index, group) in groups.enumerated() {
      let arrow = style.paint(margin + (index == 0 && group.isPrimary ? "-->" : ":::"), .gutter)
      if index > 0 { lines.append(bar) }
      lines.append("\(arrow) \(place(group.span))")
      if let excerpt = excerpts[index] {
        lines.append(bar)
        lines += excerpt.rows.map { draw($0, margin: margin, severity: diagnostic.severity) }
      } else {
        // The file cannot be shown, but what was said about it can.
        lines += group.marks.filter { !$0.label.isEmpty }.map { "\(bar) \(escapedForDisplay($0.label))" }
      }
    }
    lines += tail(diagnostic).map { "\(margin) \(style.paint("=", .gutter)) \($0)" }
    return lines.map { $0 + "\n" }.joined() + "\n"
  }

  private func title(_ diagnostic: Diagnostic) -> String {
    style.paint("\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]", diagnostic.severity.role) + ": "
  }

  private mutating func tail(_ diagnostic: Diagnostic) -> [String] {
    var lines = diagnostic.notes.filter { $0.span == nil }.map {
      style.paint("note", .note) + ": " + escapedForDisplay($0.message)
    }
    if let hint = diagnostic.hint { lines.append(style.paint("help", .note) + ": " + escapedForDisplay(hint)) }
    if referred.insert(diagnostic.code).inserted {
      lines.append("see: rapporteur explain \(diagnostic.code.rawValue)")
    }
    return lines
  }

  private func draw(_ row: Excerpt.Row, margin: String, severity: Severity) -> String {
    switch row {
    case .gap:
      return style.paint("...", .gutter)
    case .source(let number, let text):
      let digits = String(number)
      let padding = String(repeating: " ", count: margin.utf8.count - digits.utf8.count)
      let line = text.trimmingTrailingSpaces()
      return style.paint("\(padding)\(digits) |", .gutter) + (line.isEmpty ? "" : " " + line)
    case .mark(let indent, let width, let label, let isPrimary):
      let run = String(repeating: isPrimary ? "^" : "-", count: width)
      let text = label.isEmpty ? run : "\(run) \(escapedForDisplay(label))"
      let gutter = style.paint("\(margin) |", .gutter)
      return gutter + String(repeating: " ", count: indent + 1) + style.paint(text, isPrimary ? severity.role : .gutter)
    }
  }
}

extension DiagnosticRenderer {
  /// What goes into one excerpt: marks in one file that lie near each other.
  private struct Group {
    /// The first of its marks; the place line names it.
    let span: SourceSpan
    let isPrimary: Bool
    /// `nil` when the file's bytes cannot be had, or must not be shown.
    let text: SourceText?
    var marks: [Excerpt.Mark]
    var lines: ClosedRange<Int>
  }

  private mutating func groups(of diagnostic: Diagnostic) -> [Group] {
    var groups: [Group] = []
    func add(_ span: SourceSpan, _ label: String, isConfidential: Bool, isPrimary: Bool) {
      let text = isConfidential ? nil : text(of: span.file)
      let range = text?.range(of: span) ?? Int(span.start)..<Int(max(span.start, span.end))
      let mark = Excerpt.Mark(range: range, label: label, isPrimary: isPrimary)
      let first = text?.line(at: range.lowerBound) ?? 0
      let lines = first...(text?.line(at: max(range.lowerBound, range.upperBound - 1)) ?? 0)
      let near = groups.firstIndex {
        $0.span.file == span.file && $0.text != nil && text != nil
          && lines.lowerBound <= $0.lines.upperBound + Self.nearLines
          && $0.lines.lowerBound <= lines.upperBound + Self.nearLines
      }
      if let near {
        groups[near].marks.append(mark)
        let old = groups[near].lines
        groups[near].lines =
          min(old.lowerBound, lines.lowerBound)...max(old.upperBound, lines.upperBound)
      } else {
        groups.append(Group(span: span, isPrimary: isPrimary, text: text, marks: [mark], lines: lines))
      }
    }
    if let span = diagnostic.span {
      add(span, diagnostic.label, isConfidential: diagnostic.isConfidential, isPrimary: true)
    }
    for note in diagnostic.notes {
      // Of a confidential note the place is shown, and nothing that stands there.
      if let span = note.span { add(span, note.message, isConfidential: note.isConfidential, isPrimary: false) }
    }
    return groups
  }

  /// `file:line:column`, or the file alone when its bytes cannot be had.
  private mutating func place(_ span: SourceSpan) -> String {
    let name = escapedForDisplay(sources.name(span.file))
    guard let text = text(of: span.file) else { return name }
    let start = text.range(of: span).lowerBound
    return "\(name):\(text.line(at: start) + 1):\(text.column(at: start))"
  }

  private mutating func text(of file: FileID) -> SourceText? {
    if let held = texts.firstIndex(where: { $0.file == file }) { return texts[held].text }
    let text = sources.bytes(file).map(SourceText.init)
    if texts.count == Self.heldFiles { texts.removeFirst() }
    texts.append((file, text))
    return text
  }
}

extension String {
  fileprivate func trimmingTrailingSpaces() -> String {
    var copy = self
    while copy.utf8.last == 0x20 { copy.unicodeScalars.removeLast() }
    return copy
  }
}
