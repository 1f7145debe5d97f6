import Language
import Papers

/// Which facts of law a reader may see.
///
/// do-no-harm: the public sees only rows that a named lawyer has signed within 90 days. In a
/// development run everything is shown, and what nobody signed is marked.
struct FactRule: Sendable {
  /// What becomes of drafts; the public face of an organisation hides them.
  let drafts: Voice.Drafts
  /// The day, as `2026-11-21`.
  let today: String

  /// Whether the fact may stand on a page.
  func shows(_ fact: PageFact) -> Bool {
    switch drafts {
    case .marked: true
    case .hidden: fact.isFirm && Self.isSigned(fact, today: today)
    }
  }

  /// Whether a lawyer has signed the fact within 90 days before `today`.
  static func isSigned(_ fact: PageFact, today: String) -> Bool {
    isSigned(lawyer: fact.lawyer, on: fact.signedOn, today: today)
  }

  /// Whether a lawyer has signed a row within 90 days before `today`.
  static func isSigned(lawyer: String, on date: String, today: String) -> Bool {
    guard !lawyer.isEmpty, let signed = dayNumber(date), let now = dayNumber(today) else {
      return false
    }
    return (0...90).contains(now - signed)
  }

  /// The number of a day of the Gregorian calendar, counted from 1 March of the year 0
  /// (Richards, Explanatory Supplement to the Astronomical Almanac, 2013, §15.11).
  private static func dayNumber(_ date: String) -> Int? {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...9999).contains(parts[0]), (1...12).contains(parts[1]),
      (1...31).contains(parts[2])
    else { return nil }
    let month = (parts[1] + 9) % 12
    let year = parts[0] - month / 10
    return 365 * year + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + parts[2]
  }
}
