/// Noise of whole numbers that makes a count differentially private: the two-sided geometric distribution.
///
/// Ghosh, Roughgarden & Sundararajan 2009, "Universally utility-maximizing privacy mechanisms": with
/// P(x) ∝ exp(−ε|x|) a count to which each person adds at most one is ε-differentially private. It is drawn
/// exactly, from whole numbers alone (Canonne, Kamath & Steinke 2020, "The discrete Gaussian for differential
/// privacy", algorithms 1 and 2): noise made of floating point numbers gives the true count away
/// (Mironov 2012).
package struct DiscreteNoise: Sendable {
  /// ε = numerator / denominator.
  private let numerator: UInt64
  private let denominator: UInt64

  /// Noise for an epsilon in thousandths; `nil` unless it lies in 0.001...10.
  package init?(thousandths: Int) {
    guard (1...10_000).contains(thousandths) else { return nil }
    numerator = UInt64(thousandths)
    denominator = 1000
  }

  /// A draw.
  ///
  /// `chance` must be the generator of the system wherever the result is published.
  package func draw(using chance: inout some RandomNumberGenerator) -> Int {
    while true {
      // Algorithm 2, steps 2-6: U below t, kept with probability exp(−U/t).
      let below = UInt64.random(in: 0..<denominator, using: &chance)
      guard Self.exponential(below, denominator, using: &chance) else { continue }
      // Steps 7-11: how often exp(−1) comes in a row.
      var times: UInt64 = 0
      while Self.exponential(1, 1, using: &chance) { times += 1 }
      // Steps 12-16.
      let size = Int((below + denominator * times) / numerator)
      let isNegative = Bool.random(using: &chance)
      if isNegative, size == 0 { continue }
      return isNegative ? -size : size
    }
  }

  /// True with probability exp(−part/whole), part ≤ whole (algorithm 1).
  private static func exponential(
    _ part: UInt64, _ whole: UInt64, using chance: inout some RandomNumberGenerator
  ) -> Bool {
    var step: UInt64 = 1
    while UInt64.random(in: 0..<(whole * step), using: &chance) < part { step += 1 }
    return step % 2 == 1
  }
}

/// A table of counts with noise, over every combination that the columns can have.
///
/// Cells in which nobody is are noisy as well, and the combinations come from the vocabulary and not from
/// the records: that a cell is there tells nothing.
package struct NoisyTable: Sendable, Equatable {
  /// The names of the columns.
  package let columns: [String]
  /// The words of each cell and its noisy count, never below 0.
  package let cells: [(words: [String], count: Int)]

  /// Whether two tables say the same.
  package static func == (left: NoisyTable, right: NoisyTable) -> Bool {
    left.columns == right.columns && left.cells.map(\.words) == right.cells.map(\.words)
      && left.cells.map(\.count) == right.cells.map(\.count)
  }

  /// The most cells that a table may have.
  package static let mostCells = 5000

  /// Counts records, each in one cell, and adds noise to every cell.
  ///
  /// - Parameters:
  ///   - columns: the names.
  ///   - domains: the words that each column can have; another word counts as the empty one.
  ///   - records: the words of each record.
  ///   - noise: the noise.
  ///   - chance: where it is drawn from.
  /// - Throws: `DisclosureError.tooManyPatterns`.
  package init(
    columns: [String], domains: [[String]], records: [[String]], noise: DiscreteNoise,
    using chance: inout some RandomNumberGenerator
  ) throws(DisclosureError) {
    let domains = domains.map { $0 + [""] }
    let size = domains.reduce(1) { min($0 * $1.count, Int(Int32.max)) }
    guard size <= Self.mostCells else { throw .tooManyPatterns(size, limit: Self.mostCells) }
    let known = domains.map(Set.init)
    var counts: [[String]: Int] = [:]
    for record in records {
      counts[zip(record, known).map { $1.contains($0) ? $0 : "" }, default: 0] += 1
    }
    self.columns = columns
    cells = Self.combinations(domains).map { words in
      // What is below 0 says nothing more than 0 does; cutting it costs no privacy.
      (words, max(0, counts[words, default: 0] + noise.draw(using: &chance)))
    }
  }

  private static func combinations(_ domains: [[String]]) -> [[String]] {
    domains.reduce([[]]) { known, words in known.flatMap { one in words.map { one + [$0] } } }
  }
}
