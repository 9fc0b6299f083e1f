/// The ids that one file writes, each once. A reference is the number of a name here until the corpus is linked, so
/// that a name is looked up once a file and not once a use.
struct NameTable {
  /// All scalar values of the file; every name is a stretch of it.
  private let values: [UInt8]
  private(set) var names: [String] = []
  /// Whether something refers to the name: an id that is only declared is not used.
  private(set) var isReferenced: [Bool] = []
  private var ranges: [(hash: UInt32, start: UInt32)] = []
  /// Open addressing: 0 is free, otherwise the name's number + 1. The size is a power of two.
  private var slots: [UInt32]

  init(values: [UInt8]) {
    self.values = values
    slots = [UInt32](repeating: 0, count: 256)
  }

  /// - Parameter name: A slice of the file's values.
  mutating func number(of name: ArraySlice<UInt8>, isReference: Bool) -> Int {
    let hash = NameTable.hash(name)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if ranges[number].hash == hash, isName(number, name) {
        if isReference { isReferenced[number] = true }
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = names.count
    names.append(String(decoding: name, as: UTF8.self))
    isReferenced.append(isReference)
    ranges.append((hash, UInt32(truncatingIfNeeded: name.startIndex)))
    slots[slot] = UInt32(truncatingIfNeeded: number + 1)
    if names.count * 2 > slots.count { grow() }
    return number
  }

  private func isName(_ number: Int, _ name: ArraySlice<UInt8>) -> Bool {
    let start = Int(ranges[number].start)
    guard names[number].utf8.count == name.count, start + name.count <= values.count else { return false }
    // Byte by byte: to compare slices counts references first, and most names are a dozen bytes.
    var position = start
    for byte in name {
      if values[position] != byte { return false }
      position += 1
    }
    return true
  }

  private mutating func grow() {
    let mask = slots.count * 4 - 1
    var larger = [UInt32](repeating: 0, count: mask + 1)
    for (number, range) in ranges.enumerated() {
      var slot = Int(range.hash) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = UInt32(truncatingIfNeeded: number + 1)
    }
    slots = larger
  }

  /// FNV-1a.
  private static func hash(_ name: ArraySlice<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in name { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash ^ hash >> 15
  }
}
