import Casework
import Desk
import Disclosure
import Foundation
import Language
import Support

/// A vault of invented records that grows, loses some, and is published three times; no key and no disk.
struct InventedReleases {
  /// What is known of somebody from outside, by the words of the vault.
  private(set) var known: [PublicRecord] = []
  /// The lines of each release, as anybody can download them.
  private(set) var releases: [[PublicRelease.Cell]] = []
  /// The last release, whole.
  private(set) var last: PublicRelease?
  /// The last records again, of one year alone.
  private(set) var ofYear: [PublicRelease.Cell] = []
  let k: Int

  private static let places = [
    "g:moscow", "g:perm", "g:vladimir", "g:saransk", "g:irkutsk", "g:kaluga", "f:ik6-vladimir",
    "g:yakutia", "g:samara", "g:ufa", "g:voronezh", "",
  ]
  private static let tactics = [
    "T_PRISON", "T_DOC_TRICK", "T_RAID_STREET", "T_RAID_WORSHIP", "T_FALSE_JOB", "T_NEW_CITIZEN",
  ]
  private static let outcomes = ["O_SIGNED", "O_REFUSED", "O_DEPLOYED", "O_MISSING", "O_KILLED"]

  init(_ seed: Int, _ vocabulary: Vocabulary, _ gazetteer: Gazetteer) throws {
    var chance = Seed(seed)
    k = [5, 11, 11, 20][seed % 4]
    let unit = PublicRelease.Unit.allCases[seed % 2]
    let making = ReleaseMaking(unit, k: k, vocabulary: vocabulary, gazetteer: gazetteer)
    var register = making.emptyRegister
    for part in 0..<3 {
      let fresh = part == 0 ? 60 + seed % 300 : Int.random(in: 1..<70, using: &chance)
      for _ in 0..<fresh { known.append(Self.record(known.count, unit, &chance)) }
      // Some are erased, or say no, between two releases.
      let present = known.filter { _ in Int.random(in: 0..<20, using: &chance) > 0 }
      let account = try making.release(present, into: &register)
      let cells = making.cells(of: register, from: "", to: "").map(\.cell)
      releases.append(cells)
      last = PublicRelease(
        title: "Reports", day: "2026-11-26", unit: unit, k: k, columns: unit.columns, cells: cells,
        account: .init(
          records: account.records, published: cells.reduce(0) { $0 + $1.count },
          withheld: account.withheld, stayed: [:], repeats: 0))
    }
    ofYear = making.cells(of: register, from: "2023-01", to: "2023-12").map(\.cell)
  }

  /// Pairs of lines of which the second has everything that the first has: what can be subtracted.
  var nested: [(before: [PublicRelease.Cell], after: [PublicRelease.Cell])] {
    let pairs = releases.indices.flatMap { first in
      releases[(first + 1)...].map { (before: releases[first], after: $0) }
    }
    let years = releases.map { release in
      (before: release.filter { $0.words.first?.hasPrefix("2023") == true }, after: ofYear)
    }
    return pairs + years + (releases.last.map { [(before: ofYear, after: $0)] } ?? [])
  }

  private static func record(
    _ number: Int, _ unit: PublicRelease.Unit, _ chance: inout Seed
  ) -> PublicRecord {
    func skewed(_ words: [String]) -> String {
      words[
        min(
          Int.random(in: 0..<words.count, using: &chance),
          Int.random(in: 0..<words.count, using: &chance))]
    }
    let month = "202\(2 + Int.random(in: 0..<3, using: &chance))-0\(1 + number % 9)"
    let rest = [skewed(tactics), skewed(outcomes)]
    let values =
      unit == .reports
      ? [month, skewed(places)] + rest
      : [month, skewed(places), skewed(["UZ", "TJ", "KG", "RU"])] + rest
    return PublicRecord(id: "r\(number)", values: values)
  }
}
