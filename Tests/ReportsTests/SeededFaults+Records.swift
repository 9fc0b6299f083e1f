extension SeededFault {
  /// One record that is not as the model wants it.
  static let inRecords = parse(
    """
    # unknown-field: a key of a statement is misspelt
    @ corpus/statements.yaml
    -    gist: Southport has
    +    «gyst»: Southport has

    # unknown-field: a key of a quotation is misspelt
    @ corpus/statements.yaml
    -prefix: 
    +«prefx»: 

    # unknown-field: a key of corpus.yaml does not exist
    @ corpus/corpus.yaml
    -title:
    +«name»:

    # missing-field: a statement without a source
    @ corpus/statements.yaml
    -  - id: herald-accuses
    +  - «id»: herald-accuses
    @ corpus/statements.yaml
    -    source: bulletin
    -    assessment
    +    assessment

    # missing-field: a speaker who is neither known nor described
    @ corpus/statements.yaml
    -    speakers: [herald]
    +    speakers: [{«for»: [herald]}]

    # wrong-shape: a list where a text belongs
    @ corpus/entities.yaml
    -name: Coast Herald
    +name: «[Coast Herald]»

    # wrong-shape: records by their ids instead of a list
    @ corpus/events.yaml
    -events:
    -  - id: harbour-talks
    -    type: meeting
    -    title: Talks on the harbour
    -    date: 2031-03-03
    -    status: confirmed
    -    place: pier
    -    actors:
    -      - {entity: coast-states, role: participant}
    -      - {entity: inner-coast, role: participant}
    -    sources: [first-edition]
    -  - id: secret-deal
    -    type: agreement
    -    title: A deal in secret
    -    date: 2031-03
    -    status: disputed
    -    part_of: harbour-talks
    -    actors: [{entity: coast-battery, role: instrument}]
    +events: «{harbour-talks: {type: meeting, title: Talks}, secret-deal: {type: agreement}}»

    # empty-value: a field without a value
    @ corpus/sources.yaml
    -    publisher: herald
    +    «publisher»:

    # unknown-value: an act that is none
    @ corpus/statements.yaml
    -act: decline
    +act: «declien»

    # unknown-value: a form that is none
    @ corpus/statements.yaml
    -form: mixed
    +form: «mixt»

    # unknown-value: a type of entity that is none
    @ corpus/entities.yaml
    -type: weapon
    +type: «weapn»

    # unknown-value: a role that is none
    @ corpus/events.yaml
    -role: instrument
    +role: «tool»

    # unknown-value: an answer of no known kind
    @ corpus/statements.yaml
    -re: [{kind: denies
    +re: [{kind: «denied»

    # unknown-value: a likelihood of no scale
    @ corpus/statements.yaml
    -likelihood: unlikely
    +likelihood: «improbabel»

    # unknown-value: an act of the corpus's own that is like nothing
    @ corpus/corpus.yaml
    -like: demand
    +like: «command»

    # invalid-id: an id with a space
    @ corpus/statements.yaml
    -  - id: southport-before
    +  - id: «southport before»

    # invalid-date: a day that does not exist
    @ corpus/statements.yaml
    -    said: 2031-03-03
    +    said: «2031-02-30»

    # invalid-date: a date in another notation
    @ corpus/sources.yaml
    -published: 2031-03-05
    +published: «5 March 2031»

    # invalid-date: an interval that runs backwards
    @ corpus/entities.yaml
    -valid: 2020/..
    +valid: «2020/2019»

    # invalid-number: a credibility that is none
    @ corpus/statements.yaml
    -assessment: {likelihood: unlikely}
    +assessment: {credibility: «7»}

    # invalid-country: a country of three letters
    @ corpus/entities.yaml
    -country: [NO]
    +country: [«NOR»]

    # invalid-language: a language with an underscore
    @ corpus/sources.yaml
    -language: en
    +language: «en_GB»

    # invalid-url: an address that is a script
    @ corpus/sources.yaml
    -url: https://herald.example/harbour
    +url: «javascript:alert(1)»

    # invalid-path: a text outside the corpus
    @ corpus/sources.yaml
    -    text: texts/bulletin.txt
    +    text: «../texts/bulletin.txt»

    # invalid-path: a text at the root of the disk
    @ corpus/sources.yaml
    -path: texts/communique.txt
    +path: «/etc/passwd»

    # invalid-hash: a checksum that is too short
    @ corpus/sources.yaml
    -0fd7baced46cff9667ffb84e5e57a01bf835372c091bb586343802fe39b9989e
    +«0fd7baced46c»

    # conflicting-fields: a speaker who is known and has a label
    @ corpus/statements.yaml
    -speakers: [{entity: northland-minister, for: [northland]}]
    +speakers: [{entity: northland-minister, «label»: an official, for: [northland]}]

    # form-content: direct, with a gist
    @ corpus/statements.yaml
    -    form: direct
    -
    +    form: direct
    +    «gist»: Northland will not sign.
    +

    # form-content: indirect, with quotations
    @ corpus/statements.yaml
    -    gist: Southport has nothing to say.
    +    gist: Southport has nothing to say.
    +    «quotes»: [nothing]

    # form-content: mixed, without quotations
    @ corpus/statements.yaml
    -form: indirect
    -    gist: The paper
    +form: «mixed»
    +    gist: The paper

    # unsupported-version: a corpus of a later version
    @ corpus/corpus.yaml
    -rapporteur: 1
    +rapporteur: «2»

    # duplicate-id: two entities of one id
    @ corpus/entities.yaml
    -  - {id: coast-battery,
    +  - {id: «herald», type: organisation, name: Another}
    +  - {id: coast-battery,
    @ corpus/entities.yaml
    -  - {id: herald, type: organisation, name: Coast
    +  - {id: «herald», type: organisation, name: Coast

    # duplicate-id: an event and a statement of one id, in two files
    @ corpus/statements.yaml
    -  - id: southport-before
    +  - id: «secret-deal»
    @ corpus/events.yaml
    -  - id: secret-deal
    +  - id: «secret-deal»

    # speaker-cannot-speak: a weapon speaks
    @ corpus/statements.yaml
    -    speakers: [herald]
    +    speakers: [«coast-battery»]

    # quote-mismatch: one word is another
    @ corpus/statements.yaml
    -quotes: [We will not sign the draft]
    +quotes: [«We shall not sign the draft»]
    @ corpus/texts/bulletin.txt
    -We will not sign the draft
    +«We will not sign the draft»

    # quote-ambiguous: words that stand there twice
    @ corpus/statements.yaml
    -{exact: no deal, prefix: "was “", start: 65, end: 72}
    +{exact: «no deal»}

    # quote-position: a position that is one too far
    @ corpus/statements.yaml
    -start: 65, end: 72
    +start: «66», end: 73
    """
  )

  /// References between records.
  static let inReferences = parse(
    """
    # unknown-reference: a speaker whom nobody knows
    @ corpus/statements.yaml
    -speakers: [herald]
    +speakers: [«hearld»]

    # unknown-reference: a source that does not exist
    @ corpus/statements.yaml
    -    source: bulletin
    -    assessment
    +    source: «buletin»
    +    assessment

    # unknown-reference: an origin that does not exist
    @ corpus/statements.yaml
    -origin: communique
    +origin: «comunique»

    # unknown-reference: a statement that nobody passed on
    @ corpus/statements.yaml
    -via: herald-accuses
    +via: «herald-acuses»

    # unknown-reference: an answer to nothing
    @ corpus/statements.yaml
    -to: secret-deal}
    +to: «secret-del»}

    # unknown-reference: on behalf of nobody
    @ corpus/statements.yaml
    -for: [northland]
    +for: [«norhland»]

    # unknown-reference: a member that does not exist
    @ corpus/entities.yaml
    -{entity: southport, valid
    +{entity: «southprt», valid

    # unknown-reference: a link to nothing
    @ corpus/entities.yaml
    -type: office-of, to: northland}
    +type: office-of, to: «northand»}

    # unknown-reference: a place that does not exist
    @ corpus/events.yaml
    -place: pier
    +place: «peir»

    # unknown-reference: a part of nothing
    @ corpus/events.yaml
    -part_of: harbour-talks
    +part_of: «harbor-talks»

    # unknown-reference: an actor who does not exist
    @ corpus/events.yaml
    -{entity: coast-battery
    +{entity: «coast-batery»

    # unknown-reference: a marking that does not exist
    @ corpus/sources.yaml
    -marking: tlp-green
    +marking: «tlp-gren»

    # unknown-reference: a default marking that does not exist
    @ corpus/corpus.yaml
    -default_marking: tlp-clear
    +default_marking: «tlp-cleer»

    # wrong-kind: a statement about an event
    @ corpus/statements.yaml
    -about: [southport]
    +about: [«secret-deal»]

    # wrong-kind: an entity as a source
    @ corpus/statements.yaml
    -    source: bulletin
    -    assessment
    +    source: «herald»
    +    assessment

    # wrong-kind: an answer to an entity
    @ corpus/statements.yaml
    -to: secret-deal}
    +to: «herald»}

    # wrong-kind: derived from an event
    @ corpus/sources.yaml
    -derived_from: [communique]
    +derived_from: [«secret-deal»]

    # reference-cycle: groups inside one another
    @ corpus/entities.yaml
    -members: [northland, {entity: southport, valid: 2020/..}]
    +members: [northland, {entity: southport, valid: 2020/..}, «inner-coast»]
    @ corpus/entities.yaml
    -name: Inner coast, members: [northland]
    +name: Inner coast, members: [northland, «coast-states»]

    # reference-cycle: a statement passed on by itself
    @ corpus/statements.yaml
    -via: herald-accuses
    +via: «minister-at-second-hand»

    # reference-cycle: documents derived from one another
    @ corpus/sources.yaml
    -derived_from: [communique]
    +derived_from: [«communique»]
    @ corpus/sources.yaml
    -authors: [northland]
    +authors: [northland]
    +    derived_from: [«bulletin»]

    # reference-cycle: events that are parts of one another
    @ corpus/events.yaml
    -    place: pier
    +    place: pier
    +    part_of: «secret-deal»
    @ corpus/events.yaml
    -part_of: harbour-talks
    +part_of: «harbour-talks»

    # reference-cycle: documents that supersede one another
    @ corpus/sources.yaml
    -    reliability: B
    +    reliability: B
    +    superseded_by: «first-edition»
    @ corpus/sources.yaml
    -    superseded_by: bulletin
    +    superseded_by: «bulletin»

    # reference-cycle: a statement superseded by itself
    @ corpus/statements.yaml
    -superseded_by: southport-denies
    +superseded_by: «southport-before»
    """
  )
}
