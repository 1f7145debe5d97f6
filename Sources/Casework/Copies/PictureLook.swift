import Glibc

/// What a picture looks like, in 64 bits: pictures that differ in few of them look alike.
///
/// The perceptual hash pHash: C. Zauner, *Implementation and Benchmarking of Perceptual Image Hash
/// Functions*, Hagenberg 2010, §3.2.1: the low frequencies of a discrete cosine transform, each held
/// against their median. Scaling, compression and brightness change few bits; a cut, a turn or a
/// mirror changes many, so that what is *not* found proves nothing.
package struct PictureLook: Codable, Hashable, Sendable {
  /// The bits.
  package let bits: UInt64

  /// Rows of the square of brightness that it is made of.
  package static let side = 32
  /// Of 64 bits, so many may differ in pictures that look alike.
  package static let nearest = 8
  /// A square whose brightness varies less than this everywhere has no look: its bits would be noise.
  private static let flat = 8

  /// A look from its bits.
  package init(bits: UInt64) { self.bits = bits }

  /// The look of a picture.
  ///
  /// - Parameter grey: brightness in 32 rows of 32; `nil` results for any other number and for a flat picture.
  package init?(grey: [UInt8]) {
    guard grey.count == Self.side * Self.side, let least = grey.min(), let most = grey.max(),
      Int(most) - Int(least) >= Self.flat
    else { return nil }
    let low = Self.lowFrequencies(grey.map(Double.init))
    let sorted = low.sorted()
    let median = (sorted[31] + sorted[32]) / 2
    bits = low.reduce(0) { $0 << 1 | ($1 > median ? 1 : 0) }
  }

  /// In how many bits two looks differ.
  package func distance(to other: PictureLook) -> Int { (bits ^ other.bits).nonzeroBitCount }

  /// The bits as a number of a facet.
  package var number: Int { Int(bitPattern: UInt(bits)) }

  /// A look from the number of a facet.
  package init(number: Int) { bits = UInt64(UInt(bitPattern: number)) }

  /// Rows and columns 1 to 8 of the transform; row and column 0 hold brightness, not shape.
  private static func lowFrequencies(_ grey: [Double]) -> [Double] {
    let half = (1...8).map { u in
      (0..<side).map { y in
        (0..<side).reduce(0) { $0 + cosines[u][$1] * grey[y * side + $1] }
      }
    }
    return (1...8).flatMap { v in
      half.map { column in (0..<side).reduce(0) { $0 + cosines[v][$1] * column[$1] } }
    }
  }

  /// `cos((2x + 1) u π / 64)`: DCT-II without its factors, which are the same for all that is compared.
  private static let cosines: [[Double]] = (0...8).map { u in
    (0..<side).map { x in cos(Double((2 * x + 1) * u) * .pi / Double(2 * side)) }
  }
}
