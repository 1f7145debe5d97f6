package import Language

/// A month of the calendar as one number, so that months stand in their order.
package struct PatternMonth: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Months since January of the year 0.
  package let number: Int

  /// The month of that number.
  package init(number: Int) { self.number = number }

  /// The month in which a day lies.
  package init(_ day: CalendarDay) { number = day.year * 12 + day.month - 1 }

  /// The one month in which all days of a range lie; `nil` when there is none.
  package init?(daysSince1970 days: ClosedRange<Int>) {
    let first = PatternMonth(CalendarDay(daysSince1970: days.lowerBound))
    guard days.upperBound - days.lowerBound < 31,
      first == PatternMonth(CalendarDay(daysSince1970: days.upperBound))
    else { return nil }
    self = first
  }

  /// A month as it stands in an address, `2023-01`; `nil` for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), (1...12).contains(month), year >= 0
    else { return nil }
    number = year * 12 + month - 1
  }

  /// `2023-01`.
  package var description: String {
    let (year, month) = (number / 12, number % 12 + 1)
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      + (month < 10 ? "-0" : "-") + String(month)
  }

  /// Earlier months are less.
  package static func < (left: PatternMonth, right: PatternMonth) -> Bool {
    left.number < right.number
  }
}
