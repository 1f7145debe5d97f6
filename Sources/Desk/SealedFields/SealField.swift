package import Casework
internal import Vault

extension Session {
  /// Seals a field for a document before its first save; anyone who writes may.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func sealing<Value>(_ value: Value, for document: DocumentID) throws -> Sealed<Value> {
    try require(.write)
    return try ringTeam().sealing(value, for: document, match: team.keys)
  }

  /// The public half of the team, which fields are sealed to.
  ///
  /// - Throws: `DeskError.unknownTeam`, `VaultError`.
  func ringTeam() throws -> RingTeam {
    guard let found = try unlocked.vault.ring().team(team.keys.team) else {
      throw DeskError.unknownTeam
    }
    return found
  }
}
