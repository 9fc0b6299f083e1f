import ReportDiagnostics

// The corpus as a whole: dates, sources and judgements that do not fit together.

extension Explanation {
  static let mixedProbabilityScales = Explanation(
    .mixedProbabilityScales,
    "words of two probability scales in one corpus",
    why: """
      'Unlikely' is 20 to 45 percent in ICD 203 and 25 to 35 in the British PHIA yardstick. A report that mixes them \
      tells its reader nothing exact. Choose one with 'probability_scale' in corpus.yaml and keep to it.
      """,
    bad: .project(
      settings: "rapporteur: 1\nprobability_scale: icd203",
      statements: assessed("realistic-possibility")
    ),
    good: .project(
      settings: "rapporteur: 1\nprobability_scale: icd203",
      statements: assessed("roughly-even-chance")
    )
  )

  static let saidAfterPublished = Explanation(
    .saidAfterPublished,
    "a statement is later than its source",
    why: """
      A document cannot report what was said later. One of the two dates is wrong, or the source is: and the \
      chronology would show it in the wrong place. Beware of the date on which you read the document.
      """,
    bad: .project(
      sources: "sources:\n  - {id: bulletin, type: article, title: Talks end, published: 2031-03-04}",
      statements: said("2031-03-06")
    ),
    good: .project(
      sources: "sources:\n  - {id: bulletin, type: article, title: Talks end, published: 2031-03-04}",
      statements: said("2031-03-03")
    )
  )

  static let withdrawnSource = Explanation(
    .withdrawnSource,
    "a statement rests on a source that was withdrawn",
    why: """
      Its publisher no longer stands by the document. If nothing else carries the statement, the reader has to know. \
      Find another source for it, or mark the statement as doubtful or withdrawn.
      """,
    bad: .project(sources: withdrawn, statements: read(in: "bulletin")),
    good: .project(sources: withdrawn, statements: read(in: "gazette"))
  )

  static let confirmedButDenied = Explanation(
    .confirmedButDenied,
    "a 'confirmed' event is denied by a statement",
    why: """
      Nothing becomes a fact because one side said so. Where somebody denies it, 'disputed' is the honest status, and \
      the report will then show both sides next to each other.
      """,
    bad: .project(events: signing("confirmed"), statements: denial),
    good: .project(events: signing("disputed"), statements: denial)
  )

  private static func assessed(_ likelihood: String) -> String {
    """
    statements:
      - id: northland-signs
        speakers: [northland]
        act: promise
        form: indirect
        gist: Northland will sign in April.
        source: bulletin
        assessment: {likelihood: \(likelihood)}
    """
  }

  private static func said(_ date: String) -> String {
    """
    statements:
      - id: northland-rejects
        speakers: [northland]
        act: reject
        form: indirect
        gist: Northland rejects the draft.
        said: \(date)
        source: bulletin
    """
  }

  private static let withdrawn = """
    sources:
      - id: bulletin
        type: article
        title: Harbour talks end
        published: 2031-03-04
        status: withdrawn
      - {id: gazette, type: article, title: No accord, published: 2031-03-05}
    """

  private static func read(in source: String) -> String {
    """
    statements:
      - id: northland-rejects
        speakers: [northland]
        act: reject
        form: indirect
        gist: Northland rejects the draft.
        source: \(source)
    """
  }

  private static func signing(_ status: String) -> String {
    """
    events:
      - id: signing
        type: agreement
        title: Northland and Southport sign in secret
        date: 2031-03-03
        status: \(status)
        actors:
          - {entity: northland, role: participant}
          - {entity: southport, role: participant}
    """
  }

  private static let denial = """
    statements:
      - id: northland-denies
        speakers: [northland]
        act: deny
        form: indirect
        gist: Nothing was signed.
        events: [signing]
        re: [{kind: denies, to: signing}]
        source: bulletin
    """
}
