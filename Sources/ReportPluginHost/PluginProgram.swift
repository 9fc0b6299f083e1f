/// A formatter outside of our own process, as a project declares it.
package struct PluginProgram: Hashable, Sendable {
  /// Absolute: a program is never searched for.
  package let path: String
  /// Without the program's own name.
  package let arguments: [String]
  /// Folders and files that it may read and execute besides itself and the system's libraries, absolute.
  package let readable: [String]
  package let limits: ProgramLimits

  package init(
    path: String,
    arguments: [String] = [],
    readable: [String] = [],
    limits: ProgramLimits = ProgramLimits()
  ) {
    self.path = path
    self.arguments = arguments
    self.readable = readable
    self.limits = limits
  }
}

/// What one request may cost. In persistent mode, time and bytes begin anew with each request.
package struct ProgramLimits: Hashable, Sendable {
  package let wallSeconds: Double
  package let processorSeconds: Int
  /// The address space of each process, which is more than what it really uses: 100 MB for a Python that does nothing.
  package let memoryBytes: Int
  package let outputBytes: Int
  package let stderrBytes: Int
  /// The longest file that it may write into its own folder.
  package let fileBytes: Int
  /// How many processes may run at once. Looked at from time to time: a burst may be larger.
  package let processes: Int

  package init(
    wallSeconds: Double = 30,
    processorSeconds: Int = 30,
    memoryBytes: Int = 2 << 30,
    outputBytes: Int = 256 << 20,
    stderrBytes: Int = 1 << 20,
    fileBytes: Int = 16 << 20,
    processes: Int = 64
  ) {
    self.wallSeconds = wallSeconds
    self.processorSeconds = processorSeconds
    self.memoryBytes = memoryBytes
    self.outputBytes = outputBytes
    self.stderrBytes = stderrBytes
    self.fileBytes = fileBytes
    self.processes = processes
  }
}
