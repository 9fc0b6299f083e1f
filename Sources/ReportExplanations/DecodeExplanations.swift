import ReportDiagnostics

// One file as records or as a spec: the fields.

extension Explanation {
  static let unknownField = Explanation(
    .unknownField,
    "a record or spec has a key that does not exist",
    why: """
      A misspelt key that is passed over in silence means that its value never reaches the briefing. Keys of your own \
      are welcome if they begin with 'x-'.
      """,
    bad: .project(
      entities: """
        entities:
          - {id: northland, type: government, name: Northland, alias: [The North]}
          - {id: southport, type: government, name: Southport}
        """
    ),
    good: .project(
      entities: """
        entities:
          - {id: northland, type: government, name: Northland, aliases: [The North]}
          - {id: southport, type: government, name: Southport}
        """
    )
  )

  static let missingField = Explanation(
    .missingField,
    "a required field is missing",
    why: """
      Each kind of record has a few fields without which it cannot be used: a statement without a source, for \
      example, cannot be checked by anyone. If the value is not known, say so: the date XXXX, the speaker \
      {label: unattributed}.
      """,
    bad: .project(
      statements: """
        statements:
          - id: northland-rejects
            speakers: [northland]
            act: reject
            form: indirect
            gist: Northland rejects the draft.
        """
    ),
    good: .project(
      statements: """
        statements:
          - id: northland-rejects
            speakers: [northland]
            act: reject
            form: indirect
            gist: Northland rejects the draft.
            source: bulletin
        """
    )
  )

  static let wrongShape = Explanation(
    .wrongShape,
    "a text, list or mapping stands where another belongs",
    why: """
      A field wants one of three shapes: a text, a list [a, b] or a mapping {key: value}. With another shape there is \
      no telling which part was meant.
      """,
    bad: .project(
      entities: """
        entities:
          - {id: northland, type: government, name: [Northland, The North]}
          - {id: southport, type: government, name: Southport}
        """
    ),
    good: .project(
      entities: """
        entities:
          - {id: northland, type: government, name: Northland, aliases: [The North]}
          - {id: southport, type: government, name: Southport}
        """
    )
  )

  static let emptyValue = Explanation(
    .emptyValue,
    "a field has no value",
    why: """
      An empty field may mean "not known", "none" or "forgotten". The briefing would show a gap and no reader could \
      tell which. Write a value, or leave the field out.
      """,
    bad: .project(
      sources: """
        sources:
          - id: bulletin
            type: article
            title: Harbour talks end
            published: 2031-03-04
            publisher:
        """
    ),
    good: .project(
      sources: """
        sources:
          - id: bulletin
            type: article
            title: Harbour talks end
            published: 2031-03-04
        """
    )
  )

  static let unknownValue = Explanation(
    .unknownValue,
    "a value is not one of those that the field allows",
    why: """
      Acts, types and states are closed lists, so that all records with the same meaning carry the same word and a \
      report finds all of them. When in doubt about an act, 'say' is always right. A corpus may add acts of its own \
      in corpus.yaml.
      """,
    bad: .project(
      statements: """
        statements:
          - id: northland-rejects
            speakers: [northland]
            act: rejekt
            form: indirect
            gist: Northland rejects the draft.
            source: bulletin
        """
    ),
    good: .project(
      statements: """
        statements:
          - id: northland-rejects
            speakers: [northland]
            act: reject
            form: indirect
            gist: Northland rejects the draft.
            source: bulletin
        """
    )
  )

  static let invalidID = Explanation(
    .invalidID,
    "an id has characters that ids cannot have",
    why: """
      Other records, specs and printed notes refer to a record by its id. An id begins with a letter or digit of \
      ASCII; up to 127 letters, digits, '.', '_', ':' or '-' may follow. Small and capital letters differ.
      """,
    bad: .project(
      statements: """
        statements:
          - id: northland rejects
            speakers: [northland]
            act: reject
            form: indirect
            gist: Northland rejects the draft.
            source: bulletin
        """
    ),
    good: .project(
      statements: """
        statements:
          - id: northland-rejects
            speakers: [northland]
            act: reject
            form: indirect
            gist: Northland rejects the draft.
            source: bulletin
        """
    )
  )

  static let conflictingFields = Explanation(
    .conflictingFields,
    "two fields exclude each other",
    why: """
      Together the fields say two different things. A speaker, for example, is either an entity that we know or a \
      label for someone who was not named, never both.
      """,
    bad: .project(
      statements: """
        statements:
          - id: northland-rejects
            speakers: [{entity: northland, label: an official}]
            act: reject
            form: indirect
            gist: Northland rejects the draft.
            source: bulletin
        """
    ),
    good: .project(
      statements: """
        statements:
          - id: northland-rejects
            speakers: [{label: an official, for: [northland]}]
            act: reject
            form: indirect
            gist: Northland rejects the draft.
            source: bulletin
        """
    )
  )

  static let formContent = Explanation(
    .formContent,
    "'form' does not fit what the statement holds",
    why: """
      'form' tells the reader whose words they see: 'direct' has only quotes, 'indirect' only a gist in your own \
      words, 'mixed' both. If it does not match, a paraphrase could be taken for a quotation.
      """,
    bad: .project(
      statements: """
        statements:
          - id: northland-rejects
            speakers: [northland]
            act: reject
            form: direct
            gist: Northland rejects the draft.
            source: bulletin
        """
    ),
    good: .project(
      statements: """
        statements:
          - id: northland-rejects
            speakers: [northland]
            act: reject
            form: indirect
            gist: Northland rejects the draft.
            source: bulletin
        """
    )
  )

  static let repeatedValue = Explanation(
    .repeatedValue,
    "a list names the same thing twice",
    why: """
      What is listed twice would be counted and printed twice. Usually another name was meant.
      """,
    bad: .project(
      statements: """
        statements:
          - id: northland-rejects
            speakers: [northland]
            act: reject
            form: indirect
            gist: Northland rejects the draft of Southport.
            about: [southport, southport]
            source: bulletin
        """
    ),
    good: .project(
      statements: """
        statements:
          - id: northland-rejects
            speakers: [northland]
            act: reject
            form: indirect
            gist: Northland rejects the draft of Southport.
            about: [southport]
            source: bulletin
        """
    )
  )

  static let unsupportedVersion = Explanation(
    .unsupportedVersion,
    "a file is written for another language version",
    why: """
      'rapporteur: 1' names the version of the language. A later one may mean other things by the same words, so this \
      program does not try. Use a newer rapporteur, or write version 1.
      """,
    bad: .project(head: "rapporteur: 2"),
    good: .project(head: "rapporteur: 1")
  )

  static let invalidProse = Explanation(
    .invalidProse,
    "a citation in running text is written wrongly",
    why: """
      A citation that is not understood would be printed as brackets and leave its sentence without a source. Each id \
      has its own '@', ids are parted by ';', and the bracket is closed.
      """,
    bad: .project(head: "summary: Northland rejects the draft [@northland-rejects; bulletin]."),
    good: .project(head: "summary: Northland rejects the draft [@northland-rejects; @bulletin].")
  )
}
