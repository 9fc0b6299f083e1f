import UnicodeText

/// Where a line may end: the offsets between two clusters at which the second may begin a new line, ascending. The end
/// of the text is not among them. Bytes of valid UTF-8, one line.
///
/// The rules are those of UAX #14, tailored so that Hangul breaks between syllables and `“` may begin a line after
/// an ideograph.
func lineBreaks(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
  var breaks: [Int] = []
  var offset = 0
  // A line's start behaves like a word joiner: nothing breaks before the first cluster.
  var previous = LineBreakClass.glue
  var hasSpace = false
  while offset < bytes.count {
    let current: LineBreakClass
    let next: Int
    if bytes[offset] < 0x80, offset + 1 == bytes.count || bytes[offset + 1] < 0x80 {
      current = LineBreakClass(ascii: bytes[offset])
      next = offset + 1
    } else {
      let (value, _) = bytes.scalar(at: offset)
      current = Unicode.Scalar(value).map { LineBreakClass($0) } ?? .alphabetic
      next = graphemeEnd(in: bytes, from: offset)
    }
    if current == .space {
      hasSpace = true
    } else {
      if offset > 0, mayBreak(previous, current, hasSpace: hasSpace) { breaks.append(offset) }
      previous = current
      hasSpace = false
    }
    offset = next
  }
  return breaks
}

/// Whether a line may end between two clusters; the numbers are those of UAX #14.
private func mayBreak(_ left: LineBreakClass, _ right: LineBreakClass, hasSpace: Bool) -> Bool {
  // LB7, LB8: never before a zero-width space, always after.
  if right == .zeroWidthSpace { return false }
  if left == .zeroWidthSpace { return true }
  // LB13: never before what closes, not even after a space.
  switch right {
  case .closing, .closingParenthesis, .exclamation, .infix, .slash: return false
  default: break
  }
  // LB14, LB16, LB17.
  if left == .opening { return false }
  if right == .nonStarter, left == .closing || left == .closingParenthesis { return false }
  if left == .emDash, right == .emDash { return false }
  // LB18.
  if hasSpace { return true }
  // LB11, LB12.
  if left == .glue { return false }
  if right == .glue { return left == .breakAfter || left == .hyphen }
  // LB19.
  if left == .quotation || right == .quotation || left == .openingQuotation { return false }
  if right == .openingQuotation { return left == .ideographic || left == .emDash }
  // LB21, LB22.
  switch right {
  case .breakAfter, .hyphen, .nonStarter, .ellipsis: return false
  default: break
  }
  switch (left, right) {
  // LB23, LB28, LB29: words and numbers.
  case (.alphabetic, .alphabetic), (.alphabetic, .numeric), (.numeric, .alphabetic), (.infix, .alphabetic): return false
  // LB23a, LB24.
  case (.prefix, .ideographic), (.ideographic, .postfix): return false
  case (.prefix, .alphabetic), (.postfix, .alphabetic), (.alphabetic, .prefix), (.alphabetic, .postfix): return false
  // LB25.
  case (.numeric, .numeric), (.numeric, .postfix), (.numeric, .prefix), (.prefix, .numeric), (.postfix, .numeric),
    (.hyphen, .numeric), (.infix, .numeric), (.slash, .numeric), (.prefix, .opening), (.postfix, .opening),
    (.closing, .postfix), (.closing, .prefix), (.closingParenthesis, .postfix), (.closingParenthesis, .prefix):
    return false
  // LB30.
  case (.alphabetic, .opening), (.numeric, .opening), (.closingParenthesis, .alphabetic),
    (.closingParenthesis, .numeric):
    return false
  // LB31.
  default: return true
  }
}
