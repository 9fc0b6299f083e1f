import ReportFormatting
import ReportModel

struct CheckWritingSystems: ConformanceCheck {
  private static let samples = [
    ("right-to-left text", "وزارة الخارجية (بيان) משרד החוץ 12"),
    ("combining marks", "Vie\u{0323}\u{0302}t i\u{0301}e\u{0300} नि क्षि กำ ด้ เน็ต e\u{0301}\u{0323}\u{0327}"),
    ("East Asian text", "外務省は「遺憾」を表明。정부는 규탄했다. 中国外交部发言人，ｶﾅ｜全角"),
    ("characters beyond the first plane", "𠮷野家 𝒻 👩‍👩‍👧 🇺🇳 𐌰𐌱"),
  ]

  func run(_ subject: Subject) async -> [Finding] {
    var findings: [Finding] = []
    for (kind, text) in Self.samples {
      let report = SampleReports { "\($0) \(text)" }.rich
      for name in subject.fileNames {
        let given = "\(kind) in every text, as '\(name)'"
        guard
          let rendition = await subject.rendition(
            of: report,
            name,
            given: given,
            promise: .writingSystems,
            findings: &findings
          )
        else { continue }
        findings += untrueAccount(rendition, of: report, given: given)
        let shown = Set(String(decoding: rendition.mainBytes, as: UTF8.self).unicodeScalars)
        if rendition.warnings.isEmpty,
          let missing = text.unicodeScalars.first(where: { !$0.properties.isWhitespace && !shown.contains($0) })
        {
          findings.append(
            Finding(
              .writingSystems,
              given: given,
              came: "U+\(String(missing.value, radix: 16, uppercase: true)) is missing, and no warning says so"
            )
          )
        }
      }
    }
    return findings
  }
}

struct CheckLongWord: ConformanceCheck {
  let length: Int

  func run(_ subject: Subject) async -> [Finding] {
    let word = String(repeating: "w", count: length)
    var report = SampleReports().statements(2, sources: 1)
    report.id = "long-word"
    report.records.statements[0].gist = "\(report.records.statements[0].gist ?? "") \(word)"
    var findings: [Finding] = []
    for name in subject.fileNames {
      let given = "a word of \(length) letters in a gist, as '\(name)'"
      guard
        let rendition = await subject.rendition(
          of: report,
          name,
          given: given,
          promise: .longWord,
          findings: &findings
        )
      else { continue }
      let letters = rendition.mainBytes.count { $0 | 0x20 == UInt8(ascii: "w") }
      if letters < length, rendition.warnings.isEmpty {
        findings.append(Finding(.longWord, given: given, came: "\(letters) of its \(length) letters"))
      }
    }
    return findings
  }
}
