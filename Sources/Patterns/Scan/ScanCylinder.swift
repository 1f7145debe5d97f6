/// A circle of places and the days up to today: where and when more was reported than elsewhere.
package struct ScanCylinder: Sendable, Equatable {
  /// The places inside, the middle first.
  package let places: [String]
  /// How far the farthest lies from the middle, in kilometres; 0 for one place.
  package let radius: Double
  /// How many days, up to and with today.
  package let days: Int
  /// How many independent reports.
  package let count: Int
  /// How many there would be if place and time had nothing to do with one another.
  package let expected: Double
  /// The logarithm of the likelihood ratio.
  package let ratio: Double
  /// The share of shuffled worlds with a cylinder as striking as this, itself counted: (rank) / (worlds + 1).
  package internal(set) var p: Double

  /// In how many days chance alone gives one so striking, when one looks every day.
  package var recurrenceDays: Double { 1 / p }
}
