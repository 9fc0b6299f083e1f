import Glibc
public import ReportFormatting

/// Makes a program of a formatter: `FormatterMain.run(MyFormatter())` in `main.swift` is all.
///
/// The program knows three verbs, `describe`, `format` and `serve`. The first two read one request from standard input
/// and write one answer to standard output; `serve` does so for frame after frame until the input ends. It exits with 0
/// when it has answered, even with an error; with 2 when it is called in another way, and 1 when it cannot read or write.
public enum FormatterMain {
  /// The answer to one request, whatever it holds.
  public static func answer(_ request: [UInt8], with formatter: any ReportFormatter) async -> AnswerV1 {
    do throws(WireError) {
      switch try RequestV1(json: request) {
      case .describe: return .descriptor(DescriptorV1(formatter.descriptor))
      case .format(let request, let wire):
        let (report, degraded) = try readable(wire)
        do throws(FormatterError) {
          var rendition = try await formatter.format(report, request: request.request)
          rendition.warnings += degraded
          return .rendition(RenditionV1(rendition, of: report))
        } catch {
          return .error(ErrorV1(error))
        }
      }
    } catch {
      return .error(ErrorV1(message: error.message))
    }
  }

  private static func readable(
    _ wire: ReportV1
  ) throws(WireError) -> (report: Report, warnings: [FormatterWarning]) {
    do throws(WireError) {
      return try wire.report()
    } catch {
      throw error.inside("$.report")
    }
  }

  /// Serves `formatter` over the standard streams, as the program's arguments say.
  public static func run(_ formatter: any ReportFormatter) -> Never {
    // A task of its own beside a main thread that waits: see `EntryPoint` of the tool for what an async main costs.
    Task.detached { exit(await serve(formatter, CommandLine.arguments.dropFirst().first)) }
    while true { pause() }
  }

  private static func serve(_ formatter: any ReportFormatter, _ verb: String?) async -> Int32 {
    switch verb {
    case "describe", "format":
      var request: [UInt8] = []
      while let piece = StandardStreams.read() {
        // By hand: `digest describe </dev/null`.
        if piece.isEmpty, request.isEmpty, verb == "describe" { request = RequestV1.describe.json }
        if piece.isEmpty { return finish(await answer(request, with: formatter).json) }
        request += piece
      }
      return 1
    case "serve":
      var frames = FrameReader()
      while let piece = StandardStreams.read() {
        do throws(WireError) {
          if piece.isEmpty {
            try frames.finish()
            return 0
          }
          frames.append(piece)
          while let request = try frames.next() {
            let status = finish(Frame.bytes(await answer(request, with: formatter).json))
            guard status == 0 else { return status }
          }
        } catch {
          _ = StandardStreams.write(Array((error.message + "\n").utf8), to: STDERR_FILENO)
          return 1
        }
      }
      return 1
    default:
      let usage = "usage: \(formatter.descriptor.name) describe | format | serve\n"
      _ = StandardStreams.write(Array(usage.utf8), to: STDERR_FILENO)
      return 2
    }
  }

  private static func finish(_ answer: [UInt8]) -> Int32 {
    StandardStreams.write(answer, to: STDOUT_FILENO) ? 0 : 1
  }
}

private enum StandardStreams {
  /// What there is to read; empty at the end of the input, `nil` when it cannot be read.
  static func read() -> [UInt8]? {
    let room = 1 << 16
    var buffer = [UInt8](repeating: 0, count: room)
    while true {
      let count = Glibc.read(STDIN_FILENO, &buffer, room)
      if count >= 0 { return Array(buffer[..<count]) }
      if errno != EINTR { return nil }
    }
  }

  static func write(_ bytes: [UInt8], to stream: Int32) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(stream, rest, rest.count)
      if count < 0, errno != EINTR { return false }
      if count > 0 { rest.removeFirst(count) }
    }
    return true
  }
}
