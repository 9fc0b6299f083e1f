import UnicodeText

/// How a character behaves at a line's end: the classes of UAX #14 that matter to running text, some of them merged.
///
/// Hangul syllables, kana, Han and emoji are ``ideographic``; scripts that need a dictionary (Thai, Khmer …) are
/// ``alphabetic``, so they break at spaces, or in need between clusters.
enum LineBreakClass: UInt8 {
  case alphabetic
  case space
  /// U+200B.
  case zeroWidthSpace
  /// No-break space, word joiner.
  case glue
  case opening
  case closing
  /// `)` and `]`, which may stand inside a word: `state(s)`.
  case closingParenthesis
  /// `"`, `'` and `’`: nothing breaks on either side.
  case quotation
  /// `“` and its like, which some languages close with.
  case openingQuotation
  /// `!`, `?`.
  case exclamation
  /// `,` `.` `:` `;`.
  case infix
  /// `/`.
  case slash
  case hyphen
  /// Dashes and other breaks after.
  case breakAfter
  case emDash
  case numeric
  /// `$` and its like, before a number.
  case prefix
  /// `%` and its like, behind a number.
  case postfix
  /// `…`.
  case ellipsis
  /// Small kana, iteration marks: never at a line's start.
  case nonStarter
  case ideographic

  /// Of an ASCII byte.
  init(ascii byte: UInt8) {
    self =
      switch byte {
      case 0x09, 0x20: .space
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opening
      case UInt8(ascii: "}"): .closing
      case UInt8(ascii: ")"), UInt8(ascii: "]"): .closingParenthesis
      case UInt8(ascii: "\""), UInt8(ascii: "'"): .quotation
      case UInt8(ascii: "!"), UInt8(ascii: "?"): .exclamation
      case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"): .infix
      case UInt8(ascii: "/"): .slash
      case UInt8(ascii: "-"): .hyphen
      case UInt8(ascii: "|"): .breakAfter
      case UInt8(ascii: "0")...UInt8(ascii: "9"): .numeric
      case UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "\\"): .prefix
      case UInt8(ascii: "%"): .postfix
      default: .alphabetic
      }
  }

  init(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      self.init(ascii: UInt8(scalar.value))
      return
    }
    self =
      switch scalar.value {
      case 0xA0, 0x202F, 0x2007, 0x2011, 0x2060, 0xFEFF: .glue
      case 0x200B: .zeroWidthSpace
      case 0x201C, 0x2018, 0x201F, 0xAB, 0x2039: .openingQuotation
      case 0x201D, 0xBB, 0x203A: .closing
      case 0x2019: .quotation
      case 0xA1, 0xBF, 0x201A, 0x201E, 0x2045, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A,
        0x301D, 0xFF08, 0xFF3B, 0xFF5B, 0xFF5F, 0xFF62:
        .opening
      case 0x2046, 0x3001, 0x3002, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019, 0x301B, 0x301E,
        0x301F, 0xFF01, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1F, 0xFF3D, 0xFF5D, 0xFF60, 0xFF61, 0xFF63, 0xFF64:
        .closing
      case 0x3005, 0x303B, 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E, 0x3095,
        0x3096, 0x309B...0x309E, 0x30A0, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7,
        0x30EE, 0x30F5, 0x30F6, 0x30FB...0x30FE, 0x301C, 0xFF1A, 0xFF1B, 0xFF65, 0x203C, 0x2047...0x2049:
        .nonStarter
      case 0x2026, 0x2024, 0x2025: .ellipsis
      case 0x2014: .emDash
      case 0xAD, 0x2010, 0x2012, 0x2013, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000, 0x0F0B, 0x1361: .breakAfter
      case 0xA3...0xA5, 0x20AC, 0x2116, 0xB1, 0x2212: .prefix
      case 0xB0, 0x2030...0x2033, 0xA2, 0x2103: .postfix
      case 0x0660...0x0669, 0x06F0...0x06F9, 0x0966...0x096F: .numeric
      case 0x061F: .exclamation
      case 0x060C, 0x061B, 0x06D4: .infix
      default:
        terminalWidth(of: scalar) == 2 ? .ideographic : .alphabetic
      }
  }
}
