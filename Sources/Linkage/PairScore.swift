import Language

/// Scores pairs of records by a model: the logarithm of the odds that they are one person.
struct PairScore: Sendable {
  let comparison: RecordComparison
  let model: LinkModel
  private let logM, logU, logR, logN: [[Float]]
  private let logMatch, logRelative, logNamesake: Float
  let rarity: WordRarity
  private let meanRarity: [Float]
  /// The most that levels 1 and 2, level 3, and levels without rarity of a name say for one person.
  private let nameGains: [SIMD3<Float>]
  private let records: LinkRecords

  /// - Parameter known: the rarities of all words, where they are there already.
  init(_ comparison: RecordComparison, model: LinkModel, rarity known: WordRarity? = nil) {
    self.comparison = comparison
    self.model = model
    records = comparison.records
    func logged(_ table: [[Double]]) -> [[Float]] {
      table.map { row in
        row.enumerated().map { Float($0.offset == 0 ? 0 : logarithm(max($0.element, 1e-9))) }
      }
    }
    logM = logged(model.m)
    logU = logged(model.u)
    logR = logged(model.relatives)
    logN = logged(model.namesakes)
    logNamesake = Float(logarithm(max(model.namesakeShare, 1e-15)))
    logMatch = Float(logarithm(max(model.matchShare, 1e-15)))
    logRelative = Float(logarithm(max(model.relativeShare, 1e-15)))
    rarity = known ?? WordRarity(comparison.records.words, model)
    meanRarity = model.sameKeyFactor.map { Float($0) }
    let (m, u) = (logM, logU)
    nameGains = model.frequencies.indices.map { field in
      func gain(_ level: Int) -> Float { m[field][level] - u[field][level] }
      return SIMD3(max(gain(1), gain(2)), gain(3), max(gain(4), gain(5)))
    }
  }

  /// The logarithm of the odds, natural; 0 is one to one.
  func weight(_ a: Int, _ b: Int) -> Float {
    weight(comparison.pattern(a, b), a, b)
  }

  /// The same, with what is known of the values looked up first.
  func weight(_ a: Int, _ b: Int, memory: inout LevelMemory) -> Float {
    weight(comparison.pattern(a, b, memory: &memory), a, b)
  }

  /// The weight of a pair that is likelier one person than not; `nil` for all others.
  ///
  /// The sum of the other kinds is at least the largest of them, which spares most pairs its logarithms.
  func odds(_ a: Int, _ b: Int, memory: inout LevelMemory) -> Float? {
    guard let pattern = promising(a, b, &memory) else { return nil }
    let kinds = kinds(pattern, a, b)
    guard kinds.one > max(kinds.strangers, kinds.relatives, kinds.namesakes) else { return nil }
    let weight = kinds.weight
    return weight > 0 ? weight : nil
  }

  /// The levels of a pair, or `nil` as soon as no names could outweigh what is known of it.
  ///
  /// Most pairs are let go before their names are compared, which costs more than all the rest.
  private func promising(_ a: Int, _ b: Int, _ memory: inout LevelMemory) -> Pattern? {
    guard nameGains.count == 3 else { return comparison.pattern(a, b, memory: &memory) }
    var pattern = comparison.others(a, b, memory: &memory)
    var known = logMatch
    for field in 3..<max(logM.count, 3) {
      known += logM[field][pattern[field]] - logU[field][pattern[field]]
    }
    let father = most(2, a, b)
    guard known + most(0, a, b) + most(1, a, b) + father > Self.slack else { return nil }
    comparison.addNames(a, b, to: &pattern, memory: &memory)
    known += says(0, pattern[0], a, b) + says(1, pattern[1], a, b)
    guard known + father > Self.slack else { return nil }
    comparison.addFather(a, b, to: &pattern, memory: &memory)
    return pattern
  }

  /// What rounding may take from a sum.
  private static let slack: Float = -0.01

  /// What the level of a name says for one person rather than for strangers.
  private func says(_ field: Int, _ level: Int, _ a: Int, _ b: Int) -> Float {
    let gain = logM[field][level] - logU[field][level]
    return (1...3).contains(level) ? gain - shift(field, a, b, level) : gain
  }

  /// The most that a name can say on any level.
  private func most(_ field: Int, _ a: Int, _ b: Int) -> Float {
    let (first, second) = cells(field, a, b)
    guard first >= 0, second >= 0 else { return 0 }
    let shift = max(rarity[field, first], rarity[field, second]) - meanRarity[field]
    let gains = nameGains[field]
    return max(gains.x - shift, gains.y - shift * 0.5, gains.z)
  }

  private func cells(_ field: Int, _ a: Int, _ b: Int) -> (Int32, Int32) {
    (records.cells[a * records.stride + field], records.cells[b * records.stride + field])
  }

  func weight(_ pattern: Pattern, _ a: Int, _ b: Int) -> Float { kinds(pattern, a, b).weight }

  /// The logarithms of the chances of a pattern for the four kinds of pairs, with their shares.
  private struct Kinds {
    var one, strangers, relatives, namesakes: Float

    var weight: Float { one - sum(sum(strangers, relatives), namesakes) }

    /// The logarithm of a sum of two numbers given by their logarithms.
    private func sum(_ a: Float, _ b: Float) -> Float {
      let larger = max(a, b)
      let difference = min(a, b) - larger
      if difference < -12 { return larger }
      return larger + Float(logarithm(1 + exponential(Double(difference))))
    }
  }

  private func kinds(_ pattern: Pattern, _ a: Int, _ b: Int) -> Kinds {
    var one: Float = logMatch
    var strangers: Float = 0
    var relatives: Float = logRelative
    var namesakes: Float = logNamesake
    for field in logM.indices {
      let level = pattern[field]
      if level == 0 { continue }
      one += logM[field][level]
      var byChance = logU[field][level]
      var kin = logR[field][level]
      var namesake = logN[field][level]
      if field < rarity.count, level <= 3 {
        let shift = shift(field, a, b, level)
        byChance += shift
        // Relatives share a given name only by chance; the others they share because they are kin.
        if field == 0 { kin += shift }
        namesake += shift
      }
      strangers += byChance
      relatives += kin
      namesakes += namesake
    }
    return Kinds(one: one, strangers: strangers, relatives: relatives, namesakes: namesakes)
  }

  /// How much rarer than usual the agreement on these two values is among strangers.
  private func shift(_ field: Int, _ a: Int, _ b: Int, _ level: Int) -> Float {
    let (first, second) = cells(field, a, b)
    guard first >= 0, second >= 0 else { return 0 }
    // A slip makes a rare spelling of a frequent name, so the more frequent of the two counts.
    let share = max(rarity[field, first], rarity[field, second])
    let difference = share - meanRarity[field]
    return level == 3 ? difference * 0.5 : difference
  }
}
