package import ReportModel

/// What became of each quotation of a corpus.
package struct QuotationTally: Hashable, Sendable {
  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    case verified, mismatch, ambiguous, misplaced
    /// No text is held: the source has none, or it lies outside the corpus and was not found.
    case notHeld
    /// The text holds neither the translation nor the original.
    case translated
  }

  private struct Key: Hashable {
    let statement: Ref<Statement>
    let quote: Int
  }

  package private(set) var total = 0
  package private(set) var counts: [Outcome: Int] = [:]
  /// All but the verified ones.
  private var others: [Key: Outcome] = [:]

  package init() {}

  mutating func add(_ outcome: Outcome, _ statement: Ref<Statement>, _ quote: Int) {
    total += 1
    counts[outcome, default: 0] += 1
    if outcome != .verified { others[Key(statement: statement, quote: quote)] = outcome }
  }

  package func count(_ outcome: Outcome) -> Int { counts[outcome] ?? 0 }
  package var unverifiable: Int { count(.notHeld) + count(.translated) }

  /// - Parameter quote: Its place in the statement's list.
  package func outcome(_ statement: Ref<Statement>, quote: Int) -> Outcome {
    others[Key(statement: statement, quote: quote)] ?? .verified
  }
}
