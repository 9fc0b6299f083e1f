import ReportFormatting
import ReportModel

/// What the records of some statements do not say: documents not held, dates, names, quotations that could not be
/// checked, and the analysts' own remarks.
struct FindGaps {
  let records: Records
  let unverified: Unverified

  /// How many quotations could not be checked, by source.
  struct Unverified {
    /// No text is held.
    private(set) var notHeld: [Ref<Source>: Int] = [:]
    /// The text holds them in another language.
    private(set) var translated: [Ref<Source>: Int] = [:]

    mutating func add(_ source: Ref<Source>, isTranslated: Bool) {
      if isTranslated { translated[source, default: 0] += 1 } else { notHeld[source, default: 0] += 1 }
    }
  }

  /// - Returns: By kind in the order of ``Gap/Kind``; within a kind by id.
  func run(_ statements: [Ref<Statement>], numbering: inout NoteNumbering) -> [Gap] {
    var gaps = documents(statements, &numbering)
    gaps += quotations(statements, &numbering)
    gaps += dates(statements, &numbering)
    gaps += speakers(statements, &numbering)
    gaps += doubts(statements, &numbering)
    gaps += notes(statements, &numbering)
    return gaps
  }

  private func cited(_ statement: Statement, _ numbering: inout NoteNumbering) -> [Citation] {
    [Citation(number: numbering.cite(statement.source.source), locator: statement.source.locator)]
  }

  private func documents(_ statements: [Ref<Statement>], _ numbering: inout NoteNumbering) -> [Gap] {
    // Each document that is not held, with the sources through which it is known.
    var known: [Ref<Source>: Set<Ref<Source>>] = [:]
    for ref in statements {
      let statement = records[ref]
      let source = statement.source.source
      var named = records[source].derivedFrom
      if let origin = statement.origin { named.append(origin) }
      if let successor = records[source].supersededBy { named.append(successor) }
      for document in named where document != source && !records[document].isHeld {
        known[document, default: []].insert(source)
      }
    }
    return known.keys.sorted().map { document in
      let source = records[document]
      let through = (known[document] ?? []).sorted()
      let names = joinedInWords(through.map { "“\(records[$0].title)”" })
      return Gap(
        kind: .documentNotHeld,
        text: "Not held: “\(source.title)”, \(source.published.words); known only through \(names).",
        citations: through.map { Citation(number: numbering.cite($0)) }
      )
    }
  }

  private func quotations(_ statements: [Ref<Statement>], _ numbering: inout NoteNumbering) -> [Gap] {
    func gap(_ source: Ref<Source>, _ count: Int, _ reason: String) -> Gap {
      let subject = count == 1 ? "One quotation" : "\(count) quotations"
      return Gap(
        kind: .quotationUnverified,
        text: "\(subject) could not be checked: the text of “\(records[source].title)” is \(reason).",
        citations: [Citation(number: numbering.cite(source))]
      )
    }
    return Set(unverified.notHeld.keys).union(unverified.translated.keys).sorted().flatMap { source in
      [
        unverified.notHeld[source].map { gap(source, $0, "not held") },
        unverified.translated[source].map { gap(source, $0, "in another language") },
      ].compactMap { $0 }
    }
  }

  private func dates(_ statements: [Ref<Statement>], _ numbering: inout NoteNumbering) -> [Gap] {
    var gaps: [Gap] = []
    var events: Set<Ref<Event>> = []
    for ref in statements {
      let statement = records[ref]
      events.formUnion(statement.events)
      let date = statement.said.flatMap { $0.isUnknown ? nil : $0 }
      if date == nil {
        gaps.append(
          Gap(
            kind: .undated,
            text: "Not dated: when \(subject(statement)) spoke (\(statement.id)).",
            citations: cited(statement, &numbering)
          )
        )
      } else if let date, !date.isExactDay {
        gaps.append(
          Gap(
            kind: .impreciseDate,
            text: "Not dated to the day: \(subject(statement)) (\(statement.id)), \(date.words).",
            citations: cited(statement, &numbering)
          )
        )
      }
    }
    for event in events.sorted() where !records[event].date.isExactDay {
      gaps.append(
        Gap(
          kind: .impreciseDate,
          text: "Not dated to the day: “\(records[event].title)”, \(records[event].date.words).",
          citations: records[event].sources.map { Citation(number: numbering.cite($0)) }
        )
      )
    }
    // Stable by kind: what has no date at all comes first.
    return gaps.filter { $0.kind == .undated } + gaps.filter { $0.kind == .impreciseDate }
  }

  private func speakers(_ statements: [Ref<Statement>], _ numbering: inout NoteNumbering) -> [Gap] {
    var gaps: [Gap] = []
    for ref in statements {
      let statement = records[ref]
      for speaker in statement.speakers {
        switch speaker.identity {
        case .label(let label) where label != HideSpeakers.label:
          gaps.append(
            Gap(
              kind: .unnamedSpeaker,
              text: "Speaker not named: \(label) (\(statement.id)).",
              citations: cited(statement, &numbering)
            )
          )
        case .entity(let entity) where records[entity].type == .group && records[entity].members.isEmpty:
          gaps.append(
            Gap(
              kind: .unnamedSpeaker,
              text: "Members not stated: \(records[entity].name) (\(statement.id)).",
              citations: cited(statement, &numbering)
            )
          )
        default: break
        }
      }
    }
    return gaps
  }

  private func doubts(_ statements: [Ref<Statement>], _ numbering: inout NoteNumbering) -> [Gap] {
    var gaps: [Gap] = []
    for source in Set(statements.map { records[$0].source.source }).sorted() where records[source].status == .withdrawn
    {
      gaps.append(
        Gap(
          kind: .sourceWithdrawn,
          text: "Withdrawn by its publisher: “\(records[source].title)”.",
          citations: [Citation(number: numbering.cite(source))]
        )
      )
    }
    for ref in statements where records[ref].status == .doubtful {
      let statement = records[ref]
      gaps.append(
        Gap(
          kind: .doubtfulAttribution,
          text: "Attribution doubtful: \(subject(statement)) (\(statement.id)).",
          citations: cited(statement, &numbering)
        )
      )
    }
    return gaps
  }

  private func notes(_ statements: [Ref<Statement>], _ numbering: inout NoteNumbering) -> [Gap] {
    var gaps: [Gap] = []
    for ref in statements {
      let statement = records[ref]
      guard let note = statement.annotations.note else { continue }
      gaps.append(
        Gap(
          kind: .note,
          text: "On \(statement.id): \(sentence(note))",
          citations: cited(statement, &numbering)
        )
      )
    }
    return gaps
  }

  private func subject(_ statement: Statement) -> String {
    joinedInWords(statement.speakers.map { records.name(of: $0) })
  }

  private func sentence(_ text: String) -> String {
    text.hasSuffix(".") || text.hasSuffix("?") || text.hasSuffix("!") ? text : text + "."
  }
}
