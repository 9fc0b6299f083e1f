/// The lines of one file that show one or more stretches of it.
struct Excerpt {
  /// One stretch and what is said about it.
  struct Mark {
    let range: Range<Int>
    let label: String
    let isPrimary: Bool
  }

  enum Row {
    /// A line of the file. The number is 1-based.
    case source(number: Int, text: String)
    /// What stands under the line: a run of `^` or `-`, then the label.
    case mark(indent: Int, width: Int, label: String, isPrimary: Bool)
    /// Lines left out.
    case gap
  }

  /// The part of a mark that lies on one line.
  private struct LineMark {
    let line: Int
    let range: Range<Int>
    let label: String
    let isPrimary: Bool
  }

  let rows: [Row]

  /// - Parameter width: The most cells that a line of the file may take.
  init(_ source: SourceText, marks: [Mark], width: Int) {
    let lineMarks = marks.flatMap { Self.split($0, in: source) }
    var lines = Set(lineMarks.map(\.line))
    for line in lines {
      // A gap of one line is not worth a gap, and a blank line tells nothing without the one before it.
      if lines.contains(line - 2) { lines.insert(line - 1) }
      if line > 0, Self.isBlank(line, in: source) { lines.insert(line - 1) }
    }

    var rows: [Row] = []
    var previous: Int?
    for line in lines.sorted() {
      if let previous, line > previous + 1 { rows.append(.gap) }
      previous = line
      let marks = lineMarks.filter { $0.line == line }
      let content = source.content(ofLine: line)
      let visible = VisibleLine(content, of: source.bytes, focus: Self.focus(marks, in: content), width: width)
      rows.append(.source(number: line + 1, text: visible.text))
      for mark in marks {
        let (indent, width) = visible.mark(under: mark.range)
        rows.append(.mark(indent: indent, width: width, label: mark.label, isPrimary: mark.isPrimary))
      }
    }
    self.rows = rows
  }

  /// The largest line number, which decides the width of the gutter.
  var lastNumber: Int {
    rows.reduce(1) { largest, row in
      if case .source(let number, _) = row { max(largest, number) } else { largest }
    }
  }

  /// A stretch over several lines is marked on its first and last line; the label goes to the last.
  private static func split(_ mark: Mark, in source: SourceText) -> [LineMark] {
    let first = source.line(at: mark.range.lowerBound)
    let last = source.line(at: max(mark.range.lowerBound, mark.range.upperBound - 1))
    func part(_ line: Int, _ range: Range<Int>, _ label: String) -> LineMark {
      LineMark(line: line, range: range, label: label, isPrimary: mark.isPrimary)
    }
    guard first < last else { return [part(first, mark.range, mark.label)] }
    let head = source.content(ofLine: first)
    let tail = source.content(ofLine: last)
    let indent = source.bytes[tail].prefix { $0 == 0x20 || $0 == 0x09 }.count
    let tailStart = min(tail.lowerBound + indent, mark.range.upperBound - 1)
    return [
      part(first, mark.range.lowerBound..<max(mark.range.lowerBound, head.upperBound), ""),
      part(last, tailStart..<mark.range.upperBound, mark.label),
    ]
  }

  /// All marks of a line when they lie close together, otherwise the first.
  private static func focus(_ marks: [LineMark], in content: Range<Int>) -> Range<Int> {
    guard let first = marks.first?.range else { return content.lowerBound..<content.lowerBound }
    let all = marks.reduce(first) {
      min($0.lowerBound, $1.range.lowerBound)..<max($0.upperBound, $1.range.upperBound)
    }
    return all.count <= 60 ? all : first
  }

  private static func isBlank(_ line: Int, in source: SourceText) -> Bool {
    source.bytes[source.content(ofLine: line)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
