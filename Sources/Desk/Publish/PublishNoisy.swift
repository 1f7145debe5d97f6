package import Casework
internal import Disclosure
package import Language
internal import Publication
internal import Store
internal import Vault

/// A noisy table that is ready, and what is left of the privacy of those in it.
package struct NoisyRelease: Sendable {
  /// The table.
  package let csv: String
  /// How many cells.
  package let cells: Int
  /// What all noisy tables of this unit have spent.
  package let spent: Double
}

/// Why no noisy table is made.
package enum NoiseRefusal: Error, Equatable, Sendable {
  /// The epsilon is none between 0.001 and 10.
  case badEpsilon
  /// Tables before this one have spent too much already.
  case spent(Double, limit: Double)
  /// A column has no list of words from which all its cells could be made.
  case openColumn(String)
}

extension Session {
  /// What all noisy tables of a unit may spend together: with ε = 2 the odds of anything that is seen change
  /// by a factor of at most 7.4 for whoever is in them.
  package static let mostEpsilon = 2.0

  /// Publishes a table with differential privacy, beside the one of classes.
  ///
  /// Tables spend of one store, because their epsilons add up (Dwork & Roth 2014, theorem 3.16). The
  /// spending is durable before the table is made.
  ///
  /// - Throws: `NoiseRefusal`, `DeskError`, `ExportError.noConsent`, `VaultError`.
  package func publishNoisy(
    _ unit: PublicRelease.Unit, columns: [String], thousandths: Int, on day: String,
    reason: String, files: DataFiles = DataFiles()
  ) async throws -> NoisyRelease {
    guard let noise = DiscreteNoise(thousandths: thousandths) else { throw NoiseRefusal.badEpsilon }
    let domains = try columns.map { try Self.domain($0, unit, files) }
    let facts = try PublicFacts(self, try Gazetteer(files: files))
    var leaving = try await leaving(
      "publish noisy", for: .statistics, to: .public, reason: reason, kept: facts.kept)
    let found = facts.records(of: unit, &leaving)
    guard !found.records.isEmpty else { throw ExportError.noConsent(leaving.staying) }
    let spent = try await spend(Double(thousandths) / 1000, unit, columns, day)
    let places = columns.compactMap { unit.columns.firstIndex(of: $0) }
    var chance = SystemRandomNumberGenerator()
    let table = try NoisyTable(
      columns: columns, domains: domains,
      records: found.records.map { record in places.map { record.values[$0] } }, noise: noise,
      using: &chance)
    let plain = PlainTable(
      columns: columns + ["people_noisy"], rows: table.cells.map { $0.words + ["\($0.count)"] })
    return NoisyRelease(csv: plain.csv, cells: table.cells.count, spent: spent)
  }

  /// The words that a column can have, whoever is in the vault.
  private static func domain(
    _ column: String, _ unit: PublicRelease.Unit, _ files: DataFiles
  ) throws -> [String] {
    guard unit.columns.contains(column) else { throw NoiseRefusal.openColumn(column) }
    let vocabulary = try Vocabulary(files: files)
    switch column {
    case "tactic": return vocabulary.codes(of: .tactic).map(\.code)
    case "outcome": return vocabulary.codes(of: .outcome).map(\.code)
    case "citizenship":
      return Set(try Gazetteer(files: files).places.map(\.country)).filter { !$0.isEmpty }.sorted()
    default: throw NoiseRefusal.openColumn(column)
    }
  }

  private func spend(
    _ epsilon: Double, _ unit: PublicRelease.Unit, _ columns: [String], _ day: String
  ) async throws -> Double {
    let name = "noise.\(unit.rawValue)"
    let row = try view().documents(
      DocumentQuery(.releaseBook, [.has(Facet("book", name))], limit: 1)
    ).rows.first
    var known: Opened<ReleaseBook>?
    if let row { known = try opened(row.document) }
    var book = known?.document ?? ReleaseBook(name: name, register: "")
    let before = book.spent.reduce(0) { $0 + $1.epsilon }
    guard before + epsilon <= Self.mostEpsilon + 1e-9 else {
      throw NoiseRefusal.spent(before, limit: Self.mostEpsilon)
    }
    book.spent.append(.init(day: day, epsilon: epsilon, columns: columns))
    if let known {
      _ = try keep(book, by: .publish, as: known.id, parent: known.version, act: "spend epsilon")
    } else {
      _ = try await keep(book, by: .publish, act: "spend epsilon")
    }
    return before + epsilon
  }
}
