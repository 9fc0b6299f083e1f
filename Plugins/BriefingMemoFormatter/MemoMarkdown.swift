import ReportFormatting
import ReportModel

/// Memo → CommonMark with the tables of GitHub Flavored Markdown; a line a paragraph, and no HTML.
struct MemoMarkdown {
  private let memo: Memo
  private var account = Account()
  private var writer = ByteWriter(reservingCapacity: 8_192)
  /// Whether nothing but digits and a block's prefix stands on the line, where a point or a dash could begin a list.
  private var isAtLineStart = true
  private var isInLink = false

  static func write(_ memo: Memo) -> (bytes: [UInt8], account: Account) {
    var markdown = MemoMarkdown(memo)
    markdown.page()
    return (markdown.writer.bytes, markdown.account)
  }

  private init(_ memo: Memo) { self.memo = memo }

  // MARK: Page

  private mutating func page() {
    banner()
    newLine()
    let top = [memo.reference, memo.dateTimeGroup].compactMap(\.self)
    if !top.isEmpty {
      for (index, text) in top.enumerated() {
        if index > 0 { raw(" · ") }
        words(text)
      }
      newLine(2)
    }
    raw("# MEMORANDUM")
    newLine(2)
    for (index, field) in memo.fields.enumerated() {
      // A backslash at the end breaks the line.
      if index > 0 {
        raw("\\")
        newLine()
      }
      self.field(field)
    }
    newLine(2)
    if !memo.summary.isEmpty {
      raw("## BLUF")
      newLine(2)
      for part in memo.summary { self.part(part) }
    }
    for section in memo.sections {
      if let title = section.title {
        raw("## ")
        words(title)
        newLine(2)
      }
      for part in section.parts { self.part(part) }
    }
    banner()
  }

  private mutating func banner() {
    spans([.strong([.name(memo.markings.map(\.bannerText).joined(separator: "//"))])])
    newLine()
  }

  private mutating func field(_ field: MemoField) {
    raw("**")
    words(field.label)
    raw(":** ")
    spans(field.text)
  }

  // MARK: Parts

  private mutating func part(_ part: MemoPart) {
    switch part {
    case .heading(let text):
      raw("### ")
      spans(text)
      newLine(2)
    case .paragraph(let text), .comment(let text):
      spans(text)
      newLine(2)
    case .list(let ordered, let items): list(items, ordered: ordered)
    case .table(let table):
      tableHead(table.columns)
      for row in table.rows { tableRow(row) }
      newLine()
    case .sides(let sides):
      tableHead([sides.columns.0, sides.columns.1])
      for index in 0..<max(sides.left.count, sides.right.count) {
        let left = index < sides.left.count ? sides.left[index] : []
        let right = index < sides.right.count ? sides.right[index] : []
        tableRow([left, right])
      }
      newLine()
    case .quotation(let quotation): self.quotation(quotation)
    case .fields(let fields):
      for field in fields {
        raw("- ")
        isAtLineStart = true
        self.field(field)
        newLine()
      }
      newLine()
    case .notes(let notes): self.notes(notes)
    }
  }

  private mutating func list(_ items: [MemoItem], ordered: Bool) {
    for (index, item) in items.enumerated() {
      let prefix = ordered ? "\(index + 1). " : "- "
      raw(prefix)
      isAtLineStart = true
      spans(item.text)
      newLine()
      if let comment = item.comment {
        newLine()
        raw(String(repeating: " ", count: prefix.utf8.count))
        isAtLineStart = true
        spans(comment)
        newLine()
        if index + 1 < items.count { newLine() }
      }
    }
    newLine()
  }

  private mutating func tableHead(_ columns: [String]) {
    tableRow(columns.map { [.text($0)] })
    raw("|" + String(repeating: " --- |", count: columns.count))
    newLine()
  }

  private mutating func tableRow(_ cells: [MemoText]) {
    raw("|")
    for cell in cells {
      raw(" ")
      spans(cell)
      raw(" |")
    }
    newLine()
  }

  private mutating func quotation(_ quotation: MemoQuotation) {
    for piece in quotation.pieces {
      raw("> ")
      isAtLineStart = true
      spans(piece.words)
      if let original = piece.original {
        newLine()
        raw(">")
        newLine()
        raw("> Original: ")
        spans(original)
      }
      newLine()
      raw(">")
      newLine()
    }
    raw("> — ")
    spans(quotation.attribution)
    newLine(2)
  }

  /// An ordered list counts on from its first number, so that a gap needs a new list; another delimiter begins one.
  private mutating func notes(_ notes: [MemoNote]) {
    var previous = 0
    var delimiter = "."
    for note in notes {
      if note.number == 0 {
        if previous != 0 { newLine() }
        raw("- ")
      } else {
        if previous != 0, note.number != previous + 1 {
          delimiter = delimiter == "." ? ")" : "."
          newLine()
        }
        raw("\(note.number)\(delimiter) ")
      }
      previous = note.number
      isAtLineStart = true
      spans(note.text)
      newLine()
    }
    newLine()
  }

  // MARK: Lines

  private mutating func spans(_ text: MemoText) {
    for span in text {
      switch span {
      case .statement(let ref): account.show(ref)
      case .text(let text), .detail(let text): words(text)
      case .name(let name, _): isolated(name)
      case .quotation(let text, _):
        raw("“")
        isolated(text)
        raw("”")
      case .mark(let mark):
        raw("(")
        words(mark)
        raw(") ")
      case .emphasis(let inner): delimited("*", inner)
      case .strong(let inner): delimited("**", inner)
      case .link(let inner, let url): link(inner, url: url)
      case .citations(let citations):
        for (index, citation) in citations.enumerated() {
          raw(index > 0 ? " [\(citation.number)" : "[\(citation.number)")
          if let locator = citation.locator {
            raw(", ")
            words(locator)
          }
          raw("]")
        }
      }
    }
  }

  /// Without the asterisks when white space would follow the first: they would not work, or begin a list.
  private mutating func delimited(_ delimiter: String, _ text: MemoText) {
    let opensWithSpace =
      switch text.first {
      case .text(let words)?, .name(let words, _)?: (words.utf8.first ?? 0x20) <= 0x20
      default: false
      }
    if !opensWithSpace { raw(delimiter) }
    spans(text)
    if !opensWithSpace { raw(delimiter) }
  }

  /// Between U+2068 and U+2069 where the text could turn its surroundings round.
  private mutating func isolated(_ text: String) {
    guard needsIsolation(text) else { return words(text) }
    raw("\u{2068}")
    words(text)
    raw("\u{2069}")
  }

  private mutating func link(_ text: MemoText, url: String) {
    guard !isInLink, let target = linkTarget(url) else { return spans(text) }
    if case .text(let shown)? = text.first, text.count == 1, shown == url {
      raw("<\(target)>")
      return
    }
    raw("[")
    isInLink = true
    spans(text)
    isInLink = false
    raw("](<\(target)>)")
  }

  private mutating func words(_ text: String) {
    isAtLineStart = writer.appendMarkdown(text, atLineStart: isAtLineStart)
  }

  /// Markdown of ours, on one line.
  private mutating func raw(_ markdown: String) {
    writer.append(markdown)
    isAtLineStart = false
  }

  private mutating func newLine(_ count: Int = 1) {
    for _ in 0..<count { writer.append(UInt8(ascii: "\n")) }
    isAtLineStart = true
  }
}
