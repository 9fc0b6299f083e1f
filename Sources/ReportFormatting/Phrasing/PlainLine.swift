// Lines of plain text for formats that set no type of their own: digests, feeds, fallbacks. Each is one line without
// control characters, whatever the records hold.

extension StatementLine {
  /// `Russia denied: gist “quotation” (according to Reuters; 30 May 2024; source withdrawn) [1, p. 4; 2]`.
  public var plainText: String {
    var text = "\(speakers) \(verb)"
    var words = gist.map { [$0] } ?? []
    for (index, quotation) in quotations.enumerated() {
      words.append((index > 0 ? "… " : "") + "“\(quotation.text)”" + (quotation.translation.map { " (\($0))" } ?? ""))
    }
    if !words.isEmpty { text += ": " + words.joined(separator: " ") }
    text += " (\(((passedOnBy.map { [$0] } ?? []) + [date] + caveats).joined(separator: "; ")))"
    return cleanLine(text + citationSuffix(citations))
  }
}

extension SourceNoteLine {
  /// `publisher, “title”, date. link. details. Reports: …`, without the number.
  public var plainText: String {
    var text = originator.map { $0 + ", " } ?? ""
    text += "“\(title)”, \(date)."
    if let url { text += " \(url)." }
    for detail in details { text += " \(detail)." }
    if !reports.isEmpty { text += " Reports: \(reports.joined(separator: "; "))." }
    return cleanLine(text)
  }
}

/// `[1, p. 4; 2]`; empty when there are none.
public func citationText(_ citations: [Citation]) -> String {
  guard !citations.isEmpty else { return "" }
  let places = citations.map { "\($0.number)" + ($0.locator.map { ", " + $0 } ?? "") }
  return cleanLine("[\(places.joined(separator: "; "))]")
}

/// ``citationText(_:)`` behind a space; empty when there are none.
public func citationSuffix(_ citations: [Citation]) -> String {
  citations.isEmpty ? "" : " " + citationText(citations)
}

/// One line of plain text: no line end, no control character.
public func cleanLine(_ text: String) -> String {
  var cleaner = TextCleaner()
  return cleaner.line(text)
}
