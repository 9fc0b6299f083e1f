import ReportDiagnostics
import ReportTestSupport
import Testing

/// One fault planted in a good project, and what shall be said about it.
///
/// Written as a patch:
///
///     # unknown-field: a key of a statement is misspelt
///     @ corpus/statements.yaml
///     -    gist: Southport has
///     +    «gyst»: Southport has
///
/// `«…»` marks the blamed text; the marks of a second and later patches are the places that the finding shows beside
/// it. No mark at all: the run as a whole is blamed. `$ build …` is the command, `! 3` the exit status; a patch
/// without `-` makes a new file. U+001A stands for the byte E9,
/// which no UTF-8 text holds alone.
struct SeededFault: Hashable, Sendable, CustomTestStringConvertible {
  struct Patch: Hashable, Sendable {
    var path: String
    var old: [String] = []
    var new: [String] = []
  }

  /// A place in a file, in bytes.
  struct Place: Hashable, Sendable, CustomStringConvertible {
    let path: String
    let start: Int
    let end: Int

    init(_ path: String, _ span: SourceSpan) {
      self.path = path
      start = Int(span.start)
      end = Int(span.end)
    }

    var description: String { "\(path) [\(start), \(end))" }
  }

  var code: DiagnosticCode?
  var name: String
  var patches: [Patch] = []
  var command = ["build", "report.yaml"]
  var status: Int32 = 1

  var testDescription: String { name }

  /// - Parameter patches: As above, any number of faults, parted by blank lines.
  static func parse(_ text: String) -> [SeededFault] {
    var faults: [SeededFault] = []
    for line in text.split(separator: "\n" as Unicode.Scalar, omittingEmptySubsequences: true) {
      let rest = String(line.dropFirst(2))
      switch line.first {
      case "#":
        let parts = rest.split(separator: ": ", maxSplits: 1).map(String.init)
        faults.append(SeededFault(code: DiagnosticCode(rawValue: parts[0]), name: parts.last ?? ""))
      case "@": faults[faults.count - 1].patches.append(Patch(path: rest))
      case "$": faults[faults.count - 1].command = rest.split(separator: " ").map(String.init)
      case "!": faults[faults.count - 1].status = Int32(rest) ?? -1
      case "-": faults[faults.count - 1].addLine(String(line.dropFirst()), to: \.old)
      case "+": faults[faults.count - 1].addLine(String(line.dropFirst()), to: \.new)
      default: Issue.record("not a line of a fault: \(line)")
      }
    }
    return faults
  }

  private mutating func addLine(_ line: String, to lines: WritableKeyPath<Patch, [String]>) {
    patches[patches.count - 1][keyPath: lines].append(line)
  }

  /// The project with the fault, and the marks of each patch.
  func planted(in base: TestProject) -> (project: TestProject, marks: [[Place]]) {
    var project = base
    for patch in patches {
      apply(patch, to: &project, isMarked: false)
      project.files[patch.path] = project.files[patch.path].map { $0.map { $0 == 0x1A ? 0xE9 : $0 } }
    }
    let marks = patches.indices.map { number -> [Place] in
      var marked = base
      for (index, patch) in patches.enumerated() { apply(patch, to: &marked, isMarked: index == number) }
      let path = patches[number].path
      return MarkedText(marked.text(path)).spans.map { Place(path, $0) }
    }
    return (project, marks)
  }

  private func apply(_ patch: Patch, to project: inout TestProject, isMarked: Bool) {
    var new = patch.new.joined(separator: "\n")
    if !isMarked { new = MarkedText(new).text }
    let old = patch.old.joined(separator: "\n")
    if !old.isEmpty {
      project.replace(old, with: new, in: patch.path)
    } else if !patch.new.isEmpty {
      project.files[patch.path] = Array((new + "\n").utf8)
    }
  }
}

extension String {
  /// Splits at a scalar, so that a line break of two scalars does not hide one.
  fileprivate func split(separator: Unicode.Scalar, omittingEmptySubsequences: Bool) -> [Substring] {
    unicodeScalars.split(separator: separator, omittingEmptySubsequences: omittingEmptySubsequences)
      .map { Substring($0) }
  }
}
