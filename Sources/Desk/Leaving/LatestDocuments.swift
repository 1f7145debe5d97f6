package import Casework
internal import Vault

/// A document in its present version, as the journal has it.
package struct LatestDocument: Sendable {
  /// Its name.
  package let id: DocumentID
  /// Which version.
  package let version: Int
  /// The place of the present version in the journal.
  package let sequence: Int
  /// The document.
  package let document: AnyDocument
}

extension Session {
  /// The present versions of all documents of some kinds, in the order of their last change.
  ///
  /// The journal is read through once: for many documents that is faster than opening each.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`, `CaseworkError`.
  package func latest(_ kinds: Set<DocumentKind>) throws -> [LatestDocument] {
    try latest(kinds) { $0 }
  }

  /// What is wanted of the present versions of all documents of some kinds; the rest is let go at once.
  ///
  /// - Throws: as `latest`.
  package func latest<Wanted: Sendable>(
    _ kinds: Set<DocumentKind>, _ wanted: @escaping @Sendable (LatestDocument) throws -> Wanted?
  ) throws -> [Wanted] {
    try require(.read)
    var found: [DocumentID: (sequence: Int, wanted: Wanted)] = [:]
    var sequence = 0
    let end = try team.vault.journal.lastSequence()
    while sequence < end {
      let (entries, upTo) = try team.opened(after: sequence, limit: 4000)
      guard upTo > sequence else { break }
      let changes = try Parallel.map(entries) { entry in
        try Self.change(entry, kinds, wanted)
      }
      for change in changes.compactMap(\.self) {
        found[change.document] = change.wanted.map { (change.sequence, $0) }
      }
      sequence = upTo
    }
    return found.values.sorted { $0.sequence < $1.sequence }.map(\.wanted)
  }

  private struct Change<Wanted: Sendable>: Sendable {
    let document: DocumentID
    let sequence: Int
    let wanted: Wanted?
  }

  private static func change<Wanted: Sendable>(
    _ entry: OpenedEntry, _ kinds: Set<DocumentKind>,
    _ wanted: @escaping @Sendable (LatestDocument) throws -> Wanted?
  ) throws -> Change<Wanted>? {
    switch entry {
    case .erased(let entry):
      return Change(document: entry.body.document, sequence: entry.sequence, wanted: nil)
    case .version(let entry, let content):
      guard kinds.contains(content.kind) else { return nil }
      let latest = LatestDocument(
        id: entry.body.document, version: entry.body.version, sequence: entry.sequence,
        document: try AnyDocument(content))
      return Change(
        document: latest.id, sequence: latest.sequence, wanted: try wanted(latest))
    }
  }
}
