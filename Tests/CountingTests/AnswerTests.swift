import Counting
import Foundation
import Testing

@Suite struct `Answers and refusals` {
  static func quick() -> CountSettings {
    var settings = CountSettings()
    settings.resamples = 20
    settings.classes.chains = 2
    settings.classes.burnIn = 100
    settings.classes.sweeps = 200
    settings.classes.mostSweeps = 200
    return settings
  }

  static let independent = Tables.expected(people: 3_000, shares: [0.2, 0.15, 0.12])

  static func codes(_ histories: [UInt64: Int], lists: Int) -> [Objection.Code] {
    let counted = Dictionary(
      uniqueKeysWithValues: histories.map { (CaptureHistory($0.key), $0.value) })
    let names = (0..<lists).map { "L\($0)" }
    return Gate(CaptureTable(lists: names, counted: counted)).refusals.map(\.code)
  }

  @Test func `the gate refuses with its codes`() {
    #expect(Self.codes([1: 50, 2: 40, 3: 10], lists: 2) == [.tooFewLists])
    #expect(Self.codes([1: 50, 2: 40, 4: 30, 3: 8, 8: 60, 12: 0], lists: 3) == [.disconnected])
    #expect(Self.codes([1: 50, 2: 40, 4: 30, 3: 1, 6: 1], lists: 3) == [.tooFewOverlaps])
    #expect(Self.codes([1: 50, 2: 40, 6: 30, 3: 9], lists: 3) == [.contained])
  }

  @Test func `independent lists are answered with the truth in the range`() async throws {
    let count = try await Count(Self.independent, Self.quick())
    let interval = try #require(count.interval)
    #expect(count.refusals.isEmpty)
    #expect(interval.low < 3_000 && 3_000 < interval.high)
    #expect(interval.ratio < 3)
    #expect(abs(try #require(count.estimate) / 3_000 - 1) < 0.1)
  }

  @Test func `the same seed gives the same answer`() async throws {
    let first = try await Count(Self.independent, Self.quick())
    let again = try await Count(Self.independent, Self.quick())
    #expect(first.interval == again.interval && first.estimate == again.estimate)
    #expect(first.methods.map(\.draws) == again.methods.map(\.draws))
  }

  @Test func `an empty list changes nothing, nor does the order of the lists`() throws {
    let table = Self.independent
    let wider = CaptureTable(
      lists: table.lists + ["empty"],
      counted: Dictionary(uniqueKeysWithValues: zip(table.histories, table.counts)))
    let plain = try #require(ModelEnvelope(table))
    #expect(Gate(wider).table == table)
    let turned = try #require(ModelEnvelope(table.reordered([2, 0, 1])))
    #expect(abs(turned.interval.low / plain.interval.low - 1) < 1e-6)
    #expect(abs(turned.interval.high / plain.interval.high - 1) < 1e-6)
  }

  @Test func `ten times the people give ten times the number in a narrower range`() throws {
    let small = try #require(ModelEnvelope(Self.independent))
    let large = try #require(
      ModelEnvelope(Tables.expected(people: 30_000, shares: [0.2, 0.15, 0.12])))
    #expect(abs(large.estimate / small.estimate / 10 - 1) < 0.15)
    #expect(large.interval.ratio < small.interval.ratio)
  }

  @Test func `stated missed links bring the number back`() async throws {
    // Eight in a hundred of all links missed: one person stands as two.
    let whole = Tables.expected(people: 30_000, shares: [0.2, 0.15, 0.12, 0.1])
    var counted = Dictionary(uniqueKeysWithValues: zip(whole.histories, whole.counts))
    for (history, count) in zip(whole.histories, whole.counts) where history.size >= 2 {
      let share = 1 - pow(0.92, Double(history.size - 1))
      for list in history.lists {
        let torn = Int((share * Double(count) / Double(history.size)).rounded())
        let single: UInt64 = 1 << UInt64(list)
        counted[history, default: 0] -= torn
        counted[CaptureHistory(single), default: 0] += torn
        counted[CaptureHistory(history.bits & ~single), default: 0] += torn
      }
    }
    let torn = CaptureTable(lists: whole.lists, counted: counted)
    var settings = Self.quick()
    settings.method = .envelope
    let raw = try await Count(torn, settings)
    settings.linkage = LinkageError(missed: try ShareRange("0.06-0.10"), mistaken: nil)
    let repaired = try await Count(torn, settings)
    #expect(try #require(raw.estimate) > 31_500)
    #expect(abs(try #require(repaired.estimate) / 30_000 - 1) < 0.04)
    #expect(repaired.linkageTables.usable == 20)
  }

  @Test func `the tipping curve finds people who can be on no list`() async throws {
    let count = try await Count(Self.independent, Self.quick())
    let curve = count.sensitivity.filter { $0.assumption == .unreachable && $0.value == 0.3 }
    let interval = try #require(curve.first?.interval)
    #expect(interval.low < 3_000 / 0.7 && 3_000 / 0.7 < interval.high)
    let tipping = try #require(count.tipping)
    #expect(tipping.share > 0 && tipping.share < 1)
  }

  @Test func `a foreign list is refused, a referral is a warning`() async throws {
    var settings = Self.quick()
    settings.foreign = ["L1"]
    let refused = try await Count(Self.independent, settings)
    #expect(refused.isRefused && refused.refusals.map(\.code) == [.differentPopulation])
    settings.foreign = []
    settings.referrals = [["L0", "L1"]]
    #expect(try await Count(Self.independent, settings).warnings.map(\.code).contains(.referral))
  }

  @Test func `held lists are predicted from the others`() {
    let held = HeldList.all(of: Tables.expected(people: 30_000, shares: [0.2, 0.15, 0.12, 0.1]))
    #expect(held.count == 4)
    #expect(held.allSatisfy { $0.holds == true })
  }

  @Test func `ranges of errors are read in every way people write them`() throws {
    for text in ["0.04-0.12", "0.04..0.12", "0.04,0.12", "4%-12%"] {
      let range = try ShareRange(text)
      #expect(abs(range.low - 0.04) < 1e-12 && abs(range.high - 0.12) < 1e-12)
    }
    #expect(try ShareRange("0.08").low == 0.08)
    for text in ["", "a", "0.2-0.1", "0.9", "-0.1"] {
      #expect(throws: CountingError.badRange) { try ShareRange(text) }
    }
  }

  @Test func `strata lean on one another and add up draw by draw`() async throws {
    var text = "year,A,B,C,count\n"
    for (year, people) in [("2022", 2_000.0), ("2023", 3_000), ("2024", 2_500)] {
      let table = Tables.expected(people: people, shares: [0.2, 0.15, 0.12])
      for (history, count) in zip(table.histories, table.counts) {
        text += "\(year)," + (0..<3).map { history.isOn($0) ? "1" : "0" }.joined(separator: ",")
        text += ",\(count)\n"
      }
    }
    var settings = Self.quick()
    settings.method = .envelope
    let strata = try await StrataCount(
      StrataTable(text, column: "year", persons: false), settings)
    let total = try #require(strata.total)
    #expect(strata.strata.count == 3 && !strata.isPartial)
    #expect(total.interval.low < 7_500 && 7_500 < total.interval.high)
    for stratum in strata.strata {
      let own = try #require(stratum.count.interval)
      #expect(try #require(stratum.pooled).interval.ratio <= own.ratio * 1.01)
    }
  }
}
