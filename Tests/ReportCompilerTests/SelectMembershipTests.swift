import ReportInput
import Testing

/// Groups, and their members by date.
@Suite struct SelectMembershipTests {
  /// `club` ⊃ `inner` ⊃ `ann`, `bob`; `ann` belongs until 2021, `bob` from 2022; `cid` says himself that he is a member;
  /// `body` is an organisation, which does not speak for its members.
  static let corpus = WrittenCorpus(
    """
    sources:
      - {id: s, type: article, title: S, published: 2020}
    entities:
      - {id: club, type: group, name: Club, members: [inner, {entity: eve, valid: 2020-05/2020-08}]}
      - {id: inner, type: group, name: Inner, members: [{entity: ann, valid: ../2021}, {entity: bob, valid: 2022/..}]}
      - {id: ann, type: person, name: Ann}
      - {id: bob, type: person, name: Bob}
      - {id: cid, type: person, name: Cid, links: [{type: member-of, to: inner, valid: 2023}, {type: member-of, to: body}]}
      - {id: eve, type: person, name: Eve}
      - {id: body, type: organisation, name: Body}
      - {id: desk, type: office, name: Desk, links: [{type: office-of, to: body, valid: 2020/2021}]}
    statements:
      - {id: body-2023, speakers: [body], act: say, form: indirect, gist: G, source: s, said: 2023}
      - {id: club-2020, speakers: [club], act: say, form: indirect, gist: G, source: s, said: 2020-06-01}
      - {id: club-2023, speakers: [club], act: say, form: indirect, gist: G, source: s, said: 2023-06}
      - {id: club-none, speakers: [club], act: say, form: indirect, gist: G, source: s}
      - {id: desk-2020, speakers: [desk], act: say, form: indirect, gist: G, source: s, said: 2020}
      - {id: desk-2024, speakers: [desk], act: say, form: indirect, gist: G, source: s, said: 2024}
      - {id: own-ann, speakers: [ann], act: say, form: indirect, gist: G, source: s, said: 2024}
      - {id: own-bob, speakers: [bob], act: say, form: indirect, gist: G, source: s, said: 2024}
      - {id: own-cid, speakers: [cid], act: say, form: indirect, gist: G, source: s, said: 2023}
      - {id: own-eve, speakers: [eve], act: say, form: indirect, gist: G, source: s, said: 2020-09/2020-10}
    """
  )

  @Test func aGroupSpeaksForThoseWhoAreItsMembersOnTheDay() {
    let rows = [
      ("speaker: club", "club-2020 club-2023 club-none own-bob own-cid"),
      ("speaker: inner", "club-2020 club-2023 club-none own-bob own-cid"),
      ("speaker: ann", "club-2020 club-none own-ann"), ("speaker: bob", "club-2023 own-bob"),
      ("speaker: cid", "club-2023 own-cid"),
      // What is undated was said, by its source, some time in 2020.
      ("speaker: eve", "club-2020 club-none own-eve"),
      ("speaker: [ann, bob]", "club-2020 club-2023 club-none own-ann own-bob"),
      // An organisation's word is not that of its members, nor theirs its own; `within` asks for them.
      ("speaker: body", "body-2023"), ("speaker: {within: body}", "body-2023 desk-2020 own-cid"),
      ("speaker: {within: club}", "club-2020 club-2023 club-none own-bob own-cid"),
      ("not: {speaker: club}", "body-2023 desk-2020 desk-2024 own-ann own-eve"),
    ]
    for (filter, ids) in rows {
      #expect(found(.statements, filter, in: SelectMembershipTests.corpus) == ids, "\(filter)")
    }
  }

  @Test func membersAreFoundAndTakenForSpeakersByDate() {
    let rows = [
      ("member-of: club", "ann bob cid eve inner"), ("member-of: inner", "ann bob cid"), ("member-of: body", "cid"),
      ("member-of: {exists: true}", "ann bob cid eve inner"),
      ("member-of: {exists: false}", "body club desk"), ("speaks-in: y2020", "ann club eve inner"),
      ("speaks-in: y2023", "bob cid club inner"),
      ("speaks-in: both", "ann bob cid club eve inner"), ("speaks-in: body", "body"),
      ("mentioned-in: y2023", "bob cid club inner"),
    ]
    let selections = """
      selections:
        y2020: {statements: {id: club-2020}}
        y2023: {statements: {id: club-2023}}
        both: {union: [y2020, y2023]}
        body: {statements: {id: body-2023}}

      """
    for (filter, ids) in rows {
      #expect(found(.entities, filter, in: SelectMembershipTests.corpus, selections: selections) == ids, "\(filter)")
    }
  }
}
