import ReportFormatting
import ReportModel

extension Typesetter {
  mutating func setEntities(_ entities: [Ref<Entity>], style entityStyle: Block.EntityStyle) {
    switch entityStyle {
    case .table where !style.isCable && style.isWrapped && style.width >= 60: setTable(entities)
    case .table: for ref in entities { setShort(report.records[ref]) }
    case .profiles: for ref in entities { setProfile(report.records[ref]) }
    }
  }

  /// Columns that nobody fills are left out.
  private mutating func setTable(_ entities: [Ref<Entity>]) {
    var rows: [[String]] = []
    for ref in entities {
      let entity = report.records[ref]
      let name = portion(report.portionMark(of: entity.annotations)) + plain(entity.name)
      rows.append([
        name + citations(entity), plain(entity.type.rawValue), plain(entity.countries.joined(separator: ", ")),
        plain(aliases(of: entity)),
      ])
    }
    let titles = ["NAME", "TYPE", "COUNTRY", "ALSO KNOWN AS"]
    let columns = titles.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    let needs = columns.map { column in
      rows.reduce(titles[column].utf8.count) { max($0, style.measure.width(of: $1[column])) }
    }
    let widths = Typesetter.shares(of: style.width - 2 - 2 * (columns.count - 1), needs: needs)
    setRow(columns.map { titles[$0] }, widths: widths, indent: 2, keepingNext: true)
    setRow(widths.map { String(repeating: "-", count: $0) }, widths: widths, indent: 2, keepingNext: true)
    for row in rows { setRow(columns.map { row[$0] }, widths: widths, indent: 2) }
  }

  /// `Russia (government; RU). Also known as Moscow (metonym).`
  private mutating func setShort(_ entity: Entity) {
    let aliases = aliases(of: entity)
    let known = aliases.isEmpty ? "" : " " + plain("Also known as \(aliases).")
    let text = plain("\(entity.name) (\(kind(of: entity)))") + citations(entity) + "." + known
    paragraph(
      text,
      label: paragraphLabel(report.portionMark(of: entity.annotations), indent: 2),
      hanging: 4
    )
  }

  private mutating func setProfile(_ entity: Entity) {
    gap()
    let head = plain("\(entity.name) (\(kind(of: entity)))") + citations(entity)
    paragraph(
      head,
      label: paragraphLabel(report.portionMark(of: entity.annotations), indent: 2),
      hanging: 4,
      keepingNext: true
    )
    for fact in facts(about: entity) { paragraph(plain(fact), label: spaces(6), hanging: 8) }
  }

  private mutating func facts(about entity: Entity) -> [String] {
    var facts: [String] = []
    if let description = entity.description { facts.append(withFullStop(description)) }
    let aliases = aliases(of: entity)
    if !aliases.isEmpty { facts.append("Also known as \(aliases).") }
    if let valid = entity.valid { facts.append("Existence or term: \(valid.words).") }
    for link in entity.links {
      let type = String(decoding: link.type.utf8.map { $0 == 0x2D ? 0x20 : $0 }, as: UTF8.self)
      var fact = "\(capitalisingFirst(type)): \(report.records[link.to].name)"
      if let role = link.role { fact += ", \(role)" }
      if let valid = link.valid { fact += " (\(valid.words))" }
      let number = link.source.map { report.noteNumbers[Int($0.index)] } ?? 0
      facts.append(fact + (number == 0 ? "." : " [\(number)]."))
    }
    if !entity.members.isEmpty {
      let members = entity.members.map { member in
        report.records[member.entity].name + (member.valid.map { " (\($0.words))" } ?? "")
      }
      facts.append("Members: \(members.joined(separator: "; ")).")
    }
    for identifier in entity.identifiers {
      facts.append("\(identifier.scheme.uppercased()): \(identifier.value).")
    }
    return facts
  }

  /// `government; RU`.
  private func kind(of entity: Entity) -> String {
    ([entity.type.rawValue] + (entity.countries.isEmpty ? [] : [entity.countries.joined(separator: ", ")]))
      .joined(separator: "; ")
  }

  /// `Moscow (metonym), DPRK (acronym)`; what a cable cannot write is left out and counted.
  private mutating func aliases(of entity: Entity) -> String {
    var names: [String] = []
    for alias in entity.aliases where canSet(alias.name) {
      switch alias.kind {
      case .alias, .transliteration, .original: names.append(alias.name)
      case .acronym, .metonym, .former, .weak: names.append("\(alias.name) (\(alias.kind.rawValue))")
      }
    }
    return names.joined(separator: ", ")
  }

  private mutating func citations(_ entity: Entity) -> String {
    citations(
      entity.sources.compactMap { source in
        let number = report.noteNumbers[Int(source.index)]
        return number == 0 ? nil : Citation(number: number)
      }
    )
  }
}

/// With a full stop unless it ends a sentence already.
func withFullStop(_ text: String) -> String {
  switch text.utf8.last {
  case 0x2E, 0x21, 0x3F: text
  default: text + "."
  }
}
