/// A birth date as lists give it: whole, month, year, or nothing, packed into one number.
///
/// Year × 512 + month × 32 + day, zero for an unknown part; `none` is no date.
enum LinkDate {
  static let none: Int32 = -1

  /// Reads `1987-03-05`, `19870305`, `05.03.1987`, `1987-03`, `1987`; anything else is none.
  static func packed(_ text: ArraySlice<UInt8>) -> Int32 {
    var numbers: [(value: Int, digits: Int)] = []
    var value = 0
    var digits = 0
    for byte in text {
      if (0x30...0x39).contains(byte), digits < 9 {
        value = value * 10 + Int(byte - 0x30)
        digits += 1
      } else if digits > 0 {
        numbers.append((value, digits))
        value = 0
        digits = 0
      }
    }
    if digits > 0 { numbers.append((value, digits)) }
    guard let first = numbers.first, numbers.count <= 3 else { return none }
    if numbers.count == 1, first.digits == 8 {
      return packed(first.value / 10_000, first.value / 100 % 100, first.value % 100)
    }
    if first.digits == 4 {
      return packed(
        first.value, numbers.count > 1 ? numbers[1].value : 0,
        numbers.count > 2 ? numbers[2].value : 0)
    }
    guard numbers.count == 3, numbers[2].digits == 4 else { return none }
    return packed(numbers[2].value, numbers[1].value, first.value)
  }

  private static func packed(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
    guard (1000...2999).contains(year) else { return none }
    // A month over 12 is mostly a day in the wrong place; it is kept so that it can agree.
    return Int32(year * 1024 + min(month, 31) * 32 + min(day, 31))
  }

  static func year(_ date: Int32) -> Int32 { date >> 10 }
  static func month(_ date: Int32) -> Int32 { (date >> 5) & 31 }
  static func day(_ date: Int32) -> Int32 { date & 31 }

  /// Whether day and month say something: 1 January often stands for "not known".
  static func isWhole(_ date: Int32) -> Bool { date >= 0 && day(date) != 0 && date & 1023 != 33 }

  /// The level of agreement: 0 missing, 1 same day … 7 different.
  static func level(_ a: Int32, _ b: Int32) -> UInt8 {
    if a < 0 || b < 0 { return 0 }
    let sameYear = year(a) == year(b)
    let sameMonth = month(a) == month(b)
    let sameDay = day(a) == day(b)
    guard isWhole(a), isWhole(b) else {
      if sameYear { return sameMonth && month(a) != 0 && (day(a) == 0 || day(b) == 0) ? 3 : 4 }
      return abs(year(a) - year(b)) <= 2 ? 5 : 7
    }
    if a == b { return 1 }
    if sameYear, month(a) == day(b), day(a) == month(b) { return 2 }
    if sameYear, sameMonth || sameDay { return 3 }
    if sameMonth, sameDay { return oneDigit(year(a), year(b)) ? 3 : 6 }
    return sameYear ? 6 : 7
  }

  private static func oneDigit(_ a: Int32, _ b: Int32) -> Bool {
    abs(a - b) == 1 || abs(a - b) == 10
      || (a / 100 == b / 100 && (a % 10 == b / 10 % 10 && b % 10 == a / 10 % 10))
      || a / 10 == b / 10 || (a / 100 == b / 100 && a % 10 == b % 10)
  }
}
