import ReportInput
import ReportModel

/// A kind of record that can be referred to.
protocol Linkable {
  static var kind: RecordKind { get }
  var id: String { get }
}

extension Source: Linkable { static var kind: RecordKind { .source } }
extension Entity: Linkable { static var kind: RecordKind { .entity } }
extension Statement: Linkable { static var kind: RecordKind { .statement } }
extension Event: Linkable { static var kind: RecordKind { .event } }
extension Marking: Linkable { static var kind: RecordKind { .marking } }

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
