// The closed lists of the core model. A raw value is what a corpus says; the order is that of the documentation.

/// What kind of document a source is (after CSL-JSON and schema.org).
public enum SourceType: String, Hashable, Sendable, CaseIterable {
  case article, communique, report, resolution, transcript, broadcast, post, dataset, correspondence, webpage, book,
    other
}

/// What a publisher says of its own document (after NewsML-G2 `pubStatus`).
public enum SourceStatus: String, Hashable, Sendable, CaseIterable {
  case current, corrected, withdrawn, superseded
}

/// What a publisher's notice does to its document.
public enum NoticeKind: String, Hashable, Sendable, CaseIterable {
  case correction, clarification, update, withdrawal
}

/// Reliability of a source, NATO/Admiralty scale; `F` = cannot be judged.
public enum Reliability: String, Hashable, Sendable, CaseIterable, Comparable {
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"
  case e = "E"
  case f = "F"

  public static func < (left: Reliability, right: Reliability) -> Bool { left.rawValue < right.rawValue }
}

/// What kind of thing an entity is.
public enum EntityType: String, Hashable, Sendable, CaseIterable {
  case person, office, government, organisation, group, place, weapon, instrument, other

  /// Whether such an entity can make a statement: places, weapons and instruments cannot.
  public var speaks: Bool {
    switch self {
    case .person, .office, .government, .organisation, .group, .other: true
    case .place, .weapon, .instrument: false
    }
  }
}

public enum AliasKind: String, Hashable, Sendable, CaseIterable {
  case alias, acronym, metonym, former, transliteration, original, weak
}

/// The twenty-two speech acts (after CAMEO/PLOVER); a corpus may add acts that are like one of them.
public enum SpeechAct: String, Hashable, Sendable, CaseIterable {
  case say, announce, report, assess, confirm, acknowledge, deny, accuse, condemn, concern, oppose, reject, demand,
    urge, promise, agree, threaten, warn, support, praise, decline, correct
}

/// Whose words a statement gives: the speaker's only, both, or the analyst's only.
public enum StatementForm: String, Hashable, Sendable, CaseIterable {
  case direct, mixed, indirect
}

public enum StatementStatus: String, Hashable, Sendable, CaseIterable {
  case current, corrected, withdrawn, doubtful
}

/// How a statement answers another statement or an event.
public enum ResponseKind: String, Hashable, Sendable, CaseIterable {
  case denies, confirms, answers, repeats, contradicts, clarifies, corrects, withdraws, translates
}

public enum EventType: String, Hashable, Sendable, CaseIterable {
  case transfer, strike, test, vote, sanction, meeting, agreement, publication, statement, expiry, deployment,
    cooperation, `protest`, cyber, other
}

public enum EventStatus: String, Hashable, Sendable, CaseIterable {
  case alleged, confirmed, disputed, denied, planned, cancelled
}

public enum ActorRole: String, Hashable, Sendable, CaseIterable {
  case actor, target, recipient, instrument, venue, beneficiary, participant, other
}

/// ICD 203: how sure the analyst is of a judgement; never in one sentence with a likelihood.
public enum Confidence: String, Hashable, Sendable, CaseIterable {
  case low, moderate, high
}

/// Which words of estimative probability a corpus uses; never mixed in one report.
public enum ProbabilityScale: String, Hashable, Sendable, CaseIterable {
  /// US Intelligence Community Directive 203.
  case icd203
  /// The yardstick of the UK Professional Head of Intelligence Assessment.
  case phia

  /// The terms with their ranges in per cent, from the least likely; both ends included.
  public var terms: [(term: String, percent: ClosedRange<Int>)] {
    switch self {
    case .icd203:
      [
        ("almost-no-chance", 1...5), ("very-unlikely", 5...20), ("unlikely", 20...45),
        ("roughly-even-chance", 45...55), ("likely", 55...80), ("very-likely", 80...95), ("almost-certain", 95...99),
      ]
    case .phia:
      [
        ("remote-chance", 0...5), ("highly-unlikely", 10...20), ("unlikely", 25...35),
        ("realistic-possibility", 40...50), ("likely", 55...75), ("highly-likely", 80...90),
        ("almost-certain", 95...100),
      ]
    }
  }

  /// The scale's term for a term or its synonym (`remote`, `probable` …); `nil` when the scale has no such term.
  public func term(for written: String) -> String? {
    if terms.contains(where: { $0.term == written }) { return written }
    let synonyms: [String: String] =
      switch self {
      case .icd203:
        [
          "remote": "almost-no-chance", "highly-improbable": "very-unlikely", "improbable": "unlikely",
          "roughly-even-odds": "roughly-even-chance", "probable": "likely", "highly-probable": "very-likely",
          "nearly-certain": "almost-certain",
        ]
      case .phia: ["probable": "likely"]
      }
    return synonyms[written]
  }
}
