package import ReportDiagnostics

/// What one file may cost. The defaults are those of the documentation; `corpus.yaml` cannot raise them.
package struct YAMLLimits: Hashable, Sendable {
  package var bytes = 64 << 20
  package var nodes = 4_000_000
  package var depth = 64
  package var scalarBytes = 1 << 20
  /// How many nodes the aliases of a spec may add; a corpus allows no alias.
  package var expandedNodes = 10_000

  package init() {}
}

/// Parse: bytes → node tree.
package struct YAMLParser: Sendable {
  /// What anchors and aliases mean here: refused in a corpus, expanded in a spec.
  package enum Aliases: Sendable { case refused, expanded }

  package let aliases: Aliases
  package let limits: YAMLLimits

  package init(aliases: Aliases, limits: YAMLLimits = YAMLLimits()) {
    self.aliases = aliases
    self.limits = limits
  }

  /// - Returns: The tree, or `nil` when the file is refused; the bag says why and where.
  package func run(_ bytes: [UInt8], file: FileID, diagnostics: inout DiagnosticBag) -> YAMLTree? {
    diagnostics.report(Diagnostic(.yamlSyntax, "not built yet", at: nil))
    return nil
  }
}
