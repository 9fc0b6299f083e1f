/// A line with every stretch of right-to-left script between U+2068 and U+2069 (UAX #9), so that a name does not
/// reorder the brackets and numbers beside it. Neither character takes a cell.
public func isolatingRightToLeft(_ line: String) -> String {
  var line = line
  let hasNone = line.withUTF8 { bytes in !bytes.contains { $0 >= 0xD6 } }
  if hasNone { return line }
  var result = String.UnicodeScalarView()
  // Spaces and marks that belong to the stretch only if more of the script follows.
  var pending = String.UnicodeScalarView()
  var isOpen = false
  for scalar in line.unicodeScalars {
    if isRightToLeft(scalar) {
      if !isOpen { result.append("\u{2068}") }
      isOpen = true
      result.append(contentsOf: pending)
      pending.removeAll(keepingCapacity: true)
      result.append(scalar)
    } else if isOpen, isNeutral(scalar) {
      pending.append(scalar)
    } else {
      if isOpen { result.append("\u{2069}") }
      isOpen = false
      result.append(contentsOf: pending)
      pending.removeAll(keepingCapacity: true)
      result.append(scalar)
    }
  }
  if isOpen { result.append("\u{2069}") }
  result.append(contentsOf: pending)
  return String(result)
}

/// By block: Hebrew to Arabic Extended-A, their presentation forms, and the right-to-left parts of plane 1.
private func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
  default: false
  }
}

/// No letter: space, ASCII punctuation, marks that join words.
private func isNeutral(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20, 0x27, 0x2D, 0x2E, 0xA0, 0x200C...0x200F, 0x2010...0x2015, 0x2019: true
  default: false
  }
}
