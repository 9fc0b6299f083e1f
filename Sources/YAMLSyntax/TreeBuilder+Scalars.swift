import CLibYAML
import ReportDiagnostics
import UnicodeText

extension TreeBuilder {
  @inline(__always)
  mutating func takeScalar(_ event: UnsafeMutablePointer<yaml_event_t>) -> Progress {
    let data = event.pointee.data.scalar
    var start = offsets.offset(of: Int(event.pointee.start_mark.index))
    let endIndex = Int(event.pointee.end_mark.index)
    let isOnOneLine = event.pointee.start_mark.line == event.pointee.end_mark.line
    var end: Int
    if data.style == YAML_PLAIN_SCALAR_STYLE, isOnOneLine, data.length > 0, data.anchor == nil, data.tag == nil,
      source[start] != 0x21
    {
      // The value is the text: no need to count its characters.
      end = start + Int(data.length)
      offsets.learn(endIndex, at: end)
    } else {
      end = offsets.offset(of: endIndex)
    }
    scanGap(to: start)
    let isAtKey = self.isAtKey
    if start < end, source[start] == 0x26 || source[start] == 0x21 {  // & !
      start = takeProperties(from: start, to: end)
      if let anchor = data.anchor { anchors[String(cString: anchor)] = records.count }
    }
    guard hasRoomForNode(at: start) else { return .refused }
    cursor = max(cursor, end)

    let style: YAMLTree.Style
    switch data.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
      style = .singleQuoted
      if !isOnOneLine { checkContinuationLines(from: start, to: end) }
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
      style = .doubleQuoted
      if !isOnOneLine { checkContinuationLines(from: start, to: end) }
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE:
      style = data.style == YAML_LITERAL_SCALAR_STYLE ? .literal : .folded
      end = checkBlockScalar(from: start, to: end)
    default:
      style = .plain
      if start == end {
        // A value that is not written: right behind its `:`, not before the bracket that libyaml saw next.
        while start > check.base, source[start - 1] == 0x20 || source[start - 1] == 0x09 { start -= 1 }
        end = start
      } else if flowDepth > 0 {
        checkPlainInFlow(from: start, to: end, isOnOneLine: isOnOneLine)
      }
    }

    // libyaml's buffer of `length` bytes, ours to read until the next event.
    let value = UnsafeBufferPointer(start: data.value, count: Int(data.length))
    let valueStart = values.count
    if value.count > limits.scalarBytes {
      report(
        .yamlTooLarge,
        "a text of \(value.count) bytes; at most \(limits.scalarBytes) are allowed",
        start,
        end,
        hint: "split the text"
      )
    } else {
      values.append(contentsOf: value)
    }
    var hasBidiControl = false
    // Only an escape can put a character into a value that the file itself does not hold.
    if check.isQuestionable || (style == .doubleQuoted && !isPrintableASCII(value)) {
      hasBidiControl = checkCharacters(of: value, style: style, from: start, to: end, isKey: isAtKey)
    }
    records.append(
      YAMLTree.Record(
        kind: .scalar,
        style: style,
        hasBidiControl: hasBidiControl,
        start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: end),
        valueStart: UInt32(truncatingIfNeeded: valueStart),
        valueEnd: UInt32(truncatingIfNeeded: values.count),
        next: UInt32(truncatingIfNeeded: records.count + 1)
      )
    )
    if isAtKey { noteKey(value, style: style, from: start, to: end) }
    finishNode(at: end)
    return .goOn
  }

  @inline(__always)
  private mutating func noteKey(_ key: UnsafeBufferPointer<UInt8>, style: YAMLTree.Style, from start: Int, to end: Int)
  {
    let top = stack.count - 1
    stack[top].keyCount += 1
    if !check.isASCII || style == .doubleQuoted, !isASCII(key) { stack[top].hasNonASCIIKey = true }
    guard style == .plain, key.count <= 2 else { return }
    if key.isEmpty {
      report(
        .yamlSyntax,
        "a key is missing before ':'",
        start,
        end,
        hint: "write a key, or put the text in quotation marks"
      )
    } else if key.count == 2, key[0] == 0x3C, key[1] == 0x3C {
      report(
        .yamlMergeKey,
        "'<<' merges mappings, which is not allowed",
        start,
        end,
        hint: "write the fields out"
      )
    }
  }

  /// Inside brackets a plain text may begin with `-`, `?` or `:` only before a character that can go on with it.
  private mutating func checkPlainInFlow(from start: Int, to end: Int, isOnOneLine: Bool) {
    if !isOnOneLine { checkContinuationLines(from: start, to: end) }
    guard end - start == 1, isStrict else { return }
    switch source[start] {
    case 0x2D, 0x3F, 0x3A:
      report(
        .yamlSyntax,
        "'\(excerpt(start, end))' alone is not a text here",
        start,
        end,
        hint: "put it in quotation marks"
      )
    default: break
    }
  }

  // MARK: Block scalars

  /// - Returns: Where the text ends: after the last character that is no white space, or after the header.
  private mutating func checkBlockScalar(from start: Int, to markedEnd: Int) -> Int {
    var header = start + 1
    var hasIndent = false
    indicators: while header < source.count {
      switch source[header] {
      case 0x2B, 0x2D: break
      case 0x31...0x39: hasIndent = true
      default: break indicators
      }
      header += 1
    }
    if isStrict {
      var comment = header
      while comment < source.count, source[comment] == 0x20 || source[comment] == 0x09 { comment += 1 }
      if comment < source.count, source[comment] == 0x23 { _ = takeComment(at: comment) }
      if !hasIndent { checkLeadingLines(of: start, header: header) }
      checkFinalNewline(from: start, to: markedEnd)
    }
    var end = min(markedEnd, source.count)
    while end > header, isWhiteSpace(source[end - 1]) { end -= 1 }
    let contentStart = lineEnd(from: header)
    return end > contentStart ? end : min(header, source.count)
  }

  private func isWhiteSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  /// The first line with text sets the indentation: an empty line before it must not have more spaces.
  private mutating func checkLeadingLines(of start: Int, header: Int) {
    var line = lineEnd(from: header)
    var longest = 0
    var longestLine = line
    while line < source.count {
      if source[line] == 0x0D { line += 1 }
      line += 1
      var offset = line
      while offset < source.count, source[offset] == 0x20 { offset += 1 }
      let spaces = offset - line
      guard offset < source.count else { return }
      if source[offset] == 0x0A || source[offset] == 0x0D {
        if spaces > longest { (longest, longestLine) = (spaces, line) }
        line = offset
        continue
      }
      if spaces > blockIndent, longest > spaces {
        report(
          .yamlSyntax,
          "an empty line has more spaces than the first line of the text",
          longestLine,
          longestLine + longest,
          hint: "remove the spaces"
        )
      } else if spaces == 0, blockIndent < 0, source[offset] == 0x23 {
        report(
          .yamlSyntax,
          "'#' at the start of a line after '\(excerpt(start, header))'",
          offset,
          offset + 1,
          hint: "indent the text"
        )
      }
      return
    }
  }

  /// libyaml loses text of a block scalar whose last line has no end.
  private mutating func checkFinalNewline(from start: Int, to end: Int) {
    guard source[source.count - 1] != 0x0A else { return }
    var offset = end
    while offset < source.count {
      guard source[offset] == 0x20 || source[offset] == 0x09 else { return }
      offset += 1
    }
    report(
      .yamlFinalNewline,
      "the file ends inside the text that '\(excerpt(start, start + 1))' begins",
      source.count,
      source.count,
      hint: "end the last line with a line break"
    )
  }
}
