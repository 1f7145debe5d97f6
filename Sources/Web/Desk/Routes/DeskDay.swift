/// Days of the Gregorian calendar, counted without a calendar of the system.
enum DeskDay {
  /// Whether a text is a day that there is: `2026-02-30` is none.
  static func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month), day >= 1
    else { return false }
    return day <= length(of: month, year)
  }

  /// Year, month and day of a number of days since 1970-01-01 (Hinnant 2013, civil_from_days).
  static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// `2026-11-25` and `23:12` of a moment in seconds since 1970, moved by an offset in seconds.
  static func text(_ seconds: Int, offset: Int = 0) -> (day: String, time: String) {
    let moved = seconds + offset
    let days = Int((Double(moved) / 86_400).rounded(.down))
    let rest = moved - days * 86_400
    let (year, month, day) = civil(days)
    return (
      padded(year, 4) + "-" + twoDigits[month] + "-" + twoDigits[day],
      twoDigits[rest / 3600] + ":" + twoDigits[rest / 60 % 60]
    )
  }

  /// `00` to `99`: a list shows a hundred moments.
  private static let twoDigits = (0..<100).map { padded($0, 2) }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func length(of month: Int, _ year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
