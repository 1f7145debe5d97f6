import Glibc

/// Counts by strata and in all, the strata leaning on one another as far as they are alike.
package struct StrataCount: Sendable {
  /// One stratum: by itself, and after leaning on the others.
  package struct Stratum: Sendable {
    /// The value of the column.
    package let name: String
    /// The count by itself.
    package let count: Count
    /// The number after partial pooling; nil where it is refused.
    package let pooled: (estimate: Double, interval: Interval)?
    /// How much of the stratum's own data is in the pooled number, from 0 to 1.
    package let own: Double
  }

  /// The name of the column.
  package let column: String
  /// The strata.
  package let strata: [Stratum]
  /// The total over strata with a number, draw by draw; nil when there is none.
  package let total: (estimate: Double, interval: Interval)?
  /// Whether strata without a number make the total a part only.
  package let isPartial: Bool
  /// The spread of log(n0/n) between strata that was found.
  package let spread: Double

  /// Counts each stratum with the same settings, and pools.
  ///
  /// log(n0/n) of a stratum is taken as normal about a common mean with a common spread
  /// (DerSimonian and Laird 1986); each stratum moves towards the mean by the share of its own
  /// variance in both. With two strata or fewer nothing is pooled.
  ///
  /// - Throws: as `Count`.
  package init(_ table: StrataTable, _ settings: CountSettings) async throws {
    column = table.column
    var counts: [(String, Count)] = []
    for (name, table) in table.strata { counts.append((name, try await Count(table, settings))) }
    let z = normalQuantile(0.5 + settings.level / 2)
    let beliefs = counts.map { _, count in Self.belief(count, z: z) }
    let known = beliefs.compactMap { $0 }
    let (mean, variance) = Self.common(known)
    spread = variance.squareRoot()
    var pooledBeliefs: [Belief] = []
    strata = zip(counts, beliefs).map { count, belief in
      guard let belief else { return Stratum(name: count.0, count: count.1, pooled: nil, own: 0) }
      let square = belief.deviation * belief.deviation
      let own = known.count > 2 ? variance / (variance + square) : 1
      let centre = own * belief.centre + (1 - own) * mean
      // The mean is itself uncertain: its variance enters with the share that leans on it.
      let meanSquare = 1 / known.reduce(0) { $0 + 1 / ($1.deviation * $1.deviation + variance) }
      let deviation =
        known.count > 2
        ? (own * square + (1 - own) * (1 - own) * meanSquare).squareRoot() : belief.deviation
      let leaning = belief.leaning(to: centre, deviation: deviation)
      pooledBeliefs.append(leaning)
      let pooled = (
        leaning.number(0),
        Interval(low: leaning.number(-z), high: leaning.number(z), level: settings.level)
      )
      return Stratum(name: count.0, count: count.1, pooled: pooled, own: own)
    }
    isPartial = pooledBeliefs.count < counts.count
    total = Self.total(pooledBeliefs, settings)
  }

  /// What is believed of log(n0/n) of a stratum: normal, with a side of its own to each hand.
  private struct Belief {
    let n: Double
    let centre: Double
    let down: Double
    let up: Double

    var deviation: Double { (down + up) / 2 }

    func number(_ z: Double) -> Double { n + n * exp(centre + (z < 0 ? down : up) * z) }

    func leaning(to centre: Double, deviation: Double) -> Belief {
      let scale = deviation / self.deviation
      return Belief(n: n, centre: centre, down: down * scale, up: up * scale)
    }
  }

  private static func belief(_ count: Count, z: Double) -> Belief? {
    guard let interval = count.interval, let estimate = count.estimate else { return nil }
    let n = Double(count.table.observed)
    func odds(_ number: Double) -> Double { log((max(number - n, 0) + 0.5) / n) }
    let centre = odds(estimate)
    return Belief(
      n: n, centre: centre, down: max((centre - odds(interval.low)) / z, 1e-3),
      up: max((odds(interval.high) - centre) / z, 1e-3))
  }

  private static func common(
    _ beliefs: [Belief]
  ) -> (mean: Double, variance: Double) {
    guard beliefs.count > 1 else { return (beliefs.first?.centre ?? 0, 0) }
    let weights = beliefs.map { 1 / ($0.deviation * $0.deviation) }
    let sum = weights.reduce(0, +)
    let fixed = zip(weights, beliefs).reduce(0) { $0 + $1.0 * $1.1.centre } / sum
    let q = zip(weights, beliefs).reduce(0) {
      $0 + $1.0 * ($1.1.centre - fixed) * ($1.1.centre - fixed)
    }
    let scale = sum - weights.reduce(0) { $0 + $1 * $1 } / sum
    let variance = max((q - Double(beliefs.count - 1)) / scale, 0)
    let random = beliefs.map { 1 / ($0.deviation * $0.deviation + variance) }
    let mean = zip(random, beliefs).reduce(0) { $0 + $1.0 * $1.1.centre } / random.reduce(0, +)
    return (mean, variance)
  }

  /// The sum over strata draw by draw: ends of ranges cannot be added.
  ///
  /// Half of the variance is common to all strata: the same kind of list errs the same way in each.
  private static func total(
    _ beliefs: [Belief], _ settings: CountSettings
  ) -> (estimate: Double, interval: Interval)? {
    guard !beliefs.isEmpty else { return nil }
    var chance = Chance(seed: settings.seed, number: 9_000)
    let half = 0.5.squareRoot()
    let draws = (0..<10_000).map { _ in
      let common = half * chance.normal()
      return beliefs.reduce(0) { $0 + $1.number(common + half * chance.normal()) }
    }.sorted()
    let tail = (1 - settings.level) / 2
    return (
      quantile(draws, 0.5),
      Interval(low: quantile(draws, tail), high: quantile(draws, 1 - tail), level: settings.level)
    )
  }
}
