/// A date of which parts may be unknown or unsure (EDTF level 1, ISO 8601-2:2019).
///
/// A year, a month, a day or a season; digits may be unspecified from the right (`201X`, `2004-XX`);
/// the whole may be uncertain `?`, approximate `~` or both `%`. Clock times are not kept.
package struct PartialDate: Hashable, Sendable {
  /// The year; with unspecified digits the first of those it may be.
  package let year: Int
  /// How many digits of the year are unspecified: 0, 1 or 2.
  package let unspecifiedDigits: Int
  /// The month, or a season from 21 to 24.
  package let month: Part?
  /// The day of the month.
  package let day: Part?
  /// How sure it is.
  package let certainty: Certainty

  /// A part that is written.
  package enum Part: Hashable, Sendable {
    /// Its number.
    case known(Int)
    /// `XX`: it exists and nobody said which.
    case unspecified
  }

  /// How sure a date is.
  package enum Certainty: String, Hashable, Sendable, CaseIterable {
    case sure = ""
    case uncertain = "?"
    case approximate = "~"
    case both = "%"
  }

  /// A date; `nil` when level 1 cannot write it or the calendar has none like it.
  package init?(
    year: Int, unspecifiedDigits: Int = 0, month: Part? = nil, day: Part? = nil,
    certainty: Certainty = .sure
  ) {
    guard
      Self.isWritable(year: year, unspecifiedDigits, month, day),
      Self.isInCalendar(year: year, month, day)
    else { return nil }
    self.year = year
    self.unspecifiedDigits = unspecifiedDigits
    self.month = month
    self.day = day
    self.certainty = certainty
  }

  /// A day that is known.
  package init(_ day: CalendarDay) {
    year = day.year
    unspecifiedDigits = 0
    month = .known(day.month)
    self.day = .known(day.day)
    certainty = .sure
  }

  /// The same date with another certainty.
  package func with(_ certainty: Certainty) -> PartialDate {
    PartialDate(self, certainty)
  }

  private init(_ date: PartialDate, _ certainty: Certainty) {
    year = date.year
    unspecifiedDigits = date.unspecifiedDigits
    month = date.month
    day = date.day
    self.certainty = certainty
  }

  private static func isWritable(
    year: Int, _ unspecified: Int, _ month: Part?, _ day: Part?
  ) -> Bool {
    guard (-9999...9999).contains(year), (0...2).contains(unspecified) else { return false }
    // Level 1 leaves digits out from the right only: no month beside 201X, no day beside an unknown month.
    if unspecified > 0 {
      return month == nil && day == nil && year >= 0 && year % (unspecified == 1 ? 10 : 100) == 0
    }
    switch (month, day) {
    case (nil, .some): return false
    case (.unspecified, .known): return false
    case (.known(let month), .some): return month <= 12
    default: return true
    }
  }

  private static func isInCalendar(year: Int, _ month: Part?, _ day: Part?) -> Bool {
    guard case .known(let month) = month else { return true }
    guard (1...12).contains(month) || (21...24).contains(month) else { return false }
    guard case .known(let day) = day else { return true }
    return CalendarDay(year: year, month: month, day: day) != nil
  }
}

extension PartialDate {
  /// The first day that it may mean; certainty does not widen it.
  package var first: CalendarDay {
    switch (month, day) {
    case (.known(let month), .known(let day)): CalendarDay(unchecked: year, month, day)
    case (.known(let month), _): CalendarDay(unchecked: year, Self.months(month).lowerBound, 1)
    default: CalendarDay(unchecked: year, 1, 1)
    }
  }

  /// The last day that it may mean.
  ///
  /// Winter counts as December of its year to February of the next; nobody agrees, so bounds are wide.
  package var last: CalendarDay {
    switch (month, day) {
    case (.known(let month), .known(let day)): return CalendarDay(unchecked: year, month, day)
    case (.known(24), _):
      return CalendarDay(unchecked: year + 1, 2, CalendarDay.length(of: 2, in: year + 1))
    case (.known(let month), _):
      let last = Self.months(month).upperBound
      return CalendarDay(unchecked: year, last, CalendarDay.length(of: last, in: year))
    default:
      let span = unspecifiedDigits == 0 ? 0 : unspecifiedDigits == 1 ? 9 : 99
      return CalendarDay(unchecked: year + span, 12, 31)
    }
  }

  /// Months of a season; winter begins with its January here and ends in `last`.
  private static func months(_ month: Int) -> ClosedRange<Int> {
    switch month {
    case 21: 3...5
    case 22: 6...8
    case 23: 9...11
    case 24: 1...12
    default: month...month
    }
  }
}

extension PartialDate: CustomStringConvertible {
  /// The date in EDTF.
  package var description: String {
    var text = (year < 0 ? "-" : "") + CalendarDay.padded(abs(year), 4)
    if unspecifiedDigits > 0 {
      text = text.dropLast(unspecifiedDigits) + String(repeating: "X", count: unspecifiedDigits)
    }
    for part in [month, day] {
      switch part {
      case nil: break
      case .known(let number): text += "-" + CalendarDay.padded(number, 2)
      case .unspecified: text += "-XX"
      }
    }
    return text + certainty.rawValue
  }

  /// Reads EDTF level 1; `nil` for anything else.
  package init?(_ text: some StringProtocol) {
    var rest = Array(text.utf8)
    var certainty = Certainty.sure
    if let last = rest.last, let sign = Certainty(rawValue: String(UnicodeScalar(last))) {
      certainty = sign
      rest.removeLast()
    }
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest.removeFirst() }
    let parts = rest.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), let (year, unspecified) = Self.year(parts[0]) else {
      return nil
    }
    let tail = parts.dropFirst().map(Self.part)
    guard !tail.contains(where: { $0 == nil }), !(isNegative && year == 0) else { return nil }
    self.init(
      year: isNegative ? -year : year, unspecifiedDigits: unspecified,
      month: tail.first ?? nil, day: tail.count == 2 ? tail[1] : nil, certainty: certainty)
  }

  private static func year(_ digits: ArraySlice<UInt8>) -> (year: Int, unspecified: Int)? {
    guard digits.count == 4 else { return nil }
    let unspecified = digits.reversed().prefix { $0 == UInt8(ascii: "X") }.count
    guard unspecified <= 2, let head = number(digits.dropLast(unspecified)) else { return nil }
    return (head * (unspecified == 0 ? 1 : unspecified == 1 ? 10 : 100), unspecified)
  }

  private static func part(_ digits: ArraySlice<UInt8>) -> Part? {
    if Array(digits) == [UInt8(ascii: "X"), UInt8(ascii: "X")] { return .unspecified }
    guard digits.count == 2 else { return nil }
    return number(digits).map { .known($0) }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
