import ReportFormatting
import ReportModel

/// What every rendition owes, whatever the report: names of files, valid contents, an account that adds up.
struct CheckRendition {
  let report: Report
  let given: String

  func run(_ rendition: Rendition) -> [Finding] {
    let names = problemsOfNames(rendition.files).map { Finding(.fileNames, given: given, came: $0) }
    let contents = rendition.files.flatMap { file in
      faults(in: file).map { Finding(.validOutput, given: given, came: $0) }
    }
    let problems = rendition.account.problems(in: report).prefix(3)
    return names + contents + problems.map { Finding(.nothingLost, given: given, came: words(for: $0)) }
  }

  /// What is wrong with a file as its media type has it.
  func faults(in file: Rendition.File) -> [String] {
    let name = file.suffix.isEmpty ? "the file" : "'\(file.suffix)'"
    return MediaType(file.mediaType).faults(in: file.bytes).prefix(3).map { "\(name), \(file.mediaType): \($0)" }
  }

  private func problemsOfNames(_ files: [Rendition.File]) -> [String] {
    guard let main = files.first else { return ["no file"] }
    var problems: [String] = []
    if !main.suffix.isEmpty { problems.append("the first file has the suffix '\(main.suffix)'") }
    if main.bytes.isEmpty { problems.append("an empty file") }
    var seen: Set<String> = []
    for file in files {
      if !seen.insert(file.suffix.lowercased()).inserted { problems.append("two files with '\(file.suffix)'") }
      let isSafe = file.suffix.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      }
      if !isSafe || file.suffix.contains("..") { problems.append("the suffix '\(file.suffix)'") }
    }
    return problems
  }

  private func words(for problem: Account.Problem) -> String {
    switch problem {
    case .lost(let ref): "statement '\(report.records[ref].id)' is neither shown nor left out for a reason"
    case .contradicted(let ref): "statement '\(report.records[ref].id)' is both shown and left out"
    case .unknown(let ref): "the account speaks of statement number \(ref.index), which the report does not have"
    case .unexplained(let ref): "statement '\(report.records[ref].id)' is left out without a reason"
    }
  }
}
