package import Casework
internal import Store
internal import Vault

extension Session {
  /// Destroys the key of a document, of its files and of the copies made of it; the proofs of the
  /// others go on to hold.
  ///
  /// What cannot be erased: older backups, and cells of flash memory. The words to the user say so.
  ///
  /// - Throws: `DeskError.notPermitted`, `.reasonMissing`, `VaultError.unknownDocument`, `.erased`.
  package func erase(_ document: DocumentID, reason: String) throws {
    try require(.write)
    guard !reason.isEmpty else { throw DeskError.reasonMissing }
    let audit = Saved(
      by: unlocked.member, at: try moment(), act: "erase",
      document: AuditEntry(about: document, reason: reason))
    let copies = try view().pointing(to: document, limit: 1000)
      .filter { $0.role == "parent" && ($0.row.kind == .copy || $0.row.kind == .transcript) }
    try team.erase([document] + copies.map(\.row.document), audit: try Draft(audit))
    heldReasons.forget()
  }

  /// Erases everything whose time is over and in whose conversation nothing newer was said.
  ///
  /// - Returns: what was erased, or what would be with `isRehearsal`.
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func eraseOverdue(reason: String, isRehearsal: Bool) throws -> [DocumentID] {
    try require(.write)
    let overdue = try view().overdue(at: clock()).map(\.document)
      .filter { try !isKeptByMessage($0) }
    guard !isRehearsal else { return overdue }
    var gone = overdue
    for document in try overdue.flatMap({ try documentsBehind($0) }) where !gone.contains(document)
    {
      gone.append(document)
    }
    for document in gone { try erase(document, reason: reason) }
    return gone
  }
}
