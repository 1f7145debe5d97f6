/// Two records that may be one person, with the logarithm of the odds.
struct Edge: Sendable {
  let a: Int32
  let b: Int32
  let weight: Float
}

/// Parts records into clusters so that the sum of the weights inside is as large as a search finds.
///
/// Correlation clustering (Bansal, Blum and Chawla 2004): records are joined from the surest pair
/// down while all pairs between two clusters together speak for it, then single records move while
/// that helps. A chain of likely pairs does not pull strangers together as connected parts would.
/// A part of the graph is settled by its own records alone, so that adding records elsewhere
/// changes nothing.
struct Clustering: Sendable {
  let score: PairScore
  /// The lists of the records, where no cluster may hold two of one list.
  let lists: [UInt8]?
  /// The limits of a weight inside a sum, so that one pair cannot outvote many.
  static let limit: Float = 12
  static let floor: Float = -9

  static func limited(_ weight: Float) -> Float { min(max(weight, floor), limit) }

  /// The clusters of one part, each in the order of its records.
  func clusters(_ edges: [Edge], memory: inout LevelMemory) -> [[Int32]] {
    if edges.count == 1, lists == nil { return [[edges[0].a, edges[0].b]] }
    var part = LinkedPart(edges, clustering: self)
    part.settle(edges, &memory)
    return part.found.sorted { $0[0] < $1[0] }
  }

  /// Draws of the partition of one part around its clusters, each after `sweeps` more sweeps.
  ///
  /// Every record in turn goes to a cluster of a neighbour, or alone, with the chance that the sum of
  /// its weights there gives it (Gibbs sampling of the partition; weights as in `clusters`).
  func draws(
    _ edges: [Edge], count: Int, seed: UInt64, sweeps: Int = 3, memory: inout LevelMemory
  ) -> [[[Int32]]] {
    var part = LinkedPart(edges, clustering: self)
    part.settle(edges, &memory)
    var chance = DrawChance(seed: seed ^ UInt64(part.records.first ?? 0) &* 0x9E37_79B9_7F4A_7C15)
    var draws: [[[Int32]]] = []
    for _ in 0..<count {
      for _ in 0..<sweeps { part.sweep(&chance, &memory) }
      draws.append(part.found)
    }
    return draws
  }
}

/// Chance for drawing partitions, from a seed.
///
/// SplitMix64 (Steele, Lea and Flood 2014). Not for secrets.
struct DrawChance {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// A number from 0 to below 1.
  mutating func unit() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((z ^ (z &>> 31)) >> 11) * 0x1p-53
  }
}
