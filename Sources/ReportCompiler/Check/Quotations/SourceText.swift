package import ReportDiagnostics

/// The stored text of a source, as the driver found it.
package enum TextState: Hashable, Sendable {
  case held(SourceText)
  /// Neither beside the corpus nor in the folder of texts.
  case missing
  /// There, but its SHA-256 is another than the corpus says.
  case changed
}

package struct SourceText: Hashable, Sendable {
  /// Registered in the source map, so that a finding can show a passage.
  package let file: FileID
  package let bytes: [UInt8]

  package init(file: FileID, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(
      file: file,
      start: UInt32(truncatingIfNeeded: range.lowerBound),
      end: UInt32(truncatingIfNeeded: range.upperBound)
    )
  }
}
