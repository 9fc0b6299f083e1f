/// A small reading of HTML for tests: that every tag is closed in order, and what it holds.
struct MarkupScan {
  /// Names of the start tags with their attributes, in order.
  private(set) var tags: [(name: Substring, attributes: Substring)] = []
  /// What is wrong; empty for a well-formed page.
  private(set) var faults: [String] = []
  /// Everything outside tags and outside `style`, with character references undone.
  private(set) var text = ""

  init(_ page: String) {
    var open: [Substring] = []
    var rest = page[...]
    while let start = rest.firstIndex(of: "<") {
      if open.last != "style" { text += MarkupScan.unescaped(rest[..<start]) }
      guard let end = rest[start...].firstIndex(of: ">") else {
        faults.append("a tag without an end")
        return
      }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.first == "!" { continue }
      if tag.first == "/" {
        if open.popLast() != tag.dropFirst() { faults.append("</\(tag.dropFirst())> closes nothing") }
        continue
      }
      let name = tag.prefix { $0 != " " }
      tags.append((name, tag.dropFirst(name.count)))
      if tag.count(where: { $0 == "\"" }) % 2 != 0 { faults.append("<\(tag)> has a broken attribute") }
      if !["meta", "br"].contains(name) { open.append(name) }
    }
    text += MarkupScan.unescaped(rest)
    faults += open.map { "<\($0)> is not closed" }
  }

  /// The values of one attribute, in order, with character references undone.
  func values(of attribute: String) -> [String] {
    tags.compactMap { tag in
      let parts = tag.attributes.split(separator: "\"", omittingEmptySubsequences: false)
      for index in parts.indices.dropLast() where parts[index].hasSuffix(" \(attribute)=") {
        return MarkupScan.unescaped(parts[index + 1])
      }
      return nil
    }
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = ""
    var rest = text
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      let references = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      guard let (reference, character) = references.first(where: { rest.hasPrefix($0.0) }) else {
        result += "&"
        rest = rest.dropFirst()
        continue
      }
      result += character
      rest = rest.dropFirst(reference.count)
    }
    return result + rest
  }
}
