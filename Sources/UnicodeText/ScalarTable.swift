import CUTF8Proc

/// Two yes-or-no questions about each code point of the basic plane, answered once: 8 KB an answer, so that a scan
/// over a Chinese corpus asks a bit and not the library.
///
/// Built when the first text beyond U+02FF is met (about half a millisecond), never for ASCII.
struct ScalarTable: Sendable {
  /// Neither forbidden in text nor a bidi control.
  let plain: [UInt64]
  /// Normalised as it stands, whatever stands before or after it is in this set too.
  let composed: [UInt64]

  static let shared = ScalarTable()

  private init() {
    var plain = [UInt64](repeating: 0, count: 1024)
    var composed = plain
    for value in UInt32(0)..<0x10000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bit: UInt64 = 1 << UInt64(value & 63)
      if !isForbiddenInText(scalar), !isBidiControl(scalar) { plain[Int(value >> 6)] |= bit }
      if ScalarTable.isComposed(scalar) { composed[Int(value >> 6)] |= bit }
    }
    self.plain = plain
    self.composed = composed
  }

  /// Stricter than NFC_Quick_Check: a mark of any kind and a conjoining vowel or final jamo always need a look.
  private static func isComposed(_ scalar: Unicode.Scalar) -> Bool {
    if (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value) { return false }
    if (0xAC00...0xD7A3).contains(scalar.value) { return true }
    // The library returns a row of a constant table for any number.
    let property = utf8proc_get_property(Int32(bitPattern: scalar.value)).pointee
    switch utf8proc_category_t(UInt32(property.category)) {
    case UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_MC, UTF8PROC_CATEGORY_ME: return false
    default: break
    }
    guard property.decomp_seqindex != UInt16.max, property.decomp_type == 0 else { return true }
    let written = Array(String(scalar).utf8)
    return written.withUnsafeBufferPointer { composedByLibrary($0) } == written
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar whose first byte is at `offset`, and how many bytes it takes.
  ///
  /// Holds for valid UTF-8 only: the callers' promise, kept by `String` and by the checks of `YAMLSyntax`.
  @inline(__always)
  package func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(self[offset])
    if first < 0x80 { return (first, 1) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | UInt32(self[offset + 1]) & 0x3F, 2) }
    if first < 0xF0 {
      return (
        (first & 0x0F) << 12 | (UInt32(self[offset + 1]) & 0x3F) << 6 | UInt32(self[offset + 2]) & 0x3F, 3
      )
    }
    return (
      (first & 0x07) << 18 | (UInt32(self[offset + 1]) & 0x3F) << 12
        | (UInt32(self[offset + 2]) & 0x3F) << 6 | UInt32(self[offset + 3]) & 0x3F, 4
    )
  }

  /// Where the first character stands that is forbidden in text or a bidi control; `nil` when there is none.
  /// The bytes are valid UTF-8.
  package func firstQuestionableScalar(from start: Int = 0) -> Int? {
    var offset = start
    while offset < count {
      let byte = self[offset]
      if byte < 0x80 {
        if (byte < 0x20 && byte != 0x0A && byte != 0x09) || byte == 0x7F { return offset }
        offset += 1
        continue
      }
      let (value, length) = scalar(at: offset)
      if !isPlain(value) { return offset }
      offset += length
    }
    return nil
  }
}

/// Neither forbidden in text nor a bidi control; a table look-up in the basic plane.
@inline(__always)
package func isPlain(_ value: UInt32) -> Bool {
  if value < 0x10000 { return ScalarTable.shared.plain[Int(value >> 6)] >> UInt64(value & 63) & 1 == 1 }
  guard let scalar = Unicode.Scalar(value) else { return false }
  return !isForbiddenInText(scalar)
}
