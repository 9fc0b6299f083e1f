import ReportFormatting
import ReportModel

extension MemoLayout {
  /// The desk's comment on a statement, once in a memo; `nil` when there is none or it stands above.
  ///
  /// - Parameter naming: Whether to say which statement; not needed right below it.
  mutating func comment(on ref: Ref<Statement>, naming: Bool) -> MemoText? {
    let statement = report.records[ref]
    guard let assessment = statement.assessment, commentedStatements.insert(ref).inserted else { return nil }
    var opening: MemoText = []
    if naming {
      opening = [.text("On what "), .name(report.speakerNames(of: statement)), .text(" \(report.verb(of: statement))")]
      if let gist = statement.gist {
        opening += [.text(", “"), .name(gist), .text("”:")]
      } else {
        opening.append(.text(":"))
      }
    }
    let source = report.records[statement.source.source]
    return comment(assessment, opening: opening, source: source, mark: mark(of: statement.annotations))
  }

  /// The desk's comment on an event, once in a memo.
  mutating func comment(on ref: Ref<Event>) -> MemoText? {
    let event = report.records[ref]
    guard let assessment = event.assessment, commentedEvents.insert(ref).inserted else { return nil }
    let opening: MemoText = [.text("On “"), .name(event.title), .text("”:")]
    return comment(assessment, opening: opening, source: nil, mark: mark(of: event.annotations))
  }

  private mutating func comment(
    _ assessment: Assessment,
    opening: MemoText,
    source: Source?,
    mark: MemoText
  ) -> MemoText? {
    let sentences = report.line(for: assessment, source: source).sentences
    guard !sentences.isEmpty else { return nil }
    if let credibility = assessment.credibility, credibilityMeaning(credibility) != nil {
      scales.credibility = true
      if source != nil { scales.reliability = true }
    }
    if assessment.likelihood != nil { scales.likelihood = true }
    if assessment.confidence != nil { scales.confidence = true }
    var text = mark + [.strong([.text("Comment:")])]
    if !opening.isEmpty { text += [.text(" ")] + opening }
    return text + [.text(" " + sentences.joined(separator: " ") + " "), .strong([.text("End comment.")])]
  }
}
