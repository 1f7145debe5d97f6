import Language

/// Scores pairs of records by a model: the logarithm of the odds that they are one person.
struct PairScore: Sendable {
  let comparison: RecordComparison
  let model: LinkModel
  private let logM, logU, logR, logN: [[Float]]
  private let logMatch, logRelative, logNamesake: Float
  let rarity: WordRarity
  private let meanRarity: [Float]
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
    let kinds = kinds(comparison.pattern(a, b, memory: &memory), a, b)
    guard kinds.one > max(kinds.strangers, kinds.relatives, kinds.namesakes) else { return nil }
    let weight = kinds.weight
    return weight > 0 ? weight : nil
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
    let first = records.cells[a * records.stride + field]
    let second = records.cells[b * records.stride + field]
    guard first >= 0, second >= 0 else { return 0 }
    // A slip makes a rare spelling of a frequent name, so the more frequent of the two counts.
    let share = max(rarity[field, first], rarity[field, second])
    let difference = share - meanRarity[field]
    return level == 3 ? difference * 0.5 : difference
  }
}
