import ReportDiagnostics

/// Files with `«…»` around the stretches that findings are about.
struct MarkedSource {
  private(set) var sources: SourceMap
  /// In the order of the marks, over all files.
  private(set) var spans: [SourceSpan] = []

  /// - Parameter files: Name and marked text of each; a `nil` text is a file whose bytes cannot be had.
  init(_ files: [(name: String, text: String?)]) {
    var contents: [[UInt8]?] = []
    for (index, file) in files.enumerated() {
      guard let text = file.text else {
        contents.append(nil)
        spans.append(SourceSpan(file: FileID(rawValue: UInt32(index)), start: 40, end: 42))
        continue
      }
      var bytes: [UInt8] = []
      var start: UInt32 = 0
      for scalar in text.unicodeScalars {
        switch scalar {
        case "«": start = UInt32(bytes.count)
        case "»":
          spans.append(
            SourceSpan(file: FileID(rawValue: UInt32(index)), start: start, end: UInt32(bytes.count))
          )
        default: bytes += Array(String(scalar).utf8)
        }
      }
      contents.append(bytes)
    }
    sources = SourceMap { [contents] file in contents[Int(file.rawValue)] }
    for file in files { _ = sources.add(file.name) }
  }

  init(_ text: String) { self.init([("a.yaml", text)]) }

  func renderer(
    _ form: DiagnosticRenderer.Form = .full,
    isColored: Bool = false,
    width: Int = 100
  ) -> DiagnosticRenderer {
    DiagnosticRenderer(sources: sources, form: form, isColored: isColored, width: width)
  }
}

/// The rows of the first excerpt of a finding at the only mark in `text`, without message and references.
func excerpt(_ text: String, label: String = "", width: Int = 100) -> String {
  let marked = MarkedSource(text)
  var renderer = marked.renderer(width: width)
  let drawn = renderer.render(Diagnostic(.unknownValue, "m", at: marked.spans[0], label: label))
  return drawn.split(separator: "\n").dropFirst().filter { !$0.contains(" = ") }.joined(separator: "\n")
}
