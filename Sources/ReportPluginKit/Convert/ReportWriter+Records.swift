import ReportFormatting
import ReportModel

extension ReportWriter {
  func statement(_ statement: Statement) -> StatementV1 {
    StatementV1(
      id: statement.id,
      line: line(of: statement),
      speakers: statement.speakers.map(speaker),
      act: ActV1(id: statement.act.id, base: statement.act.base.rawValue),
      form: statement.form.rawValue,
      gist: statement.gist,
      quotes: statement.quotes.map { quote in
        QuoteV1(
          exact: quote.exact,
          prefix: quote.prefix,
          suffix: quote.suffix,
          start: quote.start,
          end: quote.end,
          original: quote.original.map { OriginalV1(exact: $0.exact, language: $0.language) }
        )
      },
      source: place(statement.source),
      origin: statement.origin.map(name),
      via: statement.via.map(id),
      alsoIn: statement.alsoIn.map(place),
      about: statement.about.map(name),
      to: statement.to.map(name),
      events: statement.events.map(name),
      responses: statement.responses.map { response in
        switch response.target {
        case .statement(let target): ResponseV1(kind: response.kind.rawValue, statement: id(target))
        case .event(let target): ResponseV1(kind: response.kind.rawValue, event: name(target))
        }
      },
      said: statement.said.map(date),
      language: statement.language,
      cue: statement.cue,
      assessment: statement.assessment.map { assessment($0, source: records[statement.source.source]) },
      status: statement.status.rawValue,
      supersededBy: statement.supersededBy.map(id),
      annotations: annotations(statement.annotations)
    )
  }

  private func line(of statement: Statement) -> StatementLineV1 {
    let line = report.line(for: statement)
    let (effective, basis) = records.effectiveDate(of: statement)
    return StatementLineV1(
      text: line.plainText,
      speakers: line.speakers,
      verb: line.verb,
      passedOnBy: line.passedOnBy,
      gist: line.gist,
      quotations: line.quotations.map {
        QuotationLineV1(text: $0.text, translation: $0.translation, original: $0.original)
      },
      date: line.date,
      first: day(effective.firstDay),
      last: day(effective.lastDay),
      basis: basis.rawValue,
      caveats: line.caveats,
      citations: line.citations.map(citation),
      marking: line.marking
    )
  }

  private func speaker(_ speaker: Statement.Speaker) -> SpeakerV1 {
    let (id, name): (String?, String) =
      switch speaker.identity {
      case .entity(let entity): (records[entity].id, records[entity].name)
      case .label(let label): (nil, label)
      }
    return SpeakerV1(
      id: id,
      name: name,
      capacity: speaker.capacity.map(party),
      onBehalfOf: speaker.onBehalfOf.map { self.name($0) },
      text: report.name(of: speaker)
    )
  }

  private func place(_ place: Statement.SourcePlace) -> PlaceV1 {
    PlaceV1(source: name(place.source), locator: place.locator)
  }

  func source(_ source: Source, number: Int?) -> SourceV1 {
    SourceV1(
      id: source.id,
      line: line(report.sourceLine(source)),
      number: number,
      type: source.type.rawValue,
      title: source.title,
      published: date(source.published),
      publisher: source.publisher.map(party),
      authors: source.authors.map(party),
      language: source.language,
      url: source.url,
      retrieved: source.retrieved.map(date),
      archive: source.archive.map { archive in
        ArchiveV1(
          url: archive.url,
          wacz: archive.wacz,
          warcRecord: archive.warcRecord,
          captured: archive.captured.map(date),
          sha256: archive.sha256
        )
      },
      text: source.text.map { StoredTextV1(path: $0.path, sha256: $0.sha256) },
      derivedFrom: source.derivedFrom.map(name),
      translationOf: source.translationOf.map(name),
      translator: source.translator.map(party),
      reliability: source.reliability.rawValue,
      descriptor: source.descriptor,
      status: source.status.rawValue,
      notices: source.notices.map { notice in
        NoticeV1(date: date(notice.date), kind: notice.kind.rawValue, text: notice.text, url: notice.url)
      },
      supersededBy: source.supersededBy.map(name),
      held: source.isHeld,
      identifiers: source.identifiers.map(identifier),
      annotations: annotations(source.annotations)
    )
  }

  func line(_ line: SourceNoteLine) -> SourceLineV1 {
    SourceLineV1(
      text: line.plainText,
      originator: line.originator,
      title: line.title,
      date: line.date,
      url: line.url,
      archiveURL: line.archiveURL,
      details: line.details,
      reports: line.reports
    )
  }

  func entity(_ entity: Entity) -> EntityV1 {
    EntityV1(
      id: entity.id,
      type: entity.type.rawValue,
      name: entity.name,
      aliases: entity.aliases.map { AliasV1(name: $0.name, kind: $0.kind.rawValue, language: $0.language) },
      countries: entity.countries,
      description: entity.description,
      valid: entity.valid.map(date),
      members: entity.members.map { MemberV1(entity: name($0.entity), valid: $0.valid.map(date)) },
      links: entity.links.map { link in
        LinkV1(
          type: link.type,
          to: name(link.to),
          role: link.role,
          valid: link.valid.map(date),
          source: link.source.map(name),
          annotations: annotations(link.annotations)
        )
      },
      identifiers: entity.identifiers.map(identifier),
      sources: entity.sources.map(name),
      annotations: annotations(entity.annotations)
    )
  }

  func event(_ event: Event) -> EventV1 {
    EventV1(
      id: event.id,
      text: text(of: event),
      type: event.type.rawValue,
      title: event.title,
      date: date(event.date),
      status: event.status.rawValue,
      place: event.place.map(name),
      actors: event.actors.map { ActorV1(entity: name($0.entity), role: $0.role.rawValue) },
      sources: event.sources.map(name),
      citations: report.citations(of: event).map(citation),
      partOf: event.partOf.map(name),
      assessment: event.assessment.map { assessment($0, source: nil) },
      identifiers: event.identifiers.map(identifier),
      annotations: annotations(event.annotations)
    )
  }

  /// `Title (31 May 2024; alleged) [1]`.
  func text(of event: Event) -> String {
    cleanLine(
      "\(event.title) (\(event.date.words); \(event.status.rawValue))\(citationSuffix(report.citations(of: event)))"
    )
  }
}
