import Glibc
import ReportDriver

/// Arguments → answer → streams and exit status.
package enum EntryPoint {
  /// Does not return.
  ///
  /// What needs no formatter is answered at once; the concurrency runtime is started for builds and checks only,
  /// because starting it takes longer than all the rest of `--version`.
  package static func main() -> Never {
    Interruption.prepareProcess()
    let command = RunCommand()
    let invocation: Invocation
    let arguments = Array(CommandLine.arguments.dropFirst())
    do throws(UsageError) {
      // Swift puts U+FFFD where the bytes were not UTF-8; a path or value changed like that must not be used.
      if let broken = arguments.first(where: { $0.unicodeScalars.contains("\u{FFFD}") }) {
        throw UsageError("'\(broken)' is not UTF-8")
      }
      invocation = try ParseArguments().run(arguments)
    } catch {
      finish(CommandAnswer(messages: error.text, status: ExitStatus.usage.rawValue))
    }
    if let answer = command.answer(invocation) { finish(answer) }
    Task.detached { finish(await command.run(invocation)) }
    while true { pause() }
  }

  private static func finish(_ answer: CommandAnswer) -> Never {
    var status = answer.status
    do throws(FileError) {
      if !answer.messages.isEmpty { try StandardStream.error.write(Array(answer.messages.utf8)) }
      if !answer.output.isEmpty { try StandardStream.output.write(Array(answer.output.utf8)) }
    } catch {
      // Nobody reads any more: that is no news. A full disk is.
      if !error.isClosedPipe {
        status = ExitStatus.inputOutput.rawValue
        try? StandardStream.error.write(Array("error: \(error.message)\n".utf8))
      }
    }
    exit(status)
  }
}
