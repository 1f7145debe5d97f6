package import Language

/// A finished run with its index in memory, to which new lists are added one after another.
///
/// The model stays as it is. Only pairs with a new record are compared, and only the parts of the
/// graph that a new record changes are clustered again, because a part is settled by its own records
/// alone; so the clusters are those of a full run with the same model.
package struct FinishedRun: Sendable {
  /// The records, old and new.
  package private(set) var records: LinkRecords
  /// How many pairs were compared, by the run and by adding.
  package private(set) var compared: Int
  /// What each way of blocking proposed in the run.
  let blocking: [BlockingCount]
  private let model: LinkModel
  private var rarity: WordRarity
  private var keys: BlockingKeys
  private var index: KeyIndex
  private var graph: RunGraph
  /// For every record the first one of its cluster.
  private var firsts: [Int32]
  /// For every record how many were in the part that it was settled in.
  private var sizes: [Int32]

  /// The index of a run.
  ///
  /// - Parameter run: handed over, because whoever keeps it makes the first list copy all its records.
  package init(_ run: consuming LinkRun) {
    records = run.records
    model = run.model
    rarity = run.score.rarity
    blocking = run.blocking
    compared = run.compared
    let passes = BlockingPass.all(records.fields, headers: records.headers)
    keys = CandidateBlocks(records, passes: passes, frozen: model.parted).keys
    index = KeyIndex(keys)
    graph = RunGraph(run.edges, count: records.count)
    firsts = LinkRun.firsts(run.clusters)
    sizes = [Int32](repeating: 1, count: records.count)
    for part in GraphParts.parts(run.edges, count: records.count) {
      note(GraphParts.records(of: part))
    }
  }

  /// The cluster of every record; clusters are numbered in the order of their first records.
  package var clusters: [Int32] { LinkRun.numbered(firsts) }

  /// The run as it would be had all lists been there from the beginning.
  package var run: LinkRun {
    LinkRun(self, edges: graph.all, score: score)
  }

  private var score: PairScore {
    PairScore(RecordComparison(records), model: model, rarity: rarity)
  }

  /// Adds a list and clusters it with what is there.
  ///
  /// - Throws: `LinkError` for a list that cannot be read; then nothing is added.
  package mutating func add(
    csv bytes: [UInt8], files: DataFiles, mapping: [String: LinkField] = [:],
    idColumn: String? = nil
  ) throws(LinkError) {
    // The list is read by itself first, which costs less than a copy of all records to return to.
    var alone = LinkRecords(tables: records.tables)
    try alone.add(csv: bytes, files: files, mapping: mapping, idColumn: idColumn)
    let first = records.count
    try records.add(csv: bytes, files: files, mapping: mapping, idColumn: idColumn)
    link(first..<records.count)
  }

  /// Finds the edges of new records and clusters what they change.
  private mutating func link(_ new: Range<Int>) {
    keys.append(records, from: new.lowerBound, parted: model.parted)
    for record in new { index.add(record, keys) }
    rarity.append(records.words, model)
    let score = score
    graph.add(edges(of: new, score), count: records.count)
    firsts += new.map { Int32($0) }
    sizes += new.map { _ in 1 }
    cluster(new, score)
  }

  /// The edges of new records with those before them.
  private mutating func edges(of new: Range<Int>, _ score: PairScore) -> [Edge] {
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

  /// Clusters the parts that are not as they were before the new records came.
  private mutating func cluster(_ new: Range<Int>, _ score: PairScore) {
    let together = graph.together(with: new)
    var alone = Set(together)
    let clustering = Clustering(score: score, lists: model.listsAreDistinct ? records.lists : nil)
    var memory = LevelMemory()
    for part in GraphParts.parts(together.flatMap(graph.edges(of:)), count: records.count) {
      let members = GraphParts.records(of: part)
      alone.subtract(members)
      if isAsBefore(members, new) { continue }
      note(members)
      for record in members { firsts[Int(record)] = record }
      for cluster in clustering.clusters(part, memory: &memory) {
        for record in cluster { firsts[Int(record)] = cluster[0] }
      }
    }
    for record in alone { firsts[Int(record)] = record }
    for record in alone { sizes[Int(record)] = 1 }
  }

  /// Whether a part was settled before just as it is now.
  ///
  /// New edges end at new records, so a part without any can only have been cut out of the one that its
  /// records were in; it is that one when it has as many records.
  private func isAsBefore(_ members: [Int32], _ new: Range<Int>) -> Bool {
    guard let first = members.first, let last = members.last else { return true }
    return Int(last) < new.lowerBound && Int(sizes[Int(first)]) == members.count
  }

  private mutating func note(_ members: [Int32]) {
    for record in members { sizes[Int(record)] = Int32(members.count) }
  }
}
