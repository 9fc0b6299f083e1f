import ReportDiagnostics
import UnicodeText

/// An open-addressing set of keys, by number; kept from mapping to mapping, emptied by a stamp.
struct KeyTable {
  private var slots: [(stamp: UInt32, record: UInt32, hash: Int)] = []
  private var stamp: UInt32 = 0

  /// Makes room for `count` keys and forgets the ones before.
  mutating func reset(count: Int) {
    var size = 16
    while size < count * 2 { size *= 2 }
    stamp &+= 1
    if slots.count < size || stamp == 0 {
      stamp = 1
      slots = Array(repeating: (0, 0, 0), count: size)
    }
  }

  /// - Returns: The record that was put in earlier with the same key, or `nil` when `record` is in now.
  mutating func insert(_ record: UInt32, hash: Int, isSame: (UInt32) -> Bool) -> UInt32? {
    let mask = slots.count - 1
    var slot = hash & mask
    while slots[slot].stamp == stamp {
      if slots[slot].hash == hash, isSame(slots[slot].record) { return slots[slot].record }
      slot = (slot + 1) & mask
    }
    slots[slot] = (stamp, record, hash)
    return nil
  }
}

extension TreeBuilder {
  /// Keys are one by their bytes, and by their bytes in NFC.
  mutating func reportRepeatedKeys(of frame: Frame) {
    // Most mappings are small and their keys differ in length or letters: ask a few bits before asking bytes.
    var seen: (UInt64, UInt64) = (0, 0)
    var mayRepeat = frame.keyCount > 16 || frame.hasNonASCIIKey
    if !mayRepeat {
      var index = frame.record + 1
      while index < records.count {
        let key = records[index]
        let bits = signature(of: key)
        if seen.0 & bits.0 != 0, seen.1 & bits.1 != 0 {
          mayRepeat = true
          break
        }
        seen.0 |= bits.0
        seen.1 |= bits.1
        index = Int(records[Int(key.next)].next)
      }
    }
    guard mayRepeat else { return }
    if frame.keyCount <= 16, !frame.hasNonASCIIKey { compareKeys(of: frame) } else { hashKeys(of: frame) }
  }

  /// Equal keys have equal bits; different keys seldom share both.
  @inline(__always)
  private func signature(of key: YAMLTree.Record) -> (UInt64, UInt64) {
    let length = UInt64(key.valueEnd - key.valueStart)
    guard length > 0 else { return (1, 1) }
    let first = UInt64(values[Int(key.valueStart)])
    let middle = UInt64(values[Int(key.valueStart) + Int(length / 2)])
    let last = UInt64(values[Int(key.valueEnd) - 1])
    return (1 << ((first &* 7 &+ length) & 63), 1 << ((middle &* 11 &+ last) & 63))
  }

  /// Every key against the ones before it: for a handful the fastest way, and no memory is taken.
  private mutating func compareKeys(of frame: Frame) {
    var index = frame.record + 1
    while index < records.count {
      if records[index].kind == .scalar {
        var earlier = frame.record + 1
        while earlier < index {
          if records[earlier].kind == .scalar, isSameKey(earlier, index) {
            reportRepeatedKey(index, first: earlier)
            break
          }
          earlier = Int(records[Int(records[earlier].next)].next)
        }
      }
      index = Int(records[Int(records[index].next)].next)
    }
  }

  @inline(__always)
  private func isSameKey(_ left: Int, _ right: Int) -> Bool {
    let length = records[left].valueEnd - records[left].valueStart
    guard length == records[right].valueEnd - records[right].valueStart else { return false }
    return keyBytes(left).elementsEqual(keyBytes(right))
  }

  private func keyBytes(_ index: Int) -> ArraySlice<UInt8> {
    values[Int(records[index].valueStart)..<Int(records[index].valueEnd)]
  }

  /// Linear: the hash is seeded anew in every run, so no file can be made to fill one slot.
  private mutating func hashKeys(of frame: Frame) {
    keyTable.reset(count: frame.keyCount + 1)
    var table = KeyTable()
    swap(&table, &keyTable)
    defer { swap(&table, &keyTable) }
    var index = frame.record + 1
    while index < records.count {
      if records[index].kind == .scalar {
        let key = keyBytes(index)
        let composed = frame.hasNonASCIIKey && !isPlainlyNFC(key) ? nfc(key) : nil
        let first = table.insert(UInt32(truncatingIfNeeded: index), hash: hash(of: composed.map { $0[...] } ?? key)) {
          let other = keyBytes(Int($0))
          if composed == nil, other.elementsEqual(key) { return true }
          return frame.hasNonASCIIKey && nfc(other).elementsEqual(composed.map { $0[...] } ?? key)
        }
        if let first { reportRepeatedKey(index, first: Int(first)) }
      }
      index = Int(records[Int(records[index].next)].next)
    }
  }

  private func hash(of bytes: ArraySlice<UInt8>) -> Int {
    var hasher = Hasher()
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize()
  }

  private mutating func reportRepeatedKey(_ index: Int, first: Int) {
    let start = Int(records[index].start)
    let end = Int(records[index].end)
    let key = String(decoding: keyBytes(index), as: UTF8.self)
    let shown = key.count <= 40 ? key : key.prefix(39) + "…"
    report(
      .yamlDuplicateKey,
      isSameKey(first, index)
        ? "'\(shown)' occurs twice in one mapping"
        : "'\(shown)' occurs twice in one mapping, written with different code points",
      start,
      end,
      notes: [Diagnostic.Note("first here", at: span(Int(records[first].start), Int(records[first].end)))],
      hint: "keep one of the two"
    )
  }
}
