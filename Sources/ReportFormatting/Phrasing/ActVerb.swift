public import ReportModel

extension Report {
  /// What the speaker did, as a neutral verb in the past, with its addressees: never "claimed", and "admitted" only
  /// for ``SpeechAct/acknowledge``.
  public func verb(of statement: Statement) -> String {
    let addressees = joined(statement.to.map { records[$0].name })
    switch statement.act.base {
    case .urge: return addressees.isEmpty ? "urged action" : "called on \(addressees)"
    case .demand: return addressees.isEmpty ? "made a demand" : "demanded of \(addressees)"
    case .warn where !addressees.isEmpty: return "warned \(addressees)"
    case .threaten where !addressees.isEmpty: return "threatened \(addressees)"
    default: break
    }
    let verb = statement.act.base.pastVerb
    return addressees.isEmpty ? verb : "\(verb), to \(addressees)"
  }
}

extension SpeechAct {
  /// A neutral verb in the past.
  public var pastVerb: String {
    switch self {
    case .say: "said"
    case .announce: "announced"
    case .report: "reported"
    case .assess: "assessed"
    case .confirm: "confirmed"
    case .acknowledge: "admitted"
    case .deny: "denied"
    case .accuse: "accused"
    case .condemn: "condemned"
    case .concern: "voiced concern"
    case .oppose: "opposed"
    case .reject: "rejected"
    case .demand: "demanded"
    case .urge: "urged"
    case .promise: "promised"
    case .agree: "agreed"
    case .threaten: "threatened"
    case .warn: "warned"
    case .support: "supported"
    case .praise: "praised"
    case .decline: "declined to comment"
    case .correct: "corrected an earlier statement"
    }
  }
}
