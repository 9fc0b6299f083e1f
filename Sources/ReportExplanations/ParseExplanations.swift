import ReportDiagnostics

// The file as YAML.

extension Explanation {
  private static let rejection = """
    statements:
      - id: northland-rejects
        speakers: [northland]
        act: reject
        form: indirect
        gist: Northland rejects the draft.
        source: bulletin
    """

  /// The statement above with another gist, which may hold anything.
  private static func gist(_ gist: String) -> String {
    """
    statements:
      - id: northland-rejects
        speakers: [northland]
        act: reject
        form: indirect
        source: bulletin
        gist: \(gist)
    """
  }

  static let yamlEncoding = Explanation(
    .yamlEncoding,
    "a file is not UTF-8 text",
    why: """
      Names and quotations are compared letter by letter. In another encoding, or with damaged bytes, an e with an \
      accent could be any of several letters, and guessing would put a wrong name into the briefing. Save the file \
      as UTF-8; most editors offer it as "Save with encoding".
      """,
    bad: .statementsFile(
      Array(gist("The Caf").utf8) + [0xE9] + Array(" accord is rejected.\n".utf8)
    ),
    good: .statementsFile(Array(gist("The Café accord is rejected.\n").utf8))
  )

  static let yamlSyntax = Explanation(
    .yamlSyntax,
    "the text is not YAML",
    why: """
      Brackets, quotation marks or indentation do not fit together, so nothing after this place can be trusted. \
      rapporteur also refuses the few spellings that YAML tools are known to read differently: a record must mean the \
      same to everyone who opens the file.
      """,
    bad: .project(
      statements: """
        statements:
          - id: northland-rejects
            speakers: [northland
            act: reject
            form: indirect
            gist: Northland rejects the draft.
            source: bulletin
        """
    ),
    good: .project(statements: rejection)
  )

  static let yamlLineBreak = Explanation(
    .yamlLineBreak,
    "a character breaks lines for YAML but not for editors",
    why: """
      Some characters, such as U+2028, end a line for YAML while an editor shows one line. What you see and what is \
      read would differ, and every place after it would be counted wrongly. They usually come in by pasting from a \
      web page; write an ordinary space or line end.
      """,
    bad: .project(statements: gist("Northland rejects\u{2028}the draft.")),
    good: .project(statements: gist("Northland rejects the draft."))
  )

  static let yamlFinalNewline = Explanation(
    .yamlFinalNewline,
    "the last line of a text block has no line end",
    why: """
      The YAML library reads a text block that runs into the end of the file differently from the YAML standard, and \
      in some cases loses its last words. End the file with a line end; most editors can do so on saving.
      """,
    bad: .statementsFile(Array(gist("|\n      Northland rejects the draft.").utf8)),
    good: .statementsFile(Array(gist("|\n      Northland rejects the draft.\n").utf8))
  )

  static let yamlSeveralDocuments = Explanation(
    .yamlSeveralDocuments,
    "a file holds more than one YAML document",
    why: """
      A line of three hyphens begins a new document. Many tools read only the first one, so the records after it would \
      be silently missing from the briefing. Use one document a file.
      """,
    bad: .project(
      statements: rejection + """

        ---
        events: []
        """
    ),
    good: .project(statements: rejection)
  )

  static let yamlDirective = Explanation(
    .yamlDirective,
    "a file begins with a YAML directive",
    why: """
      A line such as %YAML or %TAG changes how the rest of the file is read. No record needs one, and without them \
      every file reads the same way.
      """,
    bad: .project(statements: "%YAML 1.1\n---\n" + rejection),
    good: .project(statements: rejection)
  )

  static let yamlTag = Explanation(
    .yamlTag,
    "a value carries a YAML tag",
    why: """
      A tag (an exclamation mark and a word before a value) asks YAML to turn text into something else. Here every \
      value is text, and the field it stands in decides what it means; that is why NO stays Norway and 1.10 stays \
      1.10. Leave the tag out.
      """,
    bad: .project(
      statements: """
        statements:
          - id: northland-rejects
            speakers: [northland]
            act: reject
            form: indirect
            gist: Northland rejects the draft.
            said: !!timestamp 2031-03-03
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
            said: 2031-03-03
            source: bulletin
        """
    )
  )

  static let yamlMergeKey = Explanation(
    .yamlMergeKey,
    "a mapping uses the merge key '<<'",
    why: """
      The merge key copies fields from elsewhere into a record. It is not part of YAML 1.2, tools disagree on it, and \
      whoever reviews the record no longer sees all of it. Write the fields out.
      """,
    bad: .project(
      statements: """
        statements:
          - id: northland-rejects
            <<: {act: reject, form: indirect}
            speakers: [northland]
            gist: Northland rejects the draft.
            source: bulletin
        """
    ),
    good: .project(statements: rejection)
  )

  static let yamlComplexKey = Explanation(
    .yamlComplexKey,
    "a key is not a plain word",
    why: """
      YAML lets a list or a mapping stand as a key, after a question mark. No field of a record or a spec is called \
      that way, so it can only be a slip.
      """,
    bad: .project(
      statements: """
        statements:
          - id: northland-rejects
            ? [speakers]
            : [northland]
            act: reject
            form: indirect
            gist: Northland rejects the draft.
            source: bulletin
        """
    ),
    good: .project(statements: rejection)
  )

  static let yamlDuplicateKey = Explanation(
    .yamlDuplicateKey,
    "a mapping has the same key twice",
    why: """
      Of two values for one field, most tools keep one and drop the other without a word. Which one the author meant, \
      only the author knows. YAML 1.2 forbids it; keys that look alike but are spelt with different accents count as \
      the same.
      """,
    bad: .project(
      statements: """
        statements:
          - id: northland-rejects
            speakers: [northland]
            act: reject
            act: deny
            form: indirect
            gist: Northland rejects the draft.
            source: bulletin
        """
    ),
    good: .project(statements: rejection)
  )

  static let yamlAlias = Explanation(
    .yamlAlias,
    "an anchor or alias stands where it may not",
    why: """
      An alias (*name) repeats what an anchor (&name) marked. In a corpus every record must stand by itself, so that \
      it can be read, moved and reviewed alone; aliases are refused. In a spec they are allowed, as long as what they \
      expand to stays small.
      """,
    bad: .project(
      statements: """
        statements:
          - id: northland-rejects
            speakers: &who [northland]
            about: *who
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
            about: [northland]
            act: reject
            form: indirect
            gist: Northland rejects the draft.
            source: bulletin
        """
    )
  )

  static let yamlTooDeep = Explanation(
    .yamlTooDeep,
    "values are nested more than 64 deep",
    why: """
      The deepest record of the model needs six levels. A file that nests further is damaged or made to exhaust the \
      machine, and is refused before it can.
      """,
    bad: .statementsFile(
      "statements: " + String(repeating: "[", count: 80) + String(repeating: "]", count: 80) + "\n",
      excerpt: "statements: [[[[[[[[[[   and so on, 80 deep   ]]]]]]]]]]"
    ),
    good: .project(statements: rejection)
  )

  static let yamlTooLarge = Explanation(
    .yamlTooLarge,
    "a file or a value is larger than the limits",
    why: """
      A single value may hold 1 MB, about the text of a long novel; whole files are limited too. More than that in a \
      record is a document that was pasted into the wrong place. Keep the text of a source in a file of its own and \
      name it under 'text'.
      """,
    bad: .statementsFile(
      gist(String(repeating: "blah ", count: 220_000) + "\n"),
      excerpt: gist("blah blah blah   and so on, for more than a million letters")
    ),
    good: .project(statements: rejection)
  )

  static let forbiddenCharacter = Explanation(
    .forbiddenCharacter,
    "a text holds a control character",
    why: """
      Control characters are invisible. In a terminal they can move the cursor, change colours or hide words; in a \
      document they break the format. No quotation needs them. They come in by pasting, or by an escape such as \
      "\\e" between double quotation marks.
      """,
    bad: .project(statements: gist(#""Northland \e[8mrejects\e[0m the draft.""#)),
    good: .project(statements: gist("Northland rejects the draft."))
  )

  static let bidiControl = Explanation(
    .bidiControl,
    "a character turns the direction of writing",
    why: """
      Such characters can make a line show other words than it holds (known as "Trojan Source", CVE-2021-42574). They \
      are allowed only inside a quotation, where they belong to somebody's words, and only in pairs that are closed. \
      Arabic and Hebrew do not need them.
      """,
    bad: .project(statements: gist(#""Northland \u202Erejects\u202C the draft.""#)),
    good: .project(statements: gist("Northland rejects the draft."))
  )
}
