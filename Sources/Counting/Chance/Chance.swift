import Glibc

/// A stream of chance of its own for each chain or resample, made from a seed and a number.
///
/// xoshiro256** (Blackman and Vigna 2021, ACM TOMS 47:36), its state filled by SplitMix64. The same
/// seed and number give the same stream on every machine and for every number of threads.
package struct Chance: RandomNumberGenerator, Sendable {
  private var s0: UInt64
  private var s1: UInt64
  private var s2: UInt64
  private var s3: UInt64

  /// The stream `number` of the family `seed`.
  package init(seed: UInt64, number: Int) {
    var state = seed ^ (UInt64(truncatingIfNeeded: number) &* 0xD134_2543_DE82_EF95 &+ 0x2545_F491)
    func split() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z &>> 31)
    }
    (s0, s1, s2, s3) = (split(), split(), split(), split())
  }

  /// The next 64 random bits.
  package mutating func next() -> UInt64 {
    let rotated = s1 &* 5
    let result = ((rotated &<< 7) | (rotated &>> 57)) &* 9
    let t = s1 &<< 17
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= t
    s3 = (s3 &<< 45) | (s3 &>> 19)
    return result
  }

  /// A number between 0 and 1, neither of them.
  package mutating func uniform() -> Double {
    (Double(next() &>> 12) + 0.5) * 0x1p-52
  }

  /// A number below `bound`.
  mutating func index(below bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A standard normal number; the ziggurat (Marsaglia and Tsang 2000, with Doornik's 2005 care).
  package mutating func normal() -> Double {
    while true {
      let bits = next()
      let layer = Int(truncatingIfNeeded: bits & 127)
      // The layer takes the lowest seven bits and the place the highest 52: none is used twice.
      let u = 2 * ((Double(bits &>> 12) + 0.5) * 0x1p-52) - 1
      let x = u * Ziggurat.edges[layer]
      if abs(u) < Ziggurat.ratios[layer] { return x }
      if layer == 0 { return normalTail(isNegative: u < 0) }
      let above = Ziggurat.height(Ziggurat.edges[layer + 1])
      let below = Ziggurat.height(Ziggurat.edges[layer])
      if below + uniform() * (above - below) < Ziggurat.height(x) { return x }
    }
  }

  /// A normal number beyond the last edge (Marsaglia 1964).
  private mutating func normalTail(isNegative: Bool) -> Double {
    while true {
      let x = exponential() / Ziggurat.tail
      if 2 * exponential() > x * x {
        return isNegative ? -Ziggurat.tail - x : Ziggurat.tail + x
      }
    }
  }

  /// A standard exponential number.
  mutating func exponential() -> Double { -log(uniform()) }

  /// A gamma number of the given shape and rate 1; Marsaglia and Tsang 2000.
  package mutating func gamma(_ shape: Double) -> Double {
    if shape == 1 { return exponential() }
    if shape < 1 { return exp(logGammaVariate(shape)) }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let t = 1 + c * x
      guard t > 0 else { continue }
      let v = t * t * t
      let u = uniform()
      let square = x * x
      if u < 1 - 0.0331 * square * square { return d * v }
      if log(u) < 0.5 * square + d * (1 - v + log(v)) { return d * v }
    }
  }

  /// The logarithm of a gamma number of rate 1, which does not underflow for small shapes.
  mutating func logGammaVariate(_ shape: Double) -> Double {
    if shape >= 1 { return log(gamma(shape)) }
    return log(gamma(shape + 1)) + log(uniform()) / shape
  }

  /// A beta number.
  package mutating func beta(_ a: Double, _ b: Double) -> Double {
    if a == 1, b == 1 { return uniform() }
    if a == 1 { return -expm1(log(uniform()) / b) }
    if b == 1 { return exp(log(uniform()) / a) }
    let x = gamma(a)
    return x / (x + gamma(b))
  }
}
