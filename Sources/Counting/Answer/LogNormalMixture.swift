import Glibc

/// Normal beliefs about log n0 from several models, weighted.
struct LogNormalMixture: Sendable {
  /// Weight, centre and deviation of each.
  let parts: [(weight: Double, centre: Double, deviation: Double)]

  /// The weights are made to add up to one; those below a ten-thousandth are dropped.
  init(_ given: [(weight: Double, centre: Double, deviation: Double)]) {
    let total = given.reduce(0) { $0 + $1.weight }
    let kept = given.filter { $0.weight / total > 1e-4 }
    let rest = kept.reduce(0) { $0 + $1.weight }
    parts = kept.map { ($0.weight / rest, $0.centre, $0.deviation) }
  }

  /// The share of belief at or below `x`.
  func below(_ x: Double) -> Double {
    parts.reduce(0) {
      $0 + $1.weight * normalProbability((x - $1.centre) / max($1.deviation, 1e-12))
    }
  }

  /// The value that a share `p` of belief lies below.
  func quantile(_ p: Double) -> Double {
    var low = parts.map { $0.centre - 9 * $0.deviation }.min() ?? 0
    var high = parts.map { $0.centre + 9 * $0.deviation }.max() ?? 0
    for _ in 0..<70 {
      let middle = (low + high) / 2
      if below(middle) < p { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
