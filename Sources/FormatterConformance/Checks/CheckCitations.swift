import ReportFormatting
import ReportModel

struct CheckCitations: ConformanceCheck {
  func run(_ subject: Subject) async -> [Finding] {
    let report = SampleReports().statements(60, sources: 60)
    var findings: [Finding] = []
    for name in subject.fileNames {
      let given = "60 statements out of 60 sources, as '\(name)'"
      guard case .success(let rendition) = await subject.render(report, name) else { continue }
      let words = markers(in: rendition.mainBytes)
      if rendition.account.partsLeftOut[.citations] == nil {
        let bare = rendition.account.shown.refs.filter { ref in
          let statement = report.records[ref]
          // One that is not there at all is found by its account.
          guard words.contains(SampleReports.marker(ofID: statement.id)) || words.contains(statement.id) else {
            return false
          }
          return report.citations(of: statement).contains { citation in
            citation.locator.map { !words.contains(SampleReports.marker(inLocator: $0)) } ?? false
          }
        }
        if let first = bare.first {
          findings.append(
            Finding(
              .citations,
              given: given,
              came:
                "statement '\(report.records[first].id)' without the place in its source, and \(bare.count - 1) more"
            )
          )
        }
        let numbers = Set(numbers(in: rendition.mainBytes))
        if let missing = report.notes.first(where: { !numbers.contains($0.number) }) {
          findings.append(
            Finding(.citations, given: given, came: "note \(missing.number) is cited, and its number missing")
          )
        }
      }
      guard ["text/plain", "text/markdown", "text/html"].contains(rendition.files.first?.mediaType) else { continue }
      if let invented = bracketedNumbers(in: rendition.mainBytes).first(where: {
        !(1...report.notes.count).contains($0)
      }) {
        findings.append(Finding(.citations, given: given, came: "a citation of note \(invented), which there is not"))
      }
    }
    return findings
  }

  /// Every run of digits.
  private func numbers(in bytes: [UInt8]) -> [Int] {
    bytes.split { !(0x30...0x39).contains($0) }.filter { $0.count < 9 }.compactMap {
      Int(String(decoding: $0, as: UTF8.self))
    }
  }

  /// `[1]`, `[1, p. 4]`, `[1; 2]`, also where Markdown escapes the bracket.
  private func bracketedNumbers(in bytes: [UInt8]) -> [Int] {
    var numbers: [Int] = []
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "[") {
      let inside = bytes[(index + 1)...].prefix(200).prefix { $0 != UInt8(ascii: "]") && $0 != 0x0A }
      for piece in inside.split(separator: UInt8(ascii: ";")) {
        let digits = piece.drop { $0 == 0x20 }.prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty, digits.count < 9 else { break }
        let rest = piece.drop { $0 == 0x20 }.dropFirst(digits.count)
        guard rest.isEmpty || rest.first == UInt8(ascii: ",") else { break }
        if let number = Int(String(decoding: digits, as: UTF8.self)) { numbers.append(number) }
      }
    }
    return numbers
  }
}
