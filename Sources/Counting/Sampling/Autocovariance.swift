import Glibc

/// Autocovariances of chains, averaged over them.
enum Autocovariance {
  /// How many lags are summed directly before a transform pays.
  private static let fewLags = 48

  /// At the first lags, each by its sum.
  static func few(_ chains: [[Double]], means: [Double]) -> [Double] {
    let length = chains.first?.count ?? 0
    var sums = [Double](repeating: 0, count: min(fewLags, length))
    for (chain, mean) in zip(chains, means) {
      let centred = chain.map { $0 - mean }
      for lag in sums.indices {
        var sum = 0.0
        for place in lag..<length { sum += centred[place] * centred[place - lag] }
        sums[lag] += sum
      }
    }
    return sums.map { $0 / Double(length * chains.count) }
  }

  /// At every lag, by the fast Fourier transform.
  static func all(_ chains: [[Double]], means: [Double]) -> [Double] {
    let length = chains.first?.count ?? 0
    let transform = Fourier(atLeast: 2 * length)
    var spectrum = [Double](repeating: 0, count: transform.size)
    for (chain, mean) in zip(chains, means) {
      var real = chain.map { $0 - mean }
      real += [Double](repeating: 0, count: transform.size - length)
      var imaginary = [Double](repeating: 0, count: transform.size)
      transform.apply(&real, &imaginary)
      for place in spectrum.indices {
        spectrum[place] += real[place] * real[place] + imaginary[place] * imaginary[place]
      }
    }
    // The power is even: forward once more serves as well as back.
    var imaginary = [Double](repeating: 0, count: transform.size)
    transform.apply(&spectrum, &imaginary)
    let scale = Double(transform.size * length * chains.count)
    return (0..<length).map { spectrum[$0] / scale }
  }
}

/// The fast Fourier transform of one power of two, its roots of unity found once.
private struct Fourier {
  let size: Int
  private let roots: [(cosine: Double, sine: Double)]

  init(atLeast length: Int) {
    var size = 2
    while size < length { size *= 2 }
    self.size = size
    roots = (0..<(size / 2)).map { place in
      let angle = -2 * Double.pi * Double(place) / Double(size)
      return (cos(angle), sin(angle))
    }
  }

  /// Transforms in place, radix 2.
  func apply(_ real: inout [Double], _ imaginary: inout [Double]) {
    reverseBits(&real, &imaginary)
    var half = 1
    while half < size {
      let step = size / (2 * half)
      for first in stride(from: 0, to: size, by: 2 * half) {
        for offset in 0..<half {
          let (low, high) = (first + offset, first + offset + half)
          let (c, s) = roots[offset * step]
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

  private func reverseBits(_ real: inout [Double], _ imaginary: inout [Double]) {
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
  }
}
