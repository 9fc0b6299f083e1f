import ReportCommandLine
import ReportDiagnostics
import Testing

@Suite struct ParseArgumentsTests {
  @Test func buildTakesEverySpellingOfItsOptions() throws {
    let invocation = try ParseArguments().run([
      "build", "a.yaml", "--output=site", "-p", "since=2024-05-01", "-pname=a=b", "--parameter", "empty=", "--texts",
      "one", "--texts=two", "--force", "b", "--color", "never", "--concise", "--", "--odd.yaml",
    ])
    guard case .build(let build) = invocation else {
      Issue.record("not a build: \(invocation)")
      return
    }
    #expect(build.inputs == ["a.yaml", "b", "--odd.yaml"])
    #expect(build.output == "site")
    #expect(build.texts == ["one", "two"])
    #expect(build.parameters.map(\.name) == ["since", "name", "empty"])
    #expect(build.parameters.map(\.value) == ["2024-05-01", "a=b", ""])
    #expect(build.force)
    #expect(build.display.color == .never)
    #expect(build.display.isConcise)
  }

  @Test func whatIsNotGivenHasItsDefault() throws {
    guard case .build(let build) = try ParseArguments().run(["build"]) else {
      Issue.record("not a build")
      return
    }
    #expect(build.inputs.isEmpty && build.output == nil && build.texts.isEmpty && build.parameters.isEmpty)
    #expect(!build.force && build.display.color == .auto && !build.display.isConcise)
  }

  @Test func theOtherCommandsAreUnderstood() throws {
    guard case .check(let check) = try ParseArguments().run(["check", "corpus", "-p", "a=1", "--texts", "t"]) else {
      Issue.record("not a check")
      return
    }
    #expect(check.inputs == ["corpus"] && check.texts == ["t"] && check.parameters.map(\.value) == ["1"])
    for spelling in ["wrong-kind", "error[wrong-kind]", "[wrong-kind]"] {
      guard case .explain(let explain) = try ParseArguments().run(["explain", spelling]) else {
        Issue.record("not an explanation")
        return
      }
      #expect(explain.code == .wrongKind)
    }
    guard case .explain(let all) = try ParseArguments().run(["explain"]),
      case .formatters(let formatters) = try ParseArguments().run(["formatters", "csv"])
    else {
      Issue.record("not understood")
      return
    }
    #expect(all.code == nil && formatters.name == "csv")
    #expect(try ParseArguments().run(["--version"]) == .version)
  }

  @Test(arguments: [
    (["biuld"], "no command 'biuld'", "did you mean 'build'?"),
    (["frobnicate"], "no command 'frobnicate'", "the commands are build, check, explain, formatters"),
    (["Reports/a.yaml"], "no command 'Reports/a.yaml'", "name the command first: rapporteur build Reports/a.yaml"),
    (["--concise", "build"], "'--concise' stands before the command", "name the command first"),
    (["--verison"], "no option '--verison'", "did you mean '--version'?"),
    (["help", "biuld"], "no command 'biuld'", "did you mean 'build'?"),
    (["help", "build", "check"], "'help' takes one command", ""),
    (["--version", "x"], "nothing may follow '--version', but 'x' does", ""),
    (["build", "--ouput", "x"], "'build' has no option '--ouput'", "did you mean '--output'?"),
    (["build", "--colour=never"], "'build' has no option '--colour'", "did you mean '--color'?"),
    (["check", "--force"], "'check' has no option '--force'", "it is an option of 'build'"),
    (["build", "-x"], "'build' has no option '-x'", "put '--' before it"),
    (["build", "-hx"], "'build' has no option '-hx'", ""),
    (["build", "--output"], "'--output' needs a FOLDER after it", ""),
    (["build", "--output="], "'--output' needs a FOLDER after it", ""),
    (["build", "--output", "a", "--output", "b"], "'--output' is given twice", "keep one"),
    (["build", "--force", "--force"], "'--force' is given twice", "keep one"),
    (["build", "--force=yes"], "'--force' takes no value, but has 'yes'", ""),
    (["build", "--color", "red"], "'--color' needs one of 'auto', 'always', 'never'", ""),
    (["build", "-p"], "'-p' needs a NAME=VALUE after it", ""),
    (["build", "-p", "since"], "'since' sets no parameter", "write its name, '=' and its value"),
    (["build", "-p=5"], "'=5' sets no parameter", ""),
    (["build", "-pa=1", "-pa=2"], "parameter 'a' is set twice", "keep one"),
    (["build", ""], "an argument is empty", ""),
    (["explain", "wrong-kin"], "no finding has the code 'wrong-kin'", "did you mean 'wrong-kind'?"),
    (["explain", "zzz"], "no finding has the code 'zzz'", "lists them all"),
    (["explain", "a", "b"], "one CODE is enough: 'a', then 'b'", "run it once for each"),
    (["b\u{1B}[2J"], "no command 'b‹U+001B›[2J'", ""),
  ])
  func aWrongCommandLineIsAnErrorWithAdvice(_ arguments: [String], message: String, advice: String) {
    let error = #expect(throws: UsageError.self) { try ParseArguments().run(arguments) }
    #expect(error?.text.hasPrefix("error: \(message)") == true)
    #expect(advice.isEmpty || error?.text.contains("  = help: ") == true)
    #expect(error?.text.contains(advice) == true || advice.isEmpty)
    #expect(error?.text.contains("  = see: rapporteur ") == true)
  }

  @Test func anErrorShowsTheUsageOfItsCommand() {
    let error = #expect(throws: UsageError.self) { try ParseArguments().run(["check", "--texst", "x"]) }
    #expect(
      error?.text == """
        error: 'check' has no option '--texst'
          = help: did you mean '--texts'?
          = usage: rapporteur check [SPEC|CORPUS|FOLDER ...] [OPTIONS]
          = see: rapporteur help check

        """
    )
  }
}
