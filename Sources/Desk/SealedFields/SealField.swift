package import Casework
internal import Vault

extension Session {
  /// Seals a field for a document before its first save; anyone who writes may.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func sealing<Value>(_ value: Value, for document: DocumentID) throws -> Sealed<Value> {
    try require(.write)
    guard let ring = try unlocked.vault.ring().team(team.keys.team) else {
      throw DeskError.unknownTeam
    }
    return try ring.sealing(value, for: document, match: team.keys)
  }
}
