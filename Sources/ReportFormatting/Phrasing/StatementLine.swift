public import ReportModel

/// A statement ready to be set as a line: who, did what, in which words, with which reservations. Every formatter that
/// prints sentences uses it, so that all of them attribute alike.
///
/// Set it as `speakers verb: gist “quotation” … (passedOnBy; date; caveats) [citations]`.
public struct StatementLine: Hashable, Sendable {
  public struct Quotation: Hashable, Sendable {
    /// The words, without quotation marks.
    public var text: String
    /// `translated from Korean`; `nil` when the words are the speaker's own.
    public var translation: String?
    /// The words before translation.
    public var original: String?
  }

  /// `South Korea`; `spokesperson (for U.S. State Department)`; several joined with commas and "and".
  public var speakers: String
  /// A neutral verb in the past: `said`, `denied`, `called on Russia`.
  public var verb: String
  /// `according to Reuters`; `nil` when nobody passed it on.
  public var passedOnBy: String?
  /// The analyst's own words; `nil` when there is only quotation.
  public var gist: String?
  public var quotations: [Quotation]
  /// The effective date in words, with what it rests on when that is not the day of the utterance.
  public var date: String
  /// Reservations that must be shown: `attribution doubtful`, `source withdrawn 3 May 2024` … Often empty.
  public var caveats: [String]
  public var citations: [Citation]
  /// The effective marking, for a portion mark: `TLP:GREEN`.
  public var marking: String
}

extension Report {
  public func line(for ref: Ref<Statement>) -> StatementLine { line(for: records[ref]) }

  public func line(for statement: Statement) -> StatementLine {
    StatementLine(
      speakers: speakerNames(of: statement),
      verb: verb(of: statement),
      passedOnBy: statement.via.map { "according to " + speakerNames(of: records[$0]) },
      gist: statement.gist,
      quotations: statement.quotes.map { quotation($0, in: statement) },
      date: dateWords(of: statement),
      caveats: caveats(of: statement),
      citations: citations(of: statement),
      marking: portionMark(of: statement.annotations)
    )
  }

  /// Whether paragraphs shall carry their markings, for an option `portion-marks`.
  ///
  /// - Parameter choice: `always`, `never`, or `auto`: when records of the report differ in marking. A memo that is
  ///   TLP:CLEAR throughout says so in its banner, and not once more in every line.
  public func wantsPortionMarks(_ choice: String) -> Bool {
    switch choice {
    case "always": return true
    case "never": return false
    default:
      let first = records.sources.first?.annotations.markings ?? []
      return records.sources.contains { $0.annotations.markings != first }
        || records.statements.contains { $0.annotations.markings != first }
        || records.entities.contains { $0.annotations.markings != first }
        || records.events.contains { $0.annotations.markings != first }
    }
  }

  /// The effective markings of a record, joined by `//`.
  public func portionMark(of annotations: Annotations) -> String {
    annotations.markings.map { records[$0].label }.joined(separator: "//")
  }

  /// The speakers as a subject: `Russia and North Korea`, `State Department spokesperson (for U.S. State Department)`.
  public func speakerNames(of statement: Statement) -> String {
    joined(statement.speakers.map { name(of: $0) })
  }

  /// One speaker with capacity and principals: `Lena Aden (as spokesperson, for Brannoch Power)`.
  public func name(of speaker: Statement.Speaker) -> String { records.name(of: speaker) }

  public func name(of party: Party) -> String {
    switch party {
    case .entity(let entity): records[entity].name
    case .name(let name): name
    }
  }

  /// The effective date of a statement in words.
  public func dateWords(of statement: Statement) -> String {
    let (date, basis) = records.effectiveDate(of: statement)
    return [date.words, basis.words].compactMap(\.self).joined(separator: ", ")
  }

  /// Reservations about a statement that must be printed wherever it is.
  public func caveats(of statement: Statement) -> [String] {
    var caveats: [String] = []
    switch statement.status {
    case .current: break
    case .corrected: caveats.append("statement corrected")
    case .withdrawn: caveats.append("withdrawn by the speaker")
    case .doubtful: caveats.append("attribution doubtful")
    }
    let source = records[statement.source.source]
    switch source.status {
    case .current: break
    case .corrected: caveats.append("source corrected" + noticeDate(source, .correction))
    case .withdrawn: caveats.append("source withdrawn" + noticeDate(source, .withdrawal))
    case .superseded: caveats.append("source superseded")
    }
    return caveats
  }

  private func noticeDate(_ source: Source, _ kind: NoticeKind) -> String {
    source.notices.last { $0.kind == kind }.map { " " + $0.date.words } ?? ""
  }

  private func quotation(_ quote: Statement.Quotation, in statement: Statement) -> StatementLine.Quotation {
    let sourceLanguage = records[statement.source.source].language ?? language
    let spoken = quote.original?.language ?? statement.language ?? sourceLanguage
    let isTranslated = quote.original != nil || spoken != sourceLanguage
    return StatementLine.Quotation(
      text: quote.exact,
      translation: isTranslated ? "translated from \(languageName(spoken))" : nil,
      original: quote.original?.exact
    )
  }

  /// Names joined as in a sentence: `A`, `A and B`, `A, B and C`.
  public func joined(_ names: [String]) -> String { joinedInWords(names) }
}
