import ReportDiagnostics
import UnicodeText

extension TreeBuilder {
  /// libyaml cannot go on: the last finding of the file.
  mutating func reportSyntaxError(_ problem: EventSource.Problem) {
    if problem.isOutOfMemory {
      report(.yamlTooLarge, "not enough memory to read the file", 0, 0, isLast: true, hint: "split the file")
      return
    }
    let place = offsets.offset(of: problem.index)
    let context = offsets.offset(of: problem.contextIndex)
    let advice = SyntaxAdvice(problem.text, context: problem.context, surroundings: surroundings(of: place, context))
    let (start, end) =
      switch advice.blame {
      case .place: (place, endOfCharacter(at: place))
      case .line: (place, endOfText(from: place))
      case .context: (context, endOfCharacter(at: context))
      case .contextLine: (context, endOfText(from: context))
      }
    report(.yamlSyntax, advice.message, start, end, isLast: true, hint: advice.hint)
  }

  private func surroundings(of place: Int, _ context: Int) -> Surroundings {
    var last = place
    while last > check.base, source[last - 1] == 0x20 || source[last - 1] == 0x09 { last -= 1 }
    var hasColon = false
    var offset = place
    while offset > check.base, source[offset - 1] != 0x0A {
      offset -= 1
      if source[offset] == 0x3A, offset + 1 < place, source[offset + 1] == 0x20 { hasColon = true }
    }
    return Surroundings(
      character: excerpt(place, endOfCharacter(at: place)),
      contextCharacter: excerpt(context, endOfCharacter(at: context)),
      hasColonBefore: hasColon,
      isAfterQuote: last > check.base && (source[last - 1] == 0x22 || source[last - 1] == 0x27)
    )
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
