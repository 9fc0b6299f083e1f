/// The words of samples that begin with `kestrel`, in small letters: each stands in one place of a report, so that its
/// presence shows that the place was printed. ASCII, so that no fold, capital or line end changes it.
func markers(in bytes: [UInt8]) -> Set<String> {
  let start = Array("kestrel".utf8)
  return Set(asciiWords(in: bytes) { $0.starts(with: start) })
}

/// Runs of ASCII letters and digits, in small letters, that `isWanted` takes.
func asciiWords(in bytes: [UInt8], where isWanted: ([UInt8]) -> Bool) -> [String] {
  var words: [String] = []
  var word: [UInt8] = []
  for byte in bytes {
    switch byte {
    case 0x61...0x7A, 0x30...0x39: word.append(byte)
    case 0x41...0x5A: word.append(byte | 0x20)
    default:
      if !word.isEmpty {
        if isWanted(word) { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      }
    }
  }
  if !word.isEmpty, isWanted(word) { words.append(String(decoding: word, as: UTF8.self)) }
  return words
}
