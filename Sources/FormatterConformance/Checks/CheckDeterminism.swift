import ReportFormatting

struct CheckDeterminism: ConformanceCheck {
  func run(_ subject: Subject) async -> [Finding] {
    let report = SampleReports().rich
    var findings: [Finding] = []
    for name in subject.fileNames {
      let first = await subject.render(report, name)
      for _ in 0..<2 {
        let again = await subject.render(report, name)
        guard again != first else { continue }
        findings.append(
          Finding(.determinism, given: "one report twice, as '\(name)'", came: difference(first, again))
        )
        break
      }
    }
    return findings
  }
}

struct CheckIndependence: ConformanceCheck {
  func run(_ subject: Subject) async -> [Finding] {
    let samples = SampleReports()
    var findings: [Finding] = []
    for name in subject.fileNames {
      let first = await subject.render(samples.rich, name)
      _ = await subject.render(samples.empty, name)
      _ = await subject.render(samples.statements(12, sources: 5), name)
      let again = await subject.render(samples.rich, name)
      guard again != first else { continue }
      findings.append(
        Finding(
          .independence,
          given: "one report, two others, and the first again, as '\(name)'",
          came: difference(first, again)
        )
      )
    }
    return findings
  }
}

struct CheckConcurrency: ConformanceCheck {
  func run(_ subject: Subject) async -> [Finding] {
    let samples = SampleReports()
    let reports = [samples.rich, samples.statements(40, sources: 7), samples.empty]
    var findings: [Finding] = []
    for name in subject.fileNames {
      var alone: [Result<Rendition, FormatterError>] = []
      for report in reports { alone.append(await subject.render(report, name)) }
      let expected = alone
      let came = await withTaskGroup(of: String?.self) { group in
        for task in 0..<12 {
          group.addTask {
            let index = task % reports.count
            let together = await subject.render(reports[index], name)
            return together == expected[index] ? nil : difference(expected[index], together)
          }
        }
        return await group.reduce(into: [String]()) { differences, difference in
          if let difference { differences.append(difference) }
        }
      }
      if let first = came.min() {
        findings.append(Finding(.concurrency, given: "twelve tasks at once, as '\(name)'", came: first))
      }
    }
    return findings
  }
}

/// Where two renderings part.
func difference(
  _ first: Result<Rendition, FormatterError>,
  _ second: Result<Rendition, FormatterError>
) -> String {
  guard case .success(let first) = first, case .success(let second) = second else {
    return "now refused, now rendered"
  }
  let left = first.mainBytes
  let right = second.mainBytes
  if left == right { return "equal main files; other files, warnings or accounts differ" }
  let place = zip(left, right).prefix { $0 == $1 }.count
  return "from byte \(place) on: '\(excerpt(left, at: place))', then '\(excerpt(right, at: place))'"
}

/// A few characters around `place`.
func excerpt(_ bytes: [UInt8], at place: Int) -> String {
  String(decoding: bytes[max(0, place - 20)..<min(bytes.count, place + 20)], as: UTF8.self)
}
