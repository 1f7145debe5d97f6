import Support
import Testing

@testable import Disclosure

@Suite struct `Anonymous classes` {
  @Test(arguments: 0..<60) func `hold at least k, and every record is in one or is withheld`(
    seed: Int
  ) throws {
    var chance = Seed(seed)
    let k = [2, 5, 11][seed % 3]
    let records = InventedRecords(Int.random(in: k...600, using: &chance), &chance)
    let classes = try AnonymousClasses(try records.table(), k: k)
    #expect(classes.classes.allSatisfy { $0.rows.count >= k })
    let all = classes.classes.flatMap(\.rows) + classes.withheld
    #expect(all.sorted() == Array(records.values[0].indices))
  }

  @Test(arguments: 0..<60) func `tell of each record only what is so`(seed: Int) throws {
    var chance = Seed(seed)
    let records = InventedRecords(400, &chance)
    let classes = try AnonymousClasses(try records.table(), k: 5)
    for one in classes.classes {
      for row in one.rows {
        for (column, word) in one.words.enumerated() where !word.isEmpty {
          let told = try records.plans[column].coarsening.chain(
            records.values[column][row], column: "")
          #expect(told.contains(word))
        }
      }
    }
  }

  /// Singling out and linking: whoever knows all columns of somebody finds at least k like him.
  @Test(arguments: 0..<200) func `let nobody be singled out by any question`(seed: Int) throws {
    var chance = Seed(seed)
    let k = 3 + seed % 9
    let records = InventedRecords(150 + seed, &chance)
    let classes = try AnonymousClasses(try records.table(), k: k).diverse(3, l: 2)
    for _ in 0..<40 {
      let asked = (0..<4).filter { _ in Bool.random(using: &chance) }
      guard let example = classes.classes.randomElement(using: &chance) else { break }
      let cell = classes.classes.filter { one in
        asked.allSatisfy { one.words[$0] == example.words[$0] }
      }
      let count = cell.reduce(0) { $0 + $1.rows.count }
      let rest = classes.published - count
      #expect(count >= k)
      #expect(rest == 0 || rest >= k)
    }
  }

  @Test(arguments: 0..<60) func `tell several values of a sensitive column, or none`(seed: Int)
    throws
  {
    var chance = Seed(seed)
    let records = InventedRecords(300, &chance)
    let classes = try AnonymousClasses(try records.table(), k: 4).diverse(3, l: 3)
    let groups = Dictionary(grouping: classes.classes) { Array($0.words[..<3]) }
    for group in groups.values {
      let values = Set(group.map { $0.words[3] }.filter { !$0.isEmpty })
      #expect(values.isEmpty || values.count >= 3)
    }
    #expect(classes.classes.allSatisfy { $0.rows.count >= 4 })
  }

  @Test func `do not depend on the order of the records`() throws {
    var chance = Seed(7)
    let records = InventedRecords(200, &chance)
    let order = Array(0..<200).shuffled(using: &chance)
    let plans = records.plans
    let columns = try records.values.enumerated().map { index, values in
      try CoarsenedColumn(
        name: plans[index].name, values: order.map { values[$0] },
        coarsening: plans[index].coarsening)
    }
    let one = try AnonymousClasses(try records.table(), k: 11)
    let other = try AnonymousClasses(try DisclosureTable(columns: columns), k: 11)
    #expect(one.published == other.published)
    #expect(one.classes.map(\.rows.count).sorted() == other.classes.map(\.rows.count).sorted())
  }

  @Test func `withhold nobody where everybody is alike, and all where nobody is`() throws {
    let same = try DisclosureTable(columns: [
      try CoarsenedColumn(
        name: "a", values: Array(repeating: "x", count: 11), coarsening: .none)
    ])
    #expect(try AnonymousClasses(same, k: 11).withheldShare == 0)
    let unlike = try DisclosureTable(columns: [
      try CoarsenedColumn(name: "a", values: (0..<40).map { "\($0)" }, coarsening: .none)
    ])
    #expect(try AnonymousClasses(unlike, k: 11).withheldShare == 1)
  }

  @Test func `refuse what cannot be published at all`() throws {
    let table = try DisclosureTable(columns: [
      try CoarsenedColumn(name: "a", values: ["x", "x"], coarsening: .none)
    ])
    #expect(throws: DisclosureError.tooFewRecords(2, k: 11)) {
      try AnonymousClasses(table, k: 11)
    }
    #expect(throws: DisclosureError.kTooSmall(1)) { try AnonymousClasses(table, k: 1) }
    #expect(throws: DisclosureError.circularCoarsening(column: "place")) {
      try CoarsenedColumn(
        name: "place", values: ["a"], coarsening: .parents(["a": "b", "b": "a"]))
    }
    #expect(throws: DisclosureError.raggedRow(2)) {
      try DisclosureTable(columns: [
        try CoarsenedColumn(name: "a", values: ["x", "y"], coarsening: .none),
        try CoarsenedColumn(name: "b", values: ["x"], coarsening: .none),
      ])
    }
  }
}
