import Glibc

/// The posterior of a model of lists and pairs: flat priors on the intercept and the lists, normal
/// ones about nought on the pairs (Silverman 2020).
///
/// Four chains of a random walk shaped by the curvature at the mode, thinned by ten.
package struct PairPosterior: Sendable {
  /// The median of N.
  package let estimate: Double
  /// The interval between equal tails.
  package let interval: Interval
  /// Whether the chains agree.
  package let diagnostics: ChainDiagnostics
  /// The draws of N, chain by chain.
  package let draws: [Double]
  /// The draws of the coefficients: intercept, lists, pairs.
  let coefficients: [[Double]]

  /// Samples the posterior of a table.
  ///
  /// - Parameters:
  ///   - fitter: fits the models of the table.
  ///   - pairs: the pairs of the model, as sets.
  ///   - precision: one over the variance of a pair's effect beforehand.
  ///   - seed: the same seed gives the same draws.
  ///   - stream: the number of the first chain's stream of chance.
  ///   - draws: how many are kept.
  ///   - level: of the interval, 0…1.
  /// - Throws: `LogLinearFlaw` when the mode cannot be found.
  package init(
    _ fitter: LogLinearFitter, pairs: [Int], precision: Double = 1, seed: UInt64, stream: Int,
    draws: Int, level: Double = 0.95
  ) throws(LogLinearFlaw) {
    var fitter = fitter
    try fitter.findMode(interactions: pairs, ridge: precision)
    var kept: [[Double]] = []
    for chain in 0..<4 {
      var chance = Chance(seed: seed, number: stream + chain)
      kept += Self.walk(&fitter, fitter.beta, draws: draws / 4, &chance)
    }
    let numbers = kept.map { fitter.observed + exp($0[0]) }
    let sorted = numbers.sorted()
    estimate = quantile(sorted, 0.5)
    interval = Interval(
      low: quantile(sorted, (1 - level) / 2), high: quantile(sorted, (1 + level) / 2), level: level)
    let quarter = numbers.count / 4
    diagnostics = ChainDiagnostics(
      (0..<4).map { chain in
        numbers[(chain * quarter)..<((chain + 1) * quarter)].map { log($0) }
      })
    self.draws = numbers
    coefficients = kept
  }

  private static func walk(
    _ fitter: inout LogLinearFitter, _ mode: [Double], draws: Int, _ chance: inout Chance
  ) -> [[Double]] {
    let scale = 2.38 / Double(mode.count).squareRoot()
    let thin = 10
    var kept: [[Double]] = []
    var now = mode
    var height = fitter.logPosterior(at: now)
    for step in -1_000..<(draws * thin) {
      let move = fitter.move(from: mode.map { _ in chance.normal() }, scale: scale)
      let next = zip(now, move).map { $0 + $1 }
      let reached = fitter.logPosterior(at: next)
      if log(chance.uniform()) < reached - height { (now, height) = (next, reached) }
      if step >= 0, step % thin == 0 { kept.append(now) }
    }
    return kept
  }
}
