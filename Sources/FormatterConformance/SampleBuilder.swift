import ReportFormatting
import ReportModel

/// Puts one sample together.
struct SampleBuilder {
  let words: @Sendable (String) -> String

  func report(_ id: String) -> Report {
    var report = Report(
      id: id,
      title: words("Orrin gate: positions kestreltitle"),
      date: sampleDate("2031-03-14"),
      markings: [Marking.tlp[1], ownMarking]
    )
    report.header = [
      HeaderField(key: "reference", value: words("ORR/2031/004")), HeaderField(key: "to", value: words("Head of desk")),
      HeaderField(key: "from", value: words("Lake desk")), HeaderField(key: "time", value: words("09:00")),
      HeaderField(key: "distribution", value: words("Posts at the lake")),
    ]
    report.summary = Prose(parts: [
      .paragraph([.text(words("Tesk denies that it shut the gate")), .citations([Citation(number: 1)]), .text(".")])
    ])
    report.records = records
    report.notes = [
      SourceNote(number: 1, source: Ref(0), reports: [Ref(4)]), SourceNote(number: 2, source: Ref(1)),
      SourceNote(number: 3, source: Ref(2)),
    ]
    report.noteNumbers = [1, 2, 3, 0, 0]
    report.omittedAboveCeiling = 2
    return report
  }

  private var ownMarking: Marking {
    Marking(id: "lake-desk", scheme: "lake", label: words("LAKE DESK"), level: 1, colour: "#00AAFF")
  }

  var records: Records {
    var records = Records()
    records.markings = Marking.tlp + [ownMarking]
    records.sources = sources
    records.entities = entities
    records.events = events
    records.statements = statements
    return records
  }

  /// Of a record, with every field.
  func annotations(_ marking: Int = 0) -> Annotations {
    var annotations = Annotations()
    annotations.markings = [Ref(marking), Ref(5)]
    annotations.tags = [words("water"), words("gate")]
    annotations.note = words("Seen by the desk")
    annotations.extensions = [ExtensionField(key: "x-desk", value: .list([.text(words("lake"))]))]
    return annotations
  }

  // MARK: Sources

  private var sources: [Source] {
    var bulletin = Source(
      id: "src-bulletin",
      type: .communique,
      title: words("Bulletin 17 kestrelbulletin"),
      published: sampleDate("2031-03-05")
    )
    bulletin.authors = [.entity(Ref(0)), .name(words("Press office"))]
    bulletin.url = "https://bulletin.example/17?a=1&b=2"
    bulletin.text = .init(path: "texts/bulletin-17.txt")
    bulletin.identifiers = [Identifier(scheme: "doi", value: words("10.5555/17"))]
    var courier = Source(
      id: "src-courier",
      type: .article,
      title: words("Gate shut, says Avenna kestrelcourier"),
      published: sampleDate("2031-03-06?")
    )
    courier.publisher = .name(words("Lake Courier"))
    courier.url = "https://courier.example/" + String(repeating: "gate/", count: 30)
    courier.archive = .init(url: "https://archive.example/courier", captured: sampleDate("2031-03-07"))
    courier.retrieved = sampleDate("2031-03-07")
    courier.status = .corrected
    courier.notices = [
      .init(
        date: sampleDate("2031-03-08"),
        kind: .correction,
        text: words("It was the upper gate."),
        url: "https://courier.example/c"
      )
    ]
    courier.descriptor = words("Daily of the lake towns.")
    courier.reliability = .b
    var hearing = Source(
      id: "src-hearing",
      type: .transcript,
      title: words("Hearing of the water board kestrelhearing"),
      published: sampleDate("2031-03-11")
    )
    hearing.language = "fi"
    hearing.publisher = .entity(Ref(2))
    hearing.status = .withdrawn
    var letter = Source(
      id: "src-letter",
      type: .correspondence,
      title: words("Letter to the board kestrelletter"),
      published: .unknown
    )
    letter.translationOf = Ref(2)
    letter.translator = .name(words("E. Sorsa"))
    letter.status = .superseded
    letter.supersededBy = Ref(0)
    var order = Source(
      id: "src-order",
      type: .other,
      title: words("Order of the gatekeeper"),
      published: sampleDate("2031-03")
    )
    order.authors = [.name(words("Gatekeeper"))]
    return [bulletin, courier, hearing, letter, order].map { source in
      var source = source
      source.annotations = annotations(source.id == "src-hearing" ? 1 : 0)
      return source
    }
  }

  // MARK: Entities and events

  private var entities: [Entity] {
    var avenna = Entity(id: "avenna", type: .government, name: words("Avenna kestrelavenna"))
    avenna.aliases = [
      .init(name: words("Avn"), kind: .acronym), .init(name: words("Upper shore"), kind: .metonym),
      .init(name: words("Avennan valta"), kind: .original, language: "fi"),
    ]
    avenna.countries = ["FI"]
    avenna.description = words("Upstream government")
    avenna.valid = sampleDate("1987/..")
    avenna.identifiers = [Identifier(scheme: "registry", value: words("A-1"))]
    avenna.sources = [Ref(0)]
    var minister = Entity(id: "minister", type: .person, name: words("Ilmi Sorsa kestrelsorsa"))
    var link = Entity.Link(type: "office-of", to: Ref(0))
    link.role = words("minister of water")
    link.valid = sampleDate("2029/..")
    link.source = Ref(1)
    link.annotations = annotations()
    minister.links = [link]
    var board = Entity(id: "water-board", type: .group, name: words("Water board kestrelboard"))
    board.members = [.init(entity: Ref(0)), .init(entity: Ref(1), valid: sampleDate("2030/2031"))]
    let tesk = Entity(id: "xtesk", type: .government, name: words("Tesk kestreltesk"))
    let gate = Entity(id: "ygate", type: .place, name: words("Orrin gate kestrelgate"))
    return [avenna, minister, board, tesk, gate].map { entity in
      var entity = entity
      entity.annotations = annotations()
      return entity
    }
  }

  private var events: [Event] {
    var closing = Event(
      id: "closing",
      type: .other,
      title: words("Closing of the gate kestrelclosing"),
      date: sampleDate("2031-03-04~")
    )
    closing.status = .disputed
    closing.place = Ref(4)
    closing.actors = [.init(entity: Ref(3), role: .actor), .init(entity: Ref(0), role: .target)]
    closing.sources = [Ref(0)]
    closing.partOf = Ref(1)
    closing.assessment = Assessment(
      likelihood: "likely",
      confidence: .low,
      by: words("desk"),
      note: words("Tracks fit")
    )
    closing.identifiers = [Identifier(scheme: "registry", value: words("E-9"))]
    let drought = Event(
      id: "drought",
      type: .other,
      title: words("Drought kestreldrought"),
      date: sampleDate("2030/2031")
    )
    return [closing, drought].map { event in
      var event = event
      event.annotations = annotations()
      return event
    }
  }
}
