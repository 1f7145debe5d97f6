/// Rows too few for a class of their own, and what classes near them can spare.
struct Borrowing {
  private let table: DisclosureTable
  private let k: Int
  private let patterns: [CoarseningPattern]
  private(set) var found: [ClassSearch.Found]
  private(set) var undecided: [Int]
  /// What it is worth to tell something of a record at all, beside what is told.
  private static let worthOfTelling = 2.0

  init(search: ClassSearch) {
    (table, k, patterns) = (search.table, search.k, search.patterns)
    (found, undecided) = (search.found, search.undecided)
  }

  /// Brings in as many rows as is worth it, the most exact patterns first.
  mutating func run() {
    for pattern in patterns where !undecided.isEmpty {
      let hosts = hosts(under: pattern)
      let groups = Dictionary(grouping: undecided) { table.key($0, pattern) }
        .sorted { $0.value.lexicographicallyPrecedes($1.value) }
      var settled = Set<Int>()
      for (key, rows) in groups where settle(rows, pattern, hosts[key] ?? []) {
        settled.formUnion(rows)
      }
      undecided.removeAll { settled.contains($0) }
      found.removeAll { $0.rows.isEmpty }
    }
  }

  /// The classes whose people would all show the same under a pattern, by what they would show.
  private func hosts(under pattern: CoarseningPattern) -> [DisclosureTable.Key: [Int]] {
    var hosts: [DisclosureTable.Key: [Int]] = [:]
    for (number, found) in found.enumerated() where found.pattern.isFiner(than: pattern) {
      guard let row = found.rows.first else { continue }
      hosts[table.key(row, pattern), default: []].append(number)
    }
    return hosts
  }

  /// Puts rows into a class under a pattern; whether it was worth it.
  private mutating func settle(
    _ rows: [Int], _ pattern: CoarseningPattern, _ hosts: [Int]
  ) -> Bool {
    let alive = hosts.filter { !found[$0].rows.isEmpty }
    if let same = alive.first(where: { found[$0].pattern == pattern }) {
      found[same].rows += rows
      return true
    }
    guard let plan = plan(missing: max(0, k - rows.count), pattern, alive) else { return false }
    let worth = Double(rows.count) * (Self.worthOfTelling + 1 - pattern.loss)
    guard plan.cost < worth else { return false }
    var joined = rows
    for (host, count) in plan.loans {
      joined += found[host].rows.suffix(count)
      found[host].rows.removeLast(count)
    }
    found.append(ClassSearch.Found(pattern: pattern, rows: joined))
    return true
  }

  /// From whom to take how many so that a class comes about, at the least loss; `nil` when none can.
  private func plan(
    missing: Int, _ pattern: CoarseningPattern, _ hosts: [Int]
  ) -> (loans: [(Int, Int)], cost: Double)? {
    let byCost = hosts.map { ($0, pattern.loss - found[$0].pattern.loss) }
      .sorted { $0.1 != $1.1 ? $0.1 < $1.1 : $0.0 < $1.0 }
    var (loans, left, cost): ([(Int, Int)], Int, Double) = ([], missing, 0)
    for (host, price) in byCost where left > 0 {
      let count = min(left, found[host].rows.count - k)
      guard count > 0 else { continue }
      loans.append((host, count))
      left -= count
      cost += Double(count) * price
    }
    // A class that gives itself up whole leaves nobody behind in too small a one.
    let whole = byCost.filter { found[$0.0].rows.count >= missing }
      .map { ($0.0, $0.1 * Double(found[$0.0].rows.count)) }.min { $0.1 < $1.1 }
    if let whole, left > 0 || whole.1 < cost {
      return ([(whole.0, found[whole.0].rows.count)], whole.1)
    }
    return left == 0 ? (loans, cost) : nil
  }
}
