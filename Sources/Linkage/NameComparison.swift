package import Language

/// Compares names part by part with their roles, over sets of readings, without romanising.
///
/// Every word of the shorter name finds its word in the longer one so that the sum of costs is
/// least; a missing father's name costs little, a contradicted one forbids.
package struct NameComparison: Sendable {
  /// What comparing two names gave.
  package struct Result: Equatable, Sendable {
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
  static let turningPoint: Float = 0.60
  static let steepness: Float = 6.0

  let readings: ReadingTable

  /// A comparison that measures sounds with `readings`.
  package init(readings: ReadingTable) {
    self.readings = readings
  }

  /// Compares two names.
  package func compare(_ left: NameParts, _ right: NameParts) -> Result {
    let score = score(left, right)
    return Result(
      score: score, same: score >= Self.threshold, because: reasons(left, right))
  }

  /// The score alone.
  package func score(_ left: NameParts, _ right: NameParts) -> Double {
    Self.score(cost: cost(left, right))
  }

  static func score(cost: Float) -> Double {
    let power = steepness * (cost - turningPoint)
    // A logistic curve without the library: this runs once for each of millions of pairs.
    return power > 30 ? 0 : Double(1 / (1 + approximateExponential(power)))
  }

  /// e to the power of `x`, by squaring (1 + x/1024) ten times; 1 in 1,000 off at most for |x| < 2.
  private static func approximateExponential(_ x: Float) -> Float {
    var result = max(0, 1 + x / 1024)
    for _ in 0..<10 { result *= result }
    return result
  }

  /// The cost of taking one name for the other; symmetric.
  func cost(_ left: NameParts, _ right: NameParts) -> Float {
    let plain = assignment(left, right).match.best + Self.sexCost(left.sex, right.sex)
    return min(plain, joinedCost(left, right, below: plain))
  }

  static func sexCost(_ left: NameSex, _ right: NameSex) -> Float {
    left != .unknown && right != .unknown && left != right ? 0.8 : 0
  }
}

extension NameComparison {
  /// How the words of two names were matched.
  struct Assignment {
    let match: NameMatch
    /// Whether the left name is the longer one.
    let swapped: Bool
  }

  func assignment(_ left: NameParts, _ right: NameParts) -> Assignment {
    let swapped = left.words.count > right.words.count
    let short = swapped ? right.words : left.words
    let long = swapped ? left.words : right.words
    var match = NameMatch(short: Self.roles(short), long: Self.roles(long))
    for i in short.indices {
      for j in long.indices { match.costs[i * 5 + j] = boundedCost(short[i], long[j]) }
    }
    match.run()
    return Assignment(match: match, swapped: swapped)
  }

  /// The cost of a pair of words, at most a contradiction, in steps that `WordCosts` can hold.
  func boundedCost(_ left: NameWord, _ right: NameWord) -> Float {
    WordCosts.settled(min(wordCost(left, right), NameMatch.contradiction))
  }

  private static func roles(_ words: [NameWord]) -> WordRoles {
    var roles = WordRoles()
    for word in words { roles.append(word.mark) }
    return roles
  }
}

extension NameComparison {
  /// What writing one word as two costs.
  private static let parting: Float = 0.06

  /// The cost when two bare words of the longer name are one of the other: Абду Рахмон, Абдурахмон.
  ///
  /// Tried only where the names cost more than a spelling and the longer has one word more.
  func joinedCost(_ left: NameParts, _ right: NameParts, below plain: Float) -> Float {
    guard plain > 0.3, abs(left.words.count - right.words.count) == 1 else { return plain }
    let (short, long) = left.words.count < right.words.count ? (left, right) : (right, left)
    var best = plain
    for i in long.words.indices {
      for j in long.words.indices where i != j {
        let (first, second) = (long.words[i], long.words[j])
        guard first.mark == .bare, second.mark == .bare || second.mark == .surname,
          short.words.contains(where: { Self.isAbout($0, first, second) })
        else { continue }
        var words = long.words
        words[j] = joined(first, second)
        words.remove(at: i)
        let cost = assignment(short, NameParts(words: words, sex: long.sex)).match.best
        best = min(best, cost + Self.parting + Self.sexCost(left.sex, right.sex))
      }
    }
    return best
  }

  /// Whether a word is about as long as two others together.
  private static func isAbout(_ word: NameWord, _ first: NameWord, _ second: NameWord) -> Bool {
    abs(word.root.count - first.root.count - second.root.count) <= 1
  }

  private func joined(_ first: NameWord, _ second: NameWord) -> NameWord {
    var word = second
    word.root = first.root.joined(second.root, table: readings)
    word.apart = nil
    word.stem = nil
    word.family = .zero
    word.long = .zero
    return word
  }
}
