package import ReportDiagnostics

/// Reads prose: paragraphs, lists, `*emphasis*`, `**strong**`, `[text](url)` and citations `[@id; @id]`.
///
/// What it reads it reads as CommonMark 0.31 does; everything else is text and is printed as written. Lists do not
/// nest. An ordered list begins with 1, because a report numbers it so: `2024. A year` is text.
package struct ProseParser {
  /// The place in the spec of a stretch of the prose, in bytes of its value.
  private let place: (Range<Int>) -> SourceSpan
  private let text: [UInt8]

  package init(_ text: [UInt8], place: @escaping (Range<Int>) -> SourceSpan) {
    self.text = text
    self.place = place
  }

  package func run(span: SourceSpan, diagnostics: inout DiagnosticBag) -> ProseSyntax {
    var parts: [ProseSyntax.Part] = []
    for block in blocks() {
      switch block {
      case .paragraph(let range):
        parts.append(.paragraph(inlines(range, diagnostics: &diagnostics)))
      case .list(let ordered, let items):
        parts.append(.list(ordered: ordered, items: items.map { inlines($0, diagnostics: &diagnostics) }))
      }
    }
    return ProseSyntax(parts: parts, span: span)
  }

  private func inlines(_ range: Range<Int>, diagnostics: inout DiagnosticBag) -> [ProseSyntax.Inline] {
    ProseInlines(text, range, place: place).run(diagnostics: &diagnostics)
  }

  // MARK: Blocks

  private enum Block {
    case paragraph(Range<Int>)
    case list(ordered: Bool, items: [Range<Int>])
  }

  private struct ListMarker {
    /// `-`, `*`, `+`, `.` or `)`: another one begins another list.
    let kind: UInt8
    /// `nil` for a bullet.
    let number: Int?
    let length: Int

    var canBegin: Bool { number.map { $0 == 1 } ?? true }
  }

  private func blocks() -> [Block] {
    var blocks: [Block] = []
    var paragraph: Range<Int>?
    var items: [Range<Int>] = []
    var list: (kind: UInt8, isOrdered: Bool, indent: Int)?
    var isAfterBlank = false

    func flush() {
      if let paragraph { blocks.append(.paragraph(paragraph)) }
      if let list { blocks.append(.list(ordered: list.isOrdered, items: items)) }
      (paragraph, list, items) = (nil, nil, [])
    }
    for line in lines {
      let content = trimmed(line)
      if content.isEmpty {
        if list == nil { flush() }
        isAfterBlank = true
        continue
      }
      let indent = content.lowerBound - line.lowerBound
      if let marker = listMarker(content), begins(marker, list, indent: indent) {
        if list?.kind != marker.kind { flush() }
        list = list ?? (marker.kind, marker.number != nil, indent)
        items.append(trimmed(content.lowerBound + marker.length..<content.upperBound))
      } else if list != nil, !isAfterBlank, let last = items.popLast() {
        // A lazy continuation line belongs to its item.
        items.append(last.lowerBound..<content.upperBound)
      } else {
        if list != nil { flush() }
        paragraph = (paragraph?.lowerBound ?? content.lowerBound)..<content.upperBound
      }
      isAfterBlank = false
    }
    flush()
    return blocks
  }

  /// Whether a marker makes an item here: the next one of the open list, or the first one of a new list.
  private func begins(_ marker: ListMarker, _ list: (kind: UInt8, isOrdered: Bool, indent: Int)?, indent: Int) -> Bool {
    guard let list else { return marker.canBegin }
    if marker.kind == list.kind { return true }
    // A list in a list would break its numbering in two.
    return marker.canBegin && indent <= list.indent
  }

  private var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (index, byte) in text.enumerated() where byte == 0x0A {
      lines.append(start..<index)
      start = index + 1
    }
    lines.append(start..<text.count)
    return lines
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, text[low] == 0x20 || text[low] == 0x09 { low += 1 }
    while low < high, text[high - 1] == 0x20 || text[high - 1] == 0x09 { high -= 1 }
    return low..<high
  }

  private func listMarker(_ line: Range<Int>) -> ListMarker? {
    let bytes = text[line]
    guard let first = bytes.first else { return nil }
    if "-*+".utf8.contains(first) {
      // `- - -` is a rule, not a list.
      let isRule = bytes.allSatisfy { $0 == first || $0 == 0x20 } && bytes.count(where: { $0 == first }) >= 3
      return bytes.dropFirst().first == 0x20 && !isRule ? ListMarker(kind: first, number: nil, length: 2) : nil
    }
    let digits = bytes.prefix { (48...57).contains($0) }
    guard (1...9).contains(digits.count) else { return nil }
    let rest = bytes.dropFirst(digits.count)
    guard let kind = rest.first, ".)".utf8.contains(kind), rest.dropFirst().first == 0x20 else { return nil }
    return ListMarker(kind: kind, number: digits.reduce(0) { $0 * 10 + Int($1 - 48) }, length: digits.count + 2)
  }
}
