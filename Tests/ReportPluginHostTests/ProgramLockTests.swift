import ReportPluginHost
import Testing

@Suite struct ProgramLockTests {
  private let a = String(repeating: "a", count: 64)
  private let b = String(repeating: "b", count: 64)

  @Test func aLockIsSortedTextAndReadsBack() throws {
    var lock = ProgramLock()
    lock.trust("zeta", sha256: a)
    lock.trust("alpha", sha256: b)
    #expect(lock.text == "\(b)  alpha\n\(a)  zeta\n")
    #expect(try ProgramLock(parsing: lock.text) == lock)
    #expect(try ProgramLock(parsing: "") == ProgramLock())
    #expect(lock.check("zeta", sha256: a) == .trusted)
    #expect(lock.check("zeta", sha256: b) == .changed)
    #expect(lock.check("beta", sha256: b) == .unknown)
    lock.forget("zeta")
    #expect(lock.names == ["alpha"])
  }

  @Test func aLineThatIsNoneIsNamed() {
    let good = "\(a)  alpha\n"
    let bad: [(String, Int)] = [
      (good + good, 2), (good + "\n", 2), ("\(a) alpha\n", 1), ("\(a)  \n", 1), ("\(a)  alpha beta\n", 1),
      ("\(a.uppercased())  alpha\n", 1), ("\(a.dropLast())  alpha\n", 1), ("\(a)  alpha", 1), (good + "\(b)  be", 2),
      ("\(a)  alpha\r\n", 1),
    ]
    for (text, line) in bad {
      #expect(throws: ProgramLock.BadLine(number: line), "\(text)") { try ProgramLock(parsing: text) }
    }
  }
}
