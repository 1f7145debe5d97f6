import Glibc

/// The logarithm of the gamma function for positive arguments.
///
/// Stirling's series (Abramowitz and Stegun 6.1.41) from 10 on, and the recurrence below; absolute
/// error under 1e-13 relative to the terms. The library's `lgamma` writes a global sign.
package func logGamma(_ x: Double) -> Double {
  if x == 1 || x == 2 { return 0 }
  var x = x
  var shift = 1.0
  while x < 10 {
    shift *= x
    x += 1
  }
  let r = 1 / x
  let r2 = r * r
  let series =
    r * (1.0 / 12 - r2 * (1.0 / 360 - r2 * (1.0 / 1260 - r2 * (1.0 / 1680 - r2 / 1188))))
  let value = (x - 0.5) * log(x) - x + 0.918_938_533_204_672_7 + series
  return shift == 1 ? value : value - log(shift)
}

/// The probability that a standard normal number is at most `z`.
package func normalProbability(_ z: Double) -> Double { 0.5 * erfc(-z / 2.0.squareRoot()) }

/// The standard normal quantile of `p`; Acklam's rational start and one step of Halley.
package func normalQuantile(_ p: Double) -> Double {
  if p <= 0 { return -.infinity }
  if p >= 1 { return .infinity }
  if p > 0.5 { return -normalQuantile(1 - p) }
  var x: Double
  if p < 0.02425 {
    let q = (-2 * log(p)).squareRoot()
    let top =
      ((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838e+00) * q
        - 2.549732539343734e+00) * q + 4.374664141464968e+00) * q + 2.938163982698783e+00
    let bottom =
      (((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996e+00) * q
        + 3.754408661907416e+00) * q + 1
    x = top / bottom
  } else {
    let q = p - 0.5
    let r = q * q
    let top =
      ((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r
        + 1.383577518672690e+02) * r - 3.066479806614716e+01) * r + 2.506628277459239e+00
    let bottom =
      ((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r
        + 6.680131188771972e+01) * r - 1.328068155288572e+01) * r + 1
    x = top * q / bottom
  }
  let e = normalProbability(x) - p
  let u = e * 2.506_628_274_631_000_5 * exp(x * x / 2)
  x -= u / (1 + x * u / 2)
  return x
}

/// The smaller of the chances that a Poisson number is at most, or at least, what was observed.
func poissonTail(mean: Double, observed: Int) -> Double {
  if mean <= 0 { return observed == 0 ? 1 : 0 }
  let k = Double(observed)
  let atObserved = exp(k * log(mean) - mean - logGamma(k + 1))
  var below = atObserved
  var term = atObserved
  var j = k
  while j > 0 {
    term *= j / mean
    below += term
    j -= 1
    if term < below * 1e-17 { break }
  }
  return min(min(below, 1), min(max(1 - below + atObserved, 0), 1))
}

/// The median-unbiased quantile of sorted values (Hyndman and Fan 1996, type 8).
package func quantile(_ sorted: [Double], _ p: Double) -> Double {
  guard let first = sorted.first, let last = sorted.last else { return .nan }
  let n = Double(sorted.count)
  let place = p * (n + 1.0 / 3) + 1.0 / 3 - 1
  if place <= 0 { return first }
  if place >= n - 1 { return last }
  let low = Int(place)
  let share = place - Double(low)
  return sorted[low] * (1 - share) + sorted[low + 1] * share
}
