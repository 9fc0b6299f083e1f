import ReportDiagnostics

// The corpus as a whole: records and what they refer to.

extension Explanation {
  static let duplicateID = Explanation(
    .duplicateID,
    "two records have the same id",
    why: """
      A reference by id must lead to one record. Ids are unique over the whole corpus, whatever the kind of record and \
      whatever the file. Both places are shown; rename one, and what refers to it.
      """,
    bad: .project(
      entities: """
        entities:
          - {id: northland, type: government, name: Northland}
          - {id: southport, type: government, name: Southport}
          - {id: northland, type: organisation, name: Northland Shipping}
        """
    ),
    good: .project(
      entities: """
        entities:
          - {id: northland, type: government, name: Northland}
          - id: southport
            type: government
            name: Southport
            links: [{type: related-to, to: northland-shipping}]
          - {id: northland-shipping, type: organisation, name: Northland Shipping}
        """
    )
  )

  static let unknownReference = Explanation(
    .unknownReference,
    "an id leads to no record",
    why: """
      A statement whose source does not exist cannot be checked by a reader. Usually the id is misspelt; the nearest \
      one is offered. Ids are compared exactly, small and capital letters included.
      """,
    bad: .project(statements: statement("source: buletin")),
    good: .project(statements: statement("source: bulletin"))
  )

  static let wrongKind = Explanation(
    .wrongKind,
    "an id leads to a record of the wrong kind",
    why: """
      The record exists, but a field that wants an entity got an event, for instance. 'about' and 'speakers' take \
      entities, 'events' takes events, 'source' takes a source.
      """,
    bad: .project(statements: statement("source: bulletin\n    about: [harbour-talks]")),
    good: .project(statements: statement("source: bulletin\n    events: [harbour-talks]"))
  )

  static let referenceCycle = Explanation(
    .referenceCycle,
    "records refer to each other in a circle",
    why: """
      If two documents each derive from the other, neither is where the information comes from, and a single rumour \
      could look like two sources. The same holds for groups that contain each other, and for via, part_of and \
      superseded_by.
      """,
    bad: .project(
      sources: """
        sources:
          - id: bulletin
            type: article
            title: Harbour talks end
            published: 2031-03-04
            derived_from: [gazette]
          - id: gazette
            type: article
            title: No accord on harbour
            published: 2031-03-04
            derived_from: [bulletin]
        """
    ),
    good: .project(
      sources: """
        sources:
          - id: bulletin
            type: article
            title: Harbour talks end
            published: 2031-03-04
            derived_from: [gazette]
          - id: gazette
            type: article
            title: No accord on harbour
            published: 2031-03-04
        """
    )
  )

  static let speakerCannotSpeak = Explanation(
    .speakerCannotSpeak,
    "a speaker is something that cannot speak",
    why: """
      Weapons and other things make no statements. Behind one there is always a person or a body, and the reader needs \
      to know which. If a document is quoted, its author is the speaker and the document the 'origin'.
      """,
    bad: .project(
      entities: entities("{id: coast-battery, type: weapon, name: Coast battery}"),
      statements: statement(by: "coast-battery")
    ),
    good: .project(
      entities: entities("{id: coast-guard, type: organisation, name: Coast guard}"),
      statements: statement(by: "coast-guard")
    )
  )

  static let unusualSpeaker = Explanation(
    .unusualSpeaker,
    "a speaker is a place or an instrument",
    why: """
      Newspapers let capitals and treaties speak ("Oslo rejects"). In a record the speaker should be who did: the \
      government, with the capital as an alias of the kind 'metonym', or the body that issued the document.
      """,
    bad: .project(
      entities: entities("{id: northport, type: place, name: Northport}"),
      statements: statement(by: "northport")
    ),
    good: .project(
      entities: """
        entities:
          - id: northland
            type: government
            name: Northland
            aliases: [{name: Northport, kind: metonym}]
          - {id: southport, type: government, name: Southport}
        """,
      statements: statement(by: "northland")
    )
  )

  static let unknownLinkType = Explanation(
    .unknownLinkType,
    "a link has a type that rapporteur does not know",
    why: """
      No list of relations is complete, so this is only a warning. But filters such as {within: ID} follow the known \
      types alone, and a misspelt one hides the link from them. 'related-to' is always right.
      """,
    bad: .project(entities: linked("partof")),
    good: .project(entities: linked("part-of"))
  )

  static let deprecatedMarking = Explanation(
    .deprecatedMarking,
    "a marking has an outdated name",
    why: """
      TLP 2.0 (FIRST, August 2022) calls TLP:WHITE now TLP:CLEAR. It is read as such, but should be written so, because \
      a reader who knows only one of the names may share too much or too little.
      """,
    bad: .project(statements: statement("source: bulletin\n    marking: tlp-white")),
    good: .project(statements: statement("source: bulletin\n    marking: tlp-clear"))
  )

  static let unusedEntity = Explanation(
    .unusedEntity,
    "nothing refers to an entity",
    why: """
      An entity that nobody speaks as, speaks about or links to is often a second spelling of another one, and the \
      statements that belong to it are missing from its profile.
      """,
    bad: .project(entities: entities("{id: norland, type: government, name: Norland}")),
    good: .project(entities: entities(nil))
  )

  static let ambiguousName = Explanation(
    .ambiguousName,
    "two entities have the same name or alias",
    why: """
      The briefing prints names, not ids: a reader could not tell the two apart. Either they are one entity, or the \
      name needs an addition.
      """,
    bad: .project(
      entities: """
        entities:
          - {id: northland, type: government, name: Northland, aliases: [Republic]}
          - {id: southport, type: government, name: Southport, aliases: [Republic]}
        """
    ),
    good: .project(
      entities: """
        entities:
          - {id: northland, type: government, name: Northland, aliases: [Republic]}
          - {id: southport, type: government, name: Southport}
        """
    )
  )

  private static func statement(_ rest: String) -> String {
    """
    statements:
      - id: northland-rejects
        speakers: [northland]
        act: reject
        form: indirect
        gist: Northland rejects the draft.
        \(rest)
    """
  }

  private static func statement(by speaker: String) -> String {
    """
    statements:
      - id: rejection
        speakers: [\(speaker)]
        act: reject
        form: indirect
        gist: The draft is rejected.
        source: bulletin
    """
  }

  private static func entities(_ another: String?) -> String {
    """
    entities:
      - {id: northland, type: government, name: Northland}
      - {id: southport, type: government, name: Southport}
    """ + (another.map { "\n  - \($0)" } ?? "")
  }

  private static func linked(_ type: String) -> String {
    """
    entities:
      - id: northland
        type: government
        name: Northland
        links: [{type: \(type), to: union}]
      - {id: union, type: organisation, name: Union of the Coast}
      - {id: southport, type: government, name: Southport}
    """
  }
}
