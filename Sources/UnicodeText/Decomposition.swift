import CUTF8Proc

/// The compatibility decomposition (NFKD) of one character, its combining marks left out: `é` → `e`, `№` → `No`,
/// U+0301 → nothing. A character that does not decompose comes back alone.
package func decomposedWithoutMarks(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
  let options = UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_COMPAT.rawValue | UTF8PROC_STRIPMARK.rawValue
  // No character decomposes to more than eighteen (U+FDFA).
  var points = [Int32](repeating: 0, count: 32)
  let count = utf8proc_decompose_char(
    Int32(bitPattern: scalar.value),
    &points,
    points.count,
    utf8proc_option_t(options),
    nil
  )
  guard count >= 0, count <= points.count else { return [scalar] }
  return points[..<count].compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) }
}
