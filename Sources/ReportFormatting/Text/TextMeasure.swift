import UnicodeText

/// Measures and places text in terminal cells: wide characters take two, marks and zero-width characters none
/// (UAX #11).
public struct TextMeasure: Hashable, Sendable {
  /// Whether East Asian Ambiguous characters (`“`, `…`, `α`) take two cells.
  public var ambiguousWide: Bool

  public init(ambiguousWide: Bool = false) { self.ambiguousWide = ambiguousWide }

  /// The cells of one line that starts at column 0.
  public func width(of text: String) -> Int { terminalWidth(of: text, ambiguousWide: ambiguousWide) }

  /// `text` with spaces behind it up to `width` cells; longer text stays as it is.
  public func padded(_ text: String, to width: Int) -> String {
    text + spaces(width - self.width(of: text))
  }

  public func rightAligned(_ text: String, in width: Int) -> String {
    spaces(width - self.width(of: text)) + text
  }

  /// With the odd cell on the right, and nothing behind the text.
  public func centred(_ text: String, in width: Int) -> String {
    spaces((width - self.width(of: text)) / 2) + text
  }

  /// One text at the left margin, one at the right, one in the middle; empty ones leave their place empty.
  ///
  /// - Returns: `nil` when they do not fit with two cells between neighbours.
  public func spread(_ left: String, _ middle: String, _ right: String, in width: Int) -> String? {
    let leftWidth = self.width(of: left)
    let middleWidth = self.width(of: middle)
    let rightWidth = self.width(of: right)
    var line = left
    var column = leftWidth
    if middleWidth > 0 {
      let start = (width - middleWidth) / 2
      guard start >= column + (column > 0 ? 2 : 0) else { return nil }
      line += spaces(start - column) + middle
      column = start + middleWidth
    }
    guard rightWidth > 0 else { return column <= width ? line : nil }
    let start = width - rightWidth
    guard start >= column + (column > 0 ? 2 : 0) else { return nil }
    return line + spaces(start - column) + right
  }
}

/// As many spaces; none when `count` is negative.
public func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
