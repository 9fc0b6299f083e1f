import ReportFormatting
import ReportModel

struct CheckBlockKinds: ConformanceCheck {
  func run(_ subject: Subject) async -> [Finding] {
    var findings: [Finding] = []
    for name in subject.fileNames {
      for report in SampleReports().oneBlockReports {
        guard let block = report.blocks.first else { continue }
        let given = "a report whose only block is of the kind '\(block.kind.rawValue)', as '\(name)'"
        let carriage = subject.descriptor.carriage(of: block.kind)
        guard case .success(let rendition) = await subject.render(report, name) else {
          // What the format never carries may be all that there is to show.
          if case .never = carriage { continue }
          findings.append(Finding(.blockKinds, given: given, came: "refused"))
          continue
        }
        findings += CheckRendition(report: report, given: given).run(rendition)
        findings += untrueAccount(rendition, of: report, given: given)
        let words = markers(in: rendition.mainBytes)
        let own = SampleReports.markers(of: block, in: report)
        switch carriage {
        case .fully:
          // Said with the rendition, where an option decides.
          if rendition.leavesOut(block) { continue }
          if let missing = own.first(where: { !words.contains($0) }) {
            findings.append(Finding(.blockKinds, given: given, came: "the word '\(missing)' of the block is missing"))
          }
        case .degraded: break
        case .never:
          if let shown = own.first(where: words.contains) {
            findings.append(
              Finding(.blockKinds, given: given, came: "shows '\(shown)', although it never carries such a block")
            )
          }
        }
      }
    }
    return findings
  }
}

struct CheckEmptyReports: ConformanceCheck {
  func run(_ subject: Subject) async -> [Finding] {
    let samples = SampleReports()
    var findings: [Finding] = []
    for name in subject.fileNames {
      _ = await subject.rendition(
        of: samples.empty,
        name,
        given: "a report without blocks, as '\(name)'",
        promise: .emptyReport,
        findings: &findings
      )
      let given = "a report in whose blocks there is nothing, as '\(name)'"
      let report = samples.emptyBlocks
      guard
        let rendition = await subject.rendition(
          of: report,
          name,
          given: given,
          promise: .emptyReport,
          findings: &findings
        )
      else { continue }
      let words = markers(in: rendition.mainBytes)
      for block in report.blocks
      where subject.descriptor.carriage(of: block.kind) == .fully && !rendition.leavesOut(block) {
        let own = SampleReports.markers(inText: block.emptyText ?? "")
        if let missing = own.first(where: { !words.contains($0) }) {
          findings.append(
            Finding(
              .emptyReport,
              given: given,
              came: "'\(missing)', to be printed where a block '\(block.kind.rawValue)' is empty, is missing"
            )
          )
        }
      }
    }
    return findings
  }
}

extension Rendition {
  fileprivate func leavesOut(_ block: Block) -> Bool {
    warnings.contains { $0.kind == .omission && $0.block == block.id }
  }
}
