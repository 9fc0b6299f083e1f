package import ReportDiagnostics

/// A text with the spans in question marked in it: `"subject: «acme»"` is `subject: acme` and the span of `acme`.
///
/// Marks may nest; spans come in the order in which they open. `«»` is an empty span: a place between two bytes.
package struct MarkedText: Sendable {
  /// The text without the marks.
  package let text: String
  package let spans: [SourceSpan]
  package var bytes: [UInt8] { Array(text.utf8) }

  package init(_ marked: String, file: FileID = FileID(rawValue: 0)) {
    var text = String.UnicodeScalarView()
    var length = 0
    var starts: [Int] = []
    var ends: [Int] = []
    var open: [Int] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«":
        open.append(starts.count)
        starts.append(length)
        ends.append(length)
      case "»":
        guard let mark = open.popLast() else { preconditionFailure("'»' without '«' in a marked text") }
        ends[mark] = length
      default:
        text.append(scalar)
        length += UTF8.width(scalar)
      }
    }
    precondition(open.isEmpty, "'«' without '»' in a marked text")
    self.text = String(text)
    spans = zip(starts, ends).map {
      SourceSpan(file: file, start: UInt32(truncatingIfNeeded: $0), end: UInt32(truncatingIfNeeded: $1))
    }
  }
}
