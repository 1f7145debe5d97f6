import Glibc

/// Pairs kept when the data insist on them, then the posterior of N under those (Silverman 2020).
///
/// Flat priors on the intercept and lists, N(0, 1) on pairs; a pair stays when its posterior mean is
/// at least two deviations from nought. The uncertainty of that choice is not in the interval.
package struct ThresholdedBayes: Sendable {
  /// The median of N.
  package let estimate: Double
  /// The interval between equal tails.
  package let interval: Interval
  /// The pairs that stayed, as sets.
  package let pairs: [Int]
  /// The diagnostics of the second run's chains.
  package let diagnostics: ChainDiagnostics
  /// Draws of N for the plot.
  package let draws: [Double]

  /// Samples the posterior of a table.
  ///
  /// - Throws: `LogLinearFlaw` when the mode cannot be found.
  package init(
    cells: [Double], seed: UInt64, level: Double = 0.95, threshold: Double = 2, draws: Int = 10_000
  ) throws(LogLinearFlaw) {
    let lists = cells.count.trailingZeroBitCount
    let fitter = LogLinearFitter(cells: cells)
    let all = try Self.sample(
      fitter, pairs: Stepwise.pairs(lists), seed: seed, stream: 2_000, draws: draws / 2)
    let first = 1 + lists
    pairs = all.pairs.indices.filter { place in
      let values = all.coefficients.map { $0[first + place] }
      let mean = values.reduce(0, +) / Double(values.count)
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let deviation = (squares / Double(values.count - 1)).squareRoot()
      return abs(mean) >= threshold * deviation
    }.map { all.pairs[$0] }
    let kept = try Self.sample(fitter, pairs: pairs, seed: seed, stream: 3_000, draws: draws)
    let observed = fitter.observed
    let numbers = kept.coefficients.map { observed + exp($0[0]) }
    let sorted = numbers.sorted()
    estimate = quantile(sorted, 0.5)
    interval = Interval(
      low: quantile(sorted, (1 - level) / 2), high: quantile(sorted, (1 + level) / 2), level: level)
    let quarter = numbers.count / 4
    diagnostics = ChainDiagnostics(
      (0..<4).map { chain in
        numbers[(chain * quarter)..<((chain + 1) * quarter)].map { log($0) }
      })
    self.draws = stride(from: 0, to: numbers.count, by: 4).map { numbers[$0] }
  }

  /// Four chains of a random walk shaped by the curvature at the mode, thinned by ten.
  private static func sample(
    _ fitter: LogLinearFitter, pairs: [Int], seed: UInt64, stream: Int, draws: Int
  ) throws(LogLinearFlaw) -> (pairs: [Int], coefficients: [[Double]]) {
    var fitter = fitter
    try fitter.findMode(interactions: pairs, ridge: 1)
    let mode = fitter.beta
    let scale = 2.38 / Double(mode.count).squareRoot()
    var kept: [[Double]] = []
    for chain in 0..<4 {
      var chance = Chance(seed: seed, number: stream + chain)
      var now = mode
      var height = fitter.logPosterior(at: now)
      let thin = 10
      for step in -1_000..<(draws / 4 * thin) {
        let move = fitter.move(from: mode.map { _ in chance.normal() }, scale: scale)
        let next = zip(now, move).map { $0 + $1 }
        let reached = fitter.logPosterior(at: next)
        if log(chance.uniform()) < reached - height { (now, height) = (next, reached) }
        if step >= 0, step % thin == 0 { kept.append(now) }
      }
    }
    return (pairs, kept)
  }
}
