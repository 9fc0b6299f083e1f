import ReportModel

/// Marks the documents that nobody at the desk has: no statement was read in them, and there is no stored text, link or
/// archived copy. Reports say so of each.
struct FindUnheldSources {
  func run(_ corpus: Corpus) -> Corpus {
    var records = corpus.records
    var isRead = [Bool](repeating: false, count: records.sources.count)
    for statement in records.statements {
      isRead[Int(statement.source.source.index)] = true
      for place in statement.alsoIn { isRead[Int(place.source.index)] = true }
    }
    for index in records.sources.indices {
      let source = records.sources[index]
      records.sources[index].isHeld =
        isRead[index] || source.text != nil || source.archive != nil || source.url != nil
    }
    return Corpus(settings: corpus.settings, records: records, names: corpus.names)
  }
}
