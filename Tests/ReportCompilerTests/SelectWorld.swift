/// A corpus in which every field of a filter finds some records and not others.
let world = WrittenCorpus(
  """
  sources:
    - {id: s-a, type: article, title: A, published: 2024-05-31, publisher: wire, reliability: B, language: en-GB, url: "https://e.org/a"}
    - {id: s-b, type: communique, title: B, published: 2024-05, publisher: Some Ministry, authors: [kp-mfa, A. Writer], reliability: C, language: ko, status: corrected}
    - {id: s-c, type: report, title: C, published: XXXX, status: withdrawn}
    - {id: s-d, type: transcript, title: D, published: 2024-06-10, authors: [Somebody], language: en, derived_from: [s-a], marking: tlp-green}
  entities:
    - {id: wire, type: organisation, name: The Wire, country: [US], tags: [outlet]}
    - {id: kp, type: government, name: North Korea, country: [KP], aliases: [DPRK, {name: 조선, kind: original, lang: ko}]}
    - {id: ru, type: government, name: Russia, country: [RU], aliases: [{name: Moscow, kind: metonym}], tags: [p5]}
    - {id: kp-mfa, type: organisation, name: Foreign Ministry of North Korea, country: [KP], links: [{type: part-of, to: kp}]}
    - {id: kp-speaker, type: office, name: Spokesperson, links: [{type: office-of, to: kp-mfa}, {type: spokesperson-for, to: kp}]}
    - {id: ana, type: person, name: Ána Łuk, links: [{type: holds, to: kp-speaker, valid: 2024}], marking: tlp-amber}
    - {id: allies, type: group, name: The allies, members: [fr, {entity: jp, valid: 2024-05/..}]}
    - {id: fr, type: government, name: France, country: [FR, EU], tags: [p5, europe]}
    - {id: jp, type: government, name: Japan, country: [JP]}
    - {id: un, type: organisation, name: United Nations}
    - {id: town, type: place, name: Town, links: [{type: part-of, to: ru}]}
    - {id: missile, type: weapon, name: Missile}
  events:
    - {id: e-transfer, type: transfer, title: Arms go north, date: 2024-01/2024-04, status: disputed, place: town, actors: [{entity: kp, role: actor}, {entity: ru, role: recipient}], tags: [arms]}
    - {id: e-strike, type: strike, title: A strike, date: 2024-01-02, status: confirmed, actors: [{entity: missile, role: instrument}], sources: [s-a]}
    - {id: e-vote, type: vote, title: A vote, date: XXXX, place: un}
    - {id: e-plan, type: meeting, title: A meeting, date: 2024-XX, status: planned, tags: [arms, talks]}
  statements:
    - {id: st-1, speakers: [allies], act: accuse, form: indirect, gist: The allies accuse both of moving arms., source: s-a, said: 2024-05-31, about: [kp, ru], to: [un], events: [e-transfer], tags: [arms, joint]}
    - {id: st-2, speakers: [{entity: kp-speaker, for: [kp-mfa]}], act: deny, form: mixed, gist: No arms were moved., quotes: ["a groundless rumour"], source: {id: s-a, at: p. 2}, origin: s-b, about: [kp], re: [{kind: denies, to: st-1}], language: ko, status: corrected}
    - {id: st-3, speakers: [{label: a senior official, for: [ru]}], act: say, form: direct, quotes: ["Le Café de Paris is closed", "siren"], source: s-b, via: st-2, re: [{kind: answers, to: e-strike}, {kind: denies, to: e-transfer}], said: 2024-05~}
    - {id: st-4, speakers: [fr], act: veto, form: indirect, gist: "France stops the arms-text, no harm meant.", source: s-c, events: [e-vote], assessment: {credibility: 2, likelihood: probable, confidence: high}}
    - {id: st-5, speakers: [ru, kp], act: promise, form: indirect, gist: "러시아는 무기를 거부했다", source: s-d, also_in: [s-b], said: 2024-06-01/2024-06-05, to: [jp], assessment: {credibility: 5, likelihood: unlikely}, tags: [joint]}
    - {id: st-6, speakers: [jp], act: urge, form: indirect, gist: Japan urges talks., source: s-a, origin: s-c, said: XXXX, status: doubtful, about: [kp]}
    - {id: st-7, speakers: [allies], act: say, form: indirect, gist: An earlier word., source: s-b, said: 2024-04-30, marking: tlp-amber, about: [missile]}
  """,
  settings: "acts: [{id: veto, like: reject}, {id: summon, like: demand}]\n"
)
