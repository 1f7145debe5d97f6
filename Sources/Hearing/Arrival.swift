package import Casework

/// A moment as it is kept of the public: the day and its half, and no more.
package struct Arrival: Equatable, Sendable {
  /// The day in UTC, `2026-11-20`.
  package let day: String
  /// Its half.
  package let half: Report.HalfDay
  /// The beginning of that half, in seconds of UTC; it never lies ahead of the moment.
  package let began: Int

  /// The arrival of what came at a moment, in seconds of UTC.
  package init(at now: Int) {
    let number = Int((Double(now) / 86_400).rounded(.down))
    let noon = number * 86_400 + 43_200
    half = now < noon ? .morning : .afternoon
    began = now < noon ? noon - 43_200 : noon
    day = Self.text(number)
  }

  /// The day of a number of days since 1970 (Richards, Explanatory Supplement to the Astronomical
  /// Almanac, 2013, §15.11).
  private static func text(_ number: Int) -> String {
    let f =
      number + 2_440_588 + 1401 + (((4 * (number + 2_440_588) + 274_277) / 146_097) * 3) / 4 - 38
    let e = 4 * f + 3
    let h = 5 * ((e % 1461) / 4) + 2
    let day = (h % 153) / 5 + 1
    let month = (h / 153 + 2) % 12 + 1
    let year = e / 1461 - 4716 + (14 - month) / 12
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(year)-\(two(month))-\(two(day))"
  }
}
