import ReportFormatting
import ReportModel

extension ReportReader {
  func statement(_ wire: StatementV1) throws(WireError) -> Statement {
    var statement = Statement(
      id: wire.id,
      speakers: try each(wire.speakers, "speakers", speaker),
      act: Statement.Act(id: wire.act.id, base: try word(wire.act.base, "act.base")),
      form: try word(wire.form, "form"),
      source: try inside("source") { () throws(WireError) in try place(wire.source) }
    )
    statement.gist = wire.gist
    statement.quotes = wire.quotes.map { quote in
      Statement.Quotation(
        quote.exact,
        prefix: quote.prefix,
        suffix: quote.suffix,
        start: quote.start,
        end: quote.end,
        original: quote.original.map { Statement.Quotation.Original(exact: $0.exact, language: $0.language) }
      )
    }
    if let origin = wire.origin { statement.origin = try source(origin.id, "origin") }
    if let via = wire.via { statement.via = try self.statement(via, "via") }
    statement.alsoIn = try each(wire.alsoIn, "alsoIn", place)
    statement.about = try entities(wire.about, "about")
    statement.to = try entities(wire.to, "to")
    statement.events = try each(wire.events, "events") { (name) throws(WireError) in try event(name.id, "id") }
    statement.responses = try each(wire.responses, "responses", response)
    statement.said = try date(wire.said, "said")
    statement.language = wire.language
    statement.cue = wire.cue
    statement.assessment = try assessment(wire.assessment)
    statement.status = try word(wire.status, "status")
    if let later = wire.supersededBy { statement.supersededBy = try self.statement(later, "supersededBy") }
    statement.annotations = try annotations(wire.annotations)
    return statement
  }

  private func speaker(_ wire: SpeakerV1) throws(WireError) -> Statement.Speaker {
    let identity: Statement.Speaker.Identity =
      if let id = wire.id { .entity(try entity(id, "id")) } else { .label(wire.name) }
    return Statement.Speaker(
      identity,
      capacity: try party(wire.capacity, "capacity"),
      onBehalfOf: try entities(wire.onBehalfOf, "onBehalfOf")
    )
  }

  private func place(_ wire: PlaceV1) throws(WireError) -> Statement.SourcePlace {
    Statement.SourcePlace(try source(wire.source.id, "source.id"), locator: wire.locator)
  }

  private func response(_ wire: ResponseV1) throws(WireError) -> Statement.Response {
    let target: Statement.Response.Target =
      if let event = wire.event {
        .event(try self.event(event.id, "event.id"))
      } else {
        .statement(try statement(wire.statement ?? "", "statement"))
      }
    return Statement.Response(kind: try word(wire.kind, "kind"), target: target)
  }

  func source(_ wire: SourceV1) throws(WireError) -> Source {
    var source = Source(
      id: wire.id,
      type: try word(wire.type, "type"),
      title: wire.title,
      published: try date(wire.published, "published")
    )
    source.publisher = try party(wire.publisher, "publisher")
    source.authors = try each(wire.authors, "authors", party)
    source.language = wire.language
    source.url = wire.url
    source.retrieved = try date(wire.retrieved, "retrieved")
    if let archive = wire.archive {
      source.archive = Source.Archive(
        url: archive.url,
        wacz: archive.wacz,
        warcRecord: archive.warcRecord,
        captured: try date(archive.captured, "archive.captured"),
        sha256: archive.sha256
      )
    }
    source.text = wire.text.map { Source.StoredText(path: $0.path, sha256: $0.sha256) }
    source.derivedFrom = try sources(wire.derivedFrom, "derivedFrom")
    if let original = wire.translationOf { source.translationOf = try self.source(original.id, "translationOf.id") }
    source.translator = try party(wire.translator, "translator")
    source.reliability = try word(wire.reliability, "reliability")
    source.descriptor = wire.descriptor
    source.status = try word(wire.status, "status")
    source.notices = try each(wire.notices, "notices") { (notice) throws(WireError) in
      Source.Notice(
        date: try date(notice.date, "date"),
        kind: try word(notice.kind, "kind"),
        text: notice.text,
        url: notice.url
      )
    }
    if let later = wire.supersededBy { source.supersededBy = try self.source(later.id, "supersededBy.id") }
    source.isHeld = wire.held
    source.identifiers = wire.identifiers.map(identifier)
    source.annotations = try annotations(wire.annotations)
    return source
  }

  func entity(_ wire: EntityV1) throws(WireError) -> Entity {
    var entity = Entity(id: wire.id, type: try word(wire.type, "type"), name: wire.name)
    entity.aliases = try each(wire.aliases, "aliases") { (alias) throws(WireError) in
      Entity.Alias(name: alias.name, kind: try word(alias.kind, "kind"), language: alias.language)
    }
    entity.countries = wire.countries
    entity.description = wire.description
    entity.valid = try date(wire.valid, "valid")
    entity.members = try each(wire.members, "members") { (member) throws(WireError) in
      Entity.Member(entity: try self.entity(member.entity.id, "entity.id"), valid: try date(member.valid, "valid"))
    }
    entity.links = try each(wire.links, "links") { (wire) throws(WireError) in
      var link = Entity.Link(type: wire.type, to: try self.entity(wire.to.id, "to.id"))
      link.role = wire.role
      link.valid = try date(wire.valid, "valid")
      if let source = wire.source { link.source = try self.source(source.id, "source.id") }
      link.annotations = try annotations(wire.annotations)
      return link
    }
    entity.identifiers = wire.identifiers.map(identifier)
    entity.sources = try sources(wire.sources, "sources")
    entity.annotations = try annotations(wire.annotations)
    return entity
  }

  func event(_ wire: EventV1) throws(WireError) -> Event {
    var event = Event(
      id: wire.id,
      type: try word(wire.type, "type"),
      title: wire.title,
      date: try date(wire.date, "date")
    )
    event.status = try word(wire.status, "status")
    if let place = wire.place { event.place = try entity(place.id, "place.id") }
    event.actors = try each(wire.actors, "actors") { (actor) throws(WireError) in
      Event.Actor(entity: try entity(actor.entity.id, "entity.id"), role: try word(actor.role, "role"))
    }
    event.sources = try sources(wire.sources, "sources")
    if let whole = wire.partOf { event.partOf = try self.event(whole.id, "partOf.id") }
    event.assessment = try assessment(wire.assessment)
    event.identifiers = wire.identifiers.map(identifier)
    event.annotations = try annotations(wire.annotations)
    return event
  }

  // MARK: Parts

  private func entities(_ names: [NameV1], _ field: String) throws(WireError) -> [Ref<Entity>] {
    try each(names, field) { (name) throws(WireError) in try entity(name.id, "id") }
  }

  private func sources(_ names: [NameV1], _ field: String) throws(WireError) -> [Ref<Source>] {
    try each(names, field) { (name) throws(WireError) in try source(name.id, "id") }
  }

  private func party(_ wire: PartyV1) throws(WireError) -> Party {
    guard let id = wire.id else { return .name(wire.name) }
    return .entity(try entity(id, "id"))
  }

  private func party(_ wire: PartyV1?, _ field: String) throws(WireError) -> Party? {
    guard let wire else { return nil }
    return try inside(field) { () throws(WireError) in try party(wire) }
  }

  private func identifier(_ wire: IdentifierV1) -> Identifier { Identifier(scheme: wire.scheme, value: wire.value) }

  private func assessment(_ wire: AssessmentV1?) throws(WireError) -> Assessment? {
    guard let wire else { return nil }
    return try inside("assessment") { () throws(WireError) in
      Assessment(
        credibility: wire.credibility,
        likelihood: wire.likelihood,
        confidence: try wire.confidence.map { (level) throws(WireError) in try word(level, "confidence") },
        by: wire.by,
        on: try date(wire.on, "on"),
        note: wire.note
      )
    }
  }

  private func annotations(_ wire: AnnotationsV1) throws(WireError) -> Annotations {
    var annotations = Annotations()
    annotations.markings = try inside("annotations") { () throws(WireError) in
      try each(wire.markings, "markings") { (id) throws(WireError) in try marking(id, "") }
    }
    annotations.tags = wire.tags
    annotations.note = wire.note
    annotations.extensions = wire.extensions.fields
    return annotations
  }

  func marking(_ wire: MarkingV1) throws(WireError) -> Marking {
    Marking(
      id: wire.id,
      scheme: wire.scheme,
      label: wire.label,
      level: wire.level,
      colour: wire.colour,
      banner: wire.banner,
      handling: try wire.handling.map { (rule) throws(WireError) in try word(rule, "handling") }
    )
  }
}
