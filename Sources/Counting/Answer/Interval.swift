/// A range a number is said to lie in, with the share of cases in which that is meant to be true.
package struct Interval: Equatable, Sendable {
  /// The lower end.
  package var low: Double
  /// The upper end.
  package var high: Double
  /// The share, such as 0.95.
  package var level: Double

  /// A range; the ends in their order.
  package init(low: Double, high: Double, level: Double) {
    (self.low, self.high, self.level) = (low, high, level)
  }

  /// The upper end by the lower end.
  package var ratio: Double { high / low }

  /// Whether two ranges have a number in common.
  package func meets(_ other: Interval) -> Bool { low <= other.high && other.low <= high }
}
