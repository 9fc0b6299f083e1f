/// The programs that a user has read and trusts, each with the SHA-256 of its file; kept as a text file.
///
/// One line a program, sorted by name, as `sha256sum` writes them: 64 lowercase hexadecimal digits, two spaces, the name.
package struct ProgramLock: Hashable, Sendable {
  package enum Trust: Hashable, Sendable {
    case trusted
    /// No line names it.
    case unknown
    /// A line names it, with other bytes.
    case changed
  }

  /// A line that is none; 1-based.
  package struct BadLine: Error, Hashable, Sendable {
    package let number: Int

    package init(number: Int) { self.number = number }
  }

  private var hashes: [String: String] = [:]

  package init() {}

  /// - Throws: ``BadLine`` for the first line that is malformed, names a program again, or lacks its end.
  package init(parsing text: String) throws(BadLine) {
    var number = 0
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    // A file that was cut short must not look whole.
    guard let last = lines.popLast(), last.isEmpty else { throw BadLine(number: lines.count + 1) }
    for line in lines {
      number += 1
      let hash = line.prefix(64)
      let name = String(Substring(line.dropFirst(66)))
      guard
        ProgramLock.isHash(hash), line.dropFirst(64).prefix(2).elementsEqual("  ".utf8), ProgramLock.isName(name),
        hashes.updateValue(String(Substring(hash)), forKey: name) == nil
      else { throw BadLine(number: number) }
    }
  }

  /// The text of the file; empty when nothing is trusted.
  package var text: String {
    hashes.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { "\($0.value)  \($0.key)\n" }
      .joined()
  }

  package var names: [String] { hashes.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  /// From now on the program `name` is the one with this hash.
  package mutating func trust(_ name: String, sha256: String) {
    precondition(ProgramLock.isName(name) && ProgramLock.isHash(sha256.utf8), "no name or no hash")
    hashes[name] = sha256
  }

  package mutating func forget(_ name: String) { hashes[name] = nil }

  /// - Parameter sha256: Of the program's file, as 64 lowercase hexadecimal digits.
  package func check(_ name: String, sha256: String) -> Trust {
    guard let known = hashes[name] else { return .unknown }
    return known.utf8.elementsEqual(sha256.utf8) ? .trusted : .changed
  }

  /// - Parameters:
  ///   - bytes: The program's file.
  ///   - hash: SHA-256 as hexadecimal digits.
  /// - Throws: ``PluginFailure/untrusted`` or ``PluginFailure/changed``.
  package func require(
    _ name: String,
    bytes: [UInt8],
    hashedBy hash: ([UInt8]) -> String
  ) throws(PluginFailure) {
    switch check(name, sha256: hash(bytes)) {
    case .trusted: return
    case .unknown: throw .untrusted
    case .changed: throw .changed
    }
  }

  private static func isHash(_ text: some Sequence<UInt8>) -> Bool {
    var count = 0
    for byte in text {
      guard
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
      else { return false }
      count += 1
    }
    return count == 64
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7f }
  }
}
