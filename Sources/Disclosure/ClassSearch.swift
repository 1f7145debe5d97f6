/// Finds classes of at least k that tell as much as they can.
///
/// Local recoding over the lattice of coarsening patterns (Samarati 2001, "Protecting respondents'
/// identities in microdata release", §4, gives the lattice; here each class has a pattern of its own).
/// 1. Patterns from the most exact to the least: rows that are not in a class yet are grouped by what
///    they would show; groups of at least k become classes, the largest first among patterns of equal loss.
/// 2. Rows left over are too few for any pattern: they borrow from classes that can spare some, or a
///    class is coarsened as a whole, where that costs less than withholding them.
struct ClassSearch {
  let table: DisclosureTable
  let k: Int
  let patterns: [CoarseningPattern]
  private(set) var found: [Found] = []
  private(set) var undecided: [Int]

  /// A class while it is being made.
  struct Found {
    let pattern: CoarseningPattern
    var rows: [Int]
  }

  init(_ table: DisclosureTable, k: Int) throws(DisclosureError) {
    guard k >= 2 else { throw .kTooSmall(k) }
    self.table = table
    self.k = k
    patterns = try CoarseningPattern.all(of: table.columns)
    undecided = Array(0..<table.count)
  }

  /// Runs both steps.
  mutating func run() {
    var start = 0
    while start < patterns.count, undecided.count >= k {
      let end = patterns[start...].firstIndex { $0.loss > patterns[start].loss } ?? patterns.count
      take(Array(patterns[start..<end]))
      start = end
    }
    var borrowing = Borrowing(search: self)
    borrowing.run()
    (found, undecided) = (borrowing.found, borrowing.undecided)
  }

  /// Makes classes under patterns that tell equally much.
  private mutating func take(_ level: [CoarseningPattern]) {
    while undecided.count >= k {
      let groups = level.flatMap { pattern in
        Dictionary(grouping: undecided) { table.key($0, pattern) }
          .filter { $0.value.count >= k }
          .map { (pattern: pattern, key: $0.key, rows: $0.value) }
      }
      guard !groups.isEmpty else { return }
      place(
        groups.sorted {
          $0.rows.count != $1.rows.count
            ? $0.rows.count > $1.rows.count : $0.rows.lexicographicallyPrecedes($1.rows)
        })
    }
  }

  private mutating func place(
    _ groups: [(pattern: CoarseningPattern, key: DisclosureTable.Key, rows: [Int])]
  ) {
    var taken = Set<Int>()
    for group in groups {
      let free = group.rows.filter { !taken.contains($0) }
      // The first group is whole, so that each round takes at least one.
      guard free.count >= k else { continue }
      taken.formUnion(free)
      found.append(Found(pattern: group.pattern, rows: free))
    }
    undecided.removeAll { taken.contains($0) }
  }
}
