/// Names that may be declared in what could not be read. A reference to one of them is no mistake of its own: the
/// unreadable place has been reported.
package struct LostNames: Hashable, Sendable {
  private var names: Set<String> = []
  /// A whole file or folder is missing, so that any name may be declared in it.
  package private(set) var isAnything = false

  /// Nothing was lost.
  package init() {}

  package static let anything: LostNames = {
    var lost = LostNames()
    lost.isAnything = true
    return lost
  }()

  /// Every word of a text that could be an id.
  package init(wordsOf bytes: some Sequence<UInt8>) {
    var word: [UInt8] = []
    for byte in bytes {
      if isIDByte(byte) {
        word.append(byte)
      } else if !word.isEmpty {
        insert(word)
        word.removeAll(keepingCapacity: true)
      }
    }
    insert(word)
  }

  package var isEmpty: Bool { names.isEmpty && !isAnything }

  package func contains(_ name: String) -> Bool { isAnything || names.contains(name) }

  package mutating func formUnion(_ other: LostNames) {
    names.formUnion(other.names)
    isAnything = isAnything || other.isAnything
  }

  private mutating func insert(_ word: [UInt8]) {
    guard (1...128).contains(word.count) else { return }
    names.insert(String(decoding: word, as: UTF8.self))
    // `id:` with nothing between it and what follows in a damaged line.
    if word.last == UInt8(ascii: ":") { names.insert(String(decoding: word.dropLast(), as: UTF8.self)) }
  }
}

private func isIDByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "-"):
    true
  default: false
  }
}
