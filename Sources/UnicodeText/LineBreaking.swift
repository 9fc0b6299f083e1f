/// Where a line of `text` may end: UTF-8 offsets at which the next line would begin, in order, neither 0 nor the
/// length of the text.
///
/// UAX #14 without its dictionary scripts: Thai, Lao, Khmer and Burmese break at spaces and U+200B only. A line feed
/// counts as an opportunity; whoever lays out paragraphs splits at line feeds first. Beside Chinese, Japanese and
/// Korean letters, a directed quotation mark (`“`, `”`) breaks on its outer side, as Unicode 16 has it.
package func lineBreakOpportunities(in text: String) -> [Int] {
  var text = text
  return text.withUTF8(lineBreakOpportunities(in:))
}

/// The bytes are valid UTF-8.
package func lineBreakOpportunities(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
  var opportunities: [Int] = []
  var state = LineBreakState()
  var offset = 0
  while offset < bytes.count {
    let (value, length) = bytes.scalar(at: offset)
    if state.mayBreak(before: lineBreakClass(of: value)), offset > 0 { opportunities.append(offset) }
    offset += length
  }
  return opportunities
}

/// What came before the place in question.
private struct LineBreakState {
  /// The class of the last character that is neither a space nor a mark; `nil` at the start of the text.
  private var before: LineBreakClass?
  private var beforeThat: LineBreakClass?
  private var hasSpace = false
  private var isAfterJoiner = false
  private var regionalIndicators = 0

  /// Whether a line may begin with a character of the class; takes the character in.
  mutating func mayBreak(before next: LineBreakClass) -> Bool {
    let wasAfterJoiner = isAfterJoiner
    isAfterJoiner = next == .joiner
    switch next {
    case .space:  // LB7
      if before == .lineFeed {
        advance(to: .space)
        return true
      }
      hasSpace = true
      return false
    case .mark, .joiner:  // LB9, LB10: a mark belongs to its base, and stands for a letter without one
      if before != nil, before != .lineFeed, before != .zeroWidthSpace, !hasSpace { return false }
    default: break
    }
    let class_: LineBreakClass = next == .mark || next == .joiner ? .letter : next
    let result = !wasAfterJoiner && decide(class_)
    advance(to: class_)
    return result
  }

  private mutating func advance(to next: LineBreakClass) {
    regionalIndicators = next == .regionalIndicator ? regionalIndicators + 1 : 0
    beforeThat = hasSpace ? .space : before
    before = next
    hasSpace = false
  }

  /// The rules in the order of UAX #14; the first that speaks decides.
  private func decide(_ next: LineBreakClass) -> Bool {
    guard let before else { return false }
    if before == .lineFeed { return true }  // LB4, LB5
    if next == .lineFeed || next == .zeroWidthSpace { return false }  // LB6, LB7
    if before == .zeroWidthSpace { return true }  // LB8
    if next == .wordJoiner || (before == .wordJoiner && !hasSpace) { return false }  // LB11
    if before == .glue, !hasSpace { return false }  // LB12
    if next == .glue, !hasSpace, before != .hyphen, before != .breakAfter { return false }  // LB12a
    switch next {  // LB13
    case .close, .exclamation, .infix, .slash: return false
    default: break
    }
    if before == .open { return false }  // LB14
    if next == .closingQuote, !hasSpace { return false }  // LB15b
    if before == .openingQuote, !hasSpace { return false }  // LB15a
    if before == .close, next == .nonstarter { return false }  // LB16
    if before == .dash, next == .dash { return false }  // LB17
    if hasSpace { return true }  // LB18
    return decideWithoutSpace(before, next)
  }

  private func decideWithoutSpace(_ before: LineBreakClass, _ next: LineBreakClass) -> Bool {
    switch (before, next) {  // LB19, LB19a
    case (.ideograph, .openingQuote), (.nonstarter, .openingQuote), (.closingQuote, .ideograph): return true
    case (.close, .openingQuote) where beforeThat == .ideograph: return true
    case (_, .quote), (.quote, _), (_, .openingQuote), (.closingQuote, _): return false
    default: break
    }
    if before == .hyphen, next == .letter, beforeThat == nil || beforeThat == .space { return false }  // LB20a
    switch next {  // LB21, LB22
    case .breakAfter, .hyphen, .nonstarter, .ellipsis: return false
    default: break
    }
    switch (before, next) {
    case (.letter, .number), (.number, .letter),  // LB23
      (.prefix, .ideograph), (.ideograph, .postfix),  // LB23a
      (.prefix, .letter), (.postfix, .letter), (.letter, .prefix), (.letter, .postfix),  // LB24
      (.close, .postfix), (.close, .prefix), (.number, .postfix), (.number, .prefix),  // LB25
      (.postfix, .open), (.prefix, .open), (.postfix, .number), (.prefix, .number),
      (.hyphen, .number), (.infix, .number), (.number, .number), (.slash, .number),
      (.letter, .letter), (.infix, .letter),  // LB28, LB29
      (.letter, .open), (.number, .open), (.close, .letter), (.close, .number):  // LB30
      return false
    case (.regionalIndicator, .regionalIndicator): return regionalIndicators % 2 == 0  // LB30a
    default: return true  // LB31
    }
  }
}
