public import ReportFormatting
import ReportModel

/// Reports to try a formatter with, as the compiler would hand them over: about a lake, two governments and a gate.
///
/// Every place that is to be printed has a word of its own that begins with `kestrel`.
public struct SampleReports: Sendable {
  private let words: @Sendable (String) -> String

  /// - Parameter words: Changes each text of a record or of the desk. It must keep what it is given somewhere in it.
  public init(words: @escaping @Sendable (String) -> String = { $0 }) { self.words = words }

  /// Every kind of block, with records that use every field.
  public var rich: Report {
    let builder = SampleBuilder(words: words)
    var report = builder.report("rich")
    report.blocks = builder.blocks
    return report
  }

  /// For each kind of block, and each style, a report with that block alone.
  public var oneBlockReports: [Report] {
    let rich = rich
    return rich.blocks.enumerated().map { index, block in
      var report = rich
      report.id = "one-block-\(index)"
      report.summary = nil
      report.blocks = [block]
      return report
    }
  }

  /// A title, and nothing else.
  public var empty: Report {
    Report(id: "empty", title: words("Nothing to report"), date: sampleDate("2031-03-14"), markings: [Marking.tlp[0]])
  }

  /// A block of every kind that found nothing, and what to print then.
  public var emptyBlocks: Report {
    var report = empty
    report.id = "empty-blocks"
    let contents: [Block.Content] = [
      .text(Prose(parts: [])), .statements([]), .chronology([]), .disputes([]), .entities([], style: .table),
      .entities([], style: .profiles), .verbatim([]), .gaps([]), .sources([]),
    ]
    report.blocks = contents.enumerated().map { index, content in
      Block(
        id: "block-\(index + 1)",
        title: words("Section \(index + 1)"),
        content: content,
        emptyText: words("None found kestrelnone\(index).")
      )
    }
    return report
  }

  /// One block with `count` statements in turn out of `sources` numbered sources.
  public func statements(_ count: Int, sources: Int) -> Report {
    SampleBuilder(words: words).statements(count, sources: sources)
  }
}

extension SampleReports {
  /// The word of the statement with this id.
  static func marker(ofID id: String) -> String { id.hasSuffix("id") ? String(id.dropLast(2)) : id }

  static func marker(inLocator locator: String) -> String { markers(inText: locator).first ?? locator }

  static func markers(inText text: String) -> [String] {
    asciiWords(in: Array(text.utf8)) { $0.starts(with: "kestrel".utf8) }
  }

  /// The words that show that a block is printed; those of its statements are looked for by way of the account.
  static func markers(of block: Block, in report: Report) -> [String] {
    var texts = [block.title].compactMap(\.self)
    switch block.content {
    case .text(let prose):
      for part in prose.parts {
        switch part {
        case .paragraph(let inlines): texts += self.texts(in: inlines)
        case .list(_, let items): for item in items { texts += self.texts(in: item) }
        }
      }
    case .statements(let groups), .verbatim(let groups): texts += groups.compactMap(\.heading)
    case .chronology(let entries):
      for case .event(let event) in entries.map(\.subject) { texts.append(report.records[event].title) }
    case .disputes(let disputes): texts += disputes.map { report.records[$0.event].title }
    case .entities(let entities, _): texts += entities.map { report.records[$0].name }
    case .gaps(let gaps): texts += gaps.map(\.text)
    case .sources(let sources): texts += sources.map { report.records[$0].title }
    }
    return texts.flatMap { markers(inText: $0) }
  }

  private static func texts(in inlines: [Prose.Inline]) -> [String] {
    inlines.flatMap { inline -> [String] in
      switch inline {
      case .text(let text): [text]
      case .emphasis(let inner), .strong(let inner), .link(let inner, _): texts(in: inner)
      case .citations: []
      }
    }
  }
}

/// - Parameter text: EDTF, as written in this room.
func sampleDate(_ text: String) -> EDTFDate {
  guard let date = EDTFDate(text) else { preconditionFailure("'\(text)' is no EDTF date") }
  return date
}
