/// The date and time that begin an entry, as numbers whose order is not decided yet.
struct WhatsAppStamp {
  /// What tells forms of dates apart; one file can hold several, when telephones changed.
  struct Form: Hashable {
    var separator: Unicode.Scalar
    var firstDigits: Int
    var lastDigits: Int
    var isBracketed: Bool

    /// The order, when the form itself decides it: a year in front, or full stops, which no country uses
    /// with the month first.
    var order: DateOrder? {
      if firstDigits == 4 || separator == "年" || separator == "년" { return .yearFirst }
      return separator == "." ? .dayFirst : nil
    }
  }

  var form: Form
  var numbers: (Int, Int, Int)
  var hour: Int
  var minute: Int
  var second = 0
  /// What stands beside the time: a half of the day in some language.
  var mark = ""
  /// The first year of the era that was named, less one: 2018 for Reiwa.
  var era: Int?

  /// The seconds of the day; `nil` for an hour that the clock has not.
  func seconds(_ words: WhatsAppWords) -> (seconds: Int, isMarkKnown: Bool)? {
    let isMorning = mark.isEmpty ? nil : words.isMorning(mark)
    var hour = hour
    if let isMorning, hour <= 12 { hour = hour % 12 + (isMorning ? 0 : 12) }
    guard hour < 24, minute < 60, second < 60 else { return nil }
    return (hour * 3600 + minute * 60 + second, mark.isEmpty || isMorning != nil)
  }

  /// The day in an order; `nil` when there is no such day.
  func day(_ order: DateOrder) -> CivilDay? {
    let (first, second, third) = numbers
    switch order {
    case .dayFirst: return Self.day(year(third, form.lastDigits), second, first)
    case .monthFirst: return Self.day(year(third, form.lastDigits), first, second)
    case .yearFirst: return Self.day(year(first, form.firstDigits), second, third)
    }
  }

  private func year(_ number: Int, _ digits: Int) -> Int {
    if let era { return era + number }
    guard digits <= 2 else { return number }
    // Two digits: WhatsApp began in 2009; from 52 on it is a Buddhist year (2552 = 2009).
    return number < 52 ? 2000 + number : 2500 + number
  }

  private static func day(_ year: Int, _ month: Int, _ date: Int) -> CivilDay? {
    switch year {
    case 2400..<2800: CivilDay(year - 543, month, date)
    case 1380..<1420: PersianDay.civil(year, month, date)
    default: CivilDay(year, month, date)
    }
  }

  /// The calendar when it is not the Gregorian one.
  var foreignCalendar: String? {
    if era != nil { return "japanese" }
    let (number, digits) =
      form.order == .yearFirst ? (numbers.0, form.firstDigits) : (numbers.2, form.lastDigits)
    switch (digits, number) {
    case (4, 2400..<2800), (2, 52...): return "buddhist"
    case (4, 1380..<1420): return "persian"
    case (4, 1420..<1500): return "lunar"
    default: return nil
    }
  }
}

/// Days of the Persian solar calendar, for the years that exports can have.
enum PersianDay {
  /// The Gregorian day; leap years by the cycle of 33 years, exact from 1343 to 1472.
  static func civil(_ year: Int, _ month: Int, _ date: Int) -> CivilDay? {
    guard (1...12).contains(month), date >= 1,
      date <= (month <= 6 ? 31 : month <= 11 || isLeap(year) ? 30 : 29),
      let first = CivilDay(2023, 3, 21)
    else { return nil }
    var number = first.number
    for past in stride(from: 1402, to: year, by: 1) { number += isLeap(past) ? 366 : 365 }
    for past in stride(from: year, to: 1402, by: 1) { number -= isLeap(past) ? 366 : 365 }
    let months = (month - 1) * 30 + min(month - 1, 6)
    return CivilDay(number: number + months + date - 1)
  }

  private static func isLeap(_ year: Int) -> Bool {
    [1, 5, 9, 13, 17, 22, 26, 30].contains(year % 33)
  }
}
