import ReportFormatting
import ReportModel

/// Report → memo: head, bottom line, the sections in their order, then what the reader must have whether or not the
/// spec asks for it: notes that no section prints, records left out, scales, distribution.
struct MemoLayout {
  let report: Report
  let portionMarks: Bool
  /// The marking of what has none of its own: the desk's prose, the subject line, gaps. The report's is the only one
  /// that is certainly high enough.
  let ownMark: String
  let dateWords: String

  var isCited: [Bool]
  var isPrinted: [Bool]
  /// Whose assessment is printed already; each is printed once, at the first use of its record.
  var commentedStatements: Set<Ref<Statement>> = []
  var commentedEvents: Set<Ref<Event>> = []
  var scales = ScalesUsed()

  struct ScalesUsed {
    var reliability = false
    var credibility = false
    var likelihood = false
    var confidence = false
  }

  static func run(_ report: Report, portionMarks: Bool) -> (memo: Memo, warnings: [FormatterWarning]) {
    var layout = MemoLayout(report, portionMarks: portionMarks)
    return layout.run()
  }

  private init(_ report: Report, portionMarks: Bool) {
    self.report = report
    self.portionMarks = portionMarks
    ownMark = report.markings.map(\.label).joined(separator: "//")
    dateWords = report.date.words
    isCited = Array(repeating: false, count: report.notes.count + 1)
    isPrinted = isCited
  }

  private mutating func run() -> (memo: Memo, warnings: [FormatterWarning]) {
    var memo = Memo(
      language: report.language,
      title: report.title,
      markings: report.markings,
      reference: headerValue("reference"),
      dateTimeGroup: headerValue("time")
    )
    var warnings: [FormatterWarning] = []
    memo.fields = fields()
    if let summary = report.summary {
      memo.summary = parts(summary)
      let lines = lineCount(memo.summary)
      if lines > 4 {
        warnings.append(FormatterWarning("the summary takes \(lines) lines of 72 columns; a memo's has at most four"))
      }
    }
    for block in report.blocks { memo.sections.append(section(block)) }
    appendRest(to: &memo)
    memo.isCited = isCited
    return (memo, warnings)
  }

  // MARK: Head

  /// The header in the order of the spec, with date and subject behind the last addressee. Reference, time and
  /// distribution have places of their own.
  private func fields() -> [MemoField] {
    let keys = report.header.map { $0.key.lowercased() }
    let addressing = ["to", "action", "info", "through", "via", "from", "cc"]
    let last = keys.lastIndex { addressing.contains($0) }
    var fields: [MemoField] = []
    if last == nil { fields += dateAndSubject(keys) }
    for (index, field) in report.header.enumerated() {
      let key = keys[index]
      if !["reference", "time", "distribution"].contains(key) {
        let mark = key == "subject" ? mark(ownMark) : []
        fields.append(MemoField(label: label(key), text: mark + [.name(field.value)]))
      }
      if index == last { fields += dateAndSubject(keys) }
    }
    return fields
  }

  private func dateAndSubject(_ keys: [String]) -> [MemoField] {
    var fields: [MemoField] = []
    if !keys.contains("date") { fields.append(MemoField(label: "DATE", text: [.text(dateWords)])) }
    if !keys.contains("subject") {
      fields.append(MemoField(label: "SUBJECT", text: mark(ownMark) + [.name(report.title)]))
    }
    return fields
  }

  private func headerValue(_ key: String) -> String? {
    report.header.first { $0.key.lowercased() == key }?.value
  }

  private func label(_ key: String) -> String {
    String(
      decoding: key.uppercased().utf8.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") ? 0x20 : $0 },
      as: UTF8.self
    )
  }

  // MARK: Words

  /// A portion mark, when the memo has them and there is one.
  func mark(_ label: String) -> MemoText { portionMarks && !label.isEmpty ? [.mark(label)] : [] }

  func mark(of annotations: Annotations) -> MemoText { mark(report.portionMark(of: annotations)) }

  /// ` (one; two)`; nothing for none.
  func parenthesis(_ details: [String]) -> MemoText {
    details.isEmpty ? [] : [.detail(" (\(details.joined(separator: "; ")))")]
  }

  /// A date as it stands between parentheses: `31 May 2024 (uncertain)` as `31 May 2024, uncertain`.
  func unparenthesised(_ date: String) -> String {
    var bytes: [UInt8] = []
    for byte in date.utf8 {
      switch byte {
      case UInt8(ascii: "(") where bytes.last == UInt8(ascii: " "):
        bytes[bytes.count - 1] = UInt8(ascii: ",")
        bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: ")"): break
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Citations behind a space; nothing for none.
  mutating func cite(_ citations: [Citation]) -> MemoText {
    guard !citations.isEmpty else { return [] }
    noteUse(of: citations)
    return [.text(" "), .citations(citations)]
  }

  private mutating func noteUse(of citations: [Citation]) {
    for citation in citations where isCited.indices.contains(citation.number) { isCited[citation.number] = true }
  }

  /// The desk's own paragraphs and lists.
  mutating func parts(_ prose: Prose) -> [MemoPart] {
    prose.parts.map { part in
      switch part {
      case .paragraph(let inlines): .paragraph(mark(ownMark) + spans(inlines))
      case .list(let ordered, let items):
        .list(ordered: ordered, items.map { MemoItem(text: mark(ownMark) + spans($0)) })
      }
    }
  }

  private mutating func spans(_ inlines: [Prose.Inline]) -> MemoText {
    inlines.map { inline in
      switch inline {
      case .text(let text): return .text(text)
      case .emphasis(let inner): return .emphasis(spans(inner))
      case .strong(let inner): return .strong(spans(inner))
      case .link(let inner, let url): return .link(spans(inner), url: url)
      case .citations(let citations):
        noteUse(of: citations)
        return .citations(citations)
      }
    }
  }

  // MARK: Length of the summary

  /// Lines of 72 columns, `BLUF: ` before the first, portion marks not counted.
  private func lineCount(_ parts: [MemoPart]) -> Int {
    var lines = 0
    var indent = 6
    for part in parts {
      switch part {
      case .paragraph(let text):
        lines += wrappedLines(text, indent: indent)
      case .list(_, let items):
        for item in items { lines += wrappedLines(item.text, indent: 4) }
      case .heading, .table, .sides, .quotation, .fields, .comment, .notes: break
      }
      indent = 0
    }
    return lines
  }

  private func wrappedLines(_ text: MemoText, indent: Int) -> Int {
    let unmarked = text.filter { if case .mark = $0 { false } else { true } }
    var lines = 1
    var column = indent
    var isLineEmpty = true
    for word in unmarked.plain.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }) {
      let width = Substring(word).unicodeScalars.reduce(0) { $0 + ($1.properties.isIdeographic ? 2 : 1) }
      if !isLineEmpty, column + 1 + width > 72 {
        lines += 1
        column = width
      } else {
        column += isLineEmpty ? width : width + 1
      }
      isLineEmpty = false
    }
    return lines
  }
}
