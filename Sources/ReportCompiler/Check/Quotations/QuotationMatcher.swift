package import ReportModel

/// Finds quotations in one text, word for word or not at all: what is folded (see ``FoldedText``) is all that may
/// differ.
package struct QuotationMatcher: Sendable {
  /// What became of one quotation.
  package enum Verdict: Hashable, Sendable {
    /// Where it stands, in bytes of the text as stored.
    case verified(Range<Int>)
    /// Nowhere; the nearest passage, if one is near.
    case mismatch(NearestPassage?)
    /// In several places, and neither prefix and suffix nor the position choose one.
    case ambiguous([Range<Int>])
    /// It is there, but not behind the prefix or before the suffix that is given.
    case wrongContext([Range<Int>])
    /// It is there, but not at `start`; the code points at which it is.
    case wrongPosition(Range<Int>, codePoints: Range<Int>)
  }

  package let stored: [UInt8]
  let folded: FoldedText

  /// - Parameter stored: The text as stored, valid UTF-8.
  package init(_ stored: [UInt8]) {
    self.stored = stored
    folded = FoldedText(stored)
  }

  /// - Parameter exact: The words to look for instead of the quotation's own: the original of a translation. Its
  ///   position and context, which are given for the quotation, are left out of account then.
  package func verdict(_ quotation: Statement.Quotation, original exact: String? = nil) -> Verdict {
    let words = trimmed(FoldedText.fold(exact ?? quotation.exact)[...])
    guard !words.isEmpty else { return .mismatch(nil) }
    let places = occurrences(of: words)
    guard !places.isEmpty else { return .mismatch(nearestPassage(to: words)) }
    let fitting =
      exact == nil ? places.filter { fits($0, prefix: quotation.prefix, suffix: quotation.suffix) } : places
    guard !fitting.isEmpty else { return .wrongContext(places.map(folded.stored)) }
    if exact == nil, let start = quotation.start, let end = quotation.end {
      for place in fitting where codePoints(folded.stored(place)) == start..<end {
        return .verified(folded.stored(place))
      }
      guard fitting.count == 1 else { return .ambiguous(fitting.map(folded.stored)) }
      let place = folded.stored(fitting[0])
      return .wrongPosition(place, codePoints: codePoints(place))
    }
    return fitting.count == 1 ? .verified(folded.stored(fitting[0])) : .ambiguous(fitting.map(folded.stored))
  }

  /// Every place in the folded text where `words` stand as whole words.
  private func occurrences(of words: [UInt8]) -> [Range<Int>] {
    let text = folded.bytes
    let boundary = WordBoundary(text: text)
    guard let last = words.last, words.count <= text.count else { return [] }
    // Boyer, Moore, Horspool: after a failure, move on until the last byte can stand again.
    var shifts = [Int](repeating: words.count, count: 256)
    for (index, byte) in words.dropLast().enumerated() { shifts[Int(byte)] = words.count - 1 - index }
    var found: [Range<Int>] = []
    var end = words.count - 1
    while end < text.count {
      let start = end - words.count + 1
      if text[end] == last, text[start..<end].elementsEqual(words.dropLast()), boundary.mayStart(start),
        boundary.mayEnd(end + 1)
      {
        found.append(start..<end + 1)
      }
      end += shifts[Int(text[end])]
    }
    return found
  }

  private func fits(_ place: Range<Int>, prefix: String?, suffix: String?) -> Bool {
    if let prefix {
      let wanted = trimmed(FoldedText.fold(prefix)[...])
      var before = folded.bytes[..<place.lowerBound]
      if before.last == 0x20 { before = before.dropLast() }
      guard before.suffix(wanted.count).elementsEqual(wanted) else { return false }
    }
    if let suffix {
      let wanted = trimmed(FoldedText.fold(suffix)[...])
      var after = folded.bytes[place.upperBound...]
      if after.first == 0x20 { after = after.dropFirst() }
      guard after.starts(with: wanted) else { return false }
    }
    return true
  }

  /// Code points of the text as stored; a line feed counts one, and so does a carriage return before it.
  func codePoints(_ range: Range<Int>) -> Range<Int> {
    func count(_ part: Range<Int>) -> Int { stored[part].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
    let start = count(0..<range.lowerBound)
    return start..<start + count(range)
  }
}

/// Without the space at either end.
func trimmed(_ folded: ArraySlice<UInt8>) -> [UInt8] {
  var rest = folded
  if rest.first == 0x20 { rest = rest.dropFirst() }
  if rest.last == 0x20 { rest = rest.dropLast() }
  return Array(rest)
}
