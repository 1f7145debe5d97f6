package import Casework
package import Foundation
internal import Glibc

/// What a vault does for reporters while nobody has unlocked it.
extension Vault {
  /// Takes in several documents in one commit, sealed to the team's public key, with what they change
  /// in mailboxes.
  ///
  /// `alongside`: runs in the same commit; what it throws takes back everything.
  /// - Throws: `VaultError`; then nothing was taken in.
  package func receive(
    _ drafts: [Draft], team: TeamID,
    alongside: @escaping @Sendable (any JournalWriting) throws -> Void = { _ in }
  ) async throws {
    guard let ring = try ring().team(team) else { throw VaultError.notInTeam }
    let parts = try drafts.map { try ring.sealing($0) }
    try await commits.append { journal in
      for part in parts { _ = try part.append(to: journal, unlessKnown: false) }
      try alongside(journal)
    }
  }

  /// The notes that wait for the one who has this receipt; `nil` when there are none.
  ///
  /// - Throws: `VaultError`.
  package func mailbox(_ lookup: Data) throws -> Mailbox? {
    try journal.read { try $0.mail(lookup) }.map { try Mailbox($0) }
  }

  /// Destroys the keys of documents that their author withdraws, removes their files and the mailbox,
  /// and leaves a tombstone for each: the same as an erasure by the team, without any key.
  ///
  /// `documents`: those that his own notes list; what is erased already is passed over.
  /// `mark`: a document that tells the team, appended in the same commit.
  /// - Throws: `VaultError`; then nothing was erased.
  package func withdraw(
    _ documents: [DocumentID], of lookup: Data, team: TeamID, mark: Draft
  ) async throws {
    guard let ring = try ring().team(team) else { throw VaultError.notInTeam }
    let part = try ring.sealing(mark)
    // The snapshot goes first: were the power lost in between, it is only made again.
    try removeSnapshot(of: team)
    let gone = try await commits.append { journal in
      let files = try documents.flatMap { try Self.erase($0, team, journal) }
      _ = try part.append(to: journal, unlessKnown: false)
      try journal.removeMail(lookup)
      return files
    }
    for file in gone { files.remove(file.id) }
    try journal.forgetDeleted()
    try removeSnapshot(of: team)
  }

  private static func erase(
    _ document: DocumentID, _ team: TeamID, _ journal: any JournalWriting
  ) throws -> [FileRow] {
    guard let last = try journal.latest(of: document)?.body, last.team == team,
      last.format != .tombstone
    else { return [] }
    try journal.append(
      SealedVersion.tombstone(document: document, version: last.version + 1, team: team))
    return try journal.removeKeys(of: document)
  }

  private func removeSnapshot(of team: TeamID) throws {
    let file = snapshot(of: team)
    guard FileManager.default.fileExists(atPath: file.path) else { return }
    do { try FileManager.default.removeItem(at: file) } catch { throw VaultError.notWritable }
    try DurableFile.syncFolder(file.deletingLastPathComponent())
  }

  /// How many bytes the disk of the vault has left.
  package var bytesLeft: Int {
    var facts = statvfs()
    guard unsafe statvfs(folder.path, &facts) == 0 else { return 0 }
    return Int(clamping: UInt64(facts.f_bavail) &* UInt64(facts.f_frsize))
  }
}

extension RingTeam {
  /// A draft under a fresh key that is wrapped for the team with nothing but its public half.
  func sealing(_ draft: Draft) throws -> SealedPart {
    let key = TeamKeys.freshKey()
    return SealedPart(
      entry: try draft.sealed(version: 1, team: id, key: key),
      key: KeyRow(
        document: draft.document, team: id,
        wrapped: try wrap(key, owner: .document(draft.document, id))),
      file: try draft.file.map { file in
        FileRow(
          id: file.facts.id, document: draft.document, team: id,
          wrapped: try wrap(file.key, owner: .file(file.facts.id, id)), size: file.facts.size)
      }, fields: draft.fields)
  }
}

extension TeamVault {
  /// Saves a new document and puts a note into a reporter's mailbox, both or neither.
  ///
  /// - Returns: whether the mailbox was there; without one nothing was saved.
  /// - Throws: `VaultError`.
  package func deliver(_ draft: Draft, note: Data, to lookup: Data) throws -> Bool {
    let part = try sealing(draft)
    return try vault.journal.write { journal in
      guard let row = try journal.mail(lookup) else { return false }
      var mailbox = try Mailbox(row)
      try mailbox.add(note)
      _ = try part.append(to: journal, unlessKnown: false)
      try journal.put(mailbox.row)
      return true
    }
  }

  /// Saves documents that were made of what a reporter sent, and lists them in his mailbox, all or
  /// none: they go when he takes back what he told.
  ///
  /// - Returns: what became of each, in order; a document whose source is there already is left out.
  /// - Throws: `VaultError.unknownDocument` when the mailbox is gone; then nothing was saved.
  package func add(_ drafts: [Draft], listedIn note: Data, of lookup: Data) throws -> [Outcome] {
    let parts = try drafts.map { try sealing($0) }
    return try vault.journal.write { journal in
      guard let row = try journal.mail(lookup) else { throw VaultError.unknownDocument }
      let outcomes = try parts.map { try $0.append(to: journal, unlessKnown: true) }
      var mailbox = try Mailbox(row)
      try mailbox.add(note)
      try journal.put(mailbox.row)
      return outcomes
    }
  }

  /// Puts a note into a reporter's mailbox when there is one.
  ///
  /// - Throws: `VaultError`.
  package func removeMail(_ lookup: Data) throws {
    try vault.journal.write { try $0.removeMail(lookup) }
  }
}
