import ReportDiagnostics
import ReportInput
import ReportModel
import UnicodeText

extension SpecResolver {
  /// - Returns: `nil` when anything in it is in error; all of it has been looked at.
  mutating func filter<Field: FilterField>(_ syntax: FilterSyntax, _ type: Field.Type) -> ResolvedFilter<Field>? {
    switch syntax {
    case .all(let parts): return filters(parts, type).map { .all($0) }
    case .any(let parts): return filters(parts, type).map { .any($0) }
    case .not(let inner): return filter(inner, type).map { .not($0) }
    case .field(let name, let condition):
      guard let field = Field(rawValue: name.value) else {
        let known = Field.allCases.map(\.rawValue)
        report(
          .unknownField,
          "'\(name.value)' is not a field that \(Field.kind.rawValue) can be filtered by",
          at: name.span,
          hint: nearestName(to: name.value, in: known + ["any", "all", "not"]).map { "did you mean '\($0)'?" }
            ?? "the fields are \(known.joined(separator: ", "))"
        )
        return nil
      }
      return self.condition(condition, of: name, field.value, over: Field.kind).map { .test(field, $0) }
    }
  }

  private mutating func filters<Field: FilterField>(
    _ parts: [FilterSyntax],
    _ type: Field.Type
  ) -> [ResolvedFilter<Field>]? {
    let resolved = parts.map { filter($0, type) }
    return resolved.contains { $0 == nil } ? nil : resolved.compactMap { $0 }
  }

  private mutating func condition(
    _ condition: ConditionSyntax,
    of field: Located<String>,
    _ value: FieldValue,
    over kind: SelectionKind
  ) -> ResolvedCondition? {
    guard canFill(condition.test.texts) else { return nil }
    switch condition.test {
    case .exists(let exists):
      guard value.canBeAbsent else { return refuse("exists", field, condition) }
      return .exists(exists)
    case .range(let from, let to, let certain):
      switch value {
      case .date: return days(from: from, to: to, certain: certain)
      case .number(let bounds): return numbers(from: from, to: to, bounds)
      default: return refuse("from, to", field, condition)
      }
    case .words(let text):
      guard value == .words || value == .name else { return refuse("words", field, condition) }
      return words(text)
    case .within(let names):
      guard value == .entity else { return refuse("within", field, condition) }
      return entities(names) { $0.within($1) }
    case .parts(let parts): return self.parts(parts, of: value)
    case .values(let values): return self.values(values, of: field, value, over: kind)
    }
  }

  private mutating func refuse(
    _ form: String,
    _ field: Located<String>,
    _ condition: ConditionSyntax
  ) -> ResolvedCondition? {
    report(
      .wrongShape,
      "'\(field.value)' cannot be asked for '\(form)'",
      at: condition.span,
      hint: "write a value or a list of values"
    )
    return nil
  }

  // MARK: Values

  private mutating func values(
    _ written: [Located<String>],
    of field: Located<String>,
    _ value: FieldValue,
    over kind: SelectionKind
  ) -> ResolvedCondition? {
    let texts = written.map { filledLocated($0) }
    switch value {
    case .id: return ids(texts, over: kind)
    case .entity:
      let isSpeaker = field.value == "speaker"
      let isMembership = field.value == "member-of"
      return entities(texts) { membership, entity in
        if isSpeaker { return membership.speakers(for: entity) }
        if isMembership { return membership.members(of: entity) }
        var set = EntitySet()
        _ = set.insert(entity, times: [])
        return set
      }
    case .event:
      return records(texts, "an event") { if case .event(let ref) = $0 { ref } else { nil } }.map { .events($0) }
    case .source:
      return records(texts, "a source") { if case .source(let ref) = $0 { ref } else { nil } }.map { .sources($0) }
    case .statement:
      return records(texts, "a statement") { if case .statement(let ref) = $0 { ref } else { nil } }
        .map { .statements($0) }
    case .choice(let known): return choices(texts, of: field, known)
    case .act:
      let known = SpeechAct.allCases.map(\.rawValue) + corpus.settings.acts.keys.sorted()
      return choices(texts, of: field, known)
    case .likelihood:
      return choices(texts, of: field, corpus.settings.probabilityScale.terms.map(\.term))
    case .marking:
      let found = records(texts, "a marking") { ref -> Ref<Marking>? in
        if case .marking(let ref) = ref { ref } else { nil }
      }
      return found.map { .values(Set($0.map { corpus.records[$0].id })) }
    case .tag: return .values(Set(texts.map(\.value)))
    case .country:
      return codes(texts, .invalidCountry, "country code", isGood: isCountryCode, advice: adviceOnCountry)
    case .language:
      return codes(texts, .invalidLanguage, "language tag", isGood: isLanguageTag, advice: adviceOnLanguage)
    case .name: return .names(Set(texts.map { caseAndAccentFolded(Array($0.value.utf8)) }))
    case .words:
      report(
        .wrongShape,
        "'\(field.value)' is searched for words",
        at: texts[0].span,
        hint: "write '\(field.value): {words: \(texts[0].value)}'"
      )
      return nil
    case .date:
      guard let only = texts.first, texts.count == 1 else {
        report(
          .wrongShape,
          "'\(field.value)' takes one date or a range",
          at: texts[1].span,
          hint: "write '{from: …, to: …}'"
        )
        return nil
      }
      return date(only).map { .days(from: $0.firstDay, to: $0.lastDay, certain: false) }
    case .number(let bounds):
      let numbers = texts.map { number($0, bounds) }
      return numbers.contains { $0 == nil } ? nil : .numberIn(Set(numbers.compactMap { $0 }))
    case .response, .link:
      report(
        .wrongShape,
        "'\(field.value)' takes a mapping",
        at: texts[0].span,
        hint: field.value == "re" ? "write '{kind: denies, target: ID}'" : "write '{type: holds, to: ID}'"
      )
      return nil
    case .selection:
      guard let only = texts.first, texts.count == 1 else {
        report(
          .wrongShape,
          "'\(field.value)' takes one selection",
          at: texts[1].span,
          hint: "make a 'union' of them first"
        )
        return nil
      }
      guard let number = selection(.named(only), of: .statements) else { return nil }
      return .selection(number)
    }
  }

  private mutating func ids(_ texts: [Located<String>], over kind: SelectionKind) -> ResolvedCondition? {
    var isComplete = true
    for text in texts {
      let found = record(text, wanting: kind.singularWithArticle) { record in
        switch record {
        case .statement: kind == .statements
        case .entity: kind == .entities
        case .event: kind == .events
        case .source: kind == .sources
        case .marking: false
        }
      }
      if found == nil { isComplete = false }
    }
    return isComplete ? .values(Set(texts.map(\.value))) : nil
  }

  /// Codes that a standard lists: what is not in it is a slip, and would find nothing.
  private mutating func codes(
    _ texts: [Located<String>],
    _ code: DiagnosticCode,
    _ kind: String,
    isGood: (ArraySlice<UInt8>) -> Bool,
    advice: (String) -> String
  ) -> ResolvedCondition? {
    var isComplete = true
    for text in texts where !isGood(Array(text.value.utf8)[...]) {
      report(code, "'\(text.value)' is not a \(kind)", at: text.span, hint: advice(text.value))
      isComplete = false
    }
    return isComplete ? .values(Set(texts.map(\.value))) : nil
  }

  private mutating func choices(
    _ texts: [Located<String>],
    of field: Located<String>,
    _ known: [String]
  ) -> ResolvedCondition? {
    var isComplete = true
    for text in texts where !known.contains(text.value) {
      isComplete = false
      // An act of the corpus's own may be declared in what could not be read.
      if isExcused(text.value) { continue }
      report(
        .unknownValue,
        "'\(text.value)' is not a value of '\(field.value)'",
        at: text.span,
        hint: adviceOnValue(text.value, known: known)
      )
    }
    return isComplete ? .values(Set(texts.map(\.value))) : nil
  }

  private mutating func records<Record>(
    _ texts: [Located<String>],
    _ kind: String,
    _ pick: (RecordRef) -> Ref<Record>?
  ) -> Set<Ref<Record>>? {
    var found: Set<Ref<Record>> = []
    var isComplete = true
    for text in texts {
      guard let record = record(text, wanting: kind, accepts: { pick($0) != nil }), let ref = pick(record) else {
        isComplete = false
        continue
      }
      found.insert(ref)
    }
    return isComplete ? found : nil
  }

  private mutating func entities(
    _ names: [Located<String>],
    _ unfold: (Membership, Ref<Entity>) -> EntitySet
  ) -> ResolvedCondition? {
    let found = records(names.map { filledLocated($0) }, "an entity") { ref -> Ref<Entity>? in
      if case .entity(let ref) = ref { ref } else { nil }
    }
    guard let found else { return nil }
    var set = EntitySet()
    for entity in found.sorted() { set.formUnion(unfold(membership, entity)) }
    return .entities(set)
  }

  // MARK: Dates, numbers, words

  private mutating func date(_ text: Located<String>) -> EDTFDate? {
    if let date = EDTFDate(text.value) { return date }
    report(.invalidDate, "'\(text.value)' is not a date", at: text.span, hint: adviceOnDate(text.value))
    return nil
  }

  private mutating func days(from: Located<String>?, to: Located<String>?, certain: Bool) -> ResolvedCondition? {
    let first = from.map { date(filledLocated($0)) }
    let last = to.map { date(filledLocated($0)) }
    guard first.map({ $0 != nil }) ?? true, last.map({ $0 != nil }) ?? true else { return nil }
    let start = first.flatMap { $0 }?.firstDay ?? .distantPast
    let end = last.flatMap { $0 }?.lastDay ?? .distantFuture
    if start > end, let to {
      report(.invalidDate, "the range ends before it begins", at: to.span, hint: "put the earlier date under 'from'")
      return nil
    }
    return .days(from: start, to: end, certain: certain)
  }

  private mutating func number(_ text: Located<String>, _ bounds: ClosedRange<Int>) -> Int? {
    if let number = Int(text.value), bounds.contains(number) { return number }
    report(
      .invalidNumber,
      "'\(text.value)' is not a whole number from \(bounds.lowerBound) to \(bounds.upperBound)",
      at: text.span,
      hint: "write decimal digits"
    )
    return nil
  }

  private mutating func numbers(
    from: Located<String>?,
    to: Located<String>?,
    _ bounds: ClosedRange<Int>
  ) -> ResolvedCondition? {
    let low = from.map { number(filledLocated($0), bounds) } ?? bounds.lowerBound
    let high = to.map { number(filledLocated($0), bounds) } ?? bounds.upperBound
    guard let low, let high else { return nil }
    guard low <= high else {
      if let to { report(.invalidNumber, "the range ends before it begins", at: to.span, hint: "turn it round") }
      return nil
    }
    return .numbers(low...high)
  }

  /// Words, and phrases in straight double quotes.
  private mutating func words(_ text: Located<String>) -> ResolvedCondition? {
    var terms: [[UInt8]] = []
    let pieces = filled(text).split(separator: "\"", omittingEmptySubsequences: false)
    for (index, piece) in pieces.enumerated() {
      let words = piece.split { $0 == " " || $0 == "\n" || $0 == "\t" }.map { caseAndAccentFolded(Array($0.utf8)) }
      // Every second piece stands between quotes; its words are one term.
      if index % 2 == 1 {
        terms.append(Array(words.joined(separator: [0x20])))
      } else {
        terms += words
      }
    }
    terms.removeAll { $0.isEmpty }
    guard !terms.isEmpty, pieces.count % 2 == 1 else {
      report(.emptyValue, "no word to look for", at: text.span, hint: "write words, or a phrase: '\"one hour slow\"'")
      return nil
    }
    return .words(terms)
  }

  private mutating func parts(
    _ parts: [(key: Located<String>, values: [Located<String>])],
    of value: FieldValue
  ) -> ResolvedCondition? {
    var kinds: Set<ResponseKind>?
    var targets: Set<Statement.Response.Target>?
    var types: Set<String>?
    var entities: Set<Ref<Entity>>?
    var isComplete = true
    for (key, values) in parts {
      let texts = values.map { filledLocated($0) }
      switch key.value {
      case "kind":
        if case .values(let names)? = choices(texts, of: key, ResponseKind.allCases.map(\.rawValue)) {
          kinds = Set(names.compactMap { ResponseKind(rawValue: $0) })
        } else {
          isComplete = false
        }
      case "target":
        var found: Set<Statement.Response.Target> = []
        for text in texts {
          switch record(
            text,
            wanting: "a statement or event",
            accepts: { ref in
              switch ref {
              case .statement, .event: true
              default: false
              }
            }
          ) {
          case .statement(let ref)?: found.insert(.statement(ref))
          case .event(let ref)?: found.insert(.event(ref))
          default: isComplete = false
          }
        }
        targets = found
      case "type": types = Set(texts.map(\.value))
      default:
        let found = records(texts, "an entity") { ref -> Ref<Entity>? in
          if case .entity(let ref) = ref { ref } else { nil }
        }
        if let found { entities = found } else { isComplete = false }
      }
    }
    guard isComplete else { return nil }
    return value == .link ? .link(types: types, targets: entities) : .response(kinds: kinds, targets: targets)
  }
}
