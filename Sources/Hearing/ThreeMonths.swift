/// The clock of the urgent procedure: the UN group on disappearances handles as urgent what reaches it
/// within three months of the disappearance (Working Group on Enforced or Involuntary Disappearances,
/// methods of work, urgent procedure).
package struct ThreeMonths: Equatable, Sendable {
  /// The last day on which it is urgent, `2026-11-30`.
  package let lastDay: String

  /// The clock from the day he was last heard of; `nil` unless that is a whole day, `2026-08-30`.
  package init?(lastHeard: String) {
    let parts = lastHeard.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, lastHeard.utf8.count == 10, let year = parts[0], let month = parts[1],
      let day = parts[2], (1900...9999).contains(year), (1...12).contains(month),
      (1...Self.days(month, year)).contains(day)
    else { return nil }
    let (endYear, endMonth) = month + 3 > 12 ? (year + 1, month - 9) : (year, month + 3)
    let endDay = min(day, Self.days(endMonth, endYear))
    lastDay = "\(endYear)-\(Self.two(endMonth))-\(Self.two(endDay))"
  }

  /// Whether it still runs on a day.
  package func isRunning(on day: String) -> Bool { day <= lastDay }

  private static func days(_ month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
