import Glibc
import ReportPluginHost
import Testing

/// A program that does what no formatter should, and what must come of it.
struct Misbehaviour: CustomTestStringConvertible, Sendable {
  let name: String
  let script: String
  let limits: ProgramLimits
  /// `nil`: it works, and gives this output.
  let expected: PluginFailure?
  let output: String

  init(
    _ name: String,
    _ script: String,
    limits: ProgramLimits = ProgramLimits(wallSeconds: 10),
    fails expected: PluginFailure
  ) {
    (self.name, self.script, self.limits, self.expected, output) = (name, script, limits, expected, "")
  }

  init(_ name: String, _ script: String, gives output: String) {
    (self.name, self.script, self.output) = (name, script, output)
    (limits, expected) = (ProgramLimits(wallSeconds: 10), nil)
  }

  var testDescription: String { name }

  private static let short = ProgramLimits(wallSeconds: 0.5)
  private static let small = ProgramLimits(wallSeconds: 10, outputBytes: 1 << 20, stderrBytes: 10_000)
  private static let lean = ProgramLimits(wallSeconds: 10, memoryBytes: 256 << 20)
  private static func line(_ text: String) -> [UInt8] { Array(text.utf8) }
  private static let sh = "#!/bin/sh\n"
  private static let python = "#!/usr/bin/python3\nimport os, sys, time\n"

  /// Each gets 200,000 bytes, more than fits into a pipe.
  static let all: [Misbehaviour] = [
    Misbehaviour("ends at once", sh + "exit 0", fails: .exitedUnread(unreadBytes: 200_000)),
    Misbehaviour("answers unread", sh + "echo '{}'", fails: .exitedUnread(unreadBytes: 200_000)),
    Misbehaviour(
      "reads half",
      sh + "head -c 100000 >/dev/null; echo '{}'",
      fails: .exitedUnread(unreadBytes: 100_000)
    ),
    Misbehaviour("closes its input", sh + "exec <&-; sleep @MARK@", limits: short, fails: .timedOut(seconds: 0.5)),
    Misbehaviour(
      "non-zero",
      sh + "cat >/dev/null; echo one >&2; printf 'boom\\n\\n' >&2; exit 3",
      fails: .exited(code: 3, lastLine: line("boom"))
    ),
    Misbehaviour(
      "non-zero after its answer",
      sh + "cat; exit 7",
      fails: .exited(code: 7, lastLine: nil)
    ),
    Misbehaviour(
      "crash",
      sh + "cat >/dev/null; echo last >&2; kill -SEGV $$",
      fails: .crashed(signal: SIGSEGV, lastLine: line("last"))
    ),
    Misbehaviour(
      "abort",
      python + "sys.stdin.read(); os.abort()",
      fails: .crashed(signal: SIGABRT, lastLine: nil)
    ),
    Misbehaviour("hang", sh + "sleep @MARK@", limits: short, fails: .timedOut(seconds: 0.5)),
    Misbehaviour(
      "hang, ignores SIGTERM",
      sh + "trap '' TERM; while :; do sleep @MARK@; done",
      limits: short,
      fails: .timedOut(seconds: 0.5)
    ),
    Misbehaviour("stops itself", sh + "kill -STOP $$", limits: short, fails: .timedOut(seconds: 0.5)),
    Misbehaviour(
      "answers and hangs",
      sh + "cat; exec >&-; sleep @MARK@",
      limits: short,
      fails: .timedOut(seconds: 0.5)
    ),
    Misbehaviour("floods stdout", sh + "cat >/dev/null; yes", limits: small, fails: .tooMuchOutput(bytes: 1 << 20)),
    Misbehaviour("floods stdout unread", sh + "yes", limits: small, fails: .tooMuchOutput(bytes: 1 << 20)),
    Misbehaviour("floods stderr", sh + "yes >&2", limits: small, fails: .tooMuchStderr(bytes: 10_000)),
    Misbehaviour(
      "one endless line on stderr",
      sh + "tr '\\0' x </dev/zero >&2",
      limits: small,
      fails: .tooMuchStderr(bytes: 10_000)
    ),
    Misbehaviour("closes stdout", sh + "cat >/dev/null; exec >&-; sleep @MARK@", fails: .closedOutput),
    Misbehaviour("empty output", sh + "cat >/dev/null", fails: .emptyOutput),
    Misbehaviour(
      "output one byte over the limit",
      sh + "cat >/dev/null; head -c 1048577 /dev/zero",
      limits: small,
      fails: .tooMuchOutput(bytes: 1 << 20)
    ),
    Misbehaviour(
      "memory over the limit",
      python + "sys.stdin.read()\nx = bytearray(300 << 20)\nprint('x')",
      limits: lean,
      fails: .outOfMemory(bytes: 256 << 20)
    ),
    Misbehaviour(
      "memory over the limit, bit by bit",
      python + "x = []\nwhile True: x.append(bytearray(1 << 20))",
      limits: lean,
      fails: .outOfMemory(bytes: 256 << 20)
    ),
    Misbehaviour(
      "burns processor time",
      sh + "while :; do :; done",
      limits: ProgramLimits(wallSeconds: 10, processorSeconds: 1),
      fails: .outOfProcessorTime(seconds: 1)
    ),
    Misbehaviour(
      "forks without end",
      sh + "cat >/dev/null; f() { f | f & sleep @MARK@; }; f",
      limits: ProgramLimits(wallSeconds: 10, processes: 40),
      fails: .tooManyProcesses(limit: 40)
    ),
    Misbehaviour(
      "forks without end, in new sessions",
      python + "while True:\n  if os.fork() == 0:\n    try: os.setsid()\n    except OSError: pass\n",
      limits: ProgramLimits(wallSeconds: 10, processes: 40),
      fails: .tooManyProcesses(limit: 40)
    ),
    Misbehaviour(
      "reads /etc/passwd",
      sh + "cat >/dev/null; cat /etc/passwd 2>/dev/null || exit 9",
      fails: .exited(code: 9, lastLine: nil)
    ),
    Misbehaviour(
      "opens a socket",
      python + "sys.stdin.read()\nimport socket\nsocket.socket()\nprint('x')",
      fails: .exited(code: 1, lastLine: line("PermissionError: [Errno 1] Operation not permitted"))
    ),
    Misbehaviour(
      "writes outside its folder",
      sh + "cat >/dev/null; echo x >../escaped-@MARK@ || exit 9",
      fails: .exited(code: 9, lastLine: nil)
    ),
    Misbehaviour(
      "writes a file over the limit",
      sh + "cat >/dev/null; exec head -c 3000000 /dev/zero >file",
      limits: ProgramLimits(wallSeconds: 10, fileBytes: 1 << 20),
      fails: .crashed(signal: SIGXFSZ, lastLine: nil)
    ),
    Misbehaviour("grandchild holds the pipe", sh + "cat >/dev/null; echo ok; sleep @MARK@ & exit 0", gives: "ok\n"),
    Misbehaviour(
      "daemon",
      python + """
        sys.stdin.read()
        print("ok", flush=True)
        if os.fork() == 0:
            try: os.setsid()
            except OSError: pass
            if os.fork() == 0:
                time.sleep(1000)
            os._exit(0)
        time.sleep(0.1)

        """,
      gives: "ok\n"
    ),
    Misbehaviour(
      "looks at the environment",
      python + "sys.stdin.read()\nprint(*sorted(f'{k}={v}' for k, v in os.environ.items()))",
      gives: "HOME=/nonexistent LANG=C.UTF-8 LC_ALL=C.UTF-8 PATH=/usr/bin:/bin TMPDIR=. TZ=UTC\n"
    ),
    Misbehaviour(
      "leaves a deep tree of locked folders",
      sh + """
        cat >/dev/null
        i=0
        while [ $i -lt 300 ]; do mkdir d; echo x >f; cd d; i=$((i+1)); done
        umask 777; mkdir locked; echo ok

        """,
      gives: "ok\n"
    ),
  ]
}
