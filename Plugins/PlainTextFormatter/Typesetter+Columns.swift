import ReportFormatting

extension Typesetter {
  /// Rows of cells beside each other, each cell wrapped in its column. Cells are ``plain(_:)`` already.
  ///
  /// - Parameters:
  ///   - widths: Cells of each column.
  ///   - separator: Between columns.
  mutating func setRow(
    _ cells: [String],
    widths: [Int],
    indent: Int,
    separator: String = "  ",
    keepingNext: Bool = false
  ) {
    let columns = zip(cells, widths).map { cell, width in
      LineWrapper(width: width, measure: style.measure).wrap(cell)
    }
    setColumns(columns, widths: widths, indent: indent, separator: separator, keepingNext: keepingNext)
  }

  /// Columns of lines that are wrapped already, side by side.
  mutating func setColumns(
    _ columns: [[String]],
    widths: [Int],
    indent: Int,
    separator: String,
    keepingNext: Bool = false
  ) {
    let height = columns.map(\.count).max() ?? 0
    for row in 0..<height {
      var text = spaces(indent)
      for (index, (column, width)) in zip(columns, widths).enumerated() {
        let cell = row < column.count ? column[row] : ""
        text += index == 0 ? "" : separator
        // Isolated cell by cell, so that the bars between columns keep their place.
        let isolated = style.isolatesNames ? isolatingRightToLeft(cell) : cell
        text += index == columns.count - 1 ? isolated : style.measure.padded(isolated, to: width)
      }
      lines.append(text, keepingNext: keepingNext)
    }
  }

  /// Widths of columns that share `room`: narrow ones get what they need, wide ones share the rest alike.
  ///
  /// - Parameter needs: The widest cell of each column.
  static func shares(of room: Int, needs: [Int]) -> [Int] {
    var widths = needs
    var open = Array(needs.indices)
    var left = room
    while !open.isEmpty {
      let share = left / open.count
      let fitting = open.filter { needs[$0] <= share }
      if fitting.isEmpty {
        for (place, index) in open.enumerated() { widths[index] = share + (place < left % open.count ? 1 : 0) }
        break
      }
      for index in fitting { left -= needs[index] }
      open.removeAll { needs[$0] <= share }
    }
    return widths
  }
}
