/// An act that leaves no other document: a sealed field was read, an item was erased, a key changed.
package struct AuditEntry: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.audit
  /// The number of its present shape.
  package static let schema = 1

  /// What it was done to, when it was one document.
  package var about: DocumentID?
  /// Why, in the words of the one who did it.
  package var reason: String?

  /// An act upon a document.
  package init(about: DocumentID? = nil, reason: String? = nil) {
    self.about = about
    self.reason = reason
  }

  /// What a search of the team may find.
  package var searchable: String { "" }
  /// Where it stands, for lists.
  package var state: String { "" }
  /// What it was done to.
  package var links: [DocumentLink] { about.map { [DocumentLink("about", $0)] } ?? [] }
}
