/// The media types whose contents the kit can judge.
enum MediaType: Hashable {
  case html, markdown, plain, csv, json
  /// UTF-8 and no more.
  case otherText
  case binary

  init(_ name: String) {
    switch name {
    case "text/html": self = .html
    case "text/markdown": self = .markdown
    case "text/plain": self = .plain
    case "text/csv": self = .csv
    case "application/json": self = .json
    case _ where name.hasSuffix("+json"): self = .json
    case _ where name.hasPrefix("text/"): self = .otherText
    default: self = .binary
    }
  }

  /// What is wrong; empty for a valid file.
  func faults(in bytes: [UInt8]) -> [String] {
    if self == .binary { return [] }
    guard let text = String(validating: bytes, as: UTF8.self) else { return ["not UTF-8"] }
    switch self {
    case .html: return controls(in: text, allowed: [0x09, 0x0A]) + HTMLScan(bytes).faults
    case .markdown: return controls(in: text, allowed: [0x09, 0x0A])
    case .plain: return controls(in: text, allowed: [0x09, 0x0A, 0x0C]) + unbalancedControls(in: text)
    case .csv: return CSVScan(bytes).faults
    case .json: return JSONScan(bytes).fault.map { [$0] } ?? []
    case .otherText, .binary: return []
    }
  }

  private func controls(in text: String, allowed: Set<UInt32>) -> [String] {
    let found = text.unicodeScalars.first { scalar in
      (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)) && !allowed.contains(scalar.value)
    }
    return found.map { ["the control character U+\(String($0.value, radix: 16, uppercase: true))"] } ?? []
  }

  /// Embeddings, overrides and isolates (UAX #9) that a line does not close would turn what follows.
  private func unbalancedControls(in text: String) -> [String] {
    var open: [UInt32] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x202A, 0x202B, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068: open.append(scalar.value)
      case 0x202C: if let last = open.last, last < 0x2066 { open.removeLast() }
      case 0x2069: if let last = open.last, last >= 0x2066 { open.removeLast() }
      case 0x0A:
        if !open.isEmpty { return ["a line that leaves a bidirectional control open"] }
      default: break
      }
    }
    return open.isEmpty ? [] : ["a line that leaves a bidirectional control open"]
  }
}
