package import Casework
internal import Disclosure
internal import Foundation
package import Language
internal import Store
internal import Vault

/// What is to be said in public.
package struct ReleaseOrder: Sendable {
  /// What it is called on its pages.
  package var title: PublicWords
  /// Today, `2026-11-26`.
  package var day: String
  /// What is counted.
  package var unit: PublicRelease.Unit
  /// The first month; empty for no beginning.
  package var from: String
  /// The last month; empty for no end.
  package var to: String
  /// The least number in a cell.
  package var k: Int
  /// Why, for the journal.
  package var reason: String

  /// An order with every fact given.
  package init(
    title: PublicWords, day: String, unit: PublicRelease.Unit = .reports, from: String = "",
    to: String = "", k: Int = 11, reason: String
  ) {
    self.title = title
    self.day = day
    self.unit = unit
    self.from = from
    self.to = to
    self.k = k
    self.reason = reason
  }
}

/// A release that is durable, and the sealed records behind its figure.
package struct Released: Sendable {
  /// The document.
  package let document: DocumentID
  /// What is public.
  package let release: PublicRelease
  /// The places in the journal of the records that are counted; for the pack of an auditor.
  package let counted: [Int]
}

extension Session {
  /// Publishes figures: consent is asked of each record, nobody stands out, nothing is told by a difference.
  ///
  /// The register is durable before the figures are: were the power lost between them, records would be held
  /// to be published that are not, which tells nothing.
  ///
  /// - Throws: `DeskError.exercise`, `.notPermitted`, `.reasonMissing`, `ExportError.noConsent`, `.nothing`,
  ///   `.unseenMarks` for a name in the title, `DisclosureError`, `VaultError`.
  package func publish(
    _ order: ReleaseOrder, files: DataFiles = DataFiles()
  ) async throws -> Released {
    try require(.publish)
    try requireOutward()
    _ = try order.title.checked(files)
    let gazetteer = try Gazetteer(files: files)
    let facts = try PublicFacts(self, gazetteer)
    var leaving = try await leaving(
      "publish", for: .statistics, to: .public, reason: order.reason, kept: facts.kept)
    let found = facts.records(of: order.unit, &leaving)
    guard !found.records.isEmpty else {
      throw leaving.staying > 0 ? ExportError.noConsent(leaving.staying) : ExportError.nothing
    }
    let making = ReleaseMaking(
      order.unit, k: order.k, vocabulary: try Vocabulary(files: files), gazetteer: gazetteer)
    let book = facts.book(named: order.unit.rawValue)
    var (release, register) = try figures(order, making, found, book, leaving)
    release.voices = facts.voices(leaving)
    let counted = Self.counted(found.records, register.register, register.cells)
    try await keep(register.register, of: order.unit, after: book)
    release.proof = try proof(counted)
    let saved = try await keep(release, by: .publish, act: "publish")
    return Released(document: saved.document, release: release, counted: counted)
  }

  /// The release, the register after it, and the places of its cells.
  private func figures(
    _ order: ReleaseOrder, _ making: ReleaseMaking,
    _ found: (records: [PublicRecord], all: Int, repeats: Int), _ book: KeptBook?,
    _ leaving: Leaving
  ) throws -> (PublicRelease, (register: ReleaseRegister, cells: Set<Int>)) {
    let within = found.records.filter {
      making.isWithin($0.values.first ?? "", order.from, order.to)
    }
    guard !within.isEmpty else { throw ExportError.nothing }
    var register = try book?.register() ?? making.emptyRegister
    _ = try making.release(found.records, into: &register)
    let cells = making.cells(of: register, from: order.from, to: order.to)
    guard !cells.isEmpty else {
      throw DisclosureError.tooFewRecords(within.count, k: order.k)
    }
    let published = cells.reduce(0) { $0 + $1.cell.count }
    let inCells = Set(cells.map(\.place))
    let told = within.count { register.cell(of: $0.id).map(inCells.contains) == true }
    let release = PublicRelease(
      title: order.title.text, day: order.day, unit: order.unit, from: order.from, to: order.to,
      k: order.k, columns: order.unit.columns, cells: cells.map(\.cell),
      account: .init(
        records: published + within.count - told + leaving.staying, published: published,
        withheld: within.count - told,
        stayed: leaving.stayed.reduce(into: [:]) { $0[$1.key.rawValue] = $1.value },
        repeats: found.repeats))
    return (release, (register, inCells))
  }

  private static func counted(
    _ records: [PublicRecord], _ register: ReleaseRegister, _ cells: Set<Int>
  ) -> [Int] {
    records.filter { register.cell(of: $0.id).map(cells.contains) == true }.map(\.sequence)
      .sorted()
  }

  /// Keeps the register; somebody who published meanwhile is not written over.
  private func keep(
    _ register: ReleaseRegister, of unit: PublicRelease.Unit, after known: KeptBook?
  ) async throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let text = String(decoding: try encoder.encode(register), as: UTF8.self)
    guard let known else {
      _ = try await keep(
        ReleaseBook(name: unit.rawValue, register: text), by: .publish, act: "register")
      return
    }
    var book = known.book
    book.register = text
    _ = try keep(book, by: .publish, as: known.id, parent: known.version, act: "register")
  }
}

/// What was published of a unit, and which version of the book says so.
struct KeptBook: Sendable {
  let id: DocumentID
  let version: Int
  let book: ReleaseBook

  /// The register in it.
  func register() throws -> ReleaseRegister {
    do {
      return try JSONDecoder().decode(ReleaseRegister.self, from: Data(book.register.utf8))
    } catch { throw DisclosureError.foreignRegister }
  }
}
