package import ReportDiagnostics

/// Reads prose: paragraphs, lists, `*emphasis*`, `**strong**`, `[text](url)` and citations `[@id; @id]`.
///
/// What it reads it reads as CommonMark 0.31 does (flanking rules of section 6.2, list markers of 5.2); everything else
/// is text and is printed as written. A list interrupts a paragraph; lists do not nest.
package struct ProseParser {
  /// The place in the spec of the n-th byte of the prose; the prose's own span when that is not known.
  private let place: (Range<Int>) -> SourceSpan
  private let text: [UInt8]

  package init(_ text: [UInt8], place: @escaping (Range<Int>) -> SourceSpan) {
    self.text = text
    self.place = place
  }

  package func run(span: SourceSpan, diagnostics: inout DiagnosticBag) -> ProseSyntax {
    var parts: [ProseSyntax.Part] = []
    var paragraph: Range<Int>?
    var items: [Range<Int>] = []
    var isOrdered = false

    func flushParagraph() {
      if let range = paragraph { parts.append(.paragraph(inlines(range, diagnostics: &diagnostics))) }
      paragraph = nil
    }
    func flushList() {
      if !items.isEmpty {
        parts.append(.list(ordered: isOrdered, items: items.map { inlines($0, diagnostics: &diagnostics) }))
      }
      items = []
    }
    for line in lines {
      let content = trimmed(line)
      if content.isEmpty {
        flushParagraph()
        flushList()
      } else if let marker = listMarker(content) {
        flushParagraph()
        if !items.isEmpty, marker.isOrdered != isOrdered { flushList() }
        isOrdered = marker.isOrdered
        items.append(trimmed(content.lowerBound + marker.length..<content.upperBound))
      } else if let last = items.popLast() {
        // A lazy continuation line belongs to its item.
        items.append(last.lowerBound..<content.upperBound)
      } else {
        paragraph = (paragraph?.lowerBound ?? content.lowerBound)..<content.upperBound
      }
    }
    flushParagraph()
    flushList()
    return ProseSyntax(parts: parts, span: span)
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

  private func listMarker(_ line: Range<Int>) -> (isOrdered: Bool, length: Int)? {
    let bytes = text[line]
    guard let first = bytes.first else { return nil }
    if [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(first) {
      return bytes.dropFirst().first == 0x20 ? (false, 2) : nil
    }
    let digits = bytes.prefix { (48...57).contains($0) }.count
    guard (1...9).contains(digits) else { return nil }
    let rest = bytes.dropFirst(digits)
    guard rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")"), rest.dropFirst().first == 0x20 else {
      return nil
    }
    return (true, digits + 2)
  }

  // MARK: Inlines

  private func inlines(_ range: Range<Int>, diagnostics: inout DiagnosticBag) -> [ProseSyntax.Inline] {
    var result: [ProseSyntax.Inline] = []
    var plain: [UInt8] = []
    var index = range.lowerBound

    func flush() {
      if !plain.isEmpty { result.append(.text(String(decoding: plain, as: UTF8.self))) }
      plain = []
    }
    while index < range.upperBound {
      let byte = text[index]
      if byte == UInt8(ascii: "["), let citation = citation(at: index, in: range, diagnostics: &diagnostics) {
        flush()
        result.append(.citations(citation.ids))
        index = citation.end
      } else if byte == UInt8(ascii: "["), let link = link(at: index, in: range, diagnostics: &diagnostics) {
        flush()
        result.append(link.inline)
        index = link.end
      } else if byte == UInt8(ascii: "*"), let emphasis = emphasis(at: index, in: range, diagnostics: &diagnostics) {
        flush()
        result.append(emphasis.inline)
        index = emphasis.end
      } else if byte == UInt8(ascii: "*") {
        // A run that opens nothing is text as a whole.
        while index < range.upperBound, text[index] == byte {
          plain.append(byte)
          index += 1
        }
      } else {
        plain.append(byte == 0x0A ? 0x20 : byte)
        index += 1
        // The next line's indentation is not part of the text.
        if byte == 0x0A { while index < range.upperBound, text[index] == 0x20 { index += 1 } }
      }
    }
    flush()
    return result
  }

  private func emphasis(
    at start: Int,
    in range: Range<Int>,
    diagnostics: inout DiagnosticBag
  ) -> (inline: ProseSyntax.Inline, end: Int)? {
    let star = UInt8(ascii: "*")
    var opening = start
    while opening < range.upperBound, text[opening] == star { opening += 1 }
    let width = min(opening - start, 2)
    // Left-flanking: not followed by white space.
    guard opening - start <= 2, opening < range.upperBound, !isSpace(text[opening]) else { return nil }
    var index = opening
    while index < range.upperBound {
      guard text[index] == star else {
        index += 1
        continue
      }
      var end = index
      while end < range.upperBound, text[end] == star { end += 1 }
      // Right-flanking: not preceded by white space.
      if end - index == width, !isSpace(text[index - 1]) {
        let inner = inlines(opening..<index, diagnostics: &diagnostics)
        return (width == 2 ? .strong(inner) : .emphasis(inner), end)
      }
      index = end
    }
    return nil
  }

  private func link(
    at start: Int,
    in range: Range<Int>,
    diagnostics: inout DiagnosticBag
  ) -> (inline: ProseSyntax.Inline, end: Int)? {
    guard let close = text[start..<range.upperBound].firstIndex(of: UInt8(ascii: "]")), close > start + 1,
      close + 1 < range.upperBound, text[close + 1] == UInt8(ascii: "("),
      let end = endOfTarget(from: close + 2, in: range)
    else { return nil }
    let target = text[close + 2..<end]
    guard !target.isEmpty, !target.contains(where: isSpace) else { return nil }
    let url = String(decoding: target, as: UTF8.self)
    guard ["https://", "http://", "mailto:"].contains(where: { url.hasPrefix($0) }) else {
      diagnostics.report(
        Diagnostic(
          .invalidURL,
          "'\(url)' is not a link that a report may carry",
          at: place(close + 2..<end),
          hint: "begin it with https://, http:// or mailto:"
        )
      )
      return (.text(String(decoding: text[start...end], as: UTF8.self)), end + 1)
    }
    return (.link(inlines(start + 1..<close, diagnostics: &diagnostics), url: url), end + 1)
  }

  /// The parenthesis that closes a link's target; those inside it are in pairs, as in CommonMark.
  private func endOfTarget(from start: Int, in range: Range<Int>) -> Int? {
    var open = 0
    for index in start..<range.upperBound {
      if text[index] == UInt8(ascii: "(") { open += 1 }
      guard text[index] == UInt8(ascii: ")") else { continue }
      if open == 0 { return index }
      open -= 1
    }
    return nil
  }

  /// `[@a]`, `[@a; @b]`. Anything in brackets that begins with `@` is meant as a citation.
  private func citation(
    at start: Int,
    in range: Range<Int>,
    diagnostics: inout DiagnosticBag
  ) -> (ids: [Located<String>], end: Int)? {
    guard start + 1 < range.upperBound, text[start + 1] == UInt8(ascii: "@") else { return nil }
    guard let close = text[start..<range.upperBound].firstIndex(of: UInt8(ascii: "]")) else {
      diagnostics.report(
        Diagnostic(
          .invalidProse,
          "this citation has no closing bracket",
          at: place(start..<start + 2),
          hint: "write [@id] or [@first; @second]"
        )
      )
      return nil
    }
    var ids: [Located<String>] = []
    for piece in text[start + 1..<close].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      let inner = trimmedLines(piece.startIndex..<piece.endIndex)
      let id = text[inner].dropFirst()
      guard text[inner].first == UInt8(ascii: "@"), !id.isEmpty, !id.contains(where: isSpace) else {
        diagnostics.report(
          Diagnostic(
            .invalidProse,
            "'\(String(decoding: text[inner], as: UTF8.self))' is not a citation",
            at: place(inner.isEmpty ? start..<close + 1 : inner),
            hint: "write [@id] or [@first; @second]"
          )
        )
        continue
      }
      ids.append(Located(String(decoding: id, as: UTF8.self), at: place(id.startIndex..<id.endIndex)))
    }
    guard !ids.isEmpty else { return (ids: [], end: close + 1) }
    return (ids, close + 1)
  }

  private func trimmedLines(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, isSpace(text[low]) { low += 1 }
    while low < high, isSpace(text[high - 1]) { high -= 1 }
    return low..<high
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }
}
