import BundledFormatters
import Glibc
import ReportCompiler
import ReportDiagnostics
import ReportDriver
import ReportFormatting
import ReportInput
import ReportModel
import YAMLSyntax

/// Runs the compiler's own steps one by one and prints how long each took.
///
///     rapporteur-bench read CORPUS          files → parse → decode → link
///     rapporteur-bench csv SPEC CORPUS OUT  then, from the corpus in memory: select → assemble → format → file
///
/// Prints lines `name value`: seconds of wall time, and the peak of the resident memory in bytes.
@main struct Main {
  static func main() async {
    Interruption.prepareProcess()
    let arguments = CommandLine.arguments.dropFirst()
    switch (arguments.first, arguments.count) {
    case ("read", 2): _ = read(Array(arguments.suffix(1)))
    case ("csv", 4):
      let rest = Array(arguments.dropFirst())
      await csv(spec: rest[0], corpus: read([rest[1]]), out: rest[2])
    default: fail("usage: rapporteur-bench read CORPUS | csv SPEC CORPUS OUT")
    }
  }

  private static func read(_ folders: [String]) -> LinkedCorpus {
    let disk = SystemFileSystem()
    let start = Stopwatch()
    let reader = ReadCorpus(disk: disk, files: InputFiles(disk), workers: availableCoreCount)
    let decoded = reader.decode(folders, namedAt: nil)
    let decoding = start.seconds
    let linked = reader.link(decoded)
    show("decode", decoding)
    show("read-and-link", start.seconds)
    print("peak \(peakBytes)")
    print("statements \(linked.corpus.records.statements.count)")
    guard !linked.diagnostics.hasErrors else { fail("the corpus has errors") }
    return linked
  }

  private static func csv(spec path: String, corpus: LinkedCorpus, out: String) async {
    var bag = DiagnosticBag()
    guard let bytes = try? SystemFileSystem().read(path, limitBytes: 1 << 20),
      let tree = YAMLParser(aliases: .expanded).run(bytes, file: FileID(rawValue: 0), diagnostics: &bag),
      let spec = ReportSpecDecoder().run(tree, diagnostics: &bag),
      let formatter = BundledFormatters.all.first(where: { $0.descriptor.name == "csv" })
    else { fail("the spec cannot be read") }
    let start = Stopwatch()
    let isLeftOut = corpus.places.isLeftOut
    let compiler = CompileReport(corpus: corpus.corpus, quotations: QuotationTally(), isLeftOut: isLeftOut) { _ in nil }
    let prepared = start.seconds
    guard
      let resolved = try? compiler.resolve(
        spec, arguments: [:], formatters: [formatter.descriptor], diagnostics: &bag),
      let report = try? compiler.compile(resolved, diagnostics: &bag),
      let output = resolved.outputs.first
    else { fail("the spec cannot be compiled") }
    let compiled = start.seconds
    let request = FormatRequest(fileName: "statements.csv", options: output.options)
    guard let file = try? await formatter.format(report, request: request).files.first else { fail("no CSV") }
    let formatted = start.seconds
    write(file.bytes, to: out)
    show("prepare", prepared)
    show("compile", compiled - prepared)
    show("format", formatted - compiled)
    show("csv", start.seconds)
  }

  private static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "wb") else { fail("cannot write \(path)") }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fclose(file) == 0 else { fail("cannot write \(path)") }
  }

  private static func show(_ name: String, _ seconds: Double) {
    let microseconds = Int(seconds * 1e6)
    let fraction = String(microseconds % 1_000_000)
    print("\(name) \(microseconds / 1_000_000).\(String(repeating: "0", count: 6 - fraction.count))\(fraction)")
  }

  private static func fail(_ message: String) -> Never {
    try? StandardStream.error.write(Array("rapporteur-bench: \(message)\n".utf8))
    exit(1)
  }
}

/// Wall time since it was made.
private struct Stopwatch {
  private let start = ContinuousClock.now

  var seconds: Double {
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    return Double(seconds) + Double(attoseconds) / 1e18
  }
}

/// The most memory that the process has had in use so far.
private var peakBytes: Int {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss * 1_024
}
