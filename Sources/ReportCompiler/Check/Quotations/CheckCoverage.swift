import ReportDiagnostics
import ReportModel

/// The reverse of the quotation check: what stands between quotation marks in a text and is in no statement.
struct CheckCoverage {
  /// - Parameter claimed: Where the statements' quotations stand, in bytes of the text; where one nearly stands counts,
  ///   because that has been reported.
  func run(_ text: SourceText, _ claimed: [Range<Int>], diagnostics: inout DiagnosticBag) {
    let claimed = claimed.sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    var reach = 0
    for span in CheckCoverage.quotedSpans(text.bytes) {
      while next < claimed.count, claimed[next].lowerBound < span.upperBound {
        reach = max(reach, claimed[next].upperBound)
        next += 1
      }
      if reach > span.lowerBound { continue }
      let words = String(decoding: text.bytes[span].prefix(60), as: UTF8.self)
      let shown = span.count > 60 ? String(words.unicodeScalars.dropLast()) + "…" : words
      diagnostics.report(
        Diagnostic(
          .unclaimedQuotation,
          "no statement claims the quotation '\(shown)'",
          at: text.span(span),
          hint: "quote it in a statement, if it is somebody's words"
        )
      )
    }
  }

  /// What stands between “ and ”, or between two straight marks; without the marks. A quotation that goes on in the next
  /// paragraph opens anew there; an empty line ends one that was never closed.
  static func quotedSpans(_ bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: (start: Int, isCurly: Bool)?
    var position = 0
    func close(at end: Int) {
      if let (start, _) = open, start < end { found.append(start..<end) }
      open = nil
    }
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x0A, isEmptyLine(bytes, after: position) {
        if open?.isCurly == true { close(at: position) }
        open = nil
      } else if byte == 0x22 {
        if open == nil { open = (position + 1, false) } else if open?.isCurly == false { close(at: position) }
      } else if byte == 0xE2, position + 2 < bytes.count, bytes[position + 1] == 0x80 {
        if bytes[position + 2] == 0x9C {
          if open?.isCurly == true { close(at: position) }
          if open == nil { open = (position + 3, true) }
        } else if bytes[position + 2] == 0x9D, open?.isCurly == true {
          close(at: position)
        }
      }
      position += scalarLength(byte)
    }
    return found
  }

  private static func isEmptyLine(_ bytes: [UInt8], after newline: Int) -> Bool {
    var position = newline + 1
    while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 || bytes[position] == 0x0D {
      position += 1
    }
    return position < bytes.count && bytes[position] == 0x0A
  }
}
