/// libyaml counts code points; spans count bytes. Marks come nearly in order, so the map walks along with them.
struct OffsetMap {
  private let source: UnsafeBufferPointer<UInt8>
  /// Bytes before the text that libyaml sees: a byte-order mark or nothing.
  private let base: Int
  private let isASCII: Bool
  private var index = 0
  private var offset: Int

  init(_ source: UnsafeBufferPointer<UInt8>, base: Int, isASCII: Bool) {
    self.source = source
    self.base = base
    self.isASCII = isASCII
    self.offset = base
  }

  /// The byte where code point number `target` begins; the end of the file for a number past the last one.
  @inline(__always)
  mutating func offset(of target: Int) -> Int {
    isASCII ? min(base + target, source.count) : walk(to: target)
  }

  /// The caller knows both: code point number `target` begins at byte `offset`.
  @inline(__always)
  mutating func learn(_ target: Int, at offset: Int) {
    index = target
    self.offset = offset
  }

  private mutating func walk(to target: Int) -> Int {
    if target > index {
      var remaining = target - index
      let raw = UnsafeRawBufferPointer(source)
      while remaining > 0, offset < source.count {
        if offset + 8 <= source.count {
          // Eight bytes inside the buffer, of which the first few are wanted; nearly always ASCII.
          let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
          let wanted = min(remaining, 8)
          if word << UInt64(64 - 8 * wanted) & 0x8080_8080_8080_8080 == 0 {
            offset += wanted
            remaining -= wanted
            continue
          }
          if remaining >= 8 {
            // A byte whose high bits are 10 continues a character; the word may end inside one.
            let continuations = (word & ~(word << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
            remaining -= 8 - continuations
            offset += 8
            while offset < source.count, isContinuation(offset) { offset += 1 }
            continue
          }
        }
        offset += 1
        while offset < source.count, isContinuation(offset) { offset += 1 }
        remaining -= 1
      }
      index = target - remaining
    } else if target < index {
      while index > target, offset > base {
        offset -= 1
        if !isContinuation(offset) { index -= 1 }
      }
    }
    return offset
  }

  @inline(__always)
  private func isContinuation(_ offset: Int) -> Bool { source[offset] & 0xC0 == 0x80 }
}
