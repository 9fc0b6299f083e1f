/// A strict reading of HTML: tags are closed in order, attributes quoted, nothing runs.
struct HTMLScan {
  struct Attribute {
    var name: String
    var value: String
  }

  struct Tag {
    /// In small letters.
    var name: String
    var attributes: [Attribute]
  }

  /// Start tags in order.
  private(set) var tags: [Tag] = []
  /// Empty for a well-formed page.
  private(set) var faults: [String] = []

  private let bytes: [UInt8]
  private var place = 0

  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var open: [String] = []
    while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = start + 1
      if starts("!--") {
        skip(past: "-->")
      } else if starts("!") {
        skip(past: ">")
      } else if starts("/") {
        place += 1
        let name = word()
        skip(past: ">")
        if open.last == name {
          open.removeLast()
        } else {
          faults.append("</\(name)> does not close <\(open.last ?? "")>")
          return
        }
      } else {
        guard let tag = tag() else {
          faults.append("a tag that is not one, or '<' in text, at byte \(start)")
          return
        }
        tags.append(tag)
        lookForScripts(tag)
        if HTMLScan.voidElements.contains(tag.name) { continue }
        open.append(tag.name)
        // Their contents are text; the next end tag is theirs.
        if tag.name == "style" || tag.name == "script" { skip(to: "</\(tag.name)") }
      }
    }
    if let last = open.last { faults.append("<\(last)> is not closed") }
  }

  private mutating func lookForScripts(_ tag: Tag) {
    if tag.name == "script" { faults.append("a script") }
    for attribute in tag.attributes {
      if attribute.name.hasPrefix("on") { faults.append("the event handler '\(attribute.name)'") }
      if attribute.value.lowercased().hasPrefix("javascript:") { faults.append("a link that runs a script") }
    }
    for (index, attribute) in tag.attributes.enumerated()
    where tag.attributes[..<index].contains(where: { $0.name == attribute.name }) {
      faults.append("the attribute '\(attribute.name)' twice in <\(tag.name)>")
    }
  }

  private func starts(_ text: String) -> Bool { bytes[place...].starts(with: text.utf8) }

  private mutating func skip(past text: String) {
    skip(to: text)
    place = min(place + text.utf8.count, bytes.count)
  }

  private mutating func skip(to text: String) {
    while place < bytes.count, !starts(text) { place += 1 }
  }

  private mutating func word() -> String {
    let start = place
    while place < bytes.count, isNameByte(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self).lowercased()
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"): true
    default: false
    }
  }

  private mutating func skipSpace() {
    while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x0A || bytes[place] == 0x09 { place += 1 }
  }

  private mutating func tag() -> Tag? {
    var tag = Tag(name: word(), attributes: [])
    guard !tag.name.isEmpty else { return nil }
    while place < bytes.count {
      skipSpace()
      if starts("/>") { place += 1 }
      if starts(">") {
        place += 1
        return tag
      }
      var attribute = Attribute(name: word(), value: "")
      guard !attribute.name.isEmpty else { return nil }
      if starts("=") {
        place += 1
        guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") else {
          return nil
        }
        let quote = bytes[place]
        guard let end = bytes[(place + 1)...].firstIndex(of: quote) else { return nil }
        attribute.value = String(decoding: bytes[(place + 1)..<end], as: UTF8.self)
        place = end + 1
      }
      tag.attributes.append(attribute)
    }
    return nil
  }
}
