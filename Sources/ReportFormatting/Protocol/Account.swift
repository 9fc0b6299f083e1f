public import ReportModel

/// What became of each statement of a report: the output shows it, or leaves it out and says why.
///
/// A formatter calls ``show(_:)`` where it writes a statement, and not from a list: only then does a statement that
/// a later change forgets to write show up. The host adds up and refuses an output that loses one in silence.
public struct Account: Hashable, Sendable {
  /// What belongs to a statement wherever it is shown.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// ``StatementLine/caveats``.
    case caveats
    /// ``StatementLine/citations``.
    case citations
  }

  /// Statements that are left out for one reason.
  public struct LeftOut: Hashable, Sendable {
    public var statements: RefSet<Statement>
    /// One line, no final period.
    public var why: String
  }

  public private(set) var shown = RefSet<Statement>()
  /// One entry a reason, in the order of first use.
  public private(set) var leftOut: [LeftOut] = []
  /// What the statements that are shown are shown without, and why.
  public private(set) var partsLeftOut: [Part: String] = [:]

  public init() {}

  public mutating func show(_ statement: Ref<Statement>) { shown.insert(statement) }

  public mutating func show(_ statements: RefSet<Statement>) { shown.formUnion(statements) }

  public mutating func leaveOut(_ statements: RefSet<Statement>, why: String) {
    guard !statements.isEmpty else { return }
    if let index = leftOut.firstIndex(where: { $0.why.utf8.elementsEqual(why.utf8) }) {
      leftOut[index].statements.formUnion(statements)
    } else {
      leftOut.append(LeftOut(statements: statements, why: why))
    }
  }

  public mutating func leaveOut(_ part: Part, why: String) { partsLeftOut[part] = why }

  /// What does not add up.
  public enum Problem: Hashable, Sendable {
    /// A block has the statement; it is neither shown nor left out for a reason.
    case lost(Ref<Statement>)
    /// Shown and left out.
    case contradicted(Ref<Statement>)
    /// The report has no such statement.
    case unknown(Ref<Statement>)
    /// Left out, and the reason is empty.
    case unexplained(Ref<Statement>)
  }

  /// - Returns: Empty when the account adds up. Lost statements first; each kind by the statements' order.
  public func problems(in report: Report) -> [Problem] {
    let declared = leftOut.reduce(into: RefSet<Statement>()) { $0.formUnion($1.statements) }
    let unexplained = leftOut.filter(\.why.isEmpty).reduce(into: RefSet<Statement>()) { $0.formUnion($1.statements) }
    let all = shown.union(declared)
    let count = report.records.statements.count
    func known(_ set: RefSet<Statement>) -> ArraySlice<Ref<Statement>> { set.refs.prefix { $0.index < count } }
    return known(report.statementsOfBlocks.subtracting(all)).map { .lost($0) }
      + known(shown.intersection(declared)).map { .contradicted($0) }
      + all.refs.drop { $0.index < count }.map { .unknown($0) }
      + known(unexplained).map { .unexplained($0) }
  }
}

extension Report {
  /// Every statement that a block has.
  public var statementsOfBlocks: RefSet<Statement> {
    var statements = RefSet<Statement>()
    for block in blocks {
      switch block.content {
      case .statements(let groups), .verbatim(let groups):
        for group in groups { for ref in group.statements { statements.insert(ref) } }
      case .chronology(let entries):
        for case .statement(let ref) in entries.lazy.map(\.subject) { statements.insert(ref) }
      case .disputes(let disputes):
        for dispute in disputes {
          for ref in dispute.asserted { statements.insert(ref) }
          for ref in dispute.denied { statements.insert(ref) }
          for ref in dispute.mentioned { statements.insert(ref) }
        }
      case .text, .entities, .gaps, .sources: break
      }
    }
    return statements
  }
}
