extension SeededFault {
  /// Every way in which a report may come to show something above its ceiling, as patches to the secret project.
  static let waysToSecrets = parse(
    """
    # marking-above-ceiling: statements by their marking
    @ open.yaml
    -statements: {tag: chosen}
    +statements: {marking: tlp-red}

    # marking-above-ceiling: a statement by its id
    @ open.yaml
    -statements: {tag: chosen}
    +statements: {id: zq-statement}

    # marking-above-ceiling: statements grouped by speaker
    @ open.yaml
    -statements: {tag: chosen}
    +statements: {act: warn}
    +    group-by: speaker

    # marking-above-ceiling: disputes
    @ open.yaml
    -statements: {tag: chosen}
    +disputes: {event: zq-event}

    # marking-above-ceiling: full quotations
    @ open.yaml
    -statements: {tag: chosen}
    +verbatim: {form: mixed}

    # marking-above-ceiling: gaps
    @ open.yaml
    -statements: {tag: chosen}
    +gaps: {speaker: zq-office}

    # marking-above-ceiling: a chronology of statements
    @ open.yaml
    -statements: {tag: chosen}
    +chronology: {statements: {text: {words: zqgist}}}

    # marking-above-ceiling: a chronology of events
    @ open.yaml
    -statements: {tag: chosen}
    +chronology: {events: {type: [strike, meeting]}}

    # marking-above-ceiling: entities in a table
    @ open.yaml
    -statements: {tag: chosen}
    +entities: {type: organisation}

    # marking-above-ceiling: entities in profiles
    @ open.yaml
    -statements: {tag: chosen}
    +entities: {name: zqname}
    +    as: profiles

    # marking-above-ceiling: the links of an entity
    @ open.yaml
    -statements: {tag: chosen}
    +entities: {id: northland}
    +    as: profiles

    # marking-above-ceiling: sources
    @ open.yaml
    -statements: {tag: chosen}
    +sources: {type: post}

    # marking-above-ceiling: entities mentioned in statements
    @ open.yaml
    -statements: {tag: chosen}
    +entities: {mentioned-in: closed}
    @ open.yaml
    -sections:
    +selections:
    +  closed: {statements: {marking: tlp-red}}
    +sections:

    # marking-above-ceiling: an open entity that only a closed statement mentions
    @ open.yaml
    -statements: {tag: chosen}
    +entities: {mentioned-in: closed, type: government}
    @ open.yaml
    -sections:
    +selections:
    +  closed: {statements: {marking: tlp-red}}
    +sections:

    # marking-above-ceiling: the number of statements
    @ open.yaml
    -outputs:
    +selections:
    +  closed: {statements: {marking: tlp-red}}
    +expect:
    +  - {selection: closed, count: {max: 5}}
    +outputs:

    # marking-above-ceiling: the age of statements
    @ open.yaml
    -outputs:
    +selections:
    +  closed: {statements: {marking: tlp-red}}
    +expect:
    +  - {selection: closed, newest-within: 1d, severity: warning}
    +outputs:

    # marking-above-ceiling: a citation of a statement
    @ open.yaml
    -statements: {tag: chosen}
    -    empty: None.
    +text: This is known [@zq-statement].
    ! 3

    # marking-above-ceiling: a citation of a source
    @ open.yaml
    -statements: {tag: chosen}
    -    empty: None.
    +text: This is known [@zq-source].
    ! 3

    # marking-above-ceiling: a citation of an event in the summary
    @ open.yaml
    -sections:
    +summary: This is known [@zq-event].
    +sections:
    ! 3

    # marking-above-ceiling: a citation of what rests on it
    @ open.yaml
    -sections:
    +summary: This is known [@chosen].
    +sections:
    @ corpus/open.yaml
    -x-statement: a
    +about: [zq-entity]
    ! 3

    # marking-above-ceiling: by origin
    @ corpus/open.yaml
    -x-statement: a
    +origin: zq-source

    # marking-above-ceiling: by another source of the same words
    @ corpus/open.yaml
    -x-statement: a
    +also_in: [{id: zq-source, at: zqlocator}]

    # marking-above-ceiling: by source
    @ corpus/open.yaml
    -    said: 2031-03-04
    -    source: paper
    +    source: {id: zq-source, at: zqlocator}

    # marking-above-ceiling: by whoever passed it on
    @ corpus/open.yaml
    -x-statement: a
    +via: zq-statement

    # marking-above-ceiling: by an answer to a statement
    @ corpus/open.yaml
    -x-statement: a
    +re: [{kind: answers, to: zq-statement}]

    # marking-above-ceiling: by an answer to an event
    @ corpus/open.yaml
    -x-statement: a
    +re: [{kind: denies, to: zq-event}]

    # marking-above-ceiling: by what it is about
    @ corpus/open.yaml
    -x-statement: a
    +about: [northland, zq-entity]

    # marking-above-ceiling: by whom it is said to
    @ corpus/open.yaml
    -x-statement: a
    +to: [zq-entity]

    # marking-above-ceiling: by an event
    @ corpus/open.yaml
    -events: [talks]
    +events: [talks, zq-event]

    # marking-above-ceiling: by a speaker
    @ corpus/open.yaml
    -speakers: [coast]
    +speakers: [coast, zq-entity]

    # marking-above-ceiling: by a capacity
    @ corpus/open.yaml
    -speakers: [coast]
    +speakers: [{entity: coast, as: zq-office}]

    # marking-above-ceiling: by whom it is said for
    @ corpus/open.yaml
    -speakers: [coast]
    +speakers: [{entity: coast, for: [zq-entity]}]

    # marking-above-ceiling: by what supersedes it
    @ corpus/open.yaml
    -x-statement: a
    +superseded_by: zq-statement

    # marking-above-ceiling: by a member of a group
    @ corpus/open.yaml
    -members: [northland]
    +members: [northland, zq-entity]

    # marking-above-ceiling: by the place of an event
    @ corpus/open.yaml
    -x-event: a
    +place: zq-place

    # marking-above-ceiling: by an actor of an event
    @ corpus/open.yaml
    -actors: [{
    +actors: [{entity: zq-entity, role: target}, {

    # marking-above-ceiling: by a source of an event
    @ corpus/open.yaml
    -x-event: a
    +sources: [zq-source]

    # marking-above-ceiling: by what an event is part of
    @ corpus/open.yaml
    -x-event: a
    +part_of: zq-event

    # marking-above-ceiling: by a publisher
    @ corpus/open.yaml
    -x-source: a
    +publisher: zq-entity

    # marking-above-ceiling: by an author
    @ corpus/open.yaml
    -x-source: a
    +authors: [zq-entity]

    # marking-above-ceiling: by what a source derives from
    @ corpus/open.yaml
    -x-source: a
    +derived_from: [zq-source]

    # marking-above-ceiling: by what a source translates
    @ corpus/open.yaml
    -x-source: a
    +translation_of: zq-source

    # marking-above-ceiling: by what supersedes a source
    @ corpus/open.yaml
    -x-source: a
    +superseded_by: zq-source
    """
  )
}
