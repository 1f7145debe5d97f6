/// Records about people, one row each, of which only classes of at least k may be told.
package struct DisclosureTable: Sendable {
  /// The columns that are to be published.
  package let columns: [CoarsenedColumn]
  /// How many records there are.
  package let count: Int
  private let shifts: [(word: Int, shift: UInt64)]

  /// The values that a row shows under a pattern, as two packed words.
  struct Key: Hashable, Sendable {
    var high: UInt64 = 0
    var low: UInt64 = 0
  }

  /// A table from its columns, all of the same length.
  ///
  /// - Throws: `DisclosureError.raggedRow`, `.tooManyValues`.
  package init(columns: [CoarsenedColumn]) throws(DisclosureError) {
    self.columns = columns
    count = columns.first?.codes[0].count ?? 0
    for column in columns where column.codes[0].count != count {
      throw .raggedRow(min(column.codes[0].count, count) + 1)
    }
    var (shifts, used): ([(Int, UInt64)], [Int]) = ([], [0, 0])
    for column in columns {
      guard let word = used.firstIndex(where: { $0 + column.bits <= 64 }) else {
        throw .tooManyValues(bits: columns.reduce(0) { $0 + $1.bits }, limit: 128)
      }
      shifts.append((word, UInt64(used[word])))
      used[word] += column.bits
    }
    self.shifts = shifts.map { (word: $0.0, shift: $0.1) }
  }

  /// What a row shows under a pattern.
  func key(_ row: Int, _ pattern: CoarseningPattern) -> Key {
    var key = Key()
    for (index, column) in columns.enumerated() {
      let code = UInt64(column.codes[pattern.levels[index]][row])
      let (word, shift) = shifts[index]
      if word == 0 { key.high |= code << shift } else { key.low |= code << shift }
    }
    return key
  }

  /// The words that a row shows under a pattern, one for each column; empty where nothing is told.
  func words(_ row: Int, _ pattern: CoarseningPattern) -> [String] {
    columns.indices.map { index in
      let level = pattern.levels[index]
      return columns[index].words[level][Int(columns[index].codes[level][row])]
    }
  }
}
