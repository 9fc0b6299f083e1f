package import ReportDiagnostics
package import ReportModel

/// What one file of a corpus says, before anything is looked up.
///
/// The records are already those of the model, with one difference: **every `Ref` is a place in ``names``**, not in a
/// table of records, and a `Party` is always a name. Linking puts the right numbers in, in place; a second set of
/// types would be filled and thrown away once for each of 100,000 statements.
package struct CorpusSyntax: Sendable {
  /// The records of one kind with their places, in the order of the file.
  package struct Table<Record: Sendable>: Sendable {
    package var records: [Record] = []
    package var places: PlaceTable
    /// For each record, the first sixteen bytes of its id as two big-endian numbers: enough to put most ids in order.
    /// Taken here, where the id is at hand and files go in parallel.
    package private(set) var heads: [(high: UInt64, low: UInt64)] = []

    init(file: FileID) { places = PlaceTable(file: file) }

    mutating func append(_ record: Record, id: String, _ entries: [PlaceTable.Entry]) {
      records.append(record)
      places.append(entries)
      noteHead(of: id)
    }

    /// For a record that stands in no file.
    package mutating func append(builtIn record: Record, id: String) {
      records.append(record)
      noteHead(of: id)
    }

    private mutating func noteHead(of id: String) {
      var head: (high: UInt64, low: UInt64) = (0, 0)
      var position = 0
      for byte in id.utf8 {
        if position < 8 {
          head.high |= UInt64(byte) << UInt64(56 - 8 * position)
        } else if position < 16 {
          head.low |= UInt64(byte) << UInt64(120 - 8 * position)
        } else {
          break
        }
        position += 1
      }
      heads.append(head)
    }
  }

  /// A link written at the top level.
  package struct LooseLink: Sendable {
    package var from: Ref<Entity>
    package var link: Entity.Link
  }

  /// A record that has a good id but lacks what no record of its kind can do without. References to it are left
  /// alone: it has been complained of already.
  package struct Incomplete: Sendable {
    package let id: String
    package let kind: RecordKind
    package let span: SourceSpan
  }

  package let file: FileID
  /// Each id that the file writes, once.
  package var names: [String] = []
  /// For each name, whether a record of this file refers to it.
  package var isReferenced: [Bool] = []
  package var sources: Table<Source>
  package var entities: Table<Entity>
  package var statements: Table<Statement>
  package var events: Table<Event>
  package var markings: Table<Marking>
  package var links: Table<LooseLink>
  package var incomplete: [Incomplete] = []
  /// Whether something was written that is in none of the tables: a record without a good id, a quotation in error.
  package var isWhole = true
  /// What may be declared in the parts that could not be read.
  package var lost = LostNames()
  /// Only `corpus.yaml` has them.
  package var settings: SettingsSyntax?

  /// A file that could not be read: only what may be in it is known.
  package static func unreadable(_ file: FileID, lost: LostNames) -> CorpusSyntax {
    var syntax = CorpusSyntax(file: file)
    syntax.isWhole = false
    syntax.lost = lost
    return syntax
  }

  /// A file that says nothing.
  package init(file: FileID) {
    self.file = file
    sources = Table(file: file)
    entities = Table(file: file)
    statements = Table(file: file)
    events = Table(file: file)
    markings = Table(file: file)
    links = Table(file: file)
  }
}

package enum RecordKind: Sendable, CaseIterable {
  case source, entity, statement, event, marking

  /// For messages.
  package var withArticle: String {
    switch self {
    case .source: "a source"
    case .entity: "an entity"
    case .statement: "a statement"
    case .event: "an event"
    case .marking: "a marking"
    }
  }
}

/// `corpus.yaml`, with the places of what is looked up later.
package struct SettingsSyntax: Sendable {
  package var values = CorpusSettings()
  package var defaultMarking: SourceSpan?

  package init() {}
}
