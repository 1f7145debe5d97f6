import Glibc

/// The estimate from two lists that are independent (Chapman 1951; variance Seber 1982).
package struct Chapman: Equatable, Sendable {
  /// The estimated number of all.
  package let estimate: Double
  /// Seber's variance.
  package let variance: Double
  /// The log-normal interval on the unseen, which does not go below the observed.
  package let interval: Interval

  /// The estimate from the sizes of two lists and the persons on both; `level` of the interval.
  package init(first: Int, second: Int, both: Int, level: Double = 0.95) {
    let (a, b, m) = (Double(first), Double(second), Double(both))
    estimate = (a + 1) * (b + 1) / (m + 1) - 1
    variance = (a + 1) * (b + 1) * (a - m) * (b - m) / ((m + 1) * (m + 1) * (m + 2))
    interval = lognormalInterval(
      observed: a + b - m, unseen: estimate - (a + b - m), variance: variance, level: level)
  }

  /// The number of all if the odds ratio between the lists is `phi`: `n + phi s_A s_B / m`.
  package static func curve(
    first: Int, second: Int, both: Int, ratios: [Double] = [0.25, 0.5, 2.0 / 3, 1, 1.5, 2, 4]
  ) -> [(ratio: Double, estimate: Double)] {
    let observed = Double(first + second - both)
    let unseen = Double(first - both) * Double(second - both) / Double(both)
    return ratios.map { ($0, observed + $0 * unseen) }
  }
}

/// The interval on `n + f0` when the logarithm of the unseen is about normal (Chao 1987).
package func lognormalInterval(
  observed: Double, unseen: Double, variance: Double, level: Double
) -> Interval {
  guard unseen > 0, variance > 0 else {
    return Interval(low: observed, high: observed + max(unseen, 0), level: level)
  }
  let z = normalQuantile(0.5 + level / 2)
  let factor = exp(z * log(1 + variance / (unseen * unseen)).squareRoot())
  return Interval(low: observed + unseen / factor, high: observed + unseen * factor, level: level)
}
