import ReportModel

/// The columns of `rows: statements`, in their usual order. Columns are added at the end, never in between.
enum StatementColumn: String, TableColumn {
  case id, speakers
  case speakerNames = "speaker_names"
  case onBehalfOf = "on_behalf_of"
  case act, form, gist, quotes, about, to, events, said
  case saidFrom = "said_from"
  case saidTo = "said_to"
  case dateBasis = "date_basis"
  case source
  case sourceTitle = "source_title"
  case publisher, published, url, origin, reliability, credibility, likelihood, confidence, marking, status
  case citation, locator
  case alsoIn = "also_in"
  case via, re, capacity, language, cue, tags, note, caveats

  var schema: ColumnSchema {
    switch self {
    case .id: ColumnSchema("Id of the statement")
    case .speakers: .list("Ids of the speakers; a speaker without a name has none")
    case .speakerNames: .list("Names of the speakers, or what an unnamed one is called")
    case .onBehalfOf: .list("Ids of those on whose behalf they spoke")
    case .act: ColumnSchema("What the speaker did by speaking")
    case .form: .words("Whose words it gives", of: StatementForm.self)
    case .gist: ColumnSchema("The content in the analyst's words")
    case .quotes: .list("The speaker's exact words, one value for each unbroken piece", by: .bar)
    case .about: .list("Ids of the entities spoken of")
    case .to: .list("Ids of those addressed or called upon")
    case .events: .list("Ids of the events spoken of")
    case .said: ColumnSchema("When it was said, EDTF as written; empty when not recorded")
    case .saidFrom: ColumnSchema("First possible day; empty when open or not known", .date)
    case .saidTo: ColumnSchema("Last possible day; empty when open or not known", .date)
    case .dateBasis: .words("What said_from and said_to rest on", of: DateBasis.self)
    case .source: ColumnSchema("Id of the document in which we read it")
    case .sourceTitle: ColumnSchema("Title of that document")
    case .publisher: ColumnSchema("Name of its publisher")
    case .published: ColumnSchema("When it was published, EDTF as written")
    case .url: ColumnSchema("Its link", .anyURI)
    case .origin: ColumnSchema("Id of the document in which it was first made, if another")
    case .reliability: .words("Reliability of the source, Admiralty scale", of: Reliability.self)
    case .credibility: ColumnSchema("Credibility of the content, 1 to 6, Admiralty scale", .integer)
    case .likelihood: ColumnSchema("Likelihood of the content, a term of the report's scale")
    case .confidence: .words("Confidence of the analyst in the judgement", of: Confidence.self)
    case .marking: ColumnSchema("Effective marking")
    case .status: .words("Whether it stands", of: StatementStatus.self)
    case .citation: ColumnSchema("Number of the source in the report's notes", .integer)
    case .locator: ColumnSchema("Place in the source")
    case .alsoIn: .list("Ids of further documents that carry it")
    case .via: ColumnSchema("Id of the statement in which somebody else passed it on")
    case .re: .list("What it answers: the kind, a space, the id of a statement or event")
    case .capacity: .list("In which capacity the speakers spoke")
    case .language: ColumnSchema("Language of the utterance, BCP 47")
    case .cue: ColumnSchema("The reporting words as printed")
    case .tags: .list("Tags of the record")
    case .note: ColumnSchema("The analyst's remark on the record")
    case .caveats: .list("Reservations: attribution doubtful, source withdrawn with the day …")
    }
  }
}
