import Counting
import Testing

/// Simulation-based calibration (Talts and others 2018): parameters from the prior, a table from
/// the parameters; then the truth lies anywhere in the posterior, each rank as often.
@Suite struct `Calibration of the class sampler` {
  static let classes = 4
  static let lists = 3
  static let observed = 40

  /// A table of persons seen, and how many were not, all drawn from the priors.
  ///
  /// With the prior 1/N the number seen tells nothing of the parameters, so it may be fixed.
  static func drawn(_ chance: inout Chance) -> (table: CaptureTable, unseen: Int) {
    let concentration = max(chance.gamma(0.25) / 0.25, 1e-8)
    var weights: [Double] = []
    var rest = 1.0
    for number in 1...classes {
      let share = number == classes ? 1 : chance.beta(1, concentration)
      weights.append(rest * share)
      rest *= 1 - share
    }
    let chances = (0..<classes).map { _ in (0..<lists).map { _ in chance.uniform() } }
    var counted: [CaptureHistory: Int] = [:]
    var seen = 0
    while seen < observed {
      let number = pick(weights, &chance)
      var bits: UInt64 = 0
      for list in 0..<lists where chance.uniform() < chances[number][list] {
        bits |= 1 << UInt64(list)
      }
      guard bits != 0 else { continue }
      counted[CaptureHistory(bits), default: 0] += 1
      seen += 1
    }
    let missed = zip(weights, chances).reduce(0) { $0 + $1.0 * $1.1.reduce(1) { $0 * (1 - $1) } }
    let mean = chance.gamma(Double(observed)) * missed / (1 - missed)
    let names = (0..<lists).map { "L\($0)" }
    return (CaptureTable(lists: names, counted: counted), chance.poisson(mean))
  }

  static func pick(_ weights: [Double], _ chance: inout Chance) -> Int {
    var rest = chance.uniform()
    for (number, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0 { return number }
    }
    return weights.count - 1
  }

  @Test(arguments: [LatentClasses.Sampler.plain, .collapsed])
  func `the truth has every rank alike`(sampler: LatentClasses.Sampler) async throws {
    var settings = LatentClasses()
    settings.sampler = sampler
    settings.classes = Self.classes
    settings.chains = 1
    settings.burnIn = 800
    settings.sweeps = 1_200
    settings.mostSweeps = 1_200
    var chance = Chance(seed: 17, number: 0)
    var bins = [Int](repeating: 0, count: 8)
    for number in 0..<80 {
      let drawn = Self.drawn(&chance)
      let draws = try await settings.posterior(of: drawn.table, seed: UInt64(number)).draws
      let truth = Double(drawn.unseen + Self.observed)
      let below = draws.count { $0 < truth }
      let ties = draws.count { $0 == truth }
      let rank = (Double(below) + chance.uniform() * Double(ties)) / Double(draws.count)
      bins[min(Int(rank * 8), 7)] += 1
    }
    // Chi-squared with seven degrees of freedom: above 24.3 in one of a thousand cases.
    let distance = bins.reduce(0.0) { $0 + (Double($1) - 10) * (Double($1) - 10) / 10 }
    #expect(distance < 24.3, "\(bins)")
  }
}
