package import ReportDiagnostics
import Synchronization

/// The files that a run has read: their names for messages, and a way back to their bytes.
///
/// A corpus file is read again when a finding is drawn; its bytes are not kept. A class because the parallel readers
/// and the renderer share it.
package final class InputFiles: Sendable {
  private struct Entry {
    let path: String
    let name: String
  }

  private struct List {
    var entries: [Entry] = []
    var numbers: [String: Int] = [:]
  }

  /// Guards the list while files are added.
  private let list = Mutex(List())
  private let disk: any FileSystem
  private let currentFolder: String

  /// At most so many bytes of one file are read.
  package static let limitBytes = 256 << 20

  package init(_ disk: any FileSystem) {
    self.disk = disk
    // Without it, names are shown as they were given.
    currentFolder = (try? disk.currentFolder()) ?? ""
  }

  /// The file's number; a path that was added before keeps its own.
  package func add(_ path: String) -> FileID {
    let normalised = PathText.normalise(path)
    let name = currentFolder.isEmpty ? normalised : PathText.display(normalised, from: currentFolder)
    return list.withLock { list in
      if let known = list.numbers[name] { return FileID(rawValue: UInt32(known)) }
      list.numbers[name] = list.entries.count
      list.entries.append(Entry(path: normalised, name: name))
      return FileID(rawValue: UInt32(list.entries.count - 1))
    }
  }

  package func read(_ file: FileID) throws(FileError) -> [UInt8] {
    let path = list.withLock { $0.entries[Int(file.rawValue)].path }
    return try disk.read(path, limitBytes: InputFiles.limitBytes)
  }

  /// For a renderer, once all files are in.
  package var sourceMap: SourceMap {
    var map = SourceMap { [self] file in try? read(file) }
    for entry in list.withLock({ $0.entries }) { _ = map.add(entry.name) }
    return map
  }
}
