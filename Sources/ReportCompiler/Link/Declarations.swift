import ReportDiagnostics
import ReportInput
import ReportModel

/// Every id of a corpus, each once: who declares it, and its number in the order of ids.
///
/// The order is that of the ids' bytes and of nothing else: not of files, nor of lines in them.
struct Declarations {
  /// One record of one file.
  struct Declaration {
    let id: String
    let file: UInt32
    /// Its place in the file's table of its kind.
    let record: UInt32
    /// The first sixteen bytes of the id, so that most comparisons need not look at it.
    let head: (UInt64, UInt64)

    init(_ id: String, file: Int, record: Int) {
      self.id = id
      self.file = UInt32(truncatingIfNeeded: file)
      self.record = UInt32(truncatingIfNeeded: record)
      var head: (UInt64, UInt64) = (0, 0)
      var position = 0
      for byte in id.utf8 {
        if position < 8 {
          head.0 |= UInt64(byte) << UInt64(56 - 8 * position)
        } else if position < 16 {
          head.1 |= UInt64(byte) << UInt64(120 - 8 * position)
        } else {
          break
        }
        position += 1
      }
      self.head = head
    }

    static func < (left: Declaration, right: Declaration) -> Bool {
      if left.head != right.head { return left.head < right.head }
      if left.id.utf8.count > 16 || right.id.utf8.count > 16, left.id != right.id { return left.id < right.id }
      return (left.file, left.record) < (right.file, right.record)
    }
  }

  /// By kind, in the order of ids.
  private(set) var lists: [RecordKind: [Declaration]] = [:]
  private(set) var names: [String: RecordRef] = [:]
  /// Ids that are declared but have no record to point to: it lacks something, or another record has the id.
  private(set) var withoutRecord: [String: [RecordKind]] = [:]

  /// Drops what only numbering needs.
  mutating func forgetLists() { lists = [:] }

  /// - Parameter leftOut: Statements, by file, that cannot be linked.
  init(_ files: [CorpusSyntax], leftOut: [Int: Set<Int>] = [:]) {
    func list<Record: Linkable>(
      _ table: (CorpusSyntax) -> CorpusSyntax.Table<Record>,
      without: [Int: Set<Int>] = [:]
    ) -> [Declaration] {
      var found: [Declaration] = []
      found.reserveCapacity(files.reduce(0) { $0 + table($1).records.count })
      for number in files.indices {
        let without = without[number]
        let records = table(files[number]).records
        // By index: to iterate would copy each record whole.
        for record in records.indices where without?.contains(record) != true {
          found.append(Declaration(records[record].id, file: number, record: record))
        }
      }
      found.sort(by: <)
      return found
    }
    lists[.source] = list(\.sources)
    lists[.entity] = list(\.entities)
    lists[.statement] = list(\.statements, without: leftOut)
    lists[.event] = list(\.events)
    lists[.marking] = list(\.markings)
    for file in files {
      for record in file.incomplete { withoutRecord[record.id, default: []].append(record.kind) }
    }
    for (number, records) in leftOut {
      for record in records {
        withoutRecord[files[number].statements.records[record].id, default: []].append(.statement)
      }
    }
    name()
  }

  /// - Returns: `false` when an id has two records; then ``names`` leads to one of them.
  @discardableResult
  private mutating func name() -> Bool {
    var isUnique = true
    var names: [String: RecordRef] = [:]
    names.reserveCapacity(lists.values.reduce(0) { $0 + $1.count })
    for kind in RecordKind.allCases {
      for (number, declaration) in (lists[kind] ?? []).enumerated()
      where names.updateValue(RecordRef(kind, number), forKey: declaration.id) != nil {
        isUnique = false
      }
    }
    self.names = names
    return isUnique
  }

  /// Keeps the first declaration of each id, by file and place, and reports the others.
  mutating func reportDuplicates(_ files: [CorpusSyntax], diagnostics: inout DiagnosticBag) {
    let total = lists.values.reduce(0) { $0 + $1.count }
    guard names.count < total || !withoutRecord.isEmpty else { return }
    var all: [String: [(kind: RecordKind, span: SourceSpan, declaration: Declaration?)]] = [:]
    for kind in RecordKind.allCases {
      for declaration in lists[kind] ?? [] {
        let span = files[Int(declaration.file)].span(kind, Int(declaration.record))
        all[declaration.id, default: []].append((kind, span, declaration))
      }
    }
    for file in files {
      for record in file.incomplete { all[record.id, default: []].append((record.kind, record.span, nil)) }
    }
    var dropped: [RecordKind: Set<[UInt32]>] = [:]
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
        dropped[later.kind, default: []].insert([declaration.file, declaration.record])
        withoutRecord[id, default: []].append(later.kind)
      }
    }
    guard !dropped.isEmpty else { return }
    for (kind, records) in dropped { lists[kind]?.removeAll { records.contains([$0.file, $0.record]) } }
    name()
  }
}

extension CorpusSyntax {
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
