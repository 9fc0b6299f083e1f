import ReportDiagnostics
import YAMLSyntax

/// Where the bytes of a scalar's value stand in its file.
///
/// YAML folds lines, drops indentation and reads escapes, so a value is not a stretch of its file. This walks both side
/// by side; where they part for good, the whole scalar is the answer.
struct ScalarPlaces {
  private let span: SourceSpan
  /// Of each byte of the value, its place in the file; `nil` when the walk failed.
  private let offsets: [UInt32]?

  init(_ node: YAMLTree.Node, in tree: YAMLTree) {
    span = tree.span(node)
    let isEscaped = tree.style(node) == .doubleQuoted
    var source = Int(span.start)
    let end = min(Int(span.end), tree.source.count)
    switch tree.style(node) {
    case .plain: break
    case .singleQuoted, .doubleQuoted: source += 1
    case .literal, .folded:
      // The header, `|-` or `>2 # why`, has a line of its own.
      source = (tree.source[source..<end].firstIndex(of: 0x0A) ?? end - 1) + 1
    }
    var offsets: [UInt32] = []
    for byte in tree.bytes(node) {
      let isBlank = byte == 0x20 || byte == 0x0A
      // A folded blank stands where the line ends; anything else behind the blanks that YAML dropped.
      while source < end, tree.source[source] != byte {
        let found = tree.source[source]
        let isGap = found == 0x20 || found == 0x0A || found == 0x0D || found == 0x09
        if isGap, isBlank { break }
        guard isGap || (isEscaped && found == UInt8(ascii: "\\")) else {
          self.offsets = nil
          return
        }
        source += 1
      }
      // In single quotes `''` is one quotation mark.
      if byte == 0x27, tree.style(node) == .singleQuoted { source += 1 }
      guard source < end || isBlank else {
        self.offsets = nil
        return
      }
      offsets.append(UInt32(min(source, end)))
      source += 1
    }
    self.offsets = offsets
  }

  /// The place of a stretch of the value, in bytes of the value.
  func callAsFunction(_ range: Range<Int>) -> SourceSpan {
    guard let offsets, !range.isEmpty, range.upperBound <= offsets.count else { return span }
    return SourceSpan(file: span.file, start: offsets[range.lowerBound], end: offsets[range.upperBound - 1] + 1)
  }
}
