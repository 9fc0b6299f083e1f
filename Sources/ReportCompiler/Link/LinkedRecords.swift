import ReportDiagnostics
import ReportInput
import ReportModel

/// The records of the corpus as it grows file by file.
struct LinkedRecords {
  private var sources: LinkedKind<Source>
  private var entities: LinkedKind<Entity>
  private var statements: LinkedKind<Statement>
  private var events: LinkedKind<Event>
  private var markings: LinkedKind<Marking>
  private var looseLinks: [LooseLink] = []
  private var linkPlaces: [PlaceTable] = []
  private var isReferenced: [Bool]
  private let names: [String: RecordRef]
  private let builtInFile: Int

  /// A link from the top level of a file, behind its entity's own links in an order that does not depend on files.
  private struct LooseLink {
    let from: Ref<Entity>
    let link: Entity.Link
    let origin: CorpusPlaces.Origin

    static func < (left: LooseLink, right: LooseLink) -> Bool {
      if left.from != right.from { return left.from < right.from }
      let (a, b) = (left.link, right.link)
      if a.type != b.type { return a.type < b.type }
      if a.to != b.to { return a.to < b.to }
      if a.valid != b.valid { return (a.valid?.text ?? "") < (b.valid?.text ?? "") }
      if a.role != b.role { return (a.role ?? "") < (b.role ?? "") }
      if a.source != b.source { return (a.source?.index ?? 0) < (b.source?.index ?? 0) }
      return (a.annotations.note ?? "") < (b.annotations.note ?? "")
    }
  }

  init(_ declarations: Declarations, builtInFile: Int) {
    let count = builtInFile + 1
    sources = LinkedKind(declarations, fileCount: count)
    entities = LinkedKind(declarations, fileCount: count)
    statements = LinkedKind(declarations, fileCount: count)
    events = LinkedKind(declarations, fileCount: count)
    markings = LinkedKind(declarations, fileCount: count)
    isReferenced = Array(repeating: false, count: declarations.lists[.entity]?.count ?? 0)
    names = declarations.names
    self.builtInFile = builtInFile
  }

  /// Links one file and takes its records over.
  mutating func take(
    _ file: consuming CorpusSyntax,
    _ number: Int,
    _ resolved: ResolvedNames,
    settings: CorpusSettings,
    _ findings: inout NameFindings
  ) {
    var relinker = Relinker(resolved, names: names, settings: settings, findings: findings)
    sources.take(&file.sources, file: number) { relinker.source(&$0, $1) }
    entities.take(&file.entities, file: number) { relinker.entity(&$0, $1) }
    statements.take(&file.statements, file: number) { relinker.statement(&$0, $1) }
    events.take(&file.events, file: number) { relinker.event(&$0, $1) }
    markings.take(&file.markings, file: number, isBuiltIn: number == builtInFile) { _, _ in }
    linkPlaces.append(file.links.places)
    for (record, written) in file.links.records.enumerated() {
      var loose = written
      let place = RecordPlace(table: file.links.places, record: record)
      guard let from = relinker.looseLink(&loose, place) else { continue }
      let origin = CorpusPlaces.Origin(table: UInt32(number), record: UInt32(record))
      looseLinks.append(LooseLink(from: from, link: loose.link, origin: origin))
    }
    for case .entity(let entity) in resolved.references { isReferenced[Int(entity.index)] = true }
    findings = relinker.findings
  }

  /// Puts every kind into the order of its ids, and the loose links to their entities.
  mutating func finish() -> (records: Records, places: CorpusPlaces) {
    var places = CorpusPlaces()
    var records = Records()
    (records.sources, places.sources) = sources.finish()
    (records.entities, places.entities) = entities.finish()
    (records.statements, places.statements) = statements.finish()
    (records.events, places.events) = events.finish()
    (records.markings, places.markings) = markings.finish()
    looseLinks.sort(by: <)
    for loose in looseLinks {
      let entity = Int(loose.from.index)
      places.looseLinks[loose.from, default: (records.entities[entity].links.count, [])].origins.append(loose.origin)
      records.entities[entity].links.append(loose.link)
    }
    places.links = linkPlaces
    places.isReferenced = isReferenced
    return (records, places)
  }
}
