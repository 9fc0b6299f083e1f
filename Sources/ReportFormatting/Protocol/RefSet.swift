public import ReportModel

/// Records of one table, a bit each: 100,000 of them take 12.5 KB, and adding one costs next to nothing.
public struct RefSet<Record>: Hashable, Sendable {
  /// The last word is never 0, so that equal sets have equal words.
  private var words: [UInt64] = []

  public init() {}

  public init(_ refs: some Sequence<Ref<Record>>) {
    for ref in refs { insert(ref) }
  }

  public var isEmpty: Bool { words.isEmpty }

  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// In ascending order.
  public var refs: [Ref<Record>] {
    var refs: [Ref<Record>] = []
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        refs.append(Ref(index * 64 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return refs
  }

  public func contains(_ ref: Ref<Record>) -> Bool {
    let index = Int(ref.index) / 64
    return index < words.count && words[index] & RefSet.bit(ref) != 0
  }

  public mutating func insert(_ ref: Ref<Record>) {
    let index = Int(ref.index) / 64
    if index >= words.count { words += repeatElement(0, count: index + 1 - words.count) }
    words[index] |= RefSet.bit(ref)
  }

  public mutating func formUnion(_ other: RefSet) {
    if words.count < other.words.count { words += repeatElement(0, count: other.words.count - words.count) }
    for (index, word) in other.words.enumerated() { words[index] |= word }
  }

  public func union(_ other: RefSet) -> RefSet {
    var union = self
    union.formUnion(other)
    return union
  }

  public func intersection(_ other: RefSet) -> RefSet { RefSet(zip(words, other.words).map { $0 & $1 }) }

  public func subtracting(_ other: RefSet) -> RefSet {
    var rest = words
    for (index, word) in zip(rest.indices, other.words) { rest[index] &= ~word }
    return RefSet(rest)
  }

  private init(_ words: [UInt64]) {
    self.words = words
    while self.words.last == 0 { self.words.removeLast() }
  }

  private static func bit(_ ref: Ref<Record>) -> UInt64 { 1 << UInt64(ref.index % 64) }
}
