package import ReportDiagnostics

/// What the user asked for.
package enum Invocation: Hashable, Sendable {
  case build(BuildInvocation)
  case check(CheckInvocation)
  case explain(ExplainInvocation)
  case formatters(FormattersInvocation)
  /// The text to show on standard output.
  case help(String)
  case version
}

package struct BuildInvocation: Hashable, Sendable {
  /// Specs and folders in the order given; empty for the folder that the user stands in.
  package let inputs: [String]
  /// `nil` when not given.
  package let output: String?
  /// In the order in which they are searched.
  package let texts: [String]
  package let parameters: [ParameterArgument]
  package let force: Bool
  package let display: DisplayOptions
}

package struct CheckInvocation: Hashable, Sendable {
  /// Specs, corpora and folders in the order given; empty for the folder that the user stands in.
  package let inputs: [String]
  /// In the order in which they are searched.
  package let texts: [String]
  package let parameters: [ParameterArgument]
  package let display: DisplayOptions
}

package struct ExplainInvocation: Hashable, Sendable {
  /// `nil` for a list of all codes.
  package let code: DiagnosticCode?
}

package struct FormattersInvocation: Hashable, Sendable {
  /// As typed: which formatters there are is known to the driver. `nil` for a list of all.
  package let name: String?
  /// Whether to test the one that is named.
  package let tests: Bool
}

/// `-p name=value`. Names are distinct in one invocation.
package struct ParameterArgument: Hashable, Sendable {
  package let name: String
  /// May be empty.
  package let value: String
}

package enum ColorChoice: String, Hashable, Sendable, CaseIterable {
  /// On a terminal, unless `NO_COLOR` is set.
  case auto
  case always
  case never
}

package struct DisplayOptions: Hashable, Sendable {
  package let color: ColorChoice
  package let isConcise: Bool
}
