package import ReportDiagnostics
package import ReportFormatting
package import ReportInput
package import ReportModel

/// A spec in which every name leads to something: records, selections, formatters, options.
package struct ResolvedSpec: Sendable {
  package let id: String
  package let title: String
  package let date: EDTFDate
  package let header: [HeaderField]
  package let ceiling: MarkingCeiling
  package let omitsAboveCeiling: Bool
  package let countsOmitted: Bool
  package let summary: ResolvedProse?
  /// Named selections first, then the filters written in sections; a selection uses only earlier ones.
  package let selections: [ResolvedSelection]
  package let sections: [ResolvedSection]
  package let expectations: [ResolvedExpectation]
  package let outputs: [ResolvedOutput]
}

/// The highest level that the report may carry, by scheme; a scheme that is not named may be carried at level 0 only.
package struct MarkingCeiling: Hashable, Sendable {
  package let markings: [Marking]
  package let span: SourceSpan?

  /// Nothing above level 0 of any scheme.
  package static let lowest = MarkingCeiling(markings: [], span: nil)

  package func allows(_ marking: Marking) -> Bool {
    marking.level <= markings.first { $0.scheme == marking.scheme }?.level ?? 0
  }

  package var text: String { markings.map(\.label).joined(separator: "//") }
}

package struct ResolvedSelection: Sendable {
  package indirect enum Content: Sendable {
    case statements(ResolvedFilter<StatementFilterField>)
    case entities(ResolvedFilter<EntityFilterField>)
    case events(ResolvedFilter<EventFilterField>)
    case sources(ResolvedFilter<SourceFilterField>)
    case union([Int])
    case intersection([Int])
    case except([Int])
  }

  /// `nil` for a filter written in a section.
  package let name: String?
  package let kind: SelectionKind
  package let content: Content
  package let span: SourceSpan
}

package struct ResolvedSection: Sendable {
  package enum Content: Sendable {
    case text(ResolvedProse)
    /// Numbers of selections.
    case statements(Int)
    case chronology(statements: Int?, events: Int?)
    case disputes(Int)
    case entities(Int, Block.EntityStyle)
    case verbatim(Int)
    case gaps(Int)
    case sources(Int?)

    package var kind: Block.Kind {
      switch self {
      case .text: .text
      case .statements: .statements
      case .chronology: .chronology
      case .disputes: .disputes
      case .entities: .entities
      case .verbatim: .verbatim
      case .gaps: .gaps
      case .sources: .sources
      }
    }
  }

  package let title: String?
  package let content: Content
  package let span: SourceSpan
  package let groupBy: GroupKey?
  package let orderBy: [OrderKey]
  package let limit: Int?
  package let empty: String?
}

/// What statements can be grouped by.
package enum GroupKey: String, Sendable, CaseIterable {
  case speaker, act, form, source, origin, event, about, tag
}

/// A field that decides the order, and which way.
package struct OrderKey: Hashable, Sendable {
  package enum Field: String, Sendable, CaseIterable {
    case id, said, published, speaker, act, source, name, type
  }

  package let field: Field
  package let isDescending: Bool
}

package struct ResolvedExpectation: Sendable {
  package let selection: Int
  package let syntax: ExpectationSyntax
}

/// Prose whose citations are records.
package struct ResolvedProse: Sendable {
  package let syntax: ProseSyntax
  /// By id.
  package let records: [String: RecordRef]
}

package struct ResolvedOutput: Sendable {
  package let format: Located<String>
  /// Relative to the report's folder, `$(…)` filled in, checked to stay inside.
  package let path: Located<String>
  package let options: [String: OptionValue]
  /// The sections that the format never carries: their titles, or the reason where one has no title.
  package let leftOut: [String]
}
