import Glibc

extension ClassChain {
  /// Moves on the likelihood with the unseen and all classes summed out.
  ///
  /// The plain sampler is slow because most people are unseen: how many there are and how rarely
  /// their class is listed hold each other fast. Here a class grows by e^s while the odds of its
  /// lists shrink by e^s, which the data hardly notice, and the unseen follow.
  mutating func moveCollapsed() {
    growOne()
    swapNeighbours()
  }

  /// Draws a class by its share of the unseen and grows it by slice sampling along s.
  ///
  /// The chance by which the class was drawn is a part of the density along s: the two steps are a
  /// Gibbs sampler of the parameters together with the number of the class.
  private mutating func growOne() {
    let k = pickClass()
    for h in counts.indices { owned[h] = shares[h * width + k] / totals[h] }
    let growth = Growth(of: k, self)
    let height = self.height(growth, 0)
    guard height.isFinite else { return }
    let s = slice(growth, height)
    grow(growth, s)
  }

  private mutating func pickClass() -> Int {
    var rest = chance.uniform() * emptiness
    for k in 0..<(classes - 1) {
      rest -= missing[k]
      if rest < 0 { return k }
    }
    return classes - 1
  }

  /// A step of slice sampling from nought (Neal 2003, stepping out and shrinkage).
  private mutating func slice(_ growth: Growth, _ height: Double) -> Double {
    let level = height - chance.exponential()
    var low = -Growth.reach * chance.uniform()
    var high = low + Growth.reach
    // Steps to either side, their number shared out by chance beforehand, as Neal's proof needs.
    var below = chance.index(below: Growth.mostSteps)
    var above = Growth.mostSteps - 1 - below
    while below > 0, self.height(growth, low) > level {
      (low, below) = (low - Growth.reach, below - 1)
    }
    while above > 0, self.height(growth, high) > level {
      (high, above) = (high + Growth.reach, above - 1)
    }
    for _ in 0..<100 {
      let s = low + (high - low) * chance.uniform()
      if self.height(growth, s) >= level { return s }
      if s < 0 { low = s } else { high = s }
    }
    return 0
  }

  /// The logarithm of the density along s, up to a constant.
  private mutating func height(_ growth: Growth, _ s: Double) -> Double {
    let (k, weight) = (growth.number, growth.weight)
    let more = weight * (exp(s) - 1)
    // All weights are divided by z so that they add up to one again.
    let z = 1 + more
    let shrink = exp(-s)
    var odd = 1.0
    for j in 0..<lists { odd *= 1 + odds[j * width + k] * shrink }
    let none = (weight + more) / odd
    let others = emptiness - missing[k] + none
    let seen = 1 - others / z
    guard z > 0, seen > 1e-12 else { return -.infinity }
    // The prior is flat in the chance p; in logit p its density is p (1 - p).
    var value = s - Double(classes) * log(z) - 2 * log(odd) - Double(lists) * s
    value += log(none / others)
    value += growth.logPrior(concentration, more: more, z: z, s: s)
    value -= observed * log(seen * z)
    var factor = none / missing[k]
    for size in 1...lists {
      factor *= shrink
      factors[size] = factor - 1
    }
    return value + Self.logShares(owned, factors, sizesOfHistories, groups)
  }

  /// Takes the step.
  private mutating func grow(_ growth: Growth, _ s: Double) {
    guard s != 0 else { return }
    let (k, z) = (growth.number, 1 + growth.weight * (exp(s) - 1))
    let (logZ, shrink) = (log(z), exp(-s))
    _ = height(growth, s)
    for r in 0..<classes {
      logWeights[r] -= logZ
      missing[r] /= z
    }
    logWeights[k] += s
    missing[k] = exp(logWeights[k])
    for j in 0..<lists {
      odds[j * width + k] *= shrink
      missing[k] /= 1 + odds[j * width + k]
    }
    emptiness = missing.reduce(0, +)
    // Shares and totals stay too large by z, all alike: only their ratios are ever used.
    for h in counts.indices {
      let added = shares[h * width + k] * factors[sizesOfHistories[h]]
      shares[h * width + k] += added
      totals[h] += added
    }
  }

  /// The sum over persons of log(1 + owned · factor): one logarithm for a run of equal counts.
  ///
  /// Unchecked because the runs cover `owned` and `sizes` just once, and no size exceeds the lists.
  private static func logShares(
    _ owned: [Double], _ factors: [Double], _ sizes: [Int], _ groups: [Group]
  ) -> Double {
    let (owned, factors, sizes) = (owned.span, factors.span, sizes.span)
    var sum = 0.0
    for group in groups {
      var product = 1.0
      for h in group.first..<group.end {
        product *= unsafe 1 + owned[unchecked: h] * factors[unchecked: sizes[unchecked: h]]
      }
      sum += group.persons * log(product)
    }
    return sum
  }

  /// Exchanges the numbers of two neighbouring classes; only the prior has a say.
  private mutating func swapNeighbours() {
    guard classes > 1 else { return }
    let k = chance.index(below: classes - 1)
    let before = logPrior
    logWeights.swapAt(k, k + 1)
    if log(chance.uniform()) < logPrior - before {
      for j in 0..<lists { odds.swapAt(j * width + k, j * width + k + 1) }
      missing.swapAt(k, k + 1)
      for h in counts.indices { shares.swapAt(h * width + k, h * width + k + 1) }
    } else {
      logWeights.swapAt(k, k + 1)
    }
  }

  /// The stick-breaking prior density of the weights, up to a constant.
  ///
  /// Product of Beta(1, alpha) over sticks and of the Jacobian from sticks to weights:
  /// (alpha - 1) log pi_K less the logarithms of what is left before each stick.
  private var logPrior: Double {
    var value = (concentration - 1) * logWeights[classes - 1]
    var left = exp(logWeights[classes - 1])
    for place in stride(from: classes - 2, through: 1, by: -1) {
      left += exp(logWeights[place])
      value -= log(left)
    }
    return value
  }
}

/// The growth of one class: what stays the same along its line.
private struct Growth {
  /// The first reach of the slice to either side, in units of log odds.
  static let reach = 0.3
  /// The most steps outwards.
  static let mostSteps = 12

  let number: Int
  let weight: Double
  private let isLast: Bool
  private let leftBefore: [Double]
  private let sticks: Double

  init(of number: Int, _ chain: ClassChain) {
    self.number = number
    weight = exp(chain.logWeights[number])
    let last = chain.classes - 1
    isLast = number == last
    var left = 0.0
    var leftBefore: [Double] = []
    for place in stride(from: last, through: 1, by: -1) {
      left += exp(chain.logWeights[place])
      if place < last, place <= number { leftBefore.append(left) }
    }
    self.leftBefore = leftBefore
    sticks = Double(max(last - 1, 0))
  }

  /// The prior density of the weights along the line: see `ClassChain.logPrior`.
  func logPrior(_ concentration: Double, more: Double, z: Double, s: Double) -> Double {
    var product = 1.0
    for left in leftBefore { product *= left + more }
    let logZ = log(z)
    return (concentration - 1) * ((isLast ? s : 0) - logZ) - log(product) + sticks * logZ
  }
}
