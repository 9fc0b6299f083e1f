import ReportFormatting
import ReportModel
import Synchronization

/// A small formatter that keeps every promise, unless it is told which one to break: the control of each check.
struct LedgerFormatter: ReportFormatter {
  enum Fault: String, CaseIterable {
    case dropsStatement, doesNotAccount, liesInAccount, countsRuns, remembersReports, minglesTasks, wrongDefault
    case pathInSuffix, controlCharacter, invalidUTF8, inventsCitation, forgetsLocators, forgetsCaveats, dropsGaps
    case refusesOption, refusesEmptyReport, forgetsEmptyText, quadratic, dropsCombiningMarks, cutsLongWords
    case letsControlsThrough, claimsNeverToCarry
  }

  var fault: Fault?
  private let memory = Memory()

  init(_ fault: Fault? = nil) { self.fault = fault }

  var descriptor: FormatterDescriptor {
    FormatterDescriptor(
      name: "ledger",
      summary: "one line a statement",
      version: "1.0.0",
      fileExtensions: ["txt"],
      options: [
        FormatterOption(name: "wide", kind: .flag, default: .flag(false), summary: "two spaces"),
        FormatterOption(
          name: "indent",
          kind: .integer(0...4),
          default: .integer(fault == .wrongDefault ? 5 : 0),
          summary: "spaces before a line"
        ),
      ],
      carries: fault == .claimsNeverToCarry ? [.gaps: .never("no room")] : [:]
    )
  }

  func format(_ report: Report, request: FormatRequest) async throws(FormatterError) -> Rendition {
    if fault == .refusesEmptyReport, report.blocks.isEmpty { throw .unsupported("nothing to write", block: nil) }
    if fault == .refusesOption, request.flag("wide") { throw .unsupported("'wide' is for others", block: nil) }
    let others = memory.tasks.wrappingAdd(1, ordering: .relaxed).oldValue
    if fault == .minglesTasks { for _ in 0..<200 { await Task.yield() } }
    defer { _ = memory.tasks.wrappingSubtract(1, ordering: .relaxed) }

    var page = LedgerPage(fault: fault, report: report, indent: request.integer("indent") ?? 0)
    page.line(report.title)
    if fault == .countsRuns { page.line("\(memory.runs.wrappingAdd(1, ordering: .relaxed).newValue)") }
    if fault == .remembersReports { page.line("\(memory.remember(report.id))") }
    if fault == .minglesTasks, others > 0 { page.line("and \(others) more") }
    if fault == .controlCharacter { page.bytes.append(0x07) }
    if fault == .invalidUTF8 { page.bytes += [0xC3, 0x28] }
    if fault == .inventsCitation { page.line("see [99]") }
    if fault == .quadratic {
      let count = report.records.statements.count
      page.bytes += repeatElement(0x2E, count: count * count / 2)
    }
    for block in report.blocks { page.write(block) }
    var files = [Rendition.File(bytes: page.bytes, mediaType: "text/plain")]
    if fault == .pathInSuffix { files.append(.init(suffix: "/../x", bytes: [0x41], mediaType: "text/plain")) }
    return Rendition(files: files, account: fault == .doesNotAccount ? Account() : page.account)
  }

  /// What a formatter must not have: a class, because its faults outlive a call; each part guards itself.
  private final class Memory: Sendable {
    let runs = Atomic(0)
    let tasks = Atomic(0)
    private let reports = Mutex<Set<String>>([])

    func remember(_ id: String) -> Int {
      reports.withLock { reports in
        reports.insert(id)
        return reports.count
      }
    }
  }
}

private struct LedgerPage {
  let fault: LedgerFormatter.Fault?
  let report: Report
  let indent: Int
  var bytes: [UInt8] = []
  var account = Account()
  private var cleaner = TextCleaner()

  init(fault: LedgerFormatter.Fault?, report: Report, indent: Int) {
    self.fault = fault
    self.report = report
    self.indent = indent
  }

  mutating func line(_ text: String) {
    var text = fault == .letsControlsThrough ? text : cleaner.line(text)
    if fault == .dropsCombiningMarks {
      text = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value != 0x0323 }))
    }
    if fault == .cutsLongWords { text = String(decoding: text.utf8.prefix(5_000), as: UTF8.self) }
    bytes += repeatElement(0x20, count: indent)
    bytes += text.utf8
    bytes.append(0x0A)
  }

  mutating func write(_ block: Block) {
    if let title = block.title { line(title) }
    if let empty = block.emptyText, fault != .forgetsEmptyText { line(empty) }
    switch block.content {
    case .text(let prose):
      for part in prose.parts {
        switch part {
        case .paragraph(let inlines): line(words(inlines))
        case .list(_, let items): for item in items { line(words(item)) }
        }
      }
    case .statements(let groups), .verbatim(let groups):
      for group in groups {
        if let heading = group.heading { line(heading) }
        for ref in group.statements { write(ref) }
      }
    case .chronology(let entries):
      for entry in entries {
        switch entry.subject {
        case .event(let event): line(report.records[event].title)
        case .statement(let statement): write(statement)
        }
      }
    case .disputes(let disputes):
      for dispute in disputes {
        line(report.records[dispute.event].title)
        for ref in dispute.asserted + dispute.denied + dispute.mentioned { write(ref) }
      }
    case .entities(let entities, _): for entity in entities { line(report.records[entity].name) }
    case .gaps(let gaps): if fault != .dropsGaps { for gap in gaps { line(gap.text + cite(gap.citations)) } }
    case .sources(let sources): for source in sources { line(report.records[source].title) }
    }
  }

  private mutating func write(_ ref: Ref<Statement>) {
    if fault == .dropsStatement, ref == Ref(5) { return }
    account.show(ref)
    if fault == .liesInAccount, ref == Ref(5) { return }
    let statement = report.line(for: ref)
    let quotes = statement.quotations.map { "“\($0.text)”" }.joined(separator: " … ")
    let caveats = fault == .forgetsCaveats ? "" : statement.caveats.joined(separator: "; ")
    line(
      "\(statement.speakers) \(statement.verb): \(statement.gist ?? "") \(quotes) (\(caveats))\(cite(statement.citations))"
    )
  }

  private func cite(_ citations: [Citation]) -> String {
    citations.map { citation in
      " [\(citation.number)\(fault == .forgetsLocators ? "" : citation.locator.map { ", \($0)" } ?? "")]"
    }.joined()
  }

  private func words(_ inlines: [Prose.Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): text
      case .emphasis(let inner), .strong(let inner): words(inner)
      case .link(let inner, let url): "\(words(inner)) <\(url)>"
      case .citations(let citations): cite(citations)
      }
    }.joined()
  }
}
