import Support

@testable import Disclosure

/// Records drawn from a seed: four columns of unequal shapes, one of them a date.
struct InventedRecords {
  let names = ["citizenship", "region", "month", "outcome"]
  let values: [[String]]
  var ids: [String] { values[0].indices.map { "r\($0)" } }

  static let regions = (0..<12).map { "town-\($0)" }
  static let parents = Dictionary(
    uniqueKeysWithValues: regions.enumerated().flatMap { index, town in
      [(town, "region-\(index / 3)"), ("region-\(index / 3)", "country")]
    }.map { ($0.0, $0.1) }.reduce(into: [String: String]()) { $0[$1.0] = $1.1 }.map { ($0, $1) })

  var plans: [ReleaseRegister.ColumnPlan] {
    [
      .init(name: names[0]), .init(name: names[1], coarsening: .parents(Self.parents)),
      .init(name: names[2], coarsening: .date), .init(name: names[3], leastValues: 2),
    ]
  }

  init(_ count: Int, _ chance: inout Seed) {
    func skewed(_ limit: Int) -> Int {
      min(
        Int.random(in: 0..<limit, using: &chance), Int.random(in: 0..<limit, using: &chance),
        Int.random(in: 0..<limit, using: &chance))
    }
    var columns: [[String]] = [[], [], [], []]
    for _ in 0..<count {
      columns[0].append(["UZ", "TJ", "KG", "KZ", "TM"][skewed(5)])
      columns[1].append(Self.regions[skewed(12)])
      columns[2].append("202\(2 + skewed(3))-0\(1 + skewed(9))-1\(skewed(10))")
      columns[3].append(["returned", "wounded", "killed", "captured"][skewed(4)])
    }
    values = columns
  }

  func table() throws -> DisclosureTable {
    var columns: [CoarsenedColumn] = []
    for (plan, values) in zip(plans, values) {
      columns.append(
        try CoarsenedColumn(name: plan.name, values: values, coarsening: plan.coarsening))
    }
    return try DisclosureTable(columns: columns)
  }
}
