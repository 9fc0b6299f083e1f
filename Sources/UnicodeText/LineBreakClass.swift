import CUTF8Proc

/// The classes of UAX #14 that the rules here tell apart.
enum LineBreakClass {
  case lineFeed, space, zeroWidthSpace, wordJoiner, glue, mark, joiner
  case open, close, quote, openingQuote, closingQuote, exclamation, infix, slash
  case hyphen, breakAfter, dash, nonstarter, ellipsis
  case number, prefix, postfix, letter, ideograph, regionalIndicator
}

/// By the code point where the standard names it, else by general category and width.
func lineBreakClass(of value: UInt32) -> LineBreakClass {
  if value < 0x80 { return classOfASCII(value) }
  if let named = namedClass(of: value) { return named }
  // The library returns a row of a constant table for any number.
  let property = utf8proc_get_property(Int32(bitPattern: value)).pointee
  let isWide = property.charwidth == 2
  switch utf8proc_category_t(UInt32(property.category)) {
  case UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_MC, UTF8PROC_CATEGORY_ME: return .mark
  case UTF8PROC_CATEGORY_CF, UTF8PROC_CATEGORY_CC: return .mark
  case UTF8PROC_CATEGORY_ZS: return .breakAfter
  case UTF8PROC_CATEGORY_PS: return .open
  case UTF8PROC_CATEGORY_PE: return .close
  case UTF8PROC_CATEGORY_PI: return .openingQuote
  case UTF8PROC_CATEGORY_PF: return .closingQuote
  case UTF8PROC_CATEGORY_ND: return isWide ? .ideograph : .number
  case UTF8PROC_CATEGORY_SC: return .prefix
  default: return isWide ? .ideograph : .letter
  }
}

private func classOfASCII(_ value: UInt32) -> LineBreakClass {
  switch value {
  case 0x0A: .lineFeed
  case 0x20: .space
  case 0x09, 0x7C: .breakAfter
  case 0x21, 0x3F: .exclamation
  case 0x22, 0x27: .quote
  case 0x28, 0x5B, 0x7B: .open
  case 0x29, 0x5D, 0x7D: .close
  case 0x2C, 0x2E, 0x3A, 0x3B: .infix
  case 0x2D: .hyphen
  case 0x2F: .slash
  case 0x30...0x39: .number
  case 0x24, 0x2B, 0x5C: .prefix
  case 0x25: .postfix
  case 0x00..<0x20, 0x7F: .mark
  default: .letter
  }
}

private func namedClass(of value: UInt32) -> LineBreakClass? {
  switch value {
  case 0x200B: .zeroWidthSpace
  case 0x2060, 0xFEFF: .wordJoiner
  case 0x00A0, 0x2007, 0x202F, 0x2011, 0x034F, 0x180E: .glue
  case 0x200D: .joiner
  case 0x00AD, 0x2010, 0x2012, 0x2013, 0x058A, 0x05BE: .breakAfter
  case 0x2014: .dash
  case 0x2024...0x2026: .ellipsis
  case 0x00A1, 0x00BF: .open
  case 0x201A, 0x201E, 0x2E42: .open
  case 0x00B0, 0x2030...0x2037, 0x2103, 0x2109, 0x00A2, 0xFF05, 0xFFE0: .postfix
  case 0x00B1, 0x2116, 0x2212, 0x2213: .prefix
  case 0x3001, 0x3002, 0xFF0C, 0xFF0E, 0xFF61, 0xFF64, 0xFE50, 0xFE52: .close
  case 0xFF01, 0xFF1F, 0x061B, 0x061E, 0x061F, 0x06D4, 0x203C...0x203D, 0x2047...0x2049: .exclamation
  case 0x060C, 0x037E, 0x0589: .infix
  case 0xFF1A, 0xFF1B, 0x30FB, 0xFF65, 0x3005, 0x303B, 0x309B...0x309E, 0x30FC...0x30FE, 0x301C, 0x30A0, 0xFF70,
    0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E, 0x3095, 0x3096,
    0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30EE, 0x30F5, 0x30F6,
    0x31F0...0x31FF, 0xFF67...0xFF6F:
    .nonstarter
  // Conjoining vowels and finals complete the syllable before them.
  case 0x1160...0x11FF, 0xD7B0...0xD7FF: .mark
  // Skin tones complete the picture before them.
  case 0x1F3FB...0x1F3FF: .mark
  case 0x1F1E6...0x1F1FF: .regionalIndicator
  default: nil
  }
}
