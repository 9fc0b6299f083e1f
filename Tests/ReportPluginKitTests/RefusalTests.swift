import ReportFormatting
import ReportPluginKit
import Testing

private let head = #"{"rapporteur":{"protocol":1,"minor":0}"#

private func after(_ rest: String) -> String { "\(head)\(rest)" }

private let faults: [(String, WireError)] = [
  ("", .empty),
  (" \n", .empty),
  (head, .truncated(byte: 38)),
  (after(#","verb":"desc"#), .truncated(byte: 51)),
  ("garbage", .notJSON(byte: 7, why: "it breaks the grammar of RFC 8259")),
  (after(#","verb":"describe"} {}"#), .severalDocuments(byte: 59)),
  (after(#","verb":"describe","verb":"describe"}"#), .duplicateKey(byte: 63)),
  ("[1]", .noHeader),
  (#"{"verb":"describe","rapporteur":{"protocol":1}}"#, .noHeader),
  (#"{"rapporteur":{},"verb":"describe"}"#, .missing(path: "$.rapporteur.protocol")),
  (#"{"rapporteur":7,"verb":"describe"}"#, .missing(path: "$.rapporteur.protocol")),
  (#"{"rapporteur":{"protocol":2},"nothing":"is as here"}"#, .version(theirs: 2, ours: 1)),
  (after("}"), .missing(path: "$.verb")),
  (after(#","verb":"sing"}"#), .wrongValue(path: "$.verb", why: "it is neither 'describe' nor 'format'")),
  (after(#","verb":"format"}"#), .missing(path: "$.request")),
  (
    after(#","verb":"format","request":{"fileName":1,"options":{}}}"#),
    .wrongType(path: "$.request.fileName", expected: "a text", found: "an integer")
  ),
  (
    after(#","verb":"format","request":{"fileName":"a","options":{"b":[true]}}}"#),
    .wrongType(path: "$.request.options.b[0]", expected: "a text", found: "a truth value")
  ),
]

@Suite struct RefusalTests {
  @Test(arguments: faults)
  func aBadRequestIsNamedByWhatIsWrong(text: String, error: WireError) {
    #expect(throws: error) { try RequestV1(json: Array(text.utf8)) }
  }

  /// The control: the same text without the fault.
  @Test func theSameTextWithoutTheFaultIsRead() throws {
    #expect(try RequestV1(json: Array((head + #","verb":"describe","later":{"x":[1.5,null]}}"#).utf8)) == .describe)
  }

  @Test func textThatIsNotUTF8IsRefused() {
    let bytes = Array((head + #","verb":""#).utf8) + [0xC3, 0x28] + Array(#""}"#.utf8)
    #expect(throws: WireError.notUTF8(byte: 47)) { try RequestV1(json: bytes) }
  }

  @Test func nestingIsBoundedBeforeItIsFollowed() {
    let limit = 128
    func nested(_ depth: Int) -> [UInt8] {
      let inner = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      return Array((head + #","verb":"describe","later":\#(inner)}"#).utf8)
    }
    #expect(throws: Never.self) { try RequestV1(json: nested(limit - 1)) }
    #expect(throws: WireError.tooDeep(limit: limit)) { try RequestV1(json: nested(limit)) }
    #expect(throws: WireError.tooDeep(limit: limit)) {
      try RequestV1(json: [UInt8](repeating: UInt8(ascii: "["), count: 4_000_000))
    }
    // Brackets in a text do not count.
    let text = head + #","verb":"describe","later":"\"\#(String(repeating: "[", count: 500))"}"#
    #expect(throws: Never.self) { try RequestV1(json: Array(text.utf8)) }
  }

  @Test(arguments: [
    (#""rendition":{"files":[{"mediaType":"a/b"}]}"#, "$.rendition.files[0]"),
    (#""rendition":{"files":[{"mediaType":"a/b","text":"","base64":""}]}"#, "$.rendition.files[0]"),
    (#""rendition":{"files":[]},"error":{"message":""}"#, "$"),
    (#""nothing":1"#, "$"),
  ])
  func anAnswerMustSayOneThing(body: String, path: String) {
    let error = #expect(throws: WireError.self) { try AnswerV1(json: Array("\(head),\(body)}".utf8)) }
    guard case .wrongValue(path, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(arguments: ["QQ", "QQ=", "Q===", "QR==", "Q Q=", "=QQ=", "QQ==QQ==", "QUJ="])
  func base64HasOneForm(text: String) {
    let body = #"{"files":[{"suffix":"-x","mediaType":"a/b","base64":"\#(text)"}]}"#
    #expect(throws: WireError.badBase64(path: "$.rendition.files[0].base64")) {
      try AnswerV1(json: Array("\(head),\"rendition\":\(body)}".utf8))
    }
  }

  @Test func everyByteComesThrough() throws {
    for count in 0..<260 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ count) } + [0xFF]
      let answer = AnswerV1.rendition(
        RenditionV1(files: [FileV1(mediaType: "application/octet-stream", bytes: bytes)])
      )
      guard case .rendition(let read) = try AnswerV1(json: answer.json) else { continue }
      #expect(AnswerV1.rendition(read) == answer)
      #expect(read.files.map(\.bytes) == [bytes])
    }
  }

  @Test func aReportThatDoesNotHoldTogetherIsNamedByItsPlace() throws {
    func refusal(_ change: (inout ReportV1) -> Void) -> WireError? {
      var random = RandomReport(seed: 3)
      var wire = ReportV1(random.report())
      change(&wire)
      do throws(WireError) {
        _ = try wire.report()
        return nil
      } catch {
        return error
      }
    }
    #expect(refusal { _ in } == nil)
    #expect(
      refusal { $0.statements[2].source.source.id = "x" }
        == .wrongValue(path: ".statements[2].source.source.id", why: "there is no source 'x'")
    )
    #expect(
      refusal { $0.events[1].date.edtf = "2024-02-30" }
        == .wrongValue(path: ".events[1].date.edtf", why: "'2024-02-30' is no date of EDTF level 0 or 1")
    )
    #expect(
      refusal { $0.entities[1].id = $0.entities[0].id }
        == .wrongValue(path: ".entities[1].id", why: "'e-0' is there twice")
    )
    #expect(
      refusal { $0.statements[0].act.base = "sing" }
        == .wrongValue(path: ".statements[0].act.base", why: "'sing' is a word that this version does not know")
    )
    #expect(refusal { $0.notes[0].number = 9 } != nil)
    #expect(refusal { $0.blocks[7].gaps?[0].citations[0].number = 99 } != nil)
  }

  @Test func theMessageOfAVersionSaysTheWayOut() {
    let message = WireError.version(theirs: 2, ours: 1).message
    #expect(message.contains("2") && message.contains("1") && message.contains("update"))
  }
}
