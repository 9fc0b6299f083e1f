import ReportFormatting
import ReportModel

/// A report with everything: valid, nothing lost, and an account that tells the truth.
struct CheckRichReport: ConformanceCheck {
  func run(_ subject: Subject) async -> [Finding] {
    let report = SampleReports().rich
    var findings: [Finding] = []
    for name in subject.fileNames {
      let given = "a report with a block of every kind, as '\(name)'"
      if let rendition = await subject.rendition(
        of: report,
        name,
        given: given,
        promise: .blockKinds,
        findings: &findings
      ) {
        findings += untrueAccount(rendition, of: report, given: given)
      }
    }
    return findings
  }
}

/// Statements that are said to be shown, and of which neither the id nor a word of their own is in the output.
func untrueAccount(_ rendition: Rendition, of report: Report, given: String) -> [Finding] {
  let words = markers(in: rendition.mainBytes)
  let missing = rendition.account.shown.refs.filter { ref in
    guard report.records.statements.indices.contains(Int(ref.index)) else { return false }
    let id = report.records[ref].id
    return !words.contains(id) && !words.contains(SampleReports.marker(ofID: id))
  }
  guard let first = missing.first else { return [] }
  return [
    Finding(
      .account,
      given: given,
      came: "statement '\(report.records[first].id)' is called shown; neither its id nor its words are there"
        + (missing.count > 1 ? ", nor those of \(missing.count - 1) more" : "")
    )
  ]
}

struct CheckLargeReport: ConformanceCheck {
  let count: Int

  func run(_ subject: Subject) async -> [Finding] {
    let samples = SampleReports()
    let small = samples.statements(count / 10, sources: 40)
    let large = samples.statements(count, sources: 40)
    var findings: [Finding] = []
    for name in subject.fileNames {
      let given = "\(count) statements, as '\(name)'"
      guard case .success(let few) = await subject.render(small, name),
        let many = await subject.rendition(
          of: large,
          name,
          given: given,
          promise: .largeReport,
          findings: &findings
        )
      else { continue }
      if many.mainBytes.count > 20 * few.mainBytes.count {
        findings.append(
          Finding(
            .largeReport,
            given: given,
            came: "\(many.mainBytes.count) bytes; \(count / 10) statements take \(few.mainBytes.count)"
          )
        )
      }
      findings += untrueAccount(many, of: large, given: given)
    }
    return findings
  }
}
