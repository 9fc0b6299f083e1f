extension BlockStyleReader {
  /// A text without quotation marks that ends with its line; a line that would continue it makes the caller decline.
  ///
  /// - Returns: Where the text ends.
  mutating func plain(at start: Int) throws(Declined) -> Int {
    switch source[start] {
    // Indicators, which begin something else or nothing.
    case 0x2C, 0x5B, 0x5D, 0x7B, 0x7D, 0x23, 0x26, 0x2A, 0x21, 0x7C, 0x3E, 0x27, 0x22, 0x25, 0x40, 0x60, 0x3F, 0x3A:
      throw Declined()
    case 0x2D where !isLetterOrDigit(source[start + 1]): throw Declined()
    default: break
    }
    var place = start
    scan: while true {
      switch source[place] {
      case 0x0A: break scan
      case 0x3A where source[place + 1] == 0x20 || source[place + 1] == 0x0A: throw Declined()
      case 0x23 where source[place - 1] == 0x20: break scan
      default: place += 1
      }
    }
    return try addPlain(from: start, to: place)
  }

  /// - Parameter limit: The text ends before it, and before the spaces before it.
  mutating func addPlain(from start: Int, to limit: Int) throws(Declined) -> Int {
    var end = limit
    while end > start, source[end - 1] == 0x20 { end -= 1 }
    let valueStart = values.count
    append(start..<end)
    try add(.plain, from: start, to: end, valueStart: valueStart)
    return end
  }

  @inline(__always)
  private mutating func append(_ range: Range<Int>) {
    values.append(contentsOf: UnsafeBufferPointer(rebasing: source[range]))
  }

  // MARK: Quotation marks

  /// - Parameter indent: The column that continuation lines must pass; `nil` inside brackets, where there are none.
  /// - Returns: Behind the closing mark.
  mutating func quoted(at start: Int, indent: Int?) throws(Declined) -> Int {
    let mark = source[start]
    let isDouble = mark == 0x22
    let valueStart = values.count
    var place = start + 1
    /// What has not been put into `values` yet begins here.
    var piece = place
    while true {
      switch source[place] {
      case mark:
        append(piece..<place)
        guard !isDouble, source[place + 1] == mark else {
          try add(isDouble ? .doubleQuoted : .singleQuoted, from: start, to: place + 1, valueStart: valueStart)
          return place + 1
        }
        // Of the two marks, one is text.
        piece = place + 1
        place += 2
      case 0x5C where isDouble:
        append(piece..<place)
        values.append(try escaped(source[place + 1]))
        place += 2
        piece = place
      case 0x0A:
        guard let indent else { throw Declined() }
        var end = place
        while end > piece, source[end - 1] == 0x20 { end -= 1 }
        append(piece..<end)
        place = try fold(at: place, indent: indent)
        piece = place
      default: place += 1
      }
    }
  }

  /// The escapes of one character that texts use.
  private func escaped(_ letter: UInt8) throws(Declined) -> UInt8 {
    switch letter {
    case 0x22, 0x5C, 0x2F: letter
    case 0x6E: 0x0A
    case 0x74: 0x09
    default: throw Declined()
    }
  }

  /// A line break inside quotation marks is a space; with empty lines after it, as many line breaks as those.
  ///
  /// - Returns: The first character of the next line with text.
  private mutating func fold(at lineFeed: Int, indent: Int) throws(Declined) -> Int {
    var line = lineFeed + 1
    var place = skipSpaces(from: line)
    var emptyLines = 0
    while place < source.count, source[place] == 0x0A {
      emptyLines += 1
      line = place + 1
      place = skipSpaces(from: line)
    }
    guard place < source.count, place - line > indent else { throw Declined() }
    if emptyLines == 0 { values.append(0x20) } else { appendLineFeeds(emptyLines) }
    return place
  }

  private mutating func appendLineFeeds(_ count: Int) {
    for _ in 0..<count { values.append(0x0A) }
  }

  // MARK: Block scalars

  /// `|`, `|-`, `>` and `>-`, without empty lines before the text and, folded, without lines that lie deeper.
  ///
  /// - Returns: Where the text ends, and the line behind it.
  mutating func blockScalar(at start: Int, indent: Int) throws(Declined) -> (end: Int, next: Int) {
    let isFolded = source[start] == 0x3E
    let isStripped = source[start + 1] == 0x2D
    let header = skipSpaces(from: start + (isStripped ? 2 : 1))
    guard source[header] == 0x0A else { throw Declined() }
    let valueStart = values.count
    var line = header + 1
    let inner = skipSpaces(from: line) - line
    guard line + inner < source.count, inner > indent, source[line + inner] != 0x0A else { throw Declined() }
    var end = line
    var lineFeeds = 0
    while line < source.count {
      let text = skipSpaces(from: line)
      let spaces = text - line
      if source[text] == 0x0A {
        guard spaces <= inner else { throw Declined() }
        lineFeeds += 1
        line = text + 1
        continue
      }
      if spaces < inner {
        guard spaces <= indent else { throw Declined() }
        break
      }
      if isFolded {
        guard spaces == inner else { throw Declined() }
        if lineFeeds == 1 { values.append(0x20) } else { appendLineFeeds(max(0, lineFeeds - 1)) }
      } else {
        appendLineFeeds(lineFeeds)
      }
      end = endOfLine(from: text)
      append(line + inner..<end)
      lineFeeds = 1
      line = end + 1
    }
    if !isStripped { values.append(0x0A) }
    while source[end - 1] == 0x20 { end -= 1 }
    try add(isFolded ? .folded : .literal, from: start, to: end, valueStart: valueStart)
    return (end, line)
  }

  // MARK: Brackets

  /// A list or mapping in brackets, on one line.
  ///
  /// - Returns: Behind the closing bracket.
  mutating func flow(at start: Int, depth: Int) throws(Declined) -> Int {
    let isMapping = source[start] == 0x7B
    let closing: UInt8 = isMapping ? 0x7D : 0x5D
    let record = try open(isMapping ? .mapping : .sequence, at: start, depth: depth)
    var keys = KeyBits()
    var place = skipSpaces(from: start + 1)
    if source[place] != closing {
      while true {
        if isMapping {
          guard let colon = endOfKey(at: place) else { throw Declined() }
          try addKey(from: place, to: colon, of: record, &keys)
          place = skipSpaces(from: colon + 1)
        }
        let end = try flowNode(at: place, depth: depth)
        place = skipSpaces(from: end)
        if source[place] == closing { break }
        guard source[place] == 0x2C else { throw Declined() }
        place = skipSpaces(from: place + 1)
      }
    }
    close(record, at: place + 1)
    return place + 1
  }

  private mutating func flowNode(at start: Int, depth: Int) throws(Declined) -> Int {
    let first = source[start]
    switch first {
    case 0x22, 0x27: return try quoted(at: start, indent: nil)
    case 0x5B, 0x7B: return try flow(at: start, depth: depth + 1)
    case 0x5F, 0x28, 0x2F, 0x2E: break
    case 0x2D where isLetterOrDigit(source[start + 1]): break
    case _ where isLetterOrDigit(first) || first >= 0x80: break
    default: throw Declined()
    }
    var place = start + 1
    while true {
      switch source[place] {
      case 0x2C, 0x5D, 0x7D: return try addPlain(from: start, to: place)
      case 0x0A, 0x5B, 0x7B, 0x23, 0x3F: throw Declined()
      case 0x3A where !isLetterOrDigit(source[place + 1]) && source[place + 1] != 0x2F: throw Declined()
      default: place += 1
      }
    }
  }
}
