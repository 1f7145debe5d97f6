/// One connected part of the graph of edges while it is being clustered; its records are numbered from 0
/// in their order.
struct LinkedPart {
  private let clustering: Clustering
  let records: [Int32]
  private var clusters: [[Int32]]
  private var home: [Int32]
  private var neighbours: [[Int32]]
  private var known: PairWeights

  init(_ edges: [Edge], clustering: Clustering) {
    self.clustering = clustering
    records = GraphParts.records(of: edges)
    clusters = records.indices.map { [Int32($0)] }
    home = records.indices.map { Int32($0) }
    neighbours = [[Int32]](repeating: [], count: records.count)
    known = PairWeights(count: records.count)
    for edge in edges {
      let (a, b) = (number(edge.a), number(edge.b))
      neighbours[a].append(Int32(b))
      neighbours[b].append(Int32(a))
      known[a, b] = Clustering.limited(edge.weight)
    }
  }

  /// The number of a record here, by halving.
  private func number(_ record: Int32) -> Int {
    var (low, high) = (0, records.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if records[middle] < record { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The clusters as they stand, each in the order of its records.
  var found: [[Int32]] {
    clusters.filter { !$0.isEmpty }.map { cluster in cluster.sorted().map { records[Int($0)] } }
  }

  /// Joins from the surest edge down, then lets single records move while that helps.
  mutating func settle(_ edges: [Edge], _ memory: inout LevelMemory) {
    join(edges, &memory)
    for _ in 0..<6 where move(&memory) {}
  }

  private mutating func weight(_ a: Int, _ b: Int, _ memory: inout LevelMemory) -> Float {
    let kept = known[a, b]
    if !kept.isNaN { return kept }
    let fresh = weight(of: Int(records[min(a, b)]), Int(records[max(a, b)]), &memory)
    known[a, b] = fresh
    return fresh
  }

  private func weight(of a: Int, _ b: Int, _ memory: inout LevelMemory) -> Float {
    if let lists = clustering.lists, lists[a] == lists[b] { return -1_000_000 }
    return Clustering.limited(clustering.score.weight(a, b, memory: &memory))
  }

  /// The sum of weights between a record and the members of a cluster but itself.
  private mutating func pull(
    _ record: Int, _ cluster: Int, _ memory: inout LevelMemory
  ) -> Float {
    var sum: Float = 0
    for place in clusters[cluster].indices {
      let member = Int(clusters[cluster][place])
      if member != record { sum += weight(record, member, &memory) }
    }
    return sum
  }

  private mutating func join(_ edges: [Edge], _ memory: inout LevelMemory) {
    let order = edges.sorted { ($1.weight, $0.a, $0.b) < ($0.weight, $1.a, $1.b) }
    for edge in order {
      let (a, b) = (Int(home[number(edge.a)]), Int(home[number(edge.b)]))
      guard a != b, between(a, b, &memory) > 0 else { continue }
      let (into, from) = clusters[a].count >= clusters[b].count ? (a, b) : (b, a)
      for record in clusters[from] { home[Int(record)] = Int32(into) }
      clusters[into] += clusters[from]
      clusters[from] = []
    }
  }

  /// The sum of weights between the records of two clusters.
  private mutating func between(_ a: Int, _ b: Int, _ memory: inout LevelMemory) -> Float {
    var sum: Float = 0
    for left in clusters[a] { sum += pull(Int(left), b, &memory) }
    return sum
  }

  /// Takes a record out of its cluster and puts it into another, a new one for `nil`.
  private mutating func place(_ record: Int, from own: Int, in cluster: Int?) {
    clusters[own].removeAll { $0 == Int32(record) }
    let target = cluster ?? clusters.count
    if target == clusters.count { clusters.append([]) }
    clusters[target].append(Int32(record))
    home[record] = Int32(target)
  }

  /// Moves every record once to where it is pulled most; whether any moved.
  private mutating func move(_ memory: inout LevelMemory) -> Bool {
    var moved = false
    for record in records.indices {
      let own = Int(home[record])
      let stay = pull(record, own, &memory)
      var best: (pull: Float, cluster: Int?) = (0, nil)
      for cluster in near(record) {
        let pull = pull(record, cluster, &memory)
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

  /// The clusters of the neighbours of a record but its own, each once.
  private func near(_ record: Int) -> [Int] {
    var near: [Int] = []
    for neighbour in neighbours[record] {
      let cluster = Int(home[Int(neighbour)])
      if cluster != home[record], !near.contains(cluster) { near.append(cluster) }
    }
    return near
  }

  /// Lets every record choose its cluster once by chance.
  mutating func sweep(_ chance: inout DrawChance, _ memory: inout LevelMemory) {
    for record in records.indices {
      let own = Int(home[record])
      let isAlone = clusters[own].count == 1
      var choices: [(cluster: Int?, pull: Float)] = [(isAlone ? own : nil, 0)]
      if !isAlone { choices.append((own, pull(record, own, &memory))) }
      for cluster in near(record) { choices.append((cluster, pull(record, cluster, &memory))) }
      let chosen = Self.drawn(choices, &chance)
      if chosen != own { place(record, from: own, in: chosen) }
    }
  }

  private static func drawn(
    _ choices: [(cluster: Int?, pull: Float)], _ chance: inout DrawChance
  ) -> Int? {
    let top = choices.reduce(0) { max($0, $1.pull) }
    let odds = choices.map { exponential(Double($0.pull - top)) }
    var left = chance.unit() * odds.reduce(0, +)
    for (choice, odd) in zip(choices, odds) {
      left -= odd
      if left <= 0 { return choice.cluster }
    }
    return choices[choices.count - 1].cluster
  }
}

/// The weights of pairs that were worked out, NaN for others: a table while it is small, which nearly all
/// parts are, else a short list for each record.
private struct PairWeights {
  private static let most = 96
  private let count: Int
  private var table: [Float] = []
  private var lists: [[(other: Int32, weight: Float)]] = []

  init(count: Int) {
    self.count = count
    if count <= Self.most {
      table = [Float](repeating: .nan, count: count * count)
    } else {
      lists = [[(other: Int32, weight: Float)]](repeating: [], count: count)
    }
  }

  subscript(a: Int, b: Int) -> Float {
    get {
      if !table.isEmpty { return table[min(a, b) * count + max(a, b)] }
      return lists[min(a, b)].first { $0.other == max(a, b) }?.weight ?? .nan
    }
    // Each is set once.
    set {
      if table.isEmpty {
        lists[min(a, b)].append((Int32(max(a, b)), newValue))
      } else {
        table[min(a, b) * count + max(a, b)] = newValue
      }
    }
  }
}
