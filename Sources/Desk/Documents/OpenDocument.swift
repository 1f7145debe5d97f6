package import Casework
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
    let (entry, content) = try team.latest(of: id)
    return (try AnyDocument(content), entry.body.version, entry.sequence)
  }
}
