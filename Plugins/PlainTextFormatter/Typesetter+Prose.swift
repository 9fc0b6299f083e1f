import ReportFormatting
import ReportModel

extension Typesetter {
  /// Paragraphs and lists of the desk's own words, a blank line between them.
  ///
  /// - Parameter lead: Before the first paragraph.
  mutating func setProse(_ prose: Prose, lead: String = "") {
    var lead = lead
    for (index, part) in prose.parts.enumerated() {
      if index > 0 { gap() }
      switch part {
      case .paragraph(let inlines):
        var links: [String] = []
        let text = plain(words(inlines, links: &links))
        paragraph(text, label: lead + paragraphLabel(report.banner), hanging: paragraphIndent(0))
        setLinks(links, indent: paragraphIndent(0) + 4)
        lead = ""
      case .list(let isOrdered, let items):
        if !lead.isEmpty { paragraph(String(lead.dropLast())) }
        lead = ""
        for (index, item) in items.enumerated() {
          var links: [String] = []
          let text = plain(words(item, links: &links))
          let bullet = isOrdered ? "\(index + 1)) " : "-  "
          let indent = paragraphIndent(1)
          paragraph(text, label: spaces(indent) + bullet, hanging: indent + bullet.utf8.count)
          setLinks(links, indent: indent + bullet.utf8.count)
        }
      }
    }
  }

  /// Running text; the addresses of its links go to `links`, each once, unless the text shows them itself.
  private mutating func words(_ inlines: [Prose.Inline], links: inout [String]) -> String {
    var text = ""
    for inline in inlines {
      switch inline {
      case .text(let words): text += words
      case .emphasis(let inner), .strong(let inner):
        let words = words(inner, links: &links)
        // Everything in a cable is in capitals; stars around words would be noise.
        text += style.isCable ? words : "*\(words)*"
      case .link(let inner, let url):
        let words = words(inner, links: &links)
        text += words
        if !sameBytes(words, url), !links.contains(where: { sameBytes($0, url) }) { links.append(url) }
      case .citations(let cited):
        let mark = citations(cited)
        text += text.isEmpty || text.utf8.last == 0x20 ? String(mark.dropFirst()) : mark
      }
    }
    return text
  }

  private mutating func setLinks(_ links: [String], indent: Int) {
    for link in links { url(link, indent: indent) }
  }

  private func sameBytes(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
}
