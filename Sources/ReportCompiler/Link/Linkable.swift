import ReportInput
import ReportModel

/// A kind of record that can be referred to.
protocol Linkable {
  static var kind: RecordKind { get }
  var id: String { get }
  /// Holds the place of a record that is still to come.
  static var blank: Self { get }
}

extension Source: Linkable {
  static var kind: RecordKind { .source }
  static var blank: Source { Source(id: "", type: .other, title: "", published: .unknown) }
}

extension Entity: Linkable {
  static var kind: RecordKind { .entity }
  static var blank: Entity { Entity(id: "", type: .other, name: "") }
}

extension Statement: Linkable {
  static var kind: RecordKind { .statement }
  static var blank: Statement {
    Statement(id: "", speakers: [], act: Act(.say), form: .mixed, source: SourcePlace(Ref(0)))
  }
}

extension Event: Linkable {
  static var kind: RecordKind { .event }
  static var blank: Event { Event(id: "", type: .other, title: "", date: .unknown) }
}

extension Marking: Linkable {
  static var kind: RecordKind { .marking }
  static var blank: Marking { Marking(id: "", scheme: "", label: "", level: 0) }
}

extension RecordRef {
  init(_ kind: RecordKind, _ number: Int) {
    switch kind {
    case .source: self = .source(Ref(number))
    case .entity: self = .entity(Ref(number))
    case .statement: self = .statement(Ref(number))
    case .event: self = .event(Ref(number))
    case .marking: self = .marking(Ref(number))
    }
  }

  var kind: RecordKind {
    switch self {
    case .source: .source
    case .entity: .entity
    case .statement: .statement
    case .event: .event
    case .marking: .marking
    }
  }

  /// Its place in the list of its kind.
  var number: UInt32 {
    switch self {
    case .source(let record): record.index
    case .entity(let record): record.index
    case .statement(let record): record.index
    case .event(let record): record.index
    case .marking(let record): record.index
    }
  }
}
