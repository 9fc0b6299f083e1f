/// Bytes as the longest stretches of valid UTF-8 and, between them, single bytes that are none.
struct UTF8Pieces: Sequence, IteratorProtocol {
  enum Piece { case text(String), stray(UInt8) }

  private var rest: ArraySlice<UInt8>
  /// Found while looking for the end of a stretch; given out next.
  private var stray: UInt8?

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  mutating func next() -> Piece? {
    if let byte = stray {
      stray = nil
      return .stray(byte)
    }
    guard let first = rest.first else { return nil }
    if let all = String(validating: rest, as: UTF8.self) {
      rest = []
      return .text(all)
    }
    var text = ""
    while let scalar = Self.scalar(at: rest) {
      text += scalar
      rest = rest.dropFirst(scalar.utf8.count)
    }
    if !text.isEmpty {
      stray = rest.popFirst()
      return .text(text)
    }
    rest = rest.dropFirst()
    return .stray(first)
  }

  private static func scalar(at bytes: ArraySlice<UInt8>) -> String? {
    guard let first = bytes.first else { return nil }
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    return String(validating: bytes.prefix(length), as: UTF8.self)
  }
}
