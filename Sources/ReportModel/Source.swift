/// A person or body that is a record of its own, or only a name.
public enum Party: Hashable, Sendable {
  case entity(Ref<Entity>)
  case name(String)
}

/// A document as one can cite it.
public struct Source: Hashable, Sendable {
  /// Where a captured copy lies (WACZ, WARC).
  public struct Archive: Hashable, Sendable {
    public var url: String?
    public var wacz: String?
    public var warcRecord: String?
    public var captured: EDTFDate?
    /// Lowercase hexadecimal, 64 digits.
    public var sha256: String?

    public init(
      url: String? = nil,
      wacz: String? = nil,
      warcRecord: String? = nil,
      captured: EDTFDate? = nil,
      sha256: String? = nil
    ) {
      self.url = url
      self.wacz = wacz
      self.warcRecord = warcRecord
      self.captured = captured
      self.sha256 = sha256
    }
  }

  /// The stored plain text.
  public struct StoredText: Hashable, Sendable {
    /// Relative to the corpus folder, `/` between parts.
    public var path: String
    /// Lowercase hexadecimal; with it the file may lie outside the corpus.
    public var sha256: String?

    public init(path: String, sha256: String? = nil) {
      self.path = path
      self.sha256 = sha256
    }
  }

  public struct Notice: Hashable, Sendable {
    public var date: EDTFDate
    public var kind: NoticeKind
    public var text: String?
    public var url: String?

    public init(date: EDTFDate, kind: NoticeKind, text: String? = nil, url: String? = nil) {
      self.date = date
      self.kind = kind
      self.text = text
      self.url = url
    }
  }

  public var id: String
  public var type: SourceType
  public var title: String
  /// `XXXX` when not known; never the day of retrieval.
  public var published: EDTFDate
  public var publisher: Party?
  public var authors: [Party] = []
  /// BCP 47; `nil` means the corpus's own language.
  public var language: String?
  public var url: String?
  public var retrieved: EDTFDate?
  public var archive: Archive?
  public var text: StoredText?
  public var derivedFrom: [Ref<Source>] = []
  public var translationOf: Ref<Source>?
  public var translator: Party?
  public var reliability: Reliability = .f
  public var descriptor: String?
  public var status: SourceStatus = .current
  public var notices: [Notice] = []
  public var supersededBy: Ref<Source>?
  public var identifiers: [Identifier] = []
  public var annotations = Annotations()
  /// Whether the desk has the document itself: it was read there, or there is a stored text, a link or an archived copy.
  /// `false` for one that is known only through others. Settled when a report is assembled.
  public var isHeld = true

  public init(id: String, type: SourceType, title: String, published: EDTFDate) {
    self.id = id
    self.type = type
    self.title = title
    self.published = published
  }

}

/// A name that another catalogue gives: `doi`, `wikidata`, `un_list` …
public struct Identifier: Hashable, Sendable {
  public var scheme: String
  public var value: String

  public init(scheme: String, value: String) {
    self.scheme = scheme
    self.value = value
  }
}

/// What every kind of record may carry.
public struct Annotations: Hashable, Sendable {
  /// At most one a scheme. In a corpus: as written. In a report: the effective ones, the highest of the record and of
  /// everything that it refers to; never empty there.
  public var markings: [Ref<Marking>] = []
  public var tags: [String] = []
  public var note: String?
  /// Keys starting `x-`, in the order written.
  public var extensions: [ExtensionField] = []

  public init() {}
}

/// A key starting `x-`, kept for formatters and exporters.
public struct ExtensionField: Hashable, Sendable {
  public indirect enum Value: Hashable, Sendable {
    case text(String)
    case list([Value])
    case map([ExtensionField])
  }

  public var key: String
  public var value: Value

  public init(key: String, value: Value) {
    self.key = key
    self.value = value
  }
}
