import ReportFormatting
import ReportModel
import ReportPluginKit
import Testing

@Suite struct AccountConversionTests {
  @Test func anAccountComesBackAsItWas() throws {
    var random = RandomReport(seed: 3, count: 6)
    let report = random.report()
    let count = report.records.statements.count
    try #require(count > 3)
    var rendition = Rendition(files: [.init(bytes: [0x41], mediaType: "text/plain")])
    rendition.account.show(Ref(0))
    rendition.account.leaveOut(RefSet([Ref(2), Ref(1)]), why: "no room")
    rendition.account.leaveOut(RefSet([Ref(count - 1)]), why: "no date")
    rendition.account.leaveOut(.citations, why: "no numbers")
    #expect(try RenditionV1(rendition, of: report).rendition(of: report) == rendition)
  }

  @Test func strangersInAnAccountAreNamed() {
    var random = RandomReport(seed: 3, count: 2)
    let report = random.report()
    let strange = RenditionV1(files: [], account: AccountV1(shown: ["stranger"]))
    #expect(
      throws: WireError.wrongValue(path: ".account.shown[0]", why: "the report has no statement 'stranger'")
    ) { try strange.rendition(of: report) }
    let part = RenditionV1(files: [], account: AccountV1(shown: [], partsLeftOut: [.init(part: "dates", why: "x")]))
    #expect(
      throws: WireError.wrongValue(path: ".account.partsLeftOut[0].part", why: "it is none of caveats, citations")
    ) { try part.rendition(of: report) }
    // Without an account the sum is empty, and the host sees what is lost.
    #expect(throws: Never.self) { try RenditionV1(files: []).rendition(of: report) }
  }

  @Test func whatALaterVersionCarriesIsPassedOver() throws {
    var descriptor = DescriptorV1(name: "a", summary: "a", version: "1.0.0", fileExtensions: ["a"])
    descriptor.carries = [
      .init(kind: "matrix", how: "never", why: "x"), .init(kind: "gaps", how: "degraded", why: "y"),
    ]
    #expect(try descriptor.descriptor().carries == [.gaps: .degraded("y")])
    descriptor.carries = [.init(kind: "gaps", how: "sometimes", why: "y")]
    #expect(throws: WireError.wrongValue(path: ".carries[0].how", why: "it is none of degraded, never")) {
      try descriptor.descriptor()
    }
  }
}
