package import ReportDiagnostics
package import ReportModel

/// A report spec as the author wrote it: every value with its place, nothing looked up.
package struct ReportSpec: Sendable {
  package let file: FileID
  package var id: Located<String>
  package var title: Located<String>
  package var date: Located<EDTFDate>
  /// Folders, relative to the spec's own; never empty.
  package var corpus: [Located<String>]
  /// The ceiling, one marking a scheme; empty means the corpus's default marking.
  package var marking: [Located<String>] = []
  /// Drop records above the ceiling instead of refusing the report.
  package var omitsAboveCeiling = false
  /// Say in the report how many were dropped.
  package var countsOmitted = false
  package var header: [Entry] = []
  package var parameters: [ParameterSyntax] = []
  package var summary: ProseSyntax?
  package var selections: [SelectionSyntax] = []
  /// Whether every selection and every parameter that was written is here; if not, a name may be one of the others.
  package var hasAllNames = true
  /// In reading order; never empty.
  package var sections: [SectionSyntax] = []
  package var expectations: [ExpectationSyntax] = []
  package var outputs: [OutputSyntax] = []

  /// A key with a text that may hold `$(parameter)`.
  package struct Entry: Sendable {
    package let key: Located<String>
    package let value: Located<String>

    package init(key: Located<String>, value: Located<String>) {
      self.key = key
      self.value = value
    }
  }

  package init(
    file: FileID,
    id: Located<String>,
    title: Located<String>,
    date: Located<EDTFDate>,
    corpus: [Located<String>]
  ) {
    self.file = file
    self.id = id
    self.title = title
    self.date = date
    self.corpus = corpus
  }
}

/// A value that the command line may set.
package struct ParameterSyntax: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case text, date, number, choice, entity, event, source
  }

  package let name: Located<String>
  /// `nil` when the parameter could not be read; that has been reported, and its uses are not errors of their own.
  package let kind: Located<Kind>?
  /// `nil` means that the command line must give one.
  package let defaultValue: Located<String>?
  /// What a `choice` may be; empty for every other kind.
  package let choices: [Located<String>]

  init(name: Located<String>, kind: Located<Kind>, defaultValue: Located<String>?, choices: [Located<String>]) {
    self.name = name
    self.kind = kind
    self.defaultValue = defaultValue
    self.choices = choices
  }

  init(unreadable name: Located<String>) {
    self.name = name
    kind = nil
    defaultValue = nil
    choices = []
  }
}

/// A named set of records.
package struct SelectionSyntax: Sendable {
  package indirect enum Content: Sendable {
    case filter(SelectionKind, Located<FilterSyntax>)
    case union([Located<String>])
    case intersection([Located<String>])
    /// The first without the others.
    case except([Located<String>])
  }

  package let name: Located<String>
  /// `nil` when it could not be read; that has been reported.
  package let content: Content?
}

/// The kinds of record that a filter runs over.
package enum SelectionKind: String, Hashable, Sendable, CaseIterable {
  case statements, entities, events, sources

  /// `statement`, `entity` …
  package var singular: String {
    switch self {
    case .statements: "statement"
    case .entities: "entity"
    case .events: "event"
    case .sources: "source"
    }
  }

  /// `a statement`, `an entity` …
  package var singularWithArticle: String {
    switch self {
    case .statements, .sources: "a \(singular)"
    case .entities, .events: "an \(singular)"
    }
  }
}

/// What must hold of a selection.
package struct ExpectationSyntax: Sendable {
  /// A count or a range of counts; both ends included.
  package struct Bounds: Sendable {
    package let minimum: Int?
    package let maximum: Int?
    package let span: SourceSpan

    package func contains(_ count: Int) -> Bool { count >= minimum ?? 0 && count <= maximum ?? .max }
  }

  package let selection: Located<String>
  package var count: Bounds?
  /// Days before the report's date.
  package var newestWithin: Located<Int>?
  package var independentSources: Bounds?
  package var severity = Severity.error
}

/// One file to make.
package struct OutputSyntax: Sendable {
  package let format: Located<String>
  /// Relative to the output folder; may hold `$(parameter)`.
  package let file: Located<String>
  package let options: [Option]

  package struct Option: Sendable {
    package let name: Located<String>
    package let value: Value

    package enum Value: Sendable {
      case scalar(Located<String>)
      case list([Located<String>], span: SourceSpan)
    }
  }
}
