/// What the passes found, in the order of finding.
///
/// The only thing that goes through every pass as `inout`. Each file decoded in parallel fills a bag of its own;
/// ``merge(_:)`` puts them together and ``sorted`` gives the one order in which they are shown.
package struct DiagnosticBag: Hashable, Sendable {
  package private(set) var diagnostics: [Diagnostic] = []
  package private(set) var hasErrors = false

  package init() {}

  package var isEmpty: Bool { diagnostics.isEmpty }

  package mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    if diagnostic.severity == .error { hasErrors = true }
  }

  package mutating func merge(_ other: DiagnosticBag) {
    diagnostics += other.diagnostics
    hasErrors = hasErrors || other.hasErrors
  }

  /// Exact repeats left out; by file, then place, then code, then message; findings without a place come last.
  package var sorted: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return diagnostics.filter { seen.insert($0).inserted }.sorted { left, right in
      switch (left.span, right.span) {
      case (nil, nil): break
      case (nil, _?): return false
      case (_?, nil): return true
      case (let a?, let b?):
        if a.file != b.file { return a.file < b.file }
        if a.start != b.start { return a.start < b.start }
        if a.end != b.end { return a.end < b.end }
      }
      if left.code != right.code { return left.code.rawValue < right.code.rawValue }
      return left.message < right.message
    }
  }
}
