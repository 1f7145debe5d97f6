import Glibc

extension Chance {
  /// A Poisson number; multiplication below 10, else transformed rejection (Hörmann 1993, PTRS).
  package mutating func poisson(_ mean: Double) -> Int {
    if mean <= 0 { return 0 }
    if mean < 10 { return smallPoisson(mean) }
    if mean > 1e15 { return Int(mean) }
    let b = 0.931 + 2.53 * mean.squareRoot()
    let a = -0.059 + 0.02483 * b
    let inverse = 1.1239 + 1.1328 / (b - 3.4)
    let edge = 0.9277 - 3.6224 / (b - 2)
    while true {
      let u = uniform() - 0.5
      let v = uniform()
      let us = 0.5 - abs(u)
      let k = ((2 * a / us + b) * u + mean + 0.43).rounded(.down)
      if us >= 0.07, v <= edge { return Int(k) }
      if k < 0 || (us < 0.013 && v > us) { continue }
      let left = log(v) + log(inverse) - log(a / (us * us) + b)
      if left <= k * log(mean) - mean - logGamma(k + 1) { return Int(k) }
    }
  }

  private mutating func smallPoisson(_ mean: Double) -> Int {
    let limit = exp(-mean)
    var product = uniform()
    var count = 0
    while product > limit {
      product *= uniform()
      count += 1
    }
    return count
  }

  /// A binomial number; inversion below a mean of 10, else BTRS (Hörmann 1993).
  package mutating func binomial(_ n: Int, _ p: Double) -> Int {
    if n <= 0 || p <= 0 { return 0 }
    if p >= 1 { return n }
    if p > 0.5 { return n - binomial(n, 1 - p) }
    if n == 1 { return uniform() < p ? 1 : 0 }
    if n <= 4 { return (0..<n).reduce(0) { sum, _ in sum + (uniform() < p ? 1 : 0) } }
    if Double(n) * p < 10 { return smallBinomial(n, p) }
    return largeBinomial(n, p)
  }

  private mutating func smallBinomial(_ n: Int, _ p: Double) -> Int {
    var u = uniform()
    // (1 - p)^n >= 1 - np: for a small np the answer is mostly nought without a power.
    if u < 1 - Double(n) * p { return 0 }
    let odds = p / (1 - p)
    while true {
      var term = exp(Double(n) * log1p(-p))
      var k = 0
      while u > term {
        u -= term
        k += 1
        if k > n { break }
        term *= odds * Double(n - k + 1) / Double(k)
      }
      if k <= n { return k }
      u = uniform()
    }
  }

  private mutating func largeBinomial(_ count: Int, _ p: Double) -> Int {
    let n = Double(count)
    let spread = (n * p * (1 - p)).squareRoot()
    let b = 1.15 + 2.53 * spread
    let a = -0.0873 + 0.0248 * b + 0.01 * p
    let centre = n * p + 0.5
    let edge = 0.92 - 4.2 / b
    let alpha = (2.83 + 5.1 / b) * spread
    let mode = ((n + 1) * p).rounded(.down)
    while true {
      let u = uniform() - 0.5
      var v = uniform()
      let us = 0.5 - abs(u)
      let k = ((2 * a / us + b) * u + centre).rounded(.down)
      if us >= 0.07, v <= edge { return Int(k) }
      if k < 0 || k > n { continue }
      v = log(v * alpha / (a / (us * us) + b))
      let atMode = logGamma(mode + 1) + logGamma(n - mode + 1)
      let bound =
        atMode - logGamma(k + 1) - logGamma(n - k + 1) + (k - mode) * log(p / (1 - p))
      if v <= bound { return Int(k) }
    }
  }

  /// Adds `n` persons, shared out by the weights, to `counts` from `offset` on.
  ///
  /// One person is drawn by a single walk over the weights; more by binomials in turn.
  mutating func share(
    _ n: Int, by weights: [Double], total: Double, into counts: inout [Int], at offset: Int
  ) {
    var left = n
    var rest = total
    for k in weights.indices {
      if left == 0 { return }
      let weight = weights[k]
      if weight <= 0 { continue }
      let drawn = weight >= rest ? left : binomial(left, weight / rest)
      counts[offset + k] += drawn
      left -= drawn
      rest -= weight
    }
    // What rounding leaves over goes to the heaviest share.
    if left > 0, let heaviest = weights.indices.max(by: { weights[$0] < weights[$1] }) {
      counts[offset + heaviest] += left
    }
  }
}
