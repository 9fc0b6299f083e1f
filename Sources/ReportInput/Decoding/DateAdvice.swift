import ReportModel

/// What to write instead of something that is not an EDTF date, by the mistake that was made.
package func adviceOnDate(_ text: String) -> String {
  let general =
    "write '2024-05-31', '2024-05', '2024', '2024-05-31?' (uncertain), '2024~' (about), '2023/..' (since), 'XXXX' (not known)"
  let bytes = Array(text.utf8)
  let lower = text.lowercased()
  if ["unknown", "n/a", "na", "none", "null", "~", "?", "tbd", "undated", "n.d.", "xx", "xxxx"].contains(lower) {
    return "write 'XXXX' for a date that is not known"
  }
  if bytes.contains(where: { "[]{}".utf8.contains($0) }) {
    return "sets in brackets are EDTF level 2, which is not read; \(general)"
  }
  if let advice = adviceOnInterval(text, bytes) { return advice }
  if let advice = adviceOnQualifier(lower) { return advice }
  if let advice = adviceOnNumbers(bytes) { return advice }
  if let date = dateInWords(lower) { return "write '\(date)'" }
  return general
}

private func adviceOnInterval(_ text: String, _ bytes: [UInt8]) -> String? {
  let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  if parts.count == 2 {
    if let start = EDTFDate(parts[0]), let end = EDTFDate(parts[1]), start.firstDay > end.lastDay {
      return "the interval ends before it begins; write '\(parts[1])/\(parts[0])' if that is meant"
    }
    for part in parts where part.utf8.count >= 4 && part != ".." && EDTFDate(part) == nil {
      // `31/05/2024` has three parts, so this is an interval with one bad end.
      return "'\(part)' is not a date: \(adviceOnDate(part))"
    }
  }
  for separator in ["...", "..", " - ", " – ", "–", " to ", " until "] {
    let parts = split(text, by: separator)
    if parts.count == 2, EDTFDate(parts[0]) != nil, EDTFDate(parts[1]) != nil {
      return "write an interval with a slash: '\(parts[0])/\(parts[1])'"
    }
  }
  if bytes.count == 9, bytes[4] == UInt8(ascii: "-"), let range = years(text, separator: "-") {
    return "write an interval with a slash: '\(range)'"
  }
  return nil
}

private func years(_ text: String, separator: Character) -> String? {
  let parts = text.split(separator: separator)
  guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 4 && $0.utf8.allSatisfy { (48...57).contains($0) } })
  else { return nil }
  return "\(parts[0])/\(parts[1])"
}

private func adviceOnQualifier(_ lower: String) -> String? {
  for word in ["c.", "ca.", "ca", "circa", "about", "around", "approx.", "approximately"] {
    guard lower.hasPrefix(word + " ") || (word.hasSuffix(".") && lower.hasPrefix(word)) else { continue }
    let rest = trimmed(lower.dropFirst(word.count))
    if EDTFDate(rest + "~") != nil { return "write '\(rest)~' for about \(rest)" }
    if let date = dateInWords(rest) { return "write '\(date)~'" }
  }
  for (word, form) in [("since", "/.."), ("from", "/.."), ("after", "/..")] where lower.hasPrefix(word + " ") {
    let rest = trimmed(lower.dropFirst(word.count))
    if EDTFDate(rest) != nil { return "write '\(rest)\(form)'" }
  }
  for word in ["before", "until", "by", "till"] where lower.hasPrefix(word + " ") {
    let rest = trimmed(lower.dropFirst(word.count))
    if EDTFDate(rest) != nil { return "write '../\(rest)'" }
  }
  return nil
}

/// Numbers in another order, with other separators, without leading zeros, or of a day that does not exist.
private func adviceOnNumbers(_ bytes: [UInt8]) -> String? {
  let fields = bytes.split(omittingEmptySubsequences: false) { !(48...57).contains($0) }
  guard fields.allSatisfy({ !$0.isEmpty && $0.count <= 8 }) else { return nil }
  let numbers = fields.map { $0.reduce(0) { $0 * 10 + Int($1 - 48) } }
  if fields.count == 1, fields[0].count == 8 {
    let number = numbers[0]
    return advice(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
  if fields.count == 2, fields[0].count == 4, fields[1].count <= 2 {
    return advice(year: numbers[0], month: numbers[1], day: nil)
  }
  if fields.count == 2, fields[1].count == 4, fields[0].count <= 2 {
    return advice(year: numbers[1], month: numbers[0], day: nil)
  }
  guard fields.count == 3 else { return nil }
  if fields[0].count == 4 { return advice(year: numbers[0], month: numbers[1], day: numbers[2]) }
  guard fields[2].count == 4 else { return nil }
  // 5/31/2024 can only be May; 5/6/2024 could be either, and a full stop means day first.
  if bytes.contains(UInt8(ascii: ".")) || numbers[0] > 12 {
    return advice(year: numbers[2], month: numbers[1], day: numbers[0])
  }
  if numbers[1] > 12 { return advice(year: numbers[2], month: numbers[0], day: numbers[1]) }
  return "write year, month, day: '\(fourDigits(numbers[2]))-MM-DD'"
}

private let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
  "December",
]

private func advice(year: Int, month: Int, day: Int?) -> String? {
  guard (1...12).contains(month) else { return "there is no month \(month); write year, month, day" }
  let written = "\(fourDigits(year))-\(twoDigits(month))\(day.map { "-" + twoDigits($0) } ?? "")"
  if EDTFDate(written) != nil { return "write '\(written)'" }
  guard let day else { return nil }
  let last = CalendarDay(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1).adding(days: -1)
  let name = monthNames[month - 1]
  return day == 0 ? "there is no day 0" : "\(name) \(year) has \(last.components.day) days"
}

/// `31 May 2024`, `May 31, 2024`, `May 2024`; English only.
private func dateInWords(_ lower: String) -> String? {
  var day: Int?
  var month: Int?
  var year: Int?
  for word in lower.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "." }) {
    if let index = monthNames.firstIndex(where: { $0.lowercased().hasPrefix(word) && word.utf8.count >= 3 }) {
      guard month == nil else { return nil }
      month = index + 1
    } else if let number = Int(word.prefix { $0.isASCII && $0.isNumber }) {
      if number > 31, number < 10_000, year == nil {
        year = number
      } else if day == nil {
        day = number
      } else {
        return nil
      }
    } else {
      return nil
    }
  }
  guard let month, let year else { return nil }
  let written = "\(fourDigits(year))-\(twoDigits(month))\(day.map { "-" + twoDigits($0) } ?? "")"
  return EDTFDate(written) == nil ? nil : written
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

private func fourDigits(_ number: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}

private func trimmed(_ text: Substring) -> String {
  var rest = text
  while rest.first == " " { rest.removeFirst() }
  while rest.last == " " { rest.removeLast() }
  return String(rest)
}

/// The two sides of the only occurrence of `separator`; anything else gives no two parts.
private func split(_ text: String, by separator: String) -> [String] {
  let bytes = Array(text.utf8)
  let mark = Array(separator.utf8)
  guard bytes.count > mark.count else { return [] }
  for start in 0...(bytes.count - mark.count) where bytes[start..<start + mark.count].elementsEqual(mark) {
    return [bytes[..<start], bytes[(start + mark.count)...]].map { String(decoding: $0, as: UTF8.self) }
  }
  return []
}
