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

  /// Whether unequal people could be examined at all with these data.
  package var examinesInequality: Bool {
    families.contains { $0.counts && $0.heterogeneity != .none }
  }

  /// The envelope for a table of 3 to 12 lists; nil when no model can be fitted.
  package init?(_ table: CaptureTable, level: Double = 0.95, most: Int = 400) {
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
    guard let best = families.min(by: { $0.criterion < $1.criterion }),
      let low = counting.map(\.interval.low).min(), let high = counting.map(\.interval.high).max()
    else { return nil }
    self.families = families
    self.best = best
    // That people are unequal can only mean more of them: where equal people are plausible, a way
    // in which they are unequal may raise the range and not lower it.
    let equal = counting.first { $0.heterogeneity == .none }
    interval = Interval(low: max(low, equal?.interval.low ?? 0), high: high, level: level)
    // Half the weight by fit, half alike: the point shall not hang on a criterion that cannot tell.
    let centre = LogNormalMixture(
      counting.flatMap { family in
        family.mixture.parts.map { part in
          ((exp(-family.excess / 2) + 0.05) * part.weight, part.centre, part.deviation)
        }
      })
    estimate = observed + exp(centre.quantile(0.5))
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
    func number(_ p: Double) -> Double { observed + exp(mixture.quantile(p)) }
    return Family(
      heterogeneity: heterogeneity, estimate: number(0.5),
      interval: Interval(low: number((1 - level) / 2), high: number((1 + level) / 2), level: level),
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
