import ReportDiagnostics
import ReportInput
import ReportModel

/// Every id of a corpus, each once: who declares it, and its number in the order of ids.
///
/// The order is that of the ids' bytes and of nothing else: not of files, nor of lines in them.
struct Declarations {
  /// One record of one file.
  struct Declaration: Hashable {
    /// The first sixteen bytes of the id: enough to put most ids in order, without a reference to count.
    let high: UInt64
    let low: UInt64
    let file: UInt32
    /// Its place in the file's table of its kind.
    let record: UInt32

    init(_ head: (high: UInt64, low: UInt64), file: Int, record: Int) {
      high = head.high
      low = head.low
      self.file = UInt32(truncatingIfNeeded: file)
      self.record = UInt32(truncatingIfNeeded: record)
    }
  }

  /// By kind, in the order of ids.
  private(set) var lists: [RecordKind: [Declaration]] = [:]
  private(set) var names: [String: RecordRef] = [:]
  /// Ids that are declared but have no record to point to: it lacks something, or another record has the id.
  private(set) var withoutRecord: [String: [RecordKind]] = [:]

  private let lost: LostNames

  /// Whether a name without a record is declared, or may be: that has been reported where it is declared.
  func isLeftOut(_ name: String) -> Bool { withoutRecord[name] != nil || lost.contains(name) }

  /// - Parameters:
  ///   - leftOut: Statements, by file, that cannot be linked.
  ///   - lost: What may be declared where nothing could be read.
  init(_ files: [CorpusSyntax], leftOut: [Int: Set<Int>] = [:], lost: LostNames = LostNames()) {
    self.lost = lost
    lists[.source] = Declarations.list(files, \.sources)
    lists[.entity] = Declarations.list(files, \.entities)
    lists[.statement] = Declarations.list(files, \.statements, without: leftOut)
    lists[.event] = Declarations.list(files, \.events)
    lists[.marking] = Declarations.list(files, \.markings)
    for file in files {
      for record in file.incomplete { withoutRecord[record.id, default: []].append(record.kind) }
    }
    for (number, records) in leftOut {
      for record in records {
        withoutRecord[files[number].statements.records[record].id, default: []].append(.statement)
      }
    }
    name(files)
  }

  private static func list<Record: Linkable>(
    _ files: [CorpusSyntax],
    _ table: (CorpusSyntax) -> CorpusSyntax.Table<Record>,
    without: [Int: Set<Int>] = [:]
  ) -> [Declaration] {
    let tables = files.map { table($0).records }
    let heads = files.map { table($0).heads }
    var found: [Declaration] = []
    found.reserveCapacity(tables.reduce(0) { $0 + $1.count })
    for number in tables.indices {
      let without = without[number]
      for record in tables[number].indices where without?.contains(record) != true {
        found.append(Declaration(heads[number][record], file: number, record: record))
      }
    }
    found.sort { left, right in
      if left.high != right.high { return left.high < right.high }
      if left.low != right.low { return left.low < right.low }
      if left.low & 0xFF != 0 {
        // Sixteen bytes and perhaps more.
        let (a, b) = (tables[Int(left.file)][Int(left.record)].id, tables[Int(right.file)][Int(right.record)].id)
        if a != b { return a < b }
      }
      return (left.file, left.record) < (right.file, right.record)
    }
    return found
  }

  private mutating func name(_ files: [CorpusSyntax]) {
    var names: [String: RecordRef] = [:]
    names.reserveCapacity(lists.values.reduce(0) { $0 + $1.count })
    for kind in RecordKind.allCases {
      for (number, declaration) in (lists[kind] ?? []).enumerated() {
        names[files[Int(declaration.file)].id(kind, Int(declaration.record))] = RecordRef(kind, number)
      }
    }
    self.names = names
  }

  /// Drops what only numbering needs.
  mutating func forgetLists() { lists = [:] }

  /// Keeps the first declaration of each id, by file and place, and reports the others.
  mutating func reportDuplicates(_ files: [CorpusSyntax], diagnostics: inout DiagnosticBag) {
    let total = lists.values.reduce(0) { $0 + $1.count }
    guard names.count < total || !withoutRecord.isEmpty else { return }
    var all: [String: [(kind: RecordKind, span: SourceSpan, declaration: Declaration?)]] = [:]
    for kind in RecordKind.allCases {
      for declaration in lists[kind] ?? [] {
        let file = files[Int(declaration.file)]
        let record = Int(declaration.record)
        all[file.id(kind, record), default: []].append((kind, file.span(kind, record), declaration))
      }
    }
    for file in files {
      for record in file.incomplete { all[record.id, default: []].append((record.kind, record.span, nil)) }
    }
    var dropped: [RecordKind: Set<Declaration>] = [:]
    for (id, declared) in all where declared.count > 1 {
      let inOrder = declared.sorted { ($0.span.file, $0.span.start) < ($1.span.file, $1.span.start) }
      for later in inOrder.dropFirst() {
        diagnostics.report(
          Diagnostic(
            .duplicateID,
            "'\(id)' is declared twice",
            at: later.span,
            label: "declared again",
            notes: [Diagnostic.Note("first declared here, as \(inOrder[0].kind.withArticle)", at: inOrder[0].span)],
            hint: "give one of the two another id"
          )
        )
        guard let declaration = later.declaration else { continue }
        dropped[later.kind, default: []].insert(declaration)
        withoutRecord[id, default: []].append(later.kind)
      }
    }
    guard !dropped.isEmpty else { return }
    for (kind, records) in dropped { lists[kind]?.removeAll { records.contains($0) } }
    name(files)
  }
}

extension CorpusSyntax {
  fileprivate func id(_ kind: RecordKind, _ record: Int) -> String {
    switch kind {
    case .source: sources.records[record].id
    case .entity: entities.records[record].id
    case .statement: statements.records[record].id
    case .event: events.records[record].id
    case .marking: markings.records[record].id
    }
  }

  fileprivate func span(_ kind: RecordKind, _ record: Int) -> SourceSpan {
    switch kind {
    case .source: sources.places.span(record, .id)
    case .entity: entities.places.span(record, .id)
    case .statement: statements.places.span(record, .id)
    case .event: events.places.span(record, .id)
    case .marking: markings.places.span(record, .id)
    }
  }
}
