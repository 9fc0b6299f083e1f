/// Paths as text, without a look at the disk: `/` between parts, any UTF-8 within them.
package enum PathText {
  /// `path` as seen from `folder`: an absolute path stays, everything else is put behind the folder; not normalised.
  package static func join(_ folder: String, _ path: String) -> String {
    if isAbsolute(path) || folder.isEmpty { return path }
    if path.isEmpty { return folder }
    return folder.utf8.last == slash ? folder + path : folder + "/" + path
  }

  package static func isAbsolute(_ path: String) -> Bool { path.utf8.first == slash }

  /// Without empty parts, `.`, and every `..` that has a part to take back; `.` when nothing is left.
  ///
  /// `..` is taken back as text, so the result can be another file where a part is a symbolic link to a folder.
  package static func normalise(_ path: String) -> String {
    var parts: [Substring.UTF8View] = []
    for part in path.utf8.split(separator: slash) {
      if part.elementsEqual(".".utf8) { continue }
      guard part.elementsEqual("..".utf8) else {
        parts.append(part)
        continue
      }
      if let last = parts.last, !last.elementsEqual("..".utf8) {
        parts.removeLast()
      } else if !isAbsolute(path) {
        parts.append(part)
      }
    }
    let text = parts.map { String(Substring($0)) }.joined(separator: "/")
    if isAbsolute(path) { return "/" + text }
    return text.isEmpty ? "." : text
  }

  /// Whether a relative path, as text, leads out of the folder that it is relative to. An absolute one does.
  package static func leavesFolder(_ path: String) -> Bool {
    if isAbsolute(path) { return true }
    let normalised = normalise(path)
    return normalised.utf8.elementsEqual("..".utf8) || normalised.utf8.starts(with: "../".utf8)
  }

  /// `a/b.tar.gz` → `a/b.tar` and `gz`. The extension is empty when the last part has no dot, only a leading one, or
  /// ends with it; then the stem is the whole path.
  package static func splitExtension(_ path: String) -> (stem: String, extension: String) {
    let bytes = path.utf8
    let nameStart = bytes.lastIndex(of: slash).map { bytes.index(after: $0) } ?? bytes.startIndex
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")), dot > nameStart, bytes.index(after: dot) < bytes.endIndex
    else { return (path, "") }
    return (String(path[..<dot]), String(path[bytes.index(after: dot)...]))
  }

  /// How to call a file towards the user: relative when it lies in `currentFolder`, which is absolute; otherwise
  /// normalised as it is.
  package static func display(_ path: String, from currentFolder: String) -> String {
    let normalised = normalise(path)
    let folder = normalise(currentFolder)
    guard isAbsolute(normalised) else { return normalised }
    if normalised.utf8.elementsEqual(folder.utf8) { return "." }
    let prefix = folder.utf8.elementsEqual("/".utf8) ? folder : folder + "/"
    guard normalised.utf8.starts(with: prefix.utf8) else { return normalised }
    return String(Substring(normalised.utf8.dropFirst(prefix.utf8.count)))
  }
}

private let slash = UInt8(ascii: "/")
