/// ASCII letters as capitals, those of a URL as they are: a path may tell `a` from `A`.
public func capitalisedOutsideURLs(_ text: String) -> String {
  var text = text
  return text.withUTF8 { bytes in
    let urls = urlSpans(in: bytes)
    var result = Array(bytes)
    var url = 0
    for offset in result.indices {
      while url < urls.count, urls[url].upperBound <= offset { url += 1 }
      if url < urls.count, urls[url].contains(offset) { continue }
      if (0x61...0x7A).contains(result[offset]) { result[offset] -= 0x20 }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
