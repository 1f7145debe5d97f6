/// A lower bound on the number of all when people are not equally easy to list (Chao 1987).
package struct ChaoBound: Equatable, Sendable {
  /// Which of the bounds is meant.
  package enum Form: Sendable {
    /// Lists of about the same size, bias-corrected; works with no doubles at all.
    case homogeneous
    /// Lists of different sizes, `e2 / f2`.
    case unequalLists
    /// Lists of different sizes, `e2 / (f2 + 1)`.
    case unequalListsCorrected
  }

  /// The bound.
  package let estimate: Double
  /// Its log-normal interval.
  package let interval: Interval
  /// How many persons are on exactly two lists: what the bound rests on.
  package let doubles: Int

  /// The bound of a table; nil when `form` divides by no doubles.
  package init?(_ table: CaptureTable, form: Form = .unequalLists, level: Double = 0.95) {
    let alone = table.alone.map(Double.init)
    let frequencies = table.frequencies
    let f1 = Double(frequencies[1])
    let f2 = frequencies.count > 2 ? Double(frequencies[2]) : 0
    let lists = Double(table.lists.count)
    let total = alone.reduce(0, +)
    let e2 = (total * total - alone.reduce(0) { $0 + $1 * $1 }) / 2
    let unseen: Double
    switch form {
    case .homogeneous: unseen = (lists - 1) / lists * f1 * (f1 - 1) / (2 * (f2 + 1))
    case .unequalLists:
      guard f2 > 0 else { return nil }
      unseen = e2 / f2
    case .unequalListsCorrected: unseen = e2 / (f2 + 1)
    }
    let observed = Double(table.observed)
    // The delta method on e2 / f2, and the Poisson spread of the unseen themselves.
    let spread =
      e2 > 0
      ? alone.reduce(0) { $0 + ((total - $1) / e2) * ((total - $1) / e2) * $1 } + 1 / max(f2, 1)
      : 0
    estimate = observed + unseen
    doubles = frequencies.count > 2 ? frequencies[2] : 0
    interval = lognormalInterval(
      observed: observed, unseen: unseen, variance: unseen * unseen * spread + unseen, level: level)
  }
}
