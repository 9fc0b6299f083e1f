import ReportDiagnostics

// One file as records or as a spec: values with a form of their own.

extension Explanation {
  private static func statement(said: String) -> String {
    """
    statements:
      - id: northland-rejects
        speakers: [northland]
        act: reject
        form: indirect
        gist: Northland rejects the draft.
        said: \(said)
        source: bulletin
    """
  }

  private static func source(_ field: String) -> String {
    """
    sources:
      - id: bulletin
        type: article
        title: Harbour talks end
        published: 2031-03-04
        \(field)
    """
  }

  static let invalidDate = Explanation(
    .invalidDate,
    "a date is not written as EDTF, or does not exist",
    why: """
      The order of events carries a briefing, and 03/04 is March to one reader and April to another. Dates follow \
      EDTF, an extension of ISO 8601, which can also say how much is known: 2031-03-04, 2031-03, 2031-03-04? \
      (uncertain), 2031-03~ (about), 2031-XX (month not known), 2031-03/2031-05, ../2031-03, XXXX.
      """,
    bad: .project(statements: statement(said: "2031-02-30")),
    good: .project(statements: statement(said: "2031-02-28"))
  )

  static let invalidNumber = Explanation(
    .invalidNumber,
    "a number is not written in digits, or is out of range",
    why: "Numbers are whole, in decimal digits, without separators or units. Nothing else is guessed to be a number.",
    bad: .project(
      sections: """
        sections:
          - statements: {status: current}
            limit: ten
        """
    ),
    good: .project(
      sections: """
        sections:
          - statements: {status: current}
            limit: 10
        """
    )
  )

  static let invalidCountry = Explanation(
    .invalidCountry,
    "a country is not a two-letter code of ISO 3166-1",
    why: """
      Codes are the same in every language, so a filter for a country finds all of it. They are two capital letters of \
      ISO 3166-1: GB, not UK; KP, not DPRK. EU and XK (Kosovo) are accepted too.
      """,
    bad: .project(
      entities: """
        entities:
          - {id: northland, type: government, name: Northland, country: [NOR]}
          - {id: southport, type: government, name: Southport}
        """
    ),
    good: .project(
      entities: """
        entities:
          - {id: northland, type: government, name: Northland, country: [NO]}
          - {id: southport, type: government, name: Southport}
        """
    )
  )

  static let invalidLanguage = Explanation(
    .invalidLanguage,
    "a language is not a BCP 47 tag",
    why: """
      If the language of an utterance and of its source differ, its quotations are printed as translations; a wrong \
      tag would say so wrongly. Tags follow BCP 47 (RFC 5646), parts joined by a hyphen: en, ko, en-GB, zh-Hant.
      """,
    bad: .project(sources: source("language: en_GB")),
    good: .project(sources: source("language: en-GB"))
  )

  static let invalidURL = Explanation(
    .invalidURL,
    "an address is not an https, http or mailto URL",
    why: """
      Readers follow the link to check the source. Other schemes, such as javascript:, could run something when the \
      briefing is opened, so they never reach a page.
      """,
    bad: .project(sources: source("url: example.org/harbour-talks")),
    good: .project(sources: source("url: https://example.org/harbour-talks"))
  )

  static let invalidPath = Explanation(
    .invalidPath,
    "a path leaves its folder, or names none",
    why: """
      A corpus is moved, shared and checked on other machines. Paths therefore count from the corpus folder, use '/', \
      and do not lead out of it with '..' or begin at the root of a disk.
      """,
    bad: .project(
      sources: source("text: /home/ana/bulletin.txt"),
      texts: ["bulletin.txt": "Northland rejects the draft."]
    ),
    good: .project(
      sources: source("text: bulletin.txt"),
      texts: ["bulletin.txt": "Northland rejects the draft."]
    )
  )

  static let invalidHash = Explanation(
    .invalidHash,
    "a checksum is not a SHA-256 in hexadecimal",
    why: """
      The checksum proves that the text used for checking quotations is the text you read, even where the file itself \
      may not be shared. It has 64 digits, as 'sha256sum FILE' prints them.
      """,
    bad: .project(
      sources: source("text: {path: bulletin.txt, sha256: 94a5c5}"),
      texts: ["bulletin.txt": "Northland rejects the draft."]
    ),
    good: .project(
      sources: source(
        """
        text:
              path: bulletin.txt
              sha256: aee3c3f9746ca8ccc65cea72be10ae8d14d195c8e6809ce2b2c48bf566dd751a
        """
      ),
      texts: ["bulletin.txt": "Northland rejects the draft."]
    )
  )
}
