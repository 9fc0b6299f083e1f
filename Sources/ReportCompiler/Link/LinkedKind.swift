import ReportDiagnostics
import ReportInput
import ReportModel

/// The records of one kind as they come, file by file.
///
/// They are appended, so that memory is touched only as fast as the files give theirs back, and put into the order of
/// their ids at the end. Records are swapped and never assigned: to copy one costs twenty counts of references.
struct LinkedKind<Record: Linkable & Sendable> {
  private var records: [Record] = []
  /// For each of ``records``, the number it will have.
  private var targets: [UInt32] = []
  private var places = CorpusPlaces.Kind()
  /// By file: the number that each of its records gets, `.max` for one that is left out.
  private var numbers: [[UInt32]]

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
    records.reserveCapacity(list.count)
    targets.reserveCapacity(list.count)
    places.origins = Array(repeating: CorpusPlaces.Origin(table: .max, record: 0), count: list.count)
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
    for position in table.records.indices {
      // Also what is left out: its names may be wrong too.
      relink(&table.records[position], RecordPlace(table: table.places, record: position))
      guard position < own.count, own[position] != .max else { continue }
      var record = Record.blank
      swap(&record, &table.records[position])
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
    // A second reference would make the next change copy the whole array.
    var finished: [Record] = []
    swap(&finished, &records)
    return (finished, places)
  }

  /// Cycle by cycle: the record in hand goes to its place, and the one that was there comes to hand.
  private mutating func sort() {
    for start in records.indices where Int(targets[start]) != start {
      var record = Record.blank
      swap(&record, &records[start])
      var target = Int(targets[start])
      while target != start {
        swap(&record, &records[target])
        let next = Int(targets[target])
        targets[target] = UInt32(truncatingIfNeeded: target)
        target = next
      }
      swap(&record, &records[start])
      targets[start] = UInt32(truncatingIfNeeded: start)
    }
  }
}

/// One record of one file, for its places.
struct RecordPlace {
  let table: PlaceTable
  let record: Int

  func span(_ path: FieldPath) -> SourceSpan { table.span(record, path) }
}
