package import ReportDiagnostics
import ReportInput
package import ReportModel

/// Looks for every quotation in the text of its source, and for what its source quotes in the text of its origin.
///
/// A translated quotation. Where `original` is in the language of the text, the original is looked for; otherwise, and
/// if it is not found, the quotation itself, because a source may print the translation. It is a mismatch when one of
/// the two ought to be there; when the text is in a language that neither of them is in, it cannot be verified.
package struct CheckQuotations {
  package init() {}

  /// - Parameter texts: The state of every stored text; a source with a text that is not in here counts as missing.
  package func run(
    _ corpus: Corpus,
    _ places: CorpusPlaces,
    _ texts: [Ref<Source>: TextState],
    diagnostics: inout DiagnosticBag
  ) -> QuotationTally {
    let check = QuotationCheck(corpus: corpus, places: places)
    var tally = QuotationTally()
    for (number, work) in check.workBySource().enumerated() {
      let source = Ref<Source>(number)
      let state = check.state(of: source, texts, diagnostics: &diagnostics)
      if case .held(let text) = state {
        check.verify(work, in: source, text, &tally, diagnostics: &diagnostics)
      } else {
        // A missing text that ought to be there has been reported; it is not reported again for each quotation.
        check.reportUnverifiable(work, of: source, isReported: state != nil, &tally, diagnostics: &diagnostics)
      }
    }
    return tally
  }
}

/// One run of the check.
private struct QuotationCheck {
  /// What there is to look for in the text of one source.
  struct Work {
    /// Statements read in it.
    var own: [Ref<Statement>] = []
    /// Statements first made in it, or carried by it too: their words claim its quotations.
    var origins: [Ref<Statement>] = []
    var others: [Ref<Statement>] = []
  }

  let corpus: Corpus
  let places: CorpusPlaces
  var records: Records { corpus.records }

  func workBySource() -> [Work] {
    var work = [Work](repeating: Work(), count: records.sources.count)
    // By index: to iterate would copy each record whole.
    for number in records.statements.indices where !records.statements[number].quotes.isEmpty {
      let statement = records.statements[number]
      let reference = Ref<Statement>(number)
      let source = statement.source.source
      work[Int(source.index)].own.append(reference)
      if let origin = statement.origin, origin != source { work[Int(origin.index)].origins.append(reference) }
      for also in statement.alsoIn where also.source != source && also.source != statement.origin {
        work[Int(also.source.index)].others.append(reference)
      }
    }
    return work
  }

  /// `nil` when there is no text and none is promised; errors are reported here.
  func state(
    of source: Ref<Source>,
    _ texts: [Ref<Source>: TextState],
    diagnostics: inout DiagnosticBag
  ) -> TextState? {
    guard let stored = records[source].text else { return nil }
    switch texts[source] ?? .missing {
    case .held(let text):
      guard String(validating: text.bytes, as: UTF8.self) != nil else {
        diagnostics.report(
          Diagnostic(
            .textMissing,
            "'\(stored.path)' is not UTF-8",
            at: places.span(source, FieldPath(SourceField.text)),
            hint: "convert it with 'iconv -t UTF-8'"
          )
        )
        return .missing
      }
      return .held(text)
    case .changed:
      diagnostics.report(
        Diagnostic(
          .textChanged,
          "'\(stored.path)' is not the text whose SHA-256 the corpus gives",
          at: places.span(source, FieldPath(SourceField.text, part: StoredTextField.sha256)),
          hint: "find the text again, or check the quotations against the new one and write its SHA-256"
        )
      )
      return .changed
    case .missing:
      if stored.sha256 != nil { return nil }
      diagnostics.report(
        Diagnostic(
          .textMissing,
          "no file '\(stored.path)' in the corpus",
          at: places.span(source, FieldPath(SourceField.text)),
          hint: "correct the path, or add the text's SHA-256 if it is kept elsewhere"
        )
      )
      return .missing
    }
  }

  func reportUnverifiable(
    _ work: Work,
    of source: Ref<Source>,
    isReported: Bool,
    _ tally: inout QuotationTally,
    diagnostics: inout DiagnosticBag
  ) {
    var count = 0
    for reference in work.own {
      for quote in records[reference].quotes.indices {
        tally.add(.notHeld, reference, quote)
        count += 1
      }
    }
    guard count > 0, !isReported else { return }
    let text = records[source].text
    diagnostics.report(
      Diagnostic(
        .quoteUnverifiable,
        """
        the text of '\(records[source].id)' is not held: \(counted(count, "quotation")) of \
        \(counted(work.own.count, "statement")) cannot be verified
        """,
        at: text == nil ? places.span(source) : places.span(source, FieldPath(SourceField.text)),
        hint: text == nil
          ? "store its plain text and name the file under 'text'" : "give the folder that holds it with '--texts'"
      )
    )
  }

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  // MARK: A text that is held

  func verify(
    _ work: Work,
    in source: Ref<Source>,
    _ text: SourceText,
    _ tally: inout QuotationTally,
    diagnostics: inout DiagnosticBag
  ) {
    let matcher = QuotationMatcher(text.bytes)
    var claimed: [Range<Int>] = []
    func place(_ statement: Ref<Statement>, _ quote: Int) -> QuotationPlace {
      QuotationPlace(
        statement: statement,
        quote: quote,
        source: source,
        text: text,
        records: records,
        places: places
      )
    }
    for reference in work.own {
      for (index, quote) in records[reference].quotes.enumerated() {
        let (verdict, isTranslated) = self.verdict(quote, reference, source, matcher)
        claimed += verdict.claimed
        if case .verified = verdict {
          tally.add(.verified, reference, index)
          continue
        }
        let place = place(reference, index)
        if isTranslated, case .mismatch = verdict {
          tally.add(.translated, reference, index)
          diagnostics.report(place.untranslatable())
          continue
        }
        tally.add(verdict.outcome, reference, index)
        if let finding = place.finding(verdict, quote) { diagnostics.report(finding) }
      }
    }
    for reference in work.origins {
      for (index, quote) in records[reference].quotes.enumerated() {
        // Context and position are given for the source, not for its origin.
        let (verdict, isTranslated) = self.verdict(
          Statement.Quotation(quote.exact, original: quote.original),
          reference,
          source,
          matcher
        )
        claimed += verdict.claimed
        if case .mismatch(let nearest) = verdict, !isTranslated {
          diagnostics.report(place(reference, index).notInOrigin(nearest))
        }
      }
    }
    for reference in work.others {
      for quote in records[reference].quotes {
        claimed += matcher.verdict(Statement.Quotation(quote.exact)).claimed
        if let original = quote.original { claimed += matcher.verdict(quote, original: original.exact).claimed }
      }
    }
    // Words of a statement that was left out would look unclaimed.
    if places.isWhole { CheckCoverage().run(text, claimed, diagnostics: &diagnostics) }
  }

  /// - Returns: The verdict, and whether a mismatch only means that the words were translated.
  private func verdict(
    _ quote: Statement.Quotation,
    _ statement: Ref<Statement>,
    _ source: Ref<Source>,
    _ matcher: QuotationMatcher
  ) -> (QuotationMatcher.Verdict, isTranslated: Bool) {
    let textLanguage = primary(records[source].language ?? corpus.settings.language)
    let ownLanguage = primary(corpus.settings.language)
    guard let original = quote.original else {
      let spoken = records[statement].language.map(primary)
      let isTranslated = spoken != nil && spoken != textLanguage && textLanguage != ownLanguage
      return (matcher.verdict(quote), isTranslated)
    }
    let isOriginalThere = primary(original.language) == textLanguage
    let first = isOriginalThere ? matcher.verdict(quote, original: original.exact) : matcher.verdict(quote)
    guard case .mismatch = first else { return (first, false) }
    let second = isOriginalThere ? matcher.verdict(quote) : matcher.verdict(quote, original: original.exact)
    guard case .mismatch = second else { return (second, false) }
    return (first, !isOriginalThere && textLanguage != ownLanguage)
  }

  /// `zh` of `zh-Hant`.
  private func primary(_ tag: String) -> String {
    String(decoding: tag.utf8.prefix { $0 != UInt8(ascii: "-") }, as: UTF8.self).lowercased()
  }
}
