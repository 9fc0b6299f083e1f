public import ReportModel

/// One section of a report.
public struct Block: Hashable, Sendable, Identifiable {
  /// `block-1`, `block-2` … in reading order.
  public var id: String
  /// The section's heading; `nil` when it has none.
  public var title: String?
  public var content: Content
  /// What the spec says to print when there is nothing; set exactly when ``content`` is empty.
  public var emptyText: String?

  public init(id: String, title: String?, content: Content, emptyText: String? = nil) {
    self.id = id
    self.title = title
    self.content = content
    self.emptyText = emptyText
  }

  /// What a section shows. A `switch` over it has no `default`, so that a new kind of block shows the compiler every
  /// formatter that must learn it.
  public enum Content: Hashable, Sendable {
    /// The desk's own words.
    case text(Prose)
    /// Statements as lines, in groups.
    case statements([StatementGroup])
    /// Events and statements by date, earliest first.
    case chronology([ChronologyEntry])
    /// Per event who asserts it and who denies it.
    case disputes([Dispute])
    case entities([Ref<Entity>], style: EntityStyle)
    /// Full quotations, in groups.
    case verbatim([StatementGroup])
    /// What the data says is missing.
    case gaps([Gap])
    /// Numbered notes first, in the order of their numbers; then sources without a number, by id.
    case sources([Ref<Source>])
  }

  public enum EntityStyle: String, Hashable, Sendable, CaseIterable {
    case table, profiles
  }
}

/// Statements under one heading.
public struct StatementGroup: Hashable, Sendable {
  /// `nil` when the section is not grouped.
  public var heading: String?
  /// In order; never empty.
  public var statements: [Ref<Statement>]

  public init(heading: String?, statements: [Ref<Statement>]) {
    self.heading = heading
    self.statements = statements
  }
}

public struct ChronologyEntry: Hashable, Sendable {
  public enum Subject: Hashable, Sendable {
    case event(Ref<Event>)
    case statement(Ref<Statement>)
  }

  public var date: EDTFDate
  /// What the date rests on; `nil` for an event, whose date is its own.
  public var basis: DateBasis?
  public var subject: Subject

  public init(date: EDTFDate, basis: DateBasis?, subject: Subject) {
    self.date = date
    self.basis = basis
    self.subject = subject
  }
}

/// One event, and the statements for and against it. Each list by date, then id; a statement is in one of them.
public struct Dispute: Hashable, Sendable {
  public var event: Ref<Event>
  /// Statements that name the event in an act that takes a stand for it, or that confirm it.
  public var asserted: [Ref<Statement>]
  /// Statements that deny it, or deny a statement that asserts it.
  public var denied: [Ref<Statement>]
  /// Statements that speak of it and take neither side: an outlet's report, "no comment".
  public var mentioned: [Ref<Statement>]

  public init(
    event: Ref<Event>,
    asserted: [Ref<Statement>],
    denied: [Ref<Statement>],
    mentioned: [Ref<Statement>] = []
  ) {
    self.event = event
    self.asserted = asserted
    self.denied = denied
    self.mentioned = mentioned
  }
}

/// Something that the reader should know is not known.
public struct Gap: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case documentNotHeld = "document-not-held"
    case quotationUnverified = "quotation-unverified"
    case undated
    case impreciseDate = "imprecise-date"
    case unnamedSpeaker = "unnamed-speaker"
    case sourceWithdrawn = "source-withdrawn"
    case doubtfulAttribution = "doubtful-attribution"
    /// The analyst's own remark on a record.
    case note
  }

  public var kind: Kind
  /// A sentence, with its full stop.
  public var text: String
  public var citations: [Citation]

  public init(kind: Kind, text: String, citations: [Citation] = []) {
    self.kind = kind
    self.text = text
    self.citations = citations
  }
}
