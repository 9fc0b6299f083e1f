import ReportDiagnostics
import ReportInput
import ReportModel

/// One quotation of one statement against one text: what is said about it.
struct QuotationPlace {
  let statement: Ref<Statement>
  let quote: Int
  /// Whose text it is.
  let source: Ref<Source>
  let text: SourceText
  let records: Records
  let places: CorpusPlaces

  private var span: SourceSpan? { places.span(statement, FieldPath(StatementField.quotes, quote)) }
  private var sourceID: String { records[source].id }

  private func span(_ part: QuoteField) -> SourceSpan? {
    places.span(statement, FieldPath(StatementField.quotes, quote, part: part))
  }

  /// `nil` for a quotation that is verified.
  func finding(_ verdict: QuotationMatcher.Verdict, _ quotation: Statement.Quotation) -> Diagnostic? {
    switch verdict {
    case .verified: return nil
    case .mismatch(let nearest):
      return Diagnostic(
        .quoteMismatch,
        message("not in the text of '\(sourceID)'", nearest),
        at: span,
        label: label(nearest),
        notes: notes(nearest),
        hint: "quote the words as they stand there, or tell them in the gist"
      )
    case .ambiguous(let found):
      return Diagnostic(
        .quoteAmbiguous,
        "found \(found.count) times in the text of '\(sourceID)'",
        at: span,
        notes: notes(found),
        hint: quotation.prefix == nil && quotation.suffix == nil
          ? "add 'prefix' or 'suffix' with the words around the one that is meant"
          : "make 'prefix' or 'suffix' longer, until they fit one place only"
      )
    case .wrongContext(let found):
      let part: QuoteField = quotation.prefix == nil ? .suffix : .prefix
      let side =
        switch (quotation.prefix, quotation.suffix) {
        case (_?, _?): "between these words"
        case (_?, nil): "behind these words"
        default: "before these words"
        }
      return Diagnostic(
        .quoteMismatch,
        "the quotation is in the text of '\(sourceID)', but not \(side)",
        at: span(part),
        notes: notes(found),
        hint: "copy '\(part.key)' from the text"
      )
    case .wrongPosition(let range, let codePoints):
      return Diagnostic(
        .quotePosition,
        """
        the quotation is at \(codePoints.lowerBound)..\(codePoints.upperBound), not at \
        \(quotation.start ?? 0)..\(quotation.end ?? 0)
        """,
        at: span(.start),
        notes: [Diagnostic.Note("it stands here", at: text.span(range))],
        hint: """
          write 'start: \(codePoints.lowerBound)' and 'end: \(codePoints.upperBound)', or leave them out \
          (code points from 0, end exclusive)
          """
      )
    }
  }

  func notInOrigin(_ nearest: NearestPassage?) -> Diagnostic {
    Diagnostic(
      .quoteNotInOrigin,
      message("not in the text of its origin '\(sourceID)'", nearest),
      at: span,
      label: label(nearest),
      notes: notes(nearest),
      hint: "the outlet may have changed the words: quote the origin, or say so in 'note'"
    )
  }

  func untranslatable() -> Diagnostic {
    Diagnostic(
      .quoteUnverifiable,
      "a translation: the text of '\(sourceID)' is in another language",
      at: span,
      hint: "add 'original' with the words in the language of the text"
    )
  }

  private func message(_ where: String, _ nearest: NearestPassage?) -> String {
    guard let nearest else { return "the quotation is \(`where`), nor anything near it" }
    let shown = nearest.differences.prefix(3).map(words)
    let rest = nearest.differences.count - shown.count
    let list = shown.joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : "")
    return "the quotation is \(`where`)" + (list.isEmpty ? "" : ": \(list)")
  }

  private func words(_ difference: NearestPassage.Difference) -> String {
    if difference.quoted.isEmpty { return "'\(difference.stored)' is missing here" }
    if difference.stored.isEmpty { return "'\(difference.quoted)' is not there" }
    return "'\(difference.quoted)' here, '\(difference.stored)' there"
  }

  private func label(_ nearest: NearestPassage?) -> String {
    guard let first = nearest?.differences.first else { return "" }
    return words(first)
  }

  private func notes(_ nearest: NearestPassage?) -> [Diagnostic.Note] {
    nearest.map { [Diagnostic.Note("the nearest passage", at: text.span($0.range))] } ?? []
  }

  private func notes(_ found: [Range<Int>]) -> [Diagnostic.Note] {
    found.prefix(3).enumerated().map { index, range in
      Diagnostic.Note(index == 0 ? "here" : "and here", at: text.span(range))
    }
  }
}

extension QuotationMatcher.Verdict {
  var outcome: QuotationTally.Outcome {
    switch self {
    case .verified: .verified
    case .mismatch, .wrongContext: .mismatch
    case .ambiguous: .ambiguous
    case .wrongPosition: .misplaced
    }
  }

  /// The stretches of the text that are spoken for, also by a quotation that is nearly there.
  var claimed: [Range<Int>] {
    switch self {
    case .verified(let range): [range]
    case .mismatch(let nearest): nearest.map { [$0.range] } ?? []
    case .ambiguous(let ranges), .wrongContext(let ranges): ranges
    case .wrongPosition(let range, _): [range]
    }
  }
}
