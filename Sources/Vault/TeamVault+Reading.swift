package import Casework
internal import Crypto
package import Foundation

/// One version of the team, opened, or the news that a document is gone.
package enum OpenedEntry: Sendable {
  /// A version and what is inside.
  case version(JournalEntry, VersionContent)
  /// The document was erased with this entry.
  case erased(JournalEntry)
}

extension TeamVault {
  /// Opens what the team has in a stretch of the journal, on all cores.
  ///
  /// Versions of documents that were erased later have no key any more and are left out.
  ///
  /// - Parameters:
  ///   - sequence: the place after which to begin.
  ///   - limit: how many entries of the journal to look at.
  /// - Returns: the opened entries in order, and the place up to which the journal was read; that place
  ///   is `sequence` when nothing follows.
  /// - Throws: `VaultError.sealBroken` for a changed entry: nothing is skipped silently.
  package func opened(
    after sequence: Int, limit: Int
  ) throws -> (entries: [OpenedEntry], upTo: Int) {
    let (entries, rows) = try vault.journal.read { journal in
      let entries = try journal.entries(after: sequence, limit: limit)
      let mine = entries.filter { $0.body.team == keys.team }
      let rows = try mine.map { try journal.key(of: $0.body.document) }
      return (entries, Array(zip(mine, rows)))
    }
    let opened = try Parallel.map(rows) { entry, row in try open(entry, row) }
    return (opened.compactMap { $0 }, entries.last?.sequence ?? sequence)
  }

  /// The last versions of some documents, opened, read in one consistent state; what is erased or of
  /// another team is left out.
  ///
  /// - Throws: `VaultError.sealBroken`.
  package func latest(of documents: [DocumentID]) throws -> [DocumentID: VersionContent] {
    let found = try vault.journal.read { journal in
      try documents.compactMap { document in
        try journal.latest(of: document).map { ($0, try journal.key(of: document)) }
      }
    }
    return try found.reduce(into: [:]) { contents, pair in
      guard pair.0.body.team == keys.team,
        case .version(let entry, let content)? = try open(pair.0, pair.1)
      else { return }
      contents[entry.body.document] = content
    }
  }

  private func open(_ entry: JournalEntry, _ row: KeyRow?) throws -> OpenedEntry? {
    guard entry.holds else { throw VaultError.sealBroken }
    if entry.body.format == .tombstone { return .erased(entry) }
    guard let row else { return nil }
    let key = try keys.unwrap(row.wrapped, owner: .document(entry.body.document, row.team))
    return .version(entry, try SealedVersion.open(entry.body, key: key))
  }

  /// Wraps again, under the team's present symmetric key, what came in while the vault was locked and
  /// what earlier secrets wrapped.
  ///
  /// - Parameter limit: how many at most; it is called until it returns 0.
  /// - Returns: how many it wrapped.
  /// - Throws: `VaultError`.
  package func rewrap(limit: Int = 500) throws -> Int {
    try vault.journal.write { journal in
      let documents = try journal.keys(of: keys.team).lazy.filter { isOld($0.wrapped) }
        .prefix(limit)
      for row in documents {
        let owner = WrappedKey.Owner.document(row.document, row.team)
        let wrapped = try keys.wrap(try keys.unwrap(row.wrapped, owner: owner), owner: owner)
        try journal.put(KeyRow(document: row.document, team: row.team, wrapped: wrapped))
      }
      let files = try journal.files().lazy
        .filter { $0.team == keys.team && isOld($0.wrapped) }.prefix(limit)
      for row in files {
        let owner = WrappedKey.Owner.file(row.id, row.team)
        let wrapped = try keys.wrap(try keys.unwrap(row.wrapped, owner: owner), owner: owner)
        try journal.put(
          FileRow(
            id: row.id, document: row.document, team: row.team, wrapped: wrapped, size: row.size))
      }
      return documents.count + files.count
    }
  }

  private func isOld(_ wrapped: Data) -> Bool {
    let generation = wrapped.dropFirst().prefix(2).reduce(0) { $0 << 8 | Int($1) }
    return wrapped.first != WrappedKey.Form.symmetric.rawValue || generation != keys.current
  }

  /// How many keys wait to be wrapped again.
  ///
  /// - Throws: `VaultError`.
  package func waitingToRewrap() throws -> Int {
    try vault.journal.read { journal in
      try journal.keys(of: keys.team).count { isOld($0.wrapped) }
        + journal.files().count { $0.team == keys.team && isOld($0.wrapped) }
    }
  }

  /// Seals the snapshot of a view in pieces, and puts it in the place of the older one.
  ///
  /// - Throws: `VaultError`.
  package func putSnapshot(_ bytes: Data) throws {
    guard let generation = keys.generations[keys.current] else { throw VaultError.sealBroken }
    let file = vault.snapshot(of: keys.team)
    try DurableFile.makeFolder(file.deletingLastPathComponent())
    let box = try SnapshotSeal.close(bytes, key: generation.snapshot.key, team: keys.team)
    try DurableFile.replace(file, with: box)
  }

  /// The snapshot of the team's view; `nil` when there is none, or it is damaged or another team's.
  package func readSnapshot() -> Data? {
    guard let generation = keys.generations[keys.current],
      let box = try? Data(contentsOf: vault.snapshot(of: keys.team), options: .alwaysMapped)
    else { return nil }
    return try? SnapshotSeal.open(box, key: generation.snapshot.key, team: keys.team)
  }

  /// Removes the snapshot of the team's view, when there is one.
  package func dropSnapshot() {
    try? FileManager.default.removeItem(at: vault.snapshot(of: keys.team))
  }
}

/// The seal of a snapshot: pieces of 1 MiB under AES-GCM, each bound to its place and to the last.
///
/// AES-GCM and not the secretstream of files: with the instructions of present processors it is five
/// times as fast, and unlocking waits for it. A snapshot is used whole or not at all.
enum SnapshotSeal {
  private static let piece = 1 << 20

  static func close(_ bytes: Data, key: SymmetricKey, team: TeamID) throws -> Data {
    // A key of its own for each snapshot, so that counters may serve as nonces without care.
    let salt = Sodium.random(32)
    let own = HKDF<SHA256>.deriveKey(inputKeyMaterial: key, salt: salt, outputByteCount: 32)
    let count = max(1, (bytes.count + piece - 1) / piece)
    let pieces = try Parallel.map(Array(0..<count)) { index in
      let range = index * piece..<min((index + 1) * piece, bytes.count)
      return try Seal.close(bytes[range], key: own, context: context(team, index, of: count))
    }
    var box = Data(salt)
    box.reserveCapacity(32 + bytes.count + count * Seal.overhead)
    for piece in pieces { box.append(piece) }
    return box
  }

  static func open(_ box: Data, key: SymmetricKey, team: TeamID) throws -> Data {
    guard box.count > 32 + Seal.overhead else { throw VaultError.sealBroken }
    let own = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: key, salt: box.prefix(32), outputByteCount: 32)
    let sealed = box.dropFirst(32)
    let step = piece + Seal.overhead
    let count = (sealed.count + step - 1) / step
    let pieces = try Parallel.map(Array(0..<count)) { index in
      let start = sealed.startIndex + index * step
      return try Seal.open(
        sealed[start..<min(start + step, sealed.endIndex)], key: own,
        context: context(team, index, of: count))
    }
    var bytes = Data(capacity: sealed.count)
    for piece in pieces { bytes.append(piece) }
    return bytes
  }

  private static func context(_ team: TeamID, _ index: Int, of count: Int) -> [UInt8] {
    Array("guvoh/1 snapshot".utf8) + team.bytes + UInt32(truncatingIfNeeded: index).bigEndianBytes
      + UInt32(truncatingIfNeeded: count).bigEndianBytes
  }
}
