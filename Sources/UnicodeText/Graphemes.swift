import CUTF8Proc

/// The end of the extended grapheme cluster (UAX #29) that begins at `start`. The bytes are valid UTF-8.
package func graphemeEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  guard start < bytes.count else { return bytes.count }
  var state: Int32 = 0
  var (previous, length) = bytes.scalar(at: start)
  var offset = start + length
  while offset < bytes.count {
    let (value, length) = bytes.scalar(at: offset)
    if utf8proc_grapheme_break_stateful(Int32(bitPattern: previous), Int32(bitPattern: value), &state) {
      return offset
    }
    previous = value
    offset += length
  }
  return bytes.count
}

/// Where the clusters of `text` end, as UTF-8 offsets; the last one is the text's length. Empty for an empty text.
package func graphemeEnds(in text: String) -> [Int] {
  var text = text
  return text.withUTF8 { bytes in
    var ends: [Int] = []
    var offset = 0
    while offset < bytes.count {
      offset = graphemeEnd(in: bytes, from: offset)
      ends.append(offset)
    }
    return ends
  }
}
