import Glibc

/// One walk through a folder and everything below it.
struct ListFolder {
  /// Folders inside one another, below which the walk gives up.
  static let deepestLevel = 64

  let calls: any SystemCalls
  /// As the user wrote it.
  let folder: String
  /// With its dot, for example `.yaml`.
  let suffix: [UInt8]

  private var files: [RelativePath] = []
  private var links: [RelativePath] = []

  init(_ folder: String, withExtension fileExtension: String, calls: any SystemCalls) {
    self.calls = calls
    self.folder = folder
    self.suffix = Array(".".utf8) + Array(fileExtension.utf8)
  }

  /// - Returns: Files and links in byte order.
  consuming func run() throws(FileError) -> FolderListing {
    try walk(folder, in: .currentFolder, followingLinks: true, path: "", level: 0)
    return FolderListing(files: files.sorted(), links: links.sorted())
  }

  private mutating func walk(
    _ name: String,
    in parent: FileDescriptor,
    followingLinks: Bool,
    path: String,
    level: Int
  ) throws(FileError) {
    let shown = PathText.join(folder, path)
    guard level <= Self.deepestLevel else { throw FileError(.list, shown, .tooManyNestedFolders) }
    let here: FileDescriptor
    let entries: [FolderEntry]
    do throws(SystemError) {
      here = try calls.retrying { () throws(SystemError) in
        try calls.openFolder(name, in: parent, followingLinks: followingLinks)
      }
    } catch {
      throw FileError(.list, shown, error)
    }
    defer { calls.closeQuietly(here) }
    do throws(SystemError) {
      entries = try calls.retrying { () throws(SystemError) in try calls.entries(of: here) }
    } catch {
      throw FileError(.list, shown, error)
    }
    for entry in entries where entry.name.first != UInt8(ascii: ".") {
      try visit(entry, in: here, path: path, shown: shown, level: level)
    }
  }

  private mutating func visit(
    _ entry: FolderEntry,
    in here: FileDescriptor,
    path: String,
    shown: String,
    level: Int
  ) throws(FileError) {
    let isWanted = entry.name.count > suffix.count && entry.name.suffix(suffix.count).elementsEqual(suffix)
    guard isWanted || entry.kind != .file && entry.kind != .other else { return }
    guard let name = String(validating: entry.name, as: UTF8.self) else { throw FileError(.list, shown, .nameNotUTF8) }
    let below = PathText.join(path, name)
    switch try kind(of: entry, named: name, in: here, path: below) {
    case .folder:
      try walk(name, in: here, followingLinks: false, path: below, level: level + 1)
    case .file where isWanted:
      files.append(try checked(below))
    case .symbolicLink:
      let mayHide = isWanted ? true : try leadsToFolder(name, in: here, path: below)
      if mayHide { links.append(try checked(below)) }
    default:
      // Other files, and devices, pipes and sockets whatever they are called.
      break
    }
  }

  private func kind(
    of entry: FolderEntry,
    named name: String,
    in here: FileDescriptor,
    path: String
  ) throws(FileError) -> FileKind {
    if let kind = entry.kind { return kind }
    return try status(name, in: here, followingLinks: false, path: path)?.kind ?? .other
  }

  private func leadsToFolder(_ name: String, in here: FileDescriptor, path: String) throws(FileError) -> Bool {
    try status(name, in: here, followingLinks: true, path: path)?.kind == .folder
  }

  /// `nil` when there is nothing: a link that leads nowhere, or a file that has gone since.
  private func status(
    _ name: String,
    in here: FileDescriptor,
    followingLinks: Bool,
    path: String
  ) throws(FileError) -> FileStatus? {
    do throws(SystemError) {
      return try calls.retrying { () throws(SystemError) in
        try calls.status(of: name, in: here, followingLinks: followingLinks)
      }
    } catch {
      if error.number == ENOENT || error.number == ELOOP || error.number == ENOTDIR { return nil }
      throw FileError(.inspect, PathText.join(folder, path), error)
    }
  }

  /// A name with a control character or a backslash cannot be shown or written down safely.
  private func checked(_ path: String) throws(FileError) -> RelativePath {
    do throws(RelativePath.Fault) {
      return try RelativePath(path)
    } catch {
      throw FileError(.list, PathText.join(folder, path), .unusableName(error))
    }
  }
}

extension SystemFileSystem {
  package func files(
    under folder: String,
    withExtension fileExtension: String
  ) throws(FileError) -> FolderListing {
    try ListFolder(folder, withExtension: fileExtension, calls: calls).run()
  }
}
