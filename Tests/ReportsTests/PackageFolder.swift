import Foundation
import ReportDriver
import Testing

/// Where the sources of these tests lie, and what lies beside the package: larger corpora that are not part of it.
enum PackageFolder {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: root.appending(path: path).path) }

  /// The files below a folder, by path from it.
  static func files(below path: String) throws -> [String: [UInt8]] {
    let folder = root.appending(path: path).standardizedFileURL
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      var isFolder: ObjCBool = false
      let file = folder.appending(path: name).path
      guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      files[name] = Array(try Data(contentsOf: URL(filePath: file)))
    }
    return files
  }
}

extension TestProject {
  /// The files of a folder of the package, below another one of the project.
  init(folder path: String, as name: String) throws {
    self.init()
    for (file, bytes) in try PackageFolder.files(below: path) { files["\(name)/\(file)"] = bytes }
  }
}
