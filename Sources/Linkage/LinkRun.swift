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
    let parts = Clustering.parts(edges, count: count)
    let clustering = Clustering(score: score, lists: lists)
    let stripes = max(tasks, 1) * 8
    let found = await withTaskGroup(of: [[Int32]].self) { group in
      for stripe in 0..<stripes {
        group.addTask {
          var clusters: [[Int32]] = []
          for index in Swift.stride(from: stripe, to: parts.count, by: stripes) {
            clusters += clustering.clusters(parts[index])
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
    let parts = Clustering.parts(edges, count: records.count)
    let clustering = Clustering(score: score, lists: model.listsAreDistinct ? records.lists : nil)
    var firsts = [[Int32]](repeating: Array(0..<Int32(records.count)), count: count)
    for part in parts {
      for (draw, clusters) in clustering.draws(part, count: count, seed: seed).enumerated() {
        for cluster in clusters {
          for record in cluster { firsts[draw][Int(record)] = cluster[0] }
        }
      }
    }
    return firsts.map(Self.numbered)
  }

  private static func numbered(_ first: [Int32]) -> [Int32] {
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

  /// The links of the result: every pair inside a cluster, in the order of the records.
  package var links: [Link] {
    var members: [Int32: [Int]] = [:]
    for (record, cluster) in clusters.enumerated() { members[cluster, default: []].append(record) }
    var links: [Link] = []
    for (record, cluster) in clusters.enumerated() {
      guard let group = members[cluster], group.count > 1 else { continue }
      for other in group where other > record {
        let odds = exponential(Double(score.weight(record, other)))
        links.append(Link(left: record, right: other, probability: odds / (1 + odds)))
      }
    }
    return links
  }

  /// The level of agreement of two records by header, 0 where a value is missing.
  package func levels(_ left: Int, _ right: Int) -> [(header: String, level: Int)] {
    let pattern = score.comparison.pattern(left, right)
    return records.headers.enumerated().map { ($0.element, pattern[$0.offset]) }
  }
}
