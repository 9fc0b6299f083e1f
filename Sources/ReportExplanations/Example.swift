/// A small project, or, for what goes wrong in the world and not in a file, a few words.
package enum Example: Hashable, Sendable {
  /// The files by path, with `report.yaml` beside the folder `corpus`.
  case project([ExampleFile])
  case situation(String)
}

package struct ExampleFile: Hashable, Sendable {
  /// From the project's folder, `/` between parts.
  package let path: String
  package let contents: [UInt8]
  /// What a reader sees of the file; `nil` for the surroundings that every example shares.
  package let excerpt: [UInt8]?

  init(_ path: String, _ contents: String, excerpt: String? = nil) {
    self.path = path
    self.contents = Array(contents.utf8)
    self.excerpt = excerpt.map { Array($0.utf8) }
  }

  init(_ path: String, bytes: [UInt8]) {
    self.path = path
    contents = bytes
    excerpt = bytes
  }
}

extension Example {
  /// A project that compiles without a finding, with some of its files replaced. What is given here is what the
  /// reader sees.
  ///
  /// - Parameters:
  ///   - head: Keys of the spec beside title, date, corpus, `sections` and `outputs`.
  ///   - texts: Source texts by their name in the folder `corpus`, in the order in which they are shown.
  static func project(
    settings: String? = nil,
    sources: String? = nil,
    entities: String? = nil,
    events: String? = nil,
    statements: String? = nil,
    texts: KeyValuePairs<String, String> = [:],
    head: String? = nil,
    sections: String? = nil,
    outputs: String? = nil
  ) -> Example {
    var files: [ExampleFile] = []
    func add(_ path: String, _ text: String?, _ standard: String) {
      files.append(ExampleFile(path, (text ?? standard) + "\n", excerpt: text))
    }
    add("corpus/corpus.yaml", settings, "rapporteur: 1")
    add("corpus/sources.yaml", sources, Surroundings.sources)
    add("corpus/entities.yaml", entities, Surroundings.entities)
    add("corpus/events.yaml", events, Surroundings.events)
    add("corpus/statements.yaml", statements, Surroundings.statements)
    for (name, text) in texts { add("corpus/" + name, text, "") }
    files.append(spec(head: head, sections: sections, outputs: outputs))
    return .project(files)
  }

  /// The standard project with another `corpus/statements.yaml`, byte by byte and without an added line end.
  static func statementsFile(_ bytes: [UInt8]) -> Example {
    replacingStatements(ExampleFile("corpus/statements.yaml", bytes: bytes))
  }

  /// The standard project with a `corpus/statements.yaml` of which the reader sees only `excerpt`.
  static func statementsFile(_ contents: String, excerpt: String) -> Example {
    replacingStatements(ExampleFile("corpus/statements.yaml", contents, excerpt: excerpt))
  }

  private static func replacingStatements(_ file: ExampleFile) -> Example {
    guard case .project(let files) = project() else { return project() }
    return .project(files.map { $0.path == file.path ? file : $0 })
  }

  private static func spec(head: String?, sections: String?, outputs: String?) -> ExampleFile {
    let given = [head, sections, outputs].compactMap { $0 }
    let text = [
      Surroundings.spec(marking: head?.contains("marking:") != true, version: head?.contains("rapporteur:") != true),
      head ?? "", sections ?? Surroundings.sections, outputs ?? Surroundings.outputs,
    ]
    return ExampleFile(
      "report.yaml",
      text.filter { !$0.isEmpty }.joined(separator: "\n") + "\n",
      excerpt: given.isEmpty ? nil : given.joined(separator: "\n")
    )
  }
}

/// What stands around an example and is not shown: an invented quarrel over a harbour.
private enum Surroundings {
  static let sources = """
    sources:
      - {id: bulletin, type: article, title: Harbour talks end, published: 2031-03-04}
    """
  static let entities = """
    entities:
      - {id: northland, type: government, name: Northland}
      - {id: southport, type: government, name: Southport}
    """
  /// Names both entities, so that none is unused whatever the example says.
  static let events = """
    events:
      - id: harbour-talks
        type: meeting
        title: Talks on the harbour
        date: 2031-03-03
        actors:
          - {entity: northland, role: participant}
          - {entity: southport, role: participant}
    """
  static let statements = """
    statements:
      - id: northland-rejects
        speakers: [northland]
        act: reject
        form: indirect
        gist: Northland rejects the draft.
        said: 2031-03-03
        source: bulletin
    """
  static let sections = """
    sections:
      - title: Positions
        statements: {status: current}
    """
  static let outputs = """
    outputs:
      - {format: plain-text, file: brief.txt}
    """

  static func spec(marking: Bool, version: Bool) -> String {
    (version ? "rapporteur: 1\n" : "")
      + """
      report: harbour
      title: Positions on the harbour
      date: 2031-03-05
      corpus: corpus
      """ + (marking ? "\nmarking: tlp-clear" : "")
  }
}
