package import Casework
package import Vault

/// A document that is durable.
package struct SavedDocument: Sendable, Equatable {
  /// The document.
  package let document: DocumentID
  /// Which version.
  package let version: Int
  /// Its place in the journal.
  package let sequence: Int
}

extension Session {
  /// Saves a new document; when it returns, the document survives a power loss.
  ///
  /// - Parameters:
  ///   - act: the word of the act, for the history.
  ///   - id: the name it shall have; a document with sealed fields was sealed for it.
  ///   - file: the sealed file that belongs to it.
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func save<Document: CaseDocument>(
    _ document: Document, act: String, id: DocumentID = .random(), file: SealedFile? = nil
  ) async throws -> SavedDocument {
    try require(.write)
    let saved = Saved(by: unlocked.member, at: try moment(), act: act, document: document)
    let outcome = try await team.add(try Draft(saved, document: id, file: file))
    return SavedDocument(outcome)
  }

  /// Keeps the entry of an act that changes nothing itself; whoever may do the act leaves it.
  ///
  /// - Throws: `VaultError`.
  @discardableResult
  package func keep(_ entry: AuditEntry, act: String) async throws -> SavedDocument {
    let saved = Saved(by: unlocked.member, at: try moment(), act: act, document: entry)
    return SavedDocument(try await team.add(try Draft(saved)))
  }

  /// Saves a new version of a document.
  ///
  /// - Parameter parent: the version it was made from.
  /// - Throws: `DeskError.notPermitted`, `VaultError.staleVersion` when somebody saved meanwhile.
  package func revise<Document: CaseDocument>(
    _ id: DocumentID, to document: Document, parent: Int, act: String
  ) throws -> SavedDocument {
    try require(.write)
    let saved = Saved(by: unlocked.member, at: try moment(), act: act, document: document)
    let entry = try team.update(try Draft(saved, document: id), parent: parent)
    return SavedDocument(.saved(entry))
  }
}

extension SavedDocument {
  init(_ outcome: TeamVault.Outcome) {
    switch outcome {
    case .saved(let entry):
      self.init(
        document: entry.body.document, version: entry.body.version, sequence: entry.sequence)
    case .already(let document): self.init(document: document, version: 1, sequence: 0)
    }
  }
}
