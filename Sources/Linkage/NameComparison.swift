package import Language

/// Compares names part by part with their roles, over sets of readings, without romanising.
///
/// Every word of the shorter name finds its word in the longer one so that the sum of costs is
/// least; a missing father's name costs little, a contradicted one forbids.
package struct NameComparison: Sendable {
  /// What comparing two names gave.
  package struct Result: Sendable {
    /// From 0 (different people) to 1 (one name in two spellings).
    package let score: Double
    /// Whether the score reaches the threshold that ships.
    package let same: Bool
    /// Why, as codes: `given-differs`, `patronymic-missing`; the words are in the catalogue `link`.
    package let because: [NameReason]
  }

  /// The score from which on two names count as one; fixed on made pairs before any test was opened.
  package static let threshold = 0.5

  /// The cost, in units of a lost letter, at which the score is one half.
  static let turningPoint = 0.60
  static let steepness = 6.0

  let readings: ReadingTable

  /// A comparison that measures sounds with `readings`.
  package init(readings: ReadingTable) {
    self.readings = readings
  }

  /// Compares two names.
  package func compare(_ left: NameParts, _ right: NameParts) -> Result {
    let cost = cost(left, right)
    let score = Self.score(cost: cost)
    return Result(
      score: score, same: score >= Self.threshold, because: reasons(left, right))
  }

  /// The score alone, for many pairs.
  package func score(_ left: NameParts, _ right: NameParts) -> Double {
    Self.score(cost: cost(left, right))
  }

  private static func score(cost: Double) -> Double {
    let power = steepness * (cost - turningPoint)
    // A logistic curve without the library: this runs once for each of millions of pairs.
    return power > 30 ? 0 : 1 / (1 + approximateExponential(power))
  }

  /// e to the power of `x`, by squaring (1 + x/1024) ten times; 1 in 1,000 off at most for |x| < 2.
  private static func approximateExponential(_ x: Double) -> Double {
    var result = max(0, 1 + x / 1024)
    for _ in 0..<10 { result *= result }
    return result
  }

  /// The cost of taking one name for the other; symmetric.
  func cost(_ left: NameParts, _ right: NameParts) -> Double {
    let best = assignment(left, right).cost
    return best + sexCost(left, right)
  }

  private func sexCost(_ left: NameParts, _ right: NameParts) -> Double {
    left.sex != .unknown && right.sex != .unknown && left.sex != right.sex ? 0.8 : 0
  }
}

extension NameComparison {
  /// Which word of the longer name each word of the shorter one was matched with.
  struct Assignment {
    var cost: Double
    var partners: InlineArray<5, Int>
    var swapped: Bool
  }

  func assignment(_ left: NameParts, _ right: NameParts) -> Assignment {
    let swapped = left.words.count > right.words.count
    let short = swapped ? right.words : left.words
    let long = swapped ? left.words : right.words
    var search = Search(short: short.count, long: long.count)
    guard !short.isEmpty else {
      return Assignment(cost: 3, partners: .init(repeating: -1), swapped: swapped)
    }
    for i in short.indices {
      for j in long.indices {
        search.costs[i * 5 + j] = min(wordCost(short[i], long[j]), Self.contradiction)
      }
    }
    search.run { partners, sum in
      sum + surroundings(short, long, partners)
    }
    return Assignment(cost: search.best, partners: search.bestPartners, swapped: swapped)
  }

  /// What a pair of words that do not belong together costs.
  static let contradiction = 1.3

  /// A search through the few ways of matching the words.
  struct Search {
    let short: Int
    let long: Int
    var costs = InlineArray<25, Double>(repeating: 0)
    var best = Double.infinity
    var bestPartners = InlineArray<5, Int>(repeating: -1)

    init(short: Int, long: Int) {
      self.short = short
      self.long = long
    }

    mutating func run(finish: (borrowing InlineArray<5, Int>, Double) -> Double) {
      var partners = InlineArray<5, Int>(repeating: -1)
      step(0, taken: 0, sum: 0, &partners, finish)
    }

    private mutating func step(
      _ i: Int, taken: UInt8, sum: Double, _ partners: inout InlineArray<5, Int>,
      _ finish: (borrowing InlineArray<5, Int>, Double) -> Double
    ) {
      if sum >= best { return }
      guard i < short else {
        let total = finish(partners, sum)
        if total < best {
          best = total
          bestPartners = partners
        }
        return
      }
      for j in 0..<long where taken & (1 << UInt8(j)) == 0 {
        partners[i] = j
        step(i + 1, taken: taken | (1 << UInt8(j)), sum: sum + costs[i * 5 + j], &partners, finish)
      }
      partners[i] = -1
    }
  }

  /// What the matching as a whole adds: roles exchanged, words left over, too little matched.
  private func surroundings(
    _ short: [NameWord], _ long: [NameWord], _ partners: borrowing InlineArray<5, Int>
  ) -> Double {
    var forward = false
    var backward = false
    var fatherAsName = false
    var firm = 0
    var taken: UInt8 = 0
    for i in short.indices {
      let j = partners[i]
      taken |= 1 << UInt8(j)
      let (a, b) = (short[i].mark, long[j].mark)
      if a != .bare, b == .bare { forward = true }
      if a == .bare, b != .bare { backward = true }
      if a.isFather != b.isFather, a == .bare || b == .bare { fatherAsName = true }
      if a != .initial, b != .initial { firm += 1 }
    }
    var cost = 0.0
    var leftBare = false
    for j in long.indices where taken & (1 << UInt8(j)) == 0 {
      cost += long[j].mark.absence
      if long[j].mark == .bare { leftBare = true }
    }
    // Олим Шерзодов is not Шерзод Олимов; Асан уулу Нурлан is not Нурлан уулу Асан.
    if forward, backward { cost += 1 }
    // A son's father's name does not make him the father who bears it.
    if fatherAsName, leftBare { cost += 0.6 }
    if firm < 2 { cost += firm == 0 ? 0.9 : 0.45 }
    return cost
  }
}

extension NameMark {
  /// Whether it marks the father's name and nothing else.
  var isFather: Bool { self == .patronymic || self == .kin }

  /// What it costs that the other name lacks such a word.
  var absence: Double {
    switch self {
    case .patronymic, .kin: 0.04
    case .uulu: 0.35
    case .bare: 0.28
    case .surname, .zoda: 0.5
    case .initial: 0.1
    }
  }
}
