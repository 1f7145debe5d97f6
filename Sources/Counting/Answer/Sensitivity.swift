import Glibc

/// How the number moves when what cannot be tested is wrong.
package struct Sensitivity: Equatable, Sendable {
  /// What is supposed to be wrong.
  package enum Assumption: Hashable, Sendable {
    /// The interaction of all lists is not nought; the unseen change by the factor.
    case highestInteraction
    /// A share of all people can be on no list.
    case unreachable
    /// Two lists depend on each other with this odds ratio.
    case pair(String, String)

    /// A stable code: `highest_order_interaction`, `unreachable_share`, `pair_dependence:A-B`.
    package var code: String {
      switch self {
      case .highestInteraction: "highest_order_interaction"
      case .unreachable: "unreachable_share"
      case .pair(let first, let second): "pair_dependence:\(first)-\(second)"
      }
    }
  }

  /// What is supposed.
  package let assumption: Assumption
  /// How much of it: a factor, a share or an odds ratio.
  package let value: Double
  /// The number then.
  package let estimate: Double
  /// The range then.
  package let interval: Interval

  /// The curves of the two assumptions that no data can test.
  package static func curves(
    observed: Double, estimate: Double, interval: Interval
  ) -> [Sensitivity] {
    let factors = [0.25, 0.5, 2.0 / 3, 1, 1.5, 2, 4]
    let shares = [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5]
    func moved(_ change: (Double) -> Double) -> (Double, Interval) {
      let range = Interval(
        low: change(interval.low), high: change(interval.high), level: interval.level)
      return (change(estimate), range)
    }
    return factors.map { factor in
      let (number, range) = moved { observed + factor * ($0 - observed) }
      return Sensitivity(
        assumption: .highestInteraction, value: factor, estimate: number, interval: range)
    }
      + shares.map { share in
        let (number, range) = moved { $0 / (1 - share) }
        return Sensitivity(
          assumption: .unreachable, value: share, estimate: number, interval: range)
      }
  }

  /// The best model refitted with a fixed odds ratio between two lists, for each pair in turn.
  package static func pairs(
    _ table: CaptureTable, model: LogLinearModel, level: Double, ratios: [Double] = [0.5, 2]
  ) -> [Sensitivity] {
    guard let cells = table.cells else { return [] }
    var fitter = LogLinearFitter(cells: cells)
    let observed = Double(table.observed)
    let z = normalQuantile(0.5 + level / 2)
    return Stepwise.pairs(table.lists.count).flatMap { pair -> [Sensitivity] in
      ratios.compactMap { ratio in
        let offset = cells.indices.map { $0 & pair == pair ? log(ratio) : 0 }
        let fixed = LogLinearModel(
          interactions: model.interactions.filter { $0 & pair != pair },
          heterogeneity: model.heterogeneity)
        guard let fit = try? fitter.fit(fixed, offset: offset), fit.deviation < 3 else {
          return nil
        }
        let first = pair.trailingZeroBitCount
        let second = Int.bitWidth - 1 - pair.leadingZeroBitCount
        return Sensitivity(
          assumption: .pair(table.lists[first], table.lists[second]), value: ratio,
          estimate: observed + fit.unseen,
          interval: Interval(
            low: observed + exp(fit.intercept - z * fit.deviation),
            high: observed + exp(fit.intercept + z * fit.deviation), level: level))
      }
    }
  }
}

/// How far an untestable assumption must fail before a statement falls.
package struct Tipping: Equatable, Sendable {
  /// The statement: more people than this.
  package let statement: Double
  /// The factor on the unseen below which the lower end no longer bears the statement.
  package let factor: Double?
  /// The share of people on no possible list above which the number exceeds the range.
  package let share: Double

  /// The tipping values of "more than `statement`"; the lower end rounded down by default.
  package init(observed: Double, interval: Interval, estimate: Double, statement: Double? = nil) {
    let claimed = statement ?? Self.rounded((observed + interval.low) / 2)
    self.statement = claimed
    let unseen = interval.low - observed
    let needed = claimed - observed
    factor = unseen > 0 && needed > 0 ? needed / unseen : nil
    share = max(1 - estimate / interval.high, 0)
  }

  /// Two figures, rounded down.
  static func rounded(_ number: Double) -> Double {
    guard number >= 10 else { return number.rounded(.down) }
    let unit = pow(10, (log10(number)).rounded(.down) - 1)
    return (number / unit).rounded(.down) * unit
  }
}
