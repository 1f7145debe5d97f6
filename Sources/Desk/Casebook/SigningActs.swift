package import Casework
internal import Vault

extension Session {
  /// Writes down what was signed; the steps that follow a signature come into the case with it.
  ///
  /// - Parameter steps: the codes of the checklist for after a signature.
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func recordSigning(
    _ signing: Signing, in id: DocumentID, steps: [String]
  ) throws -> SavedDocument {
    try change(id, as: Case.self, act: "signing") { document in
      document.signing = signing
      let known = Set(document.steps.map(\.code))
      document.steps += steps.filter { !known.contains($0) }.map { Step($0) }
    }
  }

  /// Seals how the one it is for can be reached, and when that is safe.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func setContact(_ contact: Contact, of id: DocumentID) throws -> SavedDocument {
    let sealed = try sealing(contact, for: id)
    return try change(id, as: Case.self, act: "contact") { $0.contact = sealed }
  }

  /// Opens how he can be reached for one display; that it was opened and why is an entry first.
  ///
  /// - Throws: `DeskError.notPermitted`, `.reasonMissing`, `VaultError`.
  package func contact(of id: DocumentID, reason: String) async throws -> Contact? {
    guard let sealed = try opened(id, as: Case.self).document.contact else { return nil }
    return try await reveal(sealed, in: id, reason: reason)
  }
}
