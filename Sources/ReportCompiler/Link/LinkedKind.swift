import ReportDiagnostics
import ReportInput
import ReportModel

/// The records of one kind as they come, file by file.
///
/// They are appended in any order, because their memory can be handed over that way, and put into the order of their
/// ids at the end, each moved once and in place.
struct LinkedKind<Record: Linkable & Sendable> {
  private(set) var records: [Record] = []
  private(set) var places = CorpusPlaces.Kind()
  /// By file: the number that each of its records gets, `.max` for one that is left out.
  private var numbers: [[UInt32]]
  /// For each record in ``records``, the number it will have.
  private var targets: [UInt32] = []

  init(_ declarations: Declarations, fileCount: Int) {
    let list = declarations.lists[Record.kind] ?? []
    var numbers = [[UInt32]](repeating: [], count: fileCount)
    for (number, declaration) in list.enumerated() {
      let file = Int(declaration.file)
      let record = Int(declaration.record)
      while numbers[file].count <= record { numbers[file].append(.max) }
      numbers[file][record] = UInt32(truncatingIfNeeded: number)
    }
    self.numbers = numbers
    places.origins = Array(repeating: CorpusPlaces.Origin(table: .max, record: 0), count: list.count)
    records.reserveCapacity(list.count)
    targets.reserveCapacity(list.count)
  }

  /// Links the records of one file and takes them over.
  ///
  /// - Parameter isBuiltIn: The records are ours and stand in no file.
  mutating func take(
    _ table: inout CorpusSyntax.Table<Record>,
    file: Int,
    isBuiltIn: Bool = false,
    relink: (inout Record, RecordPlace) -> Void
  ) {
    let own = numbers[file]
    numbers[file] = []
    // From the back, because the last element of an array can be moved out of it.
    while var record = table.records.popLast() {
      let position = table.records.count
      // Also what is left out: its names may be wrong too.
      relink(&record, RecordPlace(table: table.places, record: position))
      guard position < own.count, own[position] != .max else { continue }
      records.append(consume record)
      targets.append(own[position])
      places.origins[Int(own[position])] = CorpusPlaces.Origin(
        table: isBuiltIn ? .max : UInt32(truncatingIfNeeded: file),
        record: UInt32(truncatingIfNeeded: position)
      )
    }
    table.records = []
    places.tables.append(table.places)
  }

  /// Puts the records into the order of their numbers and hands them over; nothing is left here.
  mutating func finish() -> (records: [Record], places: CorpusPlaces.Kind) {
    sort()
    // Swapped out and not copied: a second reference would make the next change copy the whole array.
    var sorted: [Record] = []
    swap(&sorted, &records)
    return (sorted, places)
  }

  /// Moves each record to the place that its number says.
  private mutating func sort() {
    for start in records.indices {
      while Int(targets[start]) != start {
        let target = Int(targets[start])
        records.swapAt(start, target)
        targets.swapAt(start, target)
      }
    }
    targets = []
  }

}

/// One record of one file, for its places.
struct RecordPlace {
  let table: PlaceTable
  let record: Int

  func span(_ path: FieldPath) -> SourceSpan { table.span(record, path) }
}
