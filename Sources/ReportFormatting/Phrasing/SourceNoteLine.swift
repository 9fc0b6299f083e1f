public import ReportModel

/// A source note ready to be set:
/// `publisher, “title”, date. link. details. Reports: …`.
public struct SourceNoteLine: Hashable, Sendable {
  public var number: Int
  /// Publisher or authors; `nil` when neither is known.
  public var originator: String?
  public var title: String
  /// The publication date in words.
  public var date: String
  /// `https`, `http` or `mailto`; `nil` when there is none.
  public var url: String?
  public var archiveURL: String?
  /// Sentences without their full stop, in order: `Reliability F`, `Corrected 3 May 2024: …`, `Not held`.
  public var details: [String]
  /// Documents known only through this one.
  public var reports: [String]
}

extension Report {
  /// A numbered note as text.
  public func line(for note: SourceNote) -> SourceNoteLine {
    var line = sourceLine(records[note.source])
    line.number = note.number
    line.reports = note.reports.map { ref in
      let source = records[ref]
      var parts = [source.title, source.published.words]
      if let originator = originator(of: source) { parts.insert(originator, at: 0) }
      return parts.joined(separator: ", ") + (source.isHeld ? "" : " (not held)")
    }
    return line
  }

  /// A source without a number; ``SourceNoteLine/number`` is 0.
  public func sourceLine(_ source: Source) -> SourceNoteLine {
    var details = ["Reliability \(source.reliability.rawValue)"]
    if let descriptor = source.descriptor { details.append(trimmingFullStop(descriptor)) }
    if let original = source.translationOf {
      let translator = source.translator.map { " by \(name(of: $0))" } ?? ""
      details.append("Translation\(translator) of “\(records[original].title)”")
    }
    switch source.status {
    case .current, .corrected, .withdrawn: break
    case .superseded:
      details.append(source.supersededBy.map { "Superseded by “\(records[$0].title)”" } ?? "Superseded")
    }
    if source.status == .withdrawn, !source.notices.contains(where: { $0.kind == .withdrawal }) {
      details.append("Source withdrawn")
    }
    if source.status == .corrected, !source.notices.contains(where: { $0.kind == .correction }) {
      details.append("Source corrected")
    }
    for notice in source.notices {
      let kind =
        switch notice.kind {
        case .correction: "Corrected"
        case .clarification: "Clarified"
        case .update: "Updated"
        case .withdrawal: "Source withdrawn"
        }
      let text = notice.text.map { ": " + trimmingFullStop($0) } ?? ""
      details.append("\(kind) \(notice.date.words)\(text)")
    }
    details += source.identifiers.map { "\($0.scheme.uppercased()) \($0.value)" }
    if let retrieved = source.retrieved { details.append("Retrieved \(retrieved.words)") }
    if !source.isHeld { details.append("Not held") }
    return SourceNoteLine(
      number: 0,
      originator: originator(of: source),
      title: source.title,
      date: source.published.words,
      url: source.url,
      archiveURL: source.archive?.url,
      details: details,
      reports: []
    )
  }

  private func originator(of source: Source) -> String? {
    if let publisher = source.publisher { return name(of: publisher) }
    return source.authors.isEmpty ? nil : joined(source.authors.map { name(of: $0) })
  }

  private func trimmingFullStop(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
