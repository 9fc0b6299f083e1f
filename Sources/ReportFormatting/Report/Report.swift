public import ReportModel

/// A compiled report: what to say, in which order, and nothing about how it looks.
///
/// Markings, selection, citations and order are settled. A formatter prints what is here; it cannot query, filter or
/// renumber. ``records`` holds the records that the report shows or refers to and no other, so that nothing above
/// the report's ceiling can reach a formatter.
public struct Report: Hashable, Sendable {
  public var id: String
  public var title: String
  /// The report's own date as the spec gives it; there is no clock.
  public var date: EDTFDate
  /// A memo's head, in the order of the spec: reference, to, from …
  public var header: [HeaderField] = []
  /// Of the gists and names, BCP 47.
  public var language = "en"
  /// The highest marking of everything in the report, one a scheme, TLP first; never empty.
  public var markings: [Marking]
  /// The bottom line up front; `nil` when the spec gives none.
  public var summary: Prose?
  /// In reading order.
  public var blocks: [Block] = []
  /// The numbered sources: `notes[0]` is note 1. In the order of first use.
  public var notes: [SourceNote] = []
  /// The records that the blocks refer to. Statements, entities, events and sources are each sorted by id.
  public var records = Records()
  /// The scale of every likelihood in the report.
  public var probabilityScale = ProbabilityScale.icd203
  /// How many records were left out because they lie above the ceiling; `nil` when the spec does not ask to say so.
  public var omittedAboveCeiling: Int?
  /// `noteNumbers[source]` is the number of the source's note, 0 when it has none.
  public var noteNumbers: [Int] = []

  public init(id: String, title: String, date: EDTFDate, markings: [Marking]) {
    self.id = id
    self.title = title
    self.date = date
    self.markings = markings
  }

  /// The banner: every marking of the report, highest of its scheme, parts joined by `//`.
  public var banner: String { markings.map(\.bannerText).joined(separator: "//") }
}

/// One line of a memo's head.
public struct HeaderField: Hashable, Sendable {
  /// As in the spec: `reference`, `to`, `from`, `through`, `cc`, `distribution`, `time` …
  public var key: String
  public var value: String

  public init(key: String, value: String) {
    self.key = key
    self.value = value
  }
}

/// A numbered source.
public struct SourceNote: Hashable, Sendable {
  /// From 1.
  public var number: Int
  public var source: Ref<Source>
  /// The origins of the statements read in this source, in the order of first use.
  public var reports: [Ref<Source>]

  public init(number: Int, source: Ref<Source>, reports: [Ref<Source>] = []) {
    self.number = number
    self.source = source
    self.reports = reports
  }
}

/// A reference to a numbered source, perhaps to a place in it.
public struct Citation: Hashable, Sendable {
  /// From 1; an index into ``Report/notes`` plus one.
  public var number: Int
  /// `p. 4`, `para 12`; `nil` means the whole.
  public var locator: String?

  public init(number: Int, locator: String? = nil) {
    self.number = number
    self.locator = locator
  }
}

extension Report {
  /// Where a statement can be read: its source first, then the others that carry it. Never empty.
  public func citations(of statement: Statement) -> [Citation] {
    ([statement.source] + statement.alsoIn).compactMap { place in
      let number = noteNumbers[Int(place.source.index)]
      return number == 0 ? nil : Citation(number: number, locator: place.locator)
    }
  }

  /// The sources that an event rests on; empty when only statements assert it.
  public func citations(of event: Event) -> [Citation] {
    event.sources.compactMap { source in
      let number = noteNumbers[Int(source.index)]
      return number == 0 ? nil : Citation(number: number)
    }
  }
}
