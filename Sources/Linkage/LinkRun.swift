/// Links the records of lists: estimates, scores, clusters.
package struct LinkRun: Sendable {
  /// What the caller wants.
  package struct Options: Sendable {
    /// Whether records of one list are never linked.
    package var betweenOnly = false
    /// The seed of the sample that strangers are learned from.
    package var seed: UInt64 = 1
    /// How many tasks compare at once; the result does not depend on it.
    package var tasks = 2

    /// The usual options.
    package init() {}
  }

  /// One link of the result.
  package struct Link: Sendable {
    /// The numbers of the records, the smaller first.
    package let left, right: Int
    /// The chance that they are one person, by the model.
    package let probability: Double
  }

  /// The records.
  package let records: LinkRecords
  /// What was learned, or given.
  package let model: LinkModel
  /// What each way of blocking proposed.
  package let blocking: [BlockingCount]
  /// How many different pairs were compared.
  package let compared: Int
  /// The cluster of every record; clusters are numbered in the order of their first records.
  package private(set) var clusters: [Int32]
  /// The positive edges, by their records.
  let edges: [Edge]
  let score: PairScore

  /// How many clusters hold as many records, by number of records.
  package var clusterSizes: [Int: Int] {
    var members: [Int32: Int] = [:]
    for cluster in clusters { members[cluster, default: 0] += 1 }
    return members.values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// Links `records`; with a `model`, by it, and without learning.
  ///
  /// - Parameters:
  ///   - records: what is linked.
  ///   - options: how.
  ///   - given: a model fitted before, or `nil` to learn one.
  ///   - progress: is told which step begins: `keys`, `learn`, `compare`, `cluster`.
  /// - Throws: `LinkError.otherModel` when the model is for other fields.
  package init(
    _ records: LinkRecords, options: Options, model given: LinkModel? = nil,
    progress: @Sendable (String) -> Void = { _ in }
  ) async throws {
    if let given, given.fields != records.fields || given.schema != LinkModel.schema {
      throw LinkError.otherModel
    }
    self.records = records
    progress("keys")
    let passes = BlockingPass.all(records.fields, headers: records.headers)
    let blocks = CandidateBlocks(records, passes: passes, frozen: given?.parted)
    blocking = blocks.counts
    let comparison = RecordComparison(records)
    let between = given?.betweenOnly ?? options.betweenOnly
    let search = CandidateSearch(blocks: blocks, comparison: comparison, betweenOnly: between)
    var model: LinkModel
    if let given {
      model = given
    } else {
      progress("learn")
      model = await search.learn(options: options)
    }
    progress("compare")
    let score = PairScore(comparison, model: model)
    let found = await search.edges(score, tasks: options.tasks)
    compared = found.compared
    if given == nil { model.listsAreDistinct = Self.distinct(found.edges, lists: records.lists) }
    progress("cluster")
    self.model = model
    self.score = score
    edges = found.edges
    clusters = await Self.cluster(
      found.edges, score: score, lists: model.listsAreDistinct ? records.lists : nil,
      count: records.count, tasks: options.tasks)
  }

  /// A finished run with what was added to it.
  init(_ finished: FinishedRun, edges: [Edge], score: PairScore) {
    records = finished.records
    model = score.model
    blocking = finished.blocking
    compared = finished.compared
    clusters = finished.clusters
    self.edges = edges
    self.score = score
  }

  /// Whether lists seem to hold everyone once: sure links across lists are many, and nearly none of
  /// them is inside a list or the second of its record into the same list.
  private static func distinct(_ edges: [Edge], lists: [UInt8]) -> Bool {
    guard (lists.last ?? 0) > 0 else { return false }
    var (sure, broken) = (0, 0)
    var partners: Set<UInt64> = []
    for edge in edges where edge.weight > 5 {
      sure += 1
      let (a, b) = (Int(edge.a), Int(edge.b))
      if lists[a] == lists[b] {
        broken += 1
      } else {
        let first = partners.insert(UInt64(a) << 8 | UInt64(lists[b])).inserted
        let second = partners.insert(UInt64(b) << 8 | UInt64(lists[a])).inserted
        if !first || !second { broken += 1 }
      }
    }
    return sure >= 20 && broken * 100 < sure
  }

  private static func cluster(
    _ edges: [Edge], score: PairScore, lists: [UInt8]?, count: Int, tasks: Int
  ) async -> [Int32] {
    let parts = GraphParts.parts(edges, count: count)
    let clustering = Clustering(score: score, lists: lists)
    let stripes = max(tasks, 1) * 8
    let found = await withTaskGroup(of: [[Int32]].self) { group in
      for stripe in 0..<stripes {
        group.addTask {
          var clusters: [[Int32]] = []
          var memory = LevelMemory()
          for index in Swift.stride(from: stripe, to: parts.count, by: stripes) {
            clusters += clustering.clusters(parts[index], memory: &memory)
          }
          return clusters
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    var first = Array(0..<Int32(count))
    for cluster in found {
      for record in cluster { first[Int(record)] = cluster[0] }
    }
    return numbered(first)
  }

  /// Draws of the whole partition: for each, the cluster of every record, for `guvoh count`.
  ///
  /// The same `seed` gives the same draws.
  package func draws(_ count: Int, seed: UInt64) -> [[Int32]] {
    let parts = GraphParts.parts(edges, count: records.count)
    let clustering = Clustering(score: score, lists: model.listsAreDistinct ? records.lists : nil)
    var firsts = [[Int32]](repeating: Array(0..<Int32(records.count)), count: count)
    var memory = LevelMemory()
    for part in parts {
      let draws = clustering.draws(part, count: count, seed: seed, memory: &memory)
      for (draw, clusters) in draws.enumerated() {
        for cluster in clusters {
          for record in cluster { firsts[draw][Int(record)] = cluster[0] }
        }
      }
    }
    return firsts.map(Self.numbered)
  }

  /// For every record the first one of its cluster.
  static func firsts(_ clusters: [Int32]) -> [Int32] {
    var first = [Int32](repeating: -1, count: Int(clusters.max() ?? -1) + 1)
    return clusters.enumerated().map { record, cluster in
      if first[Int(cluster)] < 0 { first[Int(cluster)] = Int32(record) }
      return first[Int(cluster)]
    }
  }

  /// The clusters numbered in the order of their first records.
  static func numbered(_ first: [Int32]) -> [Int32] {
    var numbers = [Int32](repeating: -1, count: first.count)
    var next: Int32 = 0
    return first.map { record in
      if numbers[Int(record)] < 0 {
        numbers[Int(record)] = next
        next += 1
      }
      return numbers[Int(record)]
    }
  }

  /// Calls `body` for every link: each pair inside a cluster, in the order of the records, with the
  /// level on which it agrees in each field, 0 where a value is missing.
  package func eachLink(_ body: (Link, _ levels: [Int]) -> Void) {
    let groups = Self.groups(clusters)
    var memory = LevelMemory()
    var levels = [Int](repeating: 0, count: records.fields.count)
    for (record, cluster) in clusters.enumerated() {
      for other in groups.members(of: cluster) where Int(other) > record {
        let pattern = score.comparison.pattern(record, Int(other), memory: &memory)
        for field in levels.indices { levels[field] = pattern[field] }
        let odds = exponential(Double(score.weight(pattern, record, Int(other))))
        body(Link(left: record, right: Int(other), probability: odds / (1 + odds)), levels)
      }
    }
  }

  /// The records of every cluster, in their order.
  private struct Groups {
    var starts: [Int32]
    var records: [Int32]

    func members(of cluster: Int32) -> ArraySlice<Int32> {
      records[Int(starts[Int(cluster)])..<Int(starts[Int(cluster) + 1])]
    }
  }

  private static func groups(_ clusters: [Int32]) -> Groups {
    var starts = [Int32](repeating: 0, count: Int(clusters.max() ?? -1) + 2)
    for cluster in clusters { starts[Int(cluster) + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var next = starts
    var records = [Int32](repeating: 0, count: clusters.count)
    for (record, cluster) in clusters.enumerated() {
      records[Int(next[Int(cluster)])] = Int32(record)
      next[Int(cluster)] += 1
    }
    return Groups(starts: starts, records: records)
  }
}
