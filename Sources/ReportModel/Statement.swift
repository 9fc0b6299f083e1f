/// One act of speech: these speakers, this act, this content, that day.
public struct Statement: Hashable, Sendable {
  /// Who spoke, in which capacity, for whom.
  public struct Speaker: Hashable, Sendable {
    public enum Identity: Hashable, Sendable {
      case entity(Ref<Entity>)
      /// Nobody named: "a senior official".
      case label(String)
    }

    public var identity: Identity
    /// The capacity (Akoma Ntoso `@as`).
    public var capacity: Party?
    /// On whose behalf (PROV `actedOnBehalfOf`).
    public var onBehalfOf: [Ref<Entity>]

    public init(_ identity: Identity, capacity: Party? = nil, onBehalfOf: [Ref<Entity>] = []) {
      self.identity = identity
      self.capacity = capacity
      self.onBehalfOf = onBehalfOf
    }

    public var entity: Ref<Entity>? {
      if case .entity(let entity) = identity { entity } else { nil }
    }
  }

  /// What the speaker did by speaking.
  public struct Act: Hashable, Sendable {
    /// As written: one of the twenty-two, or an act of the corpus's own.
    public var id: String
    /// The built-in act that it is, or is like.
    public var base: SpeechAct

    public init(id: String, base: SpeechAct) {
      self.id = id
      self.base = base
    }

    public init(_ act: SpeechAct) { self.init(id: act.rawValue, base: act) }
  }

  /// An unbroken piece of the speaker's own words.
  public struct Quotation: Hashable, Sendable {
    public struct Original: Hashable, Sendable {
      public var exact: String
      /// BCP 47.
      public var language: String

      public init(exact: String, language: String) {
        self.exact = exact
        self.language = language
      }
    }

    /// Without enclosing quotation marks.
    public var exact: String
    /// The words before and after it in the source (Web Annotation TextQuoteSelector).
    public var prefix: String?
    public var suffix: String?
    /// Position in the source's text in Unicode code points, from 0; the end is exclusive.
    public var start: Int?
    public var end: Int?
    /// The words before translation.
    public var original: Original?

    public init(
      _ exact: String,
      prefix: String? = nil,
      suffix: String? = nil,
      start: Int? = nil,
      end: Int? = nil,
      original: Original? = nil
    ) {
      self.exact = exact
      self.prefix = prefix
      self.suffix = suffix
      self.start = start
      self.end = end
      self.original = original
    }
  }

  /// A place in a source.
  public struct SourcePlace: Hashable, Sendable {
    public var source: Ref<Source>
    /// `p. 4`, `para 12`, `00:10:23`; `nil` means the whole.
    public var locator: String?

    public init(_ source: Ref<Source>, locator: String? = nil) {
      self.source = source
      self.locator = locator
    }
  }

  /// What the statement answers.
  public struct Response: Hashable, Sendable {
    public enum Target: Hashable, Sendable {
      case statement(Ref<Statement>)
      case event(Ref<Event>)
    }

    public var kind: ResponseKind
    public var target: Target

    public init(kind: ResponseKind, target: Target) {
      self.kind = kind
      self.target = target
    }
  }

  public var id: String
  /// Jointly, one utterance; never empty.
  public var speakers: [Speaker]
  public var act: Act
  public var form: StatementForm
  /// The analyst's own words; `nil` only for ``StatementForm/direct``.
  public var gist: String?
  /// In the order of the utterance; empty exactly for ``StatementForm/indirect``.
  public var quotes: [Quotation] = []
  /// Where we read it.
  public var source: SourcePlace
  /// Where it was first made, if that is another document.
  public var origin: Ref<Source>?
  /// The statement in which somebody else passed it on.
  public var via: Ref<Statement>?
  public var alsoIn: [SourcePlace] = []
  public var about: [Ref<Entity>] = []
  public var to: [Ref<Entity>] = []
  public var events: [Ref<Event>] = []
  public var responses: [Response] = []
  /// When it was said; `nil` when not known (see ``Records/effectiveDate(of:)``).
  public var said: EDTFDate?
  /// Of the utterance, BCP 47; `nil` means the source's.
  public var language: String?
  public var cue: String?
  public var assessment: Assessment? {
    get { assessed?.value }
    set { assessed = newValue.map(Assessed.init) }
  }
  private var assessed: Assessed?
  public var status: StatementStatus = .current
  public var supersededBy: Ref<Statement>?
  public var annotations = Annotations()

  public init(id: String, speakers: [Speaker], act: Act, form: StatementForm, source: SourcePlace) {
    self.id = id
    self.speakers = speakers
    self.act = act
    self.form = form
    self.source = source
  }
}

/// An assessment in a place of its own: few statements have one, and 100,000 of them should not each reserve its room.
private indirect enum Assessed: Hashable, Sendable {
  case assessed(Assessment)

  init(_ assessment: Assessment) { self = .assessed(assessment) }

  var value: Assessment {
    switch self {
    case .assessed(let assessment): assessment
    }
  }
}

/// What *we* think; printed apart from what others said. At least one of the first three is there.
public struct Assessment: Hashable, Sendable {
  /// 1 confirmed … 6 cannot be judged (NATO/Admiralty information credibility); 6 is not printed.
  public var credibility: Int?
  /// A term of the corpus's probability scale.
  public var likelihood: String?
  public var confidence: Confidence?
  public var by: String?
  public var on: EDTFDate?
  public var note: String?

  public init(
    credibility: Int? = nil,
    likelihood: String? = nil,
    confidence: Confidence? = nil,
    by: String? = nil,
    on: EDTFDate? = nil,
    note: String? = nil
  ) {
    self.credibility = credibility
    self.likelihood = likelihood
    self.confidence = confidence
    self.by = by
    self.on = on
    self.note = note
  }
}
