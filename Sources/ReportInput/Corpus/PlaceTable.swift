package import ReportDiagnostics

/// Where the fields of one file's records of one kind stand. Eight bytes a place in one flat array, because a corpus has
/// a million of them and shows few; a place that was not noted is found as its parent, and at last as the record's id.
package struct PlaceTable: Sendable {
  struct Entry: Sendable {
    let path: FieldPath
    let start: UInt32
    let end: UInt32
  }

  /// An entry as kept: its distance from the record's start and its length, `.max` when they do not fit.
  private struct Packed: Sendable {
    let path: FieldPath
    let distance: UInt16
    let length: UInt16

    var isFar: Bool { distance == .max }
  }

  private struct Record: Sendable {
    /// Where its entries begin.
    let first: UInt32
    /// Where its mapping begins and ends.
    let start: UInt32
    let end: UInt32
  }

  package let file: FileID
  private var entries: [Packed] = []
  private var records: [Record] = []
  /// Entries too far from their record's start, by their number in ``entries``: in records of more than 64 KB only.
  private var far: [UInt32: (start: UInt32, end: UInt32)] = [:]

  init(file: FileID) { self.file = file }

  /// - Parameter places: The record's own mapping first. A later entry of a path counts: the earlier one was of a value
  ///   that was left out.
  mutating func append(_ places: [Entry]) {
    guard let whole = places.first else { return }
    records.append(
      Record(first: UInt32(truncatingIfNeeded: entries.count), start: whole.start, end: whole.end)
    )
    for entry in places.dropFirst() {
      let distance = entry.start &- whole.start
      let length = entry.end &- entry.start
      if distance < UInt16.max, length <= UInt16.max {
        entries.append(
          Packed(
            path: entry.path,
            distance: UInt16(truncatingIfNeeded: distance),
            length: UInt16(truncatingIfNeeded: length)
          )
        )
      } else {
        far[UInt32(truncatingIfNeeded: entries.count)] = (entry.start, entry.end)
        entries.append(Packed(path: entry.path, distance: .max, length: 0))
      }
    }
  }

  /// Gives back what was reserved for more.
  mutating func shrink() {
    guard entries.capacity > entries.count + entries.count / 8 else { return }
    var exact: [Packed] = []
    exact.reserveCapacity(entries.count)
    exact += entries
    entries = exact
  }

  /// - Parameter record: The record's place in the order in which the file's records of the kind were appended.
  package func span(_ record: Int, _ path: FieldPath) -> SourceSpan {
    guard records.indices.contains(record) else { return SourceSpan(file: file, start: 0, end: 0) }
    let own = records[record]
    if path != .record {
      let end = record + 1 < records.count ? Int(records[record + 1].first) : entries.count
      var wanted: FieldPath? = path
      while let path = wanted {
        if let span = span(path, of: own, in: Int(own.first)..<end) { return span }
        wanted = path.parent
      }
      if let span = span(.id, of: own, in: Int(own.first)..<end) { return span }
    }
    return SourceSpan(file: file, start: own.start, end: own.end)
  }

  private func span(_ path: FieldPath, of record: Record, in range: Range<Int>) -> SourceSpan? {
    guard let index = range.last(where: { entries[$0].path == path }) else { return nil }
    let entry = entries[index]
    if entry.isFar {
      return far[UInt32(truncatingIfNeeded: index)].map { SourceSpan(file: file, start: $0.start, end: $0.end) }
    }
    let start = record.start + UInt32(entry.distance)
    return SourceSpan(file: file, start: start, end: start + UInt32(entry.length))
  }
}
