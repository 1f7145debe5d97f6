import Foundation
import Support
import Testing

@testable import Patterns

/// Invented reports: places on a grid, days without any pattern unless one is planted.
private struct InventedGround {
  let places: [(name: String, position: PlacedReport.Position?)]

  init(_ count: Int, _ chance: inout Seed) {
    places = (0..<count).map { number in
      let isKnown = number % 7 != 6
      let position = PlacedReport.Position(
        latitude: 50 + Double.random(in: 0..<8, using: &chance),
        longitude: 40 + Double.random(in: 0..<16, using: &chance))
      return ("place \(number)", isKnown ? position : nil)
    }
  }

  func report(_ place: Int, _ day: Int, _ chain: String) -> PlacedReport {
    PlacedReport(
      place: places[place].name, position: places[place].position, day: day, chain: chain)
  }

  func reports(_ count: Int, days: Range<Int>, _ chance: inout Seed) -> [PlacedReport] {
    (0..<count).map { number in
      let place = min(
        Int.random(in: places.indices, using: &chance),
        Int.random(in: places.indices, using: &chance))
      return report(place, Int.random(in: days, using: &chance), "chain \(number)")
    }
  }
}

@Suite struct `The space-time permutation scan` {
  private static func settings(_ worlds: Int, days: Int = 20) -> SpaceTimeScan.Settings {
    var settings = SpaceTimeScan.Settings()
    settings.worlds = worlds
    settings.days = days
    return settings
  }

  /// The definition written plainly: every circle around every place, every number of days.
  private static func oracle(
    _ reports: [PlacedReport], today: Int, _ settings: SpaceTimeScan.Settings
  ) -> Double {
    let positions = Dictionary(
      reports.map { ($0.place, $0.position) }, uniquingKeysWith: { first, _ in first })
    let total = Double(reports.count)
    var best = 0.0
    for (middle, centre) in positions {
      var ways: [(name: String, distance: Double)] = [(middle, 0)]
      if let centre {
        for (other, position) in positions where other != middle {
          guard let position else { continue }
          ways.append((other, centre.kilometres(to: position)))
        }
      }
      for (_, radius) in ways where radius <= settings.kilometres {
        let inside = Set(ways.filter { $0.distance <= radius }.map(\.name))
        let held = reports.filter { inside.contains($0.place) }
        guard inside.count == 1 || Double(held.count) <= settings.share * total else { continue }
        for days in 1...settings.days {
          let recent = reports.filter { today - $0.day < days }
          let count = Double(held.filter { today - $0.day < days }.count)
          let expected = Double(held.count) * Double(recent.count) / total
          guard count >= Double(settings.least), count > expected else { continue }
          let rest = total - count
          let outside = rest > 0 ? rest * log(rest / (total - expected)) : 0
          best = max(best, count * log(count / expected) + outside)
        }
      }
    }
    return best
  }

  @Test(arguments: 0..<40) func `finds what the plain definition finds`(seed: Int) throws {
    var chance = Seed(seed)
    let ground = InventedGround(12, &chance)
    let reports = ground.reports(60, days: 0..<100, &chance)
    let known = IndependentReports(reports, today: 99)
    let scan = SpaceTimeScan(known, today: 99, settings: Self.settings(9))
    let found = scan.clusters(using: &chance)
    let plain = Self.oracle(known.reports, today: 99, Self.settings(9))
    #expect(abs((found.first?.ratio ?? 0) - plain) < 1e-9)
  }

  @Test func `gives the numbers that a hand works out`() throws {
    // Ten reports in two places; today three of the five recent ones are in the smaller place.
    var reports = (0..<7).map {
      PlacedReport(place: "large", position: nil, day: $0 < 2 ? 100 : $0, chain: "l\($0)")
    }
    reports += (0..<3).map {
      PlacedReport(place: "small", position: nil, day: 100, chain: "s\($0)")
    }
    var chance = Seed(1)
    let scan = SpaceTimeScan(
      IndependentReports(reports, today: 100), today: 100, settings: Self.settings(9, days: 5))
    let first = try #require(scan.clusters(using: &chance).first)
    #expect(first.places == ["small"])
    #expect(first.count == 3)
    #expect(first.days == 1)
    #expect(abs(first.expected - 1.5) < 1e-12)
    #expect(abs(first.ratio - (3 * log(3 / 1.5) + 7 * log(7 / 8.5))) < 1e-12)
  }

  @Test func `gives a small p by chance about as often as it says`() throws {
    var small = 0
    for seed in 0..<120 {
      var chance = Seed(seed)
      let ground = InventedGround(10, &chance)
      let reports = ground.reports(80, days: 0..<200, &chance)
      let scan = SpaceTimeScan(
        IndependentReports(reports, today: 199), today: 199, settings: Self.settings(39))
      if let p = scan.clusters(using: &chance).first?.p, p <= 0.1 { small += 1 }
    }
    // 12 of 120 are expected; the bounds hold 99.9 % of what chance gives.
    #expect((2...26).contains(small))
  }

  @Test(arguments: 0..<20) func `finds a planted cluster at once`(seed: Int) throws {
    var chance = Seed(seed)
    let ground = InventedGround(20, &chance)
    var reports = ground.reports(200, days: 0..<400, &chance)
    reports += (0..<6).map { ground.report(19, 395 + $0 % 4, "planted \($0)") }
    let scan = SpaceTimeScan(
      IndependentReports(reports, today: 399), today: 399, settings: Self.settings(99))
    let first = try #require(scan.clusters(using: &chance).first)
    #expect(first.places.contains("place 19"))
    #expect(first.p <= 0.05)
  }

  @Test(arguments: 0..<30) func `hears fifty copies as one report`(seed: Int) throws {
    var chance = Seed(seed)
    let ground = InventedGround(8, &chance)
    let reports = ground.reports(40, days: 0..<100, &chance)
    let one = try #require(reports.randomElement(using: &chance))
    let copies = (0..<50).map { number in
      PlacedReport(
        place: one.place, position: one.position, day: min(99, one.day + number % 3),
        chain: one.chain)
    }
    let plain = IndependentReports(reports, today: 99)
    let copied = IndependentReports((reports + copies).shuffled(using: &chance), today: 99)
    #expect(copied.reports == plain.reports)
    #expect(copied.copies == plain.copies + 50)
  }

  @Test func `says nothing of nothing, and leaves the future out`() {
    var chance = Seed(1)
    let none = IndependentReports([], today: 10)
    #expect(SpaceTimeScan(none, today: 10).clusters(using: &chance).isEmpty)
    let ground = InventedGround(3, &chance)
    let later = IndependentReports([ground.report(0, 12, "a")], today: 10)
    #expect(later.reports.isEmpty)
    #expect(later.later == 1)
    #expect(SpaceTimeScan(later, today: 10).clusters(using: &chance).isEmpty)
  }

  @Test func `raises an alarm once, and not again within the quiet days`() async throws {
    var chance = Seed(5)
    let ground = InventedGround(15, &chance)
    var reports = ground.reports(150, days: 0..<300, &chance)
    reports += (0..<8).map { ground.report(14, 280 + $0, "planted \($0)") }
    let test = try await BackTest(
      reports, over: 270...299, settings: Self.settings(99), chance: { Seed($0) })
    let planted = test.alarms(threshold: 0.02).filter { $0.cluster.places.contains("place 14") }
    #expect(planted.count == 1)
    #expect(try #require(planted.first).day >= 281)
  }

  @Test func `asks thresholds afterwards, and a lower one never raises more`() async throws {
    var chance = Seed(9)
    let ground = InventedGround(15, &chance)
    let reports = ground.reports(150, days: 0..<300, &chance)
    let test = try await BackTest(
      reports, over: 200...299, settings: Self.settings(49), chance: { Seed($0) })
    let raised = [0.02, 0.1, 0.3, 1].map { test.alarms(threshold: $0, quiet: 0).count }
    #expect(raised == raised.sorted())
    #expect(test.days.allSatisfy { day in day.clusters.allSatisfy { $0.p > 0 && $0.p <= 1 } })
  }

  @Test func `knows nothing of a report before the day on which it came in`() async throws {
    let reports = (0..<4).map {
      PlacedReport(place: "p", position: nil, day: 10, known: 20, chain: "\($0)")
    }
    #expect(IndependentReports(reports, today: 19).reports.isEmpty)
    #expect(IndependentReports(reports, today: 19).later == 4)
    #expect(IndependentReports(reports, today: 20).reports.count == 4)
    let early = PlacedReport(place: "p", position: nil, day: 10, known: 5, chain: "e")
    #expect(early.known == 10)
  }

  @Test(arguments: 0..<10) func `stops early only where it is no alarm anyway`(seed: Int) throws {
    var chance = Seed(seed)
    let ground = InventedGround(12, &chance)
    let reports = ground.reports(120, days: 0..<200, &chance)
    let known = IndependentReports(reports, today: 199)
    var hasty = Self.settings(199)
    hasty.patience = 40
    var (one, other) = (Seed(seed), Seed(seed))
    let whole = SpaceTimeScan(known, today: 199, settings: Self.settings(199))
      .clusters(using: &one)
    let early = SpaceTimeScan(known, today: 199, settings: hasty).clusters(using: &other)
    for (all, some) in zip(whole, early) where all.p < 0.2 {
      #expect(all == some)
    }
    #expect(whole.map(\.ratio) == early.map(\.ratio))
  }

  @Test func `gives the same each time on all cores`() async throws {
    var chance = Seed(3)
    let ground = InventedGround(20, &chance)
    let reports = ground.reports(200, days: 0..<400, &chance)
    let scan = SpaceTimeScan(
      IndependentReports(reports, today: 399), today: 399, settings: Self.settings(100))
    let one = try await scan.clusters(batches: { Seed($0) })
    let two = try await scan.clusters(batches: { Seed($0) })
    #expect(one == two)
    #expect(!one.isEmpty)
  }
}
