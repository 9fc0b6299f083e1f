import Glibc
import ReportDiagnostics
import Testing

/// A sound corpus spoilt at random: whatever is written, there are findings or none, and never a crash.
@Suite struct SpoiltCorpusTests {
  static let sound = """
    sources:
      - {id: s1, type: article, title: T, published: "2024-05-31", text: a.txt, authors: [kp, Reuters], language: en}
      - {id: s2, type: report, title: U, published: 2024-XX, derived_from: [s1], superseded_by: s1, marking: tlp-green}
    entities:
      - {id: kp, type: government, name: North Korea, country: [KP], aliases: [{name: DPRK, kind: acronym}, Pyongyang]}
      - {id: g, type: group, name: Both, members: [kp, {entity: ru, valid: 2020/..}]}
      - {id: ru, type: government, name: Russia, links: [{type: related-to, to: kp, source: s1}]}
    events:
      - {id: v, type: transfer, title: T, date: 2023/.., status: disputed, actors: [{entity: kp, role: actor}]}
    links:
      - {from: ru, type: owns, to: g, valid: 2021/2025}
    markings:
      - {id: own, scheme: own, label: OWN, level: 3, colour: "#FF0000"}
    statements:
      - id: a
        speakers: [{entity: g, as: kp, for: [ru]}, {label: somebody}]
        act: deny
        form: mixed
        gist: They deny it.
        quotes: [not true, {exact: at all, prefix: "true ", start: 16, end: 22, original: {exact: x, language: ko}}]
        source: {id: s1, at: p. 4}
        origin: s2
        about: [kp, ru]
        re: [{kind: denies, to: v}]
        said: "2024-05-30?"
        assessment: {credibility: 2, likelihood: likely, confidence: low}
        marking: [tlp-amber, own]
        x-own: {a: [1, 2], b: c}
      - {id: b, speakers: [kp], act: say, form: indirect, gist: G, source: s1, via: a, also_in: [s2, {id: s1, at: x}]}

    """

  static var rounds: Int { getenv("SPOIL_ROUNDS").flatMap { Int(String(cString: $0)) } ?? 400 }

  @Test func nothingThatIsWrittenCrashes() {
    #expect(WrittenCorpus(Self.sound, texts: ["a.txt": "It is “not true at all”.\n"]).findings().map(\.code) == [])
    var random = SeededGenerator(seed: 11)
    let noise = ["", "~", "[]", "{}", "x", "-", ": ", "“", "\u{301}", "a: b", "[[a]]", "{id: a}", "999999999999", "é"]
    for _ in 0..<Self.rounds {
      var tokens = Self.sound.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<tokens.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: tokens[place] = noise.randomElement(using: &random) ?? ""
        case 1: tokens.swapAt(place, Int.random(in: 0..<tokens.count, using: &random))
        case 2: tokens[place] = String(tokens[place].dropFirst())
        default: tokens[place] += (noise.randomElement(using: &random) ?? "")
        }
      }
      _ = WrittenCorpus(tokens.joined(separator: " "), texts: ["a.txt": "It is “not true at all”.\n"]).diagnostics
    }
  }
}
