public import ReportModel

extension DateBasis {
  /// What a reader must be told of a date that is not the day of the utterance: `date of the source`.
  public var words: String? {
    switch self {
    case .said: nil
    case .origin: "date of the document reported"
    case .source: "date of the source"
    }
  }
}

/// Dates in words, as a briefing prints them; English, as are the words around them.
extension EDTFDate {
  /// `31 May 2024 (uncertain)`, `March 2024`, `2024 (month not known)`, `since 2023`, `by May 2024`,
  /// `March to May 2024`, `date not known`.
  public var words: String {
    switch expression {
    case .unknown: "date not known"
    case .date(let date): date.words
    case .interval(let start, let end): EDTFDate.words(from: start, to: end)
    }
  }

  private static func words(from start: EDTFExpression.Bound, to end: EDTFExpression.Bound) -> String {
    switch (start, end) {
    case (.date(let start), .date(let end)):
      if start.firstYear == end.firstYear, start.lastYear == end.lastYear, start.qualifier == .none,
        end.qualifier == .none, let first = start.month.value, let last = end.month.value, !start.isSeason,
        !end.isSeason
      {
        switch (start.day.value, end.day.value) {
        case (nil, nil) where start.day == .absent && end.day == .absent:
          return "\(monthName(first)) to \(end.words)"
        case (let day?, _?):
          return first == last ? "\(day) to \(end.words)" : "\(day) \(monthName(first)) to \(end.words)"
        default: break
        }
      }
      return "\(start.words) to \(end.words)"
    case (.date(let start), .open): return "since \(start.words)"
    case (.date(let start), _): return "from \(start.words), end not known"
    case (.open, .date(let end)): return "by \(end.words)"
    case (_, .date(let end)): return "until \(end.words), start not known"
    default: return "date not known"
    }
  }

  static func monthName(_ month: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    return (1...12).contains(month) ? names[month - 1] : ""
  }
}

extension EDTFComponents {
  /// One date in words.
  public var words: String {
    if let minute, let month = month.value, let day = day.value {
      // A time written with an offset may fall on another day in UTC.
      let shift = minute < 0 ? -1 : minute / 1440
      let utc = CalendarDay(year: firstYear, month: month, day: day).adding(days: shift).components
      let (hours, minutes) = (minute - shift * 1440).quotientAndRemainder(dividingBy: 60)
      let clock = "\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
      return "\(utc.day) \(EDTFDate.monthName(utc.month)) \(utc.year), \(clock) UTC"
    }
    var text = ""
    if let day = day.value { text += "\(day) " }
    if let month = month.value {
      text += isSeason ? ["spring", "summer", "autumn", "winter"][month - 21] + " " : EDTFDate.monthName(month) + " "
    }
    text += yearWords
    if month == .unspecified {
      text += " (month not known)"
    } else if day == .unspecified {
      text += " (day not known)"
    }
    switch qualifier {
    case .none: return text
    case .uncertain: return text + " (uncertain)"
    case .approximate: return "about " + text
    case .uncertainAndApproximate: return "about " + text + " (uncertain)"
    }
  }

  private var yearWords: String {
    if firstYear == lastYear { return firstYear < 0 ? "\(-firstYear) BCE (astronomical)" : "\(firstYear)" }
    return lastYear - firstYear < 10 ? "\(firstYear)s (year not known)" : "\(firstYear) to \(lastYear)"
  }
}
