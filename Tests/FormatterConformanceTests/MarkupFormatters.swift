import ReportFormatting
import ReportModel

/// A table, a page and a document that are right, or break one promise of their medium.
struct TableFormatter: ReportFormatter {
  enum Fault: CaseIterable { case raggedRows, bareQuotationMarks }

  var fault: Fault?

  var descriptor: FormatterDescriptor { .statements("table", "csv") }

  func format(_ report: Report, request: FormatRequest) throws(FormatterError) -> Rendition {
    var rows = ["id,says,caveats,source,place"]
    var account = Account()
    for ref in report.statementsOfBlocks.refs {
      let statement = report.records[ref]
      let fields =
        [statement.id, report.line(for: ref).words, report.caveats(of: statement).joined(separator: "; ")]
        + [
          report.citations(of: statement).map { "\($0.number)" }.joined(separator: " "),
          report.citations(of: statement).compactMap(\.locator).joined(separator: " "),
        ]
      rows.append(fields.map(cell).joined(separator: ",") + (fault == .raggedRows && account.shown.isEmpty ? "," : ""))
      account.show(ref)
    }
    return Rendition(
      files: [.init(bytes: Array((rows.joined(separator: "\r\n") + "\r\n").utf8), mediaType: "text/csv")],
      account: account
    )
  }

  private func cell(_ text: String) -> String {
    fault == .bareQuotationMarks ? text.bare : "\"\(text.replacing("\"", with: "\"\""))\""
  }
}

struct PageFormatter: ReportFormatter {
  enum Fault: CaseIterable { case unescaped, unclosed, script }

  var fault: Fault?

  var descriptor: FormatterDescriptor { .statements("page", "html") }

  func format(_ report: Report, request: FormatRequest) throws(FormatterError) -> Rendition {
    var writer = ByteWriter()
    writer.append("<!DOCTYPE html>\n<html><head><title>Page</title></head><body>\n")
    if fault == .script { writer.append("<script>1</script>") }
    var account = Account()
    for ref in report.statementsOfBlocks.refs {
      writer.append("<p>")
      if fault == .unescaped {
        writer.append(report.line(for: ref).words)
      } else {
        writer.appendHTML(report.line(for: ref).words)
      }
      writer.append(fault == .unclosed ? "\n" : "</p>\n")
      account.show(ref)
    }
    writer.append("</body></html>\n")
    return Rendition(files: [.init(bytes: writer.bytes, mediaType: "text/html")], account: account)
  }
}

struct DocumentFormatter: ReportFormatter {
  enum Fault: CaseIterable { case unescaped, trailingComma }

  var fault: Fault?

  var descriptor: FormatterDescriptor { .statements("document", "json") }

  func format(_ report: Report, request: FormatRequest) throws(FormatterError) -> Rendition {
    var items: [String] = []
    var account = Account()
    for ref in report.statementsOfBlocks.refs {
      let words = report.line(for: ref).words
      items.append("\"\(fault == .unescaped ? words.bare : escaped(words))\"")
      account.show(ref)
    }
    let text =
      "{\"items\": [\(items.joined(separator: ", "))\(fault == .trailingComma ? "," : "")], \"count\": \(items.count)}"
    return Rendition(files: [.init(bytes: Array(text.utf8), mediaType: "application/feed+json")], account: account)
  }

  private func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case _ where scalar.value < 0x20: "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }.joined()
  }
}

extension FormatterDescriptor {
  /// Statements, and nothing else of a report.
  fileprivate static func statements(_ name: String, _ fileExtension: String) -> FormatterDescriptor {
    var descriptor = FormatterDescriptor(
      name: name,
      summary: "statements",
      version: "1.0.0",
      fileExtensions: [fileExtension],
      options: []
    )
    for kind in Block.Kind.allCases { descriptor.carries[kind] = .degraded("statements alone") }
    return descriptor
  }
}

extension StatementLine {
  fileprivate var words: String {
    let quotes = quotations.map { "“\($0.text)”" }.joined(separator: " ")
    let places = citations.map { " [\($0.number)\($0.locator.map { ", \($0)" } ?? "")]" }.joined()
    return "\(speakers) \(verb): \(gist ?? "") \(quotes) (\(caveats.joined(separator: "; ")))\(places)"
  }
}

extension String {
  /// Tame text stays well formed: its separators are taken out, and nothing is escaped.
  fileprivate var bare: String { replacing(",", with: " ").replacing("\n", with: " ") }
}
