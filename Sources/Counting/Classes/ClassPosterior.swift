import Glibc

/// What the latent-class sampler says of the number of all, and whether its chains agree.
package struct ClassPosterior: Sendable {
  /// The median of N.
  package let estimate: Double
  /// The 95 % interval, or of the level asked for, between equal tails.
  package let interval: Interval
  /// The 50 % interval.
  package let half: Interval
  /// Whether the chains agree, judged on log n0.
  package let diagnostics: ChainDiagnostics
  /// The median of each chain by itself.
  package let medians: [Double]
  /// Sweeps made, burn-in and all, over all chains.
  package let sweeps: Int
  /// The share of draws above the cap that the user chose, nought without one.
  package let cut: Double
  /// Draws of N, a few thousand, for the plot and for totals over strata.
  package let draws: [Double]
}

extension LatentClasses {
  /// Runs the chains until they agree or the most sweeps are reached.
  ///
  /// - Throws: `CancellationError` when the task was cancelled.
  package func posterior(
    of table: CaptureTable, seed: UInt64, level: Double = 0.95
  ) async throws -> ClassPosterior {
    var states = (0..<chains).map { number in
      ClassChain(table, self, chance: Chance(seed: seed, number: 1_000 + number), number: number)
    }
    var kept = [[Double]](repeating: [], count: chains)
    var length = sweeps
    var begins = true
    while true {
      let more = length - (kept.first?.count ?? 0)
      for (number, state, values) in try await run(states, sweeps: more, begins: begins) {
        states[number] = state
        kept[number] += values
      }
      begins = false
      let (usable, diagnostics) = Self.settled(kept)
      if diagnostics.isConverged || length >= mostSweeps {
        let made = kept.reduce(0) { $0 + $1.count + burnIn }
        return summary(table, usable, diagnostics, made: made, level: level)
      }
      length = min(length * 2, mostSweeps)
    }
  }

  /// The sweeps to be used: all, or their second half where that has settled better.
  ///
  /// Some chains find the mode late: what came before is burn-in (Gelman and Rubin 1992).
  private static func settled(_ kept: [[Double]]) -> ([[Double]], ChainDiagnostics) {
    let all = kept.map { $0.map { log($0 + 0.5) } }
    let later = all.map { Array($0.suffix($0.count / 2)) }
    let rHat = ChainDiagnostics.rHat(of: all)
    guard rHat > ChainDiagnostics.agreement, ChainDiagnostics.rHat(of: later) < rHat else {
      return (kept, ChainDiagnostics(all))
    }
    return (kept.map { Array($0.suffix($0.count / 2)) }, ChainDiagnostics(later))
  }

  private func run(
    _ states: [ClassChain], sweeps: Int, begins: Bool
  ) async throws -> [(Int, ClassChain, [Double])] {
    try await withThrowingTaskGroup(of: (Int, ClassChain, [Double]).self) { group in
      for (number, state) in states.enumerated() {
        group.addTask {
          var chain = state
          if begins { try burn(&chain) }
          var values: [Double] = []
          values.reserveCapacity(sweeps)
          for sweep in 0..<sweeps {
            if sweep & 1023 == 0 { try Task.checkCancellation() }
            chain.sweep(learns: true, collapsed: sampler == .collapsed)
            values.append(chain.unseen)
          }
          return (number, chain, values)
        }
      }
      var parts: [(Int, ClassChain, [Double])] = []
      for try await part in group { parts.append(part) }
      return parts
    }
  }

  private func burn(_ chain: inout ClassChain) throws {
    for _ in 0..<min(500, burnIn) { chain.sweep(learns: false, collapsed: false) }
    chain.relabel()
    let rest = max(burnIn - 500, 0)
    guard sampler == .collapsed else { return try sweep(&chain, rest) }
    // A few dozen people fall into one class, out of which the chain then finds no way.
    let least = min(Self.fewest / chain.observed, 1)
    for share in [0.1, 0.3] {
      chain.thin(to: max(share, least))
      try sweep(&chain, rest / 3)
    }
    chain.thin(to: 1)
    try sweep(&chain, rest - rest / 3 * 2)
  }

  /// The fewest people with whom a chain may begin, when there are as many.
  private static let fewest = 250.0

  private func sweep(_ chain: inout ClassChain, _ sweeps: Int) throws {
    for sweep in 0..<sweeps {
      if sweep & 1023 == 0 { try Task.checkCancellation() }
      chain.sweep(learns: true, collapsed: sampler == .collapsed)
    }
  }

  private func summary(
    _ table: CaptureTable, _ kept: [[Double]], _ diagnostics: ChainDiagnostics, made: Int,
    level: Double
  ) -> ClassPosterior {
    let observed = Double(table.observed)
    let all = kept.flatMap { $0 }.map { $0 + observed }
    let usable = cap.map { cap in all.filter { $0 <= cap } } ?? all
    let sorted = usable.sorted()
    func range(_ level: Double) -> Interval {
      Interval(
        low: quantile(sorted, (1 - level) / 2), high: quantile(sorted, (1 + level) / 2),
        level: level)
    }
    let thin = max(all.count / 4_000, 1)
    return ClassPosterior(
      estimate: quantile(sorted, 0.5), interval: range(level), half: range(0.5),
      diagnostics: diagnostics,
      medians: kept.map { quantile($0.sorted(), 0.5) + observed },
      sweeps: made,
      cut: 1 - Double(usable.count) / Double(max(all.count, 1)),
      draws: stride(from: 0, to: all.count, by: thin).map { all[$0] })
  }
}
