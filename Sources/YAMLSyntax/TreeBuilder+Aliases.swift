import CLibYAML
import ReportDiagnostics

extension TreeBuilder {
  /// Reads the anchor and the tag before a node, at most one of each.
  ///
  /// - Returns: Where the node itself begins, at most `limit`.
  mutating func takeProperties(from start: Int, to limit: Int) -> Int {
    var offset = start
    var hasAnchor = false
    var hasTag = false
    while offset < limit {
      let begin = offset
      switch source[offset] {
      case 0x26 where !hasAnchor: hasAnchor = true
      case 0x21 where !hasTag: hasTag = true
      default: return offset
      }
      let isAnchor = source[offset] == 0x26
      offset = isAnchor ? endOfName(from: offset + 1) : endOfTag(from: offset)
      cursor = max(cursor, offset)
      if isAnchor {
        if aliases == .refused {
          report(
            .yamlAlias,
            "'\(excerpt(begin, offset))' names a value for later use, which is not allowed here",
            begin,
            offset,
            hint: "remove it, or put a text that begins with '&' in quotation marks"
          )
        }
        checkEndOfName(from: begin, to: offset)
      } else {
        report(
          .yamlTag,
          "'\(excerpt(begin, offset))' is a tag, which is not allowed",
          begin,
          offset,
          hint: "remove it, or put a text that begins with '!' in quotation marks"
        )
      }
      offset = min(endOfSeparation(from: offset), limit)
      scanGap(to: offset)
    }
    return offset
  }

  /// Over white space, line breaks and comments.
  private func endOfSeparation(from start: Int) -> Int {
    var offset = start
    while offset < source.count {
      switch source[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      case 0x23: offset = lineEnd(from: offset)
      default: return offset
      }
    }
    return offset
  }

  /// libyaml's names: letters, digits, `_` and `-` of ASCII.
  private func endOfName(from start: Int) -> Int {
    var offset = start
    scanning: while offset < source.count {
      switch source[offset] {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D: offset += 1
      default: break scanning
      }
    }
    return offset
  }

  private func endOfTag(from start: Int) -> Int {
    var offset = start
    scanning: while offset < source.count {
      switch source[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: break scanning
      case 0x2C, 0x5B, 0x5D, 0x7B, 0x7D:
        if flowDepth > 0 { break scanning }
        offset += 1
      default: offset += 1
      }
    }
    return offset
  }

  /// In YAML 1.2 a name goes on to the next white space; libyaml stops earlier.
  private mutating func checkEndOfName(from start: Int, to end: Int) {
    guard isStrict, end < source.count else { return }
    switch source[end] {
    case 0x20, 0x09, 0x0A, 0x0D: return
    case 0x2C, 0x5B, 0x5D, 0x7B, 0x7D: if flowDepth > 0 { return }
    default: break
    }
    report(
      .yamlAlias,
      "'\(excerpt(start, end))' is followed by '\(excerpt(end, end + 1))'",
      start,
      end,
      hint: "put a space behind the name; names are made of letters, digits, '-' and '_'"
    )
  }

  mutating func takeAlias(_ event: UnsafeMutablePointer<yaml_event_t>) -> Progress {
    let start = offsets.offset(of: Int(event.pointee.start_mark.index))
    let end = offsets.offset(of: Int(event.pointee.end_mark.index))
    scanGap(to: start)
    cursor = max(cursor, end)
    guard hasRoomForNode(at: start) else { return .refused }
    checkEndOfName(from: start, to: end)
    guard aliases == .expanded else {
      report(
        .yamlAlias,
        "'\(excerpt(start, end))' repeats a value from elsewhere, which is not allowed here",
        start,
        end,
        hint: "write the value out, or put a text that begins with '*' in quotation marks"
      )
      return appendStandIn(from: start, to: end)
    }
    // libyaml's copy of the name, ended by NUL, ours to read until the next event.
    let name = event.pointee.data.alias.anchor.map { String(cString: $0) } ?? ""
    guard let first = anchors[name] else {
      report(
        .yamlAlias,
        "no value before this one is named '&\(name)'",
        start,
        end,
        hint: "correct the name, or put a text that begins with '*' in quotation marks"
      )
      return appendStandIn(from: start, to: end)
    }
    let last = Int(records[first].next)
    guard last > first else {
      report(
        .yamlAlias,
        "'*\(name)' stands inside the value that it repeats",
        start,
        end,
        hint: "write the value out"
      )
      return appendStandIn(from: start, to: end)
    }
    if records[first].kind != .scalar { reportCollectionAsKey(from: start, to: end) }
    expandedNodes += last - first
    guard expandedNodes <= limits.expandedNodes, records.count + last - first <= limits.nodes else {
      report(
        .yamlTooLarge,
        "the aliases up to this one repeat more than \(limits.expandedNodes) values",
        start,
        end,
        isLast: true,
        hint: "repeat less"
      )
      return .refused
    }
    guard stack.count + height(of: first) <= limits.depth else {
      report(
        .yamlTooDeep,
        "more than \(limits.depth) lists and mappings inside each other",
        start,
        end,
        isLast: true,
        hint: "nest less deeply"
      )
      return .refused
    }
    if isAtKey, records[first].kind == .scalar {
      stack[stack.count - 1].keyCount += 1
      stack[stack.count - 1].hasNonASCIIKey = true
    }
    let shift = UInt32(truncatingIfNeeded: records.count - first)
    for index in first..<last {
      var copy = records[index]
      copy.next += shift
      records.append(copy)
    }
    finishNode(at: end)
    return .goOn
  }

  /// Keeps the shape of the tree after a refusal.
  private mutating func appendStandIn(from start: Int, to end: Int) -> Progress {
    let place = UInt32(truncatingIfNeeded: values.count)
    records.append(
      YAMLTree.Record(
        kind: .scalar,
        style: .plain,
        start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: end),
        valueStart: place,
        valueEnd: place,
        next: UInt32(truncatingIfNeeded: records.count + 1)
      )
    )
    finishNode(at: end)
    return .goOn
  }

  /// How many collections lie inside each other at `first`, itself included: 0 for a scalar.
  private func height(of first: Int) -> Int {
    var open: [UInt32] = []
    var highest = 0
    for index in first..<Int(records[first].next) {
      while let end = open.last, end <= UInt32(index) { open.removeLast() }
      guard records[index].kind != .scalar else { continue }
      open.append(records[index].next)
      highest = max(highest, open.count)
    }
    return highest
  }
}
