package import Casework
internal import Vault

/// What was opened of an item of a conversation, for one display.
package struct RevealedContact: Sendable {
  /// How the one who told it, or who asks, can be reached.
  package var contact: Contact?
  /// How the asker is to the one he looks for.
  package var relation: String?
  /// Who is looked for.
  package var sought: SoughtPerson?
}

extension Session {
  /// Opens what is sealed in an item of a conversation, for one display; each opening is an entry first.
  ///
  /// What comes from the public page is sealed with public keys alone and brings no keyed hash of its
  /// number. Since it is open now, the conversation learns it here and "same number" finds it from then on.
  ///
  /// - Throws: `DeskError.notPermitted`, `.reasonMissing`, `VaultError`.
  package func revealContact(
    of item: DocumentID, reason: String
  ) async throws -> RevealedContact {
    var revealed = RevealedContact()
    switch try open(item).document {
    case .report(let saved):
      guard let sealed = saved.document.contact else { throw VaultError.unknownDocument }
      revealed.contact = try await reveal(sealed, in: item, reason: reason)
    case .search(let saved):
      revealed.sought = try await reveal(saved.document.person, in: item, reason: reason)
      if let sealed = saved.document.seeker {
        let seeker = try await reveal(sealed, in: item, reason: reason)
        (revealed.contact, revealed.relation) = (seeker.contact, seeker.relation)
      }
    default: throw VaultError.unknownDocument
    }
    if let contact = revealed.contact { try learn(contact, from: item) }
    return revealed
  }

  private func learn(_ contact: Contact, from item: DocumentID) throws {
    guard rights.contains(.write), let senders = senders(contact) else { return }
    for id in try conversations(of: item, try view()) {
      try handle(id, act: "senders") { conversation in
        conversation.senders += senders.filter { !conversation.senders.contains($0) }
      }
    }
  }
}
