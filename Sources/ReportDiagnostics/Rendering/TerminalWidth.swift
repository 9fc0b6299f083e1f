/// How many terminal cells `text` takes: the only place of this module that knows.
///
/// East Asian Wide and Fullwidth take two (UAX #11), combining marks and joiners none, an emoji with U+FE0F two. The
/// cells of a cluster are added up, as the terminals do that know no clusters.
func terminalWidth(of text: String) -> Int {
  var width = 0
  var previous = 0
  for scalar in text.unicodeScalars {
    if scalar.value == 0xFE0F, previous == 1 {
      width += 1
      previous = 2
    } else {
      previous = cells(of: scalar)
      width += previous
    }
  }
  return width
}

private func cells(of scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if value < 0x300 { return 1 }
  // Hangul vowels and finals stand in the cell of their initial.
  if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  return wide.contains { $0.contains(value) } ? 2 : 1
}

/// East Asian Width W and F, in blocks: unassigned places inside a block count as the block does.
private let wide: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x25FD...0x25FE, 0x2614...0x2615,
  0x26AA...0x26AB, 0x26BD...0x26BE, 0x2705...0x2705, 0x270A...0x270B, 0x2753...0x2755, 0x2757...0x2757,
  0x2795...0x2797, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF,
  0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
  0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F300...0x1F64F,
  0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD,
]
