package import ReportDiagnostics
import ReportInput
package import ReportModel

/// No record leads back to itself: not through members of groups, nor `via`, `derived_from`, `translation_of`,
/// `part_of` or `superseded_by`.
package struct CheckCycles {
  package init() {}

  package func run(_ corpus: Corpus, _ places: CorpusPlaces, diagnostics: inout DiagnosticBag) {
    let records = corpus.records
    let sources = records.sources.count
    let statements = records.statements.count
    func source(_ field: SourceField, _ next: (Int) -> [Ref<Source>]) {
      report(
        field.key,
        sources,
        { next($0).map { Int($0.index) } },
        { records.sources[$0].id },
        { places.span(Ref<Source>($0), field == .derivedFrom ? FieldPath(field, $1) : FieldPath(field)) },
        &diagnostics
      )
    }
    func statement(_ field: StatementField, _ next: (Int) -> Ref<Statement>?) {
      report(
        field.key,
        statements,
        { next($0).map { [Int($0.index)] } ?? [] },
        { records.statements[$0].id },
        { number, _ in places.span(Ref<Statement>(number), FieldPath(field)) },
        &diagnostics
      )
    }
    source(.derivedFrom) { records.sources[$0].derivedFrom }
    source(.translationOf) { records.sources[$0].translationOf.map { [$0] } ?? [] }
    source(.supersededBy) { records.sources[$0].supersededBy.map { [$0] } ?? [] }
    statement(.via) { records.statements[$0].via }
    statement(.supersededBy) { records.statements[$0].supersededBy }
    report(
      "members",
      records.entities.count,
      { records.entities[$0].members.map { Int($0.entity.index) } },
      { records.entities[$0].id },
      { places.span(Ref<Entity>($0), FieldPath(EntityField.members, $1)) },
      &diagnostics
    )
    report(
      "part_of",
      records.events.count,
      { records.events[$0].partOf.map { [Int($0.index)] } ?? [] },
      { records.events[$0].id },
      { number, _ in places.span(Ref<Event>(number), FieldPath(EventField.partOf)) },
      &diagnostics
    )
  }

  private enum State: UInt8 { case unseen, open, closed }

  /// A walk in depth with a stack of its own: a chain of 100,000 links must not use up the thread's stack.
  ///
  /// - Parameters:
  ///   - next: The records to which a record leads.
  ///   - span: Where a record says so: its number and the place in its list.
  private func report(
    _ field: String,
    _ count: Int,
    _ next: (Int) -> [Int],
    _ id: (Int) -> String,
    _ span: (Int, Int) -> SourceSpan?,
    _ diagnostics: inout DiagnosticBag
  ) {
    var states = [State](repeating: .unseen, count: count)
    var path: [(record: Int, edges: [Int], edge: Int)] = []
    for start in 0..<count where states[start] == .unseen {
      let edges = next(start)
      guard !edges.isEmpty else {
        states[start] = .closed
        continue
      }
      states[start] = .open
      path.append((start, edges, 0))
      while let top = path.last {
        guard top.edge < top.edges.count else {
          states[top.record] = .closed
          path.removeLast()
          continue
        }
        path[path.count - 1].edge += 1
        let target = top.edges[top.edge]
        switch states[target] {
        case .closed: break
        case .open:
          let first = path.firstIndex { $0.record == target } ?? 0
          cycle(field, path[first...].map { ($0.record, $0.edge - 1) }, id, span, &diagnostics)
        case .unseen:
          states[target] = .open
          path.append((target, next(target), 0))
        }
      }
    }
  }

  private func cycle(
    _ field: String,
    _ steps: [(record: Int, edge: Int)],
    _ id: (Int) -> String,
    _ span: (Int, Int) -> SourceSpan?,
    _ diagnostics: inout DiagnosticBag
  ) {
    // Told from the record whose id comes first, whatever the order of the walk.
    let start = steps.indices.min { steps[$0].record < steps[$1].record } ?? 0
    let steps = Array(steps[start...] + steps[..<start])
    var names = steps.prefix(6).map { "'\(id($0.record))'" }
    if steps.count > 6 { names.append("…") }
    names.append("'\(id(steps[0].record))'")
    let notes = steps.dropFirst().prefix(5).map {
      Diagnostic.Note("'\(id($0.record))' leads on here", at: span($0.record, $0.edge))
    }
    diagnostics.report(
      Diagnostic(
        .referenceCycle,
        "'\(field)' goes round in a circle: \(names.joined(separator: " → "))",
        at: span(steps[0].record, steps[0].edge),
        notes: notes,
        hint: "remove one of these references"
      )
    )
  }
}
