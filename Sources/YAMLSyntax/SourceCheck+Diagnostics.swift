import ReportDiagnostics
import UnicodeText

extension SourceCheck {
  func diagnostics(file: FileID) -> [Diagnostic] {
    var result: [Diagnostic] = []
    for (index, found) in defects.enumerated() {
      let span = SourceSpan(
        file: file,
        start: UInt32(truncatingIfNeeded: found.start),
        end: UInt32(truncatingIfNeeded: found.end)
      )
      let isLast = index == defects.count - 1 && unlistedDefects > 0
      let notes = isLast ? [Diagnostic.Note("\(unlistedDefects) more of this kind in the file")] : []
      let (code, message, hint) = SourceCheck.words(for: found.defect)
      result.append(Diagnostic(code, message, at: span, notes: notes, hint: hint))
    }
    return result
  }

  private static func words(for defect: Defect) -> (DiagnosticCode, String, String) {
    switch defect {
    case .utf16:
      return (.yamlEncoding, "the file is written in UTF-16, not in UTF-8", "save it as UTF-8")
    case .notUTF8:
      return (.yamlEncoding, "bytes that are not UTF-8", "save the file as UTF-8")
    case .byteOrderMark:
      return (.yamlEncoding, "a byte-order mark 'U+FEFF' inside the file", "remove it")
    case .lineBreak(0x0D):
      return (.yamlLineBreak, "a carriage return without a line feed after it", "end lines with LF or CRLF")
    case .lineBreak(let value):
      return (
        .yamlLineBreak, "'\(name(value))' breaks the line for some programs and not for others",
        "end lines with LF, or remove the character"
      )
    case .control(let value):
      return (.forbiddenCharacter, "control character '\(name(value))' in the file", "remove it")
    case .noncharacter(let value):
      return (.forbiddenCharacter, "'\(name(value))' in the file, which is no character", "remove it")
    }
  }

  private static func name(_ value: UInt32) -> String { Unicode.Scalar(value).map(codePointName) ?? "" }
}
