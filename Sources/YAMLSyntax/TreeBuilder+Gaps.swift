import ReportDiagnostics
import UnicodeText

/// The text between the tokens: white space, comments and indicators. libyaml is laxer here than YAML 1.2.
extension TreeBuilder {
  /// Looks at the text from the cursor to `end` and moves the cursor there.
  @inline(__always)
  mutating func scanGap(to end: Int) {
    guard cursor < end else { return }
    let start = cursor
    cursor = end
    if isStrict { look(at: start, to: end) }
  }

  private mutating func look(at start: Int, to end: Int) {
    var offset = start
    let isFlow = flowDepth > 0
    while offset < end {
      switch source[offset] {
      case 0x23:  // #
        offset = takeComment(at: offset)
        continue
      case 0x3F:  // ?
        report(
          .yamlComplexKey,
          "'?' marks a key that is more than a word",
          offset,
          offset + 1,
          hint: "write 'key: value', or put a text that begins with '?' in quotation marks"
        )
      case 0x3A where isFlow:  // :
        if !isValueIndicator(at: offset) {
          report(
            .yamlSyntax,
            "':' with no space after it, where a key or a value is expected",
            offset,
            offset + 1,
            hint: "put a space after ':', or put the text in quotation marks"
          )
        }
      case 0x0A where isFlow:
        checkContinuationLine(after: offset, allowsComment: true)
      default: break
      }
      offset += 1
    }
  }

  /// - Returns: Where the comment ends.
  mutating func takeComment(at start: Int) -> Int {
    let end = lineEnd(from: start)
    if start > check.base {
      switch source[start - 1] {
      case 0x20, 0x09, 0x0A, 0x0D: break
      default:
        report(
          .yamlSyntax,
          "'#' begins a comment only after a space",
          start,
          start + 1,
          hint: "put a space before '#', or put the text in quotation marks"
        )
      }
    }
    if check.isQuestionable {
      var offset = start
      while offset < end {
        let (value, length) = source.scalar(at: offset)
        if let scalar = Unicode.Scalar(value), isBidiControl(scalar) {
          report(
            .bidiControl,
            "'\(codePointName(scalar))', which turns the direction of text, in a comment",
            offset,
            offset + length,
            hint: "remove it"
          )
        }
        offset += length
      }
    }
    return end
  }

  /// In a flow collection: `:` ends a key when white space or a bracket comes next, or a quoted key came just before.
  private func isValueIndicator(at offset: Int) -> Bool {
    if offset + 1 >= source.count { return true }
    switch source[offset + 1] {
    case 0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x5B, 0x5D, 0x7B, 0x7D: return true
    default: break
    }
    guard offset > 0 else { return false }
    switch source[offset - 1] {
    case 0x22, 0x27, 0x5D, 0x7D: return true
    default: return false
    }
  }

  /// The lines of a scalar or flow collection after its first one lie deeper than the block around it, by spaces.
  ///
  /// - Parameter lineFeed: The line break before the line.
  mutating func checkContinuationLine(after lineFeed: Int, allowsComment: Bool) {
    let start = lineFeed + 1
    var offset = start
    while offset < source.count, source[offset] == 0x20 { offset += 1 }
    let spaces = offset - start
    if spaces > blockIndent || !isStrict { return }
    while offset < source.count, source[offset] == 0x20 || source[offset] == 0x09 { offset += 1 }
    guard offset < source.count else { return }
    switch source[offset] {
    case 0x0A, 0x0D: return
    case 0x23 where allowsComment: return
    default: break
    }
    let isTab = start + spaces < source.count && source[start + spaces] == 0x09
    let needed = blockIndent + 1
    let place = isTab ? (start + spaces, start + spaces + 1) : (offset, offset + 1)
    report(
      .yamlSyntax,
      isTab ? "a tab cannot indent" : "this line continues the value above but is not indented more than its key",
      place.0,
      place.1,
      hint: isTab ? "indent with spaces" : "indent it by \(needed) \(needed == 1 ? "space" : "spaces") or more"
    )
  }

  /// Checks every line break of a quoted scalar, or of a plain one inside brackets.
  mutating func checkContinuationLines(from start: Int, to end: Int) {
    let raw = UnsafeRawBufferPointer(source)
    var offset = start
    while offset < end {
      // Eight bytes inside the scalar without a line feed?
      while offset + 8 <= end {
        let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) ^ 0x0A0A_0A0A_0A0A_0A0A
        if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { break }
        offset += 8
      }
      let word = min(offset + 8, end)
      while offset < word {
        if source[offset] == 0x0A { checkContinuationLine(after: offset, allowsComment: false) }
        offset += 1
      }
    }
  }
}
