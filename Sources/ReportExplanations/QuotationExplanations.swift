import ReportDiagnostics

// Quotations against the texts they come from.

extension Explanation {
  static let quoteMismatch = Explanation(
    .quoteMismatch,
    "a quotation does not stand in its source",
    why: """
      Readers repeat quotations; one changed word, or a lost "not", becomes somebody's position. Each piece under \
      'quotes' is looked for in the source's text. Line breaks, kinds of quotation marks and ways to encode an accent \
      do not count; everything else does. The nearest passage is shown. Correct the quotation from the text; where \
      words were left out, use two pieces.
      """,
    bad: .project(sources: held, statements: quoting("We will sign the draft"), texts: ["bulletin.txt": refusal]),
    good: .project(sources: held, statements: quoting("We will not sign the draft"), texts: ["bulletin.txt": refusal])
  )

  static let quoteAmbiguous = Explanation(
    .quoteAmbiguous,
    "a quotation stands in its source more than once",
    why: """
      If the words occur twice, the reader cannot know which place is meant, and the two may have different speakers. \
      Add 'prefix' or 'suffix': the characters directly before or after the place.
      """,
    bad: .project(
      sources: held,
      statements: """
        statements:
          - id: northland-rejects
            speakers: [northland]
            act: reject
            form: direct
            quotes: [no deal]
            source: bulletin
        """,
      texts: ["bulletin.txt": twice]
    ),
    good: .project(
      sources: held,
      statements: """
        statements:
          - id: northland-rejects
            speakers: [northland]
            act: reject
            form: direct
            quotes:
              - exact: no deal
                prefix: 'wanted "'
            source: bulletin
        """,
      texts: ["bulletin.txt": twice]
    )
  )

  static let quotePosition = Explanation(
    .quotePosition,
    "'start' and 'end' do not enclose the quotation",
    why: """
      Positions, as other tools write them, count characters (Unicode code points) from 0, and 'end' is the first one \
      after the quotation. If they point elsewhere, the text or the quotation has changed since. They are optional: \
      without them the words alone are looked for.
      """,
    bad: .project(sources: held, statements: positioned(0, 26), texts: ["bulletin.txt": refusal]),
    good: .project(sources: held, statements: positioned(1, 27), texts: ["bulletin.txt": refusal])
  )

  static let quoteUnverifiable = Explanation(
    .quoteUnverifiable,
    "a quotation cannot be checked: no text is held",
    why: """
      This is no error: many texts may not be kept with a corpus. But a reader should know which quotations nobody has \
      checked. Keep the text beside the corpus, or name the folder where you have it with --texts.
      """,
    bad: .project(
      sources: "sources:\n  - {id: bulletin, type: article, title: Talks end, published: 2031-03-04}",
      statements: quoting("We will not sign the draft")
    ),
    good: .project(sources: held, statements: quoting("We will not sign the draft"), texts: ["bulletin.txt": refusal])
  )

  static let quoteNotInOrigin = Explanation(
    .quoteNotInOrigin,
    "a quotation does not stand in the origin document",
    why: """
      Newspapers shorten and smooth what they quote. The words stand in the source that you read, but not in the \
      origin: whoever quotes them further should know. Quote the origin, or keep the difference and say so in a note.
      """,
    bad: .project(
      sources: twoTexts,
      statements: quoting("We will not sign the draft", more: "\n    origin: communique"),
      texts: ["bulletin.txt": refusal, "communique.txt": "We shall not sign the draft as it stands."]
    ),
    good: .project(
      sources: twoTexts,
      statements: quoting("We will not sign the draft", more: "\n    origin: communique"),
      texts: ["bulletin.txt": refusal, "communique.txt": "We will not sign the draft as it stands."]
    )
  )

  static let unclaimedQuotation = Explanation(
    .unclaimedQuotation,
    "a source quotes words that no statement records",
    why: """
      A text in quotation marks is something that somebody said. If no statement claims it, it may have been \
      overlooked, and the briefing shows less than the source does.
      """,
    bad: .project(
      sources: held,
      statements: """
        statements:
          - id: northland-rejects
            speakers: [northland]
            act: reject
            form: indirect
            gist: Northland rejects the draft.
            source: bulletin
        """,
      texts: ["bulletin.txt": refusal]
    ),
    good: .project(sources: held, statements: quoting("We will not sign the draft"), texts: ["bulletin.txt": refusal])
  )

  static let textMissing = Explanation(
    .textMissing,
    "the text of a source is not where it should be",
    why: """
      'text' names a file that does not exist in the corpus, so no quotation from this source can be checked. Add the \
      file, correct the path, or, if the text is kept elsewhere, write {path: FILE, sha256: CHECKSUM}: then it is \
      looked for in the folders given with --texts, and may be absent.
      """,
    bad: .project(sources: held),
    good: .project(sources: held, texts: ["bulletin.txt": "Northland rejects the draft."])
  )

  static let textChanged = Explanation(
    .textChanged,
    "the text of a source is not the one that was recorded",
    why: """
      The checksum of the file differs from 'sha256' in the record: it is another edition, or somebody edited it. \
      Quotations checked against it would prove nothing. Find the right file, or read the new one and record its \
      checksum.
      """,
    bad: .project(
      sources: checksum,
      texts: ["bulletin.txt": "Northland accepts the draft."]
    ),
    good: .project(
      sources: checksum,
      texts: ["bulletin.txt": "Northland rejects the draft."]
    )
  )

  private static let refusal = #""We will not sign the draft", the minister said."#
  private static let twice = #"There was no deal on Monday. Northland wanted "no deal"."#

  private static let held = """
    sources:
      - id: bulletin
        type: article
        title: Harbour talks end
        published: 2031-03-04
        text: bulletin.txt
    """

  private static let twoTexts = """
    sources:
      - id: bulletin
        type: article
        title: Harbour talks end
        published: 2031-03-04
        text: bulletin.txt
      - id: communique
        type: communique
        title: On the draft
        published: 2031-03-03
        text: communique.txt
    """

  private static let checksum = """
    sources:
      - id: bulletin
        type: article
        title: Harbour talks end
        published: 2031-03-04
        text:
          path: bulletin.txt
          sha256: aee3c3f9746ca8ccc65cea72be10ae8d14d195c8e6809ce2b2c48bf566dd751a
    """

  private static func quoting(_ words: String, more: String = "") -> String {
    """
    statements:
      - id: northland-rejects
        speakers: [northland]
        act: reject
        form: direct
        quotes: [\(words)]
        source: bulletin\(more)
    """
  }

  private static func positioned(_ start: Int, _ end: Int) -> String {
    """
    statements:
      - id: northland-rejects
        speakers: [northland]
        act: reject
        form: direct
        quotes:
          - {exact: We will not sign the draft, start: \(start), end: \(end)}
        source: bulletin
    """
  }
}
