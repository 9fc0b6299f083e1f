import ReportDiagnostics

/// Reads what stands inside one paragraph or list item.
///
/// Brackets are matched first and stars afterwards, as in CommonMark 0.31 (6.2, 6.3 and the appendix): a link or
/// citation is one piece for the stars around it. Both walks are linear in the length of the text.
struct ProseInlines {
  private enum Bracket {
    case citation(close: Int)
    case link(close: Int, url: Range<Int>)
  }

  private let text: [UInt8]
  private let range: Range<Int>
  private let place: (Range<Int>) -> SourceSpan
  /// By the place of the opening bracket.
  private let brackets: [Int: Bracket]

  init(_ text: [UInt8], _ range: Range<Int>, place: @escaping (Range<Int>) -> SourceSpan) {
    self.text = text
    self.range = range
    self.place = place
    brackets = ProseInlines.brackets(text, range)
  }

  func run(diagnostics: inout DiagnosticBag) -> [ProseSyntax.Inline] { inlines(range, &diagnostics) }

  private func inlines(_ range: Range<Int>, _ diagnostics: inout DiagnosticBag) -> [ProseSyntax.Inline] {
    var stack = EmphasisStack()
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      if byte == UInt8(ascii: "["), let bracket = brackets[index] {
        switch bracket {
        case .citation(let close):
          let ids = citations(index..<close + 1, &diagnostics)
          if !ids.isEmpty { stack.append(.citations(ids)) }
          index = close + 1
        case .link(let close, let url):
          stack.append(link(index..<close, url, &diagnostics))
          index = url.upperBound + 1
        }
        continue
      }
      if byte == UInt8(ascii: "*") {
        let end = text[index..<range.upperBound].firstIndex { $0 != byte } ?? range.upperBound
        let (opens, closes) = flanking(index..<end)
        stack.append(stars: end - index, opens: opens, closes: closes)
        index = end
        continue
      }
      if byte == UInt8(ascii: "["), index + 1 < range.upperBound, text[index + 1] == UInt8(ascii: "@") {
        diagnostics.report(
          Diagnostic(
            .invalidProse,
            "this citation has no closing bracket",
            at: place(index..<index + 2),
            hint: "write [@id] or [@first; @second]"
          )
        )
      }
      if byte == 0x0A {
        // A line end is a space; the blanks around it are not part of the text.
        stack.dropTrailingBlanks()
        stack.append(byte: 0x20)
        index += 1
        while index < range.upperBound, text[index] == 0x20 || text[index] == 0x09 { index += 1 }
      } else {
        stack.append(byte: byte)
        index += 1
      }
    }
    return stack.finish()
  }

  // MARK: Brackets

  /// Every citation and every link; a link holds neither a link nor a citation, since both become links.
  private static func brackets(_ text: [UInt8], _ range: Range<Int>) -> [Int: Bracket] {
    var found: [Int: Bracket] = [:]
    var open: [Int] = []
    // Of the brackets found so far, the one that opens last: a pair that opens before it holds it.
    var lastFound = -1
    for index in range {
      if text[index] == UInt8(ascii: "[") { open.append(index) }
      guard text[index] == UInt8(ascii: "]"), let start = open.popLast() else { continue }
      if text[start + 1] == UInt8(ascii: "@") {
        found[start] = .citation(close: index)
        lastFound = max(lastFound, start)
      } else if lastFound < start, index > start + 1, let url = destination(text, index + 1..<range.upperBound) {
        found[start] = .link(close: index, url: url)
        lastFound = start
      }
    }
    return found
  }

  /// What stands in `(…)`: no white space, parentheses in pairs.
  private static func destination(_ text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    guard let first = range.first, text[first] == UInt8(ascii: "(") else { return nil }
    var depth = 0
    for index in range {
      switch text[index] {
      case UInt8(ascii: "("):
        depth += 1
        // CommonMark asks for at least three levels; without an end, `[a](((((…` would be read again and again.
        if depth > 32 { return nil }
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return index > first + 1 ? first + 1..<index : nil }
      case let byte where isSpace(byte): return nil
      default: break
      }
    }
    return nil
  }

  /// - Parameter words: The opening bracket and what is in it.
  private func link(_ words: Range<Int>, _ target: Range<Int>, _ diagnostics: inout DiagnosticBag) -> ProseSyntax.Inline
  {
    let url = String(decoding: text[target], as: UTF8.self)
    if let problem = problemOfURL(text[target]) {
      diagnostics.report(
        Diagnostic(.invalidURL, "'\(url)' is not a link that a report may carry", at: place(target), hint: problem)
      )
      return .text(String(decoding: text[words.lowerBound...target.upperBound], as: UTF8.self))
    }
    return .link(inlines(words.dropFirst(), &diagnostics), url: url)
  }

  /// `[@a]`, `[@a; @b]`. Anything in brackets that begins with `@` is meant as a citation.
  private func citations(_ bracket: Range<Int>, _ diagnostics: inout DiagnosticBag) -> [Located<String>] {
    var ids: [Located<String>] = []
    let inside = text[bracket.lowerBound + 1..<bracket.upperBound - 1]
    for piece in inside.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      let inner = trimmed(piece.startIndex..<piece.endIndex)
      let id = text[inner].dropFirst()
      guard text[inner].first == UInt8(ascii: "@"), !id.isEmpty, !id.contains(where: isSpace) else {
        diagnostics.report(
          Diagnostic(
            .invalidProse,
            "'\(String(decoding: text[inner], as: UTF8.self))' is not a citation",
            at: place(inner.isEmpty ? bracket : inner),
            hint: "write [@id] or [@first; @second]"
          )
        )
        continue
      }
      ids.append(Located(String(decoding: id, as: UTF8.self), at: place(id.startIndex..<id.endIndex)))
    }
    return ids
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, isSpace(text[low]) { low += 1 }
    while low < high, isSpace(text[high - 1]) { high -= 1 }
    return low..<high
  }

  // MARK: Flanking

  private enum Neighbour { case space, punctuation, other }

  /// Whether a run of stars can open emphasis, and whether it can close it.
  private func flanking(_ run: Range<Int>) -> (opens: Bool, closes: Bool) {
    let before = run.lowerBound > range.lowerBound ? neighbour(scalar(before: run.lowerBound)) : .space
    let after = run.upperBound < range.upperBound ? neighbour(scalar(from: run.upperBound)) : .space
    let opens = after != .space && (after == .other || before != .other)
    let closes = before != .space && (before == .other || after != .other)
    return (opens, closes)
  }

  private func neighbour(_ scalar: Unicode.Scalar) -> Neighbour {
    switch scalar.properties.generalCategory {
    case .spaceSeparator: return .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      return .punctuation
    default: return [0x09, 0x0A, 0x0C, 0x0D].contains(scalar.value) ? .space : .other
    }
  }

  private func scalar(from index: Int) -> Unicode.Scalar {
    String(decoding: text[index..<min(index + 4, range.upperBound)], as: UTF8.self).unicodeScalars.first ?? " "
  }

  private func scalar(before index: Int) -> Unicode.Scalar {
    var start = index - 1
    while start > range.lowerBound, text[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(from: start)
  }
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }
