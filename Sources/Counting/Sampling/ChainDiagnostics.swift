import Glibc

/// Whether chains agree and how much they are worth (Vehtari and others 2021).
package struct ChainDiagnostics: Equatable, Sendable {
  /// Rank-normalised split R-hat, the greater of that of the bulk and of the folded tails.
  package let rHat: Double
  /// Effective draws for the middle.
  package let bulk: Double
  /// Effective draws for the 5 % and 95 % quantiles, the lesser of the two.
  package let tail: Double
  /// Effective draws of the values themselves, ranks left aside.
  package let plain: Double

  /// Whether the chains may be reported as one answer.
  package var isConverged: Bool { rHat <= 1.01 && bulk >= 400 && tail >= 400 }

  /// The diagnostics of chains of equal length.
  package init(_ chains: [[Double]]) {
    let halves = chains.flatMap { chain -> [[Double]] in
      let half = chain.count / 2
      return [Array(chain.prefix(half)), Array(chain.suffix(half))]
    }
    let normal = Self.rankNormalised(halves)
    let all = halves.flatMap { $0 }.sorted()
    let median = quantile(all, 0.5)
    let folded = Self.rankNormalised(halves.map { $0.map { abs($0 - median) } })
    rHat = max(Self.rHat(normal), Self.rHat(folded))
    bulk = Self.effective(normal)
    let (low, high) = (quantile(all, 0.05), quantile(all, 0.95))
    tail = min(
      Self.effective(halves.map { $0.map { $0 <= low ? 1 : 0 } }),
      Self.effective(halves.map { $0.map { $0 <= high ? 1 : 0 } }))
    plain = Self.effective(halves)
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
    let covariances = zip(chains, means).map { autocovariance($0, mean: $1) }
    let within = mean(covariances.map { $0[0] * n / (n - 1) })
    let grand = mean(means)
    var variance = within * (n - 1) / n
    if chains.count > 1 {
      variance += means.reduce(0) { $0 + ($1 - grand) * ($1 - grand) } / (m - 1)
    }
    guard variance > 0 else { return n * m }
    func correlation(_ lag: Int) -> Double {
      1 - (within - mean(covariances.map { $0[lag] * n / (n - 1) })) / variance
    }
    var sum = 0.0
    var previous = Double.infinity
    var lag = 0
    while lag + 1 < length {
      let pair = correlation(lag) + correlation(lag + 1)
      if pair < 0 { break }
      previous = min(previous, pair)
      sum += previous
      lag += 2
    }
    let time = max(-1 + 2 * sum, 1 / log10(n * m))
    return n * m / time
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  /// The autocovariances of a chain at every lag, by the fast Fourier transform.
  static func autocovariance(_ chain: [Double], mean: Double) -> [Double] {
    var size = 1
    while size < 2 * chain.count { size *= 2 }
    var real = chain.map { $0 - mean } + [Double](repeating: 0, count: size - chain.count)
    var imaginary = [Double](repeating: 0, count: size)
    fourier(&real, &imaginary)
    for place in 0..<size {
      real[place] = real[place] * real[place] + imaginary[place] * imaginary[place]
      imaginary[place] = 0
    }
    fourier(&real, &imaginary)
    let scale = Double(size) * Double(chain.count)
    return chain.indices.map { real[$0] / scale }
  }

  /// The transform in place, radix 2; forward twice serves as well as back, the power being even.
  private static func fourier(_ real: inout [Double], _ imaginary: inout [Double]) {
    let size = real.count
    var reversed = 0
    for place in 1..<size {
      var bit = size >> 1
      while reversed & bit != 0 {
        reversed ^= bit
        bit >>= 1
      }
      reversed |= bit
      if place < reversed {
        real.swapAt(place, reversed)
        imaginary.swapAt(place, reversed)
      }
    }
    var half = 1
    while half < size {
      let angle = -Double.pi / Double(half)
      for offset in 0..<half {
        let (c, s) = (cos(angle * Double(offset)), sin(angle * Double(offset)))
        for low in stride(from: offset, to: size, by: 2 * half) {
          let high = low + half
          let re = real[high] * c - imaginary[high] * s
          let im = real[high] * s + imaginary[high] * c
          real[high] = real[low] - re
          imaginary[high] = imaginary[low] - im
          real[low] += re
          imaginary[low] += im
        }
      }
      half *= 2
    }
  }
}
