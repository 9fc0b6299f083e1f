import ReportFormatting

/// The formatter under test.
struct Subject: Sendable {
  let formatter: any ReportFormatter
  let descriptor: FormatterDescriptor
  /// One name for each extension of the descriptor.
  let fileNames: [String]

  init(_ formatter: any ReportFormatter) {
    self.formatter = formatter
    descriptor = formatter.descriptor
    fileNames = descriptor.fileExtensions.map { "report.\($0)" }
  }

  /// - Parameter options: Over the defaults.
  func render(
    _ report: Report,
    _ fileName: String,
    options: [String: OptionValue] = [:]
  ) async -> Result<Rendition, FormatterError> {
    var all: [String: OptionValue] = [:]
    for option in descriptor.options { all[option.name] = option.defaultValue }
    all.merge(options) { $1 }
    do throws(FormatterError) {
      return .success(try await formatter.format(report, request: FormatRequest(fileName: fileName, options: all)))
    } catch {
      return .failure(error)
    }
  }

  /// Renders and looks at what every rendition owes.
  ///
  /// - Parameter promise: Broken when the formatter refuses.
  /// - Returns: The rendition, or `nil` with the refusal as a finding.
  func rendition(
    of report: Report,
    _ fileName: String,
    options: [String: OptionValue] = [:],
    given: String,
    promise: Promise,
    findings: inout [Finding]
  ) async -> Rendition? {
    switch await render(report, fileName, options: options) {
    case .failure(.unsupported(let message, _)):
      findings.append(Finding(promise, given: given, came: "refused: \(message)"))
      return nil
    case .success(let rendition):
      findings += CheckRendition(report: report, given: given).run(rendition)
      return rendition
    }
  }
}

extension Rendition {
  /// The bytes of the main file; empty when there is none.
  var mainBytes: [UInt8] { files.first?.bytes ?? [] }
}
