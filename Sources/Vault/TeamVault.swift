package import Casework
internal import Crypto
package import Foundation
internal import Ledger

/// The journal as one team sees it, with the team's keys: what it seals and what it opens.
package struct TeamVault: Sendable {
  /// The vault.
  package let vault: Vault
  /// The keys of the team.
  package let keys: TeamKeys

  /// The journal of a team.
  package init(_ vault: Vault, keys: TeamKeys) {
    self.vault = vault
    self.keys = keys
  }

  /// What became of one draft.
  package enum Outcome: Sendable {
    /// It is durable, at this place.
    case saved(JournalEntry)
    /// The same thing was imported before and stands in this document.
    case already(DocumentID)
  }

  /// Seals new documents and appends them in one commit.
  ///
  /// Drafts with a source key that the journal holds already are left out, so that a second import of
  /// the same thing adds nothing.
  ///
  /// - Returns: what became of each, in order, when all are durable.
  /// - Throws: `VaultError`; then none was saved.
  package func add(_ drafts: [Draft]) throws -> [Outcome] { try add(drafts) { $0 } }

  /// The same for documents that are drafted and sealed on other cores while earlier ones are written.
  ///
  /// - Throws: `VaultError` and what `draft` throws; then none was saved.
  package func add<Item: Sendable>(
    _ items: [Item], _ draft: @escaping @Sendable (Item) throws -> Draft
  ) throws -> [Outcome] {
    try vault.journal.write { journal in
      var outcomes: [Outcome] = []
      try Parallel.inOrder(items) {
        try self.sealing(try draft($0))
      } take: { part in
        outcomes.append(try part.append(to: journal, unlessKnown: true))
      }
      return outcomes
    }
  }

  /// Seals one new document and appends it with whatever else waits for a commit.
  ///
  /// - Throws: `VaultError`; then it was not saved.
  package func add(_ draft: Draft) async throws -> Outcome {
    let part = try sealing(draft)
    return try await vault.commits.append { try part.append(to: $0, unlessKnown: true) }
  }

  /// Appends a new version of a document that is there.
  ///
  /// `parent` is the version it was made from; another present version is refused, so that nobody
  /// overwrites what he has not seen.
  ///
  /// - Throws: `VaultError.staleVersion`, `.erased`, `.unknownDocument`.
  package func update(_ draft: Draft, parent: Int) throws -> JournalEntry {
    try vault.journal.write { try append(draft, parent: parent, to: $0) }
  }

  private func append(
    _ draft: Draft, parent: Int, to journal: any JournalWriting
  ) throws -> JournalEntry {
    guard let last = try journal.latest(of: draft.document)?.body else {
      throw VaultError.unknownDocument
    }
    guard last.format != .tombstone, let row = try journal.key(of: draft.document) else {
      throw VaultError.erased
    }
    guard last.version == parent else { throw VaultError.staleVersion(current: last.version) }
    let key = try keys.unwrap(row.wrapped, owner: .document(draft.document, row.team))
    for field in draft.fields { try journal.put(field) }
    return try journal.append(
      try draft.sealed(version: parent + 1, team: keys.team, key: key))
  }

  /// All versions of a document, opened, the oldest first.
  ///
  /// - Throws: `VaultError.unknownDocument`, `.erased`, `.sealBroken`.
  package func versions(of document: DocumentID) throws -> [(JournalEntry, VersionContent)] {
    let (entries, row) = try vault.journal.read {
      (try $0.versions(of: document), try $0.key(of: document))
    }
    guard let last = entries.last, last.body.team == keys.team else {
      throw VaultError.unknownDocument
    }
    guard last.body.format != .tombstone, let row else { throw VaultError.erased }
    let key = try keys.unwrap(row.wrapped, owner: .document(document, keys.team))
    return try entries.map { ($0, try SealedVersion.open($0.body, key: key)) }
  }

  /// The last version of a document, opened.
  ///
  /// - Throws: `VaultError.unknownDocument`, `.erased`, `.sealBroken`.
  package func latest(of document: DocumentID) throws -> (JournalEntry, VersionContent) {
    let (entry, row) = try vault.journal.read {
      (try $0.latest(of: document), try $0.key(of: document))
    }
    guard let entry, entry.body.team == keys.team else { throw VaultError.unknownDocument }
    guard entry.body.format != .tombstone, let row else { throw VaultError.erased }
    let key = try keys.unwrap(row.wrapped, owner: .document(document, keys.team))
    return (entry, try SealedVersion.open(entry.body, key: key))
  }

  /// Hands out the plain bytes of a file of a document.
  ///
  /// - Throws: `VaultError.unknownDocument`, `.fileDamaged`, and what `body` throws.
  package func openFile(
    _ id: FileID, of document: DocumentID, length: Int, _ body: (Data) throws -> Void
  ) throws {
    let rows = try vault.journal.read { try $0.files(of: document) }
    guard let row = rows.first(where: { $0.id == id }) else { throw VaultError.unknownDocument }
    let key = try keys.unwrap(row.wrapped, owner: .file(id, row.team))
    try vault.files.open(id, key: key, length: length, body)
  }

  /// Destroys the keys of a document, removes its files and every snapshot, and leaves a tombstone.
  ///
  /// The ciphertext stays, so that the proofs hold; nobody can open it again.
  ///
  /// - Parameter audit: the entry that says who erased it and why, appended in the same commit.
  /// - Throws: `VaultError.unknownDocument`, `.erased`.
  package func erase(_ document: DocumentID, audit: Draft) throws {
    try erase([document], audit: audit)
  }

  /// Erases several documents in one commit, with one entry that says who and why.
  ///
  /// - Throws: `VaultError.unknownDocument`, `.erased`; then none was erased.
  package func erase(_ documents: [DocumentID], audit: Draft) throws {
    // Nothing changes for a document that is not there.
    for document in documents {
      guard try vault.journal.read({ try $0.latest(of: document) })?.body.team == keys.team
      else { throw VaultError.unknownDocument }
    }
    let part = try sealing(audit)
    // The snapshots go first: were the power lost in between, they are only made again.
    try removeSnapshot()
    let files = try vault.journal.write { journal in
      let removed = try documents.flatMap { try bury($0, in: journal) }
      _ = try part.append(to: journal, unlessKnown: false)
      return removed
    }
    for file in files { vault.files.remove(file.id) }
    try vault.journal.forgetDeleted()
    try removeSnapshot()
  }

  /// Destroys the sealed fields of documents that lie beside the journal, and saves the versions of the
  /// documents that have them no more; all or none.
  ///
  /// - Parameters:
  ///   - drafts: each with the version it was made from.
  ///   - audit: the entry that says who did it and why, appended in the same commit.
  /// - Throws: `VaultError.staleVersion`, `.erased`, `.unknownDocument`; then nothing was changed.
  package func forgetFields(_ drafts: [(draft: Draft, parent: Int)], audit: Draft) throws {
    let part = try sealing(audit)
    try vault.journal.write { journal in
      for (draft, parent) in drafts {
        try journal.removeFields(of: draft.document)
        _ = try append(draft, parent: parent, to: journal)
      }
      _ = try part.append(to: journal, unlessKnown: false)
    }
    try vault.journal.forgetDeleted()
  }

  private func bury(
    _ document: DocumentID, in journal: any JournalWriting
  ) throws -> [FileRow] {
    guard let last = try journal.latest(of: document)?.body, last.team == keys.team
    else { throw VaultError.unknownDocument }
    guard last.format != .tombstone else { throw VaultError.erased }
    try journal.append(
      SealedVersion.tombstone(document: document, version: last.version + 1, team: keys.team))
    return try journal.removeKeys(of: document)
  }

  private func removeSnapshot() throws {
    let file = vault.snapshot(of: keys.team)
    guard FileManager.default.fileExists(atPath: file.path) else { return }
    do { try FileManager.default.removeItem(at: file) } catch { throw VaultError.notWritable }
    try DurableFile.syncFolder(file.deletingLastPathComponent())
  }
}

/// A draft that is sealed and waits for its place.
struct SealedPart: Sendable {
  let entry: NewEntry
  let leaf: TreeHash
  let key: KeyRow
  let file: FileRow?
  let fields: [FieldRow]

  init(entry: NewEntry, key: KeyRow, file: FileRow?, fields: [FieldRow]) {
    self.entry = entry
    leaf = entry.leaf
    self.key = key
    self.file = file
    self.fields = fields
  }

  func append(
    to journal: any JournalWriting, unlessKnown: Bool
  ) throws -> TeamVault.Outcome {
    if unlessKnown, !entry.sourceKey.isEmpty,
      let known = try journal.document(ofSource: entry.sourceKey, team: entry.team)
    {
      return .already(known)
    }
    return .saved(try appending(to: journal))
  }

  func appending(to journal: any JournalWriting) throws -> JournalEntry {
    let appended = try journal.append(entry, leaf: leaf)
    try journal.put(key)
    if let file { try journal.put(file) }
    for field in fields { try journal.put(field) }
    return appended
  }
}

extension TeamVault {
  func sealing(_ draft: Draft) throws -> SealedPart {
    let key = TeamKeys.freshKey()
    let owner = WrappedKey.Owner.document(draft.document, keys.team)
    return SealedPart(
      entry: try draft.sealed(version: 1, team: keys.team, key: key),
      key: KeyRow(
        document: draft.document, team: keys.team, wrapped: try keys.wrap(key, owner: owner)),
      file: try fileRow(of: draft), fields: draft.fields)
  }

  func fileRow(of draft: Draft) throws -> FileRow? {
    try draft.file.map { file in
      FileRow(
        id: file.facts.id, document: draft.document, team: keys.team,
        wrapped: try keys.wrap(file.key, owner: .file(file.facts.id, keys.team)),
        size: file.facts.size)
    }
  }
}
