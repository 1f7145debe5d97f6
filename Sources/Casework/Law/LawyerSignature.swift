package import Language

/// A lawyer's name under a statement of law, and for how long it holds.
package enum LawyerSignature {
  /// The days for which it holds: law changes faster than files.
  package static let days = 90

  /// Whether a named lawyer signed within those days before a day.
  package static func holds(_ lawyer: String, signedOn date: String, on day: CalendarDay) -> Bool {
    guard !lawyer.isEmpty, let signed = PartialDate(date) else { return false }
    return (0...days).contains(day.daysSince1970 - signed.last.daysSince1970)
  }
}
