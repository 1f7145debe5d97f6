import Casework

/// What somebody can do to whom only the published lines are open, and who knows one person from outside.
struct ReleaseAttack {
  /// Less exact ways to tell each word, by column.
  let chains: (_ column: String, _ word: String) -> [String]
  let columns: [String]
  let k: Int

  /// Groups of fewer than k that some question finds: words of some columns, or none of them, at will.
  ///
  /// Asked of what one release has more than another it is the attack by differencing.
  func singledOut(_ cells: [PublicRelease.Cell]) -> Int {
    let all = cells.reduce(0) { $0 + $1.count }
    return Self.sums(cells).values.count { ($0 > 0 && $0 < k) || (all - $0 > 0 && all - $0 < k) }
  }

  /// Whether one who knows all of somebody but the last column finds him among fewer than k, or learns it.
  func links(_ cells: [PublicRelease.Cell], to known: [String]) -> Bool {
    let possible = zip(columns, known).map { chains($0, $1) + [""] }
    let candidates = cells.filter { cell in
      zip(cell.words, possible).allSatisfy { $1.contains($0) }
    }
    let count = candidates.reduce(0) { $0 + $1.count }
    guard count > 0 else { return false }
    let outcomes = Set(candidates.compactMap(\.words.last))
    return count < k || (outcomes.count == 1 && outcomes != [""])
  }

  /// Lines that one release has more of than another, as lines of their own: sums of these are the
  /// differences of all sums.
  static func added(
    _ before: [PublicRelease.Cell], _ after: [PublicRelease.Cell]
  ) -> [PublicRelease.Cell] {
    let known = Dictionary(before.map { ($0.words, $0.count) }, uniquingKeysWith: +)
    return after.compactMap { cell in
      let more = cell.count - known[cell.words, default: 0]
      return more == 0 ? nil : PublicRelease.Cell(words: cell.words, count: more)
    }
  }

  /// Every sum that anybody can make: by the words of every set of columns.
  private static func sums(_ cells: [PublicRelease.Cell]) -> [[String?]: Int] {
    var sums: [[String?]: Int] = [:]
    for cell in cells {
      for mask in 0..<(1 << cell.words.count) {
        let question = cell.words.enumerated().map { mask >> $0 & 1 == 1 ? $1 : nil }
        sums[question, default: 0] += cell.count
      }
    }
    return sums
  }
}
