import Language

/// Goes through the proposed pairs: to learn from a sample of them, and to score all of them.
struct CandidateSearch: Sendable {
  let blocks: CandidateBlocks
  let comparison: RecordComparison
  let betweenOnly: Bool

  /// The most candidates that estimation looks at; a fixed share of all by a hash of the pair.
  static let sample = 300_000

  private struct Stripe: Sendable {
    let pass: Int
    let blocks: Range<Int>
  }

  /// Calls `body` for every new pair of the blocks of a stripe; of one block in `share`.
  private func pairs(of stripe: Stripe, share: UInt64 = 1, _ body: (Int, Int) -> Void) {
    let members = blocks.members[stripe.pass]
    let starts = blocks.starts[stripe.pass]
    let lists = comparison.records.lists
    for block in stripe.blocks {
      let key = blocks.blockKeys[stripe.pass][block]
      if share > 1, Self.hash(stripe.pass, Int(key)) % share != 0 { continue }
      let range = Int(starts[block])..<Int(starts[block + 1])
      for i in range {
        for j in (i + 1)..<max(range.upperBound, i + 1) {
          let a = Int(min(members[i], members[j]))
          let b = Int(max(members[i], members[j]))
          if a == b || (betweenOnly && lists[a] == lists[b]) { continue }
          if blocks.isFirst(a, b, pass: stripe.pass, key: key) { body(a, b) }
        }
      }
    }
  }

  private func stripes() -> [Stripe] {
    var stripes: [Stripe] = []
    for pass in blocks.starts.indices {
      let count = blocks.starts[pass].count - 1
      var from = 0
      while from < count {
        let to = min(from + 4096, count)
        stripes.append(Stripe(pass: pass, blocks: from..<to))
        from = to
      }
    }
    return stripes
  }

  /// Scores all pairs; those with odds above one to one are kept, in the order of their records.
  func edges(_ score: PairScore, tasks: Int) async -> (edges: [Edge], compared: Int) {
    let stripes = stripes()
    let lanes = max(tasks, 1)
    var (edges, compared) = await withTaskGroup(of: ([Edge], Int).self) { group in
      for lane in 0..<lanes {
        group.addTask {
          var edges: [Edge] = []
          var compared = 0
          var memory = LevelMemory()
          for index in Swift.stride(from: lane, to: stripes.count, by: lanes) {
            self.pairs(of: stripes[index]) { a, b in
              compared += 1
              if let weight = score.odds(a, b, memory: &memory) {
                edges.append(Edge(a: Int32(a), b: Int32(b), weight: weight))
              }
            }
          }
          return (edges, compared)
        }
      }
      return await group.reduce(into: ([Edge](), 0)) {
        $0.0 += $1.0
        $0.1 += $1.1
      }
    }
    edges.sort { ($0.a, $0.b) < ($1.a, $1.b) }
    return (edges, compared)
  }

  /// Learns a model from a sample of the candidates and from random pairs.
  func learn(options: LinkRun.Options) async -> LinkModel {
    let records = comparison.records
    let fields = records.fields
    let proposed = blocks.counts.reduce(0) { $0 + $1.pairs }
    let share = max(1, UInt64(proposed / Self.sample))
    // Of many blocks only some are gone through, and of those only some pairs are looked at.
    let ofBlocks = max(1, share / 4)
    let ofPairs = share / ofBlocks
    let stripes = stripes()
    let lanes = max(options.tasks, 1)
    let counts = await withTaskGroup(of: [Pattern: Double].self) { group in
      for lane in 0..<lanes {
        group.addTask {
          var counts: [Pattern: Double] = [:]
          var memory = LevelMemory()
          for index in Swift.stride(from: lane, to: stripes.count, by: lanes) {
            self.pairs(of: stripes[index], share: ofBlocks) { a, b in
              guard Self.hash(a, b) % ofPairs == 0 else { return }
              let pattern = self.comparison.pattern(a, b, memory: &memory)
              counts[pattern, default: 0] += Double(ofBlocks * ofPairs)
            }
          }
          return counts
        }
      }
      return await group.reduce(into: [Pattern: Double]()) {
        $0.merge($1, uniquingKeysWith: +)
      }
    }
    let ordered = counts.map { (pattern: $0.key, count: $0.value) }
      .sorted { $0.pattern.bits < $1.pattern.bits }
    let u = Estimation.shares(fields, randomPatterns(options.seed))
    let estimation = Estimation(fields: fields, allPairs: allPairs(records))
    let found = estimation.run(ordered, u: u)
    return model(u: u, found: found)
  }

  private func allPairs(_ records: LinkRecords) -> Double {
    let n = Double(records.count)
    let all = n * (n - 1) / 2
    guard betweenOnly else { return max(all, 1) }
    var sizes: [UInt8: Double] = [:]
    for list in records.lists { sizes[list, default: 0] += 1 }
    return max(all - sizes.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }, 1)
  }

  private func randomPatterns(_ seed: UInt64) -> [Pattern] {
    let count = comparison.records.count
    guard count > 1 else { return [] }
    var memory = LevelMemory()
    return (0..<UInt64(min(150_000, count * 40))).map { index in
      let chance = Self.mixed(seed &* 0x1_0000_0001 &+ index)
      let a = Int(chance >> 33) % count
      let b = (a + 1 + Int(chance & 0x7FFF_FFFF) % (count - 1)) % count
      return comparison.pattern(min(a, b), max(a, b), memory: &memory)
    }
  }

  private static func hash(_ a: Int, _ b: Int) -> UInt64 {
    mixed(UInt64(a) << 32 | UInt64(b)) >> 20
  }

  /// SplitMix64 (Steele, Lea and Flood 2014).
  private static func mixed(_ number: UInt64) -> UInt64 {
    var z = number &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z &>> 31)
  }

  private func model(
    u: [[Double]], found: Estimation.Found
  ) -> LinkModel {
    let records = comparison.records
    let named = records.fields.prefix(3).filter(\.hasFrequencies).count
    let words = records.words
    var frequencies: [[UInt32: Float]] = []
    var factors: [Double] = []
    let rare = Float(1.5 / Double(max(records.count, 2)))
    for field in 0..<named {
      var times = [Int](repeating: 0, count: words.count)
      for record in 0..<records.count {
        let number = records.cells[record * records.stride + field]
        if number >= 0 { times[Int(number)] += 1 }
      }
      var counts: [UInt32: Int] = [:]
      for (word, times) in zip(words, times) where times > 0 {
        counts[word.keys.x, default: 0] += times
      }
      let total = counts.values.reduce(0, +)
      let shares = counts.mapValues { Float($0) / Float(max(total, 1)) }
      frequencies.append(shares.filter { $0.value > rare })
      factors.append(
        logarithm(max(shares.values.reduce(0.0) { $0 + Double($1) * Double($1) }, 1e-9)))
    }
    return LinkModel(
      fields: records.fields, headers: records.headers, m: found.chances[0], u: u,
      relatives: found.chances[1], namesakes: found.chances[2], matchShare: found.shares[0],
      relativeShare: found.shares[1], namesakeShare: found.shares[2], frequencies: frequencies,
      rare: rare,
      sameKeyFactor: factors, parted: blocks.parted, listsAreDistinct: false,
      betweenOnly: betweenOnly)
  }
}
