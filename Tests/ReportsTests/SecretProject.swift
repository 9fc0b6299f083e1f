extension TestProject {
  /// A report that may travel to TLP:GREEN, over a corpus in which every field of the records that are TLP:RED holds
  /// the letters `zq`. Lines that begin with `x-` are there to be replaced by something that leads to them.
  static let secret = TestProject([
    "open.yaml": SecretText.report,
    "corpus/corpus.yaml": "rapporteur: 1\n",
    "corpus/open.yaml": SecretText.open,
    "corpus/closed.yaml": SecretText.closed,
    "corpus/texts/held.txt": "He said: “zqquotation of zqwords”, and no more.\n",
  ])
}

private enum SecretText {
  static let report = """
    rapporteur: 1
    report: open
    title: What may be known
    date: 2031-03-06
    corpus: corpus
    marking: tlp-green
    sections:
      - title: Always
        statements: {tag: always}
      - title: Chosen
        statements: {tag: chosen}
        empty: None.
      - title: Sources
        sources: cited
    outputs:
      - {format: briefing-memo, file: brief.html}
      - {format: briefing-memo, file: brief.md}
      - {format: plain-text, file: brief.txt}
      - {format: plain-text, file: cable.txt, options: {profile: cable}}
      - {format: csv, file: statements.csv, options: {rows: statements, csvw: true}}
      - {format: csv, file: entities.csv, options: {rows: entities}}
      - {format: csv, file: events.csv, options: {rows: events}}
      - {format: csv, file: sources.csv, options: {rows: sources}}
      - {format: csv, file: excel.csv, options: {explode: speakers, profile: excel}}

    """

  static let open = """
    sources:
      - id: paper
        type: article
        title: A paper
        published: 2031-03-05
        x-source: a
      - {id: letter, type: correspondence, title: A letter, published: 2031-03-05, marking: tlp-green}
    entities:
      - id: northland
        type: government
        name: Northland
        x-entity: a
      - id: coast
        type: group
        name: Coast
        members: [northland]
    events:
      - id: talks
        type: meeting
        title: Talks
        date: 2031-03-04
        status: confirmed
        x-event: a
        actors: [{entity: coast, role: participant}]
    statements:
      - id: always
        speakers: [northland]
        act: say
        form: indirect
        gist: This may always be known.
        said: 2031-03-04
        source: letter
        tags: [always]
      - id: chosen
        speakers: [coast]
        act: announce
        form: indirect
        gist: This depends on what it leads to.
        said: 2031-03-04
        source: paper
        events: [talks]
        x-statement: a
        tags: [chosen]

    """

  static let closed = """
    sources:
      - id: zq-source
        type: post
        title: zqtitle
        publisher: zqpublisher
        authors: [zqauthor]
        published: 1847-11-13
        retrieved: 1847-11-13
        language: tlh
        url: https://zq.example/zqurl
        archive: {url: "https://zq.example/zqarchive", wacz: zq.wacz, captured: 1847-11-13}
        text: texts/held.txt
        translator: zqtranslator
        reliability: A
        descriptor: zqdescriptor
        status: corrected
        notices: [{date: 1847-11-13, kind: correction, text: zqnotice, url: "https://zq.example/zqnoticeurl"}]
        identifiers: {zqscheme: zqidentifier}
        marking: tlp-red
        tags: [zqtag]
        note: zqnote
        x-zq: zqextension
    entities:
      - id: zq-entity
        type: organisation
        name: zqname
        aliases: [{name: zqalias, kind: alias, lang: tlh}]
        description: zqdescription
        valid: 1847-11-13/..
        identifiers: {zqscheme: zqidentifier}
        links: [{type: related-to, to: northland, role: zqrole, valid: 1847-11-13/.., note: zqlinknote}]
        marking: tlp-red
        tags: [zqtag]
        note: zqnote
        x-zq: zqextension
      - {id: zq-office, type: office, name: zqoffice, marking: tlp-red}
      - {id: zq-place, type: place, name: zqplace, marking: tlp-red}
    events:
      - id: zq-event
        type: strike
        title: zqeventtitle
        date: 1847-11-13
        status: disputed
        place: zq-place
        sources: [zq-source]
        actors: [{entity: zq-entity, role: target}]
        identifiers: {zqscheme: zqidentifier}
        assessment: {likelihood: likely, by: zqassessor, note: zqassessment}
        marking: tlp-red
        tags: [zqtag]
        note: zqnote
        x-zq: zqextension
    links:
      - {from: northland, type: related-to, to: zq-entity, role: zqrole, note: zqlinknote, marking: tlp-red}
    statements:
      - id: zq-statement
        speakers: [{entity: zq-office, as: zqcapacity, for: [zq-entity]}]
        act: warn
        form: mixed
        gist: zqgist
        quotes: [{exact: zqquotation of zqwords, original: {exact: zqoriginal, language: tlh}}]
        source: {id: zq-source, at: zqlocator}
        about: [northland]
        events: [zq-event, talks]
        re: [{kind: denies, to: zq-event}]
        said: 1847-11-13
        cue: zqcue
        assessment: {likelihood: unlikely, by: zqassessor, note: zqassessment}
        marking: tlp-red
        tags: [zqtag]
        note: zqnote
        x-zq: zqextension

    """
}
