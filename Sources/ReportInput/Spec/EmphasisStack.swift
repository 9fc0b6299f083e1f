/// Turns runs of stars into emphasis: the algorithm at the end of the CommonMark specification ("An algorithm for
/// parsing nested emphasis and links"), for `*` alone.
struct EmphasisStack {
  private enum Element {
    case bytes([UInt8])
    case inline(ProseSyntax.Inline)
    case stars(Run)
  }

  private struct Run {
    /// Stars not yet used.
    var count: Int
    let written: Int
    let opens: Bool
    let closes: Bool
  }

  private var elements: [Element] = []
  /// Places in `elements` of runs that can open.
  private var openers: [Int] = []
  /// By what a closer is like: how many of `openers` were looked at in vain, so that no closer looks at them again.
  private var bottoms = [Int](repeating: 0, count: 6)

  mutating func append(byte: UInt8) {
    if case .bytes(var bytes)? = elements.last {
      // Taken out first, so that the array is not copied.
      elements.removeLast()
      bytes.append(byte)
      elements.append(.bytes(bytes))
    } else {
      elements.append(.bytes([byte]))
    }
  }

  mutating func append(_ inline: ProseSyntax.Inline) { elements.append(.inline(inline)) }

  mutating func dropTrailingBlanks() {
    guard case .bytes(var bytes)? = elements.last else { return }
    while bytes.last == 0x20 || bytes.last == 0x09 { bytes.removeLast() }
    elements[elements.count - 1] = .bytes(bytes)
  }

  mutating func append(stars count: Int, opens: Bool, closes: Bool) {
    var run = Run(count: count, written: count, opens: opens, closes: closes)
    if closes {
      let key = (opens ? 3 : 0) + count % 3
      while run.count > 0 {
        guard let found = (bottoms[key]..<openers.count).last(where: { fits(openers[$0], run) }) else {
          bottoms[key] = openers.count
          break
        }
        close(found, &run)
      }
    }
    guard run.count > 0 else { return }
    elements.append(.stars(run))
    if opens { openers.append(elements.count - 1) }
  }

  /// Rules 9 and 10: when one of the two could both open and close, their lengths must not add up to a multiple of 3.
  private func fits(_ place: Int, _ closer: Run) -> Bool {
    guard case .stars(let opener) = elements[place] else { return false }
    guard opener.closes || closer.opens else { return true }
    return (opener.written + closer.written) % 3 != 0 || (opener.written % 3 == 0 && closer.written % 3 == 0)
  }

  private mutating func close(_ found: Int, _ closer: inout Run) {
    let place = openers[found]
    guard case .stars(var opener) = elements[place] else { return }
    let inner = EmphasisStack.inlines(elements[(place + 1)...])
    let width = opener.count >= 2 && closer.count >= 2 ? 2 : 1
    opener.count -= width
    closer.count -= width
    elements.removeSubrange(place...)
    openers.removeSubrange(found...)
    if opener.count > 0 {
      elements.append(.stars(opener))
      openers.append(place)
    }
    for key in bottoms.indices { bottoms[key] = min(bottoms[key], found) }
    elements.append(.inline(width == 2 ? .strong(inner) : .emphasis(inner)))
  }

  func finish() -> [ProseSyntax.Inline] { EmphasisStack.inlines(elements[...]) }

  /// What is left of stars is text.
  private static func inlines(_ elements: ArraySlice<Element>) -> [ProseSyntax.Inline] {
    var result: [ProseSyntax.Inline] = []
    var plain: [UInt8] = []
    func flush() {
      if !plain.isEmpty { result.append(.text(String(decoding: plain, as: UTF8.self))) }
      plain = []
    }
    for element in elements {
      switch element {
      case .bytes(let bytes): plain += bytes
      case .stars(let run): plain += [UInt8](repeating: UInt8(ascii: "*"), count: run.count)
      case .inline(.text(let text)): plain += text.utf8
      case .inline(let inline):
        flush()
        result.append(inline)
      }
    }
    flush()
    return result
  }
}
