import ReportFormatting
import ReportModel

/// Per event of some statements: who asserts it, who denies it, and who only speaks of it.
struct FindDisputes {
  let records: Records

  /// - Returns: One dispute an event whose status is `disputed` or `denied`, or that one of the statements denies; by
  ///   date, then id.
  func run(_ statements: [Ref<Statement>]) -> [Dispute] {
    var events: Set<Ref<Event>> = []
    var naming: [Ref<Event>: [Ref<Statement>]] = [:]
    for ref in statements {
      for event in eventsConcerned(by: records[ref]) {
        events.insert(event)
        naming[event, default: []].append(ref)
      }
    }
    return events.sorted { byDate($0, $1) }.compactMap { event in
      var dispute = Dispute(event: event, asserted: [], denied: [])
      for ref in naming[event] ?? [] {
        switch stance(of: records[ref], on: event) {
        case .denies: dispute.denied.append(ref)
        case .asserts: dispute.asserted.append(ref)
        case .neither: dispute.mentioned.append(ref)
        }
      }
      let status = records[event].status
      guard !dispute.denied.isEmpty || status == .disputed || status == .denied else { return nil }
      dispute.asserted.sort { byDate($0, $1) }
      dispute.denied.sort { byDate($0, $1) }
      dispute.mentioned.sort { byDate($0, $1) }
      return dispute
    }
  }

  private enum Stance { case asserts, denies, neither }

  private func stance(of statement: Statement, on event: Ref<Event>) -> Stance {
    for response in statement.responses where [.denies, .contradicts].contains(response.kind) {
      switch response.target {
      case .event(let target) where target == event: return .denies
      case .statement(let target) where asserts(records[target], event): return .denies
      default: break
      }
    }
    // A denial that names the event and does not say what it answers.
    if statement.act.base == .deny, statement.events.contains(event),
      !statement.responses.contains(where: { $0.kind == .denies })
    {
      return .denies
    }
    return asserts(statement, event) ? .asserts : .neither
  }

  private func asserts(_ statement: Statement, _ event: Ref<Event>) -> Bool {
    if statement.responses.contains(where: { $0.kind == .confirms && $0.target == .event(event) }) { return true }
    guard statement.events.contains(event) else { return false }
    switch statement.act.base {
    case .accuse, .condemn, .oppose, .concern, .confirm, .acknowledge, .announce, .demand, .urge, .warn: return true
    case .say, .report, .assess, .deny, .reject, .promise, .agree, .threaten, .support, .praise, .decline, .correct:
      return false
    }
  }

  /// The events that it names, and those asserted by the statements that it denies.
  private func eventsConcerned(by statement: Statement) -> [Ref<Event>] {
    var events = statement.eventsSpokenOf
    for response in statement.responses where [.denies, .contradicts].contains(response.kind) {
      guard case .statement(let target) = response.target else { continue }
      for event in records[target].eventsSpokenOf where !events.contains(event) && asserts(records[target], event) {
        events.append(event)
      }
    }
    return events
  }

  private func byDate(_ left: Ref<Statement>, _ right: Ref<Statement>) -> Bool {
    let (a, b) = (records.effectiveDate(of: records[left]).date, records.effectiveDate(of: records[right]).date)
    let (first, second) = (SortKey(a), SortKey(b))
    return first == second ? left < right : first < second
  }

  private func byDate(_ left: Ref<Event>, _ right: Ref<Event>) -> Bool {
    let (first, second) = (SortKey(records[left].date), SortKey(records[right].date))
    return first == second ? left < right : first < second
  }
}
