package import Casework
package import Store
internal import Vault

/// A line of the register of post.
package struct PostLine: Sendable {
  /// The document.
  package let id: DocumentID
  /// Its place in the journal: the running number, which no two lines share.
  package let number: Int
  /// What stands in it.
  package let item: PostItem
}

extension Session {
  /// Writes a letter that came in or went out into the register.
  ///
  /// - Parameters:
  ///   - item: what is known of it.
  ///   - correspondent: who wrote it or gets it; sealed before anything is saved.
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func register(_ item: PostItem, correspondent: String?) async throws -> SavedDocument {
    let id = DocumentID.random()
    var item = item
    item.correspondent = try correspondent.map { try sealing($0, for: id) }
    return try await save(item, act: "post", id: id)
  }

  /// The lines of the register, the newest first.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func post(
    _ direction: PostItem.Direction? = nil, after: PageMark? = nil, limit: Int = 50
  ) throws -> (lines: [PostLine], next: PageMark?) {
    try require(.read)
    let wanted = direction.map { [DocumentFilter.has(Facet("direction", $0.rawValue))] } ?? []
    let page = try view().documents(
      DocumentQuery(.postItem, wanted, after: after, limit: limit))
    let lines = try page.rows.map { row in
      PostLine(
        id: row.document, number: row.sequence, item: try opened(row.document).document)
    }
    return (lines, page.next)
  }

  /// Opens who wrote a letter or got it, for one display; the opening is an entry first.
  ///
  /// - Throws: `DeskError.notPermitted`, `.reasonMissing`, `VaultError`.
  package func correspondent(of id: DocumentID, reason: String) async throws -> String {
    guard let sealed = try opened(id, as: PostItem.self).document.correspondent else {
      throw VaultError.unknownDocument
    }
    return try await reveal(sealed, in: id, reason: reason)
  }
}
