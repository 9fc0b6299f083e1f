/// How programs are run here, whoever they are.
package struct HostSettings: Sendable {
  /// `NAME=value`, all that a program sees of the environment.
  package var environment = [
    "PATH=/usr/bin:/bin", "LANG=C.UTF-8", "LC_ALL=C.UTF-8", "HOME=/nonexistent", "TZ=UTC", "TMPDIR=.",
  ]
  /// What the working folders' names begin with, absolute; the first one that works is taken. In memory first: on a busy
  /// disk, making and removing a folder costs more than starting a program.
  package var folderPrefixes = ["/dev/shm/rapporteur-", "/tmp/rapporteur-"]
  /// What is wanted; what the kernel does not have is left out.
  package var isolation = Isolation.full
  /// Run a program even where nothing confines it.
  package var allowsUnsandboxed = false
  /// Asked some times a second; `true` ends the program.
  package var isInterrupted: @Sendable () -> Bool = { false }

  package init() {}
}
