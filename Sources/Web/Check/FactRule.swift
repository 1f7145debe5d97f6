import Casework
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
    guard let day = PartialDate(today)?.first else { return false }
    return LawyerSignature.holds(lawyer, signedOn: date, on: day)
  }
}
