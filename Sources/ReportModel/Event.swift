/// What happened, or is said to have happened.
public struct Event: Hashable, Sendable {
  public struct Actor: Hashable, Sendable {
    public var entity: Ref<Entity>
    public var role: ActorRole

    public init(entity: Ref<Entity>, role: ActorRole) {
      self.entity = entity
      self.role = role
    }
  }

  public var id: String
  public var type: EventType
  public var title: String
  public var date: EDTFDate
  public var status: EventStatus = .alleged
  public var place: Ref<Entity>?
  public var actors: [Actor] = []
  /// For facts that nobody in particular asserts.
  public var sources: [Ref<Source>] = []
  public var partOf: Ref<Event>?
  public var assessment: Assessment?
  public var identifiers: [Identifier] = []
  public var annotations = Annotations()

  public init(id: String, type: EventType, title: String, date: EDTFDate) {
    self.id = id
    self.type = type
    self.title = title
    self.date = date
  }
}
