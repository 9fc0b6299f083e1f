import Glibc
import ReportDriver
import Testing

/// A new empty folder on the disk, removed at the end.
struct ScratchFolder: ~Copyable {
  let path: String

  /// - Parameter inMemory: For hundreds of publications that wait for the disk.
  init(inMemory: Bool = false) throws {
    let parent = inMemory && access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    var template = Array("\(parent)/world-test-XXXXXX".utf8CString)
    let made = mkdtemp(&template) != nil
    try #require(made)
    path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
  }

  deinit { removeTree(path) }
}

func removeTree(_ path: String) {
  for name in names(in: path) {
    let child = path + "/" + name
    if unlink(child) != 0 { removeTree(child) }
  }
  rmdir(path)
}

/// The names in a folder, hidden ones too, in byte order; none when there is no such folder.
func names(in folder: String) -> [String] {
  let calls = LinuxSystemCalls()
  do throws(SystemError) {
    let descriptor = try calls.openFolder(folder, in: .currentFolder, followingLinks: false)
    let entries = try calls.entries(of: descriptor)
    try calls.close(descriptor)
    return entries.map { String(decoding: $0.name, as: UTF8.self) }.sorted()
  } catch {
    return []
  }
}

/// Every file below a folder, by path relative to it.
func tree(_ folder: String, _ prefix: String = "") -> [String: String] {
  var files: [String: String] = [:]
  for name in names(in: folder) {
    let path = folder + "/" + name
    if let text = contents(path) {
      files[prefix + name] = text
    } else {
      files.merge(tree(path, prefix + name + "/")) { first, _ in first }
    }
  }
  return files
}

func contents(_ path: String) -> String? {
  do throws(FileError) {
    return String(decoding: try SystemFileSystem().read(path, limitBytes: 1 << 24), as: UTF8.self)
  } catch {
    return nil
  }
}

/// Writes a file as an editor would: in place.
func edit(_ path: String, _ text: String) throws {
  let file = try #require(fopen(path, "w"))
  fputs(text, file)
  let isClosed = fclose(file) == 0
  try #require(isClosed)
}

func outputs(_ files: KeyValuePairs<String, String>) throws -> [OutputFile] {
  try files.map { OutputFile(try RelativePath($0.key), Array($0.value.utf8)) }
}

let neverInterrupted: @Sendable () -> Int32? = { nil }

func publisher(_ calls: any SystemCalls = LinuxSystemCalls()) -> OutputPublisher {
  OutputPublisher(calls: calls, interruption: neverInterrupted)
}

/// What publishing threw, or `nil` when it worked.
func failure(_ publish: () throws(PublishError) -> [PublishedFile]) -> PublishError? {
  do throws(PublishError) {
    _ = try publish()
    return nil
  } catch {
    return error
  }
}
