/// A date as precise as it is known: Extended Date/Time Format, levels 0 and 1 (Library of Congress, 2019).
///
/// The value keeps the text as written; its first and last possible day serve sorting and filters. A qualifier
/// (`?` uncertain, `~` approximate, `%` both) does not widen those days: EDTF gives it no width.
public struct EDTFDate: Hashable, Sendable {
  /// As written, e.g. `2024-05-31?`.
  public let text: String
  /// The first day on which it can have been; ``CalendarDay/distantPast`` when open or not known.
  public let firstDay: CalendarDay
  /// The last day on which it can have been; ``CalendarDay/distantFuture`` when open or not known.
  public let lastDay: CalendarDay

  /// - Returns: `nil` when `text` is not EDTF level 0 or 1, names a day that does not exist (`2023-02-29`), or an
  ///   interval that ends before it begins.
  public init?(_ text: String) {
    if let day = CalendarDay(isoText: text.utf8) {
      self.text = text
      (firstDay, lastDay) = (day, day)
      return
    }
    guard let expression = EDTFExpression(text) else { return nil }
    self.text = text
    switch expression {
    case .unknown:
      (firstDay, lastDay) = (.distantPast, .distantFuture)
    case .date(let date):
      (firstDay, lastDay) = (date.firstDay, date.lastDay)
    case .interval(let start, let end):
      firstDay = start.date?.firstDay ?? .distantPast
      lastDay = end.date?.lastDay ?? .distantFuture
      guard firstDay <= lastDay else { return nil }
    }
  }

  /// `XXXX`: nothing at all is known.
  public static let unknown = EDTFDate(text: "XXXX", firstDay: .distantPast, lastDay: .distantFuture)

  private init(text: String, firstDay: CalendarDay, lastDay: CalendarDay) {
    self.text = text
    self.firstDay = firstDay
    self.lastDay = lastDay
  }

  /// A whole day.
  public init(_ day: CalendarDay) {
    text = day.isoText
    firstDay = day
    lastDay = day
  }

  /// The parts of the date, for printing it in words.
  public var expression: EDTFExpression { EDTFExpression(text) ?? .unknown }

  /// Whether nothing at all is known: `XXXX`.
  public var isUnknown: Bool { firstDay == .distantPast && lastDay == .distantFuture }

  /// Whether it is one certain day.
  public var isExactDay: Bool { firstDay == lastDay && !firstDay.isDistant && expression.qualifier == .none }
}

/// The parts of an EDTF date.
public enum EDTFExpression: Hashable, Sendable {
  /// `?`, `~`, `%` behind a date.
  public enum Qualifier: Character, Hashable, Sendable {
    case none = " "
    case uncertain = "?"
    case approximate = "~"
    case uncertainAndApproximate = "%"
  }

  /// One end of an interval.
  public enum Bound: Hashable, Sendable {
    case date(EDTFComponents)
    /// `..`: goes on, or has always been.
    case open
    /// Nothing written: there is an end, but it is not known.
    case unknown

    public var date: EDTFComponents? {
      if case .date(let date) = self { date } else { nil }
    }
  }

  case date(EDTFComponents)
  case interval(Bound, Bound)
  /// `XXXX`.
  case unknown

  /// The qualifier of a date; of an interval, the qualifier that either end has.
  public var qualifier: Qualifier {
    switch self {
    case .date(let date): return date.qualifier
    case .interval(let start, let end):
      if let qualifier = start.date?.qualifier, qualifier != .none { return qualifier }
      return end.date?.qualifier ?? .none
    case .unknown: return .none
    }
  }

  public init?(_ text: String) {
    if text == "XXXX" {
      self = .unknown
      return
    }
    let bytes = Array(text.utf8)
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    switch parts.count {
    case 1:
      guard let date = EDTFComponents(bytes[...]) else { return nil }
      self = .date(date)
    case 2:
      guard let start = EDTFExpression.bound(parts[0]), let end = EDTFExpression.bound(parts[1]),
        start.date != nil || end.date != nil
      else { return nil }
      // An interval has no times: level 0 joins dates.
      guard start.date?.minute == nil, end.date?.minute == nil else { return nil }
      self = .interval(start, end)
    default: return nil
    }
  }

  private static func bound(_ bytes: ArraySlice<UInt8>) -> Bound? {
    if bytes.isEmpty { return .unknown }
    if bytes.elementsEqual("..".utf8) { return .open }
    return EDTFComponents(bytes).map { .date($0) }
  }
}
