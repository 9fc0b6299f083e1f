import ReportFormatting
import ReportModel

/// Puts records together by hand; each is TLP:CLEAR until changed.
struct MemoBuilder {
  var records = Records()
  var notes: [SourceNote] = []
  var noteNumbers: [Int] = []

  mutating func source(_ id: String, _ title: String, _ date: String, number: Int, reports: [Ref<Source>] = []) -> Ref<
    Source
  > {
    var source = Source(id: id, type: .article, title: title, published: day(date))
    source.annotations = marked(0)
    records.sources.append(source)
    let ref = Ref<Source>(records.sources.count - 1)
    noteNumbers.append(number)
    if number > 0 { notes.append(SourceNote(number: number, source: ref, reports: reports)) }
    return ref
  }

  mutating func entity(_ id: String, _ type: EntityType, _ name: String, change: (inout Entity) -> Void = { _ in })
    -> Ref<Entity>
  {
    var entity = Entity(id: id, type: type, name: name)
    entity.annotations = marked(0)
    change(&entity)
    records.entities.append(entity)
    return Ref(records.entities.count - 1)
  }

  mutating func statement(
    _ id: String,
    _ speakers: [Ref<Entity>],
    _ act: SpeechAct,
    gist: String? = nil,
    quotes: [Statement.Quotation] = [],
    source: Ref<Source>,
    said: String? = "2024-05-31",
    change: (inout Statement) -> Void = { _ in }
  ) -> Ref<Statement> {
    var statement = Statement(
      id: id,
      speakers: speakers.map { Statement.Speaker(.entity($0)) },
      act: .init(act),
      form: quotes.isEmpty ? .indirect : gist == nil ? .direct : .mixed,
      source: Statement.SourcePlace(source)
    )
    statement.gist = gist
    statement.quotes = quotes
    statement.said = said.map { day($0) }
    statement.annotations = marked(0)
    change(&statement)
    records.statements.append(statement)
    return Ref(records.statements.count - 1)
  }

  mutating func event(
    _ id: String,
    _ type: EventType,
    _ title: String,
    _ date: String,
    _ status: EventStatus,
    source: Ref<Source>,
    change: (inout Event) -> Void = { _ in }
  ) -> Ref<Event> {
    var event = Event(id: id, type: type, title: title, date: day(date))
    event.status = status
    event.sources = [source]
    event.annotations = marked(0)
    change(&event)
    records.events.append(event)
    return Ref(records.events.count - 1)
  }
}

func marked(_ index: Int) -> Annotations {
  var annotations = Annotations()
  annotations.markings = [Ref(index)]
  return annotations
}

func day(_ text: String) -> EDTFDate { EDTFDate(text) ?? EDTFDate(.distantPast) }
