import CUTF8Proc

/// Whether Unicode gives the code point a meaning; private use counts as assigned, noncharacters do not.
package func isAssigned(_ scalar: Unicode.Scalar) -> Bool {
  utf8proc_category(Int32(bitPattern: scalar.value)) != UTF8PROC_CATEGORY_CN
}

/// The version of Unicode that `isAssigned` and the widths speak of, for example `15.0.0`.
package var unicodeVersion: String {
  // The library returns a pointer to a constant of its own, ended by NUL.
  String(cString: utf8proc_unicode_version())
}

/// The characters of the property Bidi_Control: embeddings, overrides, isolates, their ends, and the three marks.
package func isBidiControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}

/// U+FDD0…U+FDEF and the last two of every plane.
package func isNoncharacter(_ scalar: Unicode.Scalar) -> Bool {
  (0xFDD0...0xFDEF).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE
}

/// C0 with DEL, and C1; line feed and tab included.
package func isControl(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
}

/// What no value may hold: control characters but `\n` and `\t`, U+2028 and U+2029, U+FEFF, noncharacters and
/// unassigned code points. Bidi controls are another question: ``isBidiControl(_:)``.
package func isForbiddenInText(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.value < 0x7F { return scalar.value < 0x20 && scalar.value != 0x0A && scalar.value != 0x09 }
  switch scalar.value {
  case 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF: return true
  default: return !isAssigned(scalar)
  }
}

/// `‹U+202E›`: how a character that must not act is shown.
package func codePointName(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}
