import ReportDiagnostics
import ReportInput
import ReportModel

/// Names that lead nowhere or to the wrong kind of record: one finding a name and kind wanted, however often the name
/// is used, because it is one mistake.
struct NameFindings {
  /// What stands where the name is used.
  enum Wanted: Hashable {
    case kind(RecordKind)
    /// `re: [{to: …}]`
    case statementOrEvent
    /// A publisher, author or capacity: an entity's id, or any text.
    case party
    /// An act of the corpus's own.
    case act
  }

  private struct Use: Hashable {
    let name: String
    let wanted: Wanted
  }

  private var uses: [Use: [SourceSpan]] = [:]

  mutating func add(_ name: String, _ wanted: Wanted, at span: SourceSpan) {
    uses[Use(name: name, wanted: wanted), default: []].append(span)
  }

  func report(_ declarations: Declarations, acts: [String: SpeechAct], diagnostics: inout DiagnosticBag) {
    // Looking for the nearest of 100,000 ids takes long, so that it is done for the first few names only.
    var comparisons = 1_000_000
    let inOrder = uses.sorted { left, right in
      left.value[0].file != right.value[0].file
        ? left.value[0].file < right.value[0].file : left.value[0].start < right.value[0].start
    }
    for (use, spans) in inOrder {
      if case .kind(.marking) = use.wanted, deprecatedMarkings.contains(use.name) {
        diagnostics.report(.deprecatedMarking(use.name, at: spans[0], uses: spans.count))
        continue
      }
      let notes = spans.dropFirst().prefix(3).map { Diagnostic.Note("also used here", at: $0) }
      let more = spans.count > 4 ? [Diagnostic.Note("and in \(spans.count - 4) more places")] : []
      if use.wanted != .act, let found = declarations.names[use.name] {
        // One of two records of that id is of the right kind: the duplicate has been reported.
        let others = declarations.withoutRecord[use.name] ?? []
        if use.wanted.accepts(found.kind) || others.contains(where: use.wanted.accepts) { continue }
        diagnostics.report(
          Diagnostic(
            .wrongKind,
            "'\(use.name)' is \(found.kindWithArticle); \(use.wanted.name) is wanted here",
            at: spans[0],
            notes: notes + more
          )
        )
        continue
      }
      // An act of the corpus's own, or any name, may stand in what could not be read.
      if declarations.isLeftOut(use.name) { continue }
      let candidates = use.wanted.candidates(declarations, acts: acts, limit: &comparisons)
      let nearest = nearestName(to: use.name, in: candidates)
      switch use.wanted {
      case .party:
        // Any text will do for a publisher; only a near miss of an id is worth a word.
        guard let nearest else { continue }
        diagnostics.report(
          Diagnostic(
            .unknownReference,
            "'\(use.name)' is read as a name, because no entity has that id",
            at: spans[0],
            severity: .warning,
            notes: notes + more,
            hint: "write '\(nearest)' if that entity is meant"
          )
        )
      case .act:
        diagnostics.report(
          Diagnostic(
            .unknownValue,
            "'\(use.name)' is not an act",
            at: spans[0],
            notes: notes + more,
            hint: nearest.map { "did you mean '\($0)'?" } ?? "write 'say', or declare the act in 'corpus.yaml'"
          )
        )
      default:
        diagnostics.report(
          Diagnostic(
            .unknownReference,
            "no \(use.wanted.bareName) '\(use.name)' in the corpus",
            at: spans[0],
            notes: notes + more,
            hint: nearest.map { "did you mean '\($0)'?" } ?? "declare it, or correct the id"
          )
        )
      }
    }
  }
}

extension NameFindings.Wanted {
  func accepts(_ kind: RecordKind) -> Bool {
    switch self {
    case .kind(let wanted): kind == wanted
    case .statementOrEvent: kind == .statement || kind == .event
    case .party: kind == .entity
    case .act: false
    }
  }

  var name: String {
    switch self {
    case .kind(let kind): kind.withArticle
    case .statementOrEvent: "a statement or an event"
    case .party: "an entity or a name"
    case .act: "an act"
    }
  }

  var bareName: String {
    switch self {
    case .kind(.source): "source"
    case .kind(.entity): "entity"
    case .kind(.statement): "statement"
    case .kind(.event): "event"
    case .kind(.marking): "marking"
    case .statementOrEvent: "statement or event"
    case .party: "entity"
    case .act: "act"
    }
  }

  fileprivate func candidates(
    _ declarations: Declarations,
    acts: [String: SpeechAct],
    limit: inout Int
  ) -> [String] {
    if self == .act { return SpeechAct.allCases.map(\.rawValue) + acts.keys }
    let count = declarations.names.count
    guard count <= limit else { return [] }
    limit -= count
    return declarations.names.compactMap { accepts($0.value.kind) ? $0.key : nil }
  }
}
