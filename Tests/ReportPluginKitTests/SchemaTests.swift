import DigestFormatter
import Foundation
import ReportFormatting
import ReportPluginKit
import Testing

let packageFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()
private let fixtures = packageFolder.appendingPathComponent("Tests/ReportPluginKitTests/Fixtures")
private let schemaFile = packageFolder.appendingPathComponent("Plugins/protocol-v1.schema.json")
private let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil

@Suite struct SchemaTests {
  @Test func thePublishedSchemaIsThatOfTheTypes() throws {
    if isRecording {
      try Data(ProtocolV1.schema.utf8).write(to: schemaFile)
      Issue.record("recorded; read the difference")
    }
    #expect(try String(contentsOf: schemaFile, encoding: .utf8) == ProtocolV1.schema)
  }

  /// Reading and writing follow one description; that the description leaves out no property is seen here.
  @Test func theSchemaHasEveryPropertyOfEveryType() throws {
    let data = try Data(contentsOf: schemaFile)
    let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let definitions = try #require(schema["definitions"] as? [String: [String: Any]])
    var seen: [String: Set<String>] = ["HeaderV1": ["protocol", "minor"]]
    for seed in 0..<20 as Range<UInt64> {
      var random = RandomReport(seed: seed)
      collect(ReportV1(random.report()), &seen)
    }
    collect(DescriptorV1(Refusing().descriptor), &seen)
    collect(rendition, &seen)
    collect(ErrorV1(message: ""), &seen)
    collect(FormatRequestV1(fileName: ""), &seen)
    collect(FallbackV1.table(["a"], []), &seen)
    #expect(seen.keys.sorted() == definitions.keys.sorted())
    for (name, properties) in seen {
      let published = Set((definitions[name]?["properties"] as? [String: Any] ?? [:]).keys)
      #expect(properties == published, "\(name)")
    }
  }

  private func collect(_ value: Any, _ seen: inout [String: Set<String>]) {
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .struct {
      var name = String(describing: type(of: value))
      if name == "LeftOut" || name == "PartLeftOut" { name += "V1" }
      if name.hasSuffix("V1"), name != "ExtensionsV1", name != "BytesV1" {
        seen[name] = Set(mirror.children.compactMap(\.label).map { $0 == "defaultValue" ? "default" : $0 })
      }
      if name == "ExtensionsV1" || !name.hasSuffix("V1") { return }
    }
    for child in mirror.children { collect(child.value, &seen) }
  }

  @Test func messagesOfVersion1KeepTheirMeaning() throws {
    if isRecording {
      for (name, bytes) in messages { try Data(bytes).write(to: fixtures.appendingPathComponent(name)) }
      Issue.record("recorded; after the first release a message of version 1 never changes")
    }
    for (name, _) in messages {
      let bytes = Array(try Data(contentsOf: fixtures.appendingPathComponent(name)))
      let again = name.contains("request") ? try RequestV1(json: bytes).json : try AnswerV1(json: bytes).json
      #expect(String(decoding: again, as: UTF8.self) == String(decoding: bytes, as: UTF8.self), "\(name)")
    }
  }

  @Test func aMessageOfALaterMinorVersionIsRead() throws {
    let bytes = Array(try Data(contentsOf: fixtures.appendingPathComponent("later-minor-request.json")))
    guard case .format(_, let wire) = try RequestV1(json: bytes) else {
      Issue.record("no report")
      return
    }
    let (report, warnings) = try wire.report()
    #expect(warnings.map(\.kind) == [.change])
    #expect(warnings.map(\.block) == ["block-2"])
    #expect(report.blocks.count == 2)
    #expect(
      report.blocks[0].content
        == .text(
          Prose(parts: [
            .paragraph([.text("H"), .text("2"), .text("O")]), .paragraph([.text("A picture of water")]),
          ])
        )
    )
    #expect(report.blocks[1].content == .text(Prose(parts: [.paragraph([.text("Who: Russia; What: denied")])])))
  }

  @Test func theSchemaAcceptsTheFixturesAndRefusesFaults() throws {
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("schema-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let names = try FileManager.default.contentsOfDirectory(atPath: fixtures.path).sorted()
    var files = names.map { (fixtures.appendingPathComponent($0).path, "good") }
    #expect(files.count >= 6)
    let faults: [(String, String, String)] = [
      ("format-request.json", #""protocol":1"#, #""protocol":2"#),
      ("format-request.json", #""kind":"chronology""#, #""kind":"disputes""#),
      ("format-request.json", #""headline":"#, #""headlines":"#),
      ("format-answer.json", #""base64":"#, #""text":"","base64":"#),
      ("format-answer.json", #""mediaType":"text/plain""#, #""mediaType":1"#),
      ("describe-answer.json", #""minimum":-1,"#, ""),
      ("error-answer.json", #""message":"#, #""massage":"#),
    ]
    for (index, (name, from, to)) in faults.enumerated() {
      let text = try String(contentsOf: fixtures.appendingPathComponent(name), encoding: .utf8)
      let faulty = text.replacingOccurrences(of: from, with: to)
      #expect(faulty != text, "\(from)")
      let file = scratch.appendingPathComponent("\(index).json")
      try Data(faulty.utf8).write(to: file)
      files.append((file.path, "bad"))
    }
    let script = """
      import json, sys
      try:
          from jsonschema import Draft7Validator as Validator
      except ImportError:
          sys.exit(77)
      schema = json.load(open(sys.argv[1]))
      Validator.check_schema(schema)
      for name in sys.argv[2:]:
          print("good" if Validator(schema).is_valid(json.load(open(name))) else "bad")
      """
    let run = try Program("python3", ["-c", script, schemaFile.path] + files.map(\.0)).run([])
    guard run.status != 77, run.status != 127 else {
      print("note: python3 with jsonschema is not here; the schema was not tried on the fixtures")
      return
    }
    #expect(String(decoding: run.output, as: UTF8.self).split(separator: "\n").map(String.init) == files.map(\.1))
  }

  // MARK: Fixtures

  private var rendition: RenditionV1 {
    RenditionV1(
      files: [
        FileV1(mediaType: "text/plain", bytes: Array("One line\nTwo \"lines\"\n".utf8)),
        FileV1(suffix: "-picture.bin", mediaType: "application/octet-stream", bytes: [0, 255, 254]),
      ],
      warnings: [
        WarningV1(kind: "omission", message: "a digest lists statements only", block: "block-1"),
        WarningV1(kind: "warning", message: "long"),
      ],
      account: AccountV1(
        shown: ["t-1"],
        leftOut: [.init(statement: "t-2", why: "it has no date")],
        partsLeftOut: [.init(part: "caveats", why: "there is no room")]
      )
    )
  }

  private var messages: [(String, [UInt8])] {
    var random = RandomReport(seed: 11, count: 4)
    let request = FormatRequestV1(
      fileName: "briefing.txt",
      options: ["flag": .flag(true), "integer": .integer(-1), "list": .list(["a", "b"]), "text": .text("ü \"x\"")]
    )
    return [
      ("describe-request.json", RequestV1.describe.json),
      ("format-request.json", RequestV1.format(request, ReportV1(random.report())).json),
      ("describe-answer.json", AnswerV1.descriptor(DescriptorV1(Refusing().descriptor)).json),
      ("format-answer.json", AnswerV1.rendition(rendition).json),
      ("error-answer.json", AnswerV1.error(ErrorV1(message: "no place for tables", block: "block-2")).json),
    ]
  }
}
