import Glibc
import ReportCompiler
import ReportDiagnostics
import ReportModel
import Testing

/// The two real corpora that may lie beside the package in `shared`; without them the tests are skipped.
@Suite struct SharedCorpusTests {
  static let shared: String? = {
    let package = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    return ["\(package)/../shared", "\(package)/shared"].first { access($0, R_OK) == 0 }
  }()

  static func read(_ path: String) -> String {
    guard let shared, let file = fopen("\(shared)/\(path)", "rb") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func founding(_ names: [String] = ["statements", "entities", "sources", "events"]) -> WrittenCorpus {
    let folder = "examples/dprk-russia-corpus"
    return WrittenCorpus(
      files: names.map { read("\(folder)/\($0).yaml") },
      settings: read("\(folder)/corpus.yaml"),
      texts: ["article.txt": read("\(folder)/article.txt")]
    )
  }

  @Test(.enabled(if: SharedCorpusTests.shared != nil))
  func theFoundingCorpusIsSoundAndAllSevenQuotationsAreVerified() {
    let written = SharedCorpusTests.founding()
    #expect(written.diagnostics.filter { $0.severity == .error } == [])
    #expect(written.corpus.records.statements.count == 15)
    #expect(written.tally.total == 7)
    #expect(written.tally.count(.verified) == 7)
    #expect(!written.codes.contains("unclaimed-quotation"))
  }

  @Test(.enabled(if: SharedCorpusTests.shared != nil))
  func theOrderOfFilesMakesNoDifference() {
    let first = SharedCorpusTests.founding()
    let second = SharedCorpusTests.founding(["events", "sources", "statements", "entities"])
    #expect(first.corpus.records == second.corpus.records)
  }

  @Test(.enabled(if: SharedCorpusTests.shared != nil))
  func theUnitedNationsListIsLinked() {
    let folder = "data/un-list"
    let written = WrittenCorpus(
      files: ["statements", "entities", "sources"].map { SharedCorpusTests.read("\(folder)/\($0).yaml") }
    )
    #expect(written.diagnostics.filter { $0.severity == .error } == [])
    #expect(written.corpus.records.entities.count == 1004)
    #expect(written.corpus.records.statements.count == 1003)
    let tags = written.corpus.records.statements.flatMap(\.annotations.tags)
    #expect(["DPRK", "Al-Qaida", "Taliban", "Iran"].map { tag in tags.count { $0 == tag } } == [155, 341, 140, 121])
    // The list has ten dates with a time zone, and names that several entities share.
    #expect(Set(written.codes) == ["invalid-date", "ambiguous-name"])
  }
}
