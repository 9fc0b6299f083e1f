import CUTF8Proc

/// Whether every byte is below 0x80.
package func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var offset = 0
  // Unaligned loads of eight bytes that all lie inside the buffer.
  let raw = UnsafeRawBufferPointer(bytes)
  while offset + 8 <= bytes.count {
    if raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 { return false }
    offset += 8
  }
  while offset < bytes.count {
    if bytes[offset] >= 0x80 { return false }
    offset += 1
  }
  return true
}

/// Whether every byte is from 0x20 to 0x7E: nothing that needs a second look, and no line feed.
package func isPrintableASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var offset = 0
  // Unaligned loads of eight bytes that all lie inside the buffer.
  let raw = UnsafeRawBufferPointer(bytes)
  while offset + 8 <= bytes.count {
    let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    // In each byte below 0x80, the high bit comes out set below 0x20 or at 0x7F.
    let odd = word | ~(word &+ 0x6060_6060_6060_6060) | (word &+ 0x0101_0101_0101_0101)
    if odd & 0x8080_8080_8080_8080 != 0 { return false }
    offset += 8
  }
  while offset < bytes.count {
    if bytes[offset] < 0x20 || bytes[offset] >= 0x7F { return false }
    offset += 1
  }
  return true
}

package func isASCII(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBufferPointer(isASCII) }
package func isASCII(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.withUnsafeBufferPointer(isASCII) }

/// Normalization Form C (UAX #15) of valid UTF-8. Bytes that are not UTF-8 come back as they are.
package func nfc(_ bytes: [UInt8]) -> [UInt8] {
  bytes.withUnsafeBufferPointer { isPlainlyNFC($0) ? nil : composedByLibrary($0) } ?? bytes
}

package func nfc(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  bytes.withUnsafeBufferPointer { isPlainlyNFC($0) ? nil : composedByLibrary($0) } ?? Array(bytes)
}

package func nfc(_ text: String) -> String {
  var text = text
  let composed = text.withUTF8 { isPlainlyNFC($0) ? nil : composedByLibrary($0) }
  return composed.map { String(decoding: $0, as: UTF8.self) } ?? text
}

/// `true`: the bytes are in NFC. `false`: they may be, ask ``nfc(_:)``. Nearly all text gets `true`.
package func isPlainlyNFC(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  if isASCII(bytes) { return true }
  var offset = 0
  while offset < bytes.count {
    // Up to U+02FF nothing combines and nothing decomposes to something else.
    if bytes[offset] < 0xCC {
      offset += 1
      continue
    }
    let (value, length) = bytes.scalar(at: offset)
    guard value < 0x10000, ScalarTable.composed.contains(value) else { return false }
    offset += length
  }
  return true
}

package func isPlainlyNFC(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.withUnsafeBufferPointer(isPlainlyNFC) }

/// NFC by utf8proc, or `nil` when the bytes are not UTF-8.
func composedByLibrary(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
  recomposed(bytes, decomposition: UTF8PROC_DECOMPOSE.rawValue, leavingOut: { _ in false })
}

/// Decomposes, drops code points, composes; `nil` when the bytes are not UTF-8.
private func recomposed(
  _ bytes: UnsafeBufferPointer<UInt8>,
  decomposition: UInt32,
  leavingOut isDropped: (Int32) -> Bool
) -> [UInt8]? {
  let options = utf8proc_option_t(UTF8PROC_STABLE.rawValue | decomposition)
  // First call: how many code points; second call: the code points. One spare place, for the library's final NUL.
  let needed = utf8proc_decompose(bytes.baseAddress, bytes.count, nil, 0, options)
  guard needed >= 0 else { return nil }
  var points = [Int32](repeating: 0, count: needed + 1)
  let length = points.withUnsafeMutableBufferPointer {
    utf8proc_decompose(bytes.baseAddress, bytes.count, $0.baseAddress, needed, options)
  }
  guard length == needed else { return nil }
  var kept = 0
  for index in 0..<length where !isDropped(points[index]) {
    points[kept] = points[index]
    kept += 1
  }
  return points.withUnsafeMutableBufferPointer { buffer in
    let compose = utf8proc_option_t(UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
    // Writes UTF-8 over the code points, never more than four bytes each, and a NUL into the spare place.
    let size = utf8proc_reencode(buffer.baseAddress, kept, compose)
    return Array(UnsafeRawBufferPointer(buffer).prefix(max(0, size)))
  }
}

/// The form in which words are compared when case and accents must not count: full case folding, then accents
/// and vowel points stripped, then composed again. `Straße`, `STRASSE` → `strasse`; `Kraków` → `krakow`.
///
/// Signs that are letters of their script stay: Indic vowels and nuktas, kana voicing, Thai vowels and tones.
package func caseAndAccentFolded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  if isASCII(bytes) { return bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } }
  return recomposed(
    bytes,
    decomposition: UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_CASEFOLD.rawValue,
    leavingOut: isAccent
  ) ?? Array(bytes)
}

package func caseAndAccentFolded(_ bytes: [UInt8]) -> [UInt8] { bytes.withUnsafeBufferPointer(caseAndAccentFolded) }

package func caseAndAccentFolded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  bytes.withUnsafeBufferPointer(caseAndAccentFolded)
}

package func caseAndAccentFolded(_ text: String) -> String {
  var text = text
  return String(decoding: text.withUTF8(caseAndAccentFolded), as: UTF8.self)
}

/// By combining class: overlays, Hebrew and Arabic points, and everything above, below or beside a letter.
private func isAccent(_ point: Int32) -> Bool {
  guard point >= 0x0300 else { return false }
  // The library returns a row of a constant table for any number.
  let combining = utf8proc_get_property(point).pointee.combining_class
  return combining == 1 || (10...36).contains(combining) || combining >= 200
}
