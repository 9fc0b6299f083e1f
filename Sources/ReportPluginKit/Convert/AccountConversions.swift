import ReportFormatting
import ReportModel

extension AccountV1 {
  init(_ account: Account, of report: Report) {
    let statements = report.records.statements
    func ids(_ refs: RefSet<Statement>) -> [String] {
      refs.refs.filter { $0.index < statements.count }.map { statements[Int($0.index)].id }
    }
    self.init(
      shown: ids(account.shown),
      leftOut: account.leftOut.flatMap { leftOut in
        ids(leftOut.statements).map { LeftOut(statement: $0, why: leftOut.why) }
      },
      partsLeftOut: Account.Part.allCases.compactMap { part in
        account.partsLeftOut[part].map { PartLeftOut(part: part.rawValue, why: $0) }
      }
    )
  }

  func account(of report: Report) throws(WireError) -> Account {
    var places: [String: Int] = [:]
    for (index, statement) in report.records.statements.enumerated() { places[statement.id] = index }
    var account = Account()
    for (index, id) in shown.enumerated() {
      guard let place = places[id] else {
        throw .wrongValue(path: ".account.shown[\(index)]", why: "the report has no statement '\(id)'")
      }
      account.show(Ref(place))
    }
    var reasons: [String] = []
    var refs: [String: RefSet<Statement>] = [:]
    for (index, entry) in leftOut.enumerated() {
      guard let place = places[entry.statement] else {
        throw .wrongValue(
          path: ".account.leftOut[\(index)].statement",
          why: "the report has no statement '\(entry.statement)'"
        )
      }
      if refs[entry.why] == nil { reasons.append(entry.why) }
      refs[entry.why, default: RefSet()].insert(Ref(place))
    }
    for (index, entry) in partsLeftOut.enumerated() {
      guard let part = Account.Part(rawValue: entry.part) else {
        throw .wrongValue(path: ".account.partsLeftOut[\(index)].part", why: "it is none of caveats, citations")
      }
      account.leaveOut(part, why: entry.why)
    }
    for why in reasons { account.leaveOut(refs[why] ?? RefSet(), why: why) }
    return account
  }
}
