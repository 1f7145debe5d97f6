import Glibc

/// Whether chains agree and how much they are worth (Vehtari and others 2021).
package struct ChainDiagnostics: Equatable, Sendable {
  /// Rank-normalised split R-hat, the greater of that of the bulk and of the folded tails.
  package let rHat: Double
  /// Effective draws for the middle.
  package let bulk: Double
  /// Effective draws for the 5 % and 95 % quantiles, the lesser of the two.
  package let tail: Double

  /// The greatest R-hat of chains that agree.
  static let agreement = 1.01

  /// Whether the chains may be reported as one answer.
  package var isConverged: Bool { rHat <= Self.agreement && bulk >= 400 && tail >= 400 }

  /// The diagnostics of chains of equal length.
  package init(_ chains: [[Double]]) {
    let halves = Self.halves(of: chains)
    let all = halves.flatMap { $0 }.sorted()
    rHat = Self.rHat(of: chains)
    bulk = Self.effective(Self.rankNormalised(halves))
    let (low, high) = (quantile(all, 0.05), quantile(all, 0.95))
    tail = min(
      Self.effective(halves.map { $0.map { $0 <= low ? 1 : 0 } }),
      Self.effective(halves.map { $0.map { $0 <= high ? 1 : 0 } }))
  }

  /// Rank-normalised split R-hat, the greater of that of the bulk and of the folded tails.
  static func rHat(of chains: [[Double]]) -> Double {
    let halves = halves(of: chains)
    let median = quantile(halves.flatMap { $0 }.sorted(), 0.5)
    let folded = rankNormalised(halves.map { $0.map { abs($0 - median) } })
    return max(rHat(rankNormalised(halves)), rHat(folded))
  }

  private static func halves(of chains: [[Double]]) -> [[Double]] {
    chains.flatMap { chain -> [[Double]] in
      let half = chain.count / 2
      return [Array(chain.prefix(half)), Array(chain.suffix(half))]
    }
  }

  static func rankNormalised(_ chains: [[Double]]) -> [[Double]] {
    let flat = chains.flatMap { $0 }
    let order = flat.indices.sorted { (flat[$0], $0) < (flat[$1], $1) }
    var scores = [Double](repeating: 0, count: flat.count)
    let n = Double(flat.count)
    var first = 0
    while first < order.count {
      var last = first
      while last + 1 < order.count, flat[order[last + 1]] == flat[order[first]] { last += 1 }
      let rank = Double(first + last) / 2 + 1
      let score = normalQuantile((rank - 0.375) / (n + 0.25))
      for place in first...last { scores[order[place]] = score }
      first = last + 1
    }
    var rest = scores[...]
    return chains.map { chain in
      defer { rest = rest.dropFirst(chain.count) }
      return Array(rest.prefix(chain.count))
    }
  }

  static func rHat(_ chains: [[Double]]) -> Double {
    guard let length = chains.first?.count, length > 1, chains.count > 1 else { return .infinity }
    let n = Double(length)
    let means = chains.map { $0.reduce(0, +) / n }
    let within = mean(
      zip(chains, means).map { chain, mean in
        chain.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
      })
    let grand = mean(means)
    let between =
      n * means.reduce(0) { $0 + ($1 - grand) * ($1 - grand) } / Double(means.count - 1)
    guard within > 0 else { return between > 0 ? .infinity : 1 }
    return (((n - 1) / n * within + between / n) / within).squareRoot()
  }

  /// Effective draws by Geyer's initial monotone sequence over all chains.
  static func effective(_ chains: [[Double]]) -> Double {
    guard let length = chains.first?.count, length > 3 else { return 0 }
    let n = Double(length)
    let m = Double(chains.count)
    let means = chains.map { $0.reduce(0, +) / n }
    // Where chains mix well the first lags suffice; all of them cost a Fourier transform.
    return effective(chains, means, Autocovariance.few(chains, means: means))
      ?? effective(chains, means, Autocovariance.all(chains, means: means)) ?? n * m
  }

  /// The same from covariances at the first lags; nil if the sequence does not end within them.
  private static func effective(
    _ chains: [[Double]], _ means: [Double], _ covariances: [Double]
  ) -> Double? {
    let length = chains[0].count
    let (n, m) = (Double(length), Double(chains.count))
    let within = covariances[0] * n / (n - 1)
    let grand = mean(means)
    var variance = within * (n - 1) / n
    if chains.count > 1 {
      variance += means.reduce(0) { $0 + ($1 - grand) * ($1 - grand) } / (m - 1)
    }
    guard variance > 0 else { return n * m }
    func correlation(_ lag: Int) -> Double {
      1 - (within - covariances[lag] * n / (n - 1)) / variance
    }
    var sum = 0.0
    var previous = Double.infinity
    var lag = 0
    while lag + 1 < covariances.count {
      let pair = correlation(lag) + correlation(lag + 1)
      if pair < 0 { return n * m / max(-1 + 2 * sum, 1 / log10(n * m)) }
      previous = min(previous, pair)
      sum += previous
      lag += 2
    }
    return covariances.count == length ? n * m / max(-1 + 2 * sum, 1 / log10(n * m)) : nil
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }
}
