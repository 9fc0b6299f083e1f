import CLibYAML
import ReportDiagnostics
import UnicodeText

/// Turns libyaml's events into records, and refuses on the way what libyaml lets pass.
///
/// One value for one file. Findings gather here; after the first one the records no longer matter, but the events
/// are read on, so that one run shows all it can.
struct TreeBuilder {
  /// A collection whose end has not come yet.
  struct Frame {
    let record: Int
    let isMapping: Bool
    /// Whether a bracket closes it. A pair inside a flow sequence, `[a: b]`, has none.
    let hasBracket: Bool
    let isFlow: Bool
    /// The column that deeper lines must pass, as it was outside; see ``TreeBuilder/blockIndent``.
    let outerBlockIndent: Int
    /// In a mapping: whether the next node is a value.
    var awaitsValue = false
    var keyCount = 0
    var hasNonASCIIKey = false
    /// Where the last child's text ends, in bytes.
    var lastEnd: Int
  }

  enum Progress { case goOn, done, refused }

  let source: UnsafeBufferPointer<UInt8>
  let file: FileID
  let aliases: YAMLParser.Aliases
  let limits: YAMLLimits
  let check: SourceCheck
  /// Whether to look for what libyaml lets pass; off only in the test that shows that the look is needed.
  let isStrict: Bool

  var offsets: OffsetMap
  var records: [YAMLTree.Record] = []
  var values: [UInt8] = []
  var stack: [Frame] = []
  /// How many of the open collections are flow collections.
  var flowDepth = 0
  /// The column of the innermost open block collection, −1 outside of any.
  var blockIndent = -1
  /// Up to here the text between the tokens has been looked at.
  var cursor: Int
  var anchors: [String: Int] = [:]
  var expandedNodes = 0
  var documents = 0
  var findings: [Diagnostic] = []
  /// Room for the search for repeated keys, kept from mapping to mapping.
  var keyTable = KeyTable()

  init(
    _ source: UnsafeBufferPointer<UInt8>,
    file: FileID,
    aliases: YAMLParser.Aliases,
    limits: YAMLLimits,
    check: SourceCheck,
    isStrict: Bool
  ) {
    self.source = source
    self.file = file
    self.aliases = aliases
    self.limits = limits
    self.check = check
    self.isStrict = isStrict
    offsets = OffsetMap(source, base: check.base, isASCII: check.isASCII)
    cursor = check.base
    // Untouched memory costs nothing, growing does: a node takes at least 2 bytes of text, most take 20.
    records.reserveCapacity(source.count / 12 + 16)
    values.reserveCapacity(source.count)
    stack.reserveCapacity(min(limits.depth, 256))
  }

  /// Reads every event.
  ///
  /// - Returns: Whether the whole file could be read; `findings` may refuse it all the same.
  mutating func run() -> Bool {
    let events = EventSource(UnsafeBufferPointer(rebasing: source[check.base...]))
    while true {
      guard events.next() else {
        reportSyntaxError(events.problem)
        return false
      }
      switch take(events.event) {
      case .goOn: continue
      case .done: return true
      case .refused: return false
      }
    }
  }

  private mutating func take(_ event: UnsafeMutablePointer<yaml_event_t>) -> Progress {
    // `data` is a union: the member that `type` names is the one that libyaml filled.
    switch event.pointee.type {
    case YAML_SCALAR_EVENT: return takeScalar(event)
    case YAML_MAPPING_START_EVENT:
      let data = event.pointee.data.mapping_start
      return open(
        event,
        isMapping: true,
        isFlow: data.style == YAML_FLOW_MAPPING_STYLE,
        anchor: data.anchor,
        tag: data.tag
      )
    case YAML_SEQUENCE_START_EVENT:
      let data = event.pointee.data.sequence_start
      return open(
        event,
        isMapping: false,
        isFlow: data.style == YAML_FLOW_SEQUENCE_STYLE,
        anchor: data.anchor,
        tag: data.tag
      )
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: return close(event)
    case YAML_ALIAS_EVENT: return takeAlias(event)
    case YAML_DOCUMENT_START_EVENT: return openDocument(event)
    case YAML_STREAM_END_EVENT:
      scanGap(to: source.count)
      return .done
    default: return .goOn
    }
  }

  private mutating func openDocument(_ event: UnsafeMutablePointer<yaml_event_t>) -> Progress {
    let start = offsets.offset(of: Int(event.pointee.start_mark.index))
    let end = offsets.offset(of: Int(event.pointee.end_mark.index))
    scanGap(to: start)
    documents += 1
    let data = event.pointee.data.document_start
    if data.version_directive != nil || data.tag_directives.start != data.tag_directives.end {
      report(
        .yamlDirective,
        "'%' begins a directive, which is not allowed",
        start,
        lineEnd(from: start),
        hint: "remove the line"
      )
    }
    if documents > 1 {
      report(
        .yamlSeveralDocuments,
        "a second document begins here",
        start,
        max(end, start),
        isLast: true,
        hint: "keep one document in a file"
      )
      return .refused
    }
    cursor = max(cursor, end)
    return .goOn
  }

  // MARK: Collections

  private mutating func open(
    _ event: UnsafeMutablePointer<yaml_event_t>,
    isMapping: Bool,
    isFlow: Bool,
    anchor: UnsafeMutablePointer<yaml_char_t>?,
    tag: UnsafeMutablePointer<yaml_char_t>?
  ) -> Progress {
    var start = offsets.offset(of: Int(event.pointee.start_mark.index))
    var column = Int(event.pointee.start_mark.column)
    scanGap(to: start)
    if anchor != nil || tag != nil {
      start = takeProperties(from: start, to: source.count)
      // Only blocks ask for the column, and a line holds few of those: the count back to its start stays linear.
      if !isFlow { column = self.column(of: start) }
    }
    if stack.count >= limits.depth {
      report(
        .yamlTooDeep,
        "more than \(limits.depth) lists and mappings inside each other",
        start,
        start + 1,
        isLast: true,
        hint: "nest less deeply"
      )
      return .refused
    }
    guard hasRoomForNode(at: start) else { return .refused }
    reportCollectionAsKey(from: start, to: min(start + 1, source.count))
    let end = offsets.offset(of: Int(event.pointee.end_mark.index))
    let opening: UInt8 = isMapping ? 0x7B : 0x5B
    let hasBracket = isFlow && start < end && source[end - 1] == opening
    if let anchor { anchors[String(cString: anchor)] = records.count }
    stack.append(
      Frame(
        record: records.count,
        isMapping: isMapping,
        hasBracket: hasBracket,
        isFlow: isFlow,
        outerBlockIndent: blockIndent,
        lastEnd: start
      )
    )
    records.append(
      YAMLTree.Record(
        kind: isMapping ? .mapping : .sequence,
        style: .plain,
        start: UInt32(truncatingIfNeeded: start),
        end: 0,
        valueStart: 0,
        valueEnd: 0,
        next: 0
      )
    )
    if isFlow {
      flowDepth += 1
      if hasBracket { cursor = max(cursor, end) }
    } else {
      blockIndent = column
    }
    return .goOn
  }

  private mutating func close(_ event: UnsafeMutablePointer<yaml_event_t>) -> Progress {
    guard let frame = stack.last else { preconditionFailure("an end event without its start event") }
    var end = frame.lastEnd
    if frame.hasBracket {
      end = offsets.offset(of: Int(event.pointee.end_mark.index))
      scanGap(to: end - 1)
      cursor = max(cursor, end)
    }
    stack.removeLast()
    blockIndent = frame.outerBlockIndent
    if frame.isFlow { flowDepth -= 1 }
    records[frame.record].end = UInt32(truncatingIfNeeded: end)
    records[frame.record].next = UInt32(truncatingIfNeeded: records.count)
    if frame.keyCount > 1 { reportRepeatedKeys(of: frame) }
    finishNode(at: end)
    return .goOn
  }

  /// A node is complete: what its parent has to know.
  @inline(__always)
  mutating func finishNode(at end: Int) {
    guard !stack.isEmpty else { return }
    let top = stack.count - 1
    stack[top].lastEnd = end
    if stack[top].isMapping { stack[top].awaitsValue.toggle() }
  }

  /// Whether the next node is a key.
  var isAtKey: Bool {
    guard let frame = stack.last else { return false }
    return frame.isMapping && !frame.awaitsValue
  }

  mutating func reportCollectionAsKey(from start: Int, to end: Int) {
    guard isAtKey else { return }
    report(
      .yamlComplexKey,
      "a list or mapping cannot be a key",
      start,
      end,
      hint: "use a word as key, or put the key in quotation marks"
    )
  }

  mutating func hasRoomForNode(at start: Int) -> Bool {
    if records.count < limits.nodes { return true }
    report(
      .yamlTooLarge,
      "more than \(limits.nodes) values in one file",
      start,
      start,
      isLast: true,
      hint: "split the file"
    )
    return false
  }

  // MARK: Places and findings

  /// - Parameter isLast: Whether reading stops here: the finding that must not be lost.
  mutating func report(
    _ code: DiagnosticCode,
    _ message: String,
    _ start: Int,
    _ end: Int,
    isLast: Bool = false,
    notes: [Diagnostic.Note] = [],
    hint: String?
  ) {
    // A file of garbage need not fill the screen.
    guard findings.count < 100 || isLast, !isFollowOn(code, at: start) else { return }
    findings.append(Diagnostic(code, message, at: span(start, end), notes: notes, hint: hint))
  }

  /// A second finding of the kind in one line is mostly about the same slip: `? [a]`, a bracket that is not closed.
  private func isFollowOn(_ code: DiagnosticCode, at start: Int) -> Bool {
    guard code == .yamlSyntax || code == .yamlComplexKey, let last = findings.last, last.code == code,
      let earlier = last.span.map({ Int($0.start) }), earlier <= start, start <= source.count
    else { return false }
    return !source[earlier..<start].contains(0x0A)
  }

  func span(_ start: Int, _ end: Int) -> SourceSpan {
    SourceSpan(
      file: file,
      start: UInt32(truncatingIfNeeded: start),
      end: UInt32(truncatingIfNeeded: max(start, end))
    )
  }

  /// The end of the line, its line break left out.
  func lineEnd(from start: Int) -> Int {
    var offset = start
    while offset < source.count, source[offset] != 0x0A { offset += 1 }
    return offset > start && source[offset - 1] == 0x0D ? offset - 1 : offset
  }

  /// Characters between the start of the line and `offset`.
  func column(of offset: Int) -> Int {
    var column = 0
    var index = offset
    while index > check.base, source[index - 1] != 0x0A {
      index -= 1
      if source[index] & 0xC0 != 0x80 { column += 1 }
    }
    return column
  }

  /// A piece of the file to put in a message: at most 40 characters.
  func excerpt(_ start: Int, _ end: Int) -> String {
    let text = String(decoding: source[max(0, start)..<min(max(start, end), source.count)], as: UTF8.self)
    return text.count <= 40 ? text : text.prefix(39) + "…"
  }
}
