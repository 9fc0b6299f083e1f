import CSVFormatter
import ReportFormatting
import ReportModel
import Testing

/// A small report with one of everything that a table can show.
enum CSVFixture {
  static func date(_ text: String) -> EDTFDate {
    guard let date = EDTFDate(text) else { preconditionFailure("'\(text)' is not EDTF") }
    return date
  }

  static func report(gists: [String] = ["They deny it."]) -> Report {
    var records = Records()
    records.markings = Marking.tlp
    records.entities = [
      entity("kp", .government, "North Korea"), entity("ru", .government, "Russia"),
      entity("spokesperson", .office, "Spokesperson, Foreign Ministry"),
    ]
    records.entities[0].countries = ["KP"]
    records.entities[0].aliases = [.init(name: "DPRK", kind: .acronym), .init(name: "Pyongyang", kind: .metonym)]
    records.entities[1].links = [.init(type: "related-to", to: Ref(0))]
    records.sources = [
      source("article", "US, allies demand “an end”", "2024-05-31?"),
      source("communique", "Joint statement", "2024-05"),
    ]
    records.sources[0].publisher = .name("Fox News")
    records.sources[0].url = "https://news.example/a,b"
    records.events = [Event(id: "transfers", type: .transfer, title: "Arms transfers", date: date("../2024-05-31"))]
    records.events[0].actors = [.init(entity: Ref(0), role: .actor), .init(entity: Ref(1), role: .recipient)]
    for (number, gist) in gists.enumerated() { records.statements.append(statement(number, gist)) }
    var report = Report(id: "r", title: "Arms \"transfers\"", date: date("2024-06-03"), markings: [Marking.tlp[0]])
    report.records = records
    report.notes = [SourceNote(number: 1, source: Ref(0), reports: [Ref(1)])]
    report.noteNumbers = [1, 0]
    report.blocks = [
      Block(
        id: "block-1",
        title: nil,
        content: .statements([StatementGroup(heading: nil, statements: gists.indices.map { Ref($0) })])
      )
    ]
    return report
  }

  private static func entity(_ id: String, _ type: EntityType, _ name: String) -> Entity {
    var entity = Entity(id: id, type: type, name: name)
    entity.annotations.markings = [Ref(0)]
    return entity
  }

  private static func source(_ id: String, _ title: String, _ published: String) -> Source {
    var source = Source(id: id, type: .article, title: title, published: date(published))
    source.annotations.markings = [Ref(0)]
    return source
  }

  private static func statement(_ number: Int, _ gist: String) -> Statement {
    var statement = Statement(
      id: "s\(number)",
      speakers: [
        .init(.entity(Ref(2)), onBehalfOf: [Ref(1)]), .init(.entity(Ref(0))), .init(.label("a senior official")),
      ],
      act: .init(.deny),
      form: .mixed,
      source: .init(Ref(0), locator: "p. 4")
    )
    statement.gist = gist
    statement.quotes = [.init("no; never"), .init("not once")]
    statement.about = [Ref(0), Ref(1)]
    statement.events = [Ref(0)]
    statement.responses = [.init(kind: .denies, target: .event(Ref(0)))]
    statement.origin = Ref(1)
    statement.assessment = Assessment(credibility: 2)
    statement.annotations.markings = [Ref(1)]
    return statement
  }
}

/// Renders with the defaults of the descriptor and `options` over them.
func renderCSV(
  _ report: Report,
  _ options: [String: OptionValue] = [:],
  fileName: String = "table.csv"
) async throws -> Rendition {
  let formatter = CSVFormatter()
  let defaults = formatter.descriptor.options.map { ($0.name, $0.defaultValue) }
  let all = Dictionary(uniqueKeysWithValues: defaults).merging(options) { $1 }
  return try await formatter.format(report, request: FormatRequest(fileName: fileName, options: all))
}

/// The rows of the main file, read back; the first is the heading.
func csvRows(_ report: Report, _ options: [String: OptionValue] = [:]) async throws -> [[String]] {
  try CSVParser().rows(try await renderCSV(report, options).files[0].bytes)
}

/// Equal as UTF-8, where `==` would take é for e and an accent.
func isSame(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
