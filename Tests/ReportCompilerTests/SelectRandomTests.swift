import Glibc
import Testing

/// Small corpora and filters drawn at random, answered by the compiler and by ``ReferenceCorpus``.
///
/// `SELECT_ROUNDS` says how many corpora; the seed of a round is its number.
@Suite struct SelectRandomTests {
  static let rounds = getenv("SELECT_ROUNDS").flatMap { Int(String(cString: $0)) } ?? 60
  static let acts = ["say", "deny", "accuse", "urge"]
  static let words = ["river", "gate", "Siren", "night", "café", "gates"]
  static let tags = ["x", "y", "z"]

  struct Draw {
    var state: UInt64

    /// SplitMix64.
    mutating func number(_ range: Range<Int>) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return range.lowerBound + Int((z ^ (z >> 31)) % UInt64(range.count))
    }

    mutating func chance(_ percent: Int) -> Bool { number(0..<100) < percent }
    mutating func one<Value>(_ values: [Value]) -> Value { values[number(0..<values.count)] }

    /// Distinct, in the order of the list.
    mutating func some(_ values: [String], upTo count: Int) -> [String] {
      var picked: Set<String> = []
      for _ in 0..<number(0..<count + 1) { picked.insert(one(values)) }
      return values.filter { picked.contains($0) }
    }
  }

  static func corpus(_ draw: inout Draw) -> ReferenceCorpus {
    var corpus = ReferenceCorpus()
    corpus.sources = (0..<3).map { _ in draw.chance(25) ? nil : draw.number(2019..<2024) }
    // Groups hold only later ones and single ones, so that there is no ring.
    let groups = ["g0", "g1", "g2"]
    let singles = ["p0", "p1", "p2", "p3"]
    for (index, id) in groups.enumerated() {
      var group = ReferenceCorpus.Person(id: id, isGroup: true)
      for member in draw.some(Array(groups[(index + 1)...]) + singles, upTo: 3) {
        let from = draw.number(2018..<2024)
        group.members.append((member, from, from + draw.number(0..<3)))
      }
      corpus.people.append(group)
    }
    for (index, id) in singles.enumerated() {
      let whole = index > 0 && draw.chance(40) ? draw.one(Array(singles[..<index])) : nil
      corpus.people.append(ReferenceCorpus.Person(id: id, isGroup: false, whole: whole))
    }
    for index in 0..<draw.number(3..<10) {
      let earlier = (0..<index).map { "st-\($0)" }
      corpus.statements.append(
        ReferenceCorpus.Said(
          id: "st-\(index)",
          speakers: draw.some(groups + singles, upTo: 2),
          act: draw.one(acts),
          about: draw.some(groups + singles, upTo: 2),
          source: draw.number(0..<3),
          date: draw.chance(30) ? nil : (draw.number(2018..<2024), draw.chance(50) ? nil : draw.number(1..<13)),
          tags: draw.some(tags, upTo: 2),
          answers: earlier.isEmpty || draw.chance(50) ? [] : [(draw.one(["denies", "answers"]), draw.one(earlier))],
          words: [draw.one(words), draw.one(words), "end"],
          credibility: draw.chance(50) ? nil : draw.number(1..<7)
        )
      )
    }
    return corpus
  }

  static func filter(_ draw: inout Draw, _ corpus: ReferenceCorpus, depth: Int = 0) -> ReferenceCorpus.Filter {
    func values(_ all: [String]) -> [String] {
      let picked = draw.some(all, upTo: 2)
      return picked.isEmpty ? [draw.one(all)] : picked
    }
    let people = corpus.people.map(\.id)
    switch draw.number(0..<(depth < 3 ? 16 : 11)) {
    case 0, 1: return .isOne("speaker", values(people))
    case 2: return .within(values(people))
    case 3: return .isOne("about", values(people))
    case 4: return .isOne("act", values(acts))
    case 5: return .isOne("tag", values(tags))
    case 6:
      return draw.chance(50)
        ? .isOne("source", values(["s0", "s1", "s2"])) : .isOne("id", values(corpus.statements.map(\.id)))
    case 7: return .exists(draw.one(["about", "tag", "re", "said", "credibility"]), draw.chance(50))
    case 8:
      let from = draw.number(2018 * 12..<2024 * 12)
      let to = from + draw.number(0..<30)
      return draw.chance(30)
        ? .dates(from: from, to: nil, certain: draw.chance(40))
        : .dates(from: draw.chance(30) ? nil : from, to: to, certain: draw.chance(40))
    case 9: return .words(values(words + ["end", "gat", "cafe"]).map { $0 == "cafe" ? "CAFÉ" : $0 })
    case 10:
      guard draw.chance(60) else { return .credibility(draw.number(1..<4)...draw.number(4..<7)) }
      let kind = draw.chance(70) ? draw.one(["denies", "answers"]) : nil
      return .answer(kind: kind, to: kind == nil || draw.chance(40) ? draw.one(corpus.statements.map(\.id)) : nil)
    case 11: return .not(filter(&draw, corpus, depth: depth + 1))
    case 12, 13: return .any((0..<draw.number(1..<4)).map { _ in filter(&draw, corpus, depth: depth + 1) })
    default: return .all((0..<draw.number(1..<4)).map { _ in filter(&draw, corpus, depth: depth + 1) })
    }
  }

  /// How many filters were asked, how many of them the two answer in different ways, and how many told statements apart.
  static func compare(
    rounds: Range<Int>,
    _ reference: (ReferenceCorpus, ReferenceCorpus.Said, ReferenceCorpus.Filter) -> Bool
  ) -> (asked: Int, wrong: [String], telling: Int) {
    var (asked, telling) = (0, 0)
    var wrong: [String] = []
    for round in rounds {
      var draw = Draw(state: UInt64(round))
      let corpus = corpus(&draw)
      let written = WrittenCorpus(corpus.yaml)
      let filters = (0..<20).map { _ in filter(&draw, corpus) }
      let named = filters.enumerated().map { "  f\($0.offset): {statements: {\(ReferenceCorpus.yaml($0.element))}}\n" }
      let report = WrittenReport("selections:\n" + named.joined(), over: written)
      for (number, filter) in filters.enumerated() {
        let expected = corpus.statements.filter { reference(corpus, $0, filter) }.map(\.id)
        asked += 1
        if !expected.isEmpty, expected.count < corpus.statements.count { telling += 1 }
        guard report.ids("f\(number)") != expected.joined(separator: " ") else { continue }
        wrong.append(
          "round \(round): \(ReferenceCorpus.yaml(filter)): \(report.ids("f\(number)") ?? "refused \(report.codesAtMarks)"), expected \(expected)"
        )
      }
    }
    return (asked, wrong, telling)
  }

  @Test func aFilterFindsWhatTheReferenceFinds() {
    let result = SelectRandomTests.compare(rounds: 0..<SelectRandomTests.rounds) { $0.passes($1, $2) }
    #expect(result.asked == SelectRandomTests.rounds * 20)
    #expect(result.telling * 3 > result.asked, "too many filters find all or nothing")
    #expect(result.wrong.prefix(3) == [])
  }

  /// Each broken in one rule: the comparison must notice.
  @Test func aBrokenReferenceIsNoticed() {
    let broken: [(String, (ReferenceCorpus, ReferenceCorpus.Said, ReferenceCorpus.Filter) -> Bool)] = [
      (
        "dates of sources forgotten",
        { corpus, said, filter in
          var corpus = corpus
          corpus.sources = [nil, nil, nil]
          return corpus.passes(said, filter)
        }
      ),
      (
        "memberships for ever",
        { corpus, said, filter in
          var corpus = corpus
          for index in corpus.people.indices {
            corpus.people[index].members = corpus.people[index].members.map { ($0.id, 0, 9000) }
          }
          return corpus.passes(said, filter)
        }
      ),
      (
        "no membership at all",
        { corpus, said, filter in
          var corpus = corpus
          for index in corpus.people.indices { corpus.people[index].members = [] }
          return corpus.passes(said, filter)
        }
      ),
      (
        "certain forgotten",
        { corpus, said, filter in
          guard case .dates(let from, let to, true) = filter else { return corpus.passes(said, filter) }
          return corpus.passes(said, .dates(from: from, to: to, certain: false))
        }
      ),
      (
        "not forgotten",
        { corpus, said, filter in
          guard case .not(let inner) = filter else { return corpus.passes(said, filter) }
          return corpus.passes(said, inner)
        }
      ),
    ]
    for (name, reference) in broken {
      #expect(!SelectRandomTests.compare(rounds: 0..<25, reference).wrong.isEmpty, "\(name)")
    }
  }
}
