import ReportDiagnostics
import ReportModel
import YAMLSyntax

extension NodeReader {
  /// An EDTF date or interval, level 0 or 1.
  mutating func date(_ node: Node, of key: Node) -> EDTFDate? {
    guard isScalar(node, of: key, wanting: "a date") else { return nil }
    let text = tree.text(node)
    if let date = EDTFDate(text) { return date }
    // XML Schema's dates carry a time zone, and exports of real lists have them. The day is certain, so that it is read,
    // and said to be.
    if let day = dayWithoutZone(tree.bytes(node)) {
      diagnostics.report(
        Diagnostic(
          .invalidDate,
          "'\(text)' is read as '\(day.text)': a day has no time zone",
          at: tree.span(node),
          severity: .warning,
          hint: "write '\(day.text)'"
        )
      )
      return day
    }
    report(.invalidDate, "'\(text)' is not a date", at: node, hint: adviceOnDate(text))
    return nil
  }

  /// ISO 3166-1 alpha-2, `EU` or `XK`, upper case.
  mutating func country(_ node: Node, of key: Node) -> String? {
    guard isScalar(node, of: key, wanting: "a country code") else { return nil }
    if let index = countryCodes.index(of: tree.bytes(node)) { return countryCodes.words[index] }
    let text = tree.text(node)
    report(.invalidCountry, "'\(text)' is not a country code", at: node, hint: adviceOnCountry(text))
    return nil
  }

  /// A language tag (BCP 47).
  mutating func language(_ node: Node, of key: Node) -> String? {
    guard isScalar(node, of: key, wanting: "a language tag") else { return nil }
    if isLanguageTag(tree.bytes(node)) { return tree.text(node) }
    let text = tree.text(node)
    report(.invalidLanguage, "'\(text)' is not a language tag", at: node, hint: adviceOnLanguage(text))
    return nil
  }

  /// A link that may be printed: `https`, `http` or `mailto`.
  mutating func url(_ node: Node, of key: Node) -> String? {
    guard isScalar(node, of: key, wanting: "a URL"), hasNoBidiControl(node, of: key) else { return nil }
    let text = tree.text(node)
    guard let problem = problemOfURL(tree.bytes(node)) else { return text }
    report(.invalidURL, "'\(text)' is not a URL that can be printed", at: node, hint: problem)
    return nil
  }

  /// A relative path that stays in its folder, `/` between parts.
  mutating func relativePath(_ node: Node, of key: Node) -> String? {
    guard isScalar(node, of: key, wanting: "a path"), hasNoBidiControl(node, of: key) else { return nil }
    let text = tree.text(node)
    guard let problem = problemOfRelativePath(tree.bytes(node)) else { return text }
    report(.invalidPath, "'\(text)' is not a path inside the folder", at: node, hint: problem)
    return nil
  }

  /// A SHA-256 in hexadecimal; returned in lower case.
  mutating func sha256(_ node: Node, of key: Node) -> String? {
    guard isScalar(node, of: key, wanting: "a SHA-256") else { return nil }
    let bytes = tree.bytes(node)
    if bytes.count == 64, bytes.allSatisfy(isHexadecimal) { return tree.text(node).lowercased() }
    report(
      .invalidHash,
      "'\(tree.text(node))' is not a SHA-256",
      at: node,
      hint: "write the 64 hexadecimal digits that 'sha256sum FILE' prints"
    )
    return nil
  }
}

/// The day of `2015-04-07-04:00`, `2015-04-07+02:00` or `2015-04-07Z`.
private func dayWithoutZone(_ bytes: ArraySlice<UInt8>) -> EDTFDate? {
  let zone = bytes.dropFirst(10)
  let isZone =
    zone.elementsEqual("Z".utf8)
    || (zone.count == 6 && (zone.first == UInt8(ascii: "-") || zone.first == UInt8(ascii: "+"))
      && zone.dropFirst().enumerated().allSatisfy { $0 == 2 ? $1 == UInt8(ascii: ":") : (48...57).contains($1) })
  guard isZone, let date = EDTFDate(String(decoding: bytes.prefix(10), as: UTF8.self)), date.isExactDay else {
    return nil
  }
  return date
}

/// - Returns: `nil` when the URL is good, otherwise what to do.
func problemOfURL(_ bytes: ArraySlice<UInt8>) -> String? {
  if bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == 0x22 || $0 == 0x3C || $0 == 0x3E || $0 == 0x5C }) {
    return "write a space as %20, and leave out quotation marks, angle brackets and backslashes"
  }
  let scheme = bytes.prefix { $0 != UInt8(ascii: ":") }
  let rest = bytes.dropFirst(scheme.count + 1)
  let name = String(decoding: scheme, as: UTF8.self).lowercased()
  guard scheme.count < bytes.count, ["https", "http", "mailto"].contains(name) else {
    return "start it with 'https://', 'http://' or 'mailto:'"
  }
  if name == "mailto" {
    return rest.contains(UInt8(ascii: "@")) ? nil : "write an address after 'mailto:'"
  }
  guard rest.starts(with: "//".utf8), let first = rest.dropFirst(2).first, first != UInt8(ascii: "/") else {
    return "write a host after '\(name)://'"
  }
  return nil
}

/// - Returns: `nil` when the path is good, otherwise what to do.
package func problemOfRelativePath(_ bytes: ArraySlice<UInt8>) -> String? {
  if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "leave out control characters" }
  if bytes.contains(0x5C) { return "write '/' between folders" }
  if bytes.first == 0x2F || bytes.dropFirst().first == 0x3A {
    return "write it relative to the folder, without a leading '/'"
  }
  for part in bytes.split(separator: 0x2F, omittingEmptySubsequences: false) {
    if part.isEmpty || part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) {
      return "leave out empty parts, '.' and '..'"
    }
  }
  return nil
}

private func isHexadecimal(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
}
