internal import Casework
package import Store
internal import Vault

/// The view of the team: opened when it is first asked for, kept up by the places of the journal.
extension Session {
  /// The view with everything in it that is durable now.
  ///
  /// - Parameter progress: told how many entries of how many are read.
  /// - Throws: `VaultError`, `CaseworkError`.
  package func view(progress: (Int, Int) -> Void = { _, _ in }) throws -> CaseView {
    let end = try team.vault.journal.lastSequence()
    return try shared.upToDate(end) {
      try snapshotView() ?? CaseView()
    } catchUp: { view, words in
      try catchUp(view, words, progress)
    }
  }

  /// Makes the view again from the journal alone, and replaces the present one.
  ///
  /// - Returns: how many entries were read.
  /// - Throws: `VaultError`, `CaseworkError`.
  package func rebuild(progress: (Int, Int) -> Void = { _, _ in }) throws -> Int {
    let (view, words) = (try CaseView(), SearchWords())
    try catchUp(view, words, progress)
    try shared.replace(view, words)
    return try view.sequence()
  }

  /// Ends the work: what the view knows is sealed as a snapshot, so that the next one begins quickly.
  ///
  /// - Throws: `VaultError`; nothing acknowledged depends on it.
  package func lock() throws {
    guard let view = shared.take() else { return }
    let sequence = try view.sequence()
    guard let bytes = try view.snapshot() else { return team.dropSnapshot() }
    guard let head = try SnapshotHead(team.vault, upTo: sequence) else { return }
    try team.putSnapshot(head.bytes + bytes)
  }

  private func snapshotView() throws -> CaseView? {
    guard let bytes = team.readSnapshot(), let head = SnapshotHead(bytes) else { return nil }
    // A snapshot of another journal, or of one that has been put back since, is of no use.
    guard try SnapshotHead(team.vault, upTo: head.sequence) == head,
      let view = try? CaseView(snapshot: bytes.dropFirst(SnapshotHead.length)),
      try view.sequence() == head.sequence
    else { return nil }
    return view
  }

  private func catchUp(
    _ view: CaseView, _ words: SearchWords, _ progress: (Int, Int) -> Void
  ) throws {
    var sequence = try view.sequence()
    let end = try team.vault.journal.lastSequence()
    guard sequence < end else { return }
    var ahead: Prepared? = try prepare(after: sequence, words)
    while let batch = ahead, batch.upTo > sequence {
      sequence = batch.upTo
      if sequence >= end {
        // The last of them, most often the only one: nothing is to be prepared beside it.
        try view.apply(batch.changes, upTo: sequence)
        ahead = nil
      } else {
        ahead = try Beside.both(
          { try self.prepare(after: batch.upTo, words) },
          { try view.apply(batch.changes, upTo: batch.upTo) }
        )
      }
      progress(min(sequence, end), end)
    }
  }

  private struct Prepared: Sendable {
    let changes: [ViewChange]
    let upTo: Int
  }

  private func prepare(after sequence: Int, _ words: SearchWords) throws -> Prepared {
    let (entries, upTo) = try team.opened(after: sequence, limit: 4000)
    return Prepared(changes: try Parallel.map(entries) { try self.change($0, words) }, upTo: upTo)
  }

  private func change(_ entry: OpenedEntry, _ words: SearchWords) throws -> ViewChange {
    switch entry {
    case .erased(let entry):
      shared.documents.forget(entry.body.document)
      shared.answers.forget()
      return .erased(entry.body.document, sequence: entry.sequence)
    case .version(let entry, let content):
      let document = try AnyDocument(content)
      let facts = document.facts
      return .saved(
        ViewRow(
          document: entry.body.document, version: entry.body.version, sequence: entry.sequence,
          facts: facts.withoutText, terms: words.terms(of: facts.searchable),
          due: Retention.firstDue(document)))
    }
  }
}
