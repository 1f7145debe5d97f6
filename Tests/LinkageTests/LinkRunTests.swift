import Language
import Support
import Testing

@testable import Linkage

@Suite struct `Linking a list` {
  let tables: NameTables

  init() throws { tables = try NameTables.carried.get() }

  private func f1(_ clusters: [Int32], _ truth: [Int]) -> Double {
    var (both, found, real) = (0.0, 0.0, 0.0)
    for i in truth.indices {
      for j in truth.indices where j > i {
        let one = clusters[i] == clusters[j]
        let same = truth[i] == truth[j]
        if one, same { both += 1 }
        if one { found += 1 }
        if same { real += 1 }
      }
    }
    return 2 * both / (found + real)
  }

  @Test func `finds invented people again across scripts, learning without labels`() async throws {
    let list = MadeList(people: 100, seed: 1)
    let run = try await LinkRun(try list.records(tables), options: .init())
    #expect(f1(run.clusters, list.truth) > 0.85)
    #expect(run.clusterSizes.keys.max() ?? 0 <= 6)
  }

  @Test func `gives the same clusters whatever the number of tasks`() async throws {
    let records = try MadeList(people: 200, seed: 2).records(tables)
    var options = LinkRun.Options()
    options.tasks = 1
    let one = try await LinkRun(records, options: options)
    options.tasks = 5
    let five = try await LinkRun(records, options: options)
    #expect(one.clusters == five.clusters)
    #expect(one.model == five.model)
  }

  @Test func `gives the same clusters with the model it has frozen`() async throws {
    let records = try MadeList(people: 200, seed: 3).records(tables)
    let first = try await LinkRun(records, options: .init())
    let again = try await LinkRun(records, options: .init(), model: first.model)
    #expect(first.clusters == again.clusters)
  }

  @Test(arguments: 0..<12)
  func `gives records that are added the clusters of a full run with the same model`(seed: Int)
    async throws
  {
    let old = MadeList(people: 150, seed: 20, prefix: "a").csv
    let files = DataFiles()
    var records = LinkRecords(tables: tables)
    try records.add(csv: Array(old.utf8), files: files)
    let run = try await LinkRun(records, options: .init())
    var finished = FinishedRun(run)
    // The added ones are partly new records of people who are in the list, partly new people.
    for (part, seed) in [(1, 20), (2, 30 + seed)] {
      let new = MadeList(people: 20 + seed, seed: seed, prefix: "b\(part)-").csv
      try finished.add(csv: Array(new.utf8), files: files)
      try records.add(csv: Array(new.utf8), files: files)
      let full = try await LinkRun(records, options: .init(), model: run.model)
      #expect(finished.clusters == full.clusters)
    }
    #expect(finished.records.count == records.count)
  }

  @Test(arguments: 0..<3)
  func `gives records that are added to a chain of many the clusters of a full run`(seed: Int)
    async throws
  {
    let files = DataFiles()
    var records = try MadeList(people: 600, seed: 50 + seed, prefix: "a").records(tables)
    // A model that looks at given names alone chains a great many records together.
    var model = try await LinkRun(records, options: .init()).model
    for field in 1...3 { model.m[field] = model.u[field] }
    model.matchShare = 0.5
    let run = try await LinkRun(records, options: .init(), model: model)
    var graph = RunGraph(run.edges, count: records.count)
    let sizes = (0..<40).map { graph.together(with: $0..<($0 + 1)).count }
    #expect(sizes.max() ?? 0 > GraphParts.most)
    var finished = FinishedRun(run)
    for part in 1...2 {
      let new = MadeList(people: 12, seed: 60 + seed + part, prefix: "b\(part)-").csv
      try finished.add(csv: Array(new.utf8), files: files)
      try records.add(csv: Array(new.utf8), files: files)
      let full = try await LinkRun(records, options: .init(), model: model)
      #expect(finished.clusters == full.clusters)
      #expect(finished.run.draws(2, seed: 5) == full.draws(2, seed: 5))
    }
  }

  @Test func `adds nothing when the list that is added cannot be read`() async throws {
    let run = try await LinkRun(
      try MadeList(people: 60, seed: 21).records(tables), options: .init())
    var finished = FinishedRun(run)
    #expect(throws: LinkError.raggedRow(line: 2)) {
      try finished.add(csv: Array("rec_id,given\nx\n".utf8), files: DataFiles())
    }
    #expect(finished.records.count == run.records.count)
    #expect(finished.clusters == run.clusters)
  }

  @Test func `refuses a model of other columns`() async throws {
    let first = try await LinkRun(
      try MadeList(people: 30, seed: 4).records(tables), options: .init())
    var other = LinkRecords(tables: tables)
    try other.add(
      csv: Array("id,name\n1,Карим Каримов\n2,Karim Karimov\n".utf8), files: DataFiles())
    await #expect(throws: LinkError.otherModel) {
      _ = try await LinkRun(other, options: .init(), model: first.model)
    }
  }

  @Test func `links no two records of one list where only links between lists are wanted`()
    async throws
  {
    var records = LinkRecords(tables: tables)
    for (seed, prefix) in [(5, "a"), (5, "b")] {
      try records.add(
        csv: Array(MadeList(people: 120, seed: seed, prefix: prefix).csv.utf8), files: DataFiles())
    }
    var options = LinkRun.Options()
    options.betweenOnly = true
    let run = try await LinkRun(records, options: options)
    #expect(!run.edges.isEmpty)
    for edge in run.edges {
      #expect(records.lists[Int(edge.a)] != records.lists[Int(edge.b)])
    }
  }

  @Test func `draws partitions that put every record into one cluster, the same for one seed`()
    async throws
  {
    let list = MadeList(people: 150, seed: 6)
    let run = try await LinkRun(try list.records(tables), options: .init())
    let draws = run.draws(4, seed: 9)
    #expect(draws.count == 4)
    #expect(draws.allSatisfy { $0.count == list.truth.count })
    #expect(draws == run.draws(4, seed: 9))
    for draw in draws { #expect(f1(draw, list.truth) > 0.8) }
  }

  @Test func `compares a block of equal records within bounds and says what it left out`()
    async throws
  {
    var csv = "id,surname,given,region\n"
    for row in 0..<3_000 { csv += "\(row),Каримов,Карим,Андижон\n" }
    var records = LinkRecords(tables: tables)
    try records.add(csv: Array(csv.utf8), files: DataFiles())
    let run = try await LinkRun(records, options: .init())
    #expect(run.compared < 3_000 * CandidateBlocks.most)
    #expect(run.blocking.contains { $0.recordsLeftOut > 0 })
  }

  @Test(arguments: [
    ("", LinkError.noKnownColumn), ("id,given\n", .empty), ("id,x\n1,2\n", .noKnownColumn),
    ("id,given\n1,\"a\n", .openQuote(line: 2)), ("id,given\n1,a,b\n", .raggedRow(line: 2)),
    ("id,given\n1,a\n\n2\n", .raggedRow(line: 4)), ("id,given\n1,a\n1,b\n", .duplicateID(line: 3)),
    ("id,given\n1,\u{FF}\n", .empty),
  ])
  func `refuses a list that cannot be read, with the line`(csv: String, error: LinkError) throws {
    var records = LinkRecords(tables: tables)
    if csv.contains("\u{FF}") {
      #expect(throws: LinkError.encoding(line: 2)) {
        try records.add(csv: Array("id,given\n1,".utf8) + [0xFF, 0xFE, 0x0A], files: DataFiles())
      }
      return
    }
    #expect(throws: error) { try records.add(csv: Array(csv.utf8), files: DataFiles()) }
  }

  @Test func `takes emoji, one letter, mixed scripts and ten thousand letters for names`()
    async throws
  {
    let long = String(repeating: "Карим", count: 2_000)
    let csv = "id,name\n1,🙂\n2,К\n3,Kaрим Каrимов\n4,\(long)\n5,\n6,Карим Каримов\n"
    var records = LinkRecords(tables: tables)
    try records.add(csv: Array(csv.utf8), files: DataFiles())
    let run = try await LinkRun(records, options: .init())
    #expect(run.clusters.count == 6)
    #expect(run.clusters[0] != run.clusters[4])
  }

  @Test func `takes ids as belonging to their list, so that two lists may both count from one`()
    async throws
  {
    var records = LinkRecords(tables: tables)
    let list = "id,name,birth_date\n1,Карим Олимов,1990-02-03\n2,Салим Умаров,1985-07-09\n"
    try records.add(csv: Array(list.utf8), files: DataFiles())
    try records.add(csv: Array(list.utf8), files: DataFiles())
    #expect((0..<4).map(records.id) == ["1", "2", "1", "2"])
    #expect(records.lists == [0, 0, 1, 1])
  }

  @Test func `refuses more lists than it can tell apart`() throws {
    var records = LinkRecords(tables: tables)
    for _ in 0..<255 { try records.add(csv: Array("id,name\n1,Карим\n".utf8), files: DataFiles()) }
    #expect(throws: LinkError.tooManyLists(limit: 255)) {
      try records.add(csv: Array("id,name\n1,Карим\n".utf8), files: DataFiles())
    }
  }

  @Test func `says of every link on which levels it agrees`() async throws {
    let run = try await LinkRun(
      try MadeList(people: 100, seed: 12).records(tables), options: .init())
    var pairs = 0
    run.eachLink { link, levels in
      pairs += 1
      #expect(run.clusters[link.left] == run.clusters[link.right])
      #expect(levels.count == run.records.headers.count)
    }
    #expect(pairs == run.clusterSizes.reduce(0) { $0 + $1.value * $1.key * ($1.key - 1) / 2 })
  }

  @Test(arguments: 0..<6)
  func `lets no pair go early that its weight would keep`(seed: Int) async throws {
    let records = try MadeList(people: 45, seed: 70 + seed).records(tables)
    let run = try await LinkRun(records, options: .init())
    var memory = LevelMemory()
    var kept = 0
    for a in 0..<records.count {
      for b in (a + 1)..<max(records.count, a + 1) {
        let weight = run.score.weight(a, b)
        #expect(run.score.odds(a, b, memory: &memory) == (weight > 0 ? weight : nil))
        if weight > 0 { kept += 1 }
      }
    }
    #expect(kept > 20)
  }

  @Test(arguments: 0..<60)
  func `never counts a field that is missing for or against`(seed: Int) async throws {
    var chance = Seed(seed)
    let records = try MadeList(people: 30, seed: 7).records(tables)
    let comparison = RecordComparison(records)
    let a = Int.random(in: 0..<records.count, using: &chance)
    let b = Int.random(in: 0..<records.count, using: &chance)
    let pattern = comparison.pattern(a, b)
    let phone = records.headers.firstIndex(of: "phone") ?? 0
    #expect(pattern[phone] == 0)
    #expect(comparison.pattern(b, a) == pattern)
  }
}

@Suite struct `Dates of birth` {
  private func level(_ a: String, _ b: String) -> UInt8 {
    LinkDate.level(LinkDate.packed(Array(a.utf8)[...]), LinkDate.packed(Array(b.utf8)[...]))
  }

  @Test(arguments: [
    ("1987-03-05", "19870305", 1), ("1987-03-05", "05.03.1987", 1), ("1987-03-05", "1987-05-03", 2),
    ("1987-03-05", "1987-03-09", 3), ("1987-03-05", "1986-03-05", 3), ("1987-03-05", "1987", 4),
    ("1987-03-05", "1987-01-01", 4), ("1987-03", "1987-03-05", 3), ("1987", "1988", 5),
    ("1987-03-05", "1987-08-19", 6), ("1987-03-05", "1962-11-30", 7), ("", "1987", 0),
    ("unknown", "1987", 0), ("99999999999", "1987", 0),
  ])
  func `agree by what both say`(left: String, right: String, expected: UInt8) {
    #expect(level(left, right) == expected)
    #expect(level(right, left) == expected)
  }
}

@Suite struct `Learning` {
  @Test func `gives back the chances that data were made with`() {
    let fields: [LinkField] = [.category, .number, .sex, .place, .place]
    let m = [
      [0, 0.95, 0.05], [0, 0.8, 0.2], [0, 0.97, 0.03], [0, 0.7, 0.2, 0.1], [0, 0.85, 0.1, 0.05],
    ]
    let u = [
      [0, 0.1, 0.9], [0, 0.05, 0.95], [0, 0.5, 0.5], [0, 0.02, 0.03, 0.95], [0, 0.01, 0.02, 0.97],
    ]
    var chance = Seed(11)
    func drawn(_ rows: [[Double]]) -> Pattern {
      var pattern = Pattern()
      for (field, row) in rows.enumerated() {
        var left = Double.random(in: 0..<1, using: &chance)
        var level = 1
        while level < row.count - 1, left >= row[level] {
          left -= row[level]
          level += 1
        }
        pattern[field] = level
      }
      return pattern
    }
    var counts: [Pattern: Double] = [:]
    for _ in 0..<4_000 { counts[drawn(m), default: 0] += 1 }
    for _ in 0..<60_000 { counts[drawn(u), default: 0] += 1 }
    let estimation = Estimation(fields: fields, allPairs: 64_000)
    let found = estimation.run(counts.map { ($0.key, $0.value) }, u: u, rounds: 100)
    #expect(abs(found.chances[0][0][1] - 0.95) < 0.05)
    #expect(abs(found.chances[0][1][1] - 0.8) < 0.08)
    #expect(abs(found.chances[0][4][1] - 0.85) < 0.08)
    #expect(abs(found.shares.reduce(0, +) * 64_000 - 4_000) < 900)
  }

  @Test(arguments: [(0.02, 6), (0.2, 6), (0.2, 7), (0.5, 7)])
  func `takes no namesakes of other dates for one person`(share: Double, level: Int) {
    let fields: [LinkField] = [.given, .surname, .father, .date]
    func pattern(_ levels: [Int]) -> Pattern {
      var pattern = Pattern()
      for (field, level) in levels.enumerated() { pattern[field] = level }
      return pattern
    }
    let u = [[0, 0.01, 0, 0, 0, 0.99], [0, 0.01, 0, 0, 0, 0.99], [0, 0.01, 0, 0, 0, 0.99]]
    let dates = [0, 0.0001, 0.0001, 0.0018, 0.008, 0.04, 0.02, 0.93]
    let counts = [
      (pattern([1, 1, 1, 1]), 4_000 * (1 - share)), (pattern([1, 1, 1, 3]), 300),
      (pattern([1, 1, 1, level]), 4_000 * share), (pattern([5, 1, 5, 7]), 40_000),
    ]
    let found = Estimation(fields: fields, allPairs: 1_000_000).run(counts, u: u + [dates])
    let one = found.chances[0]
    #expect(one[3][6] + one[3][7] < 0.0101)
    #expect(one.allSatisfy { abs($0.reduce(0, +) - 1) < 1e-9 })
  }
}
