import CUTF8Proc

/// A yes-or-no question about each code point of the basic plane, answered once: 8 KB an answer, so that a scan over a
/// Chinese corpus asks a bit and not the library.
///
/// Built when the first text asks that ASCII cannot answer (0.1 to 0.5 milliseconds), never for ASCII.
struct ScalarTable: Sendable {
  private let words: [UInt64]

  /// Neither forbidden in text nor a bidi control.
  static let plain = ScalarTable { !isForbiddenInText($0) && !isBidiControl($0) }
  /// Normalised as it stands, whatever stands before or after it is in this set too.
  static let composed = ScalarTable(isComposed)

  @inline(__always)
  func contains(_ value: UInt32) -> Bool { words[Int(value >> 6)] >> UInt64(value & 63) & 1 == 1 }

  /// - Parameter answer: Not asked for the large blocks of letters and the private use area: yes for all of them.
  private init(_ answer: (Unicode.Scalar) -> Bool) {
    var words = [UInt64](repeating: 0, count: 1024)
    for value in UInt32(0)..<0x10000 {
      let isYes =
        switch value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xE000...0xF8FF: true
        default: Unicode.Scalar(value).map(answer) ?? false
        }
      if isYes { words[Int(value >> 6)] |= 1 << UInt64(value & 63) }
    }
    self.words = words
  }

  /// Stricter than NFC_Quick_Check: a mark of any kind and a conjoining vowel or final jamo always need a look.
  private static func isComposed(_ scalar: Unicode.Scalar) -> Bool {
    if (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value) { return false }
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
  if value < 0x10000 { return ScalarTable.plain.contains(value) }
  guard let scalar = Unicode.Scalar(value) else { return false }
  return !isForbiddenInText(scalar)
}
