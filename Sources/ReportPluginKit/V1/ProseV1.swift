/// Paragraphs and lists with citations.
public struct ProseV1: Hashable, Sendable {
  public var parts: [ProsePartV1]
}

extension ProseV1: WireRecord {
  init() { self.init(parts: []) }

  static let shape = WireShape<ProseV1>(
    "ProseV1",
    "Paragraphs and lists with citations",
    fields: [.required("parts", \.parts)]
  )
}

/// A paragraph or a list. A part of an unknown kind is shown as its ``lines``.
public struct ProsePartV1: Hashable, Sendable {
  public var kind: String
  /// Plain text with `[1]` for citations: one line, or one an item.
  public var lines: [String] = []
  /// Of a paragraph.
  public var inlines: [InlineV1]?
  /// Of a list.
  public var ordered: Bool?
  public var items: [[InlineV1]]?
}

extension ProsePartV1: WireRecord {
  init() { self.init(kind: "") }

  static let shape = WireShape<ProsePartV1>(
    "ProsePartV1",
    "A paragraph or a list; a part of another kind, from a later minor version, is shown as its lines",
    needs: [.init("paragraph", "inlines"), .init("list", "ordered", "items")],
    fields: [
      .required("kind", \.kind, "paragraph, list, or one of a later minor version"),
      .required("lines", \.lines, "Plain text with [1] for citations: a paragraph's line, or one an item"),
      .optional("inlines", \.inlines), .optional("ordered", \.ordered), .optional("items", \.items),
    ]
  )
}

/// A piece of a line. One of an unknown kind is shown as its ``text``.
public struct InlineV1: Hashable, Sendable {
  public var kind: String
  public var text = ""
  public var inlines: [InlineV1]?
  public var url: String?
  public var citations: [CitationV1]?
}

extension InlineV1: WireRecord {
  init() { self.init(kind: "") }

  static let shape = WireShape<InlineV1>(
    "InlineV1",
    "A piece of a line; one of another kind, from a later minor version, is shown as its text",
    needs: [
      .init("emphasis", "inlines"), .init("strong", "inlines"), .init("link", "inlines", "url"),
      .init("citations", "citations"),
    ],
    fields: [
      .required("kind", \.kind, "text, emphasis, strong, link, citations, or one of a later minor version"),
      .required("text", \.text, "As plain text, whatever the kind: '[1, p. 4]' for citations"),
      .optional("inlines", \.inlines), .optional("url", \.url, "https, http or mailto"),
      .optional("citations", \.citations),
    ]
  )
}
