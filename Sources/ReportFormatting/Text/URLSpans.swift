/// Where URLs stand in a text, so that nothing breaks or recases them: `scheme://…` and `mailto:…`, up to white space
/// or a mark that ends a quotation.
///
/// Bytes of valid UTF-8; ranges in order.
func urlSpans(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
  var spans: [Range<Int>] = []
  var offset = 0
  while offset < bytes.count {
    guard bytes[offset] == UInt8(ascii: ":") else {
      offset += 1
      continue
    }
    let floor = spans.last?.upperBound ?? 0
    var start = offset
    while start > floor, isSchemeByte(bytes[start - 1]) { start -= 1 }
    let isHierarchical =
      offset + 2 < bytes.count && bytes[offset + 1] == UInt8(ascii: "/") && bytes[offset + 2] == UInt8(ascii: "/")
    guard start < offset, isHierarchical || isMailto(bytes, start..<offset) else {
      offset += 1
      continue
    }
    let end = urlEnd(in: bytes, from: offset + 1)
    if end > offset + 1 { spans.append(start..<end) }
    offset = max(end, offset + 1)
  }
  return spans
}

private func isSchemeByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
  default: false
  }
}

private func isMailto(_ bytes: UnsafeBufferPointer<UInt8>, _ scheme: Range<Int>) -> Bool {
  let name = Array("mailto".utf8)
  guard scheme.count == name.count else { return false }
  for (index, byte) in name.enumerated() where bytes[scheme.lowerBound + index] | 0x20 != byte { return false }
  return true
}

private func urlEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  var end = start
  while end < bytes.count {
    switch bytes[end] {
    case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0x7F: return end
    case 0xC2 where end + 1 < bytes.count && (bytes[end + 1] == 0xA0 || bytes[end + 1] == 0xBB): return end
    // U+2000…U+203F (spaces, quotation marks) and U+3000…U+303F (CJK punctuation).
    case 0xE2 where end + 1 < bytes.count && bytes[end + 1] == 0x80: return end
    case 0xE3 where end + 1 < bytes.count && bytes[end + 1] == 0x80: return end
    // Full-width brackets and commas.
    case 0xEF where end + 1 < bytes.count && bytes[end + 1] == 0xBC: return end
    default: end += 1
    }
  }
  return end
}
