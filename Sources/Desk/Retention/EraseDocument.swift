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
    shared.forgetErased()
  }

  /// The kinds of documents of which something ends by itself.
  static var ending: [DocumentKind] { [.report, .search, .case] }

  /// Erases everything whose time is over and in whose conversation nothing newer was said, and forgets
  /// the contacts of those for whom the work is over.
  ///
  /// - Returns: what was erased and of what the contact was forgotten, or what would be with
  ///   `isRehearsal`.
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func eraseOverdue(reason: String, isRehearsal: Bool) throws -> EndedByTime {
    try require(.write)
    let view = try view()
    var ended = EndedByTime()
    var closed: [DocumentID] = []
    for row in try view.overdue(at: clock(), of: Self.ending) {
      let document = try open(row.document).document
      if let due = Retention.due(document), due <= clock() {
        if try !isKeptByMessage(row.document) { ended.erased.append(row.document) }
      } else {
        closed += try endedContacts(row.document, document)
      }
    }
    // Two closed cases may rest on one report, and what is erased has no contact any more.
    var seen = Set(ended.erased)
    closed = closed.filter { seen.insert($0).inserted }
    ended.forgotten = try closed.filter { try view.facets(of: $0).contains(.contact) }
    guard !isRehearsal else { return ended }
    for document in try ended.erased.flatMap({ try documentsBehind($0) })
    where !ended.erased.contains(document) {
      ended.erased.append(document)
    }
    for document in ended.erased { try erase(document, reason: reason) }
    try forgetContacts(closed, reason: reason)
    return ended
  }
}

/// What ended because its time was over.
package struct EndedByTime: Equatable, Sendable {
  /// The documents that were erased.
  package var erased: [DocumentID] = []
  /// The documents that stay, and whose contact was forgotten.
  package var forgotten: [DocumentID] = []

  /// Documents that were erased, and no contact forgotten.
  package init(erased: [DocumentID] = []) { self.erased = erased }
}
