package import Casework
internal import Vault

/// A document of a known kind, opened.
package struct Opened<Document: CaseDocument>: Sendable {
  /// Its name.
  package let id: DocumentID
  /// The document.
  package var document: Document
  /// Which version it is: what a revision is made from.
  package let version: Int
  /// Who saved it.
  package let by: MemberID?
  /// When, in seconds of UTC.
  package let at: Int
}

extension Session {
  /// A document of a kind in its present version.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError.unknownDocument` also for one of another kind.
  package func opened<Document: CaseDocument>(
    _ id: DocumentID, as _: Document.Type = Document.self
  ) throws -> Opened<Document> {
    let (any, version, _) = try open(id)
    guard let document = any.document as? Document else { throw VaultError.unknownDocument }
    return Opened(
      id: id, document: document, version: version, by: any.facts.by, at: any.facts.at)
  }

  /// Opens a document that is to leave; first whether it is there, because what is another team's must
  /// look like what is not.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError.unknownDocument`, `DeskError.exercise`.
  package func openedToLeave<Document: CaseDocument>(
    _ id: DocumentID, as _: Document.Type = Document.self, by right: Right
  ) throws -> Document {
    try require(right)
    let document = try opened(id, as: Document.self).document
    try requireOutward()
    return document
  }

  /// Changes a document and saves it as the next version.
  ///
  /// - Parameter version: the one that the person saw; `nil` takes the present one.
  /// - Throws: `VaultError.staleVersion` when somebody saved meanwhile, and what `change` throws.
  package func change<Document: CaseDocument>(
    _ id: DocumentID, as _: Document.Type = Document.self, from version: Int? = nil, act: String,
    _ change: (inout Document) throws -> Void
  ) throws -> SavedDocument {
    var opened = try opened(id, as: Document.self)
    try change(&opened.document)
    return try revise(id, to: opened.document, parent: version ?? opened.version, act: act)
  }
}
