extension TestProject {
  /// A project without a fault, which every fault is planted in: an invented quarrel over a harbour.
  static let harbour = TestProject([
    "report.yaml": HarbourText.report,
    "corpus/corpus.yaml": HarbourText.settings,
    "corpus/sources.yaml": HarbourText.sources,
    "corpus/entities.yaml": HarbourText.entities,
    "corpus/events.yaml": HarbourText.events,
    "corpus/statements.yaml": HarbourText.statements,
    "corpus/texts/bulletin.txt": HarbourText.bulletin,
    "corpus/texts/communique.txt": HarbourText.communique,
  ])
}

private enum HarbourText {
  static let report = """
    rapporteur: 1
    report: harbour
    title: "The harbour: $(topic)"
    date: 2031-03-06
    corpus: corpus
    marking: tlp-green
    header:
      reference: H/1
      to: Coast desk
    parameters:
      since: {type: date, default: 2031-03-01}
      topic: {type: choice, values: [draft, dredging], default: draft}
    summary: Northland rejects the draft [@northland-rejects]; Southport denies a deal [@southport-denies].
    selections:
      standing:
        statements: {said: {from: $(since)}, not: {status: withdrawn}}
      denials:
        statements: {act: deny}
      both: {union: [standing, denials]}
      meetings:
        events: {type: meeting}
    sections:
      - title: Positions
        statements: both
        group-by: speaker
        order-by: [said, id]
      - title: Who denies what
        disputes: standing
      - title: Chronology
        chronology: {statements: standing, events: meetings}
      - title: Comment
        text: Both rest on *one* paper [@bulletin].
      - title: Word for word
        verbatim: standing
      - title: Actors
        entities: {mentioned-in: standing, type: [government, office]}
        as: profiles
      - title: Gaps
        gaps: standing
      - title: Sources
        sources: cited
    expect:
      - {selection: standing, count: {min: 3}}
      - {selection: standing, newest-within: 14d}
    outputs:
      - {format: briefing-memo, file: briefing.html, options: {paper: a4}}
      - {format: csv, file: statements.csv, options: {rows: statements, columns: [id, speakers, act]}}
      - {format: plain-text, file: brief.txt, options: {width: 72}}

    """

  static let settings = """
    rapporteur: 1
    title: The harbour (fiction)
    language: en
    probability_scale: icd203
    default_marking: tlp-clear
    acts:
      - {id: summon, like: demand}

    """

  static let sources = """
    sources:
      - id: bulletin
        type: article
        title: Harbour talks end
        publisher: herald
        published: 2031-03-05
        retrieved: 2031-03-06
        language: en
        url: https://herald.example/harbour
        text: texts/bulletin.txt
        derived_from: [communique]
        reliability: B
      - id: communique
        type: communique
        title: On the draft
        authors: [northland]
        published: 2031-03-03
        text:
          path: texts/communique.txt
          sha256: 0fd7baced46cff9667ffb84e5e57a01bf835372c091bb586343802fe39b9989e
      - id: first-edition
        type: article
        title: Harbour talks begin
        published: 2031-03-02
        status: superseded
        superseded_by: bulletin
        marking: tlp-green

    """

  static let entities = """
    entities:
      - id: northland
        type: government
        name: Northland
        aliases: [{name: Northport, kind: metonym}]
        country: [NO]
      - {id: southport, type: government, name: Southport}
      - id: northland-minister
        type: office
        name: Minister of Northland
        links: [{type: office-of, to: northland}]
      - id: coast-states
        type: group
        name: Coast states
        members: [northland, {entity: southport, valid: 2020/..}]
      - {id: inner-coast, type: group, name: Inner coast, members: [northland]}
      - {id: herald, type: organisation, name: Coast Herald}
      - {id: coast-battery, type: weapon, name: Coast battery}
      - {id: pier, type: place, name: The pier}

    """

  static let events = """
    events:
      - id: harbour-talks
        type: meeting
        title: Talks on the harbour
        date: 2031-03-03
        status: confirmed
        place: pier
        actors:
          - {entity: coast-states, role: participant}
          - {entity: inner-coast, role: participant}
        sources: [first-edition]
      - id: secret-deal
        type: agreement
        title: A deal in secret
        date: 2031-03
        status: disputed
        part_of: harbour-talks
        actors: [{entity: coast-battery, role: instrument}]

    """

  static let statements = """
    statements:
      - id: northland-rejects
        speakers: [{entity: northland-minister, for: [northland]}]
        act: reject
        form: direct
        quotes: [We will not sign the draft]
        about: [southport]
        said: 2031-03-03
        source: {id: bulletin, at: para 1}
        origin: communique
      - id: southport-denies
        speakers: [southport]
        act: deny
        form: mixed
        gist: Southport says that nothing was agreed in secret.
        quotes:
          - {exact: no deal, prefix: "was “", start: 65, end: 72}
        events: [secret-deal]
        re: [{kind: denies, to: secret-deal}]
        said: 2031-03-04
        source: bulletin
      - id: herald-accuses
        speakers: [herald]
        act: accuse
        form: indirect
        gist: The paper writes that a deal was made.
        events: [secret-deal]
        said: 2031-03-04
        source: bulletin
        assessment: {likelihood: unlikely}
      - id: minister-at-second-hand
        speakers: [northland-minister]
        act: summon
        form: indirect
        gist: The minister wants the captain to come before the council.
        to: [southport]
        via: herald-accuses
        said: 2031-03-04
        source: bulletin
        tags: [draft]
      - id: southport-before
        speakers: [southport]
        act: decline
        form: indirect
        gist: Southport has nothing to say.
        said: 2031-03-02
        source: first-edition
        status: withdrawn
        superseded_by: southport-denies

    """

  static let bulletin = """
    The minister: “We will not sign the draft”. In Southport it was “no deal”, and
    no deal it remained.

    """

  static let communique = """
    We will not sign the draft as it stands.

    """
}
