package import Casework
internal import Store
internal import Vault

extension Session {
  /// A document in its present version, opened.
  ///
  /// - Returns: the document, which version it is, and its place in the journal.
  /// - Throws: `DeskError.notPermitted`, `VaultError.unknownDocument`, `.erased`.
  package func open(
    _ id: DocumentID
  ) throws -> (document: AnyDocument, version: Int, sequence: Int) {
    try require(.read)
    // What works without a view asks the journal alone.
    if shared.isOpen, let row = try view().document(id),
      let held = shared.documents.known(id, at: row.sequence)
    {
      return (held.document, held.version, row.sequence)
    }
    let (entry, content) = try team.latest(of: id)
    let document = try AnyDocument(content)
    if shared.isOpen {
      shared.documents.keep(
        document, id, version: entry.body.version, at: entry.sequence, bytes: content.payload.count)
    }
    return (document, entry.body.version, entry.sequence)
  }
}
