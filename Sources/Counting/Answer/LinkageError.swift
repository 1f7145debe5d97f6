/// A share that is known only to lie in a range.
package struct ShareRange: Equatable, Sendable {
  /// The least share.
  package let low: Double
  /// The greatest share.
  package let high: Double

  /// A range within 0 to 1/2.
  ///
  /// - Throws: `CountingError.badRange` for other numbers.
  package init(low: Double, high: Double) throws(CountingError) {
    guard low >= 0, low <= high, high <= 0.5 else { throw .badRange }
    (self.low, self.high) = (low, high)
  }

  /// Reads `0.08`, `0.04-0.12`, `0.04..0.12`, `0.04,0.12` or `4%-12%`.
  ///
  /// - Throws: `CountingError.badRange`.
  package init(_ text: String) throws(CountingError) {
    guard !text.hasPrefix("-") else { throw .badRange }
    let plain = text.replacing("..", with: ",").replacing("-", with: ",").replacing(":", with: ",")
    let ends = plain.split(separator: ",").map { part -> Double? in
      let isPercent = part.hasSuffix("%")
      let number = Double(part.filter { !$0.isWhitespace && $0 != "%" })
      return number.map { isPercent ? $0 / 100 : $0 }
    }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2 else {
      throw .badRange
    }
    try self.init(low: first, high: last)
  }

  func drawn(_ chance: inout Chance) -> Double { low + (high - low) * chance.uniform() }
}

/// How often records were linked wrongly, as ranges that somebody who knows the files can state.
package struct LinkageError: Equatable, Sendable {
  /// The share of true matches missed: a person on k lists falls in two with 1 - (1 - e)^(k-1).
  package var missed: ShareRange?
  /// The share of persons on a single list who were wrongly merged with another person.
  package var mistaken: ShareRange?

  /// Ranges for both errors; nil for none.
  package init(missed: ShareRange?, mistaken: ShareRange?) {
    (self.missed, self.mistaken) = (missed, mistaken)
  }

  /// Tables as they may have been without the errors, each with errors drawn from the ranges.
  package func tables(from table: CaptureTable, count: Int, seed: UInt64) -> [CaptureTable] {
    (0..<count).map { number in
      var chance = Chance(seed: seed, number: 5_000 + number)
      var cells = Dictionary(uniqueKeysWithValues: zip(table.histories, table.counts))
      if let rate = mistaken?.drawn(&chance) { Self.unmerge(&cells, rate: rate, &chance) }
      if let rate = missed?.drawn(&chance) { Self.rejoin(&cells, rate: rate, &chance) }
      return CaptureTable(lists: table.lists, counted: cells)
    }
  }

  /// Joins again what missed links tore apart, from the longest histories down.
  ///
  /// A person on the lists h loses one of them, each as likely, with q = 1 - (1 - e)^(|h|-1), and
  /// stands in the table as h without j and as j alone.
  private static func rejoin(
    _ cells: inout [CaptureHistory: Int], rate: Double, _ chance: inout Chance
  ) {
    guard rate > 0 else { return }
    // Histories that nobody has left may have been torn too; they cannot be guessed from nought.
    for history in cells.keys.sorted().reversed() where history.size >= 2 {
      let whole = cells[history] ?? 0
      let torn = 1 - powOf(1 - rate, Double(history.size - 1))
      let lost = chance.poisson(chance.gamma(Double(max(whole, 0)) + 0.5) * torn / (1 - torn))
      for _ in 0..<min(lost, 10_000_000) {
        let lists = history.lists
        let list = lists[chance.index(below: lists.count)]
        let single = CaptureHistory(1 << UInt64(list))
        let rest = CaptureHistory(history.bits & ~single.bits)
        guard let left = cells[rest], let alone = cells[single], left > 0, alone > 0,
          rest != single || alone > 1
        else { continue }
        cells[rest] = left - 1
        cells[single, default: 0] -= 1
        cells[history, default: 0] += 1
      }
    }
  }

  /// Parts again what false links merged: two singles of different lists that became one double.
  private static func unmerge(
    _ cells: inout [CaptureHistory: Int], rate: Double, _ chance: inout Chance
  ) {
    guard rate > 0 else { return }
    let singles = cells.filter { $0.key.size == 1 }.sorted { $0.key < $1.key }
    let seen = Double(singles.reduce(0) { $0 + $1.value })
    // Each merge takes two singles: with S true singles and r S (1 - r/2) merges, S (1 - 2r + r²)
    // are left.
    let merges = chance.poisson(seen * rate * (1 - rate / 2) / (1 - 2 * rate + rate * rate))
    let weights = singles.map { Double($0.value) }
    guard weights.count > 1 else { return }
    for _ in 0..<min(merges, 10_000_000) {
      let first = pick(weights, &chance)
      var second = first
      for _ in 0..<20 where second == first { second = pick(weights, &chance) }
      guard first != second else { continue }
      let (a, b) = (singles[first].key, singles[second].key)
      let double = CaptureHistory(a.bits | b.bits)
      guard let merged = cells[double], merged > 0 else { continue }
      cells[double] = merged - 1
      cells[a, default: 0] += 1
      cells[b, default: 0] += 1
    }
  }

  private static func pick(_ weights: [Double], _ chance: inout Chance) -> Int {
    var rest = chance.uniform() * weights.reduce(0, +)
    for (place, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0 { return place }
    }
    return weights.count - 1
  }
}
