/// One complaint of libyaml 0.2.5, said so that someone who writes reports knows what to do.
struct SyntaxAdvice {
  /// Which text to point at: where libyaml stopped, or where the thing began that it was reading; one character, or
  /// the rest of its line.
  enum Blame { case place, line, context, contextLine }

  let message: String
  let hint: String
  let blame: Blame

  private init(_ message: String, _ hint: String, _ blame: Blame = .place) {
    self.message = message
    self.hint = hint
    self.blame = blame
  }

  private static let useQuotes = "put the text in quotation marks"

  init(_ text: String, context: String, surroundings: Surroundings) {
    if context.contains("quoted scalar") {
      self = SyntaxAdvice(insideQuotes: text, surroundings)
    } else if context.contains("directive") || text.contains("directive") || text.contains("version number") {
      self = SyntaxAdvice("'%' begins a directive, which is not allowed", "remove the line", .line)
    } else if context.contains("tag") || text.contains("tag") {
      self = SyntaxAdvice("'!' begins a tag, which is not allowed", SyntaxAdvice.useQuotes, .context)
    } else {
      self = SyntaxAdvice(scanning: text, surroundings) ?? SyntaxAdvice(parsing: text, surroundings)
    }
  }

  /// Between quotation marks.
  private init(insideQuotes text: String, _ surroundings: Surroundings) {
    switch text {
    case "found unexpected end of stream", "found unexpected document indicator":
      self.init(
        "the quotation mark '\(surroundings.contextCharacter)' is never closed",
        "close it, and escape those inside the text",
        .context
      )
    case "found unknown escape character":
      self.init(
        "'\\' before a character that it cannot escape",
        "write '\\\\' for a backslash, or use single quotation marks"
      )
    default:
      self.init("'\\' with digits that name no character", "write '\\\\' for a backslash, or correct the digits")
    }
  }

  /// What libyaml's scanner cannot make a token of.
  private init?(scanning text: String, _ surroundings: Surroundings) {
    let useQuotes = SyntaxAdvice.useQuotes
    switch text {
    case "found character that cannot start any token" where surroundings.character != "\t":
      self.init("a text without quotation marks cannot begin with '\(surroundings.character)'", useQuotes)
    case "found character that cannot start any token",
      "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      self.init("a tab cannot indent", "indent with spaces")
    case "mapping values are not allowed in this context" where surroundings.hasColonBefore:
      self.init("': ' inside a text without quotation marks", useQuotes)
    case "mapping values are not allowed in this context":
      self.init(
        "a key where the text of the line above goes on",
        "put a space after the ':' above, or give the key the indentation of its neighbours"
      )
    case "could not find expected ':'" where surroundings.contextCharacter == "-":
      self.init("'-' without a space after it, inside a list", "put a space after '-'", .contextLine)
    case "could not find expected ':'":
      self.init(
        "a key without ':' after it",
        "write 'key: value', or indent the line to continue the text above it",
        .contextLine
      )
    case "block sequence entries are not allowed in this context":
      self.init("'- ' cannot begin a list here", "begin the list on a line of its own, or \(useQuotes)")
    case "mapping keys are not allowed in this context":
      self.init("'? ' cannot stand here", useQuotes)
    case "found unexpected ':'":
      self.init("':' inside a text without quotation marks", useQuotes)
    case "did not find expected comment or line break":
      self.init("text on the line of '|' or '>'", "begin the text on the next line, or \(useQuotes)", .line)
    case "found an indentation indicator equal to 0":
      self.init("'0' is no indentation", "write a number from 1 to 9, or none")
    case "did not find expected alphabetic or numeric character":
      self.init(
        "a text without quotation marks cannot begin with '\(surroundings.contextCharacter)'",
        useQuotes,
        .context
      )
    default: return nil
    }
  }

  /// Tokens in an order that libyaml's parser does not know.
  private init(parsing text: String, _ surroundings: Surroundings) {
    let fixIndentation = "give the line the indentation of its neighbours"
    switch text {
    case "did not find expected <document start>":
      self.init(
        "text after the end of the document, or a line that is indented less than the first one",
        fixIndentation,
        .line
      )
    case "did not find expected '-' indicator", "did not find expected key":
      if surroundings.isAfterQuote {
        self.init(
          "text after the closing quotation mark",
          "escape the quotation marks inside the text, or enclose it in the other kind",
          .line
        )
      } else if text == "did not find expected key" {
        self.init("this line fits no mapping above it", fixIndentation, .line)
      } else {
        self.init(
          "a line inside a list that does not begin with '- '",
          "begin it with '- ', or \(fixIndentation)",
          .line
        )
      }
    case "did not find expected ',' or ']'":
      self.init("',' or ']' is missing in a list", "separate by ',' and close with ']'")
    case "did not find expected ',' or '}'":
      self.init("',' or '}' is missing in a mapping", "separate by ',' and close with '}'")
    case "did not find expected node content":
      self.init("a value is missing", "write the value, or \(SyntaxAdvice.useQuotes)")
    default:
      self.init("not YAML: \(text)", SyntaxAdvice.useQuotes)
    }
  }
}

/// What stands around the place where libyaml stopped.
struct Surroundings {
  /// The character at the place; empty at the end of the file.
  let character: String
  /// The character where the thing began that libyaml was reading.
  let contextCharacter: String
  /// The line has a `: ` before the place.
  let hasColonBefore: Bool
  /// The last character before the place, on the same line, is a quotation mark.
  let isAfterQuote: Bool
}
