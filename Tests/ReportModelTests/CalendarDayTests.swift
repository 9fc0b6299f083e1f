import ReportModel
import Testing

/// The calendar against one that counts day by day.
@Suite struct CalendarDayTests {
  /// The proleptic Gregorian calendar by counting, from 1 January of `year`.
  struct Counter {
    var year: Int
    var month = 1
    var day = 1
    let isLeap: (Int) -> Bool

    mutating func next() {
      let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      day += 1
      if day > lengths[month - 1] { (day, month) = (1, month + 1) }
      if month > 12 { (month, year) = (1, year + 1) }
    }
  }

  /// Days on which the two calendars part, out of those from year −10,000 to 10,000.
  func disagreements(isLeap: @escaping (Int) -> Bool) -> Int {
    var counter = Counter(year: -10_000, isLeap: isLeap)
    var number = CalendarDay(year: -10_000, month: 1, day: 1).daysSince1970
    var count = 0
    while counter.year <= 10_000 {
      let day = CalendarDay(year: counter.year, month: counter.month, day: counter.day)
      let (year, month, date) = day.components
      if day.daysSince1970 != number || (year, month, date) != (counter.year, counter.month, counter.day) { count += 1 }
      counter.next()
      number += 1
    }
    return count
  }

  @Test func everyDayOfTwentyThousandYearsAgreesWithACountDayByDay() {
    #expect(CalendarDay(year: 1970, month: 1, day: 1).daysSince1970 == 0)
    #expect(disagreements { year in year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) } == 0)
  }

  @Test func theCountFindsABrokenLeapRule() {
    #expect(disagreements { $0 % 4 == 0 } > 1_000_000)
    #expect(disagreements { $0 % 4 == 0 && $0 % 100 != 0 } > 1_000_000)
  }

  @Test func knownDaysHaveTheirNumbers() {
    let known: [(Int, Int, Int, Int32)] = [
      (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2024, 5, 31, 19_874), (1, 1, 1, -719_162),
      (0, 3, 1, -719_468), (1600, 1, 1, -135_140), (9999, 12, 31, 2_932_896),
    ]
    for (year, month, day, number) in known {
      #expect(CalendarDay(year: year, month: month, day: day).daysSince1970 == number)
    }
  }

  @Test func isoTextHasFourDigitsAndMore() {
    #expect(CalendarDay(year: 31, month: 3, day: 4).isoText == "0031-03-04")
    #expect(CalendarDay(year: -44, month: 3, day: 15).isoText == "-0044-03-15")
    #expect(CalendarDay(year: 12_024, month: 12, day: 1).isoText == "12024-12-01")
    #expect(CalendarDay.distantPast.isoText.isEmpty && CalendarDay.distantFuture.isoText.isEmpty)
  }

  @Test func daysAreAddedAndTheDistantOnesStay() {
    let day = CalendarDay(year: 2024, month: 2, day: 28)
    #expect(day.adding(days: 2).isoText == "2024-03-01")
    #expect(day.adding(days: -59).isoText == "2023-12-31")
    #expect(CalendarDay.distantPast.adding(days: 5) == .distantPast)
    #expect(CalendarDay.distantFuture.adding(days: -5) == .distantFuture)
    #expect(day.adding(days: 1 << 40).isDistant && day.adding(days: -1 << 40).isDistant)
    #expect(CalendarDay(year: 6_000_000, month: 1, day: 1) == .distantFuture)
    #expect(CalendarDay(year: -6_000_000, month: 1, day: 1) == .distantPast)
  }

  @Test func aWholeDayIsADateOfItself() {
    let day = CalendarDay(year: 2024, month: 5, day: 31)
    #expect(EDTFDate(day) == EDTFDate("2024-05-31"))
  }

  @Test func dateOfAStatementFallsBackToItsOriginAndThenItsSource() {
    var records = Records()
    records.sources = [
      Source(
        id: "origin",
        type: .communique,
        title: "O",
        published: EDTFDate(CalendarDay(year: 2024, month: 5, day: 1))
      ),
      Source(id: "source", type: .article, title: "S", published: EDTFDate(CalendarDay(year: 2024, month: 5, day: 2))),
    ]
    var statement = Statement(
      id: "st",
      speakers: [],
      act: .init(.say),
      form: .indirect,
      source: .init(Ref(1))
    )
    func basis() -> String {
      let (date, basis) = records.effectiveDate(of: statement)
      return "\(date.text) \(basis.rawValue)"
    }
    #expect(basis() == "2024-05-02 source published")
    statement.origin = Ref(0)
    #expect(basis() == "2024-05-01 origin published")
    statement.said = .unknown
    #expect(basis() == "2024-05-01 origin published")
    records.sources[0].published = .unknown
    #expect(basis() == "2024-05-02 source published")
    statement.said = EDTFDate("2024-04~")
    #expect(basis() == "2024-04~ said")
    statement.said = nil
    records.sources[1].published = .unknown
    #expect(basis() == "XXXX source published")
  }
}
