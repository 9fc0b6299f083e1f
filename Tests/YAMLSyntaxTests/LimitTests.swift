import ReportDiagnostics
import Testing
import YAMLSyntax

@Suite struct LimitTests {
  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func deepNestingIsRefusedAtOnce(opening: String) {
    let source = String(repeating: opening, count: 1_000_000 / opening.utf8.count)
    let clock = ContinuousClock()
    var codes: [DiagnosticCode] = []
    let time = clock.measure { codes = Parsed(source).codes }
    #expect(codes.contains(.yamlTooDeep))
    #expect(time < .milliseconds(500))
  }

  @Test func theDepthLimitIsExact() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "\n"
    }
    #expect(Parsed(nested(64)).tree != nil)
    #expect(Parsed(nested(65)).codes == [.yamlTooDeep])
  }

  @Test func bytesNodesAndScalarsAreBounded() {
    var limits = YAMLLimits()
    limits.bytes = 10
    #expect(Parsed("a: 1234567\n", limits: limits).codes == [.yamlTooLarge])
    limits = YAMLLimits()
    limits.nodes = 4
    #expect(Parsed("[a, b, c]\n", limits: limits).tree != nil)
    #expect(Parsed("[a, b, c, d]\n", limits: limits).codes == [.yamlTooLarge])
    limits = YAMLLimits()
    limits.scalarBytes = 3
    #expect(Parsed("a: bcd\n", limits: limits).tree != nil)
    #expect(Parsed("a: bcde\nb: cdef\n", limits: limits).codes == [.yamlTooLarge, .yamlTooLarge])
  }

  @Test func aliasesCannotExplode() {
    var source = "a0: &a0 [x, x]\n"
    for level in 1...30 { source += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    #expect(Parsed(source, aliases: .expanded).codes == [.yamlTooLarge])
  }

  @Test func aliasesCannotDigDeeper() {
    var source = "a0: &a0 [x]\n"
    for level in 1...70 { source += "a\(level): &a\(level) [*a\(level - 1)]\n" }
    #expect(Parsed(source, aliases: .expanded).codes == [.yamlTooDeep])
  }

  @Test(arguments: ["a: &x [*x]\n", "a: *x\n", "a: &x {b: *x }\n"])
  func anAliasNeedsACompleteValueBeforeIt(source: String) {
    #expect(Parsed(source, aliases: .expanded).codes == [.yamlAlias])
  }

  @Test func aLargeMappingIsSearchedInLinearTime() {
    func time(_ count: Int) -> Duration {
      let source = (0..<count).map { "key-\($0): 1\n" }.joined() + "key-3: 2\n"
      let bytes = Array(source.utf8)
      return ContinuousClock().measure { #expect(Parsed(bytes).codes == [.yamlDuplicateKey]) }
    }
    _ = time(1_000)
    // Eight times the keys: eight times the time, where comparing all with all would take 64 times.
    #expect(time(80_000) < time(10_000) * 30)
  }
}
