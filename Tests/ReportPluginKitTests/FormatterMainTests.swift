import DigestFormatter
import PlainTextFormatter
import ReportFormatting
import ReportPluginKit
import Testing

@Suite struct FormatterMainTests {
  private func wire(_ seed: UInt64 = 5) -> ReportV1 {
    var random = RandomReport(seed: seed, count: 3)
    return ReportV1(random.report())
  }

  @Test func anUnknownKindOfBlockIsShownByItsFallbackAndSaidSo() async throws {
    var wire = wire()
    wire.blocks[0].kind = "matrix"
    wire.blocks[0].prose = nil
    wire.blocks[0].emptyText = nil
    wire.blocks[0].fallback = FallbackV1.table(["Who", "What"], [["Russia", "denied"], ["Ukraine", ""]])
    let formatter = PlainTextFormatter()
    let options = defaults(of: formatter).mapValues(OptionValueV1.init)
    let request = RequestV1.format(FormatRequestV1(fileName: "a.txt", options: options), wire)
    let answer = await FormatterMain.answer(request.json, with: formatter)
    guard case .rendition(let rendition) = answer else {
      Issue.record("\(answer)")
      return
    }
    let text = String(decoding: rendition.files[0].bytes, as: UTF8.self)
    #expect(text.contains("Who: Russia; What: denied"))
    #expect(text.contains("Who: Ukraine\n"))
    let warning = WarningV1(
      kind: "change",
      message: "a section of the unknown kind 'matrix' is shown as plain text",
      block: wire.blocks[0].id
    )
    #expect(rendition.warnings.contains(warning))
  }

  @Test func aBadRequestIsAnsweredWithAnError() async {
    for bytes: [UInt8] in [[], [0xFF], Array("{".utf8), Array(#"{"rapporteur":{"protocol":9}}"#.utf8)] {
      guard case .error(let error) = await FormatterMain.answer(bytes, with: DigestFormatter()) else {
        Issue.record("no error")
        continue
      }
      #expect(!error.message.isEmpty)
    }
  }

  @Test func anErrorOfTheFormatterKeepsItsBlock() async throws {
    let request = RequestV1.format(FormatRequestV1(fileName: "a"), wire())
    let answer = await FormatterMain.answer(request.json, with: Refusing())
    #expect(answer == .error(ErrorV1(message: "no place for tables", block: "block-2")))
    guard case .error(let error) = try AnswerV1(json: answer.json) else { return }
    #expect(error.formatterError == .unsupported("no place for tables", block: "block-2"))
  }

  @Test func aDescriptorComesBackWhole() throws {
    for formatter: any ReportFormatter in [DigestFormatter(), PlainTextFormatter(), Refusing()] {
      #expect(try DescriptorV1(formatter.descriptor).descriptor() == formatter.descriptor)
    }
  }

  @Test func aDescriptorWhoseDefaultDoesNotFitIsRefused() {
    var wire = DescriptorV1(Refusing().descriptor)
    for index in wire.options.indices {
      let right = wire.options[index].defaultValue
      wire.options[index].defaultValue = right == .flag(false) ? .integer(1) : .flag(false)
      #expect(throws: WireError.wrongValue(path: ".options[\(index)].default", why: "it does not fit the option")) {
        try wire.descriptor()
      }
      wire.options[index].defaultValue = right
    }
    #expect(throws: Never.self) { try wire.descriptor() }
  }

  @Test func anAccountMustAddUp() {
    let wire = wire()
    let shown = wire.shownStatements
    #expect(!shown.isEmpty)
    #expect(AccountV1(shown: shown).problems(in: wire) == [])
    let lost = AccountV1(shown: Array(shown.dropFirst()), leftOut: [])
    #expect(lost.problems(in: wire) == [.lost(shown[0])])
    let said = AccountV1(shown: Array(shown.dropFirst()), leftOut: [.init(statement: shown[0], why: "too long")])
    #expect(said.problems(in: wire) == [])
    #expect(AccountV1(shown: shown + ["x", shown[0]]).problems(in: wire) == [.unknown("x"), .twice(shown[0])])
  }

  @Test func framesComeWholeHoweverTheBytesArrive() throws {
    let messages: [[UInt8]] = [[], [1], Array(repeating: 7, count: 70_000)]
    let stream = messages.flatMap(Frame.bytes)
    for size in [1, 3, 4, 5, 65_536, 1 << 20] {
      var reader = FrameReader()
      var read: [[UInt8]] = []
      for start in stride(from: 0, to: stream.count, by: size) {
        reader.append(stream[start..<min(start + size, stream.count)])
        while let message = try reader.next() { read.append(message) }
      }
      try reader.finish()
      #expect(read == messages)
    }
    var reader = FrameReader(limit: 10)
    reader.append([0, 0, 0, 11])
    #expect(throws: WireError.frameTooLong(bytes: 11, limit: 10)) { try reader.next() }
    reader = FrameReader()
    reader.append([0, 0])
    #expect(try reader.next() == nil)
    #expect(throws: WireError.truncatedFrame) { try reader.finish() }
  }
}

/// Has an option of every kind, and formats nothing.
struct Refusing: ReportFormatter {
  var descriptor: FormatterDescriptor {
    FormatterDescriptor(
      name: "refusing",
      summary: "Formats nothing",
      version: "1.0.0",
      fileExtensions: ["a", "b"],
      options: [
        FormatterOption(name: "flag", kind: .flag, default: .flag(false), summary: "A flag"),
        FormatterOption(name: "integer", kind: .integer(-1...9), default: .integer(9), summary: "A number"),
        FormatterOption(name: "choice", kind: .choice(["a", "b"]), default: .text("b"), summary: "A choice"),
        FormatterOption(name: "text", kind: .text, default: .text(""), summary: "A text"),
        FormatterOption(name: "list", kind: .list(["a", "b"]), default: .list(["b"]), summary: "A list"),
      ],
      carries: [.gaps: .never("no room"), .text: .degraded("without links")]
    )
  }

  func format(_ report: Report, request: FormatRequest) throws(FormatterError) -> Rendition {
    throw .unsupported("no place for tables", block: "block-2")
  }
}
