import ReportInput
import ReportModel

/// What the names of one file lead to, each looked up once.
struct ResolvedNames {
  enum Meaning {
    case record(RecordRef)
    /// The id of a record that is left out because of an error already reported.
    case leftOut
    case unknown
  }

  let names: [String]
  private let meanings: [Meaning]

  static let none = ResolvedNames()

  private init() {
    names = []
    meanings = []
  }

  init(_ file: CorpusSyntax, _ declarations: Declarations) {
    names = file.names
    var meanings: [Meaning] = []
    meanings.reserveCapacity(names.count)
    for (number, name) in names.enumerated() {
      guard file.isReferenced[number] else {
        meanings.append(.unknown)
        continue
      }
      if let record = declarations.names[name] {
        meanings.append(.record(record))
      } else {
        meanings.append(declarations.isLeftOut(name) ? .leftOut : .unknown)
      }
    }
    self.meanings = meanings
  }

  /// The record of the wanted kind, or `nil` when the name leads to none.
  func record<Record: Linkable>(_ name: Ref<Record>) -> Ref<Record>? {
    guard case .record(let record) = meanings[Int(name.index)], record.kind == Record.kind else { return nil }
    return Ref(Int(record.number))
  }

  func meaning<Record>(_ name: Ref<Record>) -> Meaning { meanings[Int(name.index)] }
  func text<Record>(_ name: Ref<Record>) -> String { names[Int(name.index)] }
  /// Of every name that something refers to, with the record it leads to.
  var references: [RecordRef] { meanings.compactMap { if case .record(let record) = $0 { record } else { nil } } }
}
