/// A second reading of the filter language, written from its documentation: slow, without sets or indices, over plain
/// descriptions of records. It shares nothing with the compiler.
struct ReferenceCorpus {
  struct Person {
    let id: String
    let isGroup: Bool
    /// Of a group: who, from which year to which.
    var members: [(id: String, from: Int, to: Int)] = []
    /// What it is part of.
    var whole: String?
  }

  struct Said {
    let id: String
    var speakers: [String]
    var act: String
    var about: [String]
    var source: Int
    /// A year, or a month of one.
    var date: (year: Int, month: Int?)?
    var tags: [String]
    var answers: [(kind: String, to: String)]
    var words: [String]
    var credibility: Int?
  }

  indirect enum Filter {
    case all([Filter])
    case any([Filter])
    case not(Filter)
    case isOne(String, [String])
    case exists(String, Bool)
    case within([String])
    case dates(from: Int?, to: Int?, certain: Bool)
    case words([String])
    case answer(kind: String?, to: String?)
    case credibility(ClosedRange<Int>)
  }

  var people: [Person] = []
  var statements: [Said] = []
  /// The year in which each source was published; `nil` when that is not known.
  var sources: [Int?] = []

  // MARK: As YAML

  var yaml: String {
    var text = "sources:\n"
    for (number, year) in sources.enumerated() {
      text += "  - {id: s\(number), type: book, title: T, published: \(year.map(String.init) ?? "XXXX")}\n"
    }
    text += "entities:\n"
    for person in people {
      let members = person.members.map { "{entity: \($0.id), valid: \($0.from)/\($0.to)}" }.joined(separator: ", ")
      let links = person.whole.map { ", links: [{type: part-of, to: \($0)}]" } ?? ""
      let more = person.isGroup ? ", members: [\(members)]" : links
      text += "  - {id: \(person.id), type: \(person.isGroup ? "group" : "organisation"), name: N\(person.id)\(more)}\n"
    }
    text += "statements:\n"
    for said in statements {
      var fields = ["id: \(said.id)", "act: \(said.act)", "form: indirect", "source: s\(said.source)"]
      fields.append("speakers: [\(said.speakers.isEmpty ? "{label: L}" : said.speakers.joined(separator: ", "))]")
      fields.append("gist: \"\(said.words.joined(separator: " "))\"")
      if !said.about.isEmpty { fields.append("about: [\(said.about.joined(separator: ", "))]") }
      if let date = said.date {
        fields.append("said: \(date.year)\(date.month.map { "-\($0 < 10 ? "0" : "")\($0)" } ?? "")")
      }
      if !said.tags.isEmpty { fields.append("tags: [\(said.tags.joined(separator: ", "))]") }
      let answers = said.answers.map { "{kind: \($0.kind), to: \($0.to)}" }
      if !answers.isEmpty { fields.append("re: [\(answers.joined(separator: ", "))]") }
      if let credibility = said.credibility { fields.append("assessment: {credibility: \(credibility)}") }
      text += "  - {\(fields.joined(separator: ", "))}\n"
    }
    return text
  }

  static func yaml(_ filter: Filter) -> String {
    func month(_ number: Int) -> String { "\(number / 12)-\(number % 12 < 9 ? "0" : "")\(number % 12 + 1)" }
    switch filter {
    case .all(let parts): return "all: [\(parts.map { "{\(yaml($0))}" }.joined(separator: ", "))]"
    case .any(let parts): return "any: [\(parts.map { "{\(yaml($0))}" }.joined(separator: ", "))]"
    case .not(let inner): return "not: {\(yaml(inner))}"
    case .isOne(let field, let values): return "\(field): [\(values.joined(separator: ", "))]"
    case .exists(let field, let wanted): return "\(field): {exists: \(wanted)}"
    case .within(let ids): return "speaker: {within: [\(ids.joined(separator: ", "))]}"
    case .dates(let from, let to, let certain):
      let parts = [from.map { "from: \(month($0))" }, to.map { "to: \(month($0))" }, certain ? "certain: true" : nil]
      return "said: {\(parts.compactMap { $0 }.joined(separator: ", "))}"
    case .words(let words): return "text: {words: \"\(words.joined(separator: " "))\"}"
    case .answer(let kind, let to):
      return
        "re: {\([kind.map { "kind: \($0)" }, to.map { "target: \($0)" }].compactMap { $0 }.joined(separator: ", "))}"
    case .credibility(let range): return "credibility: {from: \(range.lowerBound), to: \(range.upperBound)}"
    }
  }

  // MARK: The reference

  /// In months since year 0: the first and the last in which it can have been said.
  func months(_ said: Said) -> ClosedRange<Int>? {
    if let date = said.date {
      guard let month = date.month else { return date.year * 12...date.year * 12 + 11 }
      return date.year * 12 + month - 1...date.year * 12 + month - 1
    }
    return sources[said.source].map { $0 * 12...$0 * 12 + 11 }
  }

  /// Whether `member` is in `group`, at whatever remove, at every step some time in `months`; `nil` is any time.
  func isMember(_ member: String, of group: String, in months: ClosedRange<Int>?, depth: Int = 0) -> Bool {
    guard depth < 6, let group = people.first(where: { $0.id == group }) else { return false }
    return group.members.contains { step in
      let holds = months.map { $0.overlaps(step.from * 12...step.to * 12 + 11) } ?? true
      return holds && (step.id == member || isMember(member, of: step.id, in: months, depth: depth + 1))
    }
  }

  func isWithin(_ person: String, _ whole: String, in months: ClosedRange<Int>?, depth: Int = 0) -> Bool {
    if person == whole { return true }
    guard depth < 8 else { return false }
    if let above = people.first(where: { $0.id == person })?.whole, isWithin(above, whole, in: months, depth: depth + 1)
    {
      return true
    }
    return people.contains { group in
      group.members.contains { step in
        step.id == person && (months.map { $0.overlaps(step.from * 12...step.to * 12 + 11) } ?? true)
      } && isWithin(group.id, whole, in: months, depth: depth + 1)
    }
  }

  func passes(_ said: Said, _ filter: Filter) -> Bool {
    switch filter {
    case .all(let parts): return !parts.contains { !passes(said, $0) }
    case .any(let parts): return parts.contains { passes(said, $0) }
    case .not(let inner): return !passes(said, inner)
    case .isOne("speaker", let wanted):
      return said.speakers.contains { speaker in
        wanted.contains { one in
          one == speaker || isMember(speaker, of: one, in: months(said)) || isMember(one, of: speaker, in: months(said))
        }
      }
    case .isOne("about", let wanted): return wanted.contains { said.about.contains($0) }
    case .isOne("act", let wanted): return wanted.contains(said.act)
    case .isOne("tag", let wanted): return wanted.contains { said.tags.contains($0) }
    case .isOne("source", let wanted): return wanted.contains("s\(said.source)")
    case .isOne(_, let wanted): return wanted.contains(said.id)
    case .exists("about", let wanted): return said.about.isEmpty != wanted
    case .exists("tag", let wanted): return said.tags.isEmpty != wanted
    case .exists("re", let wanted): return said.answers.isEmpty != wanted
    case .exists("credibility", let wanted): return (said.credibility == nil) != wanted
    case .exists(_, let wanted): return (said.date == nil) != wanted
    case .within(let wanted):
      return said.speakers.contains { speaker in wanted.contains { isWithin(speaker, $0, in: months(said)) } }
    case .dates(let from, let to, let certain):
      guard let months = months(said) else { return false }
      let (from, to) = (from ?? -1, to ?? .max)
      return certain
        ? months.lowerBound >= from && months.upperBound <= to : months.lowerBound <= to && months.upperBound >= from
    case .words(let words):
      return !words.contains { word in !said.words.contains { $0.lowercased() == word.lowercased() } }
    case .answer(let kind, let to):
      return said.answers.contains { (kind ?? $0.kind) == $0.kind && (to ?? $0.to) == $0.to }
    case .credibility(let range): return said.credibility.map { range.contains($0) } ?? false
    }
  }
}
