package import ReportDiagnostics

/// A filter as written: fields are *and*, values of a field are *or*.
package indirect enum FilterSyntax: Sendable {
  case field(Located<String>, ConditionSyntax)
  case all([FilterSyntax])
  case any([FilterSyntax])
  case not(FilterSyntax)
}

/// What a field must be, as written.
package struct ConditionSyntax: Sendable {
  package enum Test: Sendable {
    /// Is one of these; never empty.
    case values([Located<String>])
    case exists(Bool)
    /// Dates, or numbers; both ends included.
    case range(from: Located<String>?, to: Located<String>?, certain: Bool)
    case words(Located<String>)
    case within([Located<String>])
    /// `re: {kind: …, target: …}`, `linked: {type: …, to: …}`.
    case parts([(key: Located<String>, values: [Located<String>])])

    /// Every value written in it.
    package var texts: [Located<String>] {
      switch self {
      case .values(let texts), .within(let texts): texts
      case .exists: []
      case .range(let from, let to, _): [from, to].compactMap { $0 }
      case .words(let text): [text]
      case .parts(let parts): parts.flatMap(\.values)
      }
    }
  }

  package let test: Test
  package let span: SourceSpan

  package init(_ test: Test, at span: SourceSpan) {
    self.test = test
    self.span = span
  }
}

/// Where a section takes its records from.
package enum SelectionUse: Sendable {
  case named(Located<String>)
  case filter(Located<FilterSyntax>)

  package var span: SourceSpan {
    switch self {
    case .named(let name): name.span
    case .filter(let filter): filter.span
    }
  }
}
