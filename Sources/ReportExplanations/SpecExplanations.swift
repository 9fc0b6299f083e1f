import ReportDiagnostics

// The spec against the corpus and the formatters, and what it selects.

extension Explanation {
  static let unknownSelection = Explanation(
    .unknownSelection,
    "a section names a selection that does not exist",
    why: """
      A section takes the name of a selection from 'selections', or a filter written on the spot. The name is most \
      likely misspelt; the nearest one is offered.
      """,
    bad: .project(head: rejections, sections: "sections:\n  - statements: rejection"),
    good: .project(head: rejections, sections: "sections:\n  - statements: rejections")
  )

  static let unknownParameter = Explanation(
    .unknownParameter,
    "a parameter is not declared in the spec",
    why: """
      $(name) is replaced by the parameter's value. Without a declaration there is none, and a filter would quietly \
      look for the wrong thing. The same holds for -p on the command line.
      """,
    bad: .project(
      head: "parameters:\n  since: {type: date, default: 2031-03-01}",
      sections: "sections:\n  - statements: {said: {from: $(sicne)}}"
    ),
    good: .project(
      head: "parameters:\n  since: {type: date, default: 2031-03-01}",
      sections: "sections:\n  - statements: {said: {from: $(since)}}"
    )
  )

  static let invalidParameter = Explanation(
    .invalidParameter,
    "a parameter has no value, or one of the wrong type",
    why: """
      A parameter declares its type: text, date, number, choice, entity, event or source. Its default and what -p \
      sets must fit, and one without a default must be set.
      """,
    bad: .project(
      head: "parameters:\n  since: {type: date, default: last week}",
      sections: "sections:\n  - statements: {said: {from: $(since)}}"
    ),
    good: .project(
      head: "parameters:\n  since: {type: date, default: 2031-02-26}",
      sections: "sections:\n  - statements: {said: {from: $(since)}}"
    )
  )

  static let unknownFormat = Explanation(
    .unknownFormat,
    "there is no formatter of this name",
    why: "An output names the formatter that writes it. 'rapporteur formatters' lists them.",
    bad: .project(outputs: "outputs:\n  - {format: plaintext, file: brief.txt}"),
    good: .project(outputs: "outputs:\n  - {format: plain-text, file: brief.txt}")
  )

  static let unknownOption = Explanation(
    .unknownOption,
    "a formatter has no option of this name",
    why: """
      An option that is passed over in silence gives a document other than you asked for. 'rapporteur formatters NAME' \
      lists the options of a formatter.
      """,
    bad: .project(outputs: output("widht: 72")),
    good: .project(outputs: output("width: 72"))
  )

  static let invalidOption = Explanation(
    .invalidOption,
    "a formatter's option has a value it cannot have",
    why: "Each option declares what it takes. 'rapporteur formatters NAME' shows the values and the default.",
    bad: .project(outputs: output("width: wide")),
    good: .project(outputs: output("width: 80"))
  )

  static let outputOutsideFolder = Explanation(
    .outputOutsideFolder,
    "an output would leave the output folder",
    why: """
      A spec comes from a colleague or a repository; building it must not touch files elsewhere. Output files have \
      relative paths without '..', and nothing is followed out of the folder.
      """,
    bad: .project(outputs: "outputs:\n  - {format: plain-text, file: ../brief.txt}"),
    good: .project(outputs: "outputs:\n  - {format: plain-text, file: brief.txt}")
  )

  static let outputCollision = Explanation(
    .outputCollision,
    "two outputs have the same file",
    why: """
      The second would replace the first. Names that differ only in capital letters, or in how an accent is encoded, \
      count as the same, because they are on some disks.
      """,
    bad: .project(
      outputs: """
        outputs:
          - {format: plain-text, file: brief.txt}
          - {format: plain-text, file: Brief.txt, options: {width: 80}}
        """
    ),
    good: .project(
      outputs: """
        outputs:
          - {format: plain-text, file: brief.txt}
          - {format: plain-text, file: wide.txt, options: {width: 80}}
        """
    )
  )

  static let uncitedJudgement = Explanation(
    .uncitedJudgement,
    "a paragraph of the report cites nothing",
    why: """
      In a briefing every sentence should lead back to a source (ICD 206 asks the same). What you conclude may be \
      yours alone, but the reader should see what it rests on: [@id] cites a statement, a source or an event.
      """,
    bad: .project(head: "summary: Northland will not sign."),
    good: .project(head: "summary: Northland will not sign [@northland-rejects].")
  )

  static let emptySelection = Explanation(
    .emptySelection,
    "a section finds no record",
    why: """
      An empty section is more often a wrong filter than a finding, and "nothing" is a strong thing to tell a reader. \
      If it may be empty, say with 'empty' what is printed then.
      """,
    bad: .project(sections: threats),
    good: .project(sections: threats + "\n    empty: Nobody has threatened anybody.")
  )

  static let expectationFailed = Explanation(
    .expectationFailed,
    "something that the spec expects does not hold",
    why: """
      'expect' guards a report that is built again and again: if records are missing or too old, it is not written. \
      Look first at the corpus and the filters; change the expectation only if the world has changed.
      """,
    bad: .project(head: rejections + "\nexpect:\n  - {selection: rejections, count: {min: 2}}"),
    good: .project(head: rejections + "\nexpect:\n  - {selection: rejections, count: {min: 1}}")
  )

  static let markingAboveCeiling = Explanation(
    .markingAboveCeiling,
    "a record may not be shared as widely as the report",
    why: """
      'marking' in a spec says how far the report may travel. A record marked higher, or one that rests on a source \
      marked higher, stops the build with exit status 3, and nothing of it is written anywhere. Raise the report's \
      marking, change the selection, or leave such records out with 'omit-above-ceiling: true'.
      """,
    bad: .project(statements: amber, head: "marking: tlp-clear"),
    good: .project(statements: amber, head: "marking: tlp-amber")
  )

  private static let rejections = """
    selections:
      rejections:
        statements: {act: reject}
    """

  private static let threats = """
    sections:
      - title: Threats
        statements: {act: threaten}
    """

  private static let amber = """
    statements:
      - id: northland-rejects
        speakers: [northland]
        act: reject
        form: indirect
        gist: Northland rejects the draft.
        source: bulletin
        marking: tlp-amber
    """

  private static func output(_ option: String) -> String {
    "outputs:\n  - {format: plain-text, file: brief.txt, options: {\(option)}}"
  }
}
