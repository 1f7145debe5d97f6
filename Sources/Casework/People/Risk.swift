/// What threatens a person, and the day on which that must be looked at again.
package struct Risk: Codable, Hashable, Sendable {
  /// How grave it is.
  package var level: Level
  /// What threatens him, in words.
  package var words: String
  /// The day of the next review, `2026-12-01`.
  package var reviewBy: String

  /// How grave a risk is.
  package enum Level: String, Codable, CaseIterable, Sendable { case low, raised, high, grave }

  /// A risk with every fact given.
  package init(_ level: Level, words: String = "", reviewBy: String) {
    self.level = level
    self.words = words
    self.reviewBy = reviewBy
  }
}
