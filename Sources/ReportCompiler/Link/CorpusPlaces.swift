package import ReportDiagnostics
package import ReportInput
package import ReportModel

/// Where each record of a linked ``Corpus`` stands. Only messages need it; a compiled report does not.
package struct CorpusPlaces: Sendable {
  /// The places of the records of one kind.
  struct Kind: Sendable {
    /// By the record's number: which of the tables, and which record there.
    var origins: [Origin] = []
    var tables: [PlaceTable] = []

    func span(_ number: UInt32, _ path: FieldPath) -> SourceSpan? {
      guard origins.indices.contains(Int(number)) else { return nil }
      let origin = origins[Int(number)]
      guard origin.table != .max else { return nil }
      return tables[Int(origin.table)].span(Int(origin.record), path)
    }
  }

  struct Origin: Sendable {
    /// `.max` for a record that no file declares: a built-in marking.
    var table: UInt32
    var record: UInt32
  }

  var sources = Kind()
  var entities = Kind()
  var statements = Kind()
  var events = Kind()
  var markings = Kind()
  var links: [PlaceTable] = []
  /// For an entity with links from the top level: how many links it has of its own, and where the others stand.
  var looseLinks: [Ref<Entity>: (own: Int, origins: [Origin])] = [:]
  /// By entity: whether any record refers to it, those included that were left out because of an error.
  package internal(set) var isReferenced: [Bool] = []
  package internal(set) var defaultMarking: SourceSpan?
  /// Whether every record and quotation that was written is in the corpus. If not, nothing can be said to be absent.
  package internal(set) var isWhole = true
  /// Whether a name that leads to no record is declared, or may be, in what could not be read.
  package internal(set) var isLeftOut: @Sendable (String) -> Bool = { _ in false }

  package init() {}

  package func span(_ source: Ref<Source>, _ path: FieldPath = .id) -> SourceSpan? {
    sources.span(source.index, path)
  }

  package func span(_ entity: Ref<Entity>, _ path: FieldPath = .id) -> SourceSpan? {
    entities.span(entity.index, path)
  }

  package func span(_ statement: Ref<Statement>, _ path: FieldPath = .id) -> SourceSpan? {
    statements.span(statement.index, path)
  }

  package func span(_ event: Ref<Event>, _ path: FieldPath = .id) -> SourceSpan? { events.span(event.index, path) }

  /// `nil` for a built-in marking.
  package func span(_ marking: Ref<Marking>, _ path: FieldPath = .id) -> SourceSpan? {
    markings.span(marking.index, path)
  }

  /// A field of an entity's link, wherever the link is written.
  package func span(link number: Int, of entity: Ref<Entity>, _ field: LinkField) -> SourceSpan? {
    if let loose = looseLinks[entity], number >= loose.own, loose.origins.indices.contains(number - loose.own) {
      let origin = loose.origins[number - loose.own]
      return links[Int(origin.table)].span(Int(origin.record), FieldPath(field))
    }
    return span(entity, FieldPath(EntityField.links, number, part: field))
  }

  /// - Parameter path: `.id`, or `.record` for the whole of it.
  package func span(_ record: RecordRef, _ path: FieldPath = .id) -> SourceSpan? {
    switch record {
    case .source(let source): span(source, path)
    case .entity(let entity): span(entity, path)
    case .statement(let statement): span(statement, path)
    case .event(let event): span(event, path)
    case .marking(let marking): span(marking, path)
    }
  }
}
