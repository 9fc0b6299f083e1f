import UnicodeText

/// Where a file lies below some folder: parts joined by `/`, without `.`, `..` or repeated slashes. It cannot leave the
/// folder as text; that no symbolic link leads out of it, only the disk can say.
///
/// Compared, hashed and ordered as UTF-8 bytes, unlike a `String`.
package struct RelativePath: Hashable, Comparable, Sendable {
  /// What is wrong with a path as written.
  package enum Fault: Error, Hashable, Sendable {
    case empty
    case absolute
    case trailingSlash
    case backslash
    /// C0 with NUL, DEL or C1.
    case controlCharacter(Unicode.Scalar)
    /// A part has more than ``RelativePath/longestPartBytes`` bytes.
    case partTooLong
    case leavesFolder

    /// To follow the path in quotes: `'../a' leaves the folder`.
    package var text: String {
      switch self {
      case .empty: "is empty"
      case .absolute: "is absolute"
      case .trailingSlash: "ends with a slash"
      case .backslash: "contains a backslash"
      case .controlCharacter(let scalar): "contains the control character U+\(hex(scalar.value))"
      case .partTooLong: "has a part of more than \(RelativePath.longestPartBytes) bytes"
      case .leavesFolder: "leaves the folder"
      }
    }
  }

  /// What Linux file systems allow.
  package static let longestPartBytes = 255

  package let text: String

  /// - Throws: The first ``Fault`` in `text`, from left to right; `a/../b` is `b`, `a/..` is `empty`.
  package init(_ text: String) throws(Fault) {
    guard !text.utf8.isEmpty else { throw .empty }
    guard text.utf8.first != slash else { throw .absolute }
    for scalar in text.unicodeScalars {
      if scalar == "\\" { throw .backslash }
      if scalar.value < 0x20 || (0x7f...0x9f).contains(scalar.value) { throw .controlCharacter(scalar) }
    }
    guard text.utf8.last != slash else { throw .trailingSlash }
    let normalised = PathText.normalise(text)
    guard normalised != "." else { throw .empty }
    guard !PathText.leavesFolder(normalised) else { throw .leavesFolder }
    for part in normalised.utf8.split(separator: slash) where part.count > Self.longestPartBytes {
      throw .partTooLong
    }
    self.text = normalised
  }

  private init(checked text: Substring) { self.text = String(text) }

  /// The folder that holds it, or `nil` when that is the folder to which the path is relative.
  package var parent: RelativePath? {
    text.utf8.lastIndex(of: slash).map { RelativePath(checked: text[..<$0]) }
  }

  /// The last part.
  package var name: String {
    guard let end = text.utf8.lastIndex(of: slash) else { return text }
    return String(text[text.utf8.index(after: end)...])
  }

  /// Two paths with equal keys would be one file on a file system that ignores case or normalises names.
  package var collisionKey: String { UnicodeText.collisionKey(ofFileName: text) }

  package static func == (left: RelativePath, right: RelativePath) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }

  package static func < (left: RelativePath, right: RelativePath) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

private let slash = UInt8(ascii: "/")

/// At least four uppercase digits.
private func hex(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}
