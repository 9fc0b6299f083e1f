/// The passage of a text that is most like a quotation, and the words in which the two differ.
package struct NearestPassage: Hashable, Sendable {
  package struct Difference: Hashable, Sendable {
    /// Words of the quotation; empty when the text has more.
    package let quoted: String
    /// Words of the text; empty when the quotation has more.
    package let stored: String

    package init(quoted: String, stored: String) {
      self.quoted = quoted
      self.stored = stored
    }
  }

  /// In bytes of the text as stored.
  package let range: Range<Int>
  /// In reading order.
  package let differences: [Difference]
}

extension QuotationMatcher {
  /// A word of a folded text.
  private struct Word {
    let range: Range<Int>
    /// As written.
    let exact: ArraySlice<UInt8>
    /// Without case and without the marks around it.
    let plain: [UInt8]
  }

  /// The stretch of the text that shares most words with the quotation at the same distance from each other; `nil`
  /// when that is less than two words in five.
  func nearestPassage(to words: [UInt8]) -> NearestPassage? {
    let quoted = Array(split(words).prefix(300))
    let text = split(folded.bytes)
    guard !quoted.isEmpty, !text.isEmpty else { return nil }
    guard let start = bestStart(quoted, text) else { return nil }
    let slack = 3 + quoted.count / 4
    let window = max(0, start - slack)..<min(text.count, start + quoted.count + slack)
    return align(quoted, Array(text[window]))
  }

  private func split(_ bytes: [UInt8]) -> [Word] {
    bytes.split(separator: 0x20).map { part in
      var plain = part
      while let first = plain.first, isPunctuation(first) { plain = plain.dropFirst() }
      while let last = plain.last, isPunctuation(last) { plain = plain.dropLast() }
      let lower = plain.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      return Word(range: part.startIndex..<part.endIndex, exact: part, plain: lower)
    }
  }

  private func isPunctuation(_ byte: UInt8) -> Bool { byte < 0x80 && !isWordByte(byte) }
  private func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// Each shared word votes for the place where the quotation would begin; rare words weigh more.
  private func bestStart(_ quoted: [Word], _ text: [Word]) -> Int? {
    var positions: [[UInt8]: [Int]] = [:]
    for (index, word) in quoted.enumerated() where !word.plain.isEmpty {
      positions[word.plain, default: []].append(index)
    }
    var places: [[UInt8]: [Int]] = [:]
    for (index, word) in text.enumerated() where positions[word.plain] != nil {
      places[word.plain, default: []].append(index)
    }
    var votes: [Int: Int] = [:]
    for (word, indices) in positions {
      guard let found = places[word], found.count <= 500 else { continue }
      let weight = max(1, 24 / found.count)
      for place in found {
        for index in indices { votes[place - index, default: 0] += weight }
      }
    }
    // A left-out or added word moves the rest by one: neighbours count too.
    var best: (score: Int, start: Int)?
    for start in votes.keys {
      let score = (-3...3).reduce(0) { $0 + (votes[start + $1] ?? 0) * (4 - abs($1)) }
      if let current = best, (current.score, -current.start) >= (score, -start) { continue }
      best = (score, start)
    }
    return best?.start
  }

  /// The cheapest way to read the quotation out of the window; the window's ends cost nothing.
  private func align(_ quoted: [Word], _ window: [Word]) -> NearestPassage? {
    let width = window.count + 1
    var costs = [Int](repeating: 0, count: (quoted.count + 1) * width)
    for row in 1...quoted.count {
      costs[row * width] = row * 3
      for column in 1..<width {
        let replaced = costs[(row - 1) * width + column - 1] + cost(quoted[row - 1], window[column - 1])
        let missing = costs[(row - 1) * width + column] + 3
        let added = costs[row * width + column - 1] + 3
        costs[row * width + column] = min(replaced, missing, added)
      }
    }
    let last = quoted.count * width
    let column = (0..<width).min { costs[last + $0] < costs[last + $1] } ?? 0
    return passage(quoted, window, costs, width, column)
  }

  private func cost(_ a: Word, _ b: Word) -> Int {
    if a.exact == b.exact { return 0 }
    return a.plain == b.plain ? 1 : 4
  }

  /// Walks the costs back and gathers neighbouring differences.
  private func passage(
    _ quoted: [Word],
    _ window: [Word],
    _ costs: [Int],
    _ width: Int,
    _ lastColumn: Int
  ) -> NearestPassage? {
    var row = quoted.count
    var column = lastColumn
    var steps: [(quoted: Int?, stored: Int?)] = []
    while row > 0 {
      let here = costs[row * width + column]
      if column > 0, here == costs[(row - 1) * width + column - 1] + cost(quoted[row - 1], window[column - 1]) {
        steps.append((row - 1, column - 1))
        row -= 1
        column -= 1
      } else if here == costs[(row - 1) * width + column] + 3 {
        steps.append((row - 1, nil))
        row -= 1
      } else {
        steps.append((nil, column - 1))
        column -= 1
      }
    }
    steps.reverse()
    var same = 0
    var differences: [NearestPassage.Difference] = []
    var ours: [ArraySlice<UInt8>] = []
    var theirs: [ArraySlice<UInt8>] = []
    func flush() {
      guard !ours.isEmpty || !theirs.isEmpty else { return }
      differences.append(NearestPassage.Difference(quoted: joined(ours), stored: joined(theirs)))
      (ours, theirs) = ([], [])
    }
    for step in steps {
      let quotedWord = step.quoted.map { quoted[$0] }
      let storedWord = step.stored.map { window[$0] }
      if let quotedWord, let storedWord, quotedWord.plain == storedWord.plain { same += 1 }
      if let quotedWord, let storedWord, isSame(quotedWord, storedWord, at: step, quoted.count) {
        flush()
      } else {
        if let quotedWord { ours.append(quotedWord.exact) }
        if let storedWord { theirs.append(storedWord.exact) }
      }
    }
    flush()
    let columns = steps.compactMap(\.stored)
    guard let first = columns.first, let last = columns.last, same * 5 >= quoted.count * 2, same > 0 else { return nil }
    // Without the marks around it, unless the quotation has marks there too.
    var start = window[first].range.lowerBound
    var end = window[last].range.upperBound
    if let own = quoted.first?.exact.first, !isPunctuation(own) {
      while start + 1 < end, isPunctuation(folded.bytes[start]) { start += 1 }
    }
    if let own = quoted.last?.exact.last, !isPunctuation(own) {
      while end - 1 > start, isPunctuation(folded.bytes[end - 1]) { end -= 1 }
    }
    let range = folded.stored(start..<end)
    return NearestPassage(range: range, differences: differences)
  }

  /// At its ends a quotation may leave out the marks that stand around it in the text.
  private func isSame(_ a: Word, _ b: Word, at step: (quoted: Int?, stored: Int?), _ count: Int) -> Bool {
    if a.exact == b.exact { return true }
    var rest = b.exact
    if step.quoted == 0 { rest = rest.drop { isPunctuation($0) && $0 != a.exact.first } }
    if step.quoted == count - 1 {
      while let last = rest.last, isPunctuation(last), last != a.exact.last { rest = rest.dropLast() }
    }
    return rest == a.exact
  }

  private func joined(_ words: [ArraySlice<UInt8>]) -> String {
    let shown = words.prefix(8).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    return words.count > 8 ? shown + " …" : shown
  }
}
