package import ReportDiagnostics
import ReportInput
package import ReportModel

/// What the spec expects of its selections.
package struct CheckExpectations {
  package init() {}

  package func run(
    _ spec: ResolvedSpec,
    _ selected: SelectedRecords,
    records: Records,
    diagnostics: inout DiagnosticBag
  ) {
    for expectation in spec.expectations {
      let syntax = expectation.syntax
      let name = syntax.selection.value
      func fail(_ message: String, at span: SourceSpan, hint: String) {
        diagnostics.report(
          Diagnostic(.expectationFailed, message, at: span, severity: syntax.severity, hint: hint)
        )
      }
      var isCountWrong = false
      if let bounds = syntax.count {
        let count = selected[expectation.selection].count
        if !bounds.contains(count) {
          isCountWrong = true
          fail(
            "'\(name)' has \(count) \(count == 1 ? "record" : "records"), expected \(bounds.words)",
            at: bounds.span,
            hint: "look at the selection's filter, or change what is expected"
          )
        }
      }
      let statements = selected.statements(expectation.selection)
      if let days = syntax.newestWithin, statements.isEmpty {
        // That there is nothing has been said when the count is wrong.
        if !isCountWrong {
          fail(
            "'\(name)' has no statement, so none of the last \(days.value) days",
            at: days.span,
            hint: "bring the corpus up to date, or look at the selection's filter"
          )
        }
      } else if let days = syntax.newestWithin {
        let newest = statements.map { records.effectiveDate(of: records[$0]).date }.filter { !$0.isUnknown }
          .map(\.lastDay).max()
        let limit = spec.date.firstDay.adding(days: -days.value)
        if newest.map({ $0 < limit }) ?? true {
          fail(
            "the newest of '\(name)' is \(newest.map { "of \($0.isoText)" } ?? "undated"), more than \(days.value) days before the report",
            at: days.span,
            hint: "bring the corpus up to date, or allow more days"
          )
        }
      }
      if let bounds = syntax.independentSources {
        let count = independentSources(of: statements, in: records)
        if !bounds.contains(count) {
          fail(
            "'\(name)' rests on \(count) independent \(count == 1 ? "source" : "sources"), expected \(bounds.words)",
            at: bounds.span,
            hint: "find another source, or say in the report on how few this rests"
          )
        }
      }
    }
  }

  /// How many of the documents in which the statements were read do not depend on one another: documents joined by
  /// `derived_from`, `translation_of`, or a common document behind them, count once.
  private func independentSources(of statements: [Ref<Statement>], in records: Records) -> Int {
    var leader: [Ref<Source>: Ref<Source>] = [:]
    func root(_ source: Ref<Source>) -> Ref<Source> {
      var current = source
      while let next = leader[current], next != current { current = next }
      return current
    }
    var open: [Ref<Source>] = []
    for ref in statements {
      let statement = records[ref]
      open.append(statement.source.source)
      open += statement.alsoIn.map(\.source)
      if let origin = statement.origin {
        leader[root(origin)] = root(statement.source.source)
        open.append(origin)
      }
    }
    let read = Set(open)
    var seen: Set<Ref<Source>> = []
    while let source = open.popLast() {
      guard seen.insert(source).inserted else { continue }
      let parents = records[source].derivedFrom + (records[source].translationOf.map { [$0] } ?? [])
      for parent in parents {
        leader[root(parent)] = root(source)
        open.append(parent)
      }
    }
    return Set(read.map(root)).count
  }
}

extension ExpectationSyntax.Bounds {
  fileprivate var words: String {
    switch (minimum, maximum) {
    case (let low?, let high?): low == high ? "\(low)" : "\(low) to \(high)"
    case (let low?, nil): "at least \(low)"
    case (nil, let high?): "at most \(high)"
    case (nil, nil): "any number"
    }
  }
}
