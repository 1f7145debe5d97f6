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

  /// The parts of the graph of `edges` with a weight above 0, each with its records in order.
  static func parts(_ edges: [Edge], count: Int) -> [[Edge]] {
    var groups = Groups(count: count)
    for edge in edges where edge.weight > 0 { groups.join(edge.a, edge.b) }
    var numbers = [Int32](repeating: -1, count: count)
    var parts: [[Edge]] = []
    for edge in edges where edge.weight > 0 {
      let root = Int(groups.root(edge.a))
      if numbers[root] < 0 {
        numbers[root] = Int32(parts.count)
        parts.append([])
      }
      parts[Int(numbers[root])].append(edge)
    }
    return parts
  }

  /// The clusters of one part, each in the order of its records.
  func clusters(_ edges: [Edge]) -> [[Int32]] {
    if edges.count == 1, lists == nil { return [[edges[0].a, edges[0].b]] }
    var part = Part(edges, clustering: self)
    part.join(edges)
    for _ in 0..<6 where part.move() {}
    return part.clusters.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  /// Draws of the partition of one part around its clusters, each after `sweeps` more sweeps.
  ///
  /// Every record in turn goes to a cluster of a neighbour, or alone, with the chance that the sum of
  /// its weights there gives it (Gibbs sampling of the partition; weights as in `clusters`).
  func draws(_ edges: [Edge], count: Int, seed: UInt64, sweeps: Int = 3) -> [[[Int32]]] {
    var part = Part(edges, clustering: self)
    part.join(edges)
    for _ in 0..<6 where part.move() {}
    var chance = DrawChance(seed: seed ^ UInt64(part.records.first ?? 0) &* 0x9E37_79B9_7F4A_7C15)
    return (0..<count).map { _ in
      for _ in 0..<sweeps { part.sweep(&chance) }
      return part.clusters.filter { !$0.isEmpty }.map { $0.sorted() }
    }
  }

  /// One part of the graph while it is being clustered.
  struct Part {
    let clustering: Clustering
    var records: [Int32]
    var clusters: [[Int32]]
    var home: [Int32: Int]
    var neighbours: [Int32: [Int32]]
    var known: [UInt64: Float] = [:]

    init(_ edges: [Edge], clustering: Clustering) {
      self.clustering = clustering
      var neighbours: [Int32: [Int32]] = [:]
      for edge in edges {
        neighbours[edge.a, default: []].append(edge.b)
        neighbours[edge.b, default: []].append(edge.a)
        known[Self.key(edge.a, edge.b)] = Part.limited(edge.weight)
      }
      records = neighbours.keys.sorted()
      clusters = records.map { [$0] }
      home = Dictionary(uniqueKeysWithValues: records.enumerated().map { ($0.element, $0.offset) })
      self.neighbours = neighbours
    }

    static func key(_ a: Int32, _ b: Int32) -> UInt64 {
      UInt64(UInt32(min(a, b))) << 32 | UInt64(UInt32(max(a, b)))
    }

    static func limited(_ weight: Float) -> Float { min(max(weight, floor), limit) }

    mutating func weight(_ a: Int32, _ b: Int32) -> Float {
      let key = Self.key(a, b)
      if let weight = known[key] { return weight }
      let weight: Float
      if let lists = clustering.lists, lists[Int(a)] == lists[Int(b)] {
        weight = -1_000_000
      } else {
        weight = Self.limited(clustering.score.weight(Int(min(a, b)), Int(max(a, b))))
      }
      known[key] = weight
      return weight
    }

    /// The sum of weights between a record and the members of a cluster but itself.
    mutating func pull(_ record: Int32, _ cluster: Int) -> Float {
      var sum: Float = 0
      for member in clusters[cluster] where member != record { sum += weight(record, member) }
      return sum
    }

    mutating func join(_ edges: [Edge]) {
      let order = edges.sorted {
        ($1.weight, $0.a, $0.b) < ($0.weight, $1.a, $1.b)
      }
      for edge in order {
        guard let a = home[edge.a], let b = home[edge.b], a != b else { continue }
        var sum: Float = 0
        for left in clusters[a] {
          for right in clusters[b] { sum += weight(left, right) }
        }
        guard sum > 0 else { continue }
        let (into, from) = clusters[a].count >= clusters[b].count ? (a, b) : (b, a)
        for record in clusters[from] { home[record] = into }
        clusters[into] += clusters[from]
        clusters[from] = []
      }
    }

    /// Lets every record choose its cluster once by chance.
    mutating func sweep(_ chance: inout DrawChance) {
      for record in records {
        guard let own = home[record] else { continue }
        var choices: [(cluster: Int?, pull: Float)] = [(nil, 0)]
        var seen: Set<Int> = []
        if clusters[own].count > 1 {
          choices.append((own, pull(record, own)))
          seen.insert(own)
        } else {
          choices[0].cluster = own
        }
        for neighbour in neighbours[record] ?? [] {
          guard let cluster = home[neighbour], cluster != own, seen.insert(cluster).inserted else {
            continue
          }
          choices.append((cluster, pull(record, cluster)))
        }
        let top = choices.reduce(0) { max($0, $1.pull) }
        let odds = choices.map { exponential(Double($0.pull - top)) }
        var left = chance.unit() * odds.reduce(0, +)
        var chosen = choices[choices.count - 1].cluster
        for (choice, odd) in zip(choices, odds) {
          left -= odd
          if left <= 0 {
            chosen = choice.cluster
            break
          }
        }
        if chosen != own { place(record, from: own, in: chosen) }
      }
    }

    /// Takes a record out of its cluster and puts it into another, a new one for `nil`.
    private mutating func place(_ record: Int32, from own: Int, in cluster: Int?) {
      clusters[own].removeAll { $0 == record }
      let target = cluster ?? clusters.count
      if target == clusters.count { clusters.append([]) }
      clusters[target].append(record)
      home[record] = target
    }

    /// Moves every record once to where it is pulled most; whether any moved.
    mutating func move() -> Bool {
      var moved = false
      for record in records {
        guard let own = home[record] else { continue }
        let stay = pull(record, own)
        var best: (pull: Float, cluster: Int?) = (0, nil)
        var seen: Set<Int> = [own]
        for neighbour in neighbours[record] ?? [] {
          guard let cluster = home[neighbour], seen.insert(cluster).inserted else { continue }
          let pull = pull(record, cluster)
          if pull > best.pull { best = (pull, cluster) }
        }
        guard best.pull > stay + 1e-4, clusters[own].count > 1 || best.cluster != nil else {
          continue
        }
        place(record, from: own, in: best.cluster)
        moved = true
      }
      return moved
    }
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
