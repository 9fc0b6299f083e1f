public import ReportModel

/// Names as they stand in sentences: for formatters, and for the headings and gaps that the compiler writes.
extension Records {
  /// One speaker with capacity and principals: `Lena Aden (as spokesperson, for Brannoch Power)`.
  public func name(of speaker: Statement.Speaker) -> String {
    let name =
      switch speaker.identity {
      case .entity(let entity): self[entity].name
      case .label(let label): label
      }
    var details: [String] = []
    switch speaker.capacity {
    case .entity(let office)?: details.append("as \(self[office].name)")
    case .name(let capacity)?: details.append("as \(capacity)")
    case nil: break
    }
    if !speaker.onBehalfOf.isEmpty {
      details.append("for \(joinedInWords(speaker.onBehalfOf.map { self[$0].name }))")
    }
    return details.isEmpty ? name : "\(name) (\(details.joined(separator: ", ")))"
  }
}

/// Names joined as in a sentence: `A`, `A and B`, `A, B and C`.
public func joinedInWords(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " and " + last
}
