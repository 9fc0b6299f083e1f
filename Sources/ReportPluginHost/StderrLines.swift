/// Cuts what a program writes to stderr into lines, for the user to read.
struct StderrLines {
  /// A line longer than this is shown in pieces: nobody may make us wait for its end.
  static let longestLine = 4096

  private var rest: [UInt8] = []
  private(set) var byteCount = 0
  /// The last line that is not blank.
  private(set) var last: [UInt8]?
  /// Some line said that memory ran out.
  private(set) var complainsAboutMemory = false

  mutating func add(_ bytes: [UInt8], _ onLine: ([UInt8]) -> Void) {
    byteCount += bytes.count
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        flush(onLine)
      } else {
        if rest.count == StderrLines.longestLine { flush(onLine) }
        rest.append(byte)
      }
    }
  }

  /// The last line may lack its end.
  mutating func finish(_ onLine: ([UInt8]) -> Void) {
    if !rest.isEmpty { flush(onLine) }
  }

  private mutating func flush(_ onLine: ([UInt8]) -> Void) {
    if rest.last == UInt8(ascii: "\r") { rest.removeLast() }
    onLine(rest)
    if rest.contains(where: { $0 > UInt8(ascii: " ") }) { last = rest }
    if StderrLines.memoryWords.contains(where: { rest.contains($0) }) { complainsAboutMemory = true }
    rest = []
  }

  /// How Python, C, C++, Perl, Go, Ruby, Node and the shells say it.
  private static let memoryWords = [
    "MemoryError", "annot allocate memory", "ut of memory", "bad_alloc", "memory exhausted",
    "failed to allocate memory", "llocation failed",
  ].map { Array($0.utf8) }
}
