/// When something was sent: the clock of the one who exported it, the moment itself, or both.
package struct Moment: Equatable, Sendable {
  /// Day and time as the source shows them, `2023-09-04T10:01:12`, in no stated zone.
  package let local: String
  /// Seconds of UTC since 1970, when the source tells them.
  package let seconds: Int?

  /// A moment that was checked before.
  init(local: String, seconds: Int?) {
    self.local = local
    self.seconds = seconds
  }

  /// A moment by its fields on a clock; `nil` when there is no such day or time.
  package init?(day: CivilDay, seconds time: Int = 0, offset: Int? = nil) {
    guard (0..<86_400 + 1).contains(time) else { return nil }
    let time = min(time, 86_399)
    local =
      "\(day)T" + [time / 3600, time / 60 % 60, time % 60].map(Self.two).joined(separator: ":")
    seconds = offset.map { day.number * 86_400 + time - $0 }
  }

  /// A moment from seconds of UTC.
  package init?(seconds: Int) {
    guard (-62_135_596_800..<253_402_300_800).contains(seconds) else { return nil }
    let number = seconds >= 0 ? seconds / 86_400 : -((-seconds + 86_399) / 86_400)
    self.init(day: CivilDay(number: number), seconds: seconds - number * 86_400, offset: 0)
  }

  /// A moment as ISO 8601 writes it: with or without seconds, fractions and zone.
  package init?(iso text: String) {
    let bytes = Array(text.utf8.prefix(64))
    guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let date = Self.number(bytes[8..<10]), let day = CivilDay(year, month, date)
    else { return nil }
    guard bytes.count > 10 else {
      self.init(day: day)
      return
    }
    guard bytes[10] == 0x54 || bytes[10] == 0x20, bytes.count >= 16, bytes[13] == 0x3A,
      let hour = Self.number(bytes[11..<13]), let minute = Self.number(bytes[14..<16]),
      hour < 24, minute < 60
    else { return nil }
    var (second, rest) = (0, bytes[16...])
    if rest.first == 0x3A, rest.count >= 3 {
      guard let value = Self.number(rest.dropFirst().prefix(2)), value <= 60 else { return nil }
      second = value
      rest = rest.dropFirst(3)
    }
    if rest.first == 0x2E { rest = rest.dropFirst().drop { (0x30...0x39).contains($0) } }
    let zone = Self.zone(rest)
    guard rest.isEmpty || zone != nil else { return nil }
    self.init(day: day, seconds: hour * 3600 + minute * 60 + second, offset: zone)
  }

  /// The day as the source shows it, `2023-09-04`.
  package var day: String { String(local.prefix(10)) }
  /// The time as the source shows it, `10:01:12`.
  var time: String { String(local.dropFirst(11)) }
  /// Whether the hour as the source shows it is before noon.
  package var isMorning: Bool { (Self.number(local.utf8.dropFirst(11).prefix(2)) ?? 0) < 12 }

  /// Seconds east of Greenwich: `Z`, `+03:00`, `+0300`, `+03`.
  static func zone(_ text: some Collection<UInt8>) -> Int? {
    let bytes = Array(text)
    if bytes == [0x5A] || bytes == [0x7A] { return 0 }
    guard let sign = bytes.first, sign == 0x2B || sign == 0x2D else { return nil }
    let digits = bytes.dropFirst().filter { $0 != 0x3A }
    guard digits.count == 2 || digits.count == 4, let hours = number(digits[..<2]), hours < 24
    else { return nil }
    let minutes = digits.count == 4 ? number(digits[2...]) ?? 60 : 0
    guard minutes < 60 else { return nil }
    return (sign == 0x2D ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  static func number(_ digits: some Collection<UInt8>) -> Int? {
    var value = 0
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}

/// A day of the Gregorian calendar.
package struct CivilDay: Equatable, Comparable, Sendable, CustomStringConvertible {
  /// How many days after 1 January 1970.
  package let number: Int
  private let year: Int
  private let month: Int
  private let date: Int

  /// A day by its three numbers; `nil` when there is no such day.
  package init?(_ year: Int, _ month: Int, _ date: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.length(of: month, in: year)).contains(date)
    else { return nil }
    // H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let ofEra = shifted - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + date - 1
    number = era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
    (self.year, self.month, self.date) = (year, month, date)
  }

  /// A day by its number; the same source, civil_from_days.
  package init(number: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    date = ofYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.number = number
  }

  /// Whether the left day is the earlier one.
  package static func < (left: CivilDay, right: CivilDay) -> Bool { left.number < right.number }

  /// The day as `2023-09-04`.
  package var description: String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-"
      + Moment.two(month) + "-" + Moment.two(date)
  }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
