package import Casework
internal import Vault

/// Something that was read from an export, with where it came from.
package struct Incoming: Sendable {
  /// What names it in its source, the same at each import: source, id and hash of the content.
  package var source: String
  /// The report it becomes.
  package var report: Report
  /// How the one who told it can be reached; it is sealed before anything is saved.
  package var contact: Contact?

  /// An incoming report with every fact given.
  package init(source: String, report: Report, contact: Contact? = nil) {
    self.source = source
    self.report = report
    self.contact = contact
  }
}

/// What became of an import.
package struct Received: Sendable, Equatable {
  /// New documents.
  package var new: [DocumentID] = []
  /// Documents that were there already.
  package var already: [DocumentID] = []
}

extension Session {
  /// Takes in what was read from an export, in one commit; what the vault holds already is left out.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`; then nothing of this call was taken in.
  package func receive(_ incoming: [Incoming]) throws -> Received {
    try require(.write)
    let now = try moment()
    let ring = incoming.contains { $0.contact != nil } ? try ringTeam() : nil
    let outcomes = try team.add(incoming) { [self] item in
      let id = DocumentID.random()
      var report = item.report
      report.contact = try item.contact.flatMap {
        try ring?.sealing($0, for: id, match: team.keys)
      }
      report.senders = item.contact.flatMap(senders)
      return try Draft(
        Saved(by: unlocked.member, at: now, act: "receive", document: report), document: id,
        sourceKey: team.keys.sourceKey(of: Array(item.source.utf8)))
    }
    var places: [Int] = []
    let received = outcomes.reduce(into: Received()) { received, outcome in
      switch outcome {
      case .saved(let entry):
        received.new.append(entry.body.document)
        places.append(entry.sequence)
      case .already(let document): received.already.append(document)
      }
    }
    // One commit: its places follow one another.
    if let first = places.first, let last = places.last { wrote(first...last, at: now) }
    return received
  }
}
