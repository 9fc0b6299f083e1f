public import ReportFormatting
import ReportModel

extension ReportV1 {
  /// The report as a formatter in rapporteur would get it, so that one formatter runs in both places with the same bytes.
  ///
  /// - Returns: With it a `change` for every block of an unknown kind, which is a block of text made of its fallback.
  /// - Throws: ``WireError/wrongValue(path:why:)`` for an id of no record, a repeated id, a date that is none, a word
  ///   that this kit does not know, or a citation of no note.
  public func report() throws(WireError) -> (report: Report, warnings: [FormatterWarning]) {
    var reader = ReportReader(self)
    let report = try reader.run()
    return (report, reader.warnings)
  }
}

/// Wire → report: ids become references again. What is ready to print is not read; it follows from the rest.
struct ReportReader {
  let wire: ReportV1
  var warnings: [FormatterWarning] = []
  private var sources: [String: Int] = [:]
  private var entities: [String: Int] = [:]
  private var statements: [String: Int] = [:]
  private var events: [String: Int] = [:]
  private var markings: [String: Int] = [:]

  init(_ wire: ReportV1) { self.wire = wire }

  mutating func run() throws(WireError) -> Report {
    sources = try places(wire.sources.map(\.id), "sources")
    entities = try places(wire.entities.map(\.id), "entities")
    statements = try places(wire.statements.map(\.id), "statements")
    events = try places(wire.events.map(\.id), "events")
    markings = try places(wire.knownMarkings.map(\.id), "knownMarkings")

    var report = Report(
      id: wire.id,
      title: wire.title,
      date: try date(wire.date, "date"),
      markings: try each(wire.markings, "markings", marking)
    )
    report.header = wire.header.map { HeaderField(key: $0.key, value: $0.value) }
    report.language = wire.language
    report.probabilityScale = try word(wire.probabilityScale, "probabilityScale")
    report.omittedAboveCeiling = wire.omittedAboveCeiling
    if let summary = wire.summary {
      report.summary = try inside("summary") { () throws(WireError) in try prose(summary) }
    }
    report.notes = try each(wire.notes, "notes") { (note) throws(WireError) in
      SourceNote(
        number: note.number,
        source: try source(note.source.id, "source"),
        reports: try each(note.reports, "reports") { (name) throws(WireError) in try source(name.id, "id") }
      )
    }
    for (index, note) in report.notes.enumerated() where note.number != index + 1 {
      throw .wrongValue(path: ".notes[\(index)].number", why: "notes are numbered from 1 without a gap")
    }
    report.noteNumbers = try each(wire.sources, "sources") { (source) throws(WireError) in
      guard let number = source.number else { return 0 }
      return try self.number(number, "number")
    }
    report.records = try records()
    for (index, block) in wire.blocks.enumerated() {
      let content = try inside("blocks[\(index)]") { () throws(WireError) -> Block.Content? in
        try self.content(of: block)
      }
      if content == nil {
        warnings.append(
          FormatterWarning(
            "a section of the unknown kind '\(block.kind)' is shown as plain text",
            kind: .change,
            block: block.id
          )
        )
      }
      report.blocks.append(
        Block(
          id: block.id,
          title: block.title,
          content: content ?? .text(Prose(parts: block.fallback.lines.map { .paragraph([.text($0)]) })),
          emptyText: block.emptyText
        )
      )
    }
    return report
  }

  private func records() throws(WireError) -> Records {
    var records = Records()
    records.markings = try each(wire.knownMarkings, "knownMarkings", marking)
    records.sources = try each(wire.sources, "sources", source)
    records.entities = try each(wire.entities, "entities", entity)
    records.events = try each(wire.events, "events", event)
    records.statements = try each(wire.statements, "statements", statement)
    return records
  }

  // MARK: References

  private func places(_ ids: [String], _ field: String) throws(WireError) -> [String: Int] {
    var places: [String: Int] = [:]
    for (index, id) in ids.enumerated() where places.updateValue(index, forKey: id) != nil {
      throw .wrongValue(path: ".\(field)[\(index)].id", why: "'\(id)' is there twice")
    }
    return places
  }

  private func place(_ id: String, in places: [String: Int], _ kind: String, _ field: String) throws(WireError) -> Int {
    guard let index = places[id] else {
      throw .wrongValue(path: field.isEmpty ? "" : ".\(field)", why: "there is no \(kind) '\(id)'")
    }
    return index
  }

  func source(_ id: String, _ field: String) throws(WireError) -> Ref<Source> {
    Ref(try place(id, in: sources, "source", field))
  }

  func entity(_ id: String, _ field: String) throws(WireError) -> Ref<Entity> {
    Ref(try place(id, in: entities, "entity", field))
  }

  func statement(_ id: String, _ field: String) throws(WireError) -> Ref<Statement> {
    Ref(try place(id, in: statements, "statement", field))
  }

  func event(_ id: String, _ field: String) throws(WireError) -> Ref<Event> {
    Ref(try place(id, in: events, "event", field))
  }

  func marking(_ id: String, _ field: String) throws(WireError) -> Ref<Marking> {
    Ref(try place(id, in: markings, "marking", field))
  }

  // MARK: Values

  func word<Word: RawRepresentable>(_ text: String, _ field: String) throws(WireError) -> Word
  where Word.RawValue == String {
    guard let word = Word(rawValue: text) else {
      throw .wrongValue(path: ".\(field)", why: "'\(text)' is a word that this version does not know")
    }
    return word
  }

  func date(_ date: DateV1, _ field: String) throws(WireError) -> EDTFDate {
    guard let result = EDTFDate(date.edtf) else {
      throw .wrongValue(path: ".\(field).edtf", why: "'\(date.edtf)' is no date of EDTF level 0 or 1")
    }
    return result
  }

  func date(_ date: DateV1?, _ field: String) throws(WireError) -> EDTFDate? {
    guard let date else { return nil }
    return try self.date(date, field) as EDTFDate
  }

  /// The number of a note.
  func number(_ number: Int, _ field: String) throws(WireError) -> Int {
    guard number >= 1, number <= wire.notes.count else {
      throw .wrongValue(path: ".\(field)", why: "there is no note \(number)")
    }
    return number
  }

  // MARK: Paths

  func inside<Value>(_ field: String, _ read: () throws(WireError) -> Value) throws(WireError) -> Value {
    do throws(WireError) {
      return try read()
    } catch {
      throw error.inside(".\(field)")
    }
  }

  func each<Item, Value>(
    _ items: [Item],
    _ field: String,
    _ read: (Item) throws(WireError) -> Value
  ) throws(WireError) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(items.count)
    for item in items {
      do throws(WireError) {
        values.append(try read(item))
      } catch {
        throw error.inside(".\(field)[\(values.count)]")
      }
    }
    return values
  }
}
