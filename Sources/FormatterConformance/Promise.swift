/// What a formatter owes; the raw value is the id of its findings.
public enum Promise: String, Hashable, Sendable, CaseIterable {
  case descriptor
  case fileNames = "file-names"
  case validOutput = "valid-output"
  case determinism
  case independence
  case concurrency
  case nothingLost = "nothing-lost"
  case account
  case citations
  case caveats
  case blockKinds = "block-kinds"
  case options
  case emptyReport = "empty-report"
  case largeReport = "large-report"
  case writingSystems = "writing-systems"
  case longWord = "long-word"
  case hostileText = "hostile-text"

  /// One sentence with its full stop.
  public var text: String {
    switch self {
    case .descriptor: "Names are kebab-case and distinct, defaults fit their kinds, and there is a file extension."
    case .fileNames: "The first file has no suffix and is not empty; suffixes are distinct and are no paths."
    case .validOutput: "A file is valid for its media type."
    case .determinism: "The same report and options give the same bytes."
    case .independence: "What was rendered before leaves no trace."
    case .concurrency: "Renderings at the same time give the bytes that each gives alone."
    case .nothingLost: "Every statement of a block is shown, or left out for a reason that the account states."
    case .account: "What the account calls shown is in the output."
    case .citations: "Every citation is printed with its place, and no number is printed that the report does not have."
    case .caveats: "A statement's caveats are printed wherever the statement is."
    case .blockKinds: "A block of every kind is shown, as far as neither the descriptor nor a warning says otherwise."
    case .options: "Every value of every option works; a refusal names the option, and some other option lifts it."
    case .emptyReport: "A report without blocks, or with nothing in them, is rendered."
    case .largeReport: "Ten times the statements are rendered, in about ten times the bytes."
    case .writingSystems:
      "Right-to-left text, combining marks and East Asian text arrive, or a warning says what does not."
    case .longWord: "A word of any length is rendered, or a warning says that it is cut."
    case .hostileText: "Text stays text: none of it becomes markup, a heading, a link or a control."
    }
  }
}
