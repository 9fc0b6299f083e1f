/// Whether `text` has letters that run from right to left (Hebrew, Arabic, Syriac, Thaana …) or direction controls, so
/// that it must be isolated from the words around it (UAX #9).
///
/// Reads bytes, so it also says yes to a few neighbours such as late Armenian signs; isolating those changes nothing.
public func needsIsolation(_ text: String) -> Bool {
  var (first, second): (UInt8, UInt8) = (0, 0)
  for byte in text.utf8 {
    switch (first, second, byte) {
    // U+0590 to U+07FF.
    case (_, 0xD6...0xDF, _): return true
    // U+0800 to U+08FF.
    case (_, 0xE0, 0xA0...0xA3): return true
    // U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069.
    case (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9): return true
    // U+FB1D to U+FDFF, U+FE70 to U+FEFF.
    case (_, 0xEF, 0xAC...0xB7), (0xEF, 0xB9, 0xB0...0xBF), (0xEF, 0xBA...0xBB, _): return true
    // U+10800 to U+10FFF, U+1E800 to U+1EFFF.
    case (0xF0, 0x90, 0xA0...0xBF), (0xF0, 0x9E, 0xA0...0xBF): return true
    default: (first, second) = (second, byte)
    }
  }
  return false
}
