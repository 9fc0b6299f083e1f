import ReportDiagnostics
import UnicodeText

/// libyaml's complaints, said so that someone who writes reports knows what to do.
extension TreeBuilder {
  mutating func reportSyntaxError(_ problem: EventSource.Problem) {
    if problem.isOutOfMemory {
      report(.yamlTooLarge, "not enough memory to read the file", 0, 0, hint: "split the file")
      return
    }
    let place = offsets.offset(of: problem.index)
    let context = offsets.offset(of: problem.contextIndex)
    let advice = SyntaxAdvice(problem, at: place, in: self)
    switch advice.blame {
    case .place: report(.yamlSyntax, advice.message, place, endOfCharacter(at: place), hint: advice.hint)
    case .context: report(.yamlSyntax, advice.message, context, endOfCharacter(at: context), hint: advice.hint)
    case .contextLine: report(.yamlSyntax, advice.message, context, endOfText(from: context), hint: advice.hint)
    case .line: report(.yamlSyntax, advice.message, place, endOfText(from: place), hint: advice.hint)
    }
  }

  private func endOfCharacter(at offset: Int) -> Int {
    guard offset < source.count, source[offset] != 0x0A, source[offset] != 0x0D else { return offset }
    return offset + source.scalar(at: offset).length
  }

  private func endOfText(from offset: Int) -> Int {
    var end = lineEnd(from: offset)
    while end > offset, source[end - 1] == 0x20 || source[end - 1] == 0x09 { end -= 1 }
    return end
  }
}

/// One complaint of libyaml 0.2.5, rewritten.
private struct SyntaxAdvice {
  /// Which text to point at: where libyaml stopped, or where the thing began that it was reading.
  enum Blame { case place, line, context, contextLine }

  let message: String
  let hint: String
  let blame: Blame

  init(_ message: String, _ hint: String, _ blame: Blame = .place) {
    self.message = message
    self.hint = hint
    self.blame = blame
  }

  init(_ problem: EventSource.Problem, at place: Int, in builder: TreeBuilder) {
    let isAtEnd = place >= builder.source.count
    let byte = isAtEnd ? 0 : builder.source[place]
    let inQuotes = problem.context.contains("quoted scalar")
    let quotes = "put the text in quotation marks"
    switch problem.text {
    case "found character that cannot start any token":
      self =
        byte == 0x09
        ? SyntaxAdvice("a tab cannot indent", "indent with spaces")
        : SyntaxAdvice(
          "a text without quotation marks cannot begin with '\(builder.excerpt(place, place + 1))'",
          quotes
        )
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      self = SyntaxAdvice("a tab cannot indent", "indent with spaces")
    case "mapping values are not allowed in this context":
      self = SyntaxAdvice(
        "': ' inside a text without quotation marks, or a key that is indented wrongly",
        "put the text in quotation marks, or give the key the indentation of its neighbours"
      )
    case "could not find expected ':'":
      self = SyntaxAdvice(
        "a key without ':' after it",
        "write 'key: value', or indent the line to continue the text above it",
        .contextLine
      )
    case "block sequence entries are not allowed in this context":
      self = SyntaxAdvice("'- ' cannot begin a list here", "begin the list on a line of its own, or \(quotes)")
    case "mapping keys are not allowed in this context":
      self = SyntaxAdvice("'? ' cannot stand here", quotes)
    case "found unexpected end of stream" where inQuotes, "found unexpected document indicator" where inQuotes:
      let mark = problem.context.isEmpty ? "" : builder.excerptOfQuote(problem)
      self = SyntaxAdvice("the quotation mark \(mark) is never closed", "close it, and escape those inside", .context)
    case "found unknown escape character":
      self = SyntaxAdvice(
        "'\\' before a character that it cannot escape",
        "write '\\\\' for a backslash, or use single quotation marks"
      )
    case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
      self = SyntaxAdvice(
        "'\\' with digits that name no character",
        "write '\\\\' for a backslash, or correct the digits"
      )
    case "found unexpected ':'":
      self = SyntaxAdvice("':' inside a text without quotation marks", quotes)
    case "did not find expected comment or line break":
      self = SyntaxAdvice(
        "text on the line of '|' or '>'",
        "begin the text on the next line, or put it in quotation marks",
        .line
      )
    case "found an indentation indicator equal to 0":
      self = SyntaxAdvice("'0' is no indentation", "write a number from 1 to 9, or none")
    case "did not find expected alphabetic or numeric character":
      self = SyntaxAdvice("'&' or '*' without a name", quotes, .context)
    case "did not find expected <document start>":
      self = SyntaxAdvice(
        "text after the end of the document, or a line that is indented less than the first one",
        "give the line the indentation of its neighbours",
        .line
      )
    case "did not find expected '-' indicator":
      self = SyntaxAdvice(
        "a line inside a list that does not begin with '- '",
        "begin it with '- ', or correct its indentation",
        .line
      )
    case "did not find expected key":
      self = SyntaxAdvice(
        "a line inside a mapping that is no 'key: value'",
        "write 'key: value', correct the indentation, or close a quotation mark that ends too early",
        .line
      )
    case "did not find expected ',' or ']'":
      self = SyntaxAdvice("',' or ']' is missing in a list", "separate by ',' and close with ']'")
    case "did not find expected ',' or '}'":
      self = SyntaxAdvice("',' or '}' is missing in a mapping", "separate by ',' and close with '}'")
    case "did not find expected node content":
      self = SyntaxAdvice(
        isAtEnd ? "a value is missing at the end of the file" : "a value is missing here",
        "write the value, or \(quotes)"
      )
    case "found unexpected end of stream":
      self = SyntaxAdvice("the file ends inside a value", "close every bracket and quotation mark")
    case "found undefined tag handle", "did not find expected tag URI", "did not find expected '!'",
      "did not find expected whitespace or line break", "did not find URI escaped octet":
      self = SyntaxAdvice("'!' begins a tag, which is not allowed", quotes)
    case "found unknown directive name", "could not find expected directive name",
      "found unexpected non-alphabetical character", "found incompatible YAML document",
      "did not find expected digit or '.' character", "found duplicate %YAML directive",
      "did not find expected version number", "did not find expected comment or line break in a directive",
      "found duplicate %TAG directive", "did not find expected whitespace", "found extremely long version number":
      self = SyntaxAdvice("'%' begins a directive, which is not allowed", "remove the line")
    default:
      self = SyntaxAdvice("not YAML: \(problem.text)", quotes)
    }
  }
}

extension TreeBuilder {
  /// The quotation mark at the place where the problem's context begins.
  fileprivate func excerptOfQuote(_ problem: EventSource.Problem) -> String {
    var offsets = offsets
    let start = offsets.offset(of: problem.contextIndex)
    return excerpt(start, start + 1)
  }
}
