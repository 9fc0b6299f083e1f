import ReportPluginHost
import Testing

/// One thing that a program must not be able to do, as lines of Python that end without an exception when it can.
///
/// They may use `program` (its own file), `secret` (a file beside it), `host` (our process) and `c` (the C library,
/// whose calls `check` tests).
struct EscapeProbe: CustomTestStringConvertible, Sendable {
  /// What the control shows.
  enum Control: Hashable {
    /// Works when nothing isolates, whoever runs the tests.
    case works
    /// Works only for root, or only on some machines.
    case mayWork
    /// Denied even then: the environment and the open files are never handed down.
    case denied
  }

  let name: String
  let lines: String
  /// What denies it: one of these is enough, and without all of them the probe proves nothing here.
  let guards: Isolation
  let control: Control

  init(_ name: String, _ lines: String, _ guards: Isolation, control: Control = .works) {
    (self.name, self.lines, self.guards, self.control) = (name, lines, guards, control)
  }

  var testDescription: String { name }

  static let preamble = """
    #!/usr/bin/python3
    import ctypes, os, resource, signal, socket, subprocess, sys
    program, host = os.path.abspath(sys.argv[0]), os.getppid()
    secret = os.path.join(os.path.dirname(program), "secret")
    c = ctypes.CDLL(None, use_errno=True)
    def check(result):
        if result == -1: raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
        return result
    def reach(call):
        try: call()
        except (ConnectionRefusedError, FileNotFoundError): pass  # it has left the process
    try:

    """
  static let end = """

        print("ESCAPED")
    except BaseException as reason:
        print("DENIED", type(reason).__name__, reason)
    """

  static let all: [EscapeProbe] = [
    EscapeProbe("read /etc/passwd", "open('/etc/passwd').read()", .files),
    EscapeProbe("list the root folder", "os.listdir('/')", .files),
    EscapeProbe("list /root", "os.listdir('/root')", .files, control: .mayWork),
    EscapeProbe("read a file beside the program", "open(secret).read()", .files),
    EscapeProbe("read /proc/1/environ", "open('/proc/1/environ').read()", .files, control: .mayWork),
    EscapeProbe("read the host's memory map", "open(f'/proc/{host}/maps').read()", .files),
    EscapeProbe("list the host's open files", "os.listdir(f'/proc/{host}/fd')", .files),
    EscapeProbe("read through /proc/self/root", "open('/proc/self/root/etc/passwd').read()", .files),
    EscapeProbe("read through a symlink", "os.symlink(secret, 'link'); open('link').read()", .files),
    EscapeProbe("read through a hard link", "os.link(secret, 'link'); open('link').read()", .files),
    EscapeProbe("move a file into its folder", "os.rename(secret, 'mine')", .files),
    EscapeProbe(
      "write to /tmp",
      "open('/tmp/rapporteur-probe', 'w').close(); os.unlink('/tmp/rapporteur-probe')",
      .files
    ),
    EscapeProbe("write beside its folder", "open('../probe', 'w').close()", .files),
    EscapeProbe("change its own program", "open(program, 'r+').close()", .files),
    EscapeProbe("remove its own program", "os.unlink(program)", .files),
    EscapeProbe("truncate a file", "os.truncate(secret, 0)", [.files, .systemCalls]),
    EscapeProbe("change the mode of a file", "os.chmod(secret, 0o600)", .systemCalls),
    EscapeProbe("change the time of a file", "os.utime(secret, (0, 0))", .systemCalls),
    EscapeProbe("read memory as a device", "open('/dev/mem', 'rb').close()", .files, control: .mayWork),
    EscapeProbe("make a device", "os.mknod('null', 0o020600, os.makedev(1, 3))", .privileges, control: .mayWork),
    EscapeProbe(
      "mount",
      "check(c.mount(b'none', b'.', b'tmpfs', 0, None)); c.umount2(b'.', 2)",
      [.privileges, .systemCalls],
      control: .mayWork
    ),
    EscapeProbe("chroot", "os.chroot('.')", [.privileges, .systemCalls], control: .mayWork),
    EscapeProbe("become another user", "os.setuid(os.getuid() + 12345)", .privileges, control: .mayWork),
    EscapeProbe("a user namespace", "check(c.unshare(0x10000000))", .systemCalls, control: .mayWork),
    EscapeProbe("a network namespace", "check(c.unshare(0x40000000))", .systemCalls, control: .mayWork),
    EscapeProbe("TCP", "reach(lambda: socket.socket().connect(('127.0.0.1', 9)))", .network),
    EscapeProbe(
      "UDP",
      "reach(lambda: socket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', 9)))",
      .network
    ),
    EscapeProbe("a Unix socket", "reach(lambda: socket.socket(socket.AF_UNIX).connect('/run/none'))", .network),
    EscapeProbe("an abstract socket", "reach(lambda: socket.socket(socket.AF_UNIX).connect('\\0none'))", .network),
    EscapeProbe("listen", "socket.socket().bind(('127.0.0.1', 0))", .network),
    EscapeProbe(
      "io_uring",
      "p = ctypes.create_string_buffer(120); check(c.syscall(425, 1, p))",
      .systemCalls,
      control: .mayWork
    ),
    EscapeProbe("trace the host", "check(c.ptrace(0x4206, host, 0, 0))", [.files, .systemCalls], control: .mayWork),
    EscapeProbe("signal the host", "os.kill(host, 0)", .signals),
    EscapeProbe("signal everyone", "os.kill(1, 0)", .signals, control: .mayWork),
    EscapeProbe("change the host's limits", "resource.prlimit(host, resource.RLIMIT_NOFILE)", .systemCalls),
    EscapeProbe(
      "lift its own limits",
      "resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))",
      .privileges,
      control: .mayWork
    ),
    EscapeProbe(
      "leave its session",
      "child = os.fork(); child or (signal.pause(), os._exit(0)); check(c.setpgid(child, child))",
      .systemCalls
    ),
    EscapeProbe(
      "let another program read",
      "subprocess.run(['/bin/cat', '/etc/passwd'], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)",
      .files
    ),
    EscapeProbe("see the host's environment", "os.environ['RAPPORTEUR_PROBE']", .limits, control: .denied),
    EscapeProbe(
      "use the host's open files",
      "assert [n for n in range(3, 200) if c.fcntl(n, 1) != -1]",
      .limits,
      control: .denied
    ),
  ]
}
