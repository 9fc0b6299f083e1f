/// Reads the YAML that people and exporters write nearly always, several times faster than libyaml, and declines the
/// rest: block mappings and lists, flow collections on one line, and scalars of all five styles.
///
/// libyaml stays the authority. What this reader accepts it must read as ``TreeBuilder`` does, byte for byte and span
/// for span, with nothing to report; on any doubt it gives up and libyaml reads the file from its start. So it holds no
/// message and no rule about errors, and a rule of YAML that it does not know makes it slow, never wrong.
///
/// Not copyable: a copy made by the way would make the next `append` copy all records.
struct BlockStyleReader: ~Copyable {
  /// Thrown when the file is left to libyaml.
  struct Declined: Error {}

  /// Ends with a line feed, so that a look at the byte after one that is none stays inside.
  let source: UnsafeBufferPointer<UInt8>
  let limits: YAMLLimits
  var records: [YAMLTree.Record] = []
  var values: [UInt8] = []
  /// Where reading goes on: after ``goToContent(from:)``, the first character of a line.
  private(set) var offset = 0
  /// The column of ``offset``, or −1 at the end of the file.
  private(set) var column = 0

  /// - Returns: `nil` for a file with bytes that this reader knows nothing of.
  init?(_ source: UnsafeBufferPointer<UInt8>, check: SourceCheck, limits: YAMLLimits) {
    guard source.last == 0x0A, check.base == 0, !check.isQuestionable, !check.hasTabOrReturn else { return nil }
    self.source = source
    self.limits = limits
    records.reserveCapacity(source.count / 12 + 16)
    values.reserveCapacity(source.count)
  }

  /// - Returns: `false` when the file is left to libyaml.
  mutating func run() -> Bool {
    do throws(Declined) {
      try goToContent(from: 0)
      guard column >= 0 else { return false }
      _ = try block(depth: 0)
      return column == -1
    } catch {
      return false
    }
  }

  // MARK: Block collections

  /// A list or mapping that begins at ``offset``.
  ///
  /// - Returns: Where its text ends; reading goes on at the next line with something on it.
  private mutating func block(depth: Int) throws(Declined) -> Int {
    isDash(at: offset)
      ? try sequence(indent: column, isIndentless: false, depth: depth)
      : try mapping(at: offset, indent: column, depth: depth)
  }

  private mutating func mapping(at start: Int, indent: Int, depth: Int) throws(Declined) -> Int {
    let mapping = try open(.mapping, at: start, depth: depth)
    var keys = KeyBits()
    var place = start
    var end = start
    repeat {
      guard let colon = endOfKey(at: place) else { throw Declined() }
      try addKey(from: place, to: colon, of: mapping, &keys)
      end = try value(after: colon + 1, indent: indent, depth: depth)
      place = offset
    } while column == indent
    guard column < indent else { throw Declined() }
    close(mapping, at: end)
    return end
  }

  /// - Parameter after: Behind the `:`.
  private mutating func value(after: Int, indent: Int, depth: Int) throws(Declined) -> Int {
    let place = skipSpaces(from: after)
    guard isLineEnd(at: place) else { return try inline(at: place, indent: indent, depth: depth) }
    try goToContent(from: endOfLine(from: place) + 1)
    if column > indent { return try block(depth: depth + 1) }
    if column == indent, isDash(at: offset) {
      return try sequence(indent: indent, isIndentless: true, depth: depth + 1)
    }
    try add(.plain, from: after, to: after, valueStart: values.count)
    return after
  }

  /// - Parameter isIndentless: Its dashes stand in the column of the mapping around it.
  private mutating func sequence(indent: Int, isIndentless: Bool, depth: Int) throws(Declined) -> Int {
    let sequence = try open(.sequence, at: offset, depth: depth)
    var end = offset
    repeat {
      let place = skipSpaces(from: offset + 1)
      if isLineEnd(at: place) {
        try goToContent(from: endOfLine(from: place) + 1)
        guard column > indent else { throw Declined() }
        end = try block(depth: depth + 1)
      } else if endOfKey(at: place) != nil {
        end = try mapping(at: place, indent: indent + place - offset, depth: depth + 1)
      } else {
        end = try inline(at: place, indent: indent, depth: depth)
      }
    } while column == indent && isDash(at: offset)
    guard column < indent || (isIndentless && column == indent) else { throw Declined() }
    close(sequence, at: end)
    return end
  }

  /// A value that begins on the line of its key or dash.
  private mutating func inline(at start: Int, indent: Int, depth: Int) throws(Declined) -> Int {
    let end: Int
    switch source[start] {
    case 0x22, 0x27: end = try quoted(at: start, indent: indent)
    case 0x5B, 0x7B: end = try flow(at: start, depth: depth + 1)
    case 0x7C, 0x3E:
      let (end, next) = try blockScalar(at: start, indent: indent)
      try goToContent(from: next)
      return end
    default: end = try plain(at: start)
    }
    let rest = skipSpaces(from: end)
    guard source[rest] == 0x0A || (source[rest] == 0x23 && rest > end) else { throw Declined() }
    try goToContent(from: endOfLine(from: rest) + 1)
    return end
  }

  // MARK: Places

  /// Goes to the first character of the next line that holds more than a comment.
  private mutating func goToContent(from start: Int) throws(Declined) {
    var line = start
    while line < source.count {
      let place = skipSpaces(from: line)
      switch source[place] {
      case 0x0A: line = place + 1
      case 0x23: line = endOfLine(from: place) + 1
      default:
        (offset, column) = (place, place - line)
        return
      }
    }
    (offset, column) = (source.count, -1)
  }

  /// A line break, or a comment: what stands before it is a space, a `:` or a `-`, of which only the space lets a `#`
  /// begin one.
  @inline(__always)
  private func isLineEnd(at place: Int) -> Bool {
    source[place] == 0x0A || (source[place] == 0x23 && source[place - 1] == 0x20)
  }

  @inline(__always)
  private func isDash(at place: Int) -> Bool {
    source[place] == 0x2D && (source[place + 1] == 0x20 || source[place + 1] == 0x0A)
  }

  @inline(__always)
  func skipSpaces(from start: Int) -> Int {
    var place = start
    while place < source.count, source[place] == 0x20 { place += 1 }
    return place
  }

  @inline(__always)
  func endOfLine(from start: Int) -> Int {
    var place = start
    while source[place] != 0x0A { place += 1 }
    return place
  }

  /// The `:` behind a key of ASCII letters, digits, `_`, `-` and `.`; other keys are libyaml's.
  func endOfKey(at start: Int) -> Int? {
    var place = start
    while isKeyByte(source[place]) { place += 1 }
    guard place > start, place - start <= 128, source[start] != 0x2D, source[start] != 0x2E, source[place] == 0x3A,
      source[place + 1] == 0x20 || source[place + 1] == 0x0A
    else { return nil }
    return place
  }

  @inline(__always)
  private func isKeyByte(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || byte == 0x5F || byte == 0x2D || byte == 0x2E
  }
}

@inline(__always)
func isLetterOrDigit(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) }

// MARK: Records

extension BlockStyleReader {
  /// What the keys of a mapping have in common: equal keys have equal bits.
  struct KeyBits {
    private var first: UInt64 = 0
    private var second: UInt64 = 0

    /// - Returns: Whether an equal key may have been put in before.
    @inline(__always)
    mutating func insert(_ key: UnsafeBufferPointer<UInt8>.SubSequence) -> Bool {
      let length = UInt64(key.count)
      let one: UInt64 = 1 << ((UInt64(key[key.startIndex]) &* 7 &+ length) & 63)
      let middle = UInt64(key[key.startIndex + key.count / 2])
      let other: UInt64 = 1 << ((middle &* 11 &+ UInt64(key[key.endIndex - 1])) & 63)
      defer { (first, second) = (first | one, second | other) }
      return first & one != 0 && second & other != 0
    }
  }

  mutating func open(_ kind: YAMLTree.Kind, at start: Int, depth: Int) throws(Declined) -> Int {
    guard depth < limits.depth, records.count < limits.nodes else { throw Declined() }
    records.append(
      YAMLTree.Record(
        kind: kind,
        style: .plain,
        start: UInt32(truncatingIfNeeded: start),
        end: 0,
        valueStart: 0,
        valueEnd: 0,
        next: 0
      )
    )
    return records.count - 1
  }

  mutating func close(_ record: Int, at end: Int) {
    records[record].end = UInt32(truncatingIfNeeded: end)
    records[record].next = UInt32(truncatingIfNeeded: records.count)
  }

  /// A scalar whose value lies in ``values`` from `valueStart` to their end.
  mutating func add(_ style: YAMLTree.Style, from start: Int, to end: Int, valueStart: Int) throws(Declined) {
    guard records.count < limits.nodes, values.count - valueStart <= limits.scalarBytes else { throw Declined() }
    records.append(
      YAMLTree.Record(
        kind: .scalar,
        style: style,
        start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: end),
        valueStart: UInt32(truncatingIfNeeded: valueStart),
        valueEnd: UInt32(truncatingIfNeeded: values.count),
        next: UInt32(truncatingIfNeeded: records.count + 1)
      )
    )
  }

  mutating func addKey(from start: Int, to end: Int, of mapping: Int, _ keys: inout KeyBits) throws(Declined) {
    let key = source[start..<end]
    if keys.insert(key), holds(key, mapping) { throw Declined() }
    let valueStart = values.count
    values.append(contentsOf: UnsafeBufferPointer(rebasing: key))
    try add(.plain, from: start, to: end, valueStart: valueStart)
  }

  /// Whether the mapping, which is not closed, holds the key.
  private func holds(_ key: UnsafeBufferPointer<UInt8>.SubSequence, _ mapping: Int) -> Bool {
    var index = mapping + 1
    var steps = 0
    while index < records.count {
      let other = records[index]
      if values[Int(other.valueStart)..<Int(other.valueEnd)].elementsEqual(key) { return true }
      index = Int(records[Int(other.next)].next)
      steps += 1
      // A mapping of thousands of keys is libyaml's, which hashes them.
      if steps > 64 { return true }
    }
    return false
  }
}
