import UnicodeText

/// One line of a file as it is drawn: escaped, tabs expanded, and cut to the part that matters.
struct VisibleLine {
  /// Something that the terminal draws as one: a character with its marks, or an escape.
  private struct Glyph {
    let text: String
    let width: Int
    /// Its bytes in the file.
    let bytes: Range<Int>
  }

  private let glyphs: [Glyph]
  private let isCutLeft: Bool
  private let isCutRight: Bool

  private static let tabStop = 4
  /// More bytes than this on either side of the focus are not even decoded.
  private static let reach = 2_048
  /// A heap of combining marks on one letter is cut here.
  private static let longestCluster = 12

  /// - Parameters:
  ///   - content: The line's bytes in the file, without its line end.
  ///   - focus: The part that must be seen.
  ///   - width: The most cells that the line may take.
  init(_ content: Range<Int>, of bytes: [UInt8], focus: Range<Int>, width: Int) {
    var start = max(content.lowerBound, focus.lowerBound - Self.reach)
    while start < focus.lowerBound, start > content.lowerBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
    var end = min(content.upperBound, max(start, focus.lowerBound) + Self.reach)
    while end < content.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let all = Self.glyphs(of: bytes[start..<max(start, end)])

    let window = Self.window(of: all, focus: focus, width: width)
    glyphs = Array(all[window])
    isCutLeft = start > content.lowerBound || window.lowerBound > 0
    isCutRight = end < content.upperBound || window.upperBound < all.count
  }

  var text: String {
    (isCutLeft ? "…" : "") + glyphs.map(\.text).joined() + (isCutRight ? "…" : "")
  }

  /// Where a mark under `range` begins, in cells from the left, and how many cells it takes: at least one.
  func mark(under range: Range<Int>) -> (indent: Int, width: Int) {
    let before = glyphs.prefix { $0.bytes.upperBound <= range.lowerBound }
    let under = glyphs.dropFirst(before.count).prefix { $0.bytes.lowerBound < range.upperBound }
    let indent = before.reduce(isCutLeft ? 1 : 0) { $0 + $1.width }
    return (indent, max(1, under.reduce(0) { $0 + $1.width }))
  }

  /// All glyphs when they fit, otherwise those around `focus` that leave room for the two `…`.
  private static func window(of glyphs: [Glyph], focus: Range<Int>, width: Int) -> Range<Int> {
    guard glyphs.reduce(0, { $0 + $1.width }) > width else { return glyphs.indices }
    let first = glyphs.firstIndex { $0.bytes.upperBound > focus.lowerBound } ?? glyphs.endIndex
    var low = first
    var high = first
    var room = width - 2
    func take(_ index: Int) -> Bool {
      guard glyphs.indices.contains(index), glyphs[index].width <= room else { return false }
      room -= glyphs[index].width
      return true
    }
    while high < glyphs.count, glyphs[high].bytes.lowerBound < focus.upperBound, take(high) { high += 1 }
    // A third of what is left goes before the focus, the rest after it, and what the end of the line leaves, before.
    let before = room / 3
    let kept = room
    while kept - room < before, take(low - 1) { low -= 1 }
    while take(high) { high += 1 }
    while take(low - 1) { low -= 1 }
    return low..<high
  }

  private static func isShownAsItIs(_ character: Character) -> Bool {
    escapedForDisplay(String(character)).utf8.elementsEqual(character.utf8)
  }

  private static func glyphs(of bytes: ArraySlice<UInt8>) -> [Glyph] {
    var result: [Glyph] = []
    var offset = bytes.startIndex
    var column = 0
    func add(_ text: String, width: Int, bytes: Int) {
      result.append(Glyph(text: text, width: width, bytes: offset..<offset + bytes))
      offset += bytes
      column += width
    }
    for piece in UTF8Pieces(bytes) {
      switch piece {
      case .stray(let byte):
        let text = escapedForDisplay([byte])
        add(text, width: terminalWidth(of: text), bytes: 1)
      case .text(let text):
        for character in text {
          let scalars = character.unicodeScalars
          if character == "\t" {
            let width = tabStop - column % tabStop
            add(String(repeating: " ", count: width), width: width, bytes: 1)
          } else if scalars.count <= longestCluster, isShownAsItIs(character) {
            add(String(character), width: terminalWidth(of: String(character)), bytes: character.utf8.count)
          } else {
            for (index, scalar) in scalars.enumerated() {
              let shown =
                index < longestCluster
                ? escapedForDisplay(String(scalar)) : index == longestCluster ? "…" : ""
              add(shown, width: terminalWidth(of: shown), bytes: UTF8.width(scalar))
            }
          }
        }
      }
    }
    return result
  }
}
