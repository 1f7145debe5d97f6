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
    let all = try PairPosterior(
      fitter, pairs: Stepwise.pairs(lists), seed: seed, stream: 2_000, draws: draws / 2)
    let kept = Self.kept(all.coefficients, lists: lists, threshold: threshold)
    let posterior = try PairPosterior(
      fitter, pairs: kept, seed: seed, stream: 3_000, draws: draws, level: level)
    pairs = kept
    estimate = posterior.estimate
    interval = posterior.interval
    diagnostics = posterior.diagnostics
    self.draws = stride(from: 0, to: posterior.draws.count, by: 4).map { posterior.draws[$0] }
  }

  /// The pairs whose mean is `threshold` deviations from nought.
  private static func kept(
    _ coefficients: [[Double]], lists: Int, threshold: Double
  ) -> [Int] {
    let pairs = Stepwise.pairs(lists)
    return pairs.indices.filter { place in
      let values = coefficients.map { $0[1 + lists + place] }
      let mean = values.reduce(0, +) / Double(values.count)
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let deviation = (squares / Double(values.count - 1)).squareRoot()
      return abs(mean) >= threshold * deviation
    }.map { pairs[$0] }
  }
}
