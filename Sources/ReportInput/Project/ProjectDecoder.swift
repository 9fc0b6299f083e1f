package import ReportDiagnostics
package import YAMLSyntax

/// Decode: the nodes of `rapporteur.yaml` → what its author wrote.
package struct ProjectDecoder {
  package init() {}

  package func run(_ tree: YAMLTree, diagnostics: inout DiagnosticBag) -> ProjectSyntax {
    var reader = NodeReader(tree)
    var project = ProjectSyntax(file: tree.file)
    if let root = tree.root, var cursor = reader.fields(root, as: ProjectField.self) {
      while let (field, key, value) = reader.next(&cursor) {
        switch field {
        case .rapporteur: version(value, of: key, &reader)
        case .formatters: project.formatters = programs(value, of: key, &reader)
        }
      }
    }
    diagnostics.merge(reader.diagnostics)
    return project
  }

  private func version(_ node: YAMLTree.Node, of key: YAMLTree.Node, _ reader: inout NodeReader) {
    guard let version = reader.text(node, of: key), version != "1" else { return }
    reader.report(
      .unsupportedVersion,
      "version '\(version)' of the project file is not known",
      at: node,
      hint: "write 'rapporteur: 1', or use a newer rapporteur"
    )
  }

  private func programs(
    _ node: YAMLTree.Node,
    of key: YAMLTree.Node,
    _ reader: inout NodeReader
  ) -> [ProgramSyntax] {
    guard let elements = reader.list(node, of: key) else { return [] }
    var programs: [ProgramSyntax] = []
    for element in elements {
      guard let program = program(element, &reader) else { continue }
      if let first = programs.first(where: { $0.name.value == program.name.value }) {
        reader.diagnostics.report(
          Diagnostic(
            .duplicateID,
            "the formatter '\(program.name.value)' is declared twice",
            at: program.name.span,
            notes: [.init("the first one", at: first.name.span)],
            hint: "give one of them another name"
          )
        )
      } else {
        programs.append(program)
      }
    }
    return programs
  }

  private func program(_ node: YAMLTree.Node, _ reader: inout NodeReader) -> ProgramSyntax? {
    guard var cursor = reader.fields(node, as: ProgramField.self) else { return nil }
    var name: Located<String>?
    var command: Located<String>?
    var arguments: [String] = []
    var limits: (seconds: Int?, memory: Int?, output: Int?) = (nil, nil, nil)
    while let (field, key, value) = reader.next(&cursor) {
      switch field {
      case .name: name = formatterName(value, of: key, &reader)
      case .command: command = reader.relativePath(value, of: key).map { Located($0, at: reader.span(value)) }
      case .arguments:
        for argument in reader.list(value, of: key).map(Array.init) ?? [] {
          if let text = reader.text(argument, of: key) { arguments.append(text) }
        }
      case .limits: limits = self.limits(value, &reader)
      }
    }
    reader.require([.name, .command], in: cursor, name: name?.value)
    guard let name, let command else { return nil }
    return ProgramSyntax(
      name: name,
      command: command,
      arguments: arguments,
      seconds: limits.seconds,
      megabytesOfMemory: limits.memory,
      megabytesOfOutput: limits.output
    )
  }

  private func formatterName(
    _ node: YAMLTree.Node,
    of key: YAMLTree.Node,
    _ reader: inout NodeReader
  ) -> Located<String>? {
    guard let name = reader.locatedID(node, of: key) else { return nil }
    let isKebabCase = name.value.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    if isKebabCase { return name }
    reader.report(
      .invalidID,
      "'\(name.value)' is not a formatter's name",
      at: node,
      hint: "write lowercase letters, digits and '-'"
    )
    return nil
  }

  private func limits(
    _ node: YAMLTree.Node,
    _ reader: inout NodeReader
  ) -> (seconds: Int?, memory: Int?, output: Int?) {
    var limits: (seconds: Int?, memory: Int?, output: Int?) = (nil, nil, nil)
    guard var cursor = reader.fields(node, as: LimitField.self) else { return limits }
    while let (field, key, value) = reader.next(&cursor) {
      switch field {
      case .seconds: limits.seconds = reader.integer(value, of: key, in: 1...3_600)
      case .memory: limits.memory = reader.integer(value, of: key, in: 16...65_536)
      case .output: limits.output = reader.integer(value, of: key, in: 1...4_096)
      }
    }
    return limits
  }
}

enum ProjectField: UInt8, RecordField {
  case rapporteur, formatters

  static let owner = "a project file"
  static let keys = FieldKeys("rapporteur formatters")
}

enum ProgramField: UInt8, RecordField {
  case name, command, arguments, limits

  static let owner = "a formatter"
  static let keys = FieldKeys("name command arguments limits")
}

/// Memory and output in megabytes.
enum LimitField: UInt8, RecordField {
  case seconds, memory, output

  static let owner = "the limits"
  static let keys = FieldKeys("seconds memory output")
}
