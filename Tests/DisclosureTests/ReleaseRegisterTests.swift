import Foundation
import Support
import Testing

@testable import Disclosure

@Suite struct `A register of releases` {
  /// Differencing: whoever keeps every release learns of no group smaller than k.
  @Test(arguments: 0..<60) func `lets no difference of two releases tell of fewer than k`(
    seed: Int
  ) throws {
    var chance = Seed(seed)
    let k = 3 + seed % 6
    let records = InventedRecords(400, &chance)
    var register = ReleaseRegister(k: k, columns: records.names)
    var before: [[String]: Int] = [:]
    var end = 60
    while end <= 400 {
      let given = (0..<end).filter { _ in Int.random(in: 0..<20, using: &chance) > 0 }
      _ = try register.release(
        ids: given.map { records.ids[$0] },
        values: records.values.map { column in given.map { column[$0] } }, plans: records.plans)
      let now = register.cells.reduce(into: [[String]: Int]()) {
        $0[$1.words, default: 0] += $1.count
      }
      for words in Set(now.keys).union(before.keys) {
        let difference = now[words, default: 0] - before[words, default: 0]
        #expect(difference == 0 || difference >= k)
      }
      before = now
      end += Int.random(in: 1..<50, using: &chance)
    }
  }

  @Test func `keeps a record where it was published, and counts who is gone`() throws {
    var chance = Seed(3)
    let records = InventedRecords(100, &chance)
    var register = ReleaseRegister(k: 5, columns: records.names)
    let first = try register.release(
      ids: records.ids, values: records.values, plans: records.plans)
    let cells = register.cells
    #expect(first.records == 100)
    #expect(first.new + first.withheld == 100)
    let kept = Array(0..<90)
    let second = try register.release(
      ids: kept.map { records.ids[$0] },
      values: records.values.map { column in kept.map { column[$0] } }, plans: records.plans)
    #expect(register.cells == cells)
    #expect(second.new == 0)
    #expect(second.gone <= 10)
    #expect(register.releases == 2)
  }

  @Test func `comes back from its file, and takes no other columns and no id twice`() throws {
    var chance = Seed(4)
    let records = InventedRecords(60, &chance)
    var register = ReleaseRegister(k: 5, columns: records.names)
    _ = try register.release(ids: records.ids, values: records.values, plans: records.plans)
    let data = try JSONEncoder().encode(register)
    var back = try JSONDecoder().decode(ReleaseRegister.self, from: data)
    #expect(back == register)
    #expect(throws: DisclosureError.foreignRegister) {
      try back.release(
        ids: [], values: [], plans: [ReleaseRegister.ColumnPlan(name: "other")])
    }
    #expect(throws: DisclosureError.doubledID(row: 2, first: 1)) {
      try back.release(
        ids: ["a", "a"], values: records.values.map { Array($0.prefix(2)) }, plans: records.plans)
    }
    #expect(back == register)
  }
}
