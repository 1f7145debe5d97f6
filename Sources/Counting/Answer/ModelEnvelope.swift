import Glibc

/// The range of N over all models the data do not rule out: pair sets crossed with unequal people.
///
/// Within one way in which people may be unequal, pair models are averaged by exp(-ΔBIC/2). Between
/// the ways nothing is averaged, because the fit cannot tell them apart and they disagree: the range
/// is the envelope of those that are plausible and say anything (docs/decisions/0031).
package struct ModelEnvelope: Sendable {
  /// A way is plausible while its best criterion is within this of the best of all.
  package static let plausibleUnits = 10.0
  /// A way whose own range is wider than this factor says nothing, and is named instead of counted.
  package static let widestFactor = 3.0

  /// The greatest deviation of log n0 of a model that takes part beside others.
  package static let widestDeviation = 0.6

  /// How much further up the range of a column reaches than its own models say.
  package static let shapeStretch = 1.2

  /// What one way in which people may be unequal says.
  package struct Family: Sendable {
    /// The way.
    package let heterogeneity: Heterogeneity
    /// The median of N over its pair models.
    package let estimate: Double
    /// The range between equal tails.
    package let interval: Interval
    /// How far its best criterion lies above the best of all.
    package fileprivate(set) var excess: Double
    /// The best model.
    package let best: LogLinearModel
    /// Its own conditional estimate of the unseen.
    package let bestUnseen: Double
    /// How many models were averaged.
    package let models: Int
    /// Whether it takes part in the envelope.
    package fileprivate(set) var counts: Bool
    fileprivate let criterion: Double
    let mixture: LogNormalMixture
  }

  /// The ways that could be fitted, in the order of the enumeration.
  package let families: [Family]
  /// The median of N over the ways that count, each weighing the same within its plausibility.
  package let estimate: Double
  /// The envelope.
  package let interval: Interval
  /// The way with the best criterion.
  package let best: Family

  /// All pairs held by a prior, where the table is too thin to choose among them; else nil.
  package let shrunk: PairPosterior?

  /// Whether unequal people could be examined at all with these data.
  package var examinesInequality: Bool {
    families.contains { $0.counts && $0.heterogeneity != .none }
  }

  /// The envelope for a table of 3 to 12 lists; nil when no model can be fitted.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - level: of the interval, 0…1.
  ///   - most: the most fits for each way.
  ///   - seed: of the chains that a thin table needs; without one it is treated as any other.
  package init?(
    _ table: CaptureTable, level: Double = 0.95, most: Int = 400, seed: UInt64? = nil
  ) {
    guard let cells = table.cells, table.lists.count >= 3 else { return nil }
    var fitter = LogLinearFitter(cells: cells)
    let observed = Double(table.observed)
    var families: [Family] = []
    for heterogeneity in Heterogeneity.allCases where heterogeneity != .chao {
      let search = PairSearch(&fitter, heterogeneity: heterogeneity, most: most)
      if let family = Self.family(search, heterogeneity, observed: observed, level: level) {
        families.append(family)
      }
    }
    guard let lowest = families.map(\.criterion).min() else { return nil }
    for place in families.indices {
      families[place].excess = families[place].criterion - lowest
      families[place].counts =
        families[place].excess <= Self.plausibleUnits
        && (families[place].interval.ratio <= Self.widestFactor
          || families[place].heterogeneity == .none)
    }
    if !families.contains(where: \.counts), let first = families.indices.first {
      families[first].counts = true
    }
    let counting = families.filter(\.counts)
    guard let best = families.min(by: { $0.criterion < $1.criterion }) else { return nil }
    self.families = families
    self.best = best
    let prior = seed.flatMap { Self.shrunk(fitter, table, level: level, seed: $0) }
    // That people are unequal can only mean more of them: where equal people are plausible, a way
    // in which they are unequal may raise the range and not lower it.
    let equal = prior?.interval ?? counting.first { $0.heterogeneity == .none }?.interval
    let others = counting.filter { $0.heterogeneity != .none || prior == nil }.map(\.interval)
    interval = Interval(
      low: equal?.low ?? others.map(\.low).min() ?? observed,
      high: max(others.map(\.high).max() ?? 0, equal?.high ?? 0), level: level)
    estimate = prior?.estimate ?? Self.centre(counting, observed: observed)
    shrunk = prior
  }

  /// Half the weight by fit, half alike: the point shall not hang on a criterion that cannot tell.
  private static func centre(_ counting: [Family], observed: Double) -> Double {
    let centre = LogNormalMixture(
      counting.flatMap { family in
        family.mixture.parts.map { part in
          ((exp(-family.excess / 2) + 0.05) * part.weight, part.centre, part.deviation)
        }
      })
    return observed + exp(centre.quantile(0.5))
  }

  /// A table with fewer doubles than this for each pair of lists cannot show which pairs depend.
  package static let thinDoubles = 2
  /// One over the variance that a pair's effect has beforehand in a thin table.
  package static let shrinkage = 2.0

  /// The posterior with all pairs, held by a prior; nil for a table that is not thin.
  ///
  /// There a criterion drops the pairs that depend, being unable to see them, and the number is too
  /// low and too sure.
  private static func shrunk(
    _ fitter: LogLinearFitter, _ table: CaptureTable, level: Double, seed: UInt64
  ) -> PairPosterior? {
    let pairs = Stepwise.pairs(table.lists.count)
    guard table.lists.count <= 8, table.frequencies[2] < thinDoubles * pairs.count else {
      return nil
    }
    return try? PairPosterior(
      fitter, pairs: pairs, precision: shrinkage, seed: seed, stream: 4_000, draws: 6_000,
      level: level)
  }

  private static func family(
    _ search: PairSearch, _ heterogeneity: Heterogeneity, observed: Double, level: Double
  ) -> Family? {
    // A model whose own range of the unseen spans a factor of ten says nothing beside others.
    let telling = search.scored.filter { $0.fit.deviation < widestDeviation }
    let usable = telling.isEmpty ? search.scored.filter { $0.fit.deviation < 2 } : telling
    guard let best = usable.first else { return nil }
    let mixture = LogNormalMixture(
      usable.map { (exp(-($0.bic - best.bic) / 2), $0.fit.intercept, $0.fit.deviation) })
    func unseen(_ p: Double) -> Double { mixture.quantile(p) }
    let middle = unseen(0.5)
    let reach = unseen((1 + level) / 2) - middle
    // The column is a guess at a shape that nobody knows; the guess errs too, and upwards counts.
    let stretch = heterogeneity == .none ? 1 : shapeStretch
    return Family(
      heterogeneity: heterogeneity, estimate: observed + exp(middle),
      interval: Interval(
        low: observed + exp(unseen((1 - level) / 2)),
        high: observed + exp(middle + stretch * reach), level: level),
      excess: 0, best: best.model, bestUnseen: best.fit.unseen, models: mixture.parts.count,
      counts: true, criterion: best.bic, mixture: mixture)
  }

  /// A draw of N from the envelope: a way by turns, then one of its models.
  package func draw(_ chance: inout Chance, observed: Double) -> Double {
    let counting = families.filter(\.counts)
    let family = counting[chance.index(below: counting.count)]
    var rest = chance.uniform()
    for part in family.mixture.parts {
      rest -= part.weight
      if rest <= 0 { return observed + exp(part.centre + part.deviation * chance.normal()) }
    }
    return family.estimate
  }
}
