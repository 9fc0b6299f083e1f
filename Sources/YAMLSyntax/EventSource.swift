import CLibYAML

/// libyaml's event parser over bytes in memory: UTF-8, no byte-order mark.
///
/// The parser keeps pointers into itself, so it lives on the heap and is never copied; so does the event, whose
/// contents are valid until the next call of ``next()``.
struct EventSource: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  let event: UnsafeMutablePointer<yaml_event_t>

  /// - Parameter input: Must outlive the source: libyaml reads it as it goes.
  init(_ input: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    event = .allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
    guard yaml_parser_initialize(parser) == 1 else { preconditionFailure("no memory for a YAML parser") }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    // libyaml asserts a pointer that is not null; the parser itself will do when there is nothing to read.
    let start = input.baseAddress ?? UnsafeRawPointer(parser).assumingMemoryBound(to: UInt8.self)
    yaml_parser_set_input_string(parser, start, input.count)
  }

  deinit {
    // Deleting an event that was deleted before is allowed: it is all zero then.
    yaml_event_delete(event)
    yaml_parser_delete(parser)
    event.deallocate()
    parser.deallocate()
  }

  /// Reads the next event into `event`; `false` when the text is not YAML: ``problem`` says why.
  @inline(__always)
  func next() -> Bool {
    yaml_event_delete(event)
    return yaml_parser_parse(parser, event) == 1
  }

  /// What libyaml found, with places in code points.
  struct Problem {
    var text: String
    var context: String
    var index: Int
    var contextIndex: Int
    var isOutOfMemory: Bool
  }

  var problem: Problem {
    let state = parser.pointee
    // libyaml's texts are constants of the library, ended by NUL.
    return Problem(
      text: state.problem.map { String(cString: $0) } ?? "",
      context: state.context.map { String(cString: $0) } ?? "",
      index: Int(state.problem_mark.index),
      contextIndex: Int(state.context_mark.index),
      isOutOfMemory: state.error == YAML_MEMORY_ERROR
    )
  }
}
