import Glibc

/// The BCa interval of a whole procedure, choice of model and all (DiCiccio and Efron 1996).
package struct Bootstrap: Sendable {
  /// The interval at each level asked for.
  package let intervals: [Interval]
  /// The acceleration; nil when it is not finite and percentiles were given instead.
  package let acceleration: Double?
  /// The bias correction; nil when it is not finite and percentiles were given instead.
  package let bias: Double?
  /// How many resamples gave an estimate.
  package let usable: Int
  /// How many were drawn.
  package let drawn: Int

  /// Runs `procedure` on resamples of a table's persons and once without each kind of person.
  ///
  /// - Parameters:
  ///   - cells: the persons of each history.
  ///   - estimate: what the procedure gave for the table itself.
  ///   - resamples: how many tables are drawn.
  ///   - seed: the same seed gives the same tables.
  ///   - levels: of the intervals, 0…1.
  ///   - procedure: cells to the estimate of all, nil where it has none; called on many threads.
  package init(
    cells: [Double], estimate: Double, resamples: Int, seed: UInt64, levels: [Double],
    procedure: @escaping @Sendable ([Double]) -> Double?
  ) async {
    let histories = cells.indices.filter { cells[$0] > 0 }
    let n = Int(cells.reduce(0, +))
    let weights = histories.map { cells[$0] }
    let chunk = 25
    let estimates = await withTaskGroup(of: (Int, [Double]).self) { group in
      for first in stride(from: 0, to: resamples, by: chunk) {
        group.addTask {
          var found: [Double] = []
          for number in first..<min(first + chunk, resamples) {
            var chance = Chance(seed: seed, number: number)
            var counts = [Int](repeating: 0, count: weights.count)
            chance.share(n, by: weights, total: Double(n), into: &counts, at: 0)
            var sample = [Double](repeating: 0, count: cells.count)
            for (place, history) in histories.enumerated() {
              sample[history] = Double(counts[place])
            }
            if let value = procedure(sample), value.isFinite { found.append(value) }
          }
          return (first, found)
        }
      }
      var parts: [(Int, [Double])] = []
      for await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
    let jackknife = histories.compactMap { history -> (weight: Double, value: Double)? in
      var less = cells
      less[history] -= 1
      return procedure(less).map { (cells[history], $0) }
    }
    let sorted = estimates.sorted()
    let acceleration = Self.acceleration(jackknife)
    let below = Double(sorted.count { $0 < estimate }) / Double(max(sorted.count, 1))
    let z0 = normalQuantile(below)
    intervals = levels.map { level in
      let ends = [(1 - level) / 2, (1 + level) / 2].map { q -> Double in
        guard z0.isFinite, let a = acceleration else { return quantile(sorted, q) }
        let z = z0 + normalQuantile(q)
        return quantile(sorted, normalProbability(z0 + z / (1 - a * z)))
      }
      return Interval(low: ends[0], high: ends[1], level: level)
    }
    self.acceleration = acceleration
    bias = z0.isFinite ? z0 : nil
    usable = sorted.count
    drawn = resamples
  }

  static func acceleration(_ jackknife: [(weight: Double, value: Double)]) -> Double? {
    let total = jackknife.reduce(0) { $0 + $1.weight }
    let mean = jackknife.reduce(0) { $0 + $1.weight * $1.value } / total
    var squares = 0.0
    var cubes = 0.0
    for (weight, value) in jackknife {
      let d = mean - value
      squares += weight * d * d
      cubes += weight * d * d * d
    }
    let a = cubes / (6 * pow(squares, 1.5))
    return a.isFinite ? a : nil
  }
}
