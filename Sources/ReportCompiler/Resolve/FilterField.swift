import ReportInput
import ReportModel

/// What a filter field's values are, so that Resolve can look them up and name the nearest right one.
enum FieldValue: Hashable {
  case id
  case entity
  case event
  case source
  case statement
  case choice([String])
  case act
  case date
  case language
  case country
  case marking
  /// Any text, compared exactly.
  case tag
  /// Any text, compared without regard to case; `words` looks inside.
  case name
  /// Only `words`.
  case words
  case number(ClosedRange<Int>)
  case likelihood
  case response
  case link
  case selection

  /// Whether `{exists: …}` makes sense: the field may be absent.
  var canBeAbsent: Bool { self != .id && self != .selection }
}

/// A field that a filter can ask for, of one kind of record.
protocol FilterField: Hashable, Sendable, CaseIterable, RawRepresentable where RawValue == String {
  static var kind: SelectionKind { get }
  var value: FieldValue { get }
}

package enum StatementFilterField: String, FilterField {
  case id, speaker, `for`, act, form, about, to, event, re, via, source, origin, publisher, reliability, said,
    published, language, status, marking, tag, text, likelihood, confidence, credibility

  static var kind: SelectionKind { .statements }

  var value: FieldValue {
    switch self {
    case .id: .id
    case .speaker, .for, .about, .to, .publisher: .entity
    case .act: .act
    case .form: .choice(StatementForm.allCases.map(\.rawValue))
    case .event: .event
    case .re: .response
    case .via: .statement
    case .source, .origin: .source
    case .reliability: .choice(Reliability.allCases.map(\.rawValue))
    case .said, .published: .date
    case .language: .language
    case .status: .choice(StatementStatus.allCases.map(\.rawValue))
    case .marking: .marking
    case .tag: .tag
    case .text: .words
    case .likelihood: .likelihood
    case .confidence: .choice(Confidence.allCases.map(\.rawValue))
    case .credibility: .number(1...6)
    }
  }
}

package enum EntityFilterField: String, FilterField {
  case id, type, country, name, tag, linked, memberOf = "member-of", mentionedIn = "mentioned-in",
    speaksIn = "speaks-in", marking

  static var kind: SelectionKind { .entities }

  var value: FieldValue {
    switch self {
    case .id: .id
    case .type: .choice(EntityType.allCases.map(\.rawValue))
    case .country: .country
    case .tag: .tag
    case .name: .name
    case .linked: .link
    case .memberOf: .entity
    case .mentionedIn, .speaksIn: .selection
    case .marking: .marking
    }
  }
}

package enum EventFilterField: String, FilterField {
  case id, type, status, date, place, actor, role, tag, mentionedIn = "mentioned-in"

  static var kind: SelectionKind { .events }

  var value: FieldValue {
    switch self {
    case .id: .id
    case .type: .choice(EventType.allCases.map(\.rawValue))
    case .status: .choice(EventStatus.allCases.map(\.rawValue))
    case .date: .date
    case .place, .actor: .entity
    case .role: .choice(ActorRole.allCases.map(\.rawValue))
    case .tag: .tag
    case .mentionedIn: .selection
    }
  }
}

package enum SourceFilterField: String, FilterField {
  case id, type, publisher, author, published, reliability, language, status, citedIn = "cited-in"

  static var kind: SelectionKind { .sources }

  var value: FieldValue {
    switch self {
    case .id: .id
    case .type: .choice(SourceType.allCases.map(\.rawValue))
    case .publisher, .author: .entity
    case .published: .date
    case .reliability: .choice(Reliability.allCases.map(\.rawValue))
    case .language: .language
    case .status: .choice(SourceStatus.allCases.map(\.rawValue))
    case .citedIn: .selection
    }
  }
}
