package import Casework
internal import Vault

extension Session {
  /// Opens a sealed field for one display.
  ///
  /// That it was opened, by whom and why is durable first.
  ///
  /// - Throws: `DeskError.notPermitted`, `.reasonMissing`, `VaultError.sealBroken`.
  package func reveal<Value>(
    _ sealed: Sealed<Value>, in document: DocumentID, reason: String
  ) async throws -> Value {
    try require(.sealedFields)
    guard !reason.isEmpty else { throw DeskError.reasonMissing }
    _ = try await save(AuditEntry(about: document, reason: reason), act: "reveal")
    return try team.opening(sealed, in: document)
  }
}
