/// Who or what.
public struct Entity: Hashable, Sendable {
  public struct Alias: Hashable, Sendable {
    public var name: String
    public var kind: AliasKind
    /// BCP 47; `nil` when not said.
    public var language: String?

    public init(name: String, kind: AliasKind = .alias, language: String? = nil) {
      self.name = name
      self.kind = kind
      self.language = language
    }
  }

  public struct Member: Hashable, Sendable {
    public var entity: Ref<Entity>
    /// `nil` means always.
    public var valid: EDTFDate?

    public init(entity: Ref<Entity>, valid: EDTFDate? = nil) {
      self.entity = entity
      self.valid = valid
    }
  }

  /// How this entity relates to another.
  public struct Link: Hashable, Sendable {
    /// One of ``Entity/linkTypes``, or a corpus's own.
    public var type: String
    public var to: Ref<Entity>
    public var role: String?
    public var valid: EDTFDate?
    public var source: Ref<Source>?
    public var annotations = Annotations()

    public init(type: String, to: Ref<Entity>) {
      self.type = type
      self.to = to
    }
  }

  public static let linkTypes = [
    "part-of", "member-of", "office-of", "holds", "spokesperson-for", "located-in", "made-in", "programme-of",
    "adopted-by", "based-on", "mandate-of", "would-extend", "amends", "listed-under", "owns", "controls", "same-as",
    "related-to",
  ]

  public var id: String
  public var type: EntityType
  /// In the corpus's language.
  public var name: String
  public var aliases: [Alias] = []
  /// ISO 3166-1 alpha-2, and `EU`, `XK`.
  public var countries: [String] = []
  public var description: String?
  /// Existence or term; `nil` when not said.
  public var valid: EDTFDate?
  /// Of a group; otherwise empty.
  public var members: [Member] = []
  public var links: [Link] = []
  public var identifiers: [Identifier] = []
  public var sources: [Ref<Source>] = []
  public var annotations = Annotations()

  public init(id: String, type: EntityType, name: String) {
    self.id = id
    self.type = type
    self.name = name
  }
}
