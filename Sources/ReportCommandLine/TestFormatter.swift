import FormatterConformance
import ReportFormatting
import UnicodeText

/// `rapporteur formatters test NAME`: which promises a formatter breaks, for a person.
struct TestFormatter {
  private let formatters: [any ReportFormatter]

  init(_ formatters: [any ReportFormatter]) { self.formatters = formatters }

  func run(_ name: String) async -> CommandAnswer {
    guard let formatter = formatters.first(where: { $0.descriptor.name == name }) else {
      return FormatterListing(formatters.map(\.descriptor)).unknown(name)
    }
    let findings = await CheckConformance().run(formatter)
    guard !findings.isEmpty else {
      return CommandAnswer(output: "\(name) keeps all \(Promise.allCases.count) promises\n")
    }
    var answer = CommandAnswer(status: ExitStatus.formatterFailed.rawValue)
    for finding in findings {
      answer.messages += """
        error[\(finding.id)]: '\(name)' breaks a promise
          given: \(escapedForDisplay(finding.given))
          came: \(escapedForDisplay(finding.came))
          promised: \(escapedForDisplay(finding.promised))

        """
    }
    let broken = Set(findings.map(\.promise)).count
    answer.messages += "\(name) breaks \(broken) of \(Promise.allCases.count) promises\n"
    return answer
  }
}
