internal import Casework
internal import Foundation
internal import Hearing
internal import Vault

/// Documents of the public on their way into the journal: all of them or none.
final class Parcel {
  let arrival: Arrival
  private let hearing: PublicHearing
  private let ring: RingTeam
  private var drafts: [Draft] = []
  private(set) var fileCount = 0

  init(_ hearing: PublicHearing) throws {
    guard let ring = try hearing.vault.ring().team(hearing.team) else {
      throw VaultError.notInTeam
    }
    self.hearing = hearing
    self.ring = ring
    arrival = hearing.arrival
  }

  /// The documents in it, which go when their author withdraws.
  var documents: [DocumentID] { drafts.map(\.document) }

  func add<Document: CaseDocument>(
    _ document: Document, as id: DocumentID = .random(), file: SealedFile? = nil
  ) throws {
    let saved = Saved(by: nil, at: arrival.began, act: "tell", document: document)
    drafts.append(try Draft(saved, document: id, file: file))
  }

  func add(_ files: [TakenFile]) throws -> [DocumentID] {
    try files.map { taken in
      let id = DocumentID.random()
      let facts = taken.file.plainFacts
      let file = EvidenceFile(
        file: taken.file.facts.id, name: taken.name, type: MediaType.sniffed(facts.head),
        length: facts.length, sha256: facts.digest.hexadecimal)
      try add(file, as: id, file: taken.file)
      fileCount += 1
      return id
    }
  }

  /// Seals a field to the second key of the team, which this process cannot open again.
  func sealing<Value>(_ value: Value?, for document: DocumentID) throws -> Sealed<Value>? {
    try value.map { try ring.sealing($0, for: document) }
  }

  func save(_ alongside: @escaping @Sendable (any JournalWriting) throws -> Void) async throws {
    try await hearing.vault.receive(drafts, team: hearing.team, alongside: alongside)
  }
}
