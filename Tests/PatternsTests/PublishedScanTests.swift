import Foundation
import Language
import Support
import Testing

@testable import Patterns

/// The example of SaTScan and rsatscan; `Fixtures/README.md` says where it is from and what of it was printed.
private enum FeverExample {
  static let today = CalendarDay(year: 2001, month: 11, day: 24)?.daysSince1970 ?? 0

  static func rows(_ name: String) throws -> [[String]] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return text.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",").map(String.init)
    }
  }

  static func reports() throws -> [PlacedReport] {
    let positions = Dictionary(
      uniqueKeysWithValues: try rows("nyc-fever-places.csv").map { row in
        let (latitude, longitude) = (Double(row[1]) ?? .nan, Double(row[2]) ?? .nan)
        return (row[0], PlacedReport.Position(latitude: latitude, longitude: longitude))
      })
    return try rows("nyc-fever-cases.csv").enumerated().map { number, row in
      let date = row[1].split(separator: "-").compactMap { Int($0) }
      let day = try #require(CalendarDay(year: date[0], month: date[1], day: date[2]))
      return PlacedReport(
        place: row[0], position: positions[row[0]] ?? nil, day: day.daysSince1970,
        chain: "case \(number)")
    }
  }

  static var settings: SpaceTimeScan.Settings {
    var settings = SpaceTimeScan.Settings()
    (settings.days, settings.kilometres, settings.least, settings.worlds) = (7, 3, 2, 999)
    return settings
  }

  static func clusters() async throws -> [ScanCylinder] {
    let known = IndependentReports(try reports(), today: today)
    let scan = SpaceTimeScan(known, today: today, settings: settings)
    return try await scan.clusters(batches: { Seed($0) })
  }
}

@Suite struct `A published example of the space-time permutation scan` {
  @Test func `is as large as it was printed`() throws {
    let reports = try FeverExample.reports()
    #expect(reports.count == 194)
    #expect(try FeverExample.rows("nyc-fever-places.csv").count == 192)
    #expect(reports.allSatisfy { $0.position != nil })
    #expect(IndependentReports(reports, today: FeverExample.today).reports.count == 194)
  }

  @Test func `has three clusters that are named, of which none is below .05`() async throws {
    // With fewer middles the fourth has p = .999, where all of SaTScan's worlds beat it.
    let named = try await FeverExample.clusters().filter { $0.p < 0.99 }
    #expect(named.count == 3)
    #expect(named.allSatisfy { $0.p > 0.05 })
  }

  struct Expected: Sendable {
    let places: Set<String>
    let days: Int
    let count: Int
    let expected: Double
    let ratio: Double
    let p: Double
  }

  /// Places without a case stand in the published circle too; ours holds those from which something was told.
  static let expected = [
    Expected(
      places: ["11415", "11417", "11418", "11421", "11435"], days: 3, count: 4,
      expected: 0.670103, ratio: 3.845418, p: 0.162),
    Expected(places: ["11372"], days: 1, count: 2, expected: 0.164948, ratio: 3.164201, p: 0.413),
    Expected(places: ["10472"], days: 2, count: 2, expected: 0.293814, ratio: 2.137259, p: 0.885),
  ]

  @Test(arguments: expected.enumerated().map { ($0, $1) })
  func `gives place, time, counts and ratio of each`(rank: Int, cluster: Expected) async throws {
    let found = try await FeverExample.clusters()
    try #require(found.count > rank)
    #expect(Set(found[rank].places) == cluster.places)
    #expect(found[rank].days == cluster.days)
    #expect(found[rank].count == cluster.count)
    #expect(abs(found[rank].expected - cluster.expected) < 1e-6)
    #expect(abs(found[rank].ratio - cluster.ratio) < 1e-6)
    // Four standard errors of the difference between 999 worlds and the 3,999 of the other program.
    let error = 4 * (cluster.p * (1 - cluster.p) * (1.0 / 999 + 1.0 / 3999)).squareRoot()
    #expect(abs(found[rank].p - cluster.p) <= error)
  }
}
