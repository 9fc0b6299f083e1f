import ReportDiagnostics
import ReportFormatting
import ReportInput
import ReportModel

extension SpecResolver {
  mutating func declareSelections() {
    for selection in spec.selections { _ = self.selection(named: selection.name) }
  }

  /// The number of a named selection.
  ///
  /// - Returns: `nil` when there is none, or when it is itself in error; either has been reported.
  mutating func selection(named name: Located<String>) -> Int? {
    if let known = numbers[name.value] { return known }
    guard let syntax = spec.selections.first(where: { $0.name.value == name.value }) else {
      guard spec.hasAllNames else {
        isIncomplete = true
        return nil
      }
      let known = spec.selections.map(\.name.value)
      report(
        .unknownSelection,
        "there is no selection '\(name.value)'",
        at: name.span,
        hint: nearestName(to: name.value, in: known).map { "did you mean '\($0)'?" }
          ?? "define it under 'selections', or write a filter here"
      )
      return nil
    }
    if let start = open.firstIndex(of: name.value) {
      let path = (open[start...] + [name.value]).map { "'\($0)'" }.joined(separator: " → ")
      report(.referenceCycle, "selections that lead back to themselves: \(path)", at: name.span, hint: "break the ring")
      return nil
    }
    open.append(name.value)
    let resolved = syntax.content.flatMap { resolve($0, name: syntax.name) }
    open.removeLast()
    let number = resolved.map { append($0) }
    numbers.updateValue(number, forKey: name.value)
    return number
  }

  private mutating func append(_ selection: ResolvedSelection) -> Int {
    selections.append(selection)
    return selections.count - 1
  }

  /// A selection for a section that wants records of one kind.
  mutating func selection(_ use: SelectionUse, of kind: SelectionKind) -> Int? {
    switch use {
    case .named(let name):
      guard let number = selection(named: name) else { return nil }
      guard selections[number].kind == kind else {
        let right = spec.selections.map(\.name.value).filter { other in
          numbers[other].flatMap { $0 }.map { selections[$0].kind == kind } ?? false
        }
        report(
          .wrongKind,
          "'\(name.value)' selects \(selections[number].kind.rawValue), not \(kind.rawValue)",
          at: name.span,
          hint: right.isEmpty
            ? "write a filter over \(kind.rawValue) here"
            : "these select \(kind.rawValue): \(right.joined(separator: ", "))"
        )
        return nil
      }
      return number
    case .filter(let filter):
      return resolve(filter, over: kind, name: nil).map { append($0) }
    }
  }

  private mutating func resolve(_ content: SelectionSyntax.Content, name: Located<String>) -> ResolvedSelection? {
    switch content {
    case .filter(let kind, let filter): return resolve(filter, over: kind, name: name.value)
    case .union(let names): return combine(names, name: name) { .union($0) }
    case .intersection(let names): return combine(names, name: name) { .intersection($0) }
    case .except(let names): return combine(names, name: name) { .except($0) }
    }
  }

  private mutating func combine(
    _ names: [Located<String>],
    name: Located<String>,
    _ content: ([Int]) -> ResolvedSelection.Content
  ) -> ResolvedSelection? {
    var parts: [Int] = []
    var firstName = ""
    var isComplete = true
    for part in names {
      guard let number = selection(named: part) else {
        isComplete = false
        continue
      }
      if let first = parts.first, selections[first].kind != selections[number].kind {
        report(
          .wrongKind,
          "'\(part.value)' selects \(selections[number].kind.rawValue), '\(firstName)' selects \(selections[first].kind.rawValue)",
          at: part.span,
          hint: "combine selections of one kind"
        )
        isComplete = false
      } else {
        if parts.isEmpty { firstName = part.value }
        parts.append(number)
      }
    }
    guard isComplete, let first = parts.first else { return nil }
    return ResolvedSelection(name: name.value, kind: selections[first].kind, content: content(parts), span: name.span)
  }

  private mutating func resolve(_ filter: Located<FilterSyntax>, over kind: SelectionKind, name: String?)
    -> ResolvedSelection?
  {
    let content: ResolvedSelection.Content? =
      switch kind {
      case .statements: self.filter(filter.value, StatementFilterField.self).map { .statements($0) }
      case .entities: self.filter(filter.value, EntityFilterField.self).map { .entities($0) }
      case .events: self.filter(filter.value, EventFilterField.self).map { .events($0) }
      case .sources: self.filter(filter.value, SourceFilterField.self).map { .sources($0) }
      }
    return content.map { ResolvedSelection(name: name, kind: kind, content: $0, span: filter.span) }
  }

  // MARK: Sections

  mutating func section(_ syntax: SectionSyntax) -> ResolvedSection? {
    let title = syntax.title.map { filled($0) }
    let groupBy = syntax.groupBy.flatMap { value($0, of: "group-by", in: GroupKey.allCases) }
    let content = self.content(syntax.content)
    let orderBy = syntax.orderBy.compactMap { orderKey($0, in: syntax.content) }
    guard let content else { return nil }
    return ResolvedSection(
      title: title,
      content: content,
      span: syntax.span,
      groupBy: groupBy,
      orderBy: orderBy,
      limit: syntax.limit?.value,
      empty: syntax.empty?.value
    )
  }

  private mutating func content(_ content: SectionSyntax.Content) -> ResolvedSection.Content? {
    switch content {
    case .text(let syntax): return .text(prose(syntax))
    case .statements(let use): return selection(use, of: .statements).map { .statements($0) }
    case .chronology(let statements, let events):
      let first = statements.map { selection($0, of: .statements) }
      let second = events.map { selection($0, of: .events) }
      // A part that is in error must not leave a chronology that looks whole.
      guard first.map({ $0 != nil }) ?? true, second.map({ $0 != nil }) ?? true else { return nil }
      return .chronology(statements: first.flatMap { $0 }, events: second.flatMap { $0 })
    case .disputes(let use): return selection(use, of: .statements).map { .disputes($0) }
    case .entities(let use, let asProfiles):
      return selection(use, of: .entities).map { .entities($0, asProfiles ? .profiles : .table) }
    case .verbatim(let use): return selection(use, of: .statements).map { .verbatim($0) }
    case .gaps(let use): return selection(use, of: .statements).map { .gaps($0) }
    case .sources(let use?): return selection(use, of: .sources).map { .sources($0) }
    case .sources(nil): return .sources(nil)
    }
  }

  private mutating func value<Value: RawRepresentable<String>>(
    _ text: Located<String>,
    of key: String,
    in values: [Value]
  ) -> Value? {
    if let value = values.first(where: { $0.rawValue == text.value }) { return value }
    report(
      .unknownValue,
      "'\(text.value)' is not a value of '\(key)'",
      at: text.span,
      hint: adviceOnValue(text.value, known: values.map(\.rawValue))
    )
    return nil
  }

  private mutating func orderKey(_ text: Located<String>, in content: SectionSyntax.Content) -> OrderKey? {
    let isDescending = text.value.hasPrefix("-")
    let name = Located(isDescending ? String(text.value.dropFirst()) : text.value, at: text.span)
    let fields: [OrderKey.Field]
    if case .entities = content {
      fields = [.id, .name, .type]
    } else {
      fields = [.id, .said, .published, .speaker, .act, .source]
    }
    return value(name, of: "order-by", in: fields).map { OrderKey(field: $0, isDescending: isDescending) }
  }
}
