/// How exactly each column is told: one level for each.
struct CoarseningPattern: Hashable, Sendable {
  let levels: [Int]
  /// From 0, everything as told, to 1, nothing told: the mean of level / last level.
  let loss: Double

  init(levels: [Int], of columns: [CoarsenedColumn]) {
    self.levels = levels
    let shares = zip(levels, columns).map { Double($0) / Double($1.levels - 1) }
    loss = columns.isEmpty ? 1 : shares.reduce(0, +) / Double(columns.count)
  }

  /// Whether this tells every column at least as exactly as `other`.
  func isFiner(than other: CoarseningPattern) -> Bool {
    zip(levels, other.levels).allSatisfy { $0 <= $1 }
  }

  /// Every pattern but the one that tells nothing, the most exact first.
  ///
  /// - Throws: `DisclosureError.tooManyPatterns`.
  static func all(
    of columns: [CoarsenedColumn], limit: Int = 20_000
  ) throws(DisclosureError) -> [CoarseningPattern] {
    let count = columns.reduce(1) { min($0 * $1.levels, Int(Int32.max)) }
    guard count <= limit else { throw .tooManyPatterns(count, limit: limit) }
    let patterns = (0..<count).map { number in
      var rest = number
      let levels = columns.map { column in
        defer { rest /= column.levels }
        return rest % column.levels
      }
      return CoarseningPattern(levels: levels, of: columns)
    }
    // Equal losses in the order of their levels, so that the result depends on nothing else.
    return patterns.filter { $0.loss < 1 }.sorted {
      $0.loss != $1.loss ? $0.loss < $1.loss : $0.levels.lexicographicallyPrecedes($1.levels)
    }
  }
}
