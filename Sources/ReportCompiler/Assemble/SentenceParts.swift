import ReportModel

/// Pieces of sentences that the compiler itself writes: headings and gaps.
enum SentenceParts {
  static func joined(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  static func name(of speaker: Statement.Speaker, in records: Records) -> String {
    var name: String
    switch speaker.identity {
    case .entity(let entity): name = records[entity].name
    case .label(let label): name = label
    }
    if !speaker.onBehalfOf.isEmpty {
      name += " (for \(joined(speaker.onBehalfOf.map { records[$0].name })))"
    }
    return name
  }

  static func capitalised(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }
}
