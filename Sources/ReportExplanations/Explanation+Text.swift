import ReportDiagnostics
import UnicodeText

extension Explanation {
  /// The whole explanation for a terminal: lines of at most 80 columns, each with its line end.
  package var text: String {
    var lines = ["\(code.severity.rawValue)[\(code.rawValue)]: \(summary)", ""]
    lines += wrap(why, width: 78)
    lines += ["", "Erroneous example:", ""] + shown(bad)
    lines += ["", "Corrected:", ""] + shown(good)
    return lines.map { $0 + "\n" }.joined()
  }

  private func shown(_ example: Example) -> [String] {
    switch example {
    case .situation(let words):
      return wrap(words, width: 76).map { "  " + $0 }
    case .project(let files):
      let blocks = files.compactMap { file in
        file.excerpt.map { excerpt in
          ["  # \(file.path)"]
            + excerpt.split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : "  " + escapedForDisplay($0) }
        }
      }
      return Array(blocks.map { $0.last == "" ? $0.dropLast() : $0[...] }.joined(separator: [""]))
    }
  }
}

/// A line for each code, for `rapporteur explain` without a code: in the order of the pipeline.
package func listOfExplanations() -> String {
  let width = DiagnosticCode.allCases.map(\.rawValue.utf8.count).max() ?? 0
  return DiagnosticCode.allCases.map { code in
    let padding = String(repeating: " ", count: width - code.rawValue.utf8.count)
    return "\(code.rawValue)\(padding)  \(explanation(for: code).summary)\n"
  }.joined()
}

/// The texts of this module are ASCII: bytes are columns.
private func wrap(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
    var line = ""
    for word in paragraph.split(separator: " ") {
      if !line.isEmpty, line.utf8.count + 1 + word.utf8.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
    }
    lines.append(line)
  }
  return lines
}
