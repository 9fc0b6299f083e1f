/// What we have published into an output folder: a line a file, `<sha256>  <path>`, in byte order of the paths.
///
/// It tells our own outdated file from one that somebody made or edited. It holds no time, no host and no user. The
/// format is that of `sha256sum`, so `sha256sum --check` shows what was edited.
package struct OutputManifest: Hashable, Sendable {
  package static let fileName = ".rapporteur-outputs"
  /// A bound on the file, in bytes.
  package static let limitBytes = 64 << 20

  package struct Line: Hashable, Comparable, Sendable {
    package let path: RelativePath
    /// 64 lowercase hexadecimal digits.
    package let sha256: String

    package init(_ path: RelativePath, _ sha256: String) {
      self.path = path
      self.sha256 = sha256
    }

    package static func < (left: Line, right: Line) -> Bool {
      left.path != right.path ? left.path < right.path : left.sha256 < right.sha256
    }
  }

  /// While files are replaced, a path has two lines: whichever bytes a crash leaves, they are ours.
  package let lines: Set<Line>

  package init(_ lines: Set<Line> = []) { self.lines = lines }

  /// Passes over what is not a line of ours: the file then counts as foreign and is not overwritten.
  package init(parsing bytes: [UInt8]) {
    var lines: Set<Line> = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard line.count > 66, line.dropFirst(64).starts(with: "  ".utf8) else { continue }
      let digits = line.prefix(64)
      let isHash = digits.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
      guard isHash, let text = String(validating: line.dropFirst(66), as: UTF8.self) else { continue }
      do throws(RelativePath.Fault) {
        let path = try RelativePath(text)
        lines.insert(Line(path, String(decoding: digits, as: UTF8.self)))
      } catch {
        continue
      }
    }
    self.lines = lines
  }

  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for line in lines.sorted() {
      bytes += line.sha256.utf8
      bytes += "  ".utf8
      bytes += line.path.text.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}
