package import ReportDiagnostics

/// `rapporteur.yaml` as written: what a desk has set up for all of its reports.
package struct ProjectSyntax: Sendable {
  package let file: FileID
  /// In the order written; names are distinct.
  package var formatters: [ProgramSyntax] = []
}

/// A formatter that is a program.
package struct ProgramSyntax: Sendable {
  package let name: Located<String>
  /// Relative to the project file's folder; never searched for elsewhere.
  package let command: Located<String>
  package let arguments: [String]
  /// `nil` means the host's default.
  package var seconds: Int?
  package var megabytesOfMemory: Int?
  package var megabytesOfOutput: Int?
}
