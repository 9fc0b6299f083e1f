extension SeededFault {
  /// The spec by itself, and against the corpus and the formatters.
  static let inSpec = parse(
    """
    # unknown-field: a key of the spec is misspelt
    @ report.yaml
    -summary:
    +«sumary»:

    # unknown-field: a key of a section is misspelt
    @ report.yaml
    -group-by
    +«groupby»

    # unknown-field: a header field that does not exist
    @ report.yaml
    -  reference: H/1
    +  «refrence»: H/1

    # unknown-field: a field to filter by that does not exist
    @ report.yaml
    -statements: {act: deny}
    +statements: {«verb»: deny}

    # missing-field: a spec without a date
    @ report.yaml
    -rapporteur: 1
    +«rapporteur»: 1
    @ report.yaml
    -date: 2031-03-06
    -
    +

    # missing-field: an output without a file
    @ report.yaml
    -{format: plain-text, file: brief.txt, options
    +{«format»: plain-text, options

    # missing-field: a section without a block
    @ report.yaml
    -  - title: Gaps
    -    gaps: standing
    +  - «title: Gaps»

    # wrong-shape: sections as a mapping
    @ report.yaml
    -selections:
    -  standing:
    -    statements: {said: {from: $(since)}, not: {status: withdrawn}}
    -  denials:
    -    statements: {act: deny}
    -  both: {union: [standing, denials]}
    -  meetings:
    -    events: {type: meeting}
    +selections: «[standing, denials, both, meetings]»

    # wrong-shape: a list as a title
    @ report.yaml
    -title: Positions
    +title: «[Positions]»

    # empty-value: an output list without outputs
    @ report.yaml
    -  to: Coast desk
    +  «to»:

    # unknown-value: a filter for an act that does not exist
    @ report.yaml
    -{act: deny}
    +{act: «denny»}

    # unknown-value: a grouping that does not exist
    @ report.yaml
    -group-by: speaker
    +group-by: «speakers»

    # unknown-value: an order that does not exist
    @ report.yaml
    -order-by: [said, id]
    +order-by: [«date», id]

    # unknown-value: a type of parameter that does not exist
    @ report.yaml
    -{type: date, default
    +{type: «day», default

    # invalid-id: a report id with a slash
    @ report.yaml
    -report: harbour
    +report: «../harbour»

    # invalid-date: a report date in words
    @ report.yaml
    -date: 2031-03-06
    +date: «6 March 2031»

    # invalid-date: a filter from a day that does not exist
    @ report.yaml
    -{from: $(since)}
    +{from: «2031-02-29»}

    # invalid-number: a limit in words
    @ report.yaml
    -    group-by: speaker
    +    limit: «ten»
    +    group-by: speaker

    # invalid-number: a time span in weeks
    @ report.yaml
    -newest-within: 14d
    +newest-within: «2w»

    # invalid-url: a link that is a script
    @ report.yaml
    -*one* paper
    +[one](«javascript:alert(1)») paper

    # conflicting-fields: a section of two blocks
    @ report.yaml
    -    gaps: standing
    +    gaps: standing
    +    «verbatim»: standing

    # unsupported-version: a spec of a later version
    @ report.yaml
    -rapporteur: 1
    +rapporteur: «2»

    # invalid-prose: a citation without its sign
    @ report.yaml
    -[@bulletin]
    +[@bulletin; «communique»]

    # invalid-prose: a citation that is not closed
    @ report.yaml
    -[@bulletin].
    +«[@»bulletin.

    # unknown-reference: a citation that leads nowhere
    @ report.yaml
    -[@bulletin]
    +[@«buletin»]

    # unknown-reference: a filter for an entity that does not exist
    @ report.yaml
    -{act: deny}
    +{act: deny, speaker: «southprt»}

    # wrong-kind: a citation of an entity
    @ report.yaml
    -[@bulletin]
    +[@bulletin; @«northland»]

    # wrong-kind: events where statements belong
    @ report.yaml
    -gaps: standing
    +gaps: «meetings»

    # wrong-kind: a union of statements and events
    @ report.yaml
    -union: [standing, denials]
    +union: [standing, «meetings»]

    # reference-cycle: selections that make each other
    @ report.yaml
    -  both: {union: [standing, denials]}
    +  both: {union: [standing, rest]}
    +  rest: {except: [«both», denials]}

    # unknown-selection: a section of a selection that does not exist
    @ report.yaml
    -gaps: standing
    +gaps: «standin»

    # unknown-selection: a union with a selection that does not exist
    @ report.yaml
    -union: [standing, denials]
    +union: [standing, «denial»]

    # unknown-selection: an expectation of a selection that does not exist
    @ report.yaml
    -{selection: standing, count
    +{selection: «staning», count

    # unknown-parameter: a parameter that the spec does not declare
    @ report.yaml
    -$(since)
    +«$(sicne)»

    # unknown-parameter: a value on the command line for no parameter
    @ report.yaml
    -report: harbour
    +report: «harbour»
    $ build report.yaml -p sicne=2031-03-02

    # invalid-parameter: a default of the wrong type
    @ report.yaml
    -default: 2031-03-01
    +default: «last week»

    # invalid-parameter: a default that is no choice
    @ report.yaml
    -default: draft
    +default: «drafts»

    # invalid-parameter: a value on the command line of the wrong type
    @ report.yaml
    -  since: {
    +  «since»: {
    $ build report.yaml -p since=yesterday

    # invalid-parameter: a parameter without a value
    @ report.yaml
    -  since: {type: date, default: 2031-03-01}
    +  «since»: {type: date}

    # unknown-format: a formatter that does not exist
    @ report.yaml
    -format: plain-text
    +format: «plaintext»

    # unknown-option: an option that does not exist
    @ report.yaml
    -{width: 72}
    +{«widht»: 72}

    # invalid-option: a width in words
    @ report.yaml
    -width: 72
    +width: «wide»

    # invalid-option: a paper that does not exist
    @ report.yaml
    -paper: a4
    +paper: «a3»

    # invalid-option: a column that does not exist
    @ report.yaml
    -columns: [id, speakers, act]
    +columns: [id, «speaker», act]

    # invalid-option: a file that the formatter cannot write
    @ report.yaml
    -file: briefing.html
    +file: «briefing.pdf»

    # output-outside-folder: a path that leads out
    @ report.yaml
    -file: brief.txt
    +file: «../brief.txt»

    # output-outside-folder: a path from the root of the disk
    @ report.yaml
    -file: brief.txt
    +file: «/tmp/brief.txt»

    # output-outside-folder: a path led out by the command line
    @ report.yaml
    -file: brief.txt
    +file: «$(name).txt»
    @ report.yaml
    -parameters:
    +parameters:
    +  name: {type: text, default: brief}
    $ build report.yaml -p name=../../brief

    # output-outside-folder: a name that is kept for ourselves
    @ report.yaml
    -file: brief.txt
    +file: «.rapporteur-brief.txt»

    # output-collision: two outputs of one file
    @ report.yaml
    -file: brief.txt, options: {width: 72}}
    +file: brief.txt, options: {width: 72}}
    +  - {format: plain-text, file: «Brief.txt»}
    @ report.yaml
    -file: brief.txt, options: {width: 72}}
    +file: «brief.txt», options: {width: 72}}

    # output-collision: the same file from two specs
    @ second.yaml
    +rapporteur: 1
    +report: harbour
    +title: Another
    +date: 2031-03-06
    +corpus: corpus
    +marking: tlp-green
    +sections:
    +  - statements: {act: deny}
    +outputs:
    +  - {format: plain-text, file: «brief.txt»}
    @ report.yaml
    -file: brief.txt
    +file: «brief.txt»
    $ build report.yaml second.yaml

    # empty-selection: a section with nothing to show
    @ report.yaml
    -    gaps: standing
    +    «statements: {act: threaten}»

    # expectation-failed: too few records
    @ report.yaml
    -count: {min: 3}
    +count: «{min: 30}»

    # expectation-failed: too old
    @ report.yaml
    -newest-within: 14d
    +newest-within: «1d»

    # expectation-failed: too few sources
    @ report.yaml
    -newest-within: 14d
    +independent-sources: «{min: 2}»

    # marking-above-ceiling: a section of a record above the ceiling
    @ report.yaml
    -    gaps: standing
    +    «statements: {act: summon}»
    @ corpus/statements.yaml
    -    via: herald-accuses
    +    via: herald-accuses
    +    marking: tlp-amber
    @ report.yaml
    -not: {status: withdrawn}
    +not: {any: [{status: withdrawn}, {act: summon}]}
    ! 3

    # marking-above-ceiling: a citation of a source above the ceiling
    @ report.yaml
    -[@bulletin]
    +[@bulletin; @«old-file»]
    @ corpus/sources.yaml
    -  - id: first-edition
    +  - {id: old-file, type: other, title: A file, published: XXXX, marking: tlp-red}
    +  - id: first-edition
    ! 3
    """
  )
}
