package import ReportDiagnostics
package import ReportFormatting
package import ReportInput
package import ReportModel

/// Resolve: a spec as written + a checked corpus + the formatters' descriptors → a spec in which every name leads to
/// something and every value has its type.
package struct ResolveSpec {
  /// What the command line gives, by parameter name.
  package let arguments: [String: String]
  package let formatters: [FormatterDescriptor]

  /// Whether a name without a record is, or may be, declared in what could not be read.
  private let isLeftOut: @Sendable (String) -> Bool

  package init(
    arguments: [String: String],
    formatters: [FormatterDescriptor],
    isLeftOut: @escaping @Sendable (String) -> Bool = { _ in false }
  ) {
    self.arguments = arguments
    self.formatters = formatters
    self.isLeftOut = isLeftOut
  }

  /// Looks everything up before it gives up, so that one run shows every wrong name.
  ///
  /// - Throws: `CompilationFailed` when the bag has got an error here, or the spec rests on a record that is in error.
  package func run(
    _ spec: ReportSpec,
    corpus: Corpus,
    diagnostics: inout DiagnosticBag
  ) throws(CompilationFailed) -> ResolvedSpec {
    var resolver = SpecResolver(spec: spec, corpus: corpus, isLeftOut: isLeftOut)
    resolver.readParameters(arguments)
    let ceiling = resolver.ceiling()
    resolver.declareSelections()
    let sections = spec.sections.compactMap { resolver.section($0) }
    let expectations = resolver.expectations()
    let outputs = resolver.outputs(formatters, sections)
    let summary = spec.summary.map { resolver.prose($0) }
    let title = resolver.filled(spec.title)
    let header = spec.header.map { HeaderField(key: $0.key.value, value: resolver.filled($0.value)) }
    diagnostics.merge(resolver.diagnostics)
    guard !resolver.diagnostics.hasErrors, !resolver.isIncomplete else { throw CompilationFailed() }
    return ResolvedSpec(
      id: spec.id.value,
      title: title,
      date: spec.date.value,
      header: header,
      ceiling: ceiling,
      omitsAboveCeiling: spec.omitsAboveCeiling,
      countsOmitted: spec.countsOmitted,
      summary: summary,
      selections: resolver.selections,
      sections: sections,
      expectations: expectations,
      outputs: outputs
    )
  }
}

/// The walk over one spec. Its parts stand in extensions, one a topic.
struct SpecResolver {
  let spec: ReportSpec
  let corpus: Corpus
  let membership: Membership
  let isLeftOut: (String) -> Bool
  /// Something was passed over in silence, because what is wrong with it has been reported elsewhere.
  var isIncomplete = false
  var diagnostics = DiagnosticBag()
  /// The parameters' values as text; `nil` for one whose value is bad, which has been reported.
  var values: [String: String?] = [:]
  var selections: [ResolvedSelection] = []
  /// The number of each named selection that was resolved; `nil` for one that is in error, which has been reported.
  var numbers: [String: Int?] = [:]
  /// Names whose resolution has begun and not ended.
  var open: [String] = []

  init(spec: ReportSpec, corpus: Corpus, isLeftOut: @escaping (String) -> Bool) {
    self.isLeftOut = isLeftOut
    self.spec = spec
    self.corpus = corpus
    membership = Membership(corpus.records)
  }

  mutating func report(
    _ code: DiagnosticCode,
    _ message: String,
    at span: SourceSpan,
    notes: [Diagnostic.Note] = [],
    hint: String? = nil
  ) {
    diagnostics.report(Diagnostic(code, message, at: span, notes: notes, hint: hint))
  }

  /// Whether a name that leads nowhere has been reported in the corpus, so that the spec is not to blame.
  mutating func isExcused(_ name: String) -> Bool {
    guard isLeftOut(name) else { return false }
    isIncomplete = true
    return true
  }

  /// The record that a name leads to; otherwise the nearest name of the right kind is offered.
  mutating func record(_ name: Located<String>, wanting kind: String, accepts: (RecordRef) -> Bool) -> RecordRef? {
    if let record = corpus.names[name.value] {
      if accepts(record) { return record }
      report(
        .wrongKind,
        "'\(name.value)' is \(record.kindWithArticle), not \(kind)",
        at: name.span,
        hint: nearest(to: name.value, accepts: accepts) ?? "name \(kind) here"
      )
      return nil
    }
    if isExcused(name.value) { return nil }
    report(
      .unknownReference,
      "there is no '\(name.value)' in the corpus",
      at: name.span,
      hint: nearest(to: name.value, accepts: accepts) ?? "correct the id, or add \(kind) with it to the corpus"
    )
    return nil
  }

  private func nearest(to name: String, accepts: (RecordRef) -> Bool) -> String? {
    nearestName(to: name, in: corpus.names.filter { accepts($0.value) }.map(\.key)).map { "did you mean '\($0)'?" }
  }

  // MARK: Marking

  mutating func ceiling() -> MarkingCeiling {
    let names = spec.marking.isEmpty ? [Located(corpus.settings.defaultMarking, at: spec.id.span)] : spec.marking
    var markings: [Marking] = []
    for name in names where canFill([name]) {
      let found = record(Located(filled(name), at: name.span), wanting: "a marking") {
        if case .marking = $0 { true } else { false }
      }
      guard case .marking(let ref)? = found else { continue }
      let marking = corpus.records[ref]
      if let other = markings.first(where: { $0.scheme == marking.scheme }) {
        report(
          .conflictingFields,
          "'\(marking.id)' and '\(other.id)' are of one scheme, '\(marking.scheme)'",
          at: name.span,
          hint: "state one ceiling a scheme"
        )
      } else {
        markings.append(marking)
      }
    }
    return MarkingCeiling(markings: markings, span: spec.marking.first?.span)
  }

  // MARK: Prose

  mutating func prose(_ syntax: ProseSyntax) -> ResolvedProse {
    var records: [String: RecordRef] = [:]
    for citation in syntax.citations {
      let found = record(citation, wanting: "a statement, source or event") {
        switch $0 {
        case .statement, .source, .event: true
        case .entity, .marking: false
        }
      }
      if let found { records[citation.value] = found }
    }
    for inlines in syntax.parts.flatMap(\.texts) where inlines.flatMap(\.citations).isEmpty {
      let words = ProseText.plain(inlines)
      // `Three reasons:` introduces the list that carries the citations.
      if words.hasSuffix(":") { continue }
      diagnostics.report(
        Diagnostic(
          .uncitedJudgement,
          "no source is cited for '\(ProseText.excerpt(words))'",
          at: syntax.span,
          hint: "cite what it rests on: [@id]"
        )
      )
    }
    return ResolvedProse(syntax: syntax, records: records)
  }

  // MARK: Expectations

  mutating func expectations() -> [ResolvedExpectation] {
    var resolved: [ResolvedExpectation] = []
    for expectation in spec.expectations {
      guard let number = selection(named: expectation.selection) else { continue }
      let kind = selections[number].kind
      if kind != .statements, let span = expectation.newestWithin?.span ?? expectation.independentSources?.span {
        report(
          .wrongKind,
          "'\(expectation.selection.value)' selects \(kind.rawValue), and only statements have this",
          at: span,
          hint: "expect a 'count' of it, or name a selection of statements"
        )
        continue
      }
      resolved.append(ResolvedExpectation(selection: number, syntax: expectation))
    }
    return resolved
  }
}

/// Prose as bare words.
enum ProseText {
  static func plain(_ inlines: [ProseSyntax.Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): text
      case .emphasis(let inner), .strong(let inner), .link(let inner, _): plain(inner)
      case .citations: ""
      }
    }.joined()
  }

  /// The first forty characters or so, cut at a word.
  static func excerpt(_ text: String) -> String {
    guard text.unicodeScalars.count > 48 else { return text }
    let head = String(String.UnicodeScalarView(text.unicodeScalars.prefix(44)))
    return (head.split(separator: " ").dropLast().joined(separator: " ")) + " …"
  }
}
