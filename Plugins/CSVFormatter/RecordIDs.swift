import ReportModel

/// The ids of the records that rows refer to, each list by ``Ref/index``.
struct RecordIDs: Sendable {
  let entities: [String]
  let events: [String]
  let sources: [String]

  init(_ records: Records) {
    entities = records.entities.map(\.id)
    events = records.events.map(\.id)
    sources = records.sources.map(\.id)
  }
}
