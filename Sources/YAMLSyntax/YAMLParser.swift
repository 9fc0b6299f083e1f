package import ReportDiagnostics
import UnicodeText

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
///
/// Refuses rather than guesses: one UTF-8 document without directives, tags, merge keys or keys that are more than a
/// word, no key twice, and nothing that libyaml reads in another way than YAML 1.2 does.
package struct YAMLParser: Sendable {
  /// What anchors and aliases mean here: refused in a corpus, expanded in a spec. A node that an alias adds has the
  /// span of the text that it repeats.
  package enum Aliases: Sendable { case refused, expanded }

  /// Who reads; all but ``fast`` are for tests.
  package enum Reader: Sendable {
    /// The reader of the block style and, what that declines, libyaml: together they read as ``strict`` does.
    case fast
    /// libyaml alone.
    case strict
    /// libyaml alone, without the checks for what it lets pass.
    case lax
    /// The reader of the block style alone: what it declines is refused without a word.
    case blockStyle
  }

  package let aliases: Aliases
  package let limits: YAMLLimits
  private let reader: Reader

  package init(aliases: Aliases, limits: YAMLLimits = YAMLLimits(), reader: Reader = .fast) {
    self.aliases = aliases
    self.limits = limits
    self.reader = reader
  }

  /// - Returns: The tree, or `nil` when the file is refused; the bag says why and where.
  package func run(_ bytes: [UInt8], file: FileID, diagnostics: inout DiagnosticBag) -> YAMLTree? {
    // Spans have 32 bits.
    let allowed = min(limits.bytes, Int(UInt32.max))
    guard bytes.count <= allowed else {
      diagnostics.report(
        Diagnostic(
          .yamlTooLarge,
          "the file has \(bytes.count) bytes; at most \(allowed) are allowed",
          at: SourceSpan(file: file, start: 0, end: 0),
          hint: "split the file"
        )
      )
      return nil
    }
    return bytes.withUnsafeBufferPointer { source in
      let check = SourceCheck(source)
      guard check.defects.isEmpty else {
        for diagnostic in check.diagnostics(file: file) { diagnostics.report(diagnostic) }
        return nil
      }
      if reader == .fast || reader == .blockStyle {
        if var reader = BlockStyleReader(source, check: check, limits: limits), reader.run() {
          return YAMLTree(file: file, source: bytes, records: reader.records, values: reader.values)
        }
        if reader == .blockStyle { return nil }
      }
      var builder = TreeBuilder(
        source,
        file: file,
        aliases: aliases,
        limits: limits,
        check: check,
        isStrict: reader != .lax
      )
      let isRead = builder.run()
      for finding in builder.findings { diagnostics.report(finding) }
      guard isRead, builder.findings.isEmpty else { return nil }
      return YAMLTree(file: file, source: bytes, records: builder.records, values: builder.values)
    }
  }
}
