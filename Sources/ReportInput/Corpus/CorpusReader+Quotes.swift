import ReportDiagnostics
import ReportModel
import YAMLSyntax

extension CorpusReader {
  mutating func quotes(_ node: Node, of key: Node) -> [Statement.Quotation] {
    guard let elements = reader.list(node, of: key) else { return [] }
    var found: [Statement.Quotation] = []
    var position = 0
    for element in elements {
      position += 1
      // By the number in the record, not in the file: what is left out has been reported.
      let number = found.count
      switch tree.kind(element) {
      case .scalar:
        mark(FieldPath(StatementField.quotes, number), element)
        if let exact = exactWords(element, of: key) { found.append(Statement.Quotation(exact)) }
      case .mapping: if let quote = quote(element, at: number) { found.append(quote) }
      case .sequence: reader.wrongShape(element, of: key, wanting: "text or {exact, prefix, suffix, …}")
      }
    }
    if position == 0 {
      reader.report(.emptyValue, "'quotes' is empty", at: node, hint: "add the exact words, or leave it out")
    }
    if position != found.count { syntax.isWhole = false }
    return found
  }

  private mutating func quote(_ node: Node, at position: Int) -> Statement.Quotation? {
    guard var cursor = reader.fields(node, as: QuoteField.self) else { return nil }
    var exact: String?
    var quote = Statement.Quotation("")
    while let (field, key, value) = reader.next(&cursor) {
      mark(FieldPath(StatementField.quotes, position, part: field), value)
      switch field {
      case .exact:
        mark(FieldPath(StatementField.quotes, position), value)
        exact = exactWords(value, of: key)
      case .prefix: quote.prefix = reader.quotedText(value, of: key)
      case .suffix: quote.suffix = reader.quotedText(value, of: key)
      case .start: quote.start = reader.integer(value, of: key, in: 0...Int(Int32.max))
      case .end: quote.end = reader.integer(value, of: key, in: 0...Int(Int32.max))
      case .original: quote.original = original(value)
      }
    }
    reader.require([.exact], in: cursor)
    if cursor.written.contains(.start) != cursor.written.contains(.end) {
      let missing = cursor.written.contains(.start) ? "end" : "start"
      reader.report(
        .missingField,
        "a quote has 'start' and 'end' or neither; '\(missing)' is missing",
        at: cursor.firstKey(tree),
        hint: "add '\(missing)', or leave both out"
      )
    } else if let start = quote.start, let end = quote.end, end <= start {
      reader.report(
        .invalidNumber,
        "a quote ends after it starts, but 'end' is \(end) and 'start' is \(start)",
        at: node,
        hint: "count code points from 0; the end is exclusive"
      )
      (quote.start, quote.end) = (nil, nil)
    }
    quote.exact = exact ?? ""
    return exact == nil ? nil : quote
  }

  private mutating func original(_ node: Node) -> Statement.Quotation.Original? {
    guard var cursor = reader.fields(node, as: OriginalField.self) else { return nil }
    var exact: String?
    var language: String?
    while let (field, key, value) = reader.next(&cursor) {
      switch field {
      case .exact: exact = exactWords(value, of: key)
      case .language: language = reader.language(value, of: key)
      }
    }
    reader.require([.exact, .language], in: cursor)
    guard let exact, let language else { return nil }
    return Statement.Quotation.Original(exact: exact, language: language)
  }

  /// Words without the marks that enclose them: with the marks they would not be the speaker's.
  private mutating func exactWords(_ node: Node, of key: Node) -> String? {
    guard let text = reader.quotedText(node, of: key) else { return nil }
    let marks: [(Unicode.Scalar, Unicode.Scalar)] = [("\"", "\""), ("“", "”"), ("„", "“"), ("«", "»")]
    let scalars = text.unicodeScalars
    if let first = scalars.first, let last = scalars.last, text.utf8.count > 2,
      marks.contains(where: { $0 == (first, last) }),
      !scalars.dropFirst().dropLast().contains(where: { $0 == first || $0 == last })
    {
      reader.diagnostics.report(
        Diagnostic(
          .formContent,
          "a quotation is written without its quotation marks",
          at: tree.span(node),
          hint: "leave the first and the last character out"
        )
      )
    }
    return text
  }
}
