package import Casework
internal import Store
internal import Vault

extension Session {
  /// A larger document, in bytes, is opened each time that it is asked for.
  static let largestHeld = 32 << 10

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
      let held = shared.documents.known(id, row.sequence)
    {
      return (held, row.version, row.sequence)
    }
    let (entry, content) = try team.latest(of: id)
    let document = try AnyDocument(content)
    if shared.isOpen, content.payload.count <= Self.largestHeld {
      shared.documents.keep(document, of: id, entry.sequence)
    }
    return (document, entry.body.version, entry.sequence)
  }
}
