/// A closed list of words, found by their bytes without making a `String`: the keys of a record, the values of an
/// enumeration, the country codes.
struct WordTable: Sendable {
  /// In the order given.
  let words: [String]
  /// The words' bytes, one after the other; word `i` lies in `starts[i]..<starts[i + 1]`.
  private let bytes: [UInt8]
  private let starts: [Int]
  /// Open addressing: 0 is free, otherwise the word's index + 1.
  private let slots: [UInt16]
  private let mask: Int

  init(_ words: [String]) {
    self.words = words
    var bytes: [UInt8] = []
    var starts = [0]
    for word in words {
      bytes += word.utf8
      starts.append(bytes.count)
    }
    var size = 16
    while size < words.count * 4 { size *= 2 }
    var slots = [UInt16](repeating: 0, count: size)
    for index in words.indices {
      var slot = WordTable.hash(bytes[starts[index]..<starts[index + 1]]) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt16(truncatingIfNeeded: index + 1)
    }
    self.bytes = bytes
    self.starts = starts
    self.slots = slots
    mask = size - 1
  }

  func index(of word: ArraySlice<UInt8>) -> Int? {
    var slot = WordTable.hash(word) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if bytes[starts[index]..<starts[index + 1]].elementsEqual(word) { return index }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// FNV-1a over the first twelve bytes and the length: enough to tell a few hundred words apart.
  private static func hash(_ word: ArraySlice<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261 ^ UInt32(truncatingIfNeeded: word.count)
    for byte in word.prefix(12) { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash ^ hash >> 15)
  }
}

/// The words of an enumeration, found by their bytes.
struct Vocabulary<Value: RawRepresentable<String> & CaseIterable & Sendable>: Sendable {
  let table: WordTable
  private let values: [Value]

  init(_ type: Value.Type) {
    values = Array(type.allCases)
    table = WordTable(values.map(\.rawValue))
  }

  subscript(word: ArraySlice<UInt8>) -> Value? { table.index(of: word).map { values[$0] } }
}
