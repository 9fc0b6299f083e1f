import YAMLSyntax

// Bidi controls in UTF-8: U+061C is D8 9C, U+200E/200F and U+202A–202E are E2 80 8E/8F/AA–AE, U+2066–2069 are
// E2 81 A6–A9. They make text read otherwise than it is stored (CVE-2021-42574).

extension YAMLTree {
  /// Whether any scalar of the file holds a bidi control. One pass over the file's values.
  var mayHoldBidiControls: Bool { firstBidiControl(allValues[...]) != nil }
}

/// The first bidi control of a text, as its code point.
func firstBidiControl(_ bytes: ArraySlice<UInt8>) -> UInt32? {
  var found: UInt32?
  forEachBidiControl(bytes) { control in
    found = control
    return false
  }
  return found
}

/// Whether each embedding, override and isolate is closed by its own kind of end, in order. The marks U+061C, U+200E
/// and U+200F stand alone and are always balanced.
func isBalancedBidi(_ bytes: ArraySlice<UInt8>) -> Bool {
  var open: [UInt32] = []
  var isBalanced = true
  forEachBidiControl(bytes) { control in
    switch control {
    case 0x202A, 0x202B, 0x202D, 0x202E: open.append(0x202C)
    case 0x2066, 0x2067, 0x2068: open.append(0x2069)
    case 0x202C, 0x2069: isBalanced = open.popLast() == control
    default: break
    }
    return isBalanced
  }
  return isBalanced && open.isEmpty
}

/// - Parameter body: Called with each bidi control; `false` ends the search.
private func forEachBidiControl(_ bytes: ArraySlice<UInt8>, _ body: (UInt32) -> Bool) {
  var index = bytes.startIndex
  while index < bytes.endIndex {
    let byte = bytes[index]
    index += 1
    guard byte == 0xE2 || byte == 0xD8, index < bytes.endIndex else { continue }
    let second = bytes[index]
    if byte == 0xD8 {
      if second == 0x9C, !body(0x061C) { return }
      continue
    }
    guard index + 1 < bytes.endIndex, second == 0x80 || second == 0x81 else { continue }
    let scalar = 0x2000 | UInt32(second & 0x3F) << 6 | UInt32(bytes[index + 1] & 0x3F)
    switch scalar {
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: if !body(scalar) { return }
    default: break
    }
  }
}
