package import ReportDiagnostics

/// Where the fields of one file's records of one kind stand. Twelve bytes a place in one flat array; a place that was
/// not noted is found as its parent, and at last as the record's id.
package struct PlaceTable: Sendable {
  struct Entry: Sendable {
    let path: FieldPath
    let start: UInt32
    let end: UInt32
  }

  package let file: FileID
  private var entries: [Entry] = []
  /// Where each record's entries begin.
  private var starts: [UInt32] = []

  init(file: FileID) { self.file = file }

  /// - Parameter record: A later entry of a path counts: the earlier one was of a value that was left out.
  mutating func append(_ record: [Entry]) {
    starts.append(UInt32(truncatingIfNeeded: entries.count))
    entries += record
  }

  /// - Parameter record: The record's place in the order in which the file's records of the kind were appended.
  package func span(_ record: Int, _ path: FieldPath) -> SourceSpan {
    guard starts.indices.contains(record) else { return SourceSpan(file: file, start: 0, end: 0) }
    let end = record + 1 < starts.count ? Int(starts[record + 1]) : entries.count
    let own = entries[Int(starts[record])..<end]
    var wanted: FieldPath? = path
    while let path = wanted {
      if let entry = own.last(where: { $0.path == path }) {
        return SourceSpan(file: file, start: entry.start, end: entry.end)
      }
      wanted = path.parent
    }
    let entry = own.last { $0.path == .id } ?? own.last { $0.path == .record }
    return entry.map { SourceSpan(file: file, start: $0.start, end: $0.end) }
      ?? SourceSpan(file: file, start: 0, end: 0)
  }

  /// Whether the field itself was written.
  package func holds(_ record: Int, _ path: FieldPath) -> Bool {
    guard starts.indices.contains(record) else { return false }
    let end = record + 1 < starts.count ? Int(starts[record + 1]) : entries.count
    return entries[Int(starts[record])..<end].contains { $0.path == path }
  }
}
