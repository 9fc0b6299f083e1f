import ReportFormatting
import ReportModel
import Testing

@Suite struct AccountTests {
  @Test func aFullAccountHasNoProblem() throws {
    var account = Account()
    account.show(Ref(0))
    account.leaveOut(RefSet([Ref(1), Ref(2)]), why: "no room")
    #expect(account.problems(in: try report([0, 1, 2])).isEmpty)
  }

  @Test func whatDoesNotAddUpIsNamed() throws {
    var account = Account()
    account.show(Ref(0))
    account.show(Ref(77))
    account.leaveOut(RefSet([Ref(0)]), why: "")
    #expect(
      account.problems(in: try report([0, 1, 2])) == [
        .lost(Ref(1)), .lost(Ref(2)), .contradicted(Ref(0)), .unknown(Ref(77)), .unexplained(Ref(0)),
      ]
    )
  }

  @Test func aStatementThatNoBlockHasNeedsNoAccount() throws {
    #expect(Account().problems(in: try report([])).isEmpty)
  }

  @Test func reasonsAreKeptApart() {
    var account = Account()
    account.leaveOut(RefSet([Ref(1)]), why: "no room")
    account.leaveOut(RefSet([Ref(2)]), why: "no quotation")
    account.leaveOut(RefSet([Ref(3)]), why: "no room")
    account.leaveOut(RefSet(), why: "nothing")
    #expect(account.leftOut.map(\.why) == ["no room", "no quotation"])
    #expect(account.leftOut.map(\.statements.count) == [2, 1])
  }

  /// Against the standard library's own sets.
  @Test func setsOfReferencesAreSets() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<300 {
      let left = Set((0..<Int.random(in: 0...40, using: &random)).map { _ in Int.random(in: 0...300, using: &random) })
      let right = Set((0..<Int.random(in: 0...40, using: &random)).map { _ in Int.random(in: 0...300, using: &random) })
      let (a, b) = (refs(left), refs(right))
      #expect(a.count == left.count)
      #expect(a.union(b) == refs(left.union(right)))
      #expect(a.intersection(b) == refs(left.intersection(right)))
      #expect(a.subtracting(b) == refs(left.subtracting(right)))
      #expect(a.refs.map { Int($0.index) } == left.sorted())
      #expect(right.allSatisfy { a.contains(Ref($0)) == left.contains($0) })
    }
  }

  private func refs(_ numbers: Set<Int>) -> RefSet<Statement> { RefSet(numbers.map { Ref($0) }) }

  private func report(_ shown: [Int]) throws -> Report {
    var report = Report(id: "r", title: "R", date: try #require(EDTFDate("2031")), markings: [Marking.tlp[0]])
    report.records.statements = (0..<3).map { number in
      Statement(
        id: "s\(number)",
        speakers: [.init(.label("x"))],
        act: .init(.say),
        form: .indirect,
        source: .init(Ref(0))
      )
    }
    report.blocks = [
      Block(
        id: "block-1",
        title: nil,
        content: .statements([StatementGroup(heading: nil, statements: shown.map { Ref($0) })])
      )
    ]
    return report
  }
}
