/// A day of the proleptic Gregorian calendar (ISO 8601), as the number of days since 1970-01-01.
public struct CalendarDay: Hashable, Sendable, Comparable {
  public let daysSince1970: Int32

  /// Before every day that can be written: the start of an interval that is open or not known.
  public static let distantPast = CalendarDay(daysSince1970: .min)
  /// After every day that can be written.
  public static let distantFuture = CalendarDay(daysSince1970: .max)

  public init(daysSince1970: Int32) { self.daysSince1970 = daysSince1970 }

  /// - Parameters:
  ///   - month: 1 to 12.
  ///   - day: 1 to 31; a day that the month does not have counts on into the next month.
  public init(year: Int, month: Int, day: Int) {
    guard (-5_000_000...5_000_000).contains(year) else {
      self = year < 0 ? .distantPast : .distantFuture
      return
    }
    // Howard Hinnant's `days_from_civil`: years begin in March, so that the leap day comes last.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    daysSince1970 = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// A day written `YYYY-MM-DD`, as nearly all dates are; `nil` for anything else and for days that do not exist.
  init?(isoText bytes: String.UTF8View) {
    guard bytes.count == 10 else { return nil }
    var numbers = (0, 0, 0)
    var position = 0
    for byte in bytes {
      switch position {
      case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
      default:
        guard (48...57).contains(byte) else { return nil }
        let digit = Int(byte - 48)
        if position < 4 {
          numbers.0 = numbers.0 * 10 + digit
        } else if position < 7 {
          numbers.1 = numbers.1 * 10 + digit
        } else {
          numbers.2 = numbers.2 * 10 + digit
        }
      }
      position += 1
    }
    guard (1...12).contains(numbers.1), numbers.2 >= 1,
      numbers.2 <= CalendarDay.daysIn(month: numbers.1, year: numbers.0)
    else { return nil }
    self.init(year: numbers.0, month: numbers.1, day: numbers.2)
  }

  public var isDistant: Bool { self == .distantPast || self == .distantFuture }

  /// Year, month (1–12) and day (1–31); meaningless for the distant days.
  public var components: (year: Int, month: Int, day: Int) {
    let z = Int(daysSince1970) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// `YYYY-MM-DD`; empty for the distant days.
  public var isoText: String {
    guard !isDistant else { return "" }
    let (year, month, day) = components
    let digits = String(abs(year))
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return "\(year < 0 ? "-" : "")\(padded)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  public func adding(days: Int) -> CalendarDay {
    guard !isDistant else { return self }
    return CalendarDay(daysSince1970: Int32(clamping: Int(daysSince1970) + days))
  }

  public static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.daysSince1970 < right.daysSince1970 }

  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// 28 to 31.
  static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
