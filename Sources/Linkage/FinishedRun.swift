package import Language

/// A finished run with its index in memory, to which new lists are added one after another.
///
/// The model stays as it is. Only pairs with a new record are compared, and only the parts of the
/// graph that a new record touches are clustered again, because a part is settled by its own records
/// alone; so the clusters are those of a full run with the same model.
package struct FinishedRun: Sendable {
  /// The records, old and new.
  package private(set) var records: LinkRecords
  /// The cluster of every record; clusters are numbered in the order of their first records.
  package private(set) var clusters: [Int32]
  /// How many pairs were compared, by the run and by adding.
  package private(set) var compared: Int
  /// What each way of blocking proposed in the run.
  let blocking: [BlockingCount]
  private let model: LinkModel
  private var keys: BlockingKeys
  private var edges: [Edge]
  private var index: KeyIndex

  /// The index of a run.
  package init(_ run: LinkRun) {
    records = run.records
    clusters = run.clusters
    model = run.model
    edges = run.edges
    blocking = run.blocking
    compared = run.compared
    let passes = BlockingPass.all(run.records.fields, headers: run.records.headers)
    keys = CandidateBlocks(run.records, passes: passes, frozen: run.model.parted).keys
    index = KeyIndex(keys)
  }

  /// The run as it would be had all lists been there from the beginning.
  package var run: LinkRun {
    LinkRun(
      self, edges: edges.sorted { ($0.a, $0.b) < ($1.a, $1.b) },
      score: PairScore(RecordComparison(records), model: model))
  }

  /// Adds a list and clusters it with what is there.
  ///
  /// - Throws: `LinkError` for a list that cannot be read; then nothing is added.
  package mutating func add(
    csv bytes: [UInt8], files: DataFiles, mapping: [String: LinkField] = [:],
    idColumn: String? = nil
  ) throws(LinkError) {
    var more = records
    try more.add(csv: bytes, files: files, mapping: mapping, idColumn: idColumn)
    let new = records.count..<more.count
    records = more
    keys.append(records, from: new.lowerBound, parted: model.parted)
    for record in new { index.add(record, keys) }
    let score = PairScore(RecordComparison(records), model: model)
    let found = newEdges(new, score)
    edges += found
    cluster(new, score)
  }

  /// The edges of new records with those before them.
  private mutating func newEdges(_ new: Range<Int>, _ score: PairScore) -> [Edge] {
    var memory = LevelMemory()
    var found: [Edge] = []
    for record in new {
      for other in index.sharing(record, keys) where !(isInside(record, other)) {
        compared += 1
        if let weight = score.odds(other, record, memory: &memory) {
          found.append(Edge(a: Int32(other), b: Int32(record), weight: weight))
        }
      }
    }
    return found
  }

  private func isInside(_ a: Int, _ b: Int) -> Bool {
    model.betweenOnly && records.lists[a] == records.lists[b]
  }

  /// Clusters the parts of the graph that hold a new record.
  private mutating func cluster(_ new: Range<Int>, _ score: PairScore) {
    var groups = Groups(count: records.count)
    for edge in edges { groups.join(edge.a, edge.b) }
    let touched = Set(new.map { groups.root(Int32($0)) })
    let affected = edges.filter { touched.contains(groups.root($0.a)) }
      .sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    var firsts = LinkRun.firsts(clusters) + new.map { Int32($0) }
    for edge in affected {
      firsts[Int(edge.a)] = edge.a
      firsts[Int(edge.b)] = edge.b
    }
    let lists = model.listsAreDistinct ? records.lists : nil
    let clustering = Clustering(score: score, lists: lists)
    var memory = LevelMemory()
    for part in Clustering.parts(affected, count: records.count) {
      for cluster in clustering.clusters(part, memory: &memory) {
        for record in cluster { firsts[Int(record)] = cluster[0] }
      }
    }
    clusters = LinkRun.numbered(firsts)
  }
}

/// Which records have a key, for each pass: those of the run in order, those added later beside.
struct KeyIndex: Sendable {
  /// Key above, record below, sorted, by pass.
  private var entries: [[UInt64]]
  private var added: [[UInt32: [Int32]]]

  init(_ keys: BlockingKeys) {
    let count = keys.keys.count / max(keys.width, 1)
    entries = keys.passes.indices.map { pass in
      var entries: [UInt64] = []
      for record in 0..<count {
        for key in keys.both(record, pass) where key != 0 {
          entries.append(UInt64(key) << 32 | UInt64(record))
        }
      }
      return entries.sorted()
    }
    added = keys.passes.map { _ in [:] }
  }

  mutating func add(_ record: Int, _ keys: BlockingKeys) {
    for pass in keys.passes.indices {
      for key in keys.both(record, pass) where key != 0 {
        added[pass][key, default: []].append(Int32(record))
      }
    }
  }

  /// The records before `record` that share a key of some pass with it, each once, in order.
  func sharing(_ record: Int, _ keys: BlockingKeys) -> [Int] {
    var found: Set<Int> = []
    for pass in keys.passes.indices {
      for key in keys.both(record, pass) where key != 0 {
        var place = first(key, pass)
        while place < entries[pass].count, UInt32(entries[pass][place] >> 32) == key {
          found.insert(Int(entries[pass][place] & 0xFFFF_FFFF))
          place += 1
        }
        for other in added[pass][key] ?? [] where Int(other) < record { found.insert(Int(other)) }
      }
    }
    return found.sorted()
  }

  /// The first entry of a key (binary search).
  private func first(_ key: UInt32, _ pass: Int) -> Int {
    let wanted = UInt64(key) << 32
    var (low, high) = (0, entries[pass].count)
    while low < high {
      let middle = (low + high) / 2
      if entries[pass][middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Records that hang together, by the least of them.
struct Groups {
  private var parents: [Int32]

  init(count: Int) {
    parents = Array(0..<Int32(count))
  }

  mutating func root(_ record: Int32) -> Int32 {
    var record = record
    while parents[Int(record)] != record {
      parents[Int(record)] = parents[Int(parents[Int(record)])]
      record = parents[Int(record)]
    }
    return record
  }

  mutating func join(_ a: Int32, _ b: Int32) {
    let (a, b) = (root(a), root(b))
    if a != b { parents[Int(max(a, b))] = min(a, b) }
  }
}
