import CSpawn
import Glibc

/// The C target behind values: the only file of this room that holds a pointer.
enum ProgramSystem {
  /// What a program is started with.
  struct Request {
    let program: PluginProgram
    let environment: [String]
    let folder: String
    let isolation: Isolation
    /// `nil`: set before each request, see `csp_limit_processor`.
    let processorSeconds: Int?
    let endsWithThread: Bool
  }

  /// - Returns: The program, or the value of `errno`.
  static func start(_ request: Request) -> Result<csp_process, SystemFailure> {
    let program = request.program
    let texts = [program.path, request.folder] + program.arguments + program.readable + request.environment
    // A NUL would end the text early, and another program or file would be meant.
    guard !texts.contains(where: { $0.utf8.contains(0) }) else { return .failure(SystemFailure(number: EINVAL)) }
    let arguments = CStrings([program.path] + program.arguments)
    let environment = CStrings(request.environment)
    let readable = CStrings(program.readable)
    defer {
      arguments.free()
      environment.free()
      readable.free()
    }
    var process = csp_process()
    let result = program.path.withCString { path in
      request.folder.withCString { folder in
        arguments.pointers.withUnsafeBufferPointer { arguments in
          environment.pointers.withUnsafeBufferPointer { environment in
            readable.constant.withUnsafeBufferPointer { readable in
              var c = csp_request()
              c.program = path
              c.arguments = arguments.baseAddress
              c.environment = environment.baseAddress
              c.folder = folder
              c.readable = readable.baseAddress
              c.processor_seconds = UInt64(max(0, request.processorSeconds ?? 0))
              c.memory_bytes = UInt64(max(0, program.limits.memoryBytes))
              c.file_bytes = UInt64(max(0, program.limits.fileBytes))
              c.isolation = request.isolation.rawValue & CSP_EVERYTHING.rawValue
              c.ends_with_thread = request.endsWithThread ? 1 : 0
              return csp_start(&c, &process)
            }
          }
        }
      }
    }
    return result < 0 ? .failure(SystemFailure(number: -result)) : .success(process)
  }

  /// Appends what can be read now to `bytes`, at most `most` bytes.
  ///
  /// - Returns: How many; 0 at the end of the file, or a negative `errno`.
  static func read(_ file: Int32, into bytes: inout [UInt8], most: Int) -> Int {
    let before = bytes.count
    var count = 0
    let part = [UInt8](unsafeUninitializedCapacity: most) { buffer, used in
      count = csp_read(file, buffer.baseAddress, most)
      used = max(0, count)
    }
    if before == 0 { bytes = part } else { bytes += part }
    return count
  }

  /// - Returns: How many of the bytes from `offset` on were taken, or a negative `errno`.
  static func write(_ bytes: [UInt8], from offset: Int, to file: Int32) -> Int {
    bytes.withUnsafeBytes { buffer in
      let rest = buffer[offset...]
      return csp_write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
    }
  }

  /// A new empty folder whose name begins with `prefix`.
  static func makeFolder(prefix: String) -> Result<String, SystemFailure> {
    var path = Array((prefix + "XXXXXX").utf8CString)
    let result = csp_make_folder(&path)
    guard result == 0 else { return .failure(SystemFailure(number: -result)) }
    return .success(String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }
}

/// The value of `errno`, above 0.
struct SystemFailure: Error {
  let number: Int32
}

/// Texts as C wants a list of them: with a null pointer at the end. Whoever makes it frees it.
private struct CStrings {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ texts: [String]) { pointers = texts.map { strdup($0) } + [nil] }

  var constant: [UnsafePointer<CChar>?] { pointers.map { UnsafePointer($0) } }

  func free() {
    for pointer in pointers { Glibc.free(pointer) }
  }
}
