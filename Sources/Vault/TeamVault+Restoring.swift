internal import Casework

extension TeamVault {
  /// Takes in versions as another vault had them, in their order, in one commit.
  ///
  /// A version that is there already is left; so a second run adds nothing.
  ///
  /// - Parameter versions: each as a draft with the number it had.
  /// - Returns: for each whether it was new.
  /// - Throws: `VaultError.staleVersion` when a version before it is missing, `.erased` for a document that
  ///   was erased here; then none was taken in.
  package func restore(_ versions: [(draft: Draft, version: Int)]) throws -> [Bool] {
    try vault.journal.write { journal in
      try versions.map { try restore($0.draft, as: $0.version, in: journal) }
    }
  }

  private func restore(
    _ draft: Draft, as version: Int, in journal: any JournalWriting
  ) throws -> Bool {
    let last = try journal.latest(of: draft.document)?.body
    guard last?.format != .tombstone else { throw VaultError.erased }
    guard let last else {
      guard version == 1 else { throw VaultError.staleVersion(current: 0) }
      _ = try sealing(draft).append(to: journal, unlessKnown: false)
      return true
    }
    guard last.team == keys.team else { throw VaultError.unknownDocument }
    guard version > last.version else { return false }
    guard version == last.version + 1, let row = try journal.key(of: draft.document) else {
      throw VaultError.staleVersion(current: last.version)
    }
    let key = try keys.unwrap(row.wrapped, owner: .document(draft.document, row.team))
    _ = try journal.append(try draft.sealed(version: version, team: keys.team, key: key))
    if let file = try fileRow(of: draft) { try journal.put(file) }
    for field in draft.fields { try journal.put(field) }
    return true
  }
}
