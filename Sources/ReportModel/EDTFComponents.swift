/// One date of an EDTF expression: a year with as much of month, day and time as is known.
public struct EDTFComponents: Hashable, Sendable {
  /// A part of a date that is written, written as not known (`XX`), or left out.
  public enum Part: Hashable, Sendable {
    case absent
    case unspecified
    case value(Int)

    public var value: Int? {
      if case .value(let value) = self { value } else { nil }
    }
  }

  /// The first year that the written year can mean: 2010 for `201X`.
  public let firstYear: Int
  /// The last one: 2019 for `201X`; equal to ``firstYear`` when the year is whole.
  public let lastYear: Int
  /// 1–12, or a season, 21 (spring) to 24 (winter).
  public let month: Part
  /// 1–31.
  public let day: Part
  /// Minutes since midnight UTC when a time was written; seconds are checked and dropped.
  public let minute: Int?
  public let qualifier: EDTFExpression.Qualifier

  public var isSeason: Bool { (month.value ?? 0) > 12 }

  public var firstDay: CalendarDay {
    // A season has no fixed months (the hemispheres differ): its bounds are the year's.
    let month = isSeason ? 1 : self.month.value ?? 1
    return CalendarDay(year: firstYear, month: month, day: day.value ?? 1)
  }

  public var lastDay: CalendarDay {
    if isSeason {
      // A northern winter named after its year may end in the next February.
      return month == .value(24)
        ? CalendarDay(year: lastYear + 1, month: 2, day: CalendarDay.daysIn(month: 2, year: lastYear + 1))
        : CalendarDay(year: lastYear, month: 12, day: 31)
    }
    let month = self.month.value ?? 12
    return CalendarDay(
      year: lastYear,
      month: month,
      day: day.value ?? CalendarDay.daysIn(month: month, year: lastYear)
    )
  }

  init?(_ bytes: ArraySlice<UInt8>) {
    var reader = EDTFReader(bytes)
    guard let years = reader.year() else { return nil }
    (firstYear, lastYear) = years
    var month = Part.absent
    var day = Part.absent
    var minute: Int?
    if bytes.first != UInt8(ascii: "Y"), reader.take("-") {
      guard let part = reader.twoDigits() else { return nil }
      month = part
      if let value = part.value, !(1...12).contains(value), !(21...24).contains(value) { return nil }
      if reader.take("-") {
        guard let part = reader.twoDigits(), (month.value ?? 1) <= 12 else { return nil }
        // `2024-XX-12`: a day without its month is level 2.
        if case .value = part, month == .unspecified { return nil }
        day = part
        if case .value(let value) = part, case .value(let monthValue) = month {
          guard value >= 1, value <= CalendarDay.daysIn(month: monthValue, year: years.0) else { return nil }
        }
        if reader.take("T") {
          guard part.value != nil, years.0 == years.1, let minutes = reader.time() else { return nil }
          minute = minutes
        }
      }
    }
    // `201X-05`: an unspecified year with a known month is level 2.
    if years.0 != years.1, month != .absent, month != .unspecified { return nil }
    self.month = month
    self.day = day
    self.minute = minute
    qualifier = minute == nil ? reader.qualifier() : .none
    guard reader.isAtEnd else { return nil }
  }
}

/// Reads the pieces of one EDTF date from left to right.
private struct EDTFReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let first = rest.first, UInt32(first) == character.value else { return false }
    rest.removeFirst()
    return true
  }

  /// `YYYY`, `-YYYY`, `YYYX`, `YYXX`, or `Y` with five digits and more.
  mutating func year() -> (Int, Int)? {
    if take("Y") {
      let negative = take("-")
      let digits = rest.prefix { (48...57).contains($0) }
      guard digits.count >= 5, digits.count <= 12, digits.first != 48 else { return nil }
      rest = rest.dropFirst(digits.count)
      let value = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
      return negative ? (-value, -value) : (value, value)
    }
    let negative = take("-")
    guard rest.count >= 4 else { return nil }
    var low = 0
    var high = 0
    var unspecified = 0
    for byte in rest.prefix(4) {
      if byte == UInt8(ascii: "X") {
        unspecified += 1
        (low, high) = (low * 10, high * 10 + 9)
      } else if (48...57).contains(byte), unspecified == 0 {
        (low, high) = (low * 10 + Int(byte - 48), high * 10 + Int(byte - 48))
      } else {
        return nil
      }
    }
    guard unspecified <= 2, !(negative && high == 0) else { return nil }
    rest = rest.dropFirst(4)
    return negative ? (-high, -low) : (low, high)
  }

  mutating func twoDigits() -> EDTFComponents.Part? {
    guard rest.count >= 2 else { return nil }
    let pair = Array(rest.prefix(2))
    if pair == [UInt8(ascii: "X"), UInt8(ascii: "X")] {
      rest = rest.dropFirst(2)
      return .unspecified
    }
    guard pair.allSatisfy({ (48...57).contains($0) }) else { return nil }
    rest = rest.dropFirst(2)
    return .value(Int(pair[0] - 48) * 10 + Int(pair[1] - 48))
  }

  /// `hh:mm:ss` with `Z`, `±hh` or `±hh:mm`; minutes since midnight UTC of the written day, so possibly negative.
  mutating func time() -> Int? {
    guard let hour = twoDigits()?.value, take(":"), let minute = twoDigits()?.value, take(":"),
      let second = twoDigits()?.value, hour < 24, minute < 60, second < 60
    else { return nil }
    var offset = 0
    // A local time without a zone is EDTF too; read as UTC.
    if !isAtEnd, !take("Z") {
      let negative = take("-")
      guard negative || take("+"), let hours = twoDigits()?.value, hours <= 14 else { return nil }
      var minutes = 0
      if take(":") {
        guard let value = twoDigits()?.value, value < 60 else { return nil }
        minutes = value
      }
      offset = (hours * 60 + minutes) * (negative ? -1 : 1)
    }
    return hour * 60 + minute - offset
  }

  mutating func qualifier() -> EDTFExpression.Qualifier {
    guard let last = rest.first, let found = EDTFExpression.Qualifier(rawValue: Character(Unicode.Scalar(last))),
      found != .none
    else { return .none }
    rest.removeFirst()
    return found
  }
}
