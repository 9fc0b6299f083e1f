import UnicodeText

/// What one look at all bytes of a file finds, before libyaml sees them.
struct SourceCheck {
  /// Something that cannot stand in a file, and where, in bytes.
  enum Defect {
    case utf16
    case notUTF8
    case byteOrderMark
    /// A line break of other standards: U+0085, U+2028, U+2029, or a CR without LF.
    case lineBreak(UInt32)
    case control(UInt32)
    case noncharacter(UInt32)
  }

  /// 3 after a byte-order mark, else 0.
  private(set) var base = 0
  private(set) var isASCII = true
  /// A character stands somewhere that may be forbidden in a value, or a bidi control.
  private(set) var isQuestionable = false
  private(set) var hasTabOrReturn = false
  private(set) var defects: [(defect: Defect, start: Int, end: Int)] = []
  /// Defects beyond the first hundred.
  private(set) var unlistedDefects = 0

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  init(_ source: UnsafeBufferPointer<UInt8>) {
    if source.starts(with: [0xFF, 0xFE]) || source.starts(with: [0xFE, 0xFF]) || SourceCheck.looksUTF16(source) {
      add(.utf16, 0, min(2, source.count))
      return
    }
    if source.starts(with: [0xEF, 0xBB, 0xBF]) { base = 3 }
    let raw = UnsafeRawBufferPointer(source)
    var offset = base
    while offset < source.count {
      // Eight bytes that lie inside the buffer: printable ASCII and line feeds only?
      while offset + 8 <= source.count {
        let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let isLineFeedFree = (word ^ 0x0A0A_0A0A_0A0A_0A0A) &+ 0x7F7F_7F7F_7F7F_7F7F
        let belowSpace = ~(word &+ 0x6060_6060_6060_6060) & isLineFeedFree
        let delete = word &+ 0x0101_0101_0101_0101
        if word & SourceCheck.highBits != 0 || (belowSpace | delete) & SourceCheck.highBits != 0 { break }
        offset += 8
      }
      guard offset < source.count else { break }
      let byte = source[offset]
      if byte < 0x80 {
        checkASCII(byte, at: offset, in: source)
        offset += 1
      } else {
        isASCII = false
        let length = SourceCheck.lengthOfScalar(at: offset, in: source)
        if length == 0 {
          add(.notUTF8, offset, offset + 1)
          offset += 1
        } else {
          checkScalar(source.scalar(at: offset).value, at: offset, length: length)
          offset += length
        }
      }
    }
  }

  @inline(__always)
  private mutating func checkASCII(_ byte: UInt8, at offset: Int, in source: UnsafeBufferPointer<UInt8>) {
    if (byte >= 0x20 && byte != 0x7F) || byte == 0x0A { return }
    if byte == 0x09 {
      hasTabOrReturn = true
    } else if byte == 0x0D {
      hasTabOrReturn = true
      let isBeforeLineFeed = offset + 1 < source.count && source[offset + 1] == 0x0A
      if !isBeforeLineFeed { add(.lineBreak(0x0D), offset, offset + 1) }
    } else {
      add(.control(UInt32(byte)), offset, offset + 1)
    }
  }

  @inline(__always)
  private mutating func checkScalar(_ value: UInt32, at offset: Int, length: Int) {
    if isPlain(value) { return }
    let end = offset + length
    switch value {
    case 0x85, 0x2028, 0x2029: add(.lineBreak(value), offset, end)
    case 0x80...0x9F: add(.control(value), offset, end)
    case 0xFEFF: add(.byteOrderMark, offset, end)
    case _ where value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value):
      add(.noncharacter(value), offset, end)
    default: isQuestionable = true
    }
  }

  private mutating func add(_ defect: Defect, _ start: Int, _ end: Int) {
    if defects.count < 100 { defects.append((defect, start, end)) } else { unlistedDefects += 1 }
  }

  /// ASCII text in UTF-16 without a mark: one of the first two bytes is NUL.
  private static func looksUTF16(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    source.count >= 2 && source.count % 2 == 0 && (source[0] == 0) != (source[1] == 0)
  }

  /// The length of the well-formed UTF-8 sequence at `offset` (Unicode, table 3-7), or 0.
  @inline(__always)
  private static func lengthOfScalar(at offset: Int, in source: UnsafeBufferPointer<UInt8>) -> Int {
    let first = source[offset]
    func continues(_ distance: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
      offset + distance < source.count && source[offset + distance] >= low && source[offset + distance] <= high
    }
    switch first {
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1, 0xA0) && continues(2) ? 3 : 0
    case 0xED: return continues(1, 0x80, 0x9F) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1, 0x90) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1, 0x80, 0x8F) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }
}
