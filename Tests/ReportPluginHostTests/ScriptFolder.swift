import Foundation
import ReportPluginHost

/// A folder with small programs, and the marker by which their processes are found: it is in the folder's name, which
/// every script has in its arguments, and `@MARK@` in a script is its number, for `sleep`.
final class ScriptFolder {
  let path: String
  let marker: String

  init() throws {
    marker = String(Int.random(in: 10_000_000...99_999_999))
    path = FileManager.default.temporaryDirectory.path + "/scripts-\(marker)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a program; the first line says what runs it.
  func program(_ script: String, name: String = "program", limits: ProgramLimits = ProgramLimits()) throws
    -> PluginProgram
  {
    let file = path + "/" + name
    let text = script.replacingOccurrences(of: "@MARK@", with: marker)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
    return PluginProgram(path: file, limits: limits)
  }

  /// Settings whose working folders lie in this folder, so that a test sees whether they are removed.
  var settings: HostSettings {
    var settings = HostSettings()
    settings.folderPrefixes = [path + "/work-"]
    return settings
  }

  var workingFolders: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasPrefix("work-") }
  }

  /// The command lines of the processes that these programs have left behind.
  func processesLeft() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.filter { Int($0) != nil }.compactMap { name in
      guard let line = FileManager.default.contents(atPath: "/proc/\(name)/cmdline") else { return nil }
      let text = String(decoding: line, as: UTF8.self).replacingOccurrences(of: "\0", with: " ")
      return text.contains(marker) ? "\(name) \(text)" : nil
    }
  }
}

/// What one run gave, and what it took.
struct Outcome {
  let result: Result<[UInt8], PluginFailure>
  let lines: [String]
  let seconds: Double

  var failure: PluginFailure? { if case .failure(let failure) = result { failure } else { nil } }
  var text: String { String(decoding: (try? result.get()) ?? [], as: UTF8.self) }
}

func outcome(_ body: (([UInt8]) -> Void) throws(PluginFailure) -> [UInt8]) -> Outcome {
  var lines: [String] = []
  let clock = ContinuousClock()
  let start = clock.now
  let result: Result<[UInt8], PluginFailure>
  do throws(PluginFailure) {
    result = .success(try body { lines.append(String(decoding: $0, as: UTF8.self)) })
  } catch {
    result = .failure(error)
  }
  let time = start.duration(to: clock.now).components
  return Outcome(result: result, lines: lines, seconds: Double(time.seconds) + Double(time.attoseconds) * 1e-18)
}
