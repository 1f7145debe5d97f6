import Glibc

/// The normal density cut into 128 layers of one area, so that most numbers cost a multiplication.
enum Ziggurat {
  /// Where the tail begins, for 128 layers (Marsaglia and Tsang 2000).
  static let tail = 3.442619855899
  /// The area of a layer, the tail with the lowest of them.
  private static let area = 9.91256303526217e-3

  /// The density without its constant.
  static func height(_ x: Double) -> Double { exp(-x * x / 2) }

  /// The right edges of the layers, the widest first; 129 of them, the last nought.
  static let edges: [Double] = {
    var edges = [area / height(tail), tail]
    while edges.count < 128 {
      let last = edges[edges.count - 1]
      edges.append((-2 * log(area / last + height(last))).squareRoot())
    }
    return edges + [0]
  }()

  /// How far of each layer lies wholly below the curve.
  static let ratios: [Double] = (0..<128).map { edges[$0 + 1] / edges[$0] }
}
