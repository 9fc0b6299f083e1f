import CSpawn

/// What a program cannot do while it runs.
package struct Isolation: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// It reads itself, its interpreter and the system's libraries, and writes into its own folder (Landlock).
  package static let files = Isolation(rawValue: CSP_FILES.rawValue)
  /// It opens no socket (seccomp).
  package static let network = Isolation(rawValue: CSP_NETWORK.rawValue)
  /// No system call that a formatter has no use for (seccomp). Also keeps it in its group, which is killed as a whole.
  package static let systemCalls = Isolation(rawValue: CSP_SYSTEM_CALLS.rawValue)
  /// It sends signals to its own processes only (Landlock's scope, or seccomp, which then refuses all but `raise`).
  package static let signals = Isolation(rawValue: CSP_SIGNALS.rawValue)
  /// It has no capability, even when started by root, and wins none.
  package static let privileges = Isolation(rawValue: CSP_PRIVILEGES.rawValue)
  /// Limits on time, memory, files and bytes. Every system has these.
  package static let limits = Isolation(rawValue: 1 << 16)

  package static let full: Isolation = [.files, .network, .systemCalls, .signals, .privileges, .limits]

  /// What this kernel offers.
  package static var available: Isolation {
    Isolation(rawValue: csp_available_isolation()).union(.limits)
  }

  /// 0 when the kernel has no Landlock.
  package static var landlockVersion: Int { Int(csp_landlock_version()) }

  /// Whether there is anything that keeps a program from the user's files or from the network.
  package var confines: Bool { contains(.files) || contains(.systemCalls) }
}
