import ReportFormatting
import ReportModel

/// Memo → one page of HTML with everything in it: no script, no font, no image, nothing to fetch.
struct MemoHTML {
  private let memo: Memo
  private var account = Account()
  private var writer = ByteWriter(reservingCapacity: 16_384)
  /// The notes that have their first citation, and with it the place that the note leads back to.
  private var hasAnchor: [Bool]
  private var isInLink = false

  static func write(_ memo: Memo, style: MemoStyle) -> (bytes: [UInt8], account: Account) {
    var html = MemoHTML(memo)
    html.page(style)
    return (html.writer.bytes, html.account)
  }

  private init(_ memo: Memo) {
    self.memo = memo
    hasAnchor = Array(repeating: false, count: memo.isCited.count)
  }

  // MARK: Page

  private mutating func page(_ style: MemoStyle) {
    raw("<!DOCTYPE html>\n<html lang=\"")
    writer.appendHTML(memo.language)
    raw(
      """
      ">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
      base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="color-scheme" content="light dark">
      <title>
      """
    )
    writer.appendHTML(memo.title)
    raw("</title>\n<style>\n")
    style.write(to: &writer)
    raw("</style>\n</head>\n<body>\n")
    banner("top")
    raw("<main>\n")
    head()
    if !memo.summary.isEmpty {
      raw("<section class=\"bluf\" aria-labelledby=\"bluf\">\n<h2 id=\"bluf\">BLUF</h2>\n")
      for part in memo.summary { self.part(part) }
      raw("</section>\n")
    }
    for section in memo.sections { self.section(section) }
    raw("</main>\n")
    banner("bottom")
    raw("</body>\n</html>\n")
  }

  private mutating func banner(_ place: String) {
    raw("<p class=\"banner \(place)\">")
    for (index, marking) in memo.markings.enumerated() {
      if index > 0 { raw("<span>//</span>") }
      raw("<span class=\"marking-\(index)\">")
      writer.appendHTML(marking.bannerText)
      raw("</span>")
    }
    raw("</p>\n")
  }

  private mutating func head() {
    raw("<header>\n")
    if memo.reference != nil || memo.dateTimeGroup != nil {
      raw("<p class=\"reference\"><span>")
      writer.appendHTML(memo.reference ?? "")
      raw("</span> <span>")
      writer.appendHTML(memo.dateTimeGroup ?? "")
      raw("</span></p>\n")
    }
    raw("<h1>Memorandum</h1>\n")
    fields(memo.fields, class: "head")
    raw("</header>\n")
  }

  private mutating func section(_ section: MemoSection) {
    raw("<section id=\"")
    writer.appendHTML(section.id)
    raw("\"")
    if let title = section.title {
      raw(" aria-labelledby=\"")
      writer.appendHTML(section.id)
      raw("-title\">\n<h2 id=\"")
      writer.appendHTML(section.id)
      raw("-title\">")
      spans([.name(title)])
      raw("</h2>\n")
    } else {
      raw(">\n")
    }
    for part in section.parts { self.part(part) }
    raw("</section>\n")
  }

  // MARK: Parts

  private mutating func part(_ part: MemoPart) {
    switch part {
    case .heading(let text): element("h3", text)
    case .paragraph(let text): element("p", text)
    case .list(let ordered, let items):
      raw(ordered ? "<ol>\n" : "<ul>\n")
      for item in items {
        raw("<li>")
        spans(item.text)
        if let comment = item.comment {
          raw("\n")
          self.comment(comment)
        }
        raw("</li>\n")
      }
      raw(ordered ? "</ol>\n" : "</ul>\n")
    case .table(let table): self.table(table)
    case .sides(let sides): self.sides(sides)
    case .quotation(let quotation): self.quotation(quotation)
    case .fields(let fields): self.fields(fields, class: "profile")
    case .comment(let text): comment(text)
    case .notes(let notes): self.notes(notes)
    }
  }

  private mutating func element(_ name: String, _ text: MemoText) {
    raw("<\(name)>")
    spans(text)
    raw("</\(name)>\n")
  }

  private mutating func comment(_ text: MemoText) {
    raw("<aside class=\"comment\" aria-label=\"Comment\">")
    spans(text)
    raw("</aside>\n")
  }

  private mutating func fields(_ fields: [MemoField], class name: String) {
    raw("<dl class=\"\(name)\">\n")
    for field in fields {
      raw("<div><dt>")
      writer.appendHTML(field.label)
      raw("</dt><dd>")
      spans(field.text)
      raw("</dd></div>\n")
    }
    raw("</dl>\n")
  }

  private mutating func quotation(_ quotation: MemoQuotation) {
    raw("<figure>\n<blockquote>")
    for piece in quotation.pieces {
      element("p", piece.words)
      if let original = piece.original { element("p", [.detail("Original: ")] + original) }
    }
    raw("</blockquote>\n<figcaption>— ")
    spans(quotation.attribution)
    raw("</figcaption>\n</figure>\n")
  }

  private mutating func table(_ table: MemoTable) {
    raw("<table class=\"\(table.kind.rawValue)\">\n<thead><tr>")
    for column in table.columns {
      raw("<th scope=\"col\">")
      writer.appendHTML(column)
      raw("</th>")
    }
    raw("</tr></thead>\n<tbody>\n")
    for row in table.rows {
      raw("<tr>")
      for (index, cell) in row.enumerated() {
        if index == 0 {
          raw("<th scope=\"row\">")
        } else {
          // Shown before the cell where the screen is too narrow for columns.
          raw("<td data-label=\"")
          writer.appendHTML(table.columns[index])
          raw("\">")
        }
        spans(cell)
        raw(index == 0 ? "</th>" : "</td>")
      }
      raw("</tr>\n")
    }
    raw("</tbody>\n</table>\n")
  }

  private mutating func sides(_ sides: MemoSides) {
    raw("<table class=\"sides\">\n<thead><tr><th scope=\"col\">")
    writer.appendHTML(sides.columns.0)
    raw("</th><th scope=\"col\">")
    writer.appendHTML(sides.columns.1)
    raw("</th></tr></thead>\n<tbody>\n<tr>")
    for (label, lines) in [(sides.columns.0, sides.left), (sides.columns.1, sides.right)] {
      raw("<td data-label=\"")
      writer.appendHTML(label)
      raw("\">")
      for line in lines { element("p", line) }
      raw("</td>")
    }
    raw("</tr>\n</tbody>\n</table>\n")
  }

  private mutating func notes(_ notes: [MemoNote]) {
    let numbered = notes.filter { $0.number > 0 }
    if !numbered.isEmpty {
      raw("<ol class=\"notes\">\n")
      for note in numbered {
        raw("<li id=\"note-\(note.number)\" value=\"\(note.number)\"><span class=\"number\">[\(note.number)]</span> ")
        spans(note.text)
        if memo.isCited.indices.contains(note.number), memo.isCited[note.number] {
          raw(" <a class=\"back\" href=\"#cite-\(note.number)\" aria-label=\"Back to the text\">↑</a>")
        }
        raw("</li>\n")
      }
      raw("</ol>\n")
    }
    let others = notes.filter { $0.number == 0 }
    if !others.isEmpty {
      raw("<ul class=\"notes\">\n")
      for note in others { element("li", note.text) }
      raw("</ul>\n")
    }
  }

  // MARK: Lines

  private mutating func spans(_ text: MemoText) {
    for span in text {
      switch span {
      case .statement(let ref): account.show(ref)
      case .text(let text): writer.appendHTML(text)
      case .name(let name, let language): isolated(name, language)
      case .quotation(let words, let language):
        raw("“")
        isolated(words, language)
        raw("”")
      case .mark(let mark):
        raw("<span class=\"mark\">(")
        writer.appendHTML(mark)
        raw(")</span> ")
      case .detail(let text):
        raw("<span class=\"detail\">")
        writer.appendHTML(text)
        raw("</span>")
      case .emphasis(let inner): inline("em", inner)
      case .strong(let inner): inline("strong", inner)
      case .link(let inner, let url): link(inner, url: url)
      case .citations(let citations):
        for (index, citation) in citations.enumerated() {
          if index > 0 { raw(" ") }
          self.citation(citation)
        }
      }
    }
  }

  private mutating func inline(_ name: String, _ text: MemoText) {
    raw("<\(name)>")
    spans(text)
    raw("</\(name)>")
  }

  private mutating func isolated(_ text: String, _ language: String?) {
    let foreign = language.flatMap { $0 == memo.language ? nil : $0 }
    guard foreign != nil || needsIsolation(text) else { return writer.appendHTML(text) }
    raw("<bdi")
    if let foreign {
      raw(" lang=\"")
      writer.appendHTML(foreign)
      raw("\"")
    }
    raw(">")
    writer.appendHTML(text)
    raw("</bdi>")
  }

  private mutating func link(_ text: MemoText, url: String) {
    // A link inside a link is no HTML.
    guard !isInLink, let target = linkTarget(url) else { return spans(text) }
    raw("<a href=\"")
    writer.appendHTML(target)
    raw("\" rel=\"noopener noreferrer\">")
    isInLink = true
    spans(text)
    isInLink = false
    raw("</a>")
  }

  private mutating func citation(_ citation: Citation) {
    let isLinked = !isInLink && memo.isCited.indices.contains(citation.number)
    if isLinked {
      raw("<a class=\"cite\"")
      if !hasAnchor[citation.number] {
        hasAnchor[citation.number] = true
        raw(" id=\"cite-\(citation.number)\"")
      }
      raw(" href=\"#note-\(citation.number)\">")
    }
    raw("[\(citation.number)")
    if let locator = citation.locator {
      raw(", ")
      writer.appendHTML(locator)
    }
    raw(isLinked ? "]</a>" : "]")
  }

  private mutating func raw(_ markup: String) { writer.append(markup) }
}
