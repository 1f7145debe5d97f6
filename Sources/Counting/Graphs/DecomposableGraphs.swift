/// All decomposable graphs of a number of lists, each as signed sets: cliques less separators.
///
/// 8, 61, 822 and 18,154 for 3 to 6 lists (OEIS A058862).
struct DecomposableGraphs {
  /// One graph: its sets with how often each counts, and how many parts it falls into.
  struct Graph {
    let edges: UInt32
    let sets: [(set: Int, sign: Int)]
    let parts: Int
    let isComplete: Bool
  }

  let graphs: [Graph]

  init(lists: Int) {
    let pairs = Stepwise.pairs(lists)
    let full = UInt32(1) << UInt32(pairs.count) - 1
    graphs = (0...full).compactMap { edges in
      var neighbours = [Int](repeating: 0, count: lists)
      for (place, pair) in pairs.enumerated() where edges >> UInt32(place) & 1 == 1 {
        for list in 0..<lists where pair >> list & 1 == 1 {
          neighbours[list] |= pair & ~(1 << list)
        }
      }
      return Self.signed(neighbours).map { sets, parts in
        Graph(edges: edges, sets: sets, parts: parts, isComplete: edges == full)
      }
    }
  }

  /// Cliques less separators by perfect elimination, or nil when the graph is not chordal.
  ///
  /// Each list leaves when its remaining neighbours are joined to one another. The product over the
  /// leaving lists of p(list with neighbours) / p(neighbours) is the factorisation.
  static func signed(_ neighbours: [Int]) -> (sets: [(set: Int, sign: Int)], parts: Int)? {
    var left = (1 << neighbours.count) - 1
    var signs: [Int: Int] = [:]
    var parts = 0
    while left != 0 {
      guard
        let list = neighbours.indices.first(where: { list in
          left >> list & 1 == 1 && isClique(neighbours[list] & left, neighbours)
        })
      else { return nil }
      let around = neighbours[list] & left
      signs[around | 1 << list, default: 0] += 1
      if around == 0 { parts += 1 } else { signs[around, default: 0] -= 1 }
      left &= ~(1 << list)
    }
    let sets = signs.filter { $0.value != 0 }.sorted { $0.key < $1.key }
    return (sets.map { (set: $0.key, sign: $0.value) }, parts)
  }

  private static func isClique(_ set: Int, _ neighbours: [Int]) -> Bool {
    neighbours.indices.allSatisfy { list in
      set >> list & 1 == 0 || (set & ~(1 << list)) & ~neighbours[list] == 0
    }
  }
}
