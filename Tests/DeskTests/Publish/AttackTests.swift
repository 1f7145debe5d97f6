import Casework
import Desk
import Foundation
import Language
import Publication
import Support
import Testing

/// 200 vaults, three releases of each and one of a year, attacked from outside: no attack may succeed.
@Suite struct `An attack on what was published` {
  private static let vocabulary = Result { try Vocabulary(files: DataFiles()) }
  private static let gazetteer = Result { try Gazetteer(files: DataFiles()) }

  private let places: Gazetteer
  private let words: Vocabulary

  init() throws {
    places = try Self.gazetteer.get()
    words = try Self.vocabulary.get()
  }

  private func chain(_ column: String, _ word: String) -> [String] {
    switch column {
    case "received", "month": return [word, String(word.prefix(4))]
    case "place":
      let chain = places.chain(word)
      return chain.map(\.id) + chain.map { "c:" + $0.country } + [word]
    case "tactic": return words.withBroader(word)
    default: return [word]
    }
  }

  @Test(arguments: 0..<200)
  func `singles nobody out, learns nothing by a difference, and links nobody`(seed: Int) throws {
    let vault = try InventedReleases(seed, words, places)
    let columns = PublicRelease.Unit.allCases[seed % 2].columns
    let attack = ReleaseAttack(chains: chain, columns: columns, k: vault.k)
    let known = Set(vault.known.map { Array($0.values.dropLast()) })
    for release in vault.releases + [vault.ofYear] {
      #expect(attack.singledOut(release) == 0)
      #expect(!known.contains { attack.links(release, to: $0) })
    }
    for (before, after) in vault.nested {
      let added = ReleaseAttack.added(before, after)
      #expect(added.allSatisfy { $0.count > 0 })
      #expect(attack.singledOut(added) == 0)
      #expect(!known.contains { attack.links(added, to: $0) })
    }
  }

  /// The attacks are not blind: the records themselves, told as they are, fall to each of them.
  @Test func `succeeds where nothing was done against it`() throws {
    let vault = try InventedReleases(0, words, places)
    let attack = ReleaseAttack(
      chains: chain, columns: PublicRelease.Unit.reports.columns, k: vault.k)
    func plain(_ records: some Sequence<PublicRecord>) -> [PublicRelease.Cell] {
      Dictionary(grouping: records, by: \.values).map { .init(words: $0, count: $1.count) }
    }
    let (all, fewer) = (plain(vault.known), plain(vault.known.dropLast(3)))
    #expect(attack.singledOut(all) > 0)
    #expect(attack.singledOut(ReleaseAttack.added(fewer, all)) > 0)
    #expect(vault.known.contains { attack.links(all, to: Array($0.values.dropLast())) })
  }

  /// What stands on the pages is what was attacked: no number on them is smaller than k but 0.
  @Test(arguments: [1, 2, 3, 4]) func `finds no smaller number on any page`(seed: Int) throws {
    let vault = try InventedReleases(seed, words, places)
    let release = try #require(vault.last)
    let site = PublicSite(
      release, words: try Words(files: DataFiles()), vocabulary: words, gazetteer: places)
    site.write { path, bytes in
      guard path.hasPrefix("ru/") else { return }
      let page = String(decoding: bytes, as: UTF8.self)
      for cell in page.matches(of: /<td class="number">([0-9\u{202F}]+)<\/td>/) {
        let number = Int(cell.output.1.filter(\.isNumber)) ?? 0
        #expect(number == 0 || number >= vault.k, "\(path): \(number)")
      }
    }
  }
}
