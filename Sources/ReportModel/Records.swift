/// Records that refer to each other and to nothing else: a corpus, or the part of it that a report shows.
///
/// Every ``Ref`` in a record is a place in the lists of the same value.
public struct Records: Hashable, Sendable {
  public var sources: [Source] = []
  public var entities: [Entity] = []
  public var statements: [Statement] = []
  public var events: [Event] = []
  public var markings: [Marking] = []

  public init() {}

  @inlinable public subscript(ref: Ref<Source>) -> Source { sources[Int(ref.index)] }
  @inlinable public subscript(ref: Ref<Entity>) -> Entity { entities[Int(ref.index)] }
  @inlinable public subscript(ref: Ref<Statement>) -> Statement { statements[Int(ref.index)] }
  @inlinable public subscript(ref: Ref<Event>) -> Event { events[Int(ref.index)] }
  @inlinable public subscript(ref: Ref<Marking>) -> Marking { markings[Int(ref.index)] }

  /// The date to sort a statement by: when it was said; if that is not recorded, when its origin was published; if
  /// there is none (or its date is not known), when its source was.
  public func effectiveDate(of statement: Statement) -> (date: EDTFDate, basis: DateBasis) {
    if let said = statement.said, !said.isUnknown { return (said, .said) }
    if let origin = statement.origin, !self[origin].published.isUnknown { return (self[origin].published, .origin) }
    return (self[statement.source.source].published, .source)
  }
}

/// What a statement's date rests on; the raw value is what the `date_basis` column says.
public enum DateBasis: String, Hashable, Sendable, CaseIterable {
  case said
  case origin = "origin published"
  case source = "source published"
}
