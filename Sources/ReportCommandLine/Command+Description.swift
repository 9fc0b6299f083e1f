extension Command {
  var description: CommandDescription {
    switch self {
    case .build:
      CommandDescription(
        command: .build,
        operand: "SPEC|FOLDER",
        arity: .any,
        summary: "Check specs and their corpora, then write the reports",
        discussion: [
          """
          Builds each SPEC, and every spec found below each FOLDER. Without a name, builds what is below the folder you \
          are in.
          """,
          """
          A report is written whole or not at all: if anything is wrong with it, the files of the last build stay as \
          they were. Files that rapporteur did not write, or that were edited since, are left alone.
          """,
        ],
        options: [
          OptionDescription(.output, .some("FOLDER"), "Write below this folder (default: out)"),
          .texts, .parameter,
          OptionDescription(.force, .none, "Replace files that were not written by rapporteur, or edited since"),
          .concise, .color, .help,
        ],
        example: ["build", "Reports", "--output", "out"],
        exampleTitle: "Build every report in the folder Reports"
      )
    case .check:
      CommandDescription(
        command: .check,
        operand: "SPEC|CORPUS|FOLDER",
        arity: .any,
        summary: "Check records, quotations and specs; write nothing",
        discussion: [
          """
          Checks each SPEC with its corpus, each CORPUS by itself, and everything found below each FOLDER. Without a \
          name, checks what is below the folder you are in.
          """,
          """
          A quotation is looked for in its source's text, word for word. If no text is held, rapporteur says so; that \
          is not an error.
          """,
        ],
        options: [.texts, .parameter, .concise, .color, .help],
        example: ["check", "Reports"],
        exampleTitle: "Check every spec and corpus in the folder Reports"
      )
    case .explain:
      CommandDescription(
        command: .explain,
        operand: "CODE",
        arity: .atMostOne,
        summary: "Say what a finding means, with a wrong and a right example",
        discussion: [
          """
          CODE is the word in brackets at the start of a finding, as in error[quote-mismatch]. Without a CODE, lists \
          all codes.
          """
        ],
        options: [.help],
        example: ["explain", "quote-mismatch"],
        exampleTitle: "Learn why a quotation was refused"
      )
    case .formatters:
      CommandDescription(
        command: .formatters,
        operand: "[test] NAME",
        arity: .atMostTwo,
        summary: "List the formats that a report can have, and their options",
        discussion: [
          """
          NAME is what a spec writes after "format:". With it, shows that format's options, their values and their \
          defaults. Without it, lists all formats.
          """,
          """
          With "test", renders reports of many kinds, large, empty and hostile ones among them, and shows each promise \
          that the formatter breaks: what it was given, what came, and what was promised. The exit status is then 4.
          """,
        ],
        options: [.help],
        example: ["formatters", "csv"],
        exampleTitle: "See what can be set for CSV files"
      )
    }
  }
}

extension OptionDescription {
  fileprivate static let texts = OptionDescription(
    .texts,
    .some("FOLDER"),
    repeats: true,
    "Look here too for source texts that are kept outside the corpus; may be repeated"
  )
  fileprivate static let parameter = OptionDescription(
    .parameter,
    short: "p",
    .some("NAME=VALUE"),
    repeats: true,
    "Set a parameter of the spec; may be repeated"
  )
  fileprivate static let concise = OptionDescription(
    .concise,
    .none,
    "Show each finding on one line, for editors and logs"
  )
  fileprivate static let color = OptionDescription(
    .color,
    .choice(ColorChoice.allCases.map(\.rawValue)),
    "Colour the findings (default: auto, only on a terminal and without NO_COLOR)"
  )
  fileprivate static let help = OptionDescription(.help, short: "h", .none, "Show this help")
}
