import Glibc
import Synchronization

/// Files in memory, for tests and for the examples of `rapporteur explain`. It plans a publication with the same code
/// as the disk, knows no symbolic links, and a folder exists when a file lies below it.
package final class MemoryFileSystem: FileSystem {
  /// Guards the bytes of every file, by absolute normalised path in UTF-8; a class because its users share the files.
  private let contents: Mutex<[[UInt8]: [UInt8]]>
  private let current: String

  /// - Parameters:
  ///   - files: Paths, absolute or relative to `currentFolder`, and texts.
  ///   - currentFolder: Absolute.
  package init(_ files: KeyValuePairs<String, String> = [:], currentFolder: String = "/work") {
    current = PathText.normalise(currentFolder)
    var bytes: [[UInt8]: [UInt8]] = [:]
    for (path, text) in files { bytes[Self.key(path, current)] = Array(text.utf8) }
    contents = Mutex(bytes)
  }

  package func write(_ bytes: [UInt8], to path: String) {
    let key = key(path)
    contents.withLock { $0[key] = bytes }
  }

  package func remove(_ path: String) {
    let key = key(path)
    contents.withLock { $0[key] = nil }
  }

  package func currentFolder() throws(FileError) -> String { current }

  package func kind(of path: String) throws(FileError) -> FileKind? {
    let key = key(path)
    return contents.withLock { Self.kind(of: key, in: $0) }
  }

  package func read(_ path: String, limitBytes: Int) throws(FileError) -> [UInt8] {
    let key = key(path)
    let (bytes, kind) = contents.withLock { ($0[key], Self.kind(of: key, in: $0)) }
    guard let bytes else {
      throw kind == .folder
        ? FileError(.read, path, .isFolder) : FileError(.read, path, .noSuchFile, number: ENOENT)
    }
    guard bytes.count <= limitBytes else { throw FileError(.read, path, .tooLarge(limitBytes: limitBytes)) }
    return bytes
  }

  package func read(_ path: RelativePath, in folder: String, limitBytes: Int) throws(FileError) -> [UInt8] {
    try read(PathText.join(folder, path.text), limitBytes: limitBytes)
  }

  package func files(under folder: String, withExtension fileExtension: String) throws(FileError) -> FolderListing {
    guard try kind(of: folder) == .folder else { throw FileError(.list, folder, .noSuchFile, number: ENOENT) }
    let prefix = Self.prefix(ofFolder: key(folder))
    let suffix = ".\(fileExtension)"
    var files: [RelativePath] = []
    for key in contents.withLock({ Array($0.keys) }) where key.starts(with: prefix) {
      let path = try relativePath(key.dropFirst(prefix.count))
      let parts = path.text.utf8.split(separator: UInt8(ascii: "/"))
      guard !parts.contains(where: { $0.first == UInt8(ascii: ".") }) else { continue }
      let name = path.name.utf8
      if name.count > suffix.utf8.count, name.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) {
        files.append(path)
      }
    }
    return FolderListing(files: files.sorted(), links: [])
  }

  package func compareOutputs(_ files: [OutputFile], in folder: String) throws(PublishError) -> [OutputState] {
    let outputs = try OutputSet(files)
    let folder = key(folder)
    return try contents.withLock { contents throws(PublishError) in
      try Self.plan(outputs, folder, contents).steps.map(\.state)
    }
  }

  package func publish(
    _ files: [OutputFile],
    to folder: String,
    options: PublishOptions,
    onWait: () -> Void
  ) throws(PublishError) -> [PublishedFile] {
    let outputs = try OutputSet(files)
    let folder = key(folder)
    return try contents.withLock { contents throws(PublishError) in
      let plan = try Self.plan(outputs, folder, contents)
      try plan.checkForeign(force: options.force)
      let prefix = Self.prefix(ofFolder: folder)
      for step in plan.steps where step.isWrite { contents[prefix + step.file.path.text.utf8] = step.file.bytes }
      if plan.isChange { contents[prefix + OutputManifest.fileName.utf8] = plan.manifestAfter.bytes }
      return plan.published
    }
  }

  private static func plan(
    _ outputs: OutputSet,
    _ folder: [UInt8],
    _ contents: [[UInt8]: [UInt8]]
  ) throws(PublishError) -> OutputPlan {
    let prefix = prefix(ofFolder: folder)
    do throws(FileError) {
      return try OutputPlan(
        outputs,
        manifest: OutputManifest(parsing: contents[prefix + OutputManifest.fileName.utf8] ?? []),
        inspect: { output throws(FileError) in
          var parent = output.path.parent
          while let folder = parent {
            guard contents[prefix + folder.text.utf8] == nil else { throw FileError(.write, folder.text, .notAFolder) }
            parent = folder.parent
          }
          let key = prefix + output.path.text.utf8
          guard let bytes = contents[key] else {
            guard kind(of: key, in: contents) == nil else { throw FileError(.write, output.path.text, .isFolder) }
            return .missing
          }
          return bytes == output.bytes ? .sameBytes : .otherBytes(sha256: SHA256.hex(of: bytes), permissions: 0o644)
        },
        exists: { path throws(FileError) in contents[prefix + path.text.utf8] != nil }
      )
    } catch {
      throw .file(error, published: [])
    }
  }

  private static func kind(of key: [UInt8], in contents: [[UInt8]: [UInt8]]) -> FileKind? {
    if contents[key] != nil { return .file }
    let prefix = prefix(ofFolder: key)
    return contents.keys.contains { $0.starts(with: prefix) } ? .folder : nil
  }

  private func relativePath(_ bytes: ArraySlice<UInt8>) throws(FileError) -> RelativePath {
    let text = String(decoding: bytes, as: UTF8.self)
    do throws(RelativePath.Fault) {
      return try RelativePath(text)
    } catch {
      throw FileError(.list, text, .unusableName(error))
    }
  }

  private func key(_ path: String) -> [UInt8] { Self.key(path, current) }

  private static func key(_ path: String, _ current: String) -> [UInt8] {
    Array(PathText.normalise(PathText.join(current, path)).utf8)
  }

  private static func prefix(ofFolder key: [UInt8]) -> [UInt8] {
    key.last == UInt8(ascii: "/") ? key : key + [UInt8(ascii: "/")]
  }
}
