public import ReportModel

/// The desk's own judgement, ready to be set apart from what others said.
public struct AssessmentLine: Hashable, Sendable {
  /// Sentences with their full stop. Likelihood and confidence never share one (ICD 203). Empty when there is nothing
  /// to print: a credibility of 6, "cannot be judged", is not printed.
  public var sentences: [String]
}

extension Report {
  /// - Parameter source: Where the statement was read, for the usual pair of letter and digit; `nil` for an event.
  public func line(for assessment: Assessment, source: Source?) -> AssessmentLine {
    var sentences: [String] = []
    if let credibility = assessment.credibility, let meaning = credibilityMeaning(credibility) {
      if let source {
        let reliability = source.reliability
        sentences.append(
          "Rated \(reliability.rawValue)\(credibility): source \(reliability.meaning), information \(meaning)."
        )
      } else {
        sentences.append("Information rated \(credibility): \(meaning).")
      }
    }
    if let likelihood = assessment.likelihood { sentences.append(sentence(likelihood: likelihood)) }
    if let confidence = assessment.confidence {
      sentences.append("Confidence in this judgement is \(confidence.rawValue).")
    }
    if let note = assessment.note { sentences.append(withFullStop(note)) }
    guard !sentences.isEmpty else { return AssessmentLine(sentences: []) }
    switch (assessment.by, assessment.on) {
    case (let by?, let on?): sentences.append("Assessed by \(by), \(on.words).")
    case (let by?, nil): sentences.append("Assessed by \(by).")
    case (nil, let on?): sentences.append("Assessed \(on.words).")
    case (nil, nil): break
    }
    return AssessmentLine(sentences: sentences)
  }

  private func sentence(likelihood: String) -> String {
    guard let term = probabilityScale.term(for: likelihood),
      let range = probabilityScale.terms.first(where: { $0.term == term })?.percent
    else { return "Likelihood that this is so: \(likelihood)." }
    let words = ProbabilityScale.words(for: term)
    let subject =
      switch term {
      case "almost-no-chance": "There is"
      case "roughly-even-chance", "remote-chance", "realistic-possibility": "There is a"
      default: "It is"
      }
    return "\(subject) \(words) (\(range.lowerBound) to \(range.upperBound) per cent) that this is so."
  }

  private func withFullStop(_ text: String) -> String {
    switch text.utf8.last {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): text
    default: text + "."
    }
  }
}

extension ProbabilityScale {
  /// What the annex calls the scale.
  public var title: String {
    switch self {
    case .icd203: "Likelihood (US Intelligence Community Directive 203)"
    case .phia: "Likelihood (UK PHIA probability yardstick)"
    }
  }

  /// `very-likely` as words.
  public static func words(for term: String) -> String {
    String(decoding: term.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }
}

extension Reliability {
  /// What the letter stands for (NATO AJP-2.1, the Admiralty scale).
  public var meaning: String {
    switch self {
    case .a: "completely reliable"
    case .b: "usually reliable"
    case .c: "fairly reliable"
    case .d: "not usually reliable"
    case .e: "unreliable"
    case .f: "of a reliability that cannot be judged"
    }
  }
}

extension Confidence {
  /// What the level stands for (ICD 203).
  public var meaning: String {
    switch self {
    case .high: "good evidence from several sources, little conflict between them"
    case .moderate: "credible and plausible evidence, not enough of it or not well enough corroborated"
    case .low: "scant, fragmentary or doubtful evidence"
    }
  }
}

/// What a digit of information credibility stands for (NATO AJP-2.1); `nil` for 6, which says that it cannot be judged
/// and is not printed, and for a number off the scale.
public func credibilityMeaning(_ credibility: Int) -> String? {
  switch credibility {
  case 1: "confirmed by other sources"
  case 2: "probably true"
  case 3: "possibly true"
  case 4: "doubtful"
  case 5: "improbable"
  default: nil
  }
}
