import ReportFormatting
import ReportModel
import Testing

/// Extended Date/Time Format (Library of Congress, 2019), levels 0 and 1, with its own examples where it has one.
@Suite struct EDTFTests {
  struct Valid: CustomTestStringConvertible, Sendable {
    let text: String
    let first: String
    let last: String
    let words: String

    init(_ text: String, _ first: String, _ last: String, _ words: String) {
      (self.text, self.first, self.last, self.words) = (text, first, last, words)
    }

    var testDescription: String { text }
  }

  /// An empty day is one that is open or not known.
  static let valid = [
    // Level 0: dates.
    Valid("1985-04-12", "1985-04-12", "1985-04-12", "12 April 1985"),
    Valid("1985-04", "1985-04-01", "1985-04-30", "April 1985"),
    Valid("1985", "1985-01-01", "1985-12-31", "1985"),
    Valid("2024-02", "2024-02-01", "2024-02-29", "February 2024"),
    Valid("1900-02", "1900-02-01", "1900-02-28", "February 1900"),
    Valid("2000-02-29", "2000-02-29", "2000-02-29", "29 February 2000"),
    Valid("0000", "0000-01-01", "0000-12-31", "0"),
    // Level 0: dates with a time. The day is the written one.
    Valid("1985-04-12T23:20:30", "1985-04-12", "1985-04-12", "12 April 1985, 23:20 UTC"),
    Valid("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12", "12 April 1985, 23:20 UTC"),
    Valid("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12", "13 April 1985, 03:20 UTC"),
    Valid("1985-03-01T00:10:00+02", "1985-03-01", "1985-03-01", "28 February 1985, 22:10 UTC"),
    Valid("1985-04-12T10:20:30-04", "1985-04-12", "1985-04-12", "12 April 1985, 14:20 UTC"),
    Valid("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12", "12 April 1985, 18:50 UTC"),
    // Level 0: intervals.
    Valid("1964/2008", "1964-01-01", "2008-12-31", "1964 to 2008"),
    Valid("2004-06/2006-08", "2004-06-01", "2006-08-31", "June 2004 to August 2006"),
    Valid("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08", "1 February 2004 to 8 February 2005"),
    Valid("2004-02-01/2005-02", "2004-02-01", "2005-02-28", "1 February 2004 to February 2005"),
    Valid("2024-03/2024-05", "2024-03-01", "2024-05-31", "March to May 2024"),
    Valid("2024-05-03/2024-05-07", "2024-05-03", "2024-05-07", "3 to 7 May 2024"),
    Valid("2024-04-30/2024-05-02", "2024-04-30", "2024-05-02", "30 April to 2 May 2024"),
    Valid("2024-05-31/2024-05", "2024-05-31", "2024-05-31", "31 May 2024 to May 2024"),
    // Level 1: five digits and more, negative years.
    Valid("Y17000", "17000-01-01", "17000-12-31", "17000"),
    Valid("Y-17000", "-17000-01-01", "-17000-12-31", "17000 BCE (astronomical)"),
    Valid("-1985", "-1985-01-01", "-1985-12-31", "1985 BCE (astronomical)"),
    Valid("-0001-12", "-0001-12-01", "-0001-12-31", "December 1 BCE (astronomical)"),
    // Level 1: seasons; no month is certain, so that the year bounds them, and a winter may end in the next.
    Valid("2001-21", "2001-01-01", "2001-12-31", "spring 2001"),
    Valid("2001-22", "2001-01-01", "2001-12-31", "summer 2001"),
    Valid("2001-23", "2001-01-01", "2001-12-31", "autumn 2001"),
    Valid("2001-24", "2001-01-01", "2002-02-28", "winter 2001"),
    Valid("2023-24", "2023-01-01", "2024-02-29", "winter 2023"),
    // Level 1: qualifiers; they do not widen the days.
    Valid("1984?", "1984-01-01", "1984-12-31", "1984 (uncertain)"),
    Valid("2004-06~", "2004-06-01", "2004-06-30", "about June 2004"),
    Valid("2004-06-11%", "2004-06-11", "2004-06-11", "about 11 June 2004 (uncertain)"),
    Valid("2001-21~", "2001-01-01", "2001-12-31", "about spring 2001"),
    // Level 1: unspecified digits.
    Valid("201X", "2010-01-01", "2019-12-31", "2010s (year not known)"),
    Valid("20XX", "2000-01-01", "2099-12-31", "2000 to 2099"),
    Valid("2004-XX", "2004-01-01", "2004-12-31", "2004 (month not known)"),
    Valid("1985-04-XX", "1985-04-01", "1985-04-30", "April 1985 (day not known)"),
    Valid("2024-02-XX", "2024-02-01", "2024-02-29", "February 2024 (day not known)"),
    Valid("1985-XX-XX", "1985-01-01", "1985-12-31", "1985 (month not known)"),
    Valid("201X?", "2010-01-01", "2019-12-31", "2010s (year not known) (uncertain)"),
    Valid("XXXX", "", "", "date not known"),
    // Level 1: intervals that are open or have an end that is not known.
    Valid("1985-04-12/..", "1985-04-12", "", "since 12 April 1985"),
    Valid("1985-04/..", "1985-04-01", "", "since April 1985"),
    Valid("../1985", "", "1985-12-31", "by 1985"),
    Valid("../2024-05", "", "2024-05-31", "by May 2024"),
    Valid("1985/", "1985-01-01", "", "from 1985, end not known"),
    Valid("/1985-04-12", "", "1985-04-12", "until 12 April 1985, start not known"),
    Valid("1984?/2004-06~", "1984-01-01", "2004-06-30", "1984 (uncertain) to about June 2004"),
    Valid("2023~/..", "2023-01-01", "", "since about 2023"),
    Valid("2001-21/2003", "2001-01-01", "2003-12-31", "spring 2001 to 2003"),
  ]

  @Test(arguments: valid)
  func aDateHasItsFirstAndLastPossibleDayAndItsWords(_ row: Valid) throws {
    let date = try #require(EDTFDate(row.text))
    #expect(date.text == row.text)
    #expect(date.firstDay.isoText == row.first)
    #expect(date.lastDay.isoText == row.last)
    #expect(date.words == row.words)
    #expect(date.firstDay <= date.lastDay)
    #expect(EDTFExpression(row.text) == date.expression)
  }

  /// What is not level 0 or 1, does not exist, or is written in another way.
  static let invalid = [
    "", " ", "unknown", "n.d.", "?", "~", "..", "/", "../..", "../", "/..", "//", "1984/1985/1986",
    // Days and months that do not exist.
    "2023-02-29", "1900-02-29", "2024-02-30", "2024-04-31", "2024-13", "2024-00", "2024-05-00", "2024-05-32", "2024-20",
    "2024-25", "2024-21-05", "2024-02-30/2024-03", "2023-02-29?",
    // Reversed.
    "2024-05/2024-04", "2008/1964", "2024-05-31/2024-05-30", "2024-06/2024-05-31", "Y17000/2024",
    // Other shapes.
    "24", "202", "20240531", "2024-5", "2024-5-3", "2024-05-3", "31.05.2024", "31/05/2024", "2024/05/31", "2024-05-31 ",
    " 2024", "2024-", "2024-05-", "+2024", "--2024", "２０２４", "2024‐05", "2024-05-31x", "2024-XY", "2024-0X",
    "2024-05-3X",
    "May 2024", "circa 2024", "2024?~", "?2024", "2024--05",
    // Year letters.
    "Y2024", "Y02024", "Y", "Y-", "Y1700X", "Y17000-05", "Y1234567890123", "y17000", "-0000",
    // Unspecified digits that are not the last ones.
    "X024", "2X24", "20X4", "2XXX", "201X-05", "201X-05-12", "2024-XX-12", "XXXX-12", "XXXX-12-31", "XX24", "XXXXX",
    "xxxx",
    // Level 2.
    "[2024,2025]", "{2024,2025}", "[..2024]", "2024-05?-31", "2024-~05", "?2024-05-31", "Y17E7", "Y-17E7", "1950S2",
    "2024-25~", "2024-31", "XXX4", "2024-06-11T10:00:00~", "156X-12-25",
    // Times.
    "2024-05T10:00:00", "2024T10:00:00", "2024-05-31T10:00", "2024-05-31T", "2024-05-31T24:00:00",
    "2024-05-31T10:60:00",
    "2024-05-31T10:00:60", "2024-05-31 10:00:00", "2024-05-31t10:00:00", "2024-05-31T10:00:00z",
    "2024-05-31T10:00:00+15",
    "2024-05-31T10:00:00+4", "2024-05-31T10:00:00+04:60", "2024-05-31T10:00:00+04:", "2024-05-31T10:00:00+",
    "2024-05-31T10:00:00-", "2024-05-XXT10:00:00",
    "2024-05-31T10:00:00/2024-06-01", "2024-05-31T10:00:00/..", "../2024-05-31T10:00:00Z", "/2024-05-31T10:00:00Z",
  ]

  @Test func whatIsNotALevel0Or1DateIsRefused() {
    for text in EDTFTests.invalid { #expect(EDTFDate(text) == nil, "'\(text)'") }
    for text in ["../..", "2024/x", "2024-05-31T10:00:00/.."] { #expect(EDTFExpression(text) == nil, "'\(text)'") }
  }

  @Test func onlyOneCertainDayIsExact() {
    for text in ["2024-05-31", "2024-05-31T10:00:00Z", "2024-05-31/2024-05-31", "-0044-03-15"] {
      #expect(EDTFDate(text)?.isExactDay == true, "'\(text)'")
    }
    for text in [
      "2024-05-31?", "2024-05-31~", "2024-05-31%", "2024-05", "XXXX", "2024-05-31/..", "Y99999999", "2024-05-XX",
    ] {
      #expect(EDTFDate(text)?.isExactDay == false, "'\(text)'")
    }
  }

  @Test func nothingIsKnownOnlyOfXXXX() {
    #expect(EDTFDate("XXXX")?.isUnknown == true)
    #expect(EDTFDate.unknown == EDTFDate("XXXX"))
    for row in EDTFTests.valid where row.text != "XXXX" {
      #expect(EDTFDate(row.text)?.isUnknown == false, "'\(row.text)'")
    }
  }

  @Test func aQualifierOfEitherEndIsTheQualifierOfAnInterval() {
    #expect(EDTFDate("1984?/2004")?.expression.qualifier == .uncertain)
    #expect(EDTFDate("1984/2004~")?.expression.qualifier == .approximate)
    #expect(EDTFDate("1984%/..")?.expression.qualifier == .uncertainAndApproximate)
    #expect(EDTFDate("../1984")?.expression.qualifier == EDTFExpression.Qualifier.none)
  }

  /// Every string of eight letters out of an alphabet that dates are made of, at random: never a trap, and what is read
  /// has its days in order.
  @Test func noStringIsReadWithItsDaysReversed() {
    var random = SplitMix(state: 5)
    let alphabet = Array("0123456789-XY/.?~%T:Z+")
    var read = 0
    for _ in 0..<200_000 {
      let text = String(
        (0..<Int.random(in: 1...10, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "0" }
      )
      guard let date = EDTFDate(text) else { continue }
      read += 1
      if date.firstDay > date.lastDay { Issue.record("'\(text)' ends before it begins") }
    }
    #expect(read > 50)
  }
}

/// SplitMix64: the same numbers from the same seed, everywhere.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
