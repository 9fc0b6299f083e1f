import ReportFormatting
import ReportModel

extension MemoLayout {
  /// A row an entity; columns that would be empty are left out.
  mutating func table(of entities: [Ref<Entity>]) -> MemoPart {
    var rows: [[MemoText]] = []
    for ref in entities {
      let entity = report.records[ref]
      rows.append([
        mark(of: entity.annotations) + [.name(entity.name)] + cite(citations(of: entity)),
        [.text(entity.type.rawValue)],
        [.text(entity.countries.joined(separator: ", "))],
        aliases(of: entity),
        entity.description.map { [.name($0)] } ?? [],
      ])
    }
    let columns = ["Name", "Kind", "Country", "Also known as", "Description"]
    let kept = columns.indices.filter { column in rows.contains { !$0[column].plain.isEmpty } }
    let table = MemoTable(
      kind: .entities,
      columns: kept.map { columns[$0] },
      rows: rows.map { row in kept.map { row[$0] } }
    )
    return .table(table)
  }

  /// Everything that is recorded of an entity.
  mutating func profile(_ entity: Entity) -> [MemoPart] {
    var fields = [MemoField(label: "Kind", text: [.text(entity.type.rawValue)])]
    func add(_ label: String, _ text: MemoText) {
      if !text.isEmpty { fields.append(MemoField(label: label, text: text)) }
    }
    if let description = entity.description { add("Description", [.name(description)]) }
    if !entity.countries.isEmpty { add("Country", [.text(entity.countries.joined(separator: ", "))]) }
    add("Also known as", aliases(of: entity))
    if let valid = entity.valid { add("Period", [.text(valid.words)]) }
    var members: MemoText = []
    for member in entity.members {
      if !members.isEmpty { members.append(.text("; ")) }
      members.append(.name(report.records[member.entity].name))
      if let valid = member.valid { members.append(.detail(" (\(valid.words))")) }
    }
    add("Members", members)
    for link in entity.links {
      let details = [link.role, link.valid?.words].compactMap(\.self).joined(separator: "; ")
      var text: MemoText = [.name(report.records[link.to].name)]
      if !details.isEmpty { text.append(.detail(" (\(details))")) }
      add(label(ofLink: link.type), text + cite(citations(of: [link.source].compactMap(\.self))))
    }
    for identifier in entity.identifiers { add(identifier.scheme, [.name(identifier.value)]) }
    let heading = mark(of: entity.annotations) + [.name(entity.name)] + cite(citations(of: entity))
    return [.heading(heading), .fields(fields)]
  }

  private func aliases(of entity: Entity) -> MemoText {
    var text: MemoText = []
    for alias in entity.aliases {
      if !text.isEmpty { text.append(.text("; ")) }
      text.append(.name(alias.name, language: alias.language))
      var details: [String] = []
      if alias.kind != .alias { details.append(alias.kind.rawValue) }
      if let language = alias.language, language != report.language { details.append(languageName(language)) }
      if !details.isEmpty { text.append(.detail(" (\(details.joined(separator: ", ")))")) }
    }
    return text
  }

  private func citations(of entity: Entity) -> [Citation] { citations(of: entity.sources) }

  private func citations(of sources: [Ref<Source>]) -> [Citation] {
    sources.compactMap { source in
      let number = report.noteNumbers.indices.contains(Int(source.index)) ? report.noteNumbers[Int(source.index)] : 0
      return number == 0 ? nil : Citation(number: number)
    }
  }

  /// `part-of` as `Part of`.
  private func label(ofLink type: String) -> String {
    var bytes = type.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }
    if let first = bytes.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) { bytes[0] = first - 32 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
