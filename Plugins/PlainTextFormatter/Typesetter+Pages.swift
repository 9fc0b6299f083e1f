import ReportFormatting

extension Typesetter {
  /// Everything as one roll of lines, the banner first and last.
  func continuous() -> [UInt8] {
    var writer = ByteWriter(reservingCapacity: lines.bytes.count + lines.count + 256)
    for line in bannerLines(page: "") { writer.appendLine(line) }
    writer.append(0x0A)
    for index in 0..<lines.count { writer.appendLine(lines[index]) }
    if !lines.lastIsBlank { writer.append(0x0A) }
    for line in bannerLines(page: "") { writer.appendLine(line) }
    return writer.bytes
  }

  /// Pages with a banner above and below, each full, a form feed between them.
  func paginated() -> [UInt8] {
    let head = bannerLines(page: "")
    // The width of the page numbers does not change the number of lines; so the foot can be measured before.
    let footHeight = bannerLines(page: "Page 999 of 999").count
    let room = max(4, style.pageLength - head.count - footHeight - 2)
    let pages = pageRanges(room: room)
    var writer = ByteWriter(reservingCapacity: lines.bytes.count + lines.count + pages.count * 256)
    for (index, page) in pages.enumerated() {
      if index > 0 { writer.append(0x0C) }
      for line in head { writer.appendLine(line) }
      writer.append(0x0A)
      for line in page { writer.appendLine(lines[line]) }
      for _ in page.count..<max(page.count, room) { writer.append(0x0A) }
      writer.append(0x0A)
      for line in bannerLines(page: "Page \(index + 1) of \(pages.count)") { writer.appendLine(line) }
    }
    return writer.bytes
  }

  /// Which lines stand on which page: no blank line first, no heading last.
  private func pageRanges(room: Int) -> [Range<Int>] {
    var pages: [Range<Int>] = []
    var start = 0
    while true {
      while start < lines.count, lines.isBlank(start) { start += 1 }
      var end = min(start + room, lines.count)
      if end < lines.count {
        var cut = end
        while cut > start, lines.keepsNext[cut - 1] { cut -= 1 }
        // A run of headings that fills a page is cut anyway.
        if cut > start { end = cut }
      }
      var last = end
      while last > start, lines.isBlank(last - 1) { last -= 1 }
      if last > start || pages.isEmpty { pages.append(start..<last) }
      if end >= lines.count { return pages }
      start = end
    }
  }

  /// The banner on both sides of the line, the page number between; in the middle when that is too long.
  private func bannerLines(page: String) -> [String] {
    let page = style.isCable ? capitalisedOutsideURLs(page) : page
    if let line = style.measure.spread(banner, page, banner, in: style.width) { return [line] }
    let wrapper = LineWrapper(width: style.width, measure: style.measure)
    var lines = wrapper.wrap(banner).map { style.measure.centred($0, in: style.width) }
    if !page.isEmpty { lines.append(style.measure.centred(page, in: style.width)) }
    return lines
  }
}

extension ByteWriter {
  fileprivate mutating func appendLine(_ line: String) {
    append(line)
    append(0x0A)
  }

  fileprivate mutating func appendLine(_ line: ArraySlice<UInt8>) {
    append(contentsOf: line)
    append(0x0A)
  }
}
