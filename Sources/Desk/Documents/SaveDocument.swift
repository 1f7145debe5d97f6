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
    try await keep(entry, as: act)
  }

  /// Keeps the result of somebody's own work, who may not write in cases: a count, a rule, a release.
  ///
  /// - Throws: `DeskError.notPermitted` without the right of that work, `VaultError`.
  func keep<Document: CaseDocument>(
    _ document: Document, by right: Right, act: String
  ) async throws -> SavedDocument {
    try require(right)
    return try await keep(document, as: act)
  }

  /// The same for a new version.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError.staleVersion` when somebody saved meanwhile.
  func keep<Document: CaseDocument>(
    _ document: Document, by right: Right, as id: DocumentID, parent: Int, act: String
  ) throws -> SavedDocument {
    try require(right)
    return try renew(id, document, parent: parent, act: act)
  }

  private func keep<Document: CaseDocument>(
    _ document: Document, as act: String
  ) async throws -> SavedDocument {
    let saved = Saved(by: unlocked.member, at: try moment(), act: act, document: document)
    return SavedDocument(try await team.add(try Draft(saved)))
  }

  private func renew<Document: CaseDocument>(
    _ id: DocumentID, _ document: Document, parent: Int, act: String
  ) throws -> SavedDocument {
    let saved = Saved(by: unlocked.member, at: try moment(), act: act, document: document)
    return SavedDocument(.saved(try team.update(try Draft(saved, document: id), parent: parent)))
  }

  /// Saves a new version of a document.
  ///
  /// - Parameter parent: the version it was made from.
  /// - Throws: `DeskError.notPermitted`, `VaultError.staleVersion` when somebody saved meanwhile.
  package func revise<Document: CaseDocument>(
    _ id: DocumentID, to document: Document, parent: Int, act: String
  ) throws -> SavedDocument {
    try require(.write)
    return try renew(id, document, parent: parent, act: act)
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
